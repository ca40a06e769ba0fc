// The way out. Without this file the link still works; with it the page goes blank at once, what was typed is let go,
// the history entry is replaced, and Shift pressed three times within two seconds does the same.
(function () {
  var link = document.querySelector("[data-leave-link]"), presses = 0, timer;
  if (!link) return;
  function go(event) {
    if (event) event.preventDefault();
    document.title = "";
    document.documentElement.hidden = true;
    try { sessionStorage.setItem("left", "1"); } catch (_) { /* private mode: the link alone must do */ }
    document.querySelectorAll("form").forEach(function (form) { form.reset(); });
    location.replace(link.href);
  }
  function reset() { presses = 0; link.removeAttribute("data-presses"); }
  link.addEventListener("click", go);
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift") return reset();
    presses += 1;
    link.setAttribute("data-presses", presses);
    clearTimeout(timer);
    timer = setTimeout(reset, 2000);
    if (presses >= 3) go();
  });
})();
