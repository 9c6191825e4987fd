// A guided exercise: one step at a time, with the time it takes. Without this script the steps are a plain list.
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function guide(box) {
  const part = (name) => box.querySelector(`[data-${name}]`);
  const steps = [...part("steps").children];
  const [go, next] = part("acts").children;
  let at = -1, left = 0, timer = 0;

  function draw() {
    const all = Number(steps[at].dataset.seconds);
    const shown = calm.matches ? Math.ceil(left / 10) * 10 : left; // with less motion, the ring moves every ten seconds
    box.querySelector(".ring__now").setAttribute("stroke-dasharray", `${Math.min(100, (shown / all) * 100)} 100`);
    box.querySelector("text").textContent = Math.min(shown, all);
  }

  function run(on) {
    clearInterval(timer);
    timer = on ? setInterval(tick, 1000) : 0;
    go.textContent = on ? box.dataset.hold : box.dataset.on;
  }

  function show(step) {
    at = step;
    const over = at >= steps.length;
    steps.forEach((one, i) => (i === at ? one.setAttribute("aria-current", "step") : one.removeAttribute("aria-current")));
    for (const one of [part("ring"), part("now"), next]) one.hidden = over;
    part("steps").hidden = !over;
    if (over) { run(false); at = -1; go.textContent = box.dataset.again; return; }
    left = Number(steps[at].dataset.seconds);
    part("now").textContent = steps[at].querySelector("span").textContent;
    draw();
  }

  function tick() {
    left -= 1;
    if (left <= 0) show(at + 1);
    else draw();
  }

  go.addEventListener("click", () => {
    if (at < 0) { show(0); run(true); } else run(!timer);
  });
  next.addEventListener("click", () => show(at + 1));
  document.addEventListener("locked", () => timer && run(false));
  part("acts").hidden = false;
}

document.querySelectorAll("[data-guide]").forEach(guide);
