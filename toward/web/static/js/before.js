// The four questions before things done together. The answers live in this page and die with it: nothing of them is sent.
const form = document.querySelector("[data-before]");
const asked = document.querySelector("[data-before-asked]");

form.hidden = false;
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = [...form.querySelectorAll("input:checked")];
  const fine = chosen.every((answer) => answer.value !== answer.dataset.unsafe);
  // The server learns that the questions were shown. It is told the same thing, in the same way, for either answer.
  fetch(asked.action, { method: "POST", body: new FormData(asked), headers: { Accept: "application/json" } }).finally(() => {
    form.reset();
    form.hidden = true;
    const next = document.querySelector(fine ? "[data-before-fine]" : "[data-before-not]");
    next.hidden = false;
    const title = next.querySelector("h2");
    title.tabIndex = -1;
    title.focus();
  });
});
