// The way out. Without this file the link still works; with it the page goes blank at once, what was typed is let go,
// the history entry is replaced, and Shift pressed three times within two seconds does the same. Our pages that are open
// beside it go too.
(function () {
  var link = document.querySelector("[data-leave-link]"), presses = 0, timer, beside;
  if (!link) return;
  var said = document.querySelector("[data-leave-said]"), exit = link.href;
  if (!window.matchMedia("(hover: none)").matches) {
    document.querySelectorAll("[data-keys]").forEach(function (hint) { hint.hidden = false; });
  }
  function blank() {
    document.title = "";
    document.documentElement.hidden = true;
    try { sessionStorage.setItem("left", "1"); } catch (_) { /* private mode: the link alone must do */ }
    document.querySelectorAll("textarea, input").forEach(function (field) { field.value = field.defaultValue = ""; });
    document.body.textContent = "";
  }
  function go() { blank(); location.replace(exit); }
  function leave(event) {
    if (event) event.preventDefault();
    blank();
    if (beside) beside.postMessage("");
    // Only who signs in has a cookie that can be seen here: the session, which cannot, ends with it.
    try { if (document.cookie) navigator.sendBeacon("/account/leaving/"); } catch (_) { /* it ends by itself, later */ }
    location.replace(exit);
  }
  function reset() { presses = 0; link.removeAttribute("data-presses"); said.textContent = ""; }
  try {
    beside = new BroadcastChannel("leave");
    beside.onmessage = go;
  } catch (_) { /* an older browser, or one that forbids it: this page goes alone */ }
  link.addEventListener("click", leave);
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") return reset();
    presses += 1;
    if (presses >= 3) return leave();
    link.setAttribute("data-presses", presses);
    said.textContent = said.getAttribute(presses === 1 ? "data-two" : "data-one");
    clearTimeout(timer);
    timer = setTimeout(reset, 2000);
  });
})();
