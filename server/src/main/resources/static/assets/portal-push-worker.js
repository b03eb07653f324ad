"use strict";
// Shows that there is news, which names nobody, and opens the family's own page when it is touched:
// there reference and PIN are asked for. It keeps nothing and answers no page.

const root = new URL("./", self.location).pathname;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("push", event => {
  let news = {};
  try {
    news = event.data ? event.data.json() : {};
  } catch (e) {
    // shown all the same: a browser that shows nothing takes the permission away
  }
  event.waitUntil(self.registration.showNotification(news.title || "…", {
    body: news.body || "",
    lang: news.lang || "",
    dir: news.dir || "auto",
    tag: "news",
    renotify: true,
  }));
});

self.addEventListener("notificationclick", event => {
  event.notification.close();
  const own = root + "own";
  event.waitUntil(self.clients.matchAll({ type: "window" }).then(pages => {
    const open = pages.find(page => new URL(page.url).pathname === own);
    return open ? open.focus() : self.clients.openWindow(own);
  }));
});
