// Comfort for the keyboard: every page is complete without this file.
"use strict";
(() => {
  const problems = document.getElementById("problems");
  if (problems) { problems.focus(); }

  // long work that goes in steps: whoever pressed the button need not press it for each of them
  const onwards = document.querySelector("button[data-go-on]");
  if (onwards) { onwards.click(); }

  // long work of the portal: whoever waits for it need not ask again and again
  const again = document.querySelector("a[data-again]");
  if (again) { setTimeout(() => { location.replace(again.href); }, 3000); }

  // Who else has the case open, while somebody works at it; an open page that nobody touches asks no
  // more, so that it keeps no sign-in alive.
  const others = document.querySelector("#onlookers[data-at]");
  if (others) {
    let touched = Date.now();
    for (const sign of ["keydown", "pointerdown", "wheel"]) {
      addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
    }
    setInterval(async () => {
      if (document.hidden || Date.now() - touched > 120000) { return; }
      const answer = await fetch(others.dataset.at, { redirect: "error" }).catch(() => null);
      if (!answer || !answer.ok) { return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById("onlookers");
      if (now && now.textContent !== others.textContent) {
        others.replaceChildren(...now.childNodes);
        others.hidden = !others.childElementCount;
      }
    }, 20000);
  }

  // Single keys, on the pages that name them. Whoever speaks to the browser or types by accident can
  // turn the keys off, and they stay off.
  const keys = document.getElementById("keys");
  if (!keys) { return; }
  const button = keys.querySelector("button");
  const hints = keys.querySelector(".hints");
  const offText = button.textContent;
  let on = localStorage.getItem("keys") !== "off";
  const show = () => {
    hints.hidden = !on;
    for (const key of document.querySelectorAll("kbd")) { key.hidden = !on; }
    button.textContent = on ? offText : button.dataset.on;
  };
  keys.hidden = false;
  show();
  button.addEventListener("click", () => {
    on = !on;
    localStorage.setItem("keys", on ? "on" : "off");
    show();
  });

  const rows = Array.from(document.querySelectorAll("table.cases a.open"));
  const row = () => {
    const line = document.activeElement.closest("tr");
    return line ? line.querySelector("a.open") : null;
  };
  const box = (link) => link ? link.closest("tr").querySelector("input[name=pick]") : null;
  const focus = (id) => {
    const field = document.getElementById(id);
    if (field) { field.focus(); }
    return Boolean(field);
  };
  const move = (step) => {
    if (!rows.length) { return false; }
    const at = rows.indexOf(row());
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))].focus();
    return true;
  };
  const acts = {
    j: () => move(1),
    k: () => move(-1),
    o: () => { const link = row(); if (link) { link.click(); } return Boolean(link); },
    x: () => { const tick = box(row()); if (tick) { tick.checked = !tick.checked; } return Boolean(tick); },
    a: () => {
      const tick = box(row());
      if (tick) { tick.checked = true; }
      return focus("bulk-owner") || focus("caseworker");
    },
    r: () => {
      const link = row();
      if (link) { location.href = link.href + "#reply"; }
      return Boolean(link) || focus("reply");
    },
    "/": () => focus("q"),
    "?": () => { keys.open = !keys.open; keys.querySelector("summary").focus(); return true; }
  };
  // opens what is folded round it, and goes to its first field, or to itself
  const enter = (place) => {
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
    const field = place.matches("summary")
      ? place.parentElement.querySelector("input:not([type=hidden]),select,textarea") : place;
    (field || place).focus();
  };
  // what a page itself gives a key, such as the button that accepts
  for (const target of document.querySelectorAll("[data-key]")) {
    const place = target.getAttribute("href") || "";
    const goal = place.startsWith("#") && document.getElementById(place.slice(1));
    const only = target.matches("summary") || target.dataset.only ? target : goal;
    acts[target.dataset.key] = () => { if (only) { enter(only); } else { target.click(); } return true; };
    if (goal) {
      target.addEventListener("click", (event) => { enter(goal); event.preventDefault(); });
    }
  }
  // whoever went on to the next line is there, and Tab goes on from it
  const card = document.getElementById("card");
  if (card && !problems && new URLSearchParams(location.search).has("line")) {
    card.focus({ preventScroll: true });
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]),select,textarea");
    const own = event.key === "Enter" && event.target.closest("a,button,summary");
    if (on && event.key === "Escape" && typing) { typing.blur(); if (card) { card.focus(); } return; }
    if (!on || typing || own || event.ctrlKey || event.altKey || event.metaKey) { return; }
    const act = Object.hasOwn(acts, event.key) && acts[event.key];
    if (act && act()) { event.preventDefault(); }
  });
})();
