// Words that may sound like blame are marked while they are written. The rules come here once; no word leaves this page.
const box = document.querySelector("[data-blame]");
const DOT = "\u00b7";
const WAIT = 350;
const FEW = 1;
let rules = null;

const compiled = (list) => list.map((one) => ({ ...one, find: new RegExp(one.pattern, "gi") }));

async function load(address) {
  const said = await (await fetch(address)).json();
  rules = { skip: compiled(said.skip), rule: compiled(said.rule), good: compiled(said.good) };
}

function marks(text) {
  const rest = rules.skip.reduce((said, one) => said.replace(one.find, (found) => DOT.repeat(found.length)), text);
  const found = rules.rule.flatMap((one) => [...rest.matchAll(one.find)].map((place) => ({ ...one, at: place.index, said: place[0].trim() })));
  return byReason(found.sort((a, b) => a.at - b.at));
}

// The same reason twice is said once, for all its places.
function byReason(found) {
  const lines = new Map();
  for (const one of found) {
    const line = lines.get(one.reason) ?? { ...one, said: [] };
    if (!line.said.includes(one.said)) line.said.push(one.said);
    lines.set(one.reason, line);
  }
  return [...lines.values()];
}

const make = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });

function line(mark) {
  const item = make("li", "", "");
  const places = mark.said.flatMap((said) => [make("mark", "", said), " \u00b7 "]).slice(0, -1);
  item.append(...places, ` ${mark.reason}. `, make("span", "marks__kinder", `${box.dataset.kinder} ${mark.kinder}`));
  return item;
}

// One thing at a time: what is more than that is folded, and stays as somebody left it.
function folded(lines, open) {
  if (lines.length <= FEW + 1) return lines;
  const more = Object.assign(make("details", "more", ""), { open });
  const rest = make("ul", "marks", "");
  rest.append(...lines.slice(FEW));
  more.append(make("summary", "", `${box.dataset.more} (${lines.length - FEW})`), rest);
  const item = make("li", "marks__good", "");
  item.append(more);
  return [...lines.slice(0, FEW), item];
}

function look(area, list) {
  const text = (area.dataset.before ?? "") + area.value + (area.dataset.after ?? "");
  const found = area.value.trim() ? marks(text) : [];
  const good = area.value.trim() ? rules.good.filter((one) => text.match(one.find)).slice(0, 2) : [];
  const open = list.querySelector("details")?.open ?? false;
  list.textContent = "";
  list.append(...folded(found.map(line), open), ...good.map((one) => make("li", "marks__good", one.says)));
}

function watch(area) {
  const list = make("ul", "marks", "");
  list.setAttribute("aria-live", "polite");
  area.after(list);
  let later = 0;
  area.addEventListener("input", () => { clearTimeout(later); later = setTimeout(look, WAIT, area, list); });
  if (area.value) look(area, list);
}

if (box) load(box.dataset.blame).then(() => box.querySelectorAll("textarea").forEach(watch)).catch(() => {});
