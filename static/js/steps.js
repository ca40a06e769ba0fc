// Writing and its preview in one page, so that the Back button of the browser brings back what was typed. It is held in
// this page's memory and nowhere else, and gone with it. Without this file each step is a page of its own.
(function () {
  var main = document.getElementById("main"), steps = [], at = 0;
  if (!window.fetch || !window.DOMParser || !main.replaceChildren) return;
  history.replaceState(null, "");  // a page that was opened anew has no steps behind it
  function leave() { steps[at] = { title: document.title, parts: Array.from(main.childNodes) }; }
  function show(step) {
    document.title = step.title;
    main.replaceChildren.apply(main, step.parts);
    var first = main.querySelector("[autofocus], h1");
    if (first) { first.setAttribute("tabindex", "-1"); first.focus(); }
    window.scrollTo(0, 0);
  }
  function shown(text) {
    var page = new DOMParser().parseFromString(text, "text/html"), next = page.getElementById("main");
    if (!next || !next.querySelector("[data-steps]")) throw new Error("a page of its own");
    if (!next.querySelector("#id_words")) {  // the preview; what is looked at once more takes the place of the form
      leave();
      steps.length = at += 1;
      history.pushState({ at: at }, "");
    }
    show({ title: page.title, parts: Array.from(next.childNodes) });
  }
  document.addEventListener("submit", function (event) {
    var form = event.target, by = event.submitter;
    if (!by || !form.hasAttribute("data-steps")) return;
    if (by.value === "change" && steps[at - 1]) { event.preventDefault(); history.back(); }
    if (by.value !== "preview") return;
    event.preventDefault();
    if (by.hasAttribute("aria-busy")) return;
    by.setAttribute("aria-busy", "true");
    var data = new URLSearchParams(new FormData(form));
    data.append(by.name, by.value);
    fetch(form.action, { method: "POST", body: data, credentials: "same-origin" }).then(function (answer) {
      document.dispatchEvent(new Event("line:back"));
      return answer.text().then(shown).catch(function () {
        form.removeAttribute("data-steps");
        by.removeAttribute("aria-busy");
        form.requestSubmit(by);
      });
    }, function () { document.dispatchEvent(new Event("line:gone")); }).then(function () { by.removeAttribute("aria-busy"); });
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-clear]")) { steps = []; main.replaceChildren(); }
  });
  window.addEventListener("popstate", function (event) {
    var to = event.state ? event.state.at : 0;
    if (!steps[to] || to === at) return;
    leave();
    at = to;
    show(steps[at]);
  });
})();
