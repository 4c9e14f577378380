document.dispatchEvent(new Event("plan-ready"));
