// Comfort only: every page is complete without this file.
"use strict";
(() => {
  const leave = document.getElementById("leave");
  if (leave) {
    let pressed = [];
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Shift") { pressed = []; return; }
      const now = Date.now();
      pressed = pressed.filter((at) => now - at < 3000).concat(now);
      if (pressed.length >= 3) { location.replace(leave.href); }
    });
    leave.addEventListener("click", (event) => {
      event.preventDefault();
      location.replace(leave.href);
    });
  }
  const problems = document.getElementById("problems");
  if (problems) { problems.focus(); }
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent.trim());
      button.textContent = button.dataset.done;
    });
  }
  for (const form of document.querySelectorAll("form")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) { event.preventDefault(); }
      form.dataset.sent = "1";
      addEventListener("pageshow", () => { delete form.dataset.sent; }, { once: true });
    });
  }
})();
