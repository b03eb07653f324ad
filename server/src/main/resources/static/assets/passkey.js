"use strict";
// Asks the browser to show a passkey or to make one, and sends its answer with the form. Without a
// script, or where the browser cannot, the page is the same without the offer.

(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = text => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
  const text = buffer => buffer && btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const named = list => list.map(one => ({ ...one, id: bytes(one.id) }));

  // the password is for another way in
  const secret = ["password", "again"];

  const ask = async form => {
    const answer = await fetch(form.dataset.options, {
      method: "POST",
      body: new URLSearchParams([...new FormData(form)].filter(([name]) => !secret.includes(name))),
      credentials: "same-origin",
      redirect: "error",
    });
    const told = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(), { told: told.sentence });
    return told;
  };

  const show = async asked => {
    const shown = await navigator.credentials.get({ publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      allowCredentials: named(asked.allowCredentials),
    } });
    return {
      id: shown.id,
      rawId: text(shown.rawId),
      type: shown.type,
      response: {
        clientDataJSON: text(shown.response.clientDataJSON),
        authenticatorData: text(shown.response.authenticatorData),
        signature: text(shown.response.signature),
        userHandle: text(shown.response.userHandle),
      },
      clientExtensionResults: {},
    };
  };

  const make = async asked => {
    const made = await navigator.credentials.create({ publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: named(asked.excludeCredentials),
    } });
    return {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response: {
        clientDataJSON: text(made.response.clientDataJSON),
        attestationObject: text(made.response.attestationObject),
      },
      clientExtensionResults: {},
    };
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    const offer = form.querySelector(".m-passkey-offer");
    if (offer) offer.hidden = false;
    const failed = form.querySelector(".m-passkey-failed");
    const usual = failed.textContent;
    form.addEventListener("submit", async event => {
      const button = form.querySelector("[data-passkey-button]") || form.querySelector("button");
      // a form that has another way too goes that way with its other button
      if (offer && event.submitter !== button) return;
      event.preventDefault();
      button.disabled = true;
      failed.hidden = true;
      try {
        const asked = await ask(form);
        const answer = form.dataset.passkey === "get" ? await show(asked) : await make(asked);
        form.elements.answer.value = JSON.stringify(answer);
        if (button.hasAttribute("formaction")) form.action = button.formAction;
        secret.forEach(name => { if (form.elements[name]) form.elements[name].value = ""; });
        form.submit();
      } catch (e) {
        failed.textContent = e.told || usual;
        failed.hidden = false;
        button.disabled = false;
      }
    });
  }
})();
