// The page speaks the browser's language now, and can be used.
document.body.dataset.ready = "yes";
document.dispatchEvent(new Event("plan-ready"));
