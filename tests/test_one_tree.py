"""One tree, three readings: the tree, the tags of the PDF and the page say the same."""

import re
import tomllib
from html.parser import HTMLParser

import pytest
import run_study

from bindery.inspection import read_structure
from bindery.model.grid import list_heads, place_cells
from bindery.model.plain import read_plain
from bindery.model.tree import (
    Box,
    Citation,
    Definitions,
    Division,
    Example,
    Figure,
    Foreign,
    Heading,
    Link,
    List,
    LocalLink,
    Note,
    Paragraph,
    Part,
    Quotation,
    Reference,
    Section,
    Styled,
    Table,
    Verse,
    decode_tree,
)
from bindery.rendering.numbering import number_document, print_reference

pytestmark = [pytest.mark.tex, pytest.mark.slow]
PAGE = (
    '<!DOCTYPE html><html lang="{{ study.language }}"><head><title>{{ study.title }}</title></head>'
    "<body><h1>{{ study.title }}</h1><main>{% for article in articles %}"
    '<h2 id="{{ article.stem }}">{{ article.title }}</h2>'
    "{% for section in article.sections %}{{ section }}{% endfor %}"
    "{% endfor %}{{ literature }}</main></body></html>\n"
)
SUMMARY = """# Summary {.unnumbered}

In {{ region.name }} the port's ships {{ value("ships_word") }}, as @fig-ships shows[^why].
It is *very* **old** & wide[^two]: [the book](https://port.example/a_b) says `x_1`.

[^why]: A note with *stress*, and {{ value("ships_change") }}.
[^two]: A second one.

{{ figure("ships") }}

- one thing
- another thing, with a long
  second line

  and a paragraph of its own
- the last

3. third
4. fourth, see @tbl-piers and @tbl-basins

| Quay  | Depth |
|:------|------:|
| North |  deep |
| South |  *so* |

: Quays and their depth {#tbl-piers}

+-----------+---------------------+
| Basin     | Traffic             |
|           +----------+----------+
|           | by day   | by night |
+:==========+=========:+=========:+
| Inner basins                    |
+-----------+----------+----------+
| Old basin | lively   | quiet    |
|           +----------+----------+
|           | noisy    | silent   |
+-----------+----------+----------+
| New basin | hardly anything     |
+===========+==========+==========+
| Together  | some     | little   |
+===========+==========+==========+

: Basins by day and night {#tbl-basins}

## Of *two* kinds, `x_1`, H~n~O and 'more' {#sec-kinds .unnumbered}

> Said by nobody.

a. a letter
b. another, with H~n~O and x^n^

- [ ] a task that isn't done
- [x] one that is

::: {.epigraph source="A. Smith's sources"}
Words of 'somebody' and "others".
:::

Term
:   its meaning

::: {.definition title="A basin & more" #box-tide}
Water inside @sec-kinds.
:::

::: example
This is an example of a text.
:::

[three foreign words]{lang=nl} and the rest, with @box-tide.

{{ part("conclusions") }}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The little study with a summary of every kind of block, on a page and in a PDF."""
    root = run_study.copy_harbours(tmp_path_factory.mktemp("one-tree") / "harbours")
    (root / "templates/house/web").mkdir()
    (root / "templates/house/web/page.html").write_text(PAGE, "utf-8")
    house = root / "templates/house/house.toml"
    house.write_text('quotations = ["epigraph"]\n' + house.read_text("utf-8"), "utf-8")
    with (root / "templates/profile/kind.toml").open("a", encoding="utf-8") as file:
        file.write('web = ["summary"]\n')
    for region in ("eastport", "westport"):
        text = root / f"regions/{region}/text"
        (text / "01-summary.md").write_text(SUMMARY, "utf-8")
        second = (text / "02-ships.md").read_text("utf-8")
        second = second.replace('{{ figure("ships") }}', "").replace("@fig-ships", "the figure")
        (text / "02-ships.md").write_text(second, "utf-8")
    run = run_study.build(root)
    assert run.status == 0, run.said
    return root


def words(text):
    return " ".join(re.sub(r"[\u00a0\u202f]", " ", text).split())


