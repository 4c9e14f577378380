// Another place was chosen.
element.addEventListener("change", (event) => {
  if (event.target.dataset.do === "place") trigger("choose", { place: event.target.value });
});
