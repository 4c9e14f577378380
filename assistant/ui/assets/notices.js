// Two notices side by side. What was compared stays when the page changes its language.
let pair = null;
let newest = 0;

const compare = async (byHand) => {
  const form = element.querySelector("form.choose");
  const place = element.querySelector(".compared");
  if (!form || !pair) return;
  const mine = ++newest;
  place.setAttribute("aria-busy", "true");
  let html = "";
  try {
    html = await server.compare(...pair, document.documentElement.lang);
  } catch {
    // The sentence below says so.
  }
  if (mine !== newest) return;
  place.removeAttribute("aria-busy");
  if (html) place.innerHTML = html;
  else {
    const lost = document.createElement("p");
    lost.tabIndex = -1;
    lost.textContent = form.dataset.lost;
    place.replaceChildren(lost);
  }
  if (byHand) place.querySelector("[tabindex]").focus();
};

element.addEventListener("submit", (event) => {
  event.preventDefault();
  pair = [...event.target.querySelectorAll("select")].map((select) => select.value);
  compare(true);
});
watch("value", () => {
  if (!pair) return;
  element.querySelector(".comparing").open = true;
  const selects = element.querySelectorAll("form.choose select");
  selects.forEach((select, n) => {
    select.value = pair[n];
  });
  compare(false);
});

// Where there are many notices, a card comes when it is opened.
element.addEventListener(
  "toggle",
  async ({ target }) => {
    const place = target.querySelector?.(":scope > div");
    if (!target.open || !target.dataset.card || place.firstChild) return;
    place.setAttribute("aria-busy", "true");
    try {
      place.innerHTML = await server.card(target.dataset.card, document.documentElement.lang);
    } catch {
      // Closed again, it can be tried once more.
      target.open = false;
    }
    place.removeAttribute("aria-busy");
  },
  true,
);