class TreeReader:
    """The blocks of a tree as pairs of kind and words, notes behind them."""

    def __init__(self, tree, patterns):
        self.numbers = number_document(tree)
        self.patterns = {"figure": "figure {number}", "table": "table {number}",
                         "unnumbered": "unnumbered {number}", "box": "box {title}",
                         "section": "section {number}", "chapter": "chapter {number}",
                         **patterns}  # fmt: skip
        self.found, self.notes, self.level = [], [], 0

    def say(self, inlines):
        said = []
        for one in inlines:
            if isinstance(one, Reference):
                said.append(print_reference(self.numbers[one.label], self.patterns))
            elif isinstance(one, Note):
                self.notes.append(one)
            elif isinstance(one, Styled | Link | LocalLink | Foreign | Citation):
                said.append(self.say(one.content))
            else:
                said.append(read_plain((one,)))
        return "".join(said)

    def put(self, kind, inlines):
        text = words(self.say(inlines))
        if text:
            self.found.append((kind, text))

    def read(self, blocks, kind="p"):  # noqa: C901, PLR0912 - a case for each kind of block
        for block in blocks:
            match block:
                case Heading():
                    self.level = block.level
                    self.put(f"h{block.level}", block.content)
                case Paragraph():
                    self.put(kind, block.content)
                case List():
                    for item in block.items:
                        self.read(item, "li")
                case Definitions():
                    for one in block.items:
                        self.put("dt", one.term)
                        for definition in one.definitions:
                            self.read(definition, "dd")
                case Verse():
                    self.put(kind, [one for line in block.lines for one in line])
                case Table():
                    self.read_table(block)
                case Figure():
                    self.put("caption", block.caption)
                    self.put("caption", block.subtitle)
                    self.found.append(("alt", words(block.alt)))
                    for inlines in (*block.notes, block.source):
                        self.put("p", inlines)
                case Box():
                    self.put(f"h{self.level + 1}", block.title)
                    self.read(block.blocks)
                case Example() | Division() | Quotation() | Part() | Section():
                    self.read(block.blocks, kind)
                    if isinstance(block, Quotation):
                        self.put("p", block.source)

    def read_table(self, table):
        self.put("caption", table.caption)
        for row in list_heads(table):
            for cell in row.cells:
                self.put("th", cell.content)
        placed = place_cells(table.rows, len(table.columns))
        for row, places in zip(table.rows, placed, strict=True):
            for one in places:
                if one.cell is not None:
                    heads = row.role == "group" or one.column in table.keys
                    self.put("th" if heads else "td", one.cell.content)
                    self.read(one.cell.blocks, "th" if heads else "td")

    def finish(self):
        for note in self.notes:
            self.read(note.blocks, "note")
        return self.found


def read_the_tree(root, stem, name="summary"):
    tree = decode_tree((root / f"build/tree/{stem}.json").read_bytes())
    house = tomllib.loads((root / "templates/house/house.toml").read_text("utf-8"))
    reader = TreeReader(tree, house.get("references", {}))
    reader.read([one for one in tree if isinstance(one, Section) and one.name == name])
    return reader.finish()


class TagReader:
    """The same from the tags of a PDF; numbers and bullets of items are labels, terms are words."""

    def __init__(self):
        self.found, self.notes = [], []

    def walk(self, node, kind):
        role = node.role
        if role == "Figure":
            self.found.append(("alt", words(node.alt or "")))
        elif role in NOTES:
            self.notes.append(("note", re.sub(r"^\d+\s*", "", words(node.text))))
        elif re.fullmatch(r"H\d", role):
            self.found.append((role.lower(), words(node.text)))
        elif role == "Lbl":
            if re.search(r"[A-Za-z]{2}", node.text):
                self.found.append(("li", words(node.text)))
        elif role in {"P", "Caption", "TH", "TD"} and not has_blocks(node):
            name = {"P": kind, "Caption": "caption"}.get(role, role.lower())
            self.find_inside(node)
            self.found.append((name, words(read_own_text(node))))
        elif role != "TOC":
            inner = {"LBody": "li", "Caption": "caption", "TH": "th", "TD": "td"}.get(role, kind)
            for child in node.children:
                self.walk(child, inner)

    def find_inside(self, node):
        """The notes and figures that a paragraph holds."""
        for child in node.children:
            if child.role in {*NOTES, "Figure"}:
                self.walk(child, "p")
            else:
                self.find_inside(child)


