// Keeps three things on the device: the help page, the "no connection" page, and what they need to look right.
// Both are asked for without cookies, so that nothing of anyone signed in is ever kept. Where a proxy wants a password, which
// browsers send together with cookies only, they are asked for once more, with a mark: the server then reads no cookie.
// And it shows a reminder, when one that was asked for comes by push: one line, and nothing else.
// The server writes CONTENT before this line: a digest of every static file, so that a changed one has a shelf of its own
// and nobody counts up. Addresses under /static/ name their content too: what is kept under one is never old.
const SHELF = `shell-${CONTENT}`;
const PAGES = ["/help/", "/offline/"];
const MARKS = "marks";
const BEFORE = "/before"; // on a shelf: the names of those that stood there when it was begun, all of them older
const PATIENCE = 3000;
const AWAY = "/away"; // a quick exit that the server may not have heard of: this, and nothing else, is kept of it

async function ask(address, how) {
  const answer = await fetch(address, { ...how, credentials: "omit" });
  if (answer.status !== 401) return answer;
  return fetch(address, { ...how, credentials: "same-origin", headers: { "Toward-Kept": "1" } });
}

async function keep(page) {
  const shelf = await caches.open(SHELF);
  const answer = await ask(page, { cache: "no-store" });
  if (!answer.ok || answer.redirected) throw new Error("not whole");
  const text = await answer.clone().text();
  const parts = [...text.matchAll(/(?:href|src)="(\/static\/[^"#]+)/g)].map((found) => found[1]);
  await Promise.all([...new Set(parts)].map((part) => keepPart(shelf, part)));
  await shelf.put(page, answer); // last: a page that is kept has all its parts
}

async function keepPart(shelf, part) {
  if (await shelf.match(part)) return;
  const answer = await ask(part, {});
  if (!answer.ok) throw new Error("not whole");
  const text = part.includes(".css") ? await answer.clone().text() : "";
  const fonts = [...text.matchAll(/url\("?([^")]+\.woff2)"?\)/g)];
  await Promise.all(fonts.map((found) => keepPart(shelf, new URL(found[1], new URL(part, location)).pathname)));
  await shelf.put(part, answer);
}

// Whatever is asked for next, the exit is sent before it.
async function leave(signal) {
  const marks = await caches.open(MARKS);
  if (!(await marks.match(AWAY))) return;
  const answer = await fetch("/exit/", { method: "POST", cache: "no-store", signal });
  if (answer.status < 500) await marks.delete(AWAY);
  else throw new Error("not heard");
}

// Told at once, as the page that is left may not get to it; given up where somebody comes back, who must not be sent away late.
let telling = null;
async function away() {
  telling = new AbortController();
  const { signal } = telling;
  const marks = await caches.open(MARKS);
  await marks.put(AWAY, new Response(""));
  if (!navigator.onLine) await self.registration.sync?.register("leave").catch(() => {});
  else await leave(signal).catch(() => {});
}

// A network may be there and never answer. Help that stands on this device does not wait long for a newer one.
const soon = (answer) => Promise.race([answer, new Promise((_, no) => setTimeout(no, PATIENCE))]);

const onShelf = async (page) => (await caches.match(page, { cacheName: SHELF })) ?? caches.match(page);

// All or nothing: a network that falls away in between leaves the worker before this one, and its shelf, where they were.
async function fill() {
  const older = (await caches.keys()).filter((name) => ![SHELF, MARKS].includes(name));
  try {
    await (await caches.open(SHELF)).put(BEFORE, new Response(JSON.stringify(older)));
    await Promise.all(PAGES.map(keep));
  } catch (error) {
    await caches.delete(SHELF);
    throw error;
  }
}

// Only a worker that has taken over removes what was before it: never a shelf that a newer one is filling.
async function tidy() {
  const older = await caches.match(BEFORE, { cacheName: SHELF });
  await Promise.all((older ? await older.json() : []).map((name) => caches.delete(name)));
}

async function visit(request) {
  const path = new URL(request.url).pathname;
  const kept = await onShelf(path === "/help/" ? path : "/offline/");
  telling?.abort();
  const answer = leave().then(() => fetch(request));
  answer.catch(() => {});
  try {
    return await (path === "/help/" && kept ? soon(answer) : answer);
  } catch {
    return kept ?? Response.error();
  }
}

async function part(request) {
  return (await caches.match(request)) ?? fetch(request);
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(visit(request));
    if (url.pathname === "/help/") event.waitUntil(Promise.all(PAGES.map(keep)).catch(() => {}));
  } else if (url.pathname.startsWith("/static/")) event.respondWith(part(request));
});

self.addEventListener("message", (event) => { if (event.data === "away") event.waitUntil(away()); });
self.addEventListener("sync", (event) => { if (event.tag === "leave") event.waitUntil(leave()); });

function told(event) {
  try {
    return event.data.json();
  } catch {
    return { line: "A reminder you asked for" };
  }
}

self.addEventListener("push", (event) => {
  const { line, tag } = told(event);
  event.waitUntil(self.registration.showNotification(line, { tag }));
});
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow("/today/"));
});
