const log = element.querySelector(".log");
const calm = matchMedia("(prefers-reduced-motion: reduce)");

const moveTo = (part, block) =>
  part.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });

// A folded source can only be seen when everything around it is open.
const openSource = (part) => {
  for (let box = part; box && box !== log; box = box.parentElement) {
    if (box.tagName === "DETAILS") box.open = true;
  }
  moveTo(part, "start");
  (part.querySelector("summary") || part).focus({ preventScroll: true });
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-ask]");
  if (button) return trigger("ask", { question: button.dataset.ask });
  const link = event.target.closest("a.reference");
  if (!link) return;
  event.preventDefault();
  const part = document.getElementById(link.hash.slice(1));
  if (part) openSource(part);
});

// The value is the newest exchange: {number, html}, or number 0 for a fresh start.
watch("value", () => {
  const { number, html } = props.value || {};
  if (number === undefined || document.getElementById(`turn-${number}`)) return;
  if (number === 0) {
    log.replaceChildren();
    return scrollTo({ top: 0 });
  }
  log.insertAdjacentHTML("beforeend", html);
  // On a phone the keyboard would cover the answer.
  if (matchMedia("(pointer: coarse)").matches) document.activeElement?.blur();
  moveTo(log.lastElementChild, "start");
});
