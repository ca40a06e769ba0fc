// The receipt page: copying and printing the list. The buttons appear only where this file runs.
(function () {
  var list = document.querySelector("[data-list]");
  if (!list) return;
  document.querySelectorAll("[data-needs-script]").forEach(function (part) { part.hidden = false; });
  var copy = document.querySelector("[data-copy]"), said = document.querySelector("[data-said]");
  copy.addEventListener("click", function () {
    var text = Array.prototype.map.call(list.querySelectorAll("li"), function (item) { return item.textContent.trim(); });
    navigator.clipboard.writeText(text.join("\n")).then(
      function () { said.textContent = said.getAttribute("data-done"); },
      function () { said.textContent = said.getAttribute("data-failed"); }
    );
  });
  document.querySelector("[data-print]").addEventListener("click", function () { window.print(); });
})();
