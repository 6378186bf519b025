"""The guides for authors show what is so: examples are built, messages are those of check."""

import re
import shutil
import tomllib

import pytest
from PIL import Image

from bindery.console.build import Session, bring_up_to_date
from bindery.planning.request import Request

GUIDES = {"en": "docs/authors.md", "nl": "docs/handleiding.md"}
FOLDERS = ("content", "regions", "figures", "templates")
CHAPTER = "regions/zeeland/text/03-regio-in-beeld.md"
_FENCED = re.compile(r"(?ms)^```(\w*) ?(\S*)\n(.*?)^```$")
_ONCE = ("#", "{{ figure", "{{ table")
_LINE = re.compile(r"(?m)^(\S+\.\w+):\d+:")
# The mistakes of the guides, each written at the end of its file.
IN_TEXTS = {
    "content/annex/02-onderzoeksverantwoording.md": "\nZie [@more1995].\n",
    CHAPTER: '\nEr zijn {{ value("inwoners_einde") }} inwoners, zie @fig-bevolkng.\n',
    "regions/zeeland/text/05-strategische-driehoek.md": "\n::: voorbeld\nTekst.\n:::\n",
    "content/glossary.toml": '\n[[abbreviations]]\nshrt = "x"\nlong = "iks"\n',
}
# What is the same in both guides, in whatever words.
TOPICS = {
    "commands": r"\./inv ([a-z-]+)",
    "options": r"(?<![\w-])(--[a-z]+(?:-[a-z]+)*)",
    "blocks": r"(?m)^:{3,} *(?:\{\.)?(\w+)",
    "calls": r"\{\{ (\w+)\(",
    "attributes": r"(?<![\w.{-])([a-z]\w*)=[\"\w]",
    "rules": r"\b(REQ-\d+|PAGE)\b",
    "files": r"(\w+/[\w/.-]+\.(?:toml|txt|json|csv|html|pdf))",
}


@pytest.fixture(scope="module")
def checked(tmp_path_factory, project_root):
    """A copy of this study's own content, with what a check of it leaves."""
    root = tmp_path_factory.mktemp("checked")
    for folder in FOLDERS:
        shutil.copytree(
            project_root / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    assert bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    return root


@pytest.fixture
def study(checked, tmp_path):
    """A copy of the checked study: only what a test changes is made again."""
    return shutil.copytree(checked, tmp_path / "study")


@pytest.fixture(params=GUIDES)
def guide(request, project_root, monkeypatch):
    """The text of one guide; what is told is told in its language."""
    monkeypatch.setenv("BINDERY_LANGUAGE", request.param)
    return (project_root / GUIDES[request.param]).read_text("utf-8")


def list_shown(guide):
    """The messages in a guide that begin with a file and a line, without their counts."""
    blocks = [text for _, _, text in _FENCED.findall(guide)]
    shown = [block.split("\n\n")[0].strip() for block in blocks if _LINE.match(block)]
    assert len(shown) == 4
    return [_LINE.sub(r"\1:", block) for block in shown]


def check(root, capsys):
    """What `invoke check` tells, without line numbers."""
    assert not bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    return _LINE.sub(r"\1:", capsys.readouterr().err)


def add_examples(root, guide):
    """Writes the examples that are whole into the study: texts, and settings that say where.

    A heading, figure or table that the study has on a line just like it stays where it is.
    """
    for kind, path, text in _FENCED.findall(guide):
        if kind != "markdown" and not path:
            continue
        file = root / (path or CHAPTER)
        before = file.read_text("utf-8") if file.exists() else ""
        there = set(before.splitlines()) if kind == "markdown" else set()
        added = [
            line for line in text.splitlines() if not line.startswith(_ONCE) or line not in there
        ]
        file.write_text("\n".join([before, *added, ""]), "utf-8")
    for name in re.findall(r"!\[[^]]*\]\((\w+\.(?:png|jpg))\)", guide):
        Image.new("RGB", (1200, 800), "#8899aa").save((root / CHAPTER).with_name(name))


@pytest.mark.slow
def test_the_mistakes_in_texts_and_settings_read_as_shown(study, guide, capsys) -> None:
    for path, words in IN_TEXTS.items():
        with (study / path).open("a", encoding="utf-8") as file:
            file.write(words)
    recommendations = study / "content/recommendations.toml"
    text = recommendations.read_text("utf-8")
    recommendations.write_text(text.replace("number = 3\n", "number = 33\n"), "utf-8")
    said = check(study, capsys)
    texts, table, settings, number = list_shown(guide)
    assert table not in said
    for line in (*texts.split("\n"), *settings.split("\n"), *number.split("\n")):
        assert line in said


@pytest.mark.slow
def test_the_mistake_in_a_table_reads_as_shown(study, guide, capsys) -> None:
    path = study / "regions/zeeland/data/bevolking.csv"
    text = path.read_text("utf-8")
    assert "381407" in text
    path.write_text(text.replace("381407", "381.407"), "utf-8")
    assert list_shown(guide)[1] in check(study, capsys)


@pytest.mark.full
def test_the_examples_hold_no_mistake_and_become_a_document(study, guide, capsys) -> None:
    """A finished one: its tags, text and colours have been inspected."""
    add_examples(study, guide)
    asked = Request(regions=("zeeland",), jobs=2)
    assert bring_up_to_date(Session(study, asked)), capsys.readouterr().err


def test_an_example_that_is_not_built_is_a_command_or_a_message(guide) -> None:
    for kind, _, text in _FENCED.findall(guide):
        # settings of an editor are in its own language
        known = {"markdown", "toml", "lua", "elisp", "json"}
        assert kind in known or re.match(r"\./inv |(hint: |tip: )?\S+:\d+:", text)


def test_the_settings_shown_can_be_read(guide) -> None:
    settings = [text for kind, _, text in _FENCED.findall(guide) if kind == "toml"]
    assert len(settings) > 15
    for text in settings:
        tomllib.loads(text)


def list_code(guide):
    """The names of settings in a guide, and all its code; what a message says is left out."""
    apart = [text for kind, _, text in _FENCED.findall(guide) if kind in {"toml", "markdown"}]
    within = re.findall(r"`([^`]+)`", _FENCED.sub("", guide))
    code = [
        text for text in (*apart, *within) if not re.match(r"REQ-|PAGE|warning|waarschuwing", text)
    ]
    return set(
        re.findall(r"[a-z]\w*(?= =|=)|(?<=\[)[a-z.]+(?=\]`)", "\n".join(f"{c}`" for c in code))
    ), code


@pytest.mark.parametrize("topic", TOPICS)
def test_both_guides_tell_of_the_same(project_root, topic) -> None:
    english, dutch = (
        set(re.findall(TOPICS[topic], (project_root / path).read_text("utf-8")))
        for path in GUIDES.values()
    )
    assert len(dutch) > 1
    assert dutch == english


def test_each_guide_names_the_settings_of_the_other(project_root) -> None:
    guides = [list_code((project_root / path).read_text("utf-8")) for path in GUIDES.values()]
    for (names, _), (_, code) in (guides, guides[::-1]):
        assert len(names) > 90
        said = set(re.findall(r"[\w.]+", "\n".join(code)))
        assert names <= said, sorted(names - said)
