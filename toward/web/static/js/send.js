// Sending words: not into a network that is gone, and not twice. The page stays, and the words in it, until somebody answers.
// A form is on its way from the first tap until the next page is there; a second tap would tear that off and send anew.
const word = (name) => document.getElementById("words")?.content.querySelector(`[data-word=${name}]`)?.textContent ?? "";
const root = document.documentElement;
const sure = new WeakSet();
const sending = new WeakMap();
const PATIENCE = 20000; // after this long without an answer, a tap may try again

function lost() {
  document.querySelector(".notice--held")?.remove();
  const line = Object.assign(document.createElement("p"), { className: "notice notice--held", textContent: word("offline") });
  document.getElementById("notices").append(line);
}

const answers = () => fetch("/manifest.webmanifest", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(6000) });
const isChanged = (field) => (field.matches("[type=radio], [type=checkbox]") ? field.checked && !field.defaultChecked : field.value !== field.defaultValue);
// More than a moment's work: a sentence, or a few marks on a list.
function holdsWork(form) {
  const fields = [...form.querySelectorAll("textarea, input:not([type=hidden], [type=password])")];
  return fields.some((field) => field.value.length > 20) || fields.filter(isChanged).length > 2;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[data-exit]")) return;
  if (!sure.has(form) && Date.now() < (sending.get(form) ?? 0)) { event.preventDefault(); return; }
  sending.set(form, Date.now() + PATIENCE);
  if (sure.delete(form) || !holdsWork(form)) return;
  event.preventDefault();
  const { submitter } = event;
  root.dataset.sending = "";
  answers()
    .then(() => { sure.add(form); form.requestSubmit(submitter); }, () => { sending.delete(form); lost(); })
    .finally(() => delete root.dataset.sending);
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => sending.delete(form)));
