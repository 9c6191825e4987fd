// A page that answers what was sent is kept by a browser together with what was sent: to send it again, and in the file
// from which it opens its windows again after it was closed. Saying anew where we are makes it forget that, before anybody
// is asked "send again?". Not a module: it runs before the page is read any further.
history.replaceState(history.state, ""); // no address: behind a password that stands in it, naming it is refused

// That file may be written just before. Chromium leaves out of it all that was sent together with a filled password field.
// So there is one while a form goes: off, so that nothing of it is sent, and of one letter, which no manager takes for a secret.
document.addEventListener("submit", ({ target }) => {
  const field = Object.assign(document.createElement("input"), { type: "password", value: "-", hidden: true, disabled: true });
  target.append(field);
  setTimeout(() => field.remove());
});
