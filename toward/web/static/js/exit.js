// Quick exit: cover first, go to a neutral page second, tell the server on the way. Nothing here waits for the network.
// Where there is none, the key is still in its cookie: a mark stays in this browser (that, and no word), and whatever page
// comes next tells the server before it is seen. Where a service worker runs, it does so before the page is even asked for.
const MARK = "away";
const form = () => document.querySelector("form[data-exit]");
const token = () => document.querySelector("meta[name=csrf-token]")?.content ?? "";

function cover() {
  const sheet = document.createElement("div");
  sheet.className = "cover";
  (document.querySelector("dialog[open]") ?? document.body).append(sheet);
  document.title = "";
}

function tell(address) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", token());
  try {
    return fetch(address, { method: "POST", body, keepalive: true, redirect: "manual" });
  } catch {
    navigator.sendBeacon?.(address, body);
    return Promise.reject(new Error("not told"));
  }
}

// Covered until the server has heard, however long that takes; then the page is asked for anew, and is nobody's.
function tellFirst() {
  cover();
  document.dispatchEvent(new Event("leaving"));
  const once = () => tell("/exit/").then(() => { localStorage.removeItem(MARK); location.reload(); }, () => setTimeout(once, 4000));
  once();
}

function hide() {
  cover();
  sessionStorage.clear();
  document.dispatchEvent(new Event("leaving"));
}

function exit() {
  const here = form();
  if (!here) return;
  hide();
  sessionStorage.setItem(MARK, "1"); // Back may be answered before the server has heard; see below
  localStorage.setItem(MARK, "1");
  navigator.serviceWorker?.controller?.postMessage(MARK);
  tell(here.action).catch(() => {});
  location.replace(here.dataset.neutral);
}

// Every other tab of ours leaves with this one.
addEventListener("storage", ({ key, newValue }) => {
  if (key !== MARK || !newValue || !form()) return;
  hide();
  location.replace(form().dataset.neutral);
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
  if (!localStorage.getItem(MARK)) sessionStorage.removeItem(MARK);
  else if (sessionStorage.getItem(MARK)) exit();
  else tellFirst();
} else if (!kept) {
  sessionStorage.removeItem(MARK);
  localStorage.removeItem(MARK);
}

// Coming Back to a remembered copy of the page shows nothing: it is asked for again.
addEventListener("pageshow", (event) => {
  if (!event.persisted || !document.body.classList.contains("signed-in")) return;
  cover();
  location.reload();
});
