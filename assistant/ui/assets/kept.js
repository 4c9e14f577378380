// What this browser keeps for the page. Where it may keep nothing, the page works all the same.
const kept = {
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(`plan-assistant-${name}`));
    } catch {
      return null;
    }
  },
  // False where there is no room, or keeping is forbidden.
  write(name, value) {
    try {
      localStorage.setItem(`plan-assistant-${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  },
  drop(name) {
    try {
      localStorage.removeItem(`plan-assistant-${name}`);
    } catch {
      // Nothing was kept, then.
    }
  },
};
