// The two buttons of the header: data-do names the event.
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  if (button.dataset.do === "language") {
    localStorage.setItem("plan-assistant-language", button.lang);
    trigger("language");
  } else {
    trigger("clear");
  }
});

// Title and language of the document follow the header's.
const tellDocument = () => {
  const header = element.querySelector("header");
  document.documentElement.lang = header.lang;
  document.title = header.dataset.title;
  showView();
};

// The address names the view: #notices. Each view keeps the place one has read to.
const scrolled = {};
const viewOf = (hash) =>
  [...element.querySelectorAll("nav a")].find((link) => link.hash === hash)?.hash.slice(1);
const showView = () => {
  const before = document.body.dataset.view;
  const view = viewOf(location.hash) || before || "chat";
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
tellDocument();
watch("value", tellDocument);
