// The list of obligations: what is chosen stays here, the server makes the list of it.
const roomy = matchMedia("(min-width: 1000px)");

// What was chosen, by the names of the controls; null until somebody looks.
let chosen = null;
let picturesOpen = null;
const controls = () => [...element.querySelectorAll("form [name]")];
const read = () => Object.fromEntries(controls().map((control) => [control.name, control.value]));
const write = (values) => {
  for (const control of controls()) {
    const value = values[control.name];
    if (value === undefined) continue;
    // A choice that is no longer offered is passed over.
    if (control.options && ![...control.options].some((option) => option.value === value)) continue;
    control.value = value;
  }
};

// Ticks are a person's own, and nobody else is told of them.
const ticked = () => new Set(kept.read("ticked") || []);
const showTicks = () => {
  const known = ticked();
  let count = 0;
  for (const box of element.querySelectorAll("[data-tick]")) {
    box.checked = known.has(box.dataset.tick);
    box.closest("tr").classList.toggle("ticked", box.checked);
    count += box.checked;
  }
  const told = part(".ticked-count");
  if (told) told.textContent = count ? ` · ${told.dataset.said.replace("{count}", count)}` : "";
};
const tick = (box) => {
  const known = ticked();
  if (box.checked) known.add(box.dataset.tick);
  else known.delete(box.dataset.tick);
  kept.write("ticked", [...known]);
  showTicks();
};

const tell = (words, again) => {
  const told = part(".told");
  told.textContent = words;
  if (!again) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = said("again");
  button.addEventListener("click", refresh);
  told.append(" ", button);
};

let asked = "";
const refresh = async () => {
  const now = JSON.stringify([read(), language()]);
  // Enter in a field is both a change and a submit.
  if (now === asked) return;
  asked = now;
  chosen = read();
  const request = () => server.listed(JSON.stringify(chosen), language());
  const html = await bring(".results", request, () => tell(said("loading")));
  if (html === undefined) return;
  if (html === null) {
    asked = "";
    return tell(said("lost"), true);
  }
  tell("");
  // States are as of today again when the list is looked at on another day.
  kept.write("filters", { ...chosen, today: "", own });
  part(".results").innerHTML = html;
  const pictures = part(".pictures");
  if (pictures) pictures.open = picturesOpen ?? roomy.matches;
  showTicks();
};

let typing = 0;
const suggest = async () => {
  try {
    const html = await server.units(JSON.stringify(read()), language());
    if (typeof html === "string") part("datalist").innerHTML = html;
  } catch {
    // One can type on without suggestions.
  }
};

// One's own place and unit, when the view is first seen and whenever they are set anew.
let own = "";
const takeOwn = () => {
  const mine = kept.read("mine") || {};
  const now = JSON.stringify(mine);
  if (now === own) return false;
  own = now;
  if (!mine.place) return false;
  write({ place: mine.place, unit: mine.unit || "" });
  return true;
};

// What was chosen before, as long as one's own place and unit are the same.
const takeKept = () => {
  const before = kept.read("filters");
  if (!before || before.own !== JSON.stringify(kept.read("mine") || {})) return;
  own = before.own;
  write({ ...before, today: undefined });
  part(".dates").open = Boolean(before.from || before.to);
};

const isSeen = () => document.body.dataset.view === "obligations";
const look = () => {
  if (!part("form") || !isSeen()) return;
  if (!chosen) takeKept();
  const changed = takeOwn();
  if (chosen && !changed) return;
  refresh().then(suggest);
};
new MutationObserver(look).observe(document.body, { attributeFilter: ["data-view"] });
// A dialog's closing does not bubble; what is seen on the way down will do.
document.addEventListener("close", () => setTimeout(look), true);
look();
// In another language the form is a new one.
watch("value", () => {
  if (!chosen || !part("form")) return;
  write(chosen);
  part(".dates").open = Boolean(chosen.from || chosen.to);
  refresh().then(suggest);
});

// A notice that opens beside the list makes it narrower and longer: what was pressed stays in view.
let width = 0;
new ResizeObserver(() => {
  if (element.offsetWidth === width) return;
  width = element.offsetWidth;
  if (width) part("[data-source].opened")?.scrollIntoView({ block: "center", behavior: "instant" });
}).observe(element);

element.addEventListener("change", (event) => {
  if (event.target.dataset.tick !== undefined) return tick(event.target);
  if (!event.target.name) return;
  refresh();
  if (event.target.name === "place") suggest();
});
element.addEventListener("input", (event) => {
  if (event.target.name !== "unit") return;
  clearTimeout(typing);
  typing = setTimeout(suggest, WAIT_MS);
  // Chosen from the suggestions, or emptied: there is nothing more to type.
  const whole = [...part("datalist").options].some((option) => option.value === event.target.value);
  if (whole || !event.target.value) refresh();
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  refresh();
});
element.addEventListener("reset", () => {
  setTimeout(() => {
    refresh();
    suggest();
  });
});
element.addEventListener("click", (event) => {
  const button = event.target.closest("[data-form], [data-unit]");
  const { form } = button?.dataset ?? {};
  if (form) download(() => server.file(JSON.stringify(chosen), form, language()), tell);
  if (button?.dataset.unit) {
    write({ unit: button.dataset.unit });
    refresh();
    part('[name="unit"]').focus();
  }
  const summary = event.target.closest(".pictures > summary");
  if (summary) picturesOpen = !summary.parentElement.open;
});
