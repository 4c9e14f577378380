const log = element.querySelector(".log");
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const wide = matchMedia("(min-width: 1000px)");
const say = (name) => document.querySelector("#header header").dataset[name];
const MOST_KEPT = 40;
// At a desk so few sources are opened at once; a list one opens oneself.
const MOST_OPENED = 3;
const LONGEST_WAIT_MS = 60000;

const moveTo = (part, block) =>
  part.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });

// What is kept of each exchange: its html, its question as later ones may refer to it (turn),
// whether it follows none before it (fresh), and which window asked it (by). Windows share what is
// kept, but each has a conversation of its own: a question follows those of its window alone.
const by = `${Date.now()}-${Math.random()}`;
const keptEntries = () => kept.read("history") || [];
// Exchanges of several windows have the same anchors: they are numbered anew when shown again.
const numbered = (html, number) => html.replaceAll(/="(#?)turn-\d+/g, `="$1turn-${number}`);
const talked = keptEntries();
const keep = (entry) => {
  talked.push(entry);
  const before = keptEntries();
  const strange = before.length > 0 && before.at(-1).by !== by && before.at(-1).by !== talked.at(-2)?.by;
  const all = [...before, { ...entry, by, fresh: entry.fresh || strange }].slice(-MOST_KEPT);
  // Older exchanges go first where the browser has no more room.
  while (all.length && !kept.write("history", all)) all.shift();
};

// What the server is told: what the question follows, and who asks.
const talk = ({ fresh, everywhere }) => {
  const first = talked.map((entry) => Boolean(entry.fresh)).lastIndexOf(true);
  const turns = fresh ? [] : talked.slice(Math.max(first, 0)).map((entry) => entry.turn);
  const last = log.querySelector(".turn:last-of-type");
  return JSON.stringify({
    turns: turns.slice(-8),
    shown: last ? Number(last.id.slice("turn-".length)) : 0,
    mine: kept.read("mine") || {},
    everywhere: Boolean(everywhere),
  });
};

const isInBox = (question) => document.querySelector("#question input")?.value === question;
const show = (question, { html, turn }, how) => {
  log.querySelector(".lost")?.remove();
  log.insertAdjacentHTML("beforeend", html);
  if (turn) keep({ html, turn, fresh: Boolean(how.fresh) });
  // What has been typed meanwhile stays.
  if (how.typed && isInBox(question)) {
    kept.drop("draft");
    trigger("answered");
  }
  // On a phone the keyboard would cover the answer.
  if (matchMedia("(pointer: coarse)").matches) document.activeElement?.blur();
  const exchange = log.lastElementChild;
  moveTo(exchange, "start");
  const cited = exchange.querySelectorAll(".citation").length;
  const first = exchange.querySelector("[data-source]");
  if (first && wide.matches && cited <= MOST_OPENED && kept.read("reader") !== "closed") {
    document.dispatchEvent(new CustomEvent("plan-source", { detail: first }));
  }
};

// No answer came: the words stay in the box, and one press asks again.
const showLost = (question) => {
  const words = document.createElement("p");
  words.textContent = say("lost");
  const again = document.createElement("button");
  again.type = "button";
  again.dataset.ask = question;
  again.dataset.again = "";
  again.textContent = say("again");
  const box = document.createElement("div");
  box.className = "lost";
  box.setAttribute("role", "alert");
  box.append(words, again);
  log.querySelector(".lost")?.remove();
  log.append(box);
  moveTo(box, "center");
};

const late = () =>
  new Promise((_, reject) => setTimeout(() => reject(new Error("late")), LONGEST_WAIT_MS));
// A new conversation begins empty: an answer that was on its way belongs to the one before.
let conversation = 0;
const answer = async (question, how) => {
  const askedIn = conversation;
  try {
    const asked = server.reply(question, talk(how), document.documentElement.lang);
    const exchange = await Promise.race([asked, late()]);
    if (typeof exchange?.html !== "string") throw new Error("no answer");
    if (askedIn === conversation) show(question, exchange, how);
    return askedIn === conversation;
  } catch {
    if (askedIn === conversation) showLost(question);
    return false;
  }
};

// One question after the other: each may follow the one before.
let last = Promise.resolve();
let pending = 0;
let typed = null;
const ask = (question, how = {}) => {
  // The second click of two on the button, or Enter held down, asks nothing more.
  if (how.typed && pending && typed === question) return last;
  typed = how.typed ? question : typed;
  pending += 1;
  document.body.classList.add("waiting");
  const asked = conversation;
  last = last.then(() => asked === conversation && answer(question, how)).finally(() => {
    pending -= 1;
    if (!pending) document.body.classList.remove("waiting");
  });
  return last;
};
document.addEventListener("plan-ask", (event) => ask(event.detail.question, event.detail));

log.innerHTML = talked.map((entry, place) => numbered(entry.html, place + 1)).join("");
document.addEventListener("plan-clear", () => {
  kept.drop("history");
  talked.length = 0;
  conversation += 1;
  log.replaceChildren();
  scrollTo({ top: 0 });
});

// A link to an answer: its questions are asked one after the other, for all places.
const askFromAddress = async () => {
  const questions = new URLSearchParams(location.hash.slice(1)).getAll("q");
  if (!questions.length) return;
  history.replaceState(null, "", location.pathname + location.search);
  let fresh = true;
  for (const question of questions) {
    if (!(await ask(question, { everywhere: true, fresh }))) return;
    fresh = false;
  }
};
document.addEventListener("plan-ready", askFromAddress, { once: true });
addEventListener("hashchange", askFromAddress);

// A folded part can only be seen when everything around it is open.
const unfold = (part) => {
  for (let box = part; box && box !== log; box = box.parentElement) {
    if (box.tagName === "DETAILS") box.open = true;
  }
  moveTo(part, "start");
  (part.querySelector("summary") || part).focus({ preventScroll: true });
};
const foldAll = (sources) => {
  const groups = [...sources.querySelectorAll("details.group")];
  const open = groups.some((group) => !group.open);
  for (const group of groups) group.open = open;
};
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-ask]");
  if (button) {
    const { ask: question, everywhere, again } = button.dataset;
    return ask(question, { everywhere: everywhere !== undefined, typed: again !== undefined });
  }
  const fold = event.target.closest("[data-fold]");
  if (fold) return foldAll(fold.closest(".sources"));
  const link = event.target.closest("a.reference");
  if (!link) return;
  event.preventDefault();
  const part = document.getElementById(link.hash.slice(1));
  if (part) unfold(part);
});
