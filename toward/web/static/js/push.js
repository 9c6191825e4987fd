// Push on this phone: asks the browser, and hands what it says to an ordinary form. Without this script there is no push.
const form = document.querySelector("[data-push]");
const button = form?.querySelector("button");

function say(name) {
  const line = form.querySelector("[data-say]");
  line.hidden = false;
  line.textContent = form.dataset[name];
}

function bytes(letters) {
  const plain = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (one) => one.charCodeAt(0));
}

async function subscribe() {
  const { pushManager } = await navigator.serviceWorker.ready;
  const wish = { userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push) };
  try {
    return await pushManager.subscribe(wish);
  } catch (error) {
    const old = await pushManager.getSubscription(); // made for a server with another key
    if (!old) throw error;
    await old.unsubscribe();
    return pushManager.subscribe(wish);
  }
}

async function ask() {
  if (await Notification.requestPermission() !== "granted") { say("denied"); return; }
  const { endpoint, keys } = (await subscribe()).toJSON();
  const said = { endpoint, p256dh: keys.p256dh, auth: keys.auth };
  for (const [name, value] of Object.entries(said)) form.elements[name].value = value;
  form.submit();
}

if (form && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
  button.hidden = false;
  let asking = false; // not by disabling the button, which would take the keyboard away from it
  button.addEventListener("click", () => {
    if (asking) return;
    asking = true;
    ask().catch(() => say("failed")).finally(() => { asking = false; });
  });
} else if (form) say("missing");
