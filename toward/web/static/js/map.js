// The feelings map: a place on it sets the two number fields below, which stay for the keyboard.
function map(box) {
  const [x, y] = box.querySelectorAll("input[type=number]");
  const pad = box.querySelector(".map__pad");
  if (!pad || !x || !y || box.dataset.ready) return;
  box.dataset.ready = "yes";
  const spot = Object.assign(document.createElement("span"), { className: "map__spot", hidden: true });
  const part = (f) => (f.value - f.min) / (f.max - f.min);
  const put = (f, p) => {
    f.value = Math.round(Number(f.min) + Math.min(1, Math.max(0, p)) * (f.max - f.min));
    f.dispatchEvent(new Event("set"));
  };
  function show() {
    spot.hidden = x.value === "" || y.value === "";
    spot.style.left = `${part(x) * 100}%`;
    spot.style.top = `${100 - part(y) * 100}%`;
    pad.querySelector(".map__hint")?.toggleAttribute("hidden", !spot.hidden);
  }
  function at(event) {
    const edge = pad.getBoundingClientRect();
    put(x, (event.clientX - edge.left) / edge.width);
    put(y, 1 - (event.clientY - edge.top) / edge.height);
    show();
  }
  pad.append(spot);
  pad.addEventListener("pointerdown", (event) => { pad.setPointerCapture(event.pointerId); at(event); });
  pad.addEventListener("pointermove", (event) => { if (pad.hasPointerCapture(event.pointerId)) at(event); });
  pad.addEventListener("pointerup", () => x.dispatchEvent(new Event("change", { bubbles: true })));
  box.addEventListener("change", show);
  box.querySelector(".map__frame").hidden = false;
  const fine = box.querySelector(".map__fine");
  if (fine) fine.open = Boolean(fine.querySelector("[aria-invalid]"));
  show();
}

const ready = (root) => root.querySelectorAll("[data-map]").forEach(map);
ready(document);
document.addEventListener("htmx:load", (event) => ready(event.target));
