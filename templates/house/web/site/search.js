// Zoekt in search-index.js: elk woord moet voorkomen, in een titel telt het zwaarder.
(() => {
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const asked = (new URLSearchParams(location.search).get("q") || "").trim();
  const words = fold(asked).split(/\s+/).filter(Boolean);
  const status = document.getElementById("gevonden");
  const list = document.getElementById("plaatsen");
  document.getElementById("zoek").value = asked;
  if (!words.length) return;

  const count = (text, word) => text.split(word).length - 1;
  const found = [];
  for (const [address, titles, text] of window.searchIndex) {
    const title = fold(titles.slice(1).join(" ")), folded = fold(text);
    let score = 0;
    for (const word of words) {
      const here = 20 * count(title, word) + Math.min(count(folded, word), 10);
      if (!here) { score = 0; break; }
      score += here;
    }
    if (score) found.push([score, address, titles, text, folded]);
  }
  found.sort((a, b) => b[0] - a[0]);

  // de woorden rond het eerste dat gevonden is; vouwen kan de lengte veranderen, dus op woorden geknipt
  const excerpt = (text) => {
    const pieces = text.split(" ");
    const at = Math.max(pieces.findIndex((one) => words.some((word) => fold(one).includes(word))), 0);
    const from = Math.max(at - 12, 0), to = at + 24;
    return [from ? "…" : "", ...pieces.slice(from, to), to < pieces.length ? "…" : ""];
  };
  for (const [, address, titles, text] of found.slice(0, 100)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = address;
    link.textContent = titles[titles.length - 1];
    const where = document.createElement("p");
    where.className = "where";
    where.textContent = titles.slice(0, -1).join(", ");
    const said = document.createElement("p");
    for (const piece of excerpt(text)) {
      const hit = words.some((word) => fold(piece).includes(word));
      const part = hit ? document.createElement("mark") : document.createTextNode(piece);
      if (hit) part.textContent = piece;
      said.append(part, " ");
    }
    item.append(link, where, said);
    list.append(item);
  }
  const pattern = found.length ? (found.length === 1 ? "one" : "some") : "none";
  // een functie, want in een tekst zou «$&» iets anders betekenen
  const said = { asked, count: found.length };
  status.textContent = status.dataset[pattern].replace(/\{(asked|count)\}/g, (_, name) => said[name]);
})();
