document.dispatchEvent(new CustomEvent("plan-ask", { detail: { question: inputs[0], typed: true } }));
return [];
