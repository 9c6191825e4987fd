// Quick exit: tell the server, cover, go to a neutral page, all in one breath. Nothing here waits for the network.
// A request of a page that is left at once can be lost on its way through the service worker, so the worker tells it too.
// Where there is none, the key is still in its cookie: a mark stays in this browser (that, and no word), and whatever page
// comes next tells the server before it is seen. Where a service worker runs, it does so before the page is even asked for.
// A browser that blocks storage throws when it is so much as named; whatever fails here fails alone, and holds up no exit.
const MARK = "away";
const form = () => document.querySelector("form[data-exit]");
const token = () => document.querySelector("meta[name=csrf-token]")?.content ?? "";

function quietly(act) {
  try {
    return act();
  } catch {
    return null;
  }
}
const isMarked = (shelf) => quietly(() => window[shelf].getItem(MARK));
const mark = (shelf) => quietly(() => window[shelf].setItem(MARK, "1"));
const unmark = (shelf) => quietly(() => window[shelf].removeItem(MARK));

function cover() {
  const sheet = document.createElement("div");
  sheet.className = "cover";
  (document.querySelector("dialog[open]") ?? document.body).append(sheet);
  document.title = "";
}

const beacon = (address, body) => (navigator.sendBeacon?.(address, body) ? Promise.resolve() : Promise.reject(new Error("not told")));

// What is sent must outlive this page. Where a fetch cannot, a beacon can; it brings no answer, so what waits for one fetches.
async function tell(address, waits = false) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", token());
  if (!waits && !("keepalive" in Request.prototype)) return beacon(address, body);
  return fetch(address, { method: "POST", body, keepalive: true, redirect: "manual" });
}

// Covered until the server has heard, however long that takes; then the page is asked for anew, and is nobody's.
function tellFirst() {
  quietly(cover);
  document.dispatchEvent(new Event("leaving"));
  const once = () => tell("/exit/", true).then(() => { unmark("localStorage"); location.reload(); }, () => setTimeout(once, 4000));
  once();
}

// "leaving" goes round first, so that no page asks whether it may be left.
function go(here) {
  quietly(cover);
  quietly(() => document.dispatchEvent(new Event("leaving")));
  location.replace(here.dataset.neutral);
  quietly(() => sessionStorage.clear());
}

function exit() {
  const here = form();
  if (!here) return;
  quietly(() => navigator.serviceWorker?.controller?.postMessage(MARK));
  tell(here.action).catch(() => {});
  go(here);
  mark("sessionStorage"); // Back may be answered before the server has heard; see below
  mark("localStorage");
}

// Every other tab of ours leaves with this one.
addEventListener("storage", ({ key, newValue }) => {
  if (key === MARK && newValue && form()) go(form());
});

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form[data-exit]")) return;
  event.preventDefault();
  exit();
}, true);

// Shift three times within a second and a half, with no other key between.
let taps = [];
document.addEventListener("keydown", (event) => {
  if (event.key !== "Shift") { taps = []; return; }
  if (event.repeat) return;
  taps = [...taps.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
  if (taps.length >= 3) exit();
});

// A signed-in page that comes up after an exit is an old one: leave again. The door itself forgets the marks; a page
// that this device keeps for hours without a network (help, "no connection") knows nothing of the key, and forgets none.
// Once the door has come up in any tab, no other tab's mark lies in wait: who is signed in then has signed in anew.
const kept = document.body.classList.contains("kept") || location.pathname === "/help/";
if (document.body.classList.contains("signed-in")) {
  if (!isMarked("localStorage")) unmark("sessionStorage");
  else if (isMarked("sessionStorage")) exit();
  else tellFirst();
} else if (!kept) {
  unmark("sessionStorage");
  unmark("localStorage");
}

// Coming Back to a remembered copy of the page shows nothing: it is asked for again.
addEventListener("pageshow", (event) => {
  if (!event.persisted || !document.body.classList.contains("signed-in")) return;
  cover();
  location.reload();
});