NOTES = {"Note", "FENote"}


def read_own_text(node):
    """The words of a paragraph without its notes, their marks, and what a figure draws."""
    text, place = node.text, 0
    for child in node.children:
        at = text.find(child.text, place)
        apart = child.role in {*NOTES, "Figure"} or child.tag == "footnotemark"
        if apart and at >= 0:
            text, place = text[:at] + text[at + len(child.text) :], at
        elif at >= 0:
            place = at + len(child.text)
    return text


def has_blocks(node):
    return any(
        child.role not in NOTES
        and (child.role in {"P", "L", "Table", "Div", "Part"} or has_blocks(child))
        for child in node.children
    )


def read_all_tags(path):
    reader = TagReader()
    for node in read_structure(path, path.name).tree:
        reader.walk(node, "p")
    return [one for one in reader.found if one[1]] + reader.notes


def read_the_tags(path):
    """Those before the contents, where the summary stands, and the notes."""
    found = read_all_tags(path)
    end = found.index(("h1", "Contents"))
    return found[:end] + [one for one in found if one[0] == "note"]


KINDS = {"p": "p", "li": "li", "dt": "dt", "dd": "dd", "th": "th", "td": "td",
         "caption": "caption", "figcaption": "caption", "blockquote": "p"}  # fmt: skip


class PageReader(HTMLParser):
    """The same from a page: one article's blocks."""

    def __init__(self):
        super().__init__()
        self.found, self.open, self.text, self.skipped = [], [], [], 0

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag in {"br", "hr", "meta", "img", "input"}:
            self.text.append(" " if tag == "br" else "")
            return
        # labels of the house, marks of notes and links back are not the author's words
        hidden = said.get("class") in {"kind", "lead"}
        hidden = hidden or said.get("role") in {"doc-noteref", "doc-backlink"}
        if tag in KINDS or re.fullmatch(r"h\d", tag):
            self.end()
        self.open.append((tag, said, hidden))
        self.skipped += hidden

    def handle_endtag(self, tag):
        if tag in KINDS or re.fullmatch(r"h\d", tag):
            self.end()
        self.skipped -= self.open.pop()[2]

    def handle_data(self, data):
        if not self.skipped:
            self.text.append(data)

    def end(self):
        text, self.text = words("".join(self.text)), []
        tags = [tag for tag, _, _ in self.open]
        if not text or not tags:
            return
        inside = [tag for tag in tags if tag in KINDS or re.fullmatch(r"h\d", tag)]
        if not inside:
            return
        kind = inside[-1]
        roles = {said.get("role") for _, said, _ in self.open}
        if "doc-endnotes" in roles:
            kind = "note"
        elif re.fullmatch(r"h\d", kind):
            kind = f"h{int(kind[1]) - 2}"
        elif "figcaption" in tags:
            kind = "caption"
        elif kind == "p" and {"li", "dd"} & set(tags):
            kind = "li" if "li" in tags else "dd"
        self.found.append((kind, text))


def read_the_page(text, stem):
    start = text.index(f'<h2 id="{stem}">')
    marks = ("<h2", "</article>", "</main>")
    ends = [text.index(one, start + 1) for one in marks if one in text[start + 1 :]]
    reader = PageReader()
    reader.feed(text[start : min(ends)].split("</h2>", 1)[1])
    reader.end()
    return reader.found


@pytest.fixture(scope="module")
def readings(built):
    stem = "profile-eastport"
    page = (built / "build/web/index.html").read_text("utf-8")
    return read_the_tree(built, stem), page, built / f"build/pdf/{stem}.pdf"


