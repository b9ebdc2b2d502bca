console.log("[platform] script of the side panel loaded");
document.addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement;
  const panel = document.getElementById("side-panel");
  panel.classList.toggle("collapsed", localStorage.getItem("sidebar-collapsed") === "true");
  requestAnimationFrame(() => root.classList.remove("sidebar-collapsed"));
  document.getElementById("sidebar-toggle").addEventListener("click", () => {
    localStorage.setItem("sidebar-collapsed", panel.classList.toggle("collapsed"));
  });
  document.getElementById("theme-toggle-btn").addEventListener("click", () => {
    root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark";
  });
});
