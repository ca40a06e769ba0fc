// The number moves while somebody watches: every half minute the plain page of the number is asked for, and what it
// says is written in place. Nothing rolls, nothing is read aloud, and nothing happens while the page is not in view or
// the reader asked that nothing moves.
(function () {
  var from = document.querySelector("[data-number-from]");
  if (!from || document.documentElement.hasAttribute("data-still")) return;
  function look() {
    if (document.hidden) return;
    fetch(from.getAttribute("data-number-from"), { credentials: "same-origin" })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (page) {
        var said = page && new DOMParser().parseFromString(page, "text/html").querySelector("[data-number]");
        if (!said) return;
        document.querySelectorAll("[data-number]").forEach(function (place) {
          if (place.textContent !== said.textContent) place.textContent = said.textContent.trim() + (place === from ? "" : " ");
        });
      })
      .catch(function () { /* away from the network: the number stays as it was */ });
  }
  setInterval(look, 30000);
  document.addEventListener("visibilitychange", look);
})();
