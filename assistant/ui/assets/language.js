() => localStorage.getItem("plan-assistant-language") || navigator.language || ""
