return kept.read("language") || navigator.language || "";
