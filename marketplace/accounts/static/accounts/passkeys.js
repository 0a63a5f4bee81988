// Passkeys: asks our server for its question, lets the browser answer, and sends the answer with an ordinary form.
// <form data-passkey="get|create" data-question="/address/"> with hidden fields "credential" and "use".
"use strict";

const bytes = (text) => {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

function readable(question) {
  const named = (one) => ({ ...one, id: bytes(one.id) });
  const options = { ...question, challenge: bytes(question.challenge) };
  if (question.user) options.user = { ...question.user, id: bytes(question.user.id) };
  if (question.excludeCredentials) options.excludeCredentials = question.excludeCredentials.map(named);
  if (question.allowCredentials) options.allowCredentials = question.allowCredentials.map(named);
  return { publicKey: options };
}

function written(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: {},
    response,
  });
}

async function answer(form) {
  const asked = await fetch(form.dataset.question, {
    method: "POST",
    body: new FormData(form),
    headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
  });
  if (!asked.ok || asked.redirected) throw new Error("no question");
  const question = readable(await asked.json());
  const make = form.dataset.passkey === "create" ? "create" : "get";
  form.elements.credential.value = written(await navigator.credentials[make](question));
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const said = form.querySelector("[data-said]");
  if (!window.PublicKeyCredential) {
    form.querySelector("[data-without]")?.removeAttribute("hidden");
    continue;
  }
  form.querySelector("[data-with]")?.removeAttribute("hidden");
  form.addEventListener("submit", async (event) => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    said.hidden = true;
    try {
      await answer(form);
    } catch {
      said.hidden = false;
      said.focus();
      return;
    }
    form.submit();
  });
}
