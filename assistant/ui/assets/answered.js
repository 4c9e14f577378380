() => document.body.classList.remove("waiting")
