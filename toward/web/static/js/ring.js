// The calm ring: what is left of the time, looked at every ten seconds, shown in whole minutes.
const began = new WeakMap();

function draw(ring) {
  if (!began.has(ring)) began.set(ring, Date.now());
  const left = Math.max(0, ring.dataset.left - (Date.now() - began.get(ring)) / 1000);
  ring.querySelector(".ring__now").setAttribute("stroke-dasharray", `${(left / ring.dataset.total) * 100} 100`);
  ring.querySelector("text").textContent = `${Math.ceil(left / 60)} ${ring.dataset.unit}`;
  if (left || ring.dataset.over) return;
  ring.dataset.over = "yes";
  if (Number(ring.dataset.left)) document.dispatchEvent(new Event("moved"));
}

const all = () => document.querySelectorAll("[data-left]").forEach(draw);
document.addEventListener("htmx:load", all);
setInterval(all, 10000);
all();

// What could not be asked for without a network is asked for again, until it comes.
const again = () => { if (document.querySelector(".turn[hx-get]")) document.dispatchEvent(new Event("moved")); };
addEventListener("online", again);
document.addEventListener("htmx:sendError", () => setTimeout(again, 4000));

// Whoever cannot see the new step hears its words, and a hand that was in the old one comes to the new one's first line.
const words = () => [...document.querySelectorAll(".turn__part > :is(h1, .turn__prompt)")].map((one) => one.textContent).join(" ");
let said = words();
let inside = false;

function read() {
  const title = document.querySelector("#now h1");
  const heard = document.getElementById("said");
  const isNew = words() !== said;
  said = words();
  if (inside && title && document.activeElement === document.body) {
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
    if (heard) heard.textContent = "";
  } else if (heard && isNew && said) heard.textContent = said;
}

document.addEventListener("htmx:beforeSwap", () => { inside = Boolean(document.activeElement?.closest("#now")); });
document.addEventListener("htmx:afterSettle", () => setTimeout(read));
