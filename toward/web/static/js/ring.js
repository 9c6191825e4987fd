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
