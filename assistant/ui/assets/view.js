// What the scripts of the views share: their parts, their words, and a wait for the server.
const part = (name) => element.querySelector(name);
const said = (name) => part("section").dataset[name];
const language = () => part("section").lang;
const WAIT_MS = 200;

// Only the newest request may show what it brings. undefined where there is a newer one, and
// null where the server was not reached; told is called where one waits for long.
let newest = 0;
const bring = async (room, request, told) => {
  const mine = ++newest;
  part(room).setAttribute("aria-busy", "true");
  const late = setTimeout(told, WAIT_MS);
  let html = null;
  try {
    html = await request();
  } catch {
    // null says so.
  }
  clearTimeout(late);
  if (mine !== newest) return undefined;
  part(room).setAttribute("aria-busy", "false");
  return typeof html === "string" ? html : null;
};
