// One line at a time beside the breathing shape; and steps that each have their minutes. Nothing is forced when they are over.
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const BREATH = 10000;
const PATIENCE = 10000; // a network that never answers holds up no later step

function lines(list) {
  const all = [...list.children];
  let at = 0;
  const show = () => all.forEach((one, n) => { one.hidden = n !== at % all.length; });
  show();
  setInterval(() => { at += 1; show(); }, BREATH);
}

function steps(form) {
  const all = [...form.querySelectorAll("[data-seconds]")];
  const end = form.querySelector("[data-end]");
  let left = 0;
  let at = 0;
  let clock = 0;

  function show() {
    all.forEach((one, n) => { one.hidden = n !== at; });
    end.hidden = at !== all.length - 1;
    const time = all[at].querySelector("[data-timer]");
    time.hidden = false;
    left = Number(all[at].dataset.seconds);
    clearInterval(clock);
    clock = setInterval(() => tick(time), 1000);
    tick(time);
  }
  function tick(time) {
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    time.querySelector("[data-left]").textContent = left > 0 ? text : form.dataset.over;
    time.querySelector("[data-for]").hidden = left <= 0;
    const shown = still ? Math.ceil(left / 10) * 10 : left; // with less motion, the ring moves every ten seconds
    const part = Math.min(100, (shown / Number(all[at].dataset.seconds)) * 100);
    time.querySelector(".ring__now").setAttribute("stroke-dasharray", `${part} 100`);
    if (left > 0) left -= 1;
    else clearInterval(clock);
  }
  // Each step is kept as it is left, one after the other; what could not be sent stays in the page, and goes with the next.
  let kept = Promise.resolve();
  let under_way = 0;
  function keep() {
    const stop = new AbortController(); // not AbortSignal.timeout, which some phones are too old for
    setTimeout(() => stop.abort(), PATIENCE);
    const said = new FormData(form);
    said.set("step", "1");
    said.delete("once"); // the form itself is still to be sent
    under_way += 1;
    kept = kept.then(() => fetch(form.action, { method: "POST", body: said, signal: stop.signal })).catch(() => {})
      .finally(() => { under_way -= 1; });
  }
  // The whole goes behind the last step: at one moment, one of the two would find gone what it puts new words in place of.
  form.addEventListener("submit", (event) => {
    if (!under_way) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const button = end.querySelector("button");
    document.documentElement.dataset.sending = "";
    kept.finally(() => {
      delete document.documentElement.dataset.sending;
      if (form.requestSubmit) form.requestSubmit(button);
      else button.click();
    });
  });
  form.addEventListener("click", ({ target }) => {
    const by = Number(target.closest("[data-move]")?.dataset.move ?? 0);
    if (!by) return;
    keep();
    at = Math.min(Math.max(at + by, 0), all.length - 1);
    show();
    all[at].querySelector("textarea").focus();
  });
  form.querySelectorAll("[data-move]").forEach((button) => { button.hidden = false; });
  show();
}

if (!still) document.querySelectorAll("[data-breath]").forEach(lines);
document.querySelectorAll("form[data-steps]").forEach((form) => { if (!form.querySelector(".errorlist")) steps(form); });
