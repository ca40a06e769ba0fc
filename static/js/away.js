// What a page says when the line is gone, and while the next one is on its way. Nothing is kept for reading offline:
// that would lie on the device.
(function () {
  var away = document.querySelector("[data-away]");
  function look() { if (away) away.hidden = navigator.onLine !== false; }
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  look();
  var more = document.querySelector("[data-more]");
  if (more) more.addEventListener("click", function (event) {
    if (navigator.onLine === false) { event.preventDefault(); away.hidden = false; away.focus(); return; }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    more.setAttribute("aria-busy", "true");
    more.textContent = more.getAttribute("data-wait");
  });
})();
