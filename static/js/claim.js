// The desk: the minutes a claim has left, counted down, said aloud once when five are left, and held longer while
// somebody works: at most once in two minutes, after a key or a move.
(function () {
  if (window.deskClaim) return;
  window.deskClaim = true;
  var ends = 0, said = false, moved = false, asked = Date.now();
  function timer() { return document.querySelector("[data-claim-seconds]"); }
  function start() { var part = timer(); if (part) { ends = Date.now() + 1000 * part.getAttribute("data-claim-seconds"); said = false; asked = Date.now(); } }
  function longer() {
    var button = document.querySelector("[data-hold]"), form = button && button.form;
    if (!form) return;
    moved = false;
    asked = Date.now();
    var length = timer().getAttribute("data-claim-seconds");
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin" }).then(function (answer) {
      if (answer.ok && !/\?said=/.test(answer.url)) ends = Math.max(ends, Date.now() + 1000 * length);
    }).catch(function () {});
  }
  ["keydown", "pointermove", "input"].forEach(function (name) { document.addEventListener(name, function () { moved = true; }, { passive: true }); });
  document.addEventListener("desk:shown", start);
  start();
  setInterval(function () {
    var part = timer();
    if (!part) return;
    if (moved && Date.now() - asked > 120000) longer();
    var left = Math.max(0, Math.ceil((ends - Date.now()) / 60000)), spoken = document.querySelector("[data-claim-spoken]");
    part.querySelector("[data-minutes]").textContent = left;
    if (left <= 5 && !said && spoken) { said = true; spoken.textContent = part.textContent.trim(); }
  }, 5000);
})();
