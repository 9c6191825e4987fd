// Sending words: not into a network that is gone, not twice, and not left behind without a question.
// The page stays, and the words in it, until somebody answers.
// A form is on its way from the first tap until the next page is there; a second tap would tear that off and send anew.
const { word, isChanged, WRITTEN } = page;
const root = document.documentElement;
const sure = new WeakSet();
const sending = new WeakMap();
const PATIENCE = 20000; // after this long without an answer, a tap may try again

function lost() {
  document.querySelector(".notice--held")?.remove();
  const line = Object.assign(document.createElement("p"), { className: "notice notice--held", textContent: word("offline") });
  document.getElementById("notices").append(line);
}

// AbortSignal.timeout, requestSubmit and a form's submitter are younger than some phones: each has a way without it here.
function within(time) {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), time);
  return stop.signal;
}
const answers = () => fetch("/manifest.webmanifest", { method: "HEAD", cache: "no-store", signal: within(6000) });
let pressed = null;
addEventListener("click", ({ target }) => { pressed = target.closest?.("button, input"); }, true);

function again(form, button) {
  if (form.requestSubmit) { form.requestSubmit(button); return; }
  (button ?? form.querySelector("button:not([type=button])")).click();
}

// What nobody wants to say twice: words, however few, or a few marks on a list.
function holdsWork(form) {
  const fields = [...form.querySelectorAll("textarea, input:not([type=hidden], [type=password])")];
  return fields.some((field) => field.matches(WRITTEN) && isChanged(field)) || fields.some((field) => field.value.length > 20) || fields.filter((field) => isChanged(field) && !(field.type === "radio" && !field.checked)).length > 2;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[data-exit]")) return;
  if (!sure.has(form) && isOnItsWay(form)) { event.preventDefault(); return; }
  sending.set(form, Date.now() + PATIENCE);
  if (sure.delete(form) || !holdsWork(form)) return;
  event.preventDefault();
  const button = event.submitter ?? (pressed?.form === form ? pressed : null);
  root.dataset.sending = "";
  answers()
    .then(() => { sure.add(form); again(form, button); }, () => { sending.delete(form); lost(); })
    .finally(() => delete root.dataset.sending);
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => sending.delete(form)));

// Words that nobody else has: changed and not on their way, or sent, not taken, and shown again; also where a page only
// carries them on or shows them to be copied, as no reload brings back what was sent (answered.js).
const CARRIED = "textarea[hidden], [data-kept]";
const isOnItsWay = (form) => Date.now() < (sending.get(form) ?? 0);
const cameBack = (form) => [...(form?.querySelectorAll(".field__error") ?? [])].some((said) => said.textContent !== "");
const isUnsent = (field) => (field.value !== field.defaultValue || (field.value !== "" && (field.matches(CARRIED) || cameBack(field.form))))
  && !field.form?.matches("[data-passkey]") && !isOnItsWay(field.form);
let free = false; // at a quick exit nothing asks, nor behind the lock, where somebody else may stand
document.addEventListener("leaving", () => { free = true; });
addEventListener("beforeunload", (event) => {
  const fields = [...document.querySelectorAll(`main ${WRITTEN}:not([readonly]), main :is(${CARRIED})`)];
  if (free || root.classList.contains("is-locked") || !fields.some(isUnsent)) return;
  event.preventDefault();
  event.returnValue = "unsent"; // what Chrome before 119 and Safari ask for; nobody sees it
});
