// The site's service worker: keeps every file of one build, and answers from that build alone.
// The build puts two constants before it: VERSION, and FILES, the SHA-256 of each file by its path.
"use strict";

const SCOPE = self.registration.scope;
const PREFIX = "zhuji " + SCOPE + " ";
const CACHE = PREFIX + VERSION;
const HASH = "zhuji-sha256";

const address = (path) => SCOPE + path.split("/").map(encodeURIComponent).join("/");

const hex = (buffer) =>
  Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** A file as an earlier build kept it, if it is the same. */
async function kept(path, hash) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX)) continue;
    const found = await (await caches.open(name)).match(address(path));
    if (found && found.headers.get(HASH) === hash) return found;
  }
  return null;
}

/** A file from the server; while a host still gives out an older build, there is nothing to keep. */
async function fetched(path, hash) {
  const response = await fetch(address(path), { cache: "reload" });
  if (!response.ok) throw new Error(response.status + " for " + path);
  const bytes = await response.arrayBuffer();
  if (hex(await crypto.subtle.digest("SHA-256", bytes)) !== hash) throw new Error("another build: " + path);
  const headers = { [HASH]: hash, "Content-Type": response.headers.get("Content-Type") || "" };
  return new Response(bytes, { headers });
}

/** A file of this build; asking makes no cache where there is none any more. */
const own = (path) => caches.match(address(path), { cacheName: CACHE });

/** Fills this build's cache, a few files at a time; what is there already stays. */
async function fill() {
  const cache = await caches.open(CACHE);
  const waiting = Object.keys(FILES);
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const file = (await kept(path, FILES[path])) || (await fetched(path, FILES[path]));
      await cache.put(address(path), file);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

async function forget(wanted) {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && wanted(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** The site has no worker any more: nothing of it stays. */
async function leaveIfGone() {
  const answer = await fetch(self.location.href, { method: "HEAD", cache: "no-store" }).catch(() => null);
  if (answer && (answer.status === 404 || answer.status === 410)) {
    await forget(() => true);
    await self.registration.unregister();
  }
}

function pathOf(url) {
  const plain = url.split(/[?#]/)[0];
  if (!plain.startsWith(SCOPE)) return null;
  let path;
  try { path = decodeURIComponent(plain.slice(SCOPE.length)); } catch { return null; }
  const names = [path, path + "index.html", path + ".html"];
  return names.find((name) => Object.hasOwn(FILES, name) && (name !== path + "index.html" || /(^|\/)$/.test(path))) ?? null;
}

async function answer(request, path) {
  if (path !== null) return (await own(path)) || fetch(request);
  try {
    return await fetch(request);
  } catch (offline) {
    const missing = request.mode === "navigate" && (await own("404.html"));
    if (!missing) throw offline;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(forget((name) => name !== CACHE)));
self.addEventListener("message", (event) => {
  // a reader asked for the new build
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(SCOPE)) return;
  event.respondWith(answer(request, pathOf(request.url)));
  if (request.mode === "navigate") event.waitUntil(leaveIfGone());
});
