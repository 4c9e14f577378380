// Question papers: choices and changes stay here, and the server makes the paper of them anew.
const all = (name) => [...element.querySelectorAll(name)];
const LISTS = ["notices", "sections", "kinds", "difficulties"];

// The paper as the server is asked for it, what was answered, and whether it is being taken.
let asked = kept.read("quiz");
let { mode = "preview", answers = {} } = kept.read("quiz-taken") || {};
let shown = false;
const keepTaken = () => kept.write("quiz-taken", { mode, answers });
const told = () => JSON.stringify(asked);

const form = () => part("form.wish");
const boxes = (name) => [...form().querySelectorAll(`[name="${name}"]`)];
const readWish = () => ({
  ...Object.fromEntries(
    LISTS.map((name) => [name, boxes(name).filter((box) => box.checked && !box.closest("[hidden]")).map((box) => box.value)]),
  ),
  count: boxes("count")[0].value,
  seed: boxes("seed")[0].value,
  without: [],
});
const writeWish = (wish) => {
  for (const name of LISTS) for (const box of boxes(name)) box.checked = (wish[name] || []).includes(box.value);
  for (const name of ["count", "seed"]) if (wish[name]) boxes(name)[0].value = wish[name];
  showSections();
};
// Parts of notices that are not chosen are out of the way.
const showSections = () => {
  const chosen = boxes("notices").filter((box) => box.checked).map((box) => box.value);
  for (const label of all("[data-of]")) {
    label.hidden = chosen.length > 0 && !label.dataset.of.split(" ").some((id) => chosen.includes(id));
  }
};

const tell = (words) => {
  part(".told").textContent = words;
};
const showTools = () => {
  part(".tools").hidden = !shown;
  for (const button of all("[data-mode]")) button.setAttribute("aria-pressed", button.dataset.mode === mode);
  for (const button of all("[data-version]")) button.setAttribute("aria-pressed", button.dataset.version === (asked?.version || ""));
  part('[data-do="undo"]').hidden = !asked?.steps.length;
};

// What is being reworded and not saved yet outlives a change of another question.
const unsaved = () =>
  all(".paper details[open] form.edit").map((edit) => ({
    id: edit.closest("article").dataset.question,
    fields: [...edit.querySelectorAll("textarea")].map((field) => [field.name, field.value, field.defaultValue]),
  }));
const restoreUnsaved = (edits, saved) => {
  for (const { id, fields } of edits) {
    const details = id !== saved && all(".paper article").find((one) => one.dataset.question === id)?.querySelector("details");
    if (!details) continue;
    details.open = true;
    for (const [name, value, before] of fields) {
      if (value !== before) details.querySelector(`[name="${name}"]`).value = value;
    }
  }
};
// What was answered is judged again where a paper being taken is shown anew.
const restoreAnswers = async () => {
  for (const article of all(".paper article")) {
    const values = answers[article.dataset.question];
    const controls = values ? [...article.querySelectorAll("form.answer [name]")] : [];
    controls.forEach((control, place) => {
      if (["radio", "checkbox"].includes(control.type)) control.checked = values.includes(control.value);
      else control.value = values[place] ?? "";
    });
    if (values) await submitAnswer(article);
  }
};

