const header = () => element.querySelector("header");

// The buttons of the header: data-do names what they do.
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  const action = button.dataset.do;
  if (action === "language") {
    kept.write("language", button.lang);
    trigger("language");
  }
  if (action === "clear") document.dispatchEvent(new Event("plan-clear"));
  if (action === "mine") openMine();
  if (action === "shut") button.closest("dialog").close();
  if (action === "nobody") {
    kept.drop("mine");
    button.closest("dialog").close();
    showMine();
  }
});

// The address names the view: #notices. Each view keeps the place one has read to.
const scrolled = {};
const viewOf = (hash) =>
  [...element.querySelectorAll("nav a")].find((link) => link.hash === hash)?.hash.slice(1);
const showView = () => {
  const before = document.body.dataset.view;
  // Where the page was first opened there is no "#", and a question in the address is one to ask.
  const unnamed = !location.hash || location.hash.startsWith("#q=");
  const view = viewOf(location.hash) || (!unnamed && before) || "chat";
  for (const link of element.querySelectorAll("nav a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (view === before) return;
  scrolled[before] = scrollY;
  document.body.dataset.view = view;
  if (before) scrollTo({ top: scrolled[view] || 0, behavior: "instant" });
};
addEventListener("hashchange", showView);

// A person's own place and unit.
const unitsOf = (dialog) => {
  const place = dialog.querySelector("select").value;
  const input = dialog.querySelector("input");
  if (place) input.setAttribute("list", `units-of-${place}`);
  else input.removeAttribute("list");
  input.disabled = !place;
};
const openMine = () => {
  const dialog = element.querySelector("dialog");
  const mine = kept.read("mine") || {};
  dialog.querySelector("select").value = mine.place || "";
  dialog.querySelector("input").value = mine.unit || "";
  unitsOf(dialog);
  dialog.showModal();
};
const showMine = () => {
  const button = element.querySelector('[data-do="mine"]');
  const { place, unit } = kept.read("mine") || {};
  const option = [...element.querySelectorAll("dialog option")].find((o) => o.value && o.value === place);
  button.textContent = option ? unit || option.textContent : button.dataset.unset;
};
element.addEventListener("change", (event) => {
  if (event.target.tagName === "SELECT") unitsOf(event.target.closest("dialog"));
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  const dialog = event.target.closest("dialog");
  const place = dialog.querySelector("select").value;
  if (place) kept.write("mine", { place, unit: dialog.querySelector("input").value.trim() });
  else kept.drop("mine");
  dialog.close();
  showMine();
});

// The bar covers what scrolls under it: its height is told to the style sheets.
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--bar", `${element.offsetHeight}px`);
}).observe(element);

// What is typed and not asked yet outlives a reload.
document.addEventListener("input", (event) => {
  if (event.target.closest("#question")) kept.write("draft", event.target.value);
});

// Title and language of the document follow the header's.
const tellDocument = () => {
  document.documentElement.lang = header().lang;
  document.title = header().dataset.title;
  showView();
  showMine();
};
tellDocument();
watch("value", tellDocument);
