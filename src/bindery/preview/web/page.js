// A page of the document within the preview: keeps itself up to date, and says where a reader clicks.
"use strict";

const MARK = / data-line="[^"]*"/g;
const tell = (said) => parent.postMessage(said, location.origin);
// what a part of the page says and how: not where it was written, nor the sign that it changed
const key = (node) => {
  if (node.nodeType !== 1) return node.nodeValue;
  return node.outerHTML.replace(MARK, "").replace(/ class="(bindery-changed)?"| bindery-changed(?=")/g, "");
};
const places = (node) => [node, ...node.querySelectorAll("*")].filter((one) => one.nodeType === 1);
let changed = [];

// The lines of a part of the page may have moved, though its words are the same.
function moveLines(old, now) {
  if (old.nodeType !== 1) return;
  const pairs = places(old);
  places(now).forEach((one, index) => {
    const line = one.getAttribute("data-line");
    if (line && pairs[index]) pairs[index].setAttribute("data-line", line);
  });
}

// Replace what differs and nothing else: whoever reads stays where they are.
function change(old, now) {
  const before = [...old.childNodes], after = [...now.childNodes];
  const keys = [before.map(key), after.map(key)];
  let first = 0;
  while (first < before.length && first < after.length && keys[0][first] === keys[1][first]) {
    moveLines(before[first], after[first]);
    first += 1;
  }
  let last = 0;
  while (last < before.length - first && last < after.length - first
    && keys[0][before.length - 1 - last] === keys[1][after.length - 1 - last]) {
    moveLines(before[before.length - 1 - last], after[after.length - 1 - last]);
    last += 1;
  }
  const gone = before.slice(first, before.length - last), come = after.slice(first, after.length - last);
  const [a, b] = [gone.filter((one) => one.nodeType === 1), come.filter((one) => one.nodeType === 1)];
  const alike = a.length === 1 && b.length === 1 && a[0].tagName === b[0].tagName;
  if (alike && a[0].children.length && b[0].children.length && /^(DIV|SECTION|MAIN|OL|UL|TABLE|TBODY|FIGURE|DETAILS|DL)$/.test(a[0].tagName)) {
    for (const { name, value } of b[0].attributes) a[0].setAttribute(name, value);
    change(a[0], b[0]);
    return;
  }
  const next = before[before.length - last] || null;
  gone.forEach((one) => one.remove());
  come.forEach((one) => old.insertBefore(one, next));
  changed.push(...come.filter((one) => one.nodeType === 1));
}

const findHeadings = () => [...document.querySelectorAll("main h1, main h2, main h3, main h4")];

function describe(kind, place) {
  const outline = findHeadings().map((one, index) => (
    { level: Number(one.tagName[1]), text: one.textContent, line: one.dataset.line || "", index }
  ));
  tell({ kind, path: location.pathname, title: document.title, outline, place });
}

async function update(follow) {
  const answer = await fetch(location.href, { cache: "no-store" });
  if (!answer.ok) return;
  const now = new DOMParser().parseFromString(await answer.text(), "text/html");
  changed = [];
  document.title = now.title;
  for (const part of ["main", "nav.contents"]) {
    const [old, one] = [document.querySelector(part), now.querySelector(part)];
    if (old && one) change(old, document.adoptNode(one));
  }
  const shown = changed.filter((one) => one.isConnected && one.closest("main"));
  if (shown.length) {
    document.querySelectorAll(".bindery-changed").forEach((one) => one.classList.remove("bindery-changed"));
    shown.forEach((one) => one.classList.add("bindery-changed"));
    setTimeout(() => shown.forEach((one) => one.classList.remove("bindery-changed")), 2500);
    const box = shown[0].getBoundingClientRect();
    if (follow && (box.bottom < 0 || box.top > innerHeight)) shown[0].scrollIntoView({ block: "center" });
  }
  const lines = shown.flatMap((one) => [one, ...one.querySelectorAll("[data-line]")]);
  describe("updated", (lines.find((one) => one.dataset.line) || { dataset: {} }).dataset.line || "");
}

document.addEventListener("click", (event) => {
  if (event.button || event.target.closest("a, button, summary, input, select, label")) return;
  if (String(getSelection())) return;
  const place = event.target.closest("[data-line]");
  if (place) tell({ kind: "open", place: place.dataset.line });
});
addEventListener("message", (event) => {
  if (event.origin !== location.origin || event.source !== parent) return;
  if (event.data.kind === "update") update(event.data.follow);
  if (event.data.kind === "go") {
    const there = findHeadings()[Number(event.data.index)];
    if (there) there.scrollIntoView({ block: "start" });
  }
});
describe("loaded");
