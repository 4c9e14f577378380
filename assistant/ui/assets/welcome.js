// A press on an example asks it: the transcript knows how.
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-ask]");
  if (!button) return;
  document.dispatchEvent(new CustomEvent("plan-ask", { detail: { question: button.dataset.ask } }));
});
