// The desk: the minutes a claim has left, counted down, said aloud once when five are left, and held longer while
// somebody works: at most once in two minutes, after a key or a move.
(function () {
  if (window.deskClaim) return;
  window.deskClaim = true;
  var ends = 0, said = false, moved = false, asked = Date.now();
  function timer() { return document.querySelector("[data-claim-seconds]"); }
  function start() { var part = timer(); if (part) { ends = Date.now() + 1000 * part.getAttribute("data-claim-seconds"); said = false; asked = Date.now(); } }
  function longer(otherwise) {
    var button = document.querySelector("[data-hold]"), form = button && button.form;
    if (!form) return;
    moved = false;
    asked = Date.now();
    var length = timer().getAttribute("data-claim-seconds");
    var data = new URLSearchParams({ target: button.getAttribute("data-target"), csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    fetch(button.getAttribute("data-hold"), { method: "POST", body: data, credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok || /\?said=/.test(answer.url)) throw new Error("not held any more");
      ends = Math.max(ends, Date.now() + 1000 * length);
      if (otherwise) { said = false; tell(true); }
    }).catch(otherwise || function () {});
  }
  function tell(aloud) {
    var part = timer();
    if (!part) return;
    var left = Math.max(0, Math.ceil((ends - Date.now()) / 60000)), spoken = document.querySelector("[data-claim-spoken]");
    part.querySelector("[data-minutes]").textContent = left;
    if ((aloud || left <= 5 && !said) && spoken) { said = left <= 5; spoken.textContent = part.textContent.trim(); }
  }
  ["keydown", "pointermove", "input"].forEach(function (name) { document.addEventListener(name, function () { moved = true; }, { passive: true }); });
  document.addEventListener("desk:shown", start);
  start();
  // Asked for by its button too: the page stays as it is, with what is open and what is being written.
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-hold]");
    if (!button) return;
    event.preventDefault();
    longer(function () { button.form.requestSubmit(button); });
  });
  setInterval(function () {
    if (timer() && moved && Date.now() - asked > 120000) longer();
    tell(false);
  }, 5000);
})();
