// Small helps while writing: a counter, a field that grows, and words that stay when the network does not.
const { word } = page;
const grows = CSS.supports("field-sizing", "content");

function count(area) {
  const place = document.getElementById(area.dataset.count);
  if (!place) return;
  const left = area.maxLength - area.value.length;
  place.textContent = left < area.maxLength / 5 ? `${left} ${word("left")}` : "";
}

function grow(area) {
  if (grows) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

function notice(text) {
  document.querySelector(".notice--held")?.remove();
  const line = document.createElement("p");
  line.className = "notice notice--held";
  line.textContent = text;
  document.getElementById("notices").append(line);
}

document.addEventListener("input", ({ target }) => {
  if (!target.matches("textarea, [data-count]")) return;
  if (target.dataset.count) count(target);
  if (target.matches("textarea")) grow(target);
});
document.addEventListener("toggle", ({ target }) => {
  if (target.matches?.("details")) target.querySelectorAll("textarea").forEach(grow);
}, true);

// More than the server takes in one go stays here, before anybody else hears of it: htmx, send.js, the network.
const room = Number(document.getElementById("words")?.content.querySelector("[data-room]")?.dataset.room ?? Infinity);
const weight = (form) => String(new URLSearchParams(new FormData(form))).replaceAll("%0A", "%0D%0A").length;
addEventListener("submit", (event) => {
  if (event.target.method !== "post" || weight(event.target) <= room) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  notice(word("too-much"));
}, true);

document.addEventListener("htmx:sendError", () => notice(word("offline")));
document.addEventListener("htmx:timeout", () => notice(word("offline")));
document.addEventListener("htmx:responseError", ({ detail }) => { if (detail.xhr.status !== 423) notice(word("failed")); });
document.addEventListener("htmx:afterOnLoad", ({ detail }) => {
  if (detail.xhr.status < 400) document.querySelector(".notice--held")?.remove();
});

// Password managers find a sign-in name by its token. Once somebody types, it is off: else a browser would keep the name
// among the words that it offers on other sites, and in the drafts that it restores.
const TOKEN = "input[autocomplete]:not([autocomplete=off], [type=password])";
document.addEventListener("input", ({ target }) => { if (target.matches(TOKEN)) target.autocomplete = "off"; });

// What a browser put back into a fold keeps it open, as what the server put there does.
const CHOICES = "input:not([type=hidden], [type=range]), textarea, select"; // a slider stands for a field, which tells
addEventListener("pageshow", () => {
  for (const fold of document.querySelectorAll("main form details")) {
    if ([...fold.querySelectorAll(CHOICES)].some(page.isChanged)) fold.open = true;
  }
});

// Menus close when you look elsewhere.
document.addEventListener("click", ({ target }) => {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) if (!menu.contains(target)) menu.open = false;
});

// A sentence to begin from goes behind what was written already, and wipes nothing.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-begin]");
  const form = link?.closest("main").querySelector("form.form");
  const field = form?.querySelector("textarea, input[dir=auto]");
  if (!field?.value.trim()) return; // an empty field takes it from a new page, with all that belongs to it
  event.preventDefault();
  field.value = `${field.value.trimEnd()} ${link.dataset.begin}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
});

// Where something was not right: the first such field, opened up if it is folded away.
const FIELDS = "input:not([type=hidden]), textarea, select";
function toWrong(root) {
  const said = [...root.querySelectorAll(".field__error")].filter((one) => one.textContent !== "");
  const near = said.map((one) => one.closest(".field, .group, .slider")?.querySelector(FIELDS));
  const field = root.querySelector("[aria-invalid=true]") ?? near.find(Boolean);
  if (!field) return;
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  field.focus({ preventScroll: true });
  (field.closest(".field, .group, .slider") ?? field).scrollIntoView({ block: "center" });
}

function ready(root) {
  root.querySelectorAll("textarea").forEach(grow);
  root.querySelectorAll("[data-count]").forEach(count);
}
ready(document);
const begun = document.querySelector("textarea[autofocus]"); // a beginning that stands there is gone on from, not written before
begun?.setSelectionRange(begun.value.length, begun.value.length);
toWrong(document.getElementById("main") ?? document);
document.addEventListener("htmx:load", (event) => ready(event.target));
