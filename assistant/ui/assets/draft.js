return kept.read("draft") || "";
