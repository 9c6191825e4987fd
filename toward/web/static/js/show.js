// A passphrase can be looked at while it is typed (data-show), and one that was offered can be taken (data-use).
for (const tick of document.querySelectorAll("input[data-show]")) {
  const field = document.getElementById(tick.dataset.show);
  const put = (seen) => { tick.checked = seen; field.type = seen ? "text" : "password"; };
  put(false);
  tick.closest("label").hidden = false;
  tick.addEventListener("change", () => put(tick.checked));
  field.form.addEventListener("submit", () => put(false));
  document.addEventListener("lock", () => put(false));
  const button = document.querySelector(`[data-use][data-into="${field.id}"]`);
  if (!button) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    field.value = document.getElementById(button.dataset.use).textContent.trim();
    put(true);
    field.focus();
  });
}
