// Runs before anything is drawn. After the way out was taken in this tab, none of our pages is shown again by the
// Back button, nor by sending once more what was sent, as browsers then offer: the page stays blank and goes out once
// more. Typing the address, or following a link, clears it.
(function () {
  var root = document.documentElement, exit = root.getAttribute("data-leave");
  function back() {
    var entry = performance.getEntriesByType && performance.getEntriesByType("navigation")[0];
    return entry && (entry.type === "back_forward" || entry.type === "reload");
  }
  function check(again) {
    var left;
    try { left = sessionStorage.getItem("left"); } catch (_) { return; }
    if (!left) return;
    if (again || back()) { root.hidden = true; location.replace(exit); } else { sessionStorage.removeItem("left"); }
  }
  check(false);
  window.addEventListener("pageshow", function (event) { if (event.persisted) check(true); });
})();
