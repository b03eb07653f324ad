"use strict";
// Lets somebody be told on this device that there is news. Without a script, or where the browser
// cannot, the page is the same without the offer.

(() => {
  const on = document.getElementById("push-on");
  const off = document.getElementById("push-off");
  if (!on || !("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window)) return;

  const show = (id, shown) => { document.getElementById(id).hidden = !shown; };
  const bytes = text => Uint8Array.from(
    atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
  const root = on.dataset.root + "/";

  const known = async () => {
    const worker = await navigator.serviceWorker.getRegistration(root);
    return worker ? worker.pushManager.getSubscription() : null;
  };

  const subscribe = async () => {
    const worker = await navigator.serviceWorker.register(root + "push-worker.js", { scope: root });
    await ready(worker);
    const options = { userVisibleOnly: true, applicationServerKey: bytes(on.dataset.key) };
    try {
      return await worker.pushManager.subscribe(options);
    } catch (e) {
      // one of another key is in the way: it could be told nothing any more
      const old = await worker.pushManager.getSubscription();
      if (!old) throw e;
      await old.unsubscribe();
      return worker.pushManager.subscribe(options);
    }
  };

  const ready = worker => worker.active ? worker : new Promise((done, failed) => {
    const coming = worker.installing || worker.waiting;
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") done(worker);
      if (coming.state === "redundant") failed(new Error("no worker"));
    });
  });

  on.addEventListener("submit", async event => {
    event.preventDefault();
    const button = on.querySelector("button");
    button.disabled = true;
    show("push-denied", false);
    try {
      if (await Notification.requestPermission() !== "granted") throw new Error("denied");
      const given = (await subscribe()).toJSON();
      on.elements.endpoint.value = given.endpoint;
      on.elements.key.value = given.keys.p256dh;
      on.elements.secret.value = given.keys.auth;
      on.submit();
    } catch (e) {
      show("push-denied", true);
      button.disabled = false;
    }
  });

  if (off) off.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      const given = await known();
      if (given) await given.unsubscribe();
    } finally {
      off.submit();
    }
  });

  known().catch(() => null).then(given => {
    const here = Boolean(given && off);
    show("push", true);
    show("push-here", here);
    on.hidden = here;
  });
})();
