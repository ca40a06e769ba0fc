// The desk by keyboard. Every key stands on its button; ? lists them. Publishing takes two: 1, then 0 for "nobody could".
(function () {
  if (window.deskKeys) return;
  window.deskKeys = true;
  function all(query) { return Array.prototype.slice.call(document.querySelectorAll(query)); }
  function visible(part) { return part.offsetParent !== null; }
  function decide() { return document.getElementById("decide") || document.querySelector("form.decide"); }
  function open(step) {
    var clear = all(".words-blurred .para > p, .words-dimmed .para > p");
    if (clear.length) {  // every part is there; the one that has the focus is clear
      var here = clear.indexOf(document.activeElement) + step;
      return clear[Math.max(0, Math.min(here, clear.length - 1))].focus();
    }
    var parts = all(".para"), at = parts.map(function (part) { return part.open; }).lastIndexOf(true);
    var part = parts[step > 0 ? Math.min(at + 1, parts.length - 1) : at];
    if (!part) return;
    part.open = step > 0;
    part.querySelector("summary").focus();
  }
  function cover() {
    if (document.querySelector(".words-blurred, .words-dimmed")) return document.activeElement.blur();
    all(".para").forEach(function (part) { part.open = false; });
  }
  function choose(number) {
    var verb = all("[data-verbs] input[type=radio]")[number - 1];
    if (!verb) return;
    verb.checked = true;
    var next = verb.value === "publish" && document.querySelector("input[name=recognise]") || verb.value === "veil" && document.querySelector("#id_passages") || document.querySelector("#id_reason") || verb;
    next.focus();
  }
  function pick() {  // what is marked in the words becomes a passage of one's own
    var fold = document.querySelector("[data-picks]"), marked = window.getSelection();
    if (!fold) return;
    fold.open = true;
    var empty = all("[data-quote]").filter(function (field) { return !field.value; })[0];
    if (!empty) return;
    var piece = marked.rangeCount ? marked.getRangeAt(0).cloneContents() : document.createDocumentFragment();
    Array.prototype.slice.call(piece.querySelectorAll("sup")).forEach(function (code) { code.remove(); });
    empty.value = piece.textContent.trim().split("\n")[0];
    (empty.value ? empty.parentNode.querySelector("select") : empty).focus();
  }
  function list() {
    var old = document.querySelector("dialog.keys");
    if (old) {
      var shown = old.open;  // one that Escape has just closed is about to leave
      old.remove();
      if (shown) return;
    }
    var box = document.createElement("dialog"), rows = document.createElement("ul");
    box.className = "keys";
    all("kbd").filter(visible).forEach(function (key) {
      var row = document.createElement("li"), from = key.parentNode.cloneNode(true), inside = from.querySelectorAll("kbd");
      rows.appendChild(row);
      row.appendChild(key.cloneNode(true));
      inside.forEach(function (one) { one.remove(); });
      // In a line that explains several keys, what a key does follows it.
      row.append(" " + (inside.length > 1 ? key.nextSibling : from).textContent.trim());
    });
    box.appendChild(rows);
    document.body.appendChild(box);
    box.addEventListener("close", function () { box.remove(); });
    box.showModal();
  }
  function press(key) {
    if (key === "?") return list();
    if (key === "j") return open(1);
    if (key === "k") return open(-1);
    if (key === "c") return cover();
    if (key === "m") return pick();
    if (/^[1-9]$/.test(key)) return choose(+key);
    if (key === "0") {
      var form = decide(), publish = form && form.querySelector("[data-verbs] [value=publish], [data-verbs] [value=show], [data-verbs] [value=overturn]");
      var nobody = form && form.querySelector("input[name=recognise][value=no]");
      if (!publish || !publish.checked || publish.value === "overturn" && !nobody) return;
      if (nobody) nobody.checked = true;
      return form.requestSubmit(form.querySelector("[data-send]"));
    }
    var found = all("[data-key='" + key + "']").filter(visible)[0];
    if (!found) return;
    if (found.tagName === "DETAILS") { found.open = true; found.querySelector("summary").focus(); } else if (found.matches("input, textarea")) found.focus(); else found.click();
  }
  // What the key writes; where it writes no Latin letter, the one that stands beside it.
  function written(event) {
    if (event.key === "؟") return "?";
    var beside = /^(?:Key|Digit)(.)$/.exec(event.code);
    return (event.key.charCodeAt(0) > 127 && beside ? beside[1] : event.key).toLowerCase();
  }
  document.addEventListener("keydown", function (event) {
    var form = event.target.matches("textarea") ? event.target.form : decide();  // what one is writing is what is sent
    var by = document.getElementById(event.target.getAttribute("data-sent-by") || "");
    if (event.key === "Enter" && (event.ctrlKey || by && event.target.matches("input")) && form) { event.preventDefault(); return form.requestSubmit(by || form.querySelector("[data-send]") || form.querySelector("button")); }
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (/^(TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.matches("input:not([type=radio]):not([type=checkbox])")) return;
    if (event.key.length !== 1) return;
    var before = document.activeElement;
    press(written(event));
    if (document.activeElement !== before) event.preventDefault();  // the key is not typed where it leads
  });
})();
