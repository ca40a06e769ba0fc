// A story's page: copying its address, and the device's own way to share it. The buttons appear where they can work.
(function () {
  var part = document.querySelector("[data-share]");
  if (!part) return;
  var address = part.querySelector("input"), said = part.querySelector("[data-share-said]");
  var copy = part.querySelector("[data-share-copy]"), native = part.querySelector("[data-share-native]");
  address.addEventListener("focus", function () { address.select(); });
  if (navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", function () {
      navigator.clipboard.writeText(address.value).then(function () { said.textContent = said.getAttribute("data-done"); }, function () { address.focus(); });
    });
  }
  if (navigator.share) {
    native.hidden = false;
    native.addEventListener("click", function () { navigator.share({ url: address.value }).catch(function () { /* closed again */ }); });
  }
})();
