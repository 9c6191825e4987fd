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
  const extensions = { ...options.extensions, prf: {} }; // so that it can open the words, should its owner let it
  return navigator.credentials.create({ publicKey: { ...publicKey, extensions, authenticatorSelection: choice } });
}

function use(options) {
  const allowCredentials = known(options.allowCredentials);
  const salts = Object.entries(options.extensions?.prf?.evalByCredential ?? {}).map(([id, salt]) => [id, { first: bytes(salt) }]);
  const extensions = salts.length ? { prf: { evalByCredential: Object.fromEntries(salts) } } : {};
  return navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials, extensions } });
}

// What the device says for everybody to check, without its secret; and the secret, which goes to one address.
function plain(found) {
  const { id, rawId, type, response } = found;
  const { prf: _, ...clientExtensionResults } = found.getClientExtensionResults();
  const said = {};
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) said[part] = text(response[part]);
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response: said, clientExtensionResults });
}

function secret(found) {
  const computed = found.getClientExtensionResults().prf?.results?.first;
  return computed ? text(computed) : "";
}

class Unable extends Error {}
const ANSWERS = { 0: "ended", 403: "unknown", 410: "gone", 422: "no-secret", 429: "slow" };
async function to(address, more = {}) {
  const answer = await fetch(address, { cache: "no-store", redirect: "manual", ...more }).catch(() => { throw new Unable("offline"); });
  if (!answer.ok) throw new Unable(ANSWERS[answer.status] ?? "failed");
  return answer;
}

// In place of a code or a passphrase (data-opens). On the unlock page the form goes on, with the words that it carries.
async function open(part) {
  const { publicKey } = await (await to(part.dataset.opens)).json();
  const found = await use(publicKey);
  const body = new FormData();
  body.append("credential", plain(found));
  body.append("prf", secret(found));
  if (!secret(found)) throw new Unable("no-secret");
  const headers = { Accept: "application/json", "X-CSRFToken": document.querySelector("meta[name=csrf-token]").content };
  const answer = await to(part.dataset.opens, { method: "POST", body, headers });
  const onward = part.querySelector("[name=by_passkey]");
  if (!onward) { document.dispatchEvent(new CustomEvent("opened", { detail: answer.headers })); return; }
  for (const field of onward.form.querySelectorAll("[type=password]")) field.disabled = true;
  onward.click();
}

async function ask(form) {
  const { publicKey } = await wanted(form);
  const alone = form.elements.passwordless?.checked ?? false;
  const found = form.dataset.passkey === "create" ? await make(publicKey, alone) : await use(publicKey);
  if (form.elements.prf && !(form.elements.prf.value = secret(found))) throw new Unable("no-secret");
  form.elements.credential.value = plain(found);
  form.submit();
}

function say(part, error) {
  const name = error instanceof Unable ? error.message
    : { NotAllowedError: "cancelled", InvalidStateError: "known", AbortError: "cancelled" }[error.name] ?? "failed";
  const own = part.querySelector("template").content.querySelector(`[data-word=${name}]`)?.textContent;
  part.querySelector("[data-said]").textContent = own ?? page.word(name);
}

function once(part, act, said = say) {
  if ("asking" in part.dataset) return;
  part.dataset.asking = "";
  part.querySelector("[data-said]").textContent = "";
  act(part).catch((error) => said(part, error)).finally(() => delete part.dataset.asking);
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", (event) => { event.preventDefault(); once(form, ask); });
  for (const button of form.querySelectorAll("button[disabled]")) button.disabled = false; // before, a tap would send nothing but the form
}
for (const part of document.querySelectorAll("[data-opens]")) {
  if (!window.PublicKeyCredential || !navigator.credentials) continue;
  part.hidden = false;
  part.querySelector("button").addEventListener("click", () => once(part, open));
  // Whoever has just signed in with it is asked at once; a browser that wants a tap first says nothing.
  if ("atOnce" in part.dataset) once(part, open, (_, error) => { if (error.name !== "NotAllowedError") say(part, error); });
}
