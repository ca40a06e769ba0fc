// While somebody writes: what could point at a person is named softly under the words, after a pause. It is looked for
// here, in the page, with a few patterns; nothing leaves the device, and the preview looks once more.
(function () {
  var timer, patterns = [
    /[^\s@<>()]{1,64}@[^\s@<>()]{1,255}\.[a-z]{2,}/gi, // a mail address; not longer than one, or texts without spaces take seconds
    /\b(?:https?:\/\/|www\.)\S+/gi, // a link
    /(?:^|[\s(])@[a-z0-9_.]{3,30}/gi, // a handle
    /\+?\d[\d\s().\/-]{6,}\d/g, // a telephone number
    /\b\d{1,4}[a-z]?,? (?:[A-Z][\w’'-]+ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square)\b/g, // an address
    /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Father|Coach)\.? [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?/g, // a title and a name
    /(?:[a-z,;] )([A-Z][a-zà-ÿ’'-]+(?: [A-Z][a-zà-ÿ’'-]+)+)/g, // two capitals inside a sentence: a name or a place
    /\b(?:called|named|in|from|near) ([A-Z][a-zà-ÿ’'-]{2,})/g // a name, or a place
  ];
  function look() {
    var place = document.querySelector("[data-hints]"), words = document.getElementById("id_words"), found = [];
    if (!place || !words) return;
    var list = place.querySelector("ul"), text = words.value;
    patterns.forEach(function (pattern) {
      var match;
      pattern.lastIndex = 0;
      while (found.length < 8 && (match = pattern.exec(text))) {
        var one = (match[1] || match[0]).trim();
        if (!found.some(function (other) { return other.indexOf(one) >= 0; })) found.push(one);
      }
    });
    list.textContent = "";
    found.forEach(function (one) { list.appendChild(document.createElement("li")).textContent = one; });
    place.hidden = found.length === 0;
  }
  document.addEventListener("input", function (event) {
    if (event.target.id !== "id_words") return;
    clearTimeout(timer);
    timer = setTimeout(look, 900);
  });
  look();
})();
