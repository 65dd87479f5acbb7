// Comfort for the keyboard: every page is complete without this file.
"use strict";
(() => {
  const problems = document.getElementById("problems");
  if (problems) { problems.focus(); }

  // j and k move along the rows of a list; Enter then opens, as on any link. Whoever speaks to the
  // browser or types by accident can turn the keys off, and they stay off.
  const rows = Array.from(document.querySelectorAll("table.cases a.open"));
  const hint = document.querySelector(".keys");
  if (!rows.length || !hint) { return; }
  const button = hint.querySelector("button");
  const hints = hint.querySelector(".hints");
  const offText = button.textContent;
  let on = localStorage.getItem("keys") !== "off";
  const show = () => {
    hints.hidden = !on;
    button.textContent = on ? offText : button.dataset.on;
  };
  hint.hidden = false;
  show();
  button.addEventListener("click", () => {
    on = !on;
    localStorage.setItem("keys", on ? "on" : "off");
    show();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input,select,textarea");
    if (!on || typing || event.ctrlKey || event.altKey || event.metaKey) { return; }
    const step = { j: 1, k: -1 }[event.key];
    if (!step) { return; }
    const at = rows.indexOf(document.activeElement);
    const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
    rows[to].focus();
    event.preventDefault();
  });
})();
