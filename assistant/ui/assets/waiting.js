(...inputs) => {
  document.body.classList.add("waiting");
  return inputs;
}
