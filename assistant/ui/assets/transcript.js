const log = element.querySelector(".log");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const wide = matchMedia("(min-width: 1000px)");
const told = document.body.dataset;
const say = (name) => document.querySelector("#header header").dataset[name];
const MOST_KEPT = 40;
// At a desk so few sources are opened at once; a list one opens oneself.
const MOST_OPENED = 3;

const moveTo = (part, block) =>
  part.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });

// How a question is to be taken: "everywhere" for all places, "fresh" for one that follows none.
const ask = (question, how = {}) => {
  told.asked = question;
  for (const name of ["everywhere", "fresh"]) {
    if (how[name]) told[name] = "yes";
    else delete told[name];
  }
  trigger("ask", { question });
};

document.addEventListener("plan-ask", (event) => ask(event.detail));

// Older exchanges go first where the browser has no more room.
const keep = (entry) => {
  const entries = [...(kept.read("history") || []), entry].slice(-MOST_KEPT);
  while (entries.length && !kept.write("history", entries)) entries.shift();
};

const forget = () => {
  kept.drop("history");
  log.replaceChildren();
  scrollTo({ top: 0 });
};

log.innerHTML = (kept.read("history") || []).map((entry) => entry.html).join("");

// A folded part can only be seen when everything around it is open.
const unfold = (part) => {
  for (let box = part; box && box !== log; box = box.parentElement) {
    if (box.tagName === "DETAILS") box.open = true;
  }
  moveTo(part, "start");
  (part.querySelector("summary") || part).focus({ preventScroll: true });
};

element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-ask]");
  if (button) return ask(button.dataset.ask, { everywhere: "everywhere" in button.dataset });
  const fold = event.target.closest("[data-fold]");
  if (fold) {
    const groups = [...fold.closest(".sources").querySelectorAll("details.group")];
    const open = groups.some((group) => !group.open);
    for (const group of groups) group.open = open;
    return;
  }
  const link = event.target.closest("a.reference");
  if (!link) return;
  event.preventDefault();
  const part = document.getElementById(link.hash.slice(1));
  if (part) unfold(part);
});

// A link to an answer: its questions are asked one after the other, for all places.
let waiting = [];
const askNext = (fresh) => {
  const question = waiting.shift();
  if (question !== undefined) ask(question, { everywhere: true, fresh });
};
const askFromAddress = () => {
  waiting = new URLSearchParams(location.hash.slice(1)).getAll("q");
  if (!waiting.length) return;
  history.replaceState(null, "", location.pathname + location.search);
  askNext(true);
};
document.addEventListener("plan-ready", askFromAddress, { once: true });
addEventListener("hashchange", askFromAddress);

// No answer came: the words stay in the box, and one press asks again.
document.addEventListener("plan-unanswered", () => {
  const question = told.asked;
  for (const name of ["asked", "typed"]) delete told[name];
  waiting = [];
  const words = document.createElement("p");
  words.textContent = say("lost");
  const again = document.createElement("button");
  again.type = "button";
  again.dataset.ask = question;
  again.textContent = say("again");
  const box = document.createElement("div");
  box.className = "lost";
  box.setAttribute("role", "alert");
  box.append(words, again);
  log.querySelector(".lost")?.remove();
  log.append(box);
  moveTo(box, "center");
});

// The value is the newest exchange: {number, html, turn}, or number 0 for a fresh start.
watch("value", () => {
  const { number, html, turn } = props.value || {};
  if (number === undefined || document.getElementById(`turn-${number}`)) return;
  const fresh = Boolean(told.fresh);
  if (told.typed) kept.drop("draft");
  for (const name of ["asked", "typed", "everywhere", "fresh"]) delete told[name];
  if (number === 0) return forget();
  log.querySelector(".lost")?.remove();
  log.insertAdjacentHTML("beforeend", html);
  if (turn) keep({ html, turn, fresh });
  // On a phone the keyboard would cover the answer.
  if (matchMedia("(pointer: coarse)").matches) document.activeElement?.blur();
  const exchange = log.lastElementChild;
  moveTo(exchange, "start");
  const cited = exchange.querySelectorAll(".citation").length;
  const first = exchange.querySelector("[data-source]");
  if (first && wide.matches && cited <= MOST_OPENED && kept.read("reader") !== "closed") {
    document.dispatchEvent(new CustomEvent("plan-source", { detail: first }));
  }
  askNext(false);
});