// True where what the newest request brought is shown.
const refresh = async (saved) => {
  const edits = unsaved();
  const request = () => server.paper(told(), mode, language());
  const html = await bring(".paper", request, () => tell(said("loading")));
  if (html === undefined) return false;
  if (html === null) {
    tell(said("lost"));
    return false;
  }
  tell("");
  part(".paper").innerHTML = html;
  shown = true;
  kept.write("quiz", asked);
  keepTaken();
  showTools();
  if (mode === "take") restoreAnswers();
  else restoreUnsaved(edits, saved);
  return true;
};
// What was not reached is not changed either.
const ask = async (changed, saved) => {
  const before = asked;
  asked = changed;
  const done = await refresh(saved);
  if (!done && asked === changed) asked = before;
  return done;
};
const change = async (step, number) => {
  const last = asked.steps.at(-1);
  // The second click of two on one button asks for nothing more.
  if (step.do !== "edit" && last?.do === step.do && last.question === step.question) return;
  if (!(await ask({ ...asked, steps: [...asked.steps, step] }, step.question))) return;
  delete answers[step.question];
  keepTaken();
  // The keyboard stays where one worked.
  const article = all(".paper article")[Math.min(number, all(".paper article").length - 1)];
  article?.querySelector(`[data-do="${step.do}"], summary`)?.focus({ preventScroll: step.do === "edit" });
};

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
const saveEdit = (article) => {
  const value = (name) => article.querySelector(`form.edit [name="${name}"]`)?.value || "";
  change(
    {
      do: "edit", question: article.dataset.question, stem: value("stem"), explanation: value("explanation"),
      items: lines(value("items")), options: lines(value("options")), key: lines(value("key")),
    },
    all(".paper article").indexOf(article),
  );
};
const submitAnswer = async (article) => {
  const controls = [...article.querySelectorAll("form.answer [name]")];
  const values = controls
    .filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked)
    .map((control) => control.value);
  const room = article.querySelector(".feedback");
  if (!values.some((value) => value.trim())) {
    room.textContent = said("unanswered");
    return;
  }
  try {
    const html = await server.judged(told(), article.dataset.question, values, language());
    if (typeof html !== "string") throw new Error();
    room.innerHTML = html;
    answers[article.dataset.question] = values;
    keepTaken();
    if (Object.keys(answers).length === all(".paper article").length) showResult();
  } catch {
    room.textContent = said("lost");
  }
};
const showResult = async () => {
  const room = part(".result");
  try {
    const html = await server.result(told(), JSON.stringify(answers), language());
    if (typeof html !== "string") throw new Error();
    room.innerHTML = html;
  } catch {
    room.textContent = said("lost");
  }
};

const act = (button) => {
  const article = button.closest("article");
  const action = button.dataset.do;
  if (action === "result") return showResult();
  if (action === "undo") return ask({ ...asked, steps: asked.steps.slice(0, -1) });
  if (action === "again") {
    const used = all(".paper article").map((one) => one.dataset.question);
    answers = {};
    return ask({ ...asked, steps: [], wish: { ...asked.wish, without: [...asked.wish.without, ...used] } });
  }
  return change({ do: action, question: article.dataset.question }, all(".paper article").indexOf(article));
};
element.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { form: ending, mode: wanted, version } = button.dataset;
  if (button.dataset.do) act(button);
  if (ending) download(() => server.file(told(), ending), tell);
  if (version !== undefined && version !== asked.version) {
    // Options stand in another order there.
    answers = {};
    ask({ ...asked, version });
  }
  if (wanted && wanted !== mode) {
    const before = mode;
    mode = wanted;
    refresh().then((done) => {
      if (!done && mode === wanted) mode = before;
    });
  }
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.matches(".edit")) return saveEdit(event.target.closest("article"));
  if (event.target.matches(".answer")) return submitAnswer(event.target.closest("article"));
  answers = {};
  ask({ wish: readWish(), steps: [], version: "" }).then((done) => {
    if (done) part(".tools").scrollIntoView({ block: "start", behavior: "instant" });
  });
});
element.addEventListener("change", (event) => {
  if (event.target.name === "notices") showSections();
});

// A paper that was made before is there again when somebody looks.
const look = () => {
  if (document.body.dataset.view !== "quiz" || !form() || shown || !asked?.wish || !asked.steps) return;
  writeWish(asked.wish);
  refresh();
};
new MutationObserver(look).observe(document.body, { attributeFilter: ["data-view"] });
look();
// In another language the form is a new one.
watch("value", () => {
  shown = false;
  look();
});
