// Push on this phone: asks the browser, and hands what it says to an ordinary form. Without this script there is no push.
const form = document.querySelector("[data-push]");
const button = form?.querySelector("button");
const can = "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
const PATIENCE = 8000; // a chosen time is kept, also where the browser never answers

function say(name) {
  const line = form.querySelector("[data-say]");
  line.hidden = false;
  line.textContent = form.dataset[name];
}

function bytes(letters) {
  const plain = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (one) => one.charCodeAt(0));
}

async function subscribe(key) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const wish = { userVisibleOnly: true, applicationServerKey: bytes(key) };
  try {
    return await pushManager.subscribe(wish);
  } catch (error) {
    const old = await pushManager.getSubscription(); // made for a server with another key
    if (!old) throw error;
    await old.unsubscribe();
    return pushManager.subscribe(wish);
  }
}

async function said(key) {
  const { endpoint, keys } = (await subscribe(key)).toJSON();
  return Object.entries({ endpoint, p256dh: keys.p256dh, auth: keys.auth });
}

async function ask() {
  if (await Notification.requestPermission() !== "granted") { say("denied"); return; }
  for (const [name, value] of await said(form.dataset.push)) form.elements[name].value = value;
  form.submit();
}

// A quiet time of day is one tap: with it this browser is set up to ring, where it may. Where not, the time is kept alone.
async function withThis(form, key) {
  if (await Notification.requestPermission() !== "granted") return;
  const late = new Promise((_, reject) => { setTimeout(reject, PATIENCE); });
  for (const [name, value] of await Promise.race([said(key), late])) {
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  const key = form.closest("[data-rings]")?.dataset.rings;
  if (!can || !key || !form.elements.at || form.dataset.asked) return;
  form.dataset.asked = "yes"; // a second tap goes without
  event.preventDefault();
  event.stopImmediatePropagation();
  withThis(form, key).catch(() => {}).finally(() => form.requestSubmit(event.submitter));
}, true);

if (form && can) {
  button.hidden = false;
  let asking = false; // not by disabling the button, which would take the keyboard away from it
  button.addEventListener("click", () => {
    if (asking) return;
    asking = true;
    ask().catch(() => say("failed")).finally(() => { asking = false; });
  });
} else if (form) say("missing");
