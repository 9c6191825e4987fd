// Quick exit: cover first, go to a neutral page second, tell the server on the way. Nothing here waits for the network.
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
    fetch(address, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => {});
  } catch {
    navigator.sendBeacon?.(address, body);
  }
}

function exit() {
  const here = form();
  if (!here) return;
  cover();
  sessionStorage.clear();
  sessionStorage.setItem("away", "1"); // Back may be answered before the server has heard; see below
  document.dispatchEvent(new Event("leaving"));
  tell(here.action);
  location.replace(here.dataset.neutral);
}

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

// A signed-in page that comes up after an exit is an old one: leave again. The door itself forgets the mark.
if (!document.body.classList.contains("signed-in")) sessionStorage.removeItem("away");
else if (sessionStorage.getItem("away")) exit();

// Coming Back to a remembered copy of the page shows nothing: it is asked for again.
addEventListener("pageshow", (event) => {
  if (!event.persisted || !document.body.classList.contains("signed-in")) return;
  cover();
  location.reload();
});
