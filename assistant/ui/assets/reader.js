const pane = element.querySelector(".pane");
const narrow = matchMedia("(max-width: 999px)");
const say = (name) => document.querySelector("#header header").dataset[name];

// The citations to step through, the one that is shown, and what had the focus before.
let row = [];
let shown = -1;
let opener = null;
// What the pane shows, to show it again in another language.
let current = null;

const isOpen = () => document.body.classList.contains("reading");
const keyOf = (part) => `${part.dataset.source} ${part.dataset.told || ""}`;

// Everything that cites in the same exchange, list or view, each place once.
const rowOf = (part) => {
  const around = part.closest(".turn, [data-row], .view");
  const seen = new Map();
  for (const other of around ? around.querySelectorAll("[data-source]") : [part]) {
    if (!seen.has(keyOf(other))) seen.set(keyOf(other), other);
  }
  return [...seen.values()];
};

// On a narrow page the pane is a sheet over everything else, and the way back closes it.
const asSheet = () => {
  const sheet = narrow.matches && isOpen();
  for (const part of document.querySelectorAll("#header, .view")) part.inert = sheet;
  if (sheet) pane.setAttribute("aria-modal", "true");
  else pane.removeAttribute("aria-modal");
  pane.setAttribute("role", sheet ? "dialog" : "complementary");
};
narrow.addEventListener("change", asSheet);

const scrollToLit = () => {
  const text = pane.querySelector(".text");
  const lit = text.querySelector("mark.told") || text.querySelector("mark");
  if (!lit) return text.scrollTo({ top: 0 });
  const above = lit.getBoundingClientRect().top - text.getBoundingClientRect().top;
  text.scrollTo({ top: text.scrollTop + above - text.clientHeight / 4 });
};

const showSteps = () => {
  const steps = pane.querySelector(".steps");
  steps.hidden = row.length < 2;
  steps.querySelector(".which").textContent = `${shown + 1} / ${row.length}`;
  steps.querySelector('[data-do="previous"]').disabled = shown <= 0;
  steps.querySelector('[data-do="next"]').disabled = shown >= row.length - 1;
};

const sorry = () => {
  const head = document.createElement("header");
  const words = document.createElement("h2");
  words.tabIndex = -1;
  words.textContent = say("noSource");
  const shut = document.createElement("button");
  shut.type = "button";
  shut.dataset.do = "close";
  shut.textContent = "✕";
  shut.setAttribute("aria-label", say("shut"));
  head.append(words, shut);
  return head;
};

// Only the newest request may show what it brings.
let newest = 0;
const show = async (source, told) => {
  const mine = ++newest;
  let html = "";
  try {
    html = await server.open_source(source, told || "", document.documentElement.lang);
  } catch {
    // The sentence below says so.
  }
  if (mine !== newest) return;
  current = { source, told };
  const pressed = document.activeElement?.dataset.do;
  if (html) pane.innerHTML = html;
  else pane.replaceChildren(sorry());
  const wasOpen = isOpen();
  document.body.classList.add("reading");
  pane.setAttribute("aria-label", say("reader"));
  asSheet();
  if (!wasOpen && narrow.matches) history.pushState({ sheet: true }, "");
  if (!html) return pressed;
  showSteps();
  scrollToLit();
  for (const part of document.querySelectorAll("[data-source].opened")) part.classList.remove("opened");
  row[shown]?.classList.add("opened");
  return pressed;
};

const open = async (part, byHand) => {
  if (byHand) kept.drop("reader");
  row = rowOf(part);
  shown = row.findIndex((other) => keyOf(other) === keyOf(part));
  if (!element.contains(document.activeElement)) opener = part;
  await show(part.dataset.source, part.dataset.told);
  if (byHand) pane.querySelector("h2")?.focus({ preventScroll: true });
};

const step = async (by) => {
  const next = row[shown + by];
  if (!next) return;
  shown += by;
  const pressed = await show(next.dataset.source, next.dataset.told);
  const button = pane.querySelector(`.steps [data-do="${pressed}"]`);
  (button && !button.disabled ? button : pane.querySelector("h2"))?.focus({ preventScroll: true });
};

const close = () => {
  if (!isOpen()) return;
  newest += 1;
  document.body.classList.remove("reading");
  asSheet();
  document.querySelector("[data-source].opened")?.classList.remove("opened");
  if (opener?.isConnected) opener.focus({ preventScroll: true });
};
// A sheet has put a step into the browser's history: closing it takes the step back.
const closeByHand = () => {
  if (history.state?.sheet) return history.back();
  kept.write("reader", "closed");
  close();
};

// The pane speaks the page's language; what one reads stays where it is.
const reword = async () => {
  if (!isOpen() || !current) return;
  const { scrollTop = 0 } = pane.querySelector(".text") || {};
  await show(current.source, current.told);
  pane.querySelector(".text")?.scrollTo({ top: scrollTop });
};
new MutationObserver(reword).observe(document.documentElement, { attributeFilter: ["lang"] });

addEventListener("popstate", () => {
  // The browser is not there yet: going back to an address with a "#" takes the focus away.
  if (narrow.matches) setTimeout(close);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isOpen() && !document.querySelector("dialog[open]")) closeByHand();
});
document.addEventListener("click", (event) => {
  const part = event.target.closest("[data-source]");
  if (!part) return;
  event.preventDefault();
  open(part, true);
});
document.addEventListener("plan-source", (event) => open(event.detail, false));
element.addEventListener("click", (event) => {
  const link = event.target.closest(".outline a");
  if (link) {
    event.preventDefault();
    const heading = pane.querySelector(`[id="${link.hash.slice(1)}"]`);
    heading.scrollIntoView({ block: "start" });
    if (narrow.matches) link.closest("details").open = false;
    return;
  }
  const action = event.target.closest("[data-do]")?.dataset.do;
  if (action === "close") closeByHand();
  if (action === "previous") step(-1);
  if (action === "next") step(1);
});
