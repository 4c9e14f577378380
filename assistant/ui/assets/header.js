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
};
tellDocument();
watch("value", tellDocument);
