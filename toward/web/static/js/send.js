// Sending words: not into a network that is gone, and not twice. The page stays, and the words in it, until somebody answers.
const word = (name) => document.getElementById("words")?.content.querySelector(`[data-word=${name}]`)?.textContent ?? "";
const root = document.documentElement;
const sure = new WeakSet();
const sending = new WeakMap();

function lost() {
  document.querySelector(".notice--held")?.remove();
  const line = Object.assign(document.createElement("p"), { className: "notice notice--held", textContent: word("offline") });
  document.getElementById("notices").append(line);
}

const answers = () => fetch("/manifest.webmanifest", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(6000) });
const holdsWords = (form) => [...form.querySelectorAll("textarea, input:not([type=hidden])")].some((field) => field.value.length > 20);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post" || form.matches("[data-exit]")) return;
  if (Date.now() - (sending.get(form) ?? 0) < 4000 && !sure.has(form)) { event.preventDefault(); return; }
  sending.set(form, Date.now());
  if (sure.delete(form) || !holdsWords(form)) return;
  event.preventDefault();
  const { submitter } = event;
  root.dataset.sending = "";
  answers()
    .then(() => { sure.add(form); form.requestSubmit(submitter); }, () => { sending.delete(form); lost(); })
    .finally(() => delete root.dataset.sending);
});
addEventListener("pageshow", () => document.querySelectorAll("form").forEach((form) => sending.delete(form)));
