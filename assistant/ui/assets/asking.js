// Before a question goes to the server: what it follows, and who asks. "inputs" begins with
// a place for that, and ends with the words in the box where those are asked.
document.body.classList.add("waiting");
const told = document.body.dataset;
if (inputs.length > 2) {
  told.asked = inputs[2] || "";
  told.typed = "yes";
}
const entries = kept.read("history") || [];
const first = entries.map((entry) => Boolean(entry.fresh)).lastIndexOf(true);
const turns = told.fresh ? [] : entries.slice(Math.max(first, 0)).map((entry) => entry.turn);
const last = document.querySelector("#transcript .turn:last-of-type");
const talk = {
  turns: turns.slice(-8),
  shown: last ? Number(last.id.slice("turn-".length)) : 0,
  mine: kept.read("mine") || {},
  everywhere: Boolean(told.everywhere),
};
return [JSON.stringify(talk), ...inputs.slice(1)];
