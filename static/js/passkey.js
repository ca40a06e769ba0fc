// A passkey: asked for when it is added, when one signs in, and when one is asked again.
(function () {
  var form = document.querySelector("[data-passkey]"), data = document.getElementById("js_data");
  if (!form || !data || !window.PublicKeyCredential) return;
  var act = form.getAttribute("data-passkey"), said = form.querySelector("[data-passkey-said]");
  var options = JSON.parse(data.textContent)[act === "create" ? "creation_options" : "request_options"].publicKey;
  form.hidden = false;
  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (letter) { return letter.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function known(key) { key.id = bytes(key.id); }
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  (options.excludeCredentials || options.allowCredentials || []).forEach(known);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    navigator.credentials[act]({ publicKey: options }).then(function (key) {
      var answer = key.response, sent = { clientDataJSON: text(answer.clientDataJSON) };
      ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
        if (answer[name]) sent[name] = text(answer[name]);
      });
      form.querySelector("[name=credential]").value = JSON.stringify({
        id: key.id, rawId: text(key.rawId), type: key.type, response: sent,
        clientExtensionResults: key.getClientExtensionResults()
      });
      form.submit();
    }, function () { said.textContent = said.getAttribute("data-failed"); });
  });
})();
