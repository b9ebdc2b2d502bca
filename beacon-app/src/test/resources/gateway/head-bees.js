document.addEventListener("DOMContentLoaded", () => {
  const container = document.createElement("div");
  container.id = "bee-container";
  document.body.prepend(container);
});
