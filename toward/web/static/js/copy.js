// Copy and share. Over plain http the browser offers neither, so the text is selected for the hand to copy.
const { word } = page;

function select(field) {
  if (field.select) { field.focus(); field.select(); return; }
  getSelection().selectAllChildren(field);
}

function say(button, text) {
  button.dataset.word ??= button.textContent;
  button.textContent = text;
  setTimeout(() => { button.textContent = button.dataset.word; }, 2500);
}

async function copy(button) {
  const field = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText((field.value ?? field.textContent).trim());
    say(button, word("copied"));
  } catch {
    select(field);
    say(button, word("press"));
  }
}

function share(button) {
  const field = document.getElementById(button.dataset.share);
  navigator.share({ text: (field.value ?? field.textContent).trim() }).catch(() => {});
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy], [data-share]");
  if (button?.dataset.copy) copy(button);
  else if (button) share(button);
});

function ready(root) {
  for (const button of root.querySelectorAll("[data-copy]")) button.hidden = false;
  if (navigator.share) for (const button of root.querySelectorAll("[data-share]")) button.hidden = false;
}
ready(document);
document.addEventListener("htmx:load", (event) => ready(event.target));
