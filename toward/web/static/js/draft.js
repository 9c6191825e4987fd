// Half-written words: kept by the server, sealed, until they are sent or emptied. Only forms that carry a draft's name.
const QUIET = 1500;
const { WRITTEN } = page;
const waiting = new Map();
const meta = document.querySelector("meta[name=csrf-token]");
const isDrafted = (form) => form?.elements.draft !== undefined;

function keep(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  const body = new FormData();
  body.append("of", form.elements.draft.value);
  body.append("of_page", form.elements.once.value);
  for (const field of form.querySelectorAll(WRITTEN)) body.append(`word-${field.name}`, field.value);
  fetch("/draft/", { method: "POST", body, keepalive: true, redirect: "manual", headers: { "X-CSRFToken": meta.content } })
    .then(({ status }) => { if ([403, 423, 507].includes(status)) again(form); }).catch(() => again(form));
}

// What could not be kept now is tried again once there is a way, and with the next letter.
function hold(form) {
  clearTimeout(waiting.get(form));
  waiting.set(form, null);
}

const again = (form) => { if (!waiting.has(form)) hold(form); };

function all() {
  for (const form of [...waiting.keys()]) keep(form);
}

document.addEventListener("input", ({ target }) => {
  const { form } = target;
  if (!isDrafted(form) || !target.matches(WRITTEN)) return;
  clearTimeout(waiting.get(form));
  waiting.set(form, setTimeout(keep, QUIET, form));
});

// What the server took is no draft any more, and it says so itself: what is still pending when a form is sent is kept all the
// same, as nobody knows yet whether it arrives. What was taken away at quick exit is not written again.
const forget = (form) => { clearTimeout(waiting.get(form)); waiting.delete(form); };
document.addEventListener("submit", ({ target }) => { if (waiting.has(target)) keep(target); });
document.addEventListener("leaving", () => [...waiting.keys()].forEach(forget));
document.addEventListener("locked", ({ detail }) => (detail === "now" ? all() : [...waiting.keys()].forEach(hold)));
document.addEventListener("unlocked", all);
addEventListener("online", all);
document.addEventListener("visibilitychange", () => { if (document.hidden) all(); });
addEventListener("pagehide", all);

// It comes back into fields that hold nothing else, but for a beginning that a guide gave.
const isBare = (field) => [field.value, field.defaultValue].every((said) => said.trim() === (field.dataset.begins ?? ""));
function fill(form) {
  const kept = form.querySelector("template")?.content.querySelectorAll("[data-field]") ?? [];
  const [line, emptied] = ["begun", "emptied"].map((what) => form.querySelector(`[data-${what}]`));
  const filled = [];
  for (const { dataset, textContent } of kept) {
    const field = form.elements[dataset.field];
    if (!field?.matches?.(WRITTEN) || !isBare(field)) continue;
    field.value = textContent;
    for (let at = field.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    filled.push(field);
  }
  forget(form);
  if (!line || !filled.length) return;
  line.hidden = false;
  let away = [];
  const put = (field, words) => { field.value = words; field.dispatchEvent(new Event("input", { bubbles: true })); };
  const turn = (from, to) => { from.hidden = true; to.hidden = false; to.querySelector("button").focus(); keep(form); };
  line.querySelector("button").addEventListener("click", () => {
    away = filled.map((field) => field.value);
    for (const field of filled) put(field, "");
    turn(line, emptied);
  });
  emptied.querySelector("button").addEventListener("click", () => {
    filled.forEach((field, nth) => put(field, [away[nth], field.value].filter((words) => words.trim()).join("\n")));
    turn(emptied, line);
  });
}

function ready(part) {
  for (const form of part.querySelectorAll("form")) if (isDrafted(form) && !form.dataset.drafted) { form.dataset.drafted = ""; fill(form); }
}
document.addEventListener("htmx:load", ({ target }) => ready(target));
ready(document);
