// The quiet view: a page that is not looked at shows nothing, so that the list of open apps does not either.
(function () {
  var root = document.documentElement, title = document.title;
  function blank() { title = document.title || title; root.setAttribute("data-blank", ""); document.title = ""; }
  function show() { root.removeAttribute("data-blank"); document.title = document.title || title; }
  document.addEventListener("visibilitychange", function () { if (document.hidden) blank(); else show(); });
  window.addEventListener("pagehide", blank);
  window.addEventListener("pageshow", function () { if (!document.hidden) show(); });
})();
