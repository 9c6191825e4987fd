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

function look() {
  if (Date.now() - last < quiet || root.classList.contains("is-locked")) return;
  document.dispatchEvent(new CustomEvent("lock", { detail: "now" }));
}

for (const kind of ["pointerdown", "keydown", "scroll"]) addEventListener(kind, stir, { passive: true });
others?.addEventListener("message", () => { last = Date.now(); });
document.addEventListener("unlocked", stir);
setInterval(look, 5000);

// The picture that the task switcher keeps is blank.
document.addEventListener("visibilitychange", () => {
  root.classList.toggle("is-away", document.hidden);
  if (!document.hidden) look();
});
