// The feeling words: type to find one; when there is a place on the map, the near words come first.
const { word } = page;
const FIRST = 6;

function words(box) {
  const list = box.querySelector(".chips");
  const chips = [...box.querySelectorAll(".chip")];
  const find = box.querySelector("[data-find]");
  if (!list || box.dataset.ready) return;
  box.dataset.ready = "yes";
  let all = false;
  const more = Object.assign(document.createElement("button"), { type: "button", className: "btn btn--quiet words__more" });
  more.addEventListener("click", () => { all = !all; show(); });
  list.after(more);

  function show() {
    const said = find?.value.trim().toLocaleLowerCase() ?? "";
    let shown = 0;
    for (const chip of list.querySelectorAll(".chip")) {
      const fits = chip.textContent.toLocaleLowerCase().includes(said);
      chip.classList.toggle("is-far", !fits || (!said && !all && shown >= FIRST));
      if (fits) shown += 1;
    }
    if (find) find.hidden = !all && said === "";
    more.hidden = chips.length <= FIRST || said !== "";
    more.textContent = word(all ? "fewer-words" : "all-words");
    more.setAttribute("aria-expanded", all);
  }

  function near(form) {
    const [x, y] = form.querySelectorAll("[data-map] input[type=number]");
    if (!x || x.value === "" || y.value === "") return;
    const far = ({ dataset }) => (dataset.x - x.value) ** 2 + (dataset.y - y.value) ** 2;
    list.append(...chips.filter((chip) => chip.dataset.x).sort((a, b) => far(a) - far(b)));
    show();
  }

  find?.addEventListener("input", show);
  find?.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  box.closest("form")?.addEventListener("change", (event) => {
    if (event.target.closest("[data-map]")) near(event.currentTarget);
  });
  show();
}

const ready = (root) => root.querySelectorAll("[data-words]").forEach(words);
ready(document);
document.addEventListener("htmx:load", (event) => ready(event.target));
