// The lock: after a quiet while the page is covered and the key is gone. Typed text stays in the page, and only there.
const dialog = document.getElementById("lock");
const form = dialog?.querySelector(".lock__form");
const error = dialog?.querySelector("#lock-error");
const root = document.documentElement;
const others = "BroadcastChannel" in window ? new BroadcastChannel("toward-lock") : null;
const meta = document.querySelector("meta[name=csrf-token]");
const { word, isChanged } = page;
let locked = false;
let again = [];

const post = (address, body = new FormData()) => fetch(address, {
  method: "POST", body, keepalive: true, redirect: "manual",
  headers: { Accept: "application/json", "X-CSRFToken": meta.content },
});

// Whether somebody has changed anything in this page that they have not sent.
const NOT_TAKEN = "main .field__error:not(:empty)"; // what was sent and came back is not kept anywhere else
const isWritten = () => document.querySelector(NOT_TAKEN) !== null || [...document.querySelectorAll("main :is(textarea, input:not([type=hidden], [type=range], [type=search]))")].some(isChanged);

// The keyboard goes to the passphrase, and never to the field beside it that is for password managers.
// Without showModal the page below is hidden all the same, by is-locked.
function cover() {
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  asked().focus();
}

// A phone with a code asks for that; for the passphrase where its owner wants so, or the code opens nothing any more.
const asked = () => form.querySelector("[data-by] input:not([disabled])");

function askForPassphrase() {
  const code = form.querySelector("[data-by=code]");
  if (!code) return;
  code.remove();
  form.querySelector("[data-other]").remove();
  form.querySelector("[data-by]").hidden = false;
  form.elements.passphrase.disabled = false;
  form.elements.passphrase.focus();
}
form?.querySelector("[data-other]")?.addEventListener("click", askForPassphrase);

// `how` is "now" where this page itself locks: the server still listens, and takes what is half written.
function show(how) {
  if (locked) return;
  if (!dialog) { location.href = "/"; return; }
  locked = true;
  root.classList.add("is-locked");
  dialog.querySelector("[data-written]").hidden = !isWritten();
  cover();
  document.dispatchEvent(new CustomEvent("locked", { detail: how }));
}

function lock() {
  show("now");
  others?.postMessage("lock");
  post("/lock/").catch(() => {});
}

// A page opens for whoever it was made for. Somebody else who unlocked this browser goes to their own.
function open(who) {
  others?.postMessage(who);
  if (who === document.body.dataset.who) hide();
  else location.replace("/today/");
}

function hide() {
  locked = false;
  form.reset();
  error.textContent = "";
  root.classList.remove("is-locked");
  if (dialog.close) dialog.close();
  else dialog.removeAttribute("open");
  document.dispatchEvent(new Event("unlocked"));
  for (const ask of again.splice(0)) {
    htmx.ajax(ask.verb, ask.path, { source: ask.elt, target: ask.target });
  }
}

// Signing in again may change the form token: every copy in the page follows.
function renew(token) {
  if (!token) return;
  meta.content = token;
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
  for (const field of document.getElementsByName("csrfmiddlewaretoken")) field.value = token;
}

// A passkey has opened it (passkey.js).
document.addEventListener("opened", ({ detail }) => { renew(detail.get("X-CSRFToken")); open(detail.get("X-Who")); });

let trying = false;
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (trying) return; // a second Enter would count as a second try
  trying = true;
  try {
    let answer = await post(form.action, new FormData(form));
    const newer = answer.status === 403 && answer.headers.get("X-CSRFToken"); // another tab has signed in since
    if (newer) { renew(newer); answer = await post(form.action, new FormData(form)); }
    if (answer.ok) { renew(answer.headers.get("X-CSRFToken")); open(answer.headers.get("X-Who")); return; }
    const wrong = asked().name === "phone_code" ? "wrong-code" : "wrong";
    if ([410, 507].includes(answer.status)) askForPassphrase();
    error.textContent = word({ 0: "ended", 429: "slow", 410: "code-gone", 507: "code-full" }[answer.status] ?? wrong);
    asked().select();
  } catch {
    error.textContent = word("offline");
  } finally {
    trying = false;
  }
});

dialog?.addEventListener("cancel", (event) => event.preventDefault());
dialog?.addEventListener("close", () => { if (locked) cover(); });
document.addEventListener("lock", ({ detail }) => (detail === "now" ? lock() : show()));
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-lock-now]")) { event.preventDefault(); lock(); }
});
document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.xhr.status !== 423) return;
  again.push(detail.requestConfig);
  show();
});
others?.addEventListener("message", ({ data }) => {
  if (data === "lock") show();
  else if (locked && data === document.body.dataset.who) hide();
});
