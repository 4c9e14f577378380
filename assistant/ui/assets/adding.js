// Files are sent one after the other; then all of them go into the index together. What came of
// them stays in sight when the page is worded anew.
let results = [];
let told = "";
let share = null;
let busy = false;

const part = (selector) => element.querySelector(selector);
const say = (name, values = {}) =>
  (part(".adding").dataset[name] || "").replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");
const url = (name, values = {}) =>
  `added/${name}?${new URLSearchParams({ ...values, language: document.documentElement.lang })}`;

const show = () => {
  const bar = part("progress");
  if (!bar) return;
  part(".told").textContent = told;
  bar.hidden = share === null;
  bar.value = share ?? 0;
  part(".results").innerHTML = results.map(({ html }) => html).join("");
  element.toggleAttribute("aria-busy", busy);
  for (const control of element.querySelectorAll("input, button, select")) control.disabled = busy;
};

const send = (name, values, body, onProgress) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(body === undefined ? "GET" : "POST", url(name, values));
    request.setRequestHeader("X-Plan-Assistant", "1");
    if (body) request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 1);
    request.onload = () => resolve(request.response || { refused: "lost" });
    request.onerror = () => resolve({ refused: "lost" });
    request.send(body ?? null);
  });

const sentence = (words) => {
  const line = document.createElement("p");
  line.textContent = words;
  return `<div class="result unreadable">${line.outerHTML}</div>`;
};
const refusal = (reason, name) =>
  reason === "lost" ? say("lost") : say(`refused${reason[0].toUpperCase()}${reason.slice(1)}`, { name, limit: part(".adding").dataset.limitShown });

// The index tells how far it has come while one waits for it.
const index = async () => {
  told = say("indexing");
  share = 0;
  show();
  let waiting = true;
  const watching = (async () => {
    while (waiting) {
      const { done, total } = await send("progress", {});
      if (waiting && total) {
        share = done / total;
        part("progress").value = share;
      }
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  })();
  const { refused } = await send("index", {}, "");
  waiting = false;
  await watching;
  share = null;
  return refused;
};

const add = async (files) => {
  if (busy || !files.length) return;
  busy = true;
  results = [];
  const renew = part("[name=renew]").checked ? "1" : "0";
  const counts = { added: 0, replaced: 0, already: 0, unreadable: 0 };
  for (const [number, file] of files.entries()) {
    told = say("uploading", { name: file.name });
    const step = (loaded) => {
      share = (number + loaded) / files.length;
      part("progress").value = share;
    };
    step(0);
    show();
    const large = file.size > Number(part(".adding").dataset.limit);
    const answer = large ? { refused: "large" } : await send("add", { name: file.name, renew }, file, step);
    counts[answer.state || "unreadable"] += 1;
    results.push({ html: answer.html || sentence(refusal(answer.refused, file.name)) });
  }
  const refused = counts.added + counts.replaced ? await index() : null;
  busy = false;
  share = null;
  told = refused ? refusal(refused, "") : say("done", counts);
  show();
  if (counts.added + counts.replaced) trigger("renewed");
  else part(".results").focus();
};

const change = async (name, values) => {
  busy = true;
  show();
  const { refused } = await send(name, values, "");
  const failed = refused || (await index());
  busy = false;
  told = failed ? refusal(failed, "") : say("changed");
  show();
  trigger("renewed");
};

element.addEventListener("change", (event) => {
  if (!event.target.matches(".files")) return;
  add([...event.target.files]);
  event.target.value = "";
});
element.addEventListener("submit", (event) => {
  event.preventDefault();
  const { region, level, parent } = event.target.elements;
  const id = event.target.closest("[data-id]").dataset.id;
  change("correct", { id, region: region.value, level: level.value, parent: parent.value });
});
element.addEventListener("click", (event) => {
  const action = event.target.closest("[data-do]")?.dataset.do;
  if (!action) return;
  const item = event.target.closest("[data-id]");
  if (action === "remove") {
    results = [];
    change("remove", { id: item.dataset.id });
    return;
  }
  if (action === "withdraw") {
    change("withdraw", { id: item.dataset.id });
    return;
  }
  item.querySelector(".sure").hidden = action === "keep";
  item.querySelector('[data-do="ask"]').hidden = action !== "keep";
  item.querySelector(action === "keep" ? '[data-do="ask"]' : '[data-do="keep"]').focus();
});
for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
  element.addEventListener(kind, (event) => {
    if (!part(".drop") || ![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    part(".drop").toggleAttribute("data-over", kind === "dragenter" || kind === "dragover");
    if (kind === "drop") add([...event.dataTransfer.files]);
  });
}
watch("value", show);
