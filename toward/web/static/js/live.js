// One quiet line from the server, shared by all tabs: it says that something moved, never what.
const wire = "BroadcastChannel" in window ? new BroadcastChannel("toward-live") : null;
let source = null;
let after = document.body.dataset.heads ?? ""; // what came between making this page and listening is told at once
let release = null;
let asking = null;
let stopped = false;

// An answer says how far it was told. One that knows less than this line has said is asked for anew once it is in
// its place: what moved while it was on its way reached nobody, or it was put over a newer one.
const SETTLED = 60;
const OFTEN = 3; // for one word of the line: what is asked for after that word knows of it
const logs = (heads) => heads.split(",").map((one) => one.split(":")).filter(([log]) => log !== "me");
let asked = { after: "", times: 0 };

function isBehind(heads) {
  const known = new Map(logs(heads));
  return logs(after).some(([log, seq]) => known.has(log) && Number(known.get(log)) < Number(seq));
}

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const heads = detail.xhr?.getResponseHeader("Toward-Heads");
  if (heads) setTimeout(weigh, SETTLED, heads);
});

function weigh(heads) {
  if (stopped || !isBehind(heads)) return;
  if (asked.after !== after) asked = { after, times: 0 };
  asked.times += 1;
  if (asked.times <= OFTEN) tell({ kind: "moved", data: "" });
}

function tell({ kind, data }) {
  if (kind === "closed") { stop(); document.dispatchEvent(new Event("lock")); return; }
  document.dispatchEvent(new CustomEvent("moved", { detail: data }));
}

function pass(kind, event) {
  after = event.lastEventId || after;
  wire?.postMessage({ kind, data: event.data, after });
  tell({ kind, data: event.data });
}

function open() {
  source = new EventSource(`/live/${after ? `?after=${encodeURIComponent(after)}` : ""}`);
  source.addEventListener("moved", (event) => pass("moved", event));
  source.addEventListener("closed", (event) => pass("closed", event));
  source.addEventListener("open", catchUp);
}

function close() {
  source?.close();
  source = null;
  release?.();
  release = null;
  asking?.abort();
  asking = null;
}

// Whoever holds the lock holds the line; a hidden tab hands it on.
function begin() {
  if (stopped || document.hidden || source || asking) return;
  if (!navigator.locks || !wire) { open(); return; }
  asking = new AbortController();
  navigator.locks.request("toward-live", { signal: asking.signal }, () => new Promise((done) => {
    asking = null;
    release = done;
    open();
  })).catch(() => {});
}

function stop() {
  stopped = true;
  close();
}

wire?.addEventListener("message", ({ data }) => { after = data.after || after; tell(data); });
document.addEventListener("visibilitychange", () => {
  if (document.hidden) { close(); return; }
  if (stopped) return;
  begin();
  tell({ kind: "moved", data: "" });
});
// What can be pressed is the same after a renewal when it leads to the same place, under the same name and words.
const words = (one) => (one.textContent ?? "").replace(/\s+/g, " ").trim();
const leads = (one) => one.getAttribute("href") ?? (one.form ?? one.parentElement.querySelector("form"))?.getAttribute("action");
const mark = (one) => one.id || (one.matches("summary") && one.parentElement.id) || [one.tagName, leads(one), one.name, one.matches("[type=radio], [type=checkbox]") ? one.value : words(one)].join(" ");
const marked = (part, name) => [...part.querySelectorAll("a, button, summary, input, select, textarea")].find((one) => mark(one) === name);

// What somebody unfolded stays unfolded while the page renews itself.
let unfolded = [];
const folds = (part, open) => [...part.querySelectorAll(`details${open} > summary`)];
document.addEventListener("htmx:beforeSwap", ({ detail }) => { unfolded = folds(detail.target, "[open]").map(mark); });
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  for (const one of folds(detail.elt, "")) if (unfolded.includes(mark(one))) one.parentElement.open = true;
});

// A part that was asked for anew keeps the hand where it was, and says what is new to whoever cannot see it:
// the first heading that was not there, or that something is new where no heading tells. What only went is not said.
const named = (one) => (one.getAttribute("aria-labelledby") ?? "").split(" ").map((id) => words(document.getElementById(id) ?? one));
const headings = (part) => ["article[aria-labelledby]", "h1, h2, h3"].flatMap((what) => [...part.querySelectorAll(what)])
  .filter((one) => one.checkVisibility?.() ?? true)
  .map((one) => (one.matches("article") ? named(one).join(", ") : words(one)));
const lines = (part) => part.innerText.split("\n").map((line) => line.trim()).filter(Boolean);
// One keeper of the focus: what was in focus, and, where somebody opened a thing by their own press, the parts with a name
// around it, outwards: they take the focus where what was pressed is there no more, also when they renew themselves right after.
const THING = /^(thing|row)-/;
let held = null;
let before = { headings: [], lines: [] };

// What is folded away now is behind the line that unfolds it.
function reach(one) {
  const seen = one?.checkVisibility?.() ?? true ? one : one.closest("details:not([open])")?.querySelector("summary");
  seen?.focus({ preventScroll: true });
}

function parts({ target, requestConfig }, at) {
  const pressed = requestConfig?.verb === "post" && THING.test(target.id);
  const row = [...target.querySelectorAll("[name=of]")].map((one) => `thing-${one.value}`); // what it is, once it is opened
  return pressed || THING.test(at.id) ? [at.closest("[id]")?.id, ...(pressed ? row : []), target.id].filter(Boolean) : [];
}

function keep(elt) {
  const same = marked(elt, held.name);
  if (same) { reach(same); return; }
  const part = held.parts.map((id) => document.getElementById(id)).find(Boolean);
  if (!part) return;
  if (part.tabIndex < 0) part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

function news(part) {
  const fresh = headings(part).find((one) => !before.headings.includes(one));
  if (fresh) return `${said.dataset.here} ${fresh.slice(0, 140)}`;
  return lines(part).some((line) => !before.lines.includes(line)) ? said.dataset.new : "";
}
const said = document.getElementById("said");
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const focused = document.activeElement;
  const lost = !focused || focused === document.body; // in a part that was put away and has not settled
  if (!lost) held = detail.target.contains(focused) ? { name: mark(focused), parts: parts(detail, focused) } : null;
  before = { headings: headings(detail.target), lines: lines(detail.target) };
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (held && (document.activeElement ?? document.body) === document.body) keep(detail.elt);
  held = null;
  const what = said && detail.elt.id === "now" ? news(detail.elt) : "";
  if (what) said.textContent = what;
});

// A part that could not be asked for (a tunnel, a server that starts again) is asked for once there is a way.
let missed = false;
const miss = ({ detail }) => { missed ||= detail.requestConfig?.verb === "get" && !(detail.xhr?.status < 500 && detail.xhr.status); };
for (const what of ["sendError", "timeout", "responseError"]) document.addEventListener(`htmx:${what}`, miss);

function catchUp() {
  if (!missed || stopped || document.hidden) return;
  missed = false;
  tell({ kind: "moved", data: "" });
}
addEventListener("online", catchUp);

document.addEventListener("locked", stop);
document.addEventListener("leaving", stop);
document.addEventListener("unlocked", () => { stopped = false; begin(); tell({ kind: "moved", data: "" }); });
document.addEventListener("submit", (event) => { if (event.target.matches("form[action='/sign-out/']")) stop(); });
addEventListener("pagehide", close);
begin();
