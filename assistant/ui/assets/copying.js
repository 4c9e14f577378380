// A press on data-copy puts its words into the clipboard, one on data-link an address to it.
// Browsers allow that on this machine and over https alone: elsewhere the words are shown,
// selected, with the reason.
const offer = (words) => {
  const told = document.querySelector("#header header").dataset;
  const box = document.createElement("dialog");
  box.className = "offer";
  const reason = document.createElement("p");
  reason.textContent = told.noClipboard;
  const text = document.createElement("textarea");
  text.readOnly = true;
  text.rows = 8;
  text.value = words;
  text.setAttribute("aria-label", told.toCopy);
  const shut = document.createElement("button");
  shut.type = "button";
  shut.textContent = told.shut;
  shut.addEventListener("click", () => box.close());
  box.addEventListener("close", () => box.remove());
  box.append(reason, text, shut);
  element.append(box);
  box.showModal();
  text.focus();
  text.select();
  text.scrollTop = 0;
};
const SHOWN_MS = 2000;
const copy = async (button, words) => {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    return offer(words);
  }
  const said = button.textContent;
  button.textContent = document.querySelector("#header header").dataset.copied;
  setTimeout(() => (button.textContent = said), SHOWN_MS);
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-link]");
  if (!button) return;
  const { link } = button.dataset;
  copy(button, link ? `${location.origin}${location.pathname}#${link}` : button.dataset.copy);
});
