// What a page says when the line is gone, and while the next one is on its way. Nothing is kept for reading offline:
// that would lie on the device.
(function () {
  var away = document.querySelector("[data-away]"), sure = false;
  function look() { if (away) away.hidden = navigator.onLine !== false; }
  function gone() { if (away) { away.hidden = false; away.focus(); } }
  window.addEventListener("online", look);
  window.addEventListener("offline", look);
  document.addEventListener("line:gone", gone);
  document.addEventListener("line:back", look);
  look();
  // A browser that cannot send shows a page of its own, and what was typed is gone with ours. So the line is tried first.
  document.addEventListener("submit", function (event) {
    var form = event.target, by = event.submitter;
    if (event.defaultPrevented || sure || !by || !form.requestSubmit || !form.querySelector("textarea")) return;
    event.preventDefault();
    if (by.hasAttribute("aria-busy")) return;
    by.setAttribute("aria-busy", "true");
    var patience = window.AbortSignal && AbortSignal.timeout ? AbortSignal.timeout(20000) : undefined;
    fetch("/healthz", { cache: "no-store", credentials: "omit", signal: patience }).then(function () {
      look();
      sure = true;
      form.requestSubmit(by);
      sure = false;
    }, gone).then(function () { by.removeAttribute("aria-busy"); });
  });
  var more = document.querySelector("[data-more]");
  if (more) more.addEventListener("click", function (event) {
    if (navigator.onLine === false) { event.preventDefault(); gone(); return; }
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    more.setAttribute("aria-busy", "true");
    more.textContent = more.getAttribute("data-wait");
  });
})();
