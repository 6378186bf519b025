"""A section in a project of its own, with values, entries and works that it may use."""

import json
from dataclasses import replace

import pytest
from writing_texts import write

from bindery.errors import BinderyError
from bindery.prose import SectionRequest, convert_section

PATH = "regions/north/text/02-town.md"
WORKS = [
    {"id": "smith2020", "type": "book", "title": "Towns",
     "author": [{"family": "Smith", "given": "A."}], "issued": {"date-parts": [[2020]]}},
]  # fmt: skip
VALUES = {
    "north": {
        "growth": {"text": "2,5%", "number": 2.5},
        "hostile": {"text": "*5* \\input{x} [a](b) <i> `c` $d$ # %", "number": None},
    },
    "south": {"growth": {"text": "−1%", "number": -1}},
}
# how the signs of the tests' formulas are said
FORMULAS = (
    ("+", "plus"), ("−", "minus"), ("=", "equals"), ("⋅", "times"), ("(", "open bracket"),
    (")", "close bracket"), ("square", "{base} squared"), ("power", "{base} to the {exponent}"),
    ("index", "{base} {index}"), ("fraction", "{above} over {below}"), ("root", "root of {base}"),
)  # fmt: skip


@pytest.fixture
def make_request(tmp_path):
    """The request for a text; `# Town` and an empty line come first, so the text is at line 3."""

    def make(text, **changes):
        (tmp_path / "content").mkdir(exist_ok=True)
        (tmp_path / "content/references.json").write_text(json.dumps(WORKS), "utf-8")
        (tmp_path / "regions/north/text").mkdir(parents=True, exist_ok=True)
        (tmp_path / "regions/north/text/quay.png").write_bytes(b"")
        source = text if isinstance(text, bytes) else f"# Town\n\n{text}".encode()
        request = SectionRequest(
            path=PATH,
            source=source,
            scope="north",
            root=tmp_path,
            values=VALUES,
            region=("north", "The North"),
            regions=(("north", "The North"), ("south", "The South")),
            entries=(("ships", "figure"), ("people", "table")),
            parts=("partners",),
            boxes=("definition",),
            abbreviations=("TEU", "EU"),
            bibliography="content/references.json",
            formulas=FORMULAS,
        )
        return replace(request, **changes)

    return make


@pytest.fixture
def convert(make_request):
    """The fragment of a text."""
    return lambda text, **changes: convert_section(make_request(text, **changes))


@pytest.fixture
def body(convert):
    """The LaTeX of a text, without the chapter's heading."""
    heading = "\\chapter{Town}\\label{sec:north/town}\n\n"
    return lambda text: write(convert(text)).tex.removeprefix(heading).rstrip("\n")


@pytest.fixture
def refuse(convert):
    """What is said of a text that is refused: pairs of line and message."""

    def collect(text):
        with pytest.raises(BinderyError) as caught:
            convert(text)
        assert {one.path for one in caught.value.diagnostics} == {PATH}
        return [(one.line, one.message) for one in caught.value.diagnostics]

    return collect
