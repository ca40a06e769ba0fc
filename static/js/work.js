// The question page: the device proves with a little work that somebody waits, and the form goes on by itself.
// Without this file, or where the browser cannot, the question beside it does the same.
(function () {
  var said = document.querySelector("[data-work]");
  if (!said || !window.Worker || !window.crypto || !crypto.subtle) return;
  var work = JSON.parse(said.getAttribute("data-work")), form = said.closest("form");
  var worker = new Worker(said.getAttribute("data-worker"));
  worker.onmessage = function (event) {
    var field = document.createElement("input");
    field.type = "hidden";
    field.name = "check_work";
    field.value = btoa(JSON.stringify({ challenge: work, solution: event.data }));
    form.appendChild(field);
    HTMLFormElement.prototype.submit.call(form);
  };
  worker.onerror = function () { said.textContent = ""; };
  said.textContent = said.getAttribute("data-doing");
  worker.postMessage(work.parameters);
})();
