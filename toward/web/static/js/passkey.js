// Passkeys: a form with data-passkey (create or get) asks the device first, and sends its answer.
// The options stand in the page (data-options is the id) or come from an address (data-from).
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (raw) => btoa(String.fromCharCode(...new Uint8Array(raw))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const known = (list) => list?.map((one) => ({ ...one, id: bytes(one.id) }));

async function wanted(form) {
  if (!form.dataset.from) return JSON.parse(document.getElementById(form.dataset.options).textContent);
  const answer = await fetch(form.dataset.from, { headers: { Accept: "application/json" }, cache: "no-store" });
  if (!answer.ok) throw new Error("no options");
  return (await answer.json()).request_options;
}

function make(options, alone) {
  const choice = { ...options.authenticatorSelection, residentKey: alone ? "required" : "discouraged", requireResidentKey: alone };
  if (alone) choice.userVerification = "required";
  const user = { ...options.user, id: bytes(options.user.id) };
  const publicKey = { ...options, user, challenge: bytes(options.challenge), excludeCredentials: known(options.excludeCredentials) };
  return navigator.credentials.create({ publicKey: { ...publicKey, authenticatorSelection: choice } });
}

function use(options) {
  const allowCredentials = known(options.allowCredentials);
  return navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials } });
}

function plain({ id, rawId, type, response }, clientExtensionResults) {
  const said = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) said[part] = text(response[part]);
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response: said, clientExtensionResults });
}

async function ask(form) {
  const { publicKey } = await wanted(form);
  const alone = form.elements.passwordless?.checked ?? false;
  const found = form.dataset.passkey === "create" ? await make(publicKey, alone) : await use(publicKey);
  form.elements.credential.value = plain(found, found.getClientExtensionResults());
  form.submit();
}

function say(form, error) {
  const name = { NotAllowedError: "cancelled", InvalidStateError: "known", AbortError: "cancelled" }[error.name] ?? "failed";
  form.querySelector("[data-said]").textContent = form.querySelector("template").content.querySelector(`[data-word=${name}]`).textContent;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if ("asking" in form.dataset) return;
    form.dataset.asking = "";
    form.querySelector("[data-said]").textContent = "";
    ask(form).catch((error) => say(form, error)).finally(() => delete form.dataset.asking);
  });
}
