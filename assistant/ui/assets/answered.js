// After an answer or a failure. The answer is put on the page a moment later than this runs.
document.body.classList.remove("waiting");
setTimeout(() => {
  if ("asked" in document.body.dataset) document.dispatchEvent(new Event("plan-unanswered"));
}, 400);
