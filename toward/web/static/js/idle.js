// How long it has been quiet here, in all tabs together. After the chosen minutes the lock is asked to close.
const quiet = Number(document.body.dataset.lockMinutes || 5) * 60000;
const others = "BroadcastChannel" in window ? new BroadcastChannel("toward-idle") : null;
const root = document.documentElement;
let last = Date.now();
let told = 0;

function stir() {
  last = Date.now();
  if (last - told < 15000) return;
  told = last;
  others?.postMessage("here");
}

// A part of a page may ask that nothing locks for a number of seconds (two people who listen to each other tap nothing).
const since = new WeakMap();

function isHeld() {
  const part = document.querySelector("[data-awake]");
  if (!part) return false;
  if (!since.has(part)) since.set(part, Date.now());
  return Date.now() - since.get(part) < part.dataset.awake * 1000;
}

function look() {
  if (isHeld()) stir();
  if (Date.now() - last < quiet || root.classList.contains("is-locked")) return;
  document.dispatchEvent(new CustomEvent("lock", { detail: "now" }));
}

for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, stir, { passive: true });
others?.addEventListener("message", () => { last = Date.now(); });
document.addEventListener("unlocked", stir);
document.addEventListener("htmx:load", isHeld);
isHeld();
setInterval(look, 5000);

// The picture that the task switcher keeps is blank.
document.addEventListener("visibilitychange", () => {
  root.classList.toggle("is-away", document.hidden);
  if (!document.hidden) look();
});
