// The four questions before things done together. The answers live in this page and die with it: they stand in no form,
// so nothing can send them.
const questions = document.querySelector("[data-before]");
const asked = document.querySelector("[data-before-asked]");
const answers = [...questions.querySelectorAll("input")];

questions.hidden = false;
questions.querySelector("button").addEventListener("click", () => {
  if (!answers.every((answer) => answer.reportValidity())) return;
  const fine = answers.every((answer) => !answer.checked || answer.value !== answer.dataset.unsafe);
  // The server learns that the questions were shown. It is told the same thing, in the same way, for either answer.
  fetch(asked.action, { method: "POST", body: new FormData(asked), headers: { Accept: "application/json" } }).finally(() => {
    answers.forEach((answer) => { answer.checked = false; });
    questions.hidden = true;
    const next = document.querySelector(fine ? "[data-before-fine]" : "[data-before-not]");
    next.hidden = false;
    const title = next.querySelector("h2");
    title.tabIndex = -1;
    title.focus();
  });
});
