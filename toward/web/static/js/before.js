// The private questions before things done together. The answers live in this page and die with it: they stand in no
// form, so nothing can send them, and no browser puts them back.
const questions = document.querySelector("[data-before]");
const asked = document.querySelector("[data-before-asked]");
const answers = [...questions.querySelectorAll("input")];
const ends = document.querySelectorAll("[data-before-fine], [data-before-not]");
const help = document.querySelector(".unwell");

function begin() {
  answers.forEach((answer) => { answer.checked = false; });
  questions.hidden = asked.hidden = help.open = false;
  ends.forEach((end) => { end.hidden = true; });
}

begin();
questions.dataset.before = "ready";
addEventListener("pagehide", begin);
document.addEventListener("locked", begin);

asked.addEventListener("submit", (event) => {
  event.preventDefault();
  if (!answers.every((answer) => answer.reportValidity())) return;
  const fine = answers.every((answer) => !answer.checked || answer.value === "no");
  // The server is told the same thing, in the same way, for either answer; nobody waits for that to arrive.
  const told = fetch(asked.action, { method: "POST", body: new FormData(asked), headers: { Accept: "application/json" } }).catch(() => {});
  begin();
  questions.hidden = asked.hidden = true;
  const next = document.querySelector(fine ? "[data-before-fine]" : "[data-before-not]");
  next.hidden = false;
  help.open = !fine;
  const title = next.querySelector("h2");
  title.tabIndex = -1;
  title.focus();
  // Both a page that comes next and what was pressed wait until the server knows that they were shown.
  let known = false;
  const on = document.querySelector("[data-before-on]");
  const waits = (event) => {
    if (known) return;
    event.preventDefault();
    // In a turn of its own: a form that is being sent is deaf to a second press.
    told.then(() => setTimeout(() => { known = true; (on.querySelector("button") ?? on).click(); }));
  };
  on?.addEventListener(on.matches("form") ? "submit" : "click", waits);
});
