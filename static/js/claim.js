// The desk: the minutes a claim has left, counted down, and said aloud once when five are left.
(function () {
  var timer = document.querySelector("[data-claim-seconds]");
  if (!timer) return;
  var ends = Date.now() + 1000 * timer.getAttribute("data-claim-seconds"), number = timer.querySelector("[data-minutes]");
  var spoken = document.querySelector("[data-claim-spoken]"), said = false;
  setInterval(function () {
    var left = Math.max(0, Math.ceil((ends - Date.now()) / 60000));
    number.textContent = left;
    if (left <= 5 && !said) { said = true; spoken.textContent = timer.textContent.trim(); }
  }, 5000);
})();
