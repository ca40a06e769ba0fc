// The desk: forms are sent and the next page put in place without a flash; whatever goes wrong, the browser does it its
// own way. What is being written in another form of the page stays, as long as it is about the same text.
(function () {
  if (window.deskForms) return;
  window.deskForms = true;
  function about() {
    var form = document.querySelector("form.decide"), version = form && form.querySelector("[name=version]");
    return form ? form.getAttribute("action") + (version ? version.value : "") : "";
  }
  function written(sent) {
    return Array.prototype.filter.call(document.querySelectorAll("main textarea, main select, main input:not([type=hidden])"), function (field) {
      return field.id && field.form !== sent;
    });
  }
  function keep(field) {
    var now = document.getElementById(field.id);
    if (!now || now.type !== field.type) return;
    now.value = field.value;
    now.checked = field.checked;
  }
  document.addEventListener("submit", function (event) {
    var form = event.target, by = event.submitter;
    if (form.method !== "post" || form.hasAttribute("data-plain") || !/^\/moderation\//.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    if (form.hasAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    var data = new URLSearchParams(new FormData(form));
    if (by && by.name) data.append(by.name, by.value);
    fetch(by && by.hasAttribute("formaction") ? by.formAction : form.action, { method: "POST", body: data, credentials: "same-origin" }).then(function (answer) {
      document.dispatchEvent(new Event("line:back"));
      return answer.text().then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html"), main = page.querySelector("main");
        if (!main || !page.body.classList.contains("desk")) throw new Error("not a desk page");
        var before = about(), fields = written(form);
        document.querySelector("main").replaceWith(main);
        if (before && about() === before) fields.forEach(keep);
        history.replaceState(null, "", answer.url);
        document.dispatchEvent(new Event("desk:shown"));
        var first = main.querySelector("[role=alert], h1");
        if (first) { first.setAttribute("tabindex", "-1"); first.focus(); }
        window.scrollTo(0, 0);
      }).catch(function () { form.setAttribute("data-plain", ""); form.requestSubmit(by); });
    }, function () { form.removeAttribute("aria-busy"); document.dispatchEvent(new Event("line:gone")); });
  });
})();
