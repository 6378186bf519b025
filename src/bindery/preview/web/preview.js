// The preview around a page: documents, outline, messages, and the pages of the PDF.
"use strict";

const words = JSON.parse(document.body.dataset.words);
const at = (id) => document.getElementById(id);
const [frame, select, status, pdf] = [at("page"), at("document"), at("status"), at("pdf")];
let current = "", messages = { shown: [], pdf: [] }, last = "";

function say(text, bad) {
  status.textContent = text;
  status.classList.toggle("bad", Boolean(bad));
}
const fill = (text, values) => text.replace(/\[(\w+)\]/g, (_, name) => values[name]);
const make = (tag, text, name) => {
  const one = document.createElement(tag);
  if (text) one.textContent = text;
  if (name) one.className = name;
  return one;
};

async function open(asked) {
  const answer = await fetch("open", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(asked),
  });
  if (answer.status === 400 || answer.status === 404) return say(words.no_place, true);
  const said = await answer.json();
  if (said.said) return say(said.said, true);
  if (said.address) location.href = said.address;
  say(fill(words.opened, { place: said.place }));
}
function openPlace(place) {
  const cut = place.lastIndexOf(":");
  open({ file: place.slice(0, cut), line: Number(place.slice(cut + 1)) });
}

function showMessages() {
  const list = document.querySelector("#messages ul");
  const all = [...messages.shown, ...messages.pdf];
  list.replaceChildren(...all.map((one) => {
    const item = make("li", "", one.severity);
    item.append(make("span", `${one.kind}: `, "kind"));
    if (one.file) {
      const place = make("button", one.place);
      place.addEventListener("click", () => open({ file: one.file, line: one.line }));
      item.append(place);
    } else item.append(make("span", one.place));
    item.append(`: ${one.said}`);
    if (one.hint) item.append(make("span", one.hint, "hint"));
    return item;
  }));
  at("count").textContent = all.length ? `(${all.length})` : "";
  document.querySelector("#messages .none").hidden = all.length > 0;
}

function showOutline(headings) {
  document.querySelector("#outline ol").replaceChildren(...headings.map((one) => {
    const item = make("li");
    item.dataset.level = one.level;
    const there = make("button", one.text);
    there.addEventListener("click", () => frame.contentWindow.postMessage({ kind: "go", index: one.index }, location.origin));
    item.append(there);
    if (one.line) {
      const edit = make("button", "✎", "edit");
      edit.setAttribute("aria-label", `${words.edit}: ${one.text}`);
      edit.addEventListener("click", () => openPlace(one.line));
      item.append(edit);
    }
    return item;
  }));
}

function showPdf(said) {
  if (said.stem !== current) return;
  messages.pdf = said.messages;
  showMessages();
  if (!said.number) return;
  const held = [...pdf.querySelectorAll("figure")];
  said.sizes.forEach(([width, height], index) => {
    const number = index + 1;
    let one = held[index];
    if (!one) {
      one = make("figure");
      const [picture, caption] = [make("img"), make("figcaption", `${words.page} ${number}`)];
      picture.loading = "lazy";
      picture.alt = `${words.page} ${number}`;
      picture.addEventListener("click", (event) => {
        const box = picture.getBoundingClientRect();
        open({
          stem: current, page: number,
          x: (event.clientX - box.left) / box.width * picture.width0,
          y: (event.clientY - box.top) / box.height * picture.height0,
        });
      });
      one.append(caption, picture);
      pdf.append(one);
    }
    const picture = one.querySelector("img");
    [picture.width0, picture.height0] = [width, height];
    [picture.width, picture.height] = [Math.round(width), Math.round(height)];
    picture.src = `pdf/${said.stem}/${said.number}/${number}.png`;
  });
  held.slice(said.sizes.length).forEach((one) => one.remove());
  pdf.querySelector(".none").hidden = true;
  document.body.dataset.pdf = said.number;
  say(fill(words.typeset, { count: said.sizes.length, seconds: said.seconds }));
  if (last && at("follow").checked) goTo(last);
}
const clearPdf = () => {
  pdf.querySelectorAll("figure").forEach((one) => one.remove());
  pdf.querySelector(".none").hidden = false;
};

async function goTo(place) {
  const cut = place.lastIndexOf(":");
  const asked = new URLSearchParams({ stem: current, file: place.slice(0, cut), line: place.slice(cut + 1) });
  const found = await (await fetch(`where?${asked}`)).json();
  const there = found && pdf.querySelectorAll("figure")[found.page - 1];
  if (!there) return;
  const down = found.y / there.querySelector("img").height0 * there.querySelector("img").clientHeight;
  pdf.scrollTop = there.offsetTop - pdf.offsetTop + down - pdf.clientHeight / 3;
}

function showPage(stem, page) {
  if (stem !== current) {
    clearPdf();
    messages = { shown: [], pdf: [] };
  }
  current = stem;
  select.value = stem;
  frame.src = `site/${stem}/${page || "index.html"}`;
}

function showShown(said, page) {
  if (said.stem !== current && !at("follow").checked) return;
  const moved = said.stem !== current;
  if (moved) showPage(said.stem, page);
  messages.shown = said.messages;
  showMessages();
  say(said.fresh ? fill(words.updated, { seconds: said.seconds }) : words.kept, !said.fresh);
  if (moved) return;
  const here = frame.contentWindow.location.pathname;
  if (page && at("follow").checked && !here.endsWith(`/${page}`)) showPage(said.stem, page);
  else frame.contentWindow.postMessage({ kind: "update", follow: at("follow").checked }, location.origin);
}

function hear(said) {
  if (said.kind === "shown") showShown(said, said.page);
  if (said.kind === "told" && said.stem === current) {
    messages.shown = said.messages;
    showMessages();
  }
  if (said.kind === "pdf") showPdf(said);
  if (said.kind === "waits" && said.waits) say(words.waits, true);
}

addEventListener("message", (event) => {
  if (event.origin !== location.origin || event.source !== frame.contentWindow) return;
  const said = event.data;
  if (said.kind === "open") openPlace(said.place);
  if (said.kind === "loaded" || said.kind === "updated") {
    showOutline(said.outline);
    if (said.place) last = said.place;
    document.title = said.title;
    document.body.dataset.updates = Number(document.body.dataset.updates || 0) + 1;
    const stem = said.path.split("/").at(-2);
    if (stem !== current && [...select.options].some((one) => one.value === stem)) {
      current = stem;
      select.value = stem;
      clearPdf();
      messages = { shown: [], pdf: [] };
      refresh();
    }
  }
});
select.addEventListener("change", () => showPage(select.value));
at("pages").addEventListener("change", () => at("panes").classList.toggle("alone", !at("pages").checked));

async function refresh() {
  const state = await (await fetch("state")).json();
  select.replaceChildren(...state.documents.map((one) => new Option(one.title, one.stem)));
  at("pages").closest("label").hidden = !state.typesets;
  at("panes").classList.toggle("alone", !state.typesets || !at("pages").checked);
  if (!current) showPage(state.current);
  select.value = current;
  if (state.shown && state.shown.stem === current) {
    messages.shown = state.shown.messages;
    showMessages();
  }
  if (state.pdf) showPdf(state.pdf);
}

const events = new EventSource("events");
events.addEventListener("message", (event) => hear(JSON.parse(event.data)));
events.addEventListener("error", () => say(words.lost, true));
events.addEventListener("open", () => refresh());
showMessages();
