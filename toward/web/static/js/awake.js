// While a listening runs the screen stays on, where the browser can do that; else one line says that it cannot.
let held = null;
let asking = false;

const isLocked = () => document.documentElement.classList.contains("is-locked");
const wanted = () => Boolean(document.querySelector("[data-awake]")) && !document.hidden && !isLocked();

function say() {
  for (const line of document.querySelectorAll("[data-no-awake]")) line.hidden = Boolean(navigator.wakeLock);
}

async function look() {
  say();
  if (!navigator.wakeLock || asking) return;
  if (!wanted()) { held?.release(); held = null; return; }
  if (held && !held.released) return;
  asking = true;
  held = await navigator.wakeLock.request("screen").catch(() => null);
  asking = false;
  if (held && !wanted()) look(); // locked, or left, while the phone was being asked
}

document.addEventListener("visibilitychange", look);
document.addEventListener("htmx:load", look);
for (const kind of ["locked", "unlocked"]) document.addEventListener(kind, look);
look();
