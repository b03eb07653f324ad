"use strict";
// Serves a warden's page where there is no network: its frame, which names nobody. The list itself
// never comes by here; the page keeps it, sealed.

const WAIT = 5_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

const late = () => new Promise((done, failed) => setTimeout(() => failed(new Error("late")), WAIT));

self.addEventListener("fetch", event => {
  const request = event.request;
  if (request.method !== "GET" || new URL(request.url).pathname.includes("/my-cell/")) return;
  event.respondWith((async () => {
    const frame = await caches.open("muster-cell");
    const known = await frame.match(request, { ignoreSearch: true, ignoreVary: true });
    if (!known) return fetch(request);
    try {
      return await Promise.race([fetch(request), late()]);
    } catch (e) {
      return known;
    }
  })());
});