def drop_data(found, tree):
    """The page without what it shows besides: a figure's numbers stand in the annex of a PDF."""
    texts = {text for _, text in tree}
    return [one for one in found if one[0] not in {"th", "td"} or one[1] in texts]


def compare_page(tree, page):
    """What differs between the tree and the page: kinds and words, block by block."""
    names = {"title": "p", "alt": "p", "dd": "dd", "blockquote": "p"}
    simple = [(names.get(kind, kind), text) for kind, text in tree]
    shown = [(names.get(kind, kind), text) for kind, text in drop_data(page, tree)]
    return [(one, other) for one, other in zip(simple, shown, strict=False) if one != other] or (
        [] if len(simple) == len(shown) else [(len(simple), len(shown))]
    )


def test_the_page_says_block_by_block_what_the_tree_says(readings):
    tree, page, _ = readings
    assert len(tree) > 30
    assert compare_page(tree, read_the_page(page, "profile-eastport")) == []


SPOILT = {
    "a word that is lost": ("another thing", "another"),
    "a heading of another level": ("<h4", "<h5"),
    "a head that is no head": ('<th scope="row">North</th>', "<td>North</td>"),
    "a paragraph that is an item": ("<blockquote>\n<p>", "<blockquote>\n<ul><li>"),
    "a note without its words": ("A second one.", ""),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_page_that_says_otherwise_is_found(readings, name):
    tree, page, _ = readings
    old, new = SPOILT[name]
    spoilt = page.replace(old, new)
    if name == "a heading of another level":
        spoilt = spoilt.replace("</h4>", "</h5>")
    elif name == "a paragraph that is an item":
        spoilt = spoilt.replace("</p>\n</blockquote>", "</li></ul>\n</blockquote>")
    assert spoilt != page
    assert compare_page(tree, read_the_page(spoilt, "profile-eastport"))


def compare_tags(tree, tags):
    """What of the tree is not read in the tags, in its order and of its kind."""
    kinds = {"dt": "li", "dd": "li"}
    place, missing = 0, []
    for kind, text in ((kinds.get(kind, kind), text) for kind, text in tree):
        # what stands under a table is a caption to the page, a paragraph to the tags
        wanted = {kind, "p"} if kind == "caption" else {kind}
        rest = range(place, len(tags))
        at = next((n for n in rest if tags[n][0] in wanted and matches(tags[n][1], text)), None)
        if at is None:
            missing.append((kind, text))
        else:
            place = at + 1
    return missing


def matches(read, wanted):
    """A number and its word may stand before a title: Figure 1, Chapter 1."""
    return re.sub(r"\s", "", read).endswith(re.sub(r"\s", "", wanted))


def test_the_tags_of_the_pdf_say_what_the_tree_says(readings):
    tree, _, pdf = readings
    tags = read_the_tags(pdf)
    assert compare_tags(tree, tags) == []


def test_tags_that_say_otherwise_are_found(readings):
    tree, _, pdf = readings
    tags = read_the_tags(pdf)
    for number, (kind, text) in enumerate(tags):
        if text == "Of two kinds":
            assert compare_tags(tree, [*tags[:number], ("h3", text), *tags[number + 1 :]])
        if kind == "th" and text == "North":
            assert compare_tags(tree, [*tags[:number], ("td", text), *tags[number + 1 :]])
        if text == "Said by nobody.":
            assert compare_tags(tree, [*tags[:number], *tags[number + 1 :]])


def test_the_numbers_of_the_tree_are_those_of_latex(built):
    """rendering.numbering counts as the class does: held against the labels of the PDF."""
    import json

    checked = 0
    for path in sorted(built.glob("build/labels/*.json")):
        tree = decode_tree((built / f"build/tree/{path.name}").read_bytes())
        numbers = number_document(tree)
        for label, (number, _, _, anchor) in json.loads(path.read_text("utf-8")).items():
            known = numbers.get(label)
            if known is None:
                continue
            starred = anchor.partition(".")[0].endswith("*")
            assert (known.kind == "unnumbered") == starred, label
            if not starred and known.kind != "box":
                assert known.number == number, label
            checked += 1
    assert checked > 8
