// The desk: forms are sent and the next page put in place without a flash; whatever goes wrong, the browser does it its
// own way. What is being written meanwhile, or in another form of the page, stays as long as it is about the same text.
(function () {
  if (window.deskForms) return;
  window.deskForms = true;
  function about() {
    var form = document.querySelector("form.decide"), version = form && form.querySelector("[name=version]");
    return form ? form.getAttribute("action") + (version ? version.value : "") : "";
  }
  function fields() { return Array.prototype.slice.call(document.querySelectorAll("main textarea, main select, main input:not([type=hidden])")); }
  function named(field) {
    var choice = /^(radio|checkbox)$/.test(field.type) ? field.value : "";
    return field.id || [field.form && field.form.getAttribute("action"), field.name, choice].join(" ");
  }
  function state(field) { return field.value + field.checked; }
  function keep(name, field) {
    var now = fields().filter(function (other) { return named(other) === name; })[0], fold = now && now.closest("details");
    if (!now || now.type !== field.type) return;
    if (fold && (now.value !== field.value || now.checked !== field.checked)) fold.open = true;
    now.value = field.value;
    now.checked = field.checked;
  }
  document.addEventListener("submit", function (event) {
    var form = event.target, by = event.submitter;
    if (form.method !== "post" || form.hasAttribute("data-plain") || !/^\/moderation\//.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    if (form.hasAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    var data = new URLSearchParams(new FormData(form)), before = about(), sent = new Map(fields().map(function (field) { return [field, state(field)]; }));
    if (by && by.name) data.append(by.name, by.value);
    fetch(by && by.hasAttribute("formaction") ? by.formAction : form.action, { method: "POST", body: data, credentials: "same-origin" }).then(function (answer) {
      document.dispatchEvent(new Event("line:back"));
      return answer.text().then(function (text) {
        var page = new DOMParser().parseFromString(text, "text/html"), main = page.querySelector("main");
        if (!main || !page.body.classList.contains("desk")) throw new Error("not a desk page");
        var others = fields().filter(function (field) { return field.form !== form || sent.get(field) !== state(field); });
        var names = others.map(named);  // a field that is out of the page may have no form any more
        document.querySelector("main").replaceWith(main);
        if (before && about() === before) others.forEach(function (field, number) { keep(names[number], field); });
        history.replaceState(null, "", answer.url);
        document.dispatchEvent(new Event("desk:shown"));
        var first = main.querySelector("[role=alert], h1");
        if (first) { first.setAttribute("tabindex", "-1"); first.focus(); }
        window.scrollTo(0, 0);
      }).catch(function () { form.setAttribute("data-plain", ""); form.requestSubmit(by); });
    }, function () { form.removeAttribute("aria-busy"); document.dispatchEvent(new Event("line:gone")); });
  });
})();
