/*
 * Lets the till open with no network. It keeps the app's own files, serves what was kept, and does nothing else:
 * sales are in IndexedDB and never pass through here; /kiosk/api/ always goes to the network.
 * A new version waits until the page lets it in (main.tsx: only while nothing is unsent) or all windows are closed.
 */
const VERSION = "__VERSION__";
const SHELL = ["__SHELL__"];
const CACHE = `kiosk-shell-${VERSION}`;

self.addEventListener("install", (event) => {
  const fresh = SHELL.map((url) => new Request(url, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)));
});

self.addEventListener("message", (event) => {
  if (event.data === "take-over") self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOldShells().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const { pathname, origin } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin || pathname.startsWith("/kiosk/api/")) return;
  event.respondWith(mode === "navigate" ? kept("/kiosk/", event.request) : kept(event.request, event.request));
});

/** What was kept (the app's files, or pictures that the app put away), else the network. */
async function kept(key, request) {
  return (await caches.match(key, { ignoreVary: true })) ?? fetch(request);
}

async function dropOldShells() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("kiosk-shell-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}
