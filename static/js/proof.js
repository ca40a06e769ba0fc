// A worker: counts up until the key derived from the count begins as it was asked to.
onmessage = async function (event) {
  var task = event.data, nonce = bytes(task.nonce), salt = bytes(task.salt);
  var password = new Uint8Array(nonce.length + 4), view = new DataView(password.buffer);
  password.set(nonce);
  for (var counter = 0; ; counter += 1) {
    view.setUint32(nonce.length, counter);
    var key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    var how = { name: "PBKDF2", hash: "SHA-256", salt: salt, iterations: task.cost };
    var derived = hex(await crypto.subtle.deriveBits(how, key, 8 * task.keyLength));
    if (derived.indexOf(task.keyPrefix) === 0) { postMessage({ counter: counter, derivedKey: derived }); return; }
  }
};
function bytes(text) {
  return Uint8Array.from(text.match(/../g), function (pair) { return parseInt(pair, 16); });
}
function hex(buffer) {
  return Array.from(new Uint8Array(buffer), function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
}
