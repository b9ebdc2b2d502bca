document.addEventListener("DOMContentLoaded", () => {
  const canvas = document.createElement("canvas");
  canvas.id = "matrix-rain";
  document.body.prepend(canvas);
  const context = canvas.getContext("2d");
  const draw = () => {
    context.clearRect(0, 0, canvas.width, canvas.height);
    requestAnimationFrame(draw);
  };
  draw();
});
