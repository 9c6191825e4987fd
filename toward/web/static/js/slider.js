// A number field becomes a slider that says nothing until it is touched. The field keeps the value; empty means left out.
const { word } = page;
const make = (tag, props) => Object.assign(document.createElement(tag), props);

function slider(row) {
  const field = row.querySelector("input[type=number]");
  const label = row.querySelector("label");
  if (!field || row.dataset.ready) return;
  row.dataset.ready = "yes";
  const { min, max, step } = field;
  const range = make("input", { type: "range", min, max, step: step || 1, id: `${field.id}-range` });
  const value = make("output", { className: "slider__value", htmlFor: range.id });
  const clear = make("button", { type: "button", className: "slider__clear", textContent: word("leave-out") });
  const right = make("span", { className: "slider__right" });
  clear.setAttribute("aria-label", `${word("leave-out")}: ${label.textContent.trim()}`);
  right.append(clear, value);
  label.htmlFor = range.id;
  label.after(right, range);
  const here = document.activeElement === field;
  field.hidden = true;
  if (here) range.focus();
  row.classList.add("is-on-range");

  function show() {
    const off = field.value === "";
    row.classList.toggle("is-off", off);
    range.value = off ? (Number(min) + Number(max)) / 2 : field.value;
    range.style.setProperty("--at", `${((range.value - min) / (max - min)) * 100}%`);
    value.textContent = off ? word("left-out") : field.value;
    range.setAttribute("aria-valuetext", value.textContent);
  }
  function set(to) {
    field.value = to;
    show();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  range.addEventListener("input", () => set(range.value));
  range.addEventListener("click", () => set(range.value));
  range.addEventListener("keydown", ({ key }) => { if (key === " " || key === "Enter") set(range.value); });
  clear.addEventListener("click", () => { set(""); range.focus(); });
  field.addEventListener("set", show);
  field.form?.addEventListener("reset", () => setTimeout(show));
  show();
}

function ready(root) {
  root.querySelectorAll("[data-slider]").forEach(slider);
}
ready(document);
document.addEventListener("htmx:load", (event) => ready(event.target));
