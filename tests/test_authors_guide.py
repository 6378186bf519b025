"""The messages that the authors' guide shows are those that authors get, but for line numbers."""

import re
import shutil

import pytest

from bindery.console.build import Session, bring_up_to_date
from bindery.planning.request import Request

FOLDERS = ("content", "regions", "figures", "templates")
_LINE = re.compile(r"(?m)^(\S+\.\w+):\d+:")
# The mistakes of the guide, each written at the end of its file.
IN_TEXTS = {
    "content/annex/02-onderzoeksverantwoording.md": "\nZie [@more1995].\n",
    "regions/zeeland/text/03-regio-in-beeld.md": (
        '\nEr zijn {{ value("inwoners_einde") }} inwoners, zie @fig-bevolkng.\n'
    ),
    "regions/zeeland/text/05-strategische-driehoek.md": "\n::: voorbeld\nTekst.\n:::\n",
    "content/glossary.toml": '\n[[abbreviations]]\nshrt = "x"\nlong = "iks"\n',
}


@pytest.fixture
def study(tmp_path, project_root):
    """A copy of this study's own content, without what was built."""
    for folder in FOLDERS:
        shutil.copytree(
            project_root / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__")
        )
    return tmp_path


def list_shown(project_root):
    """The examples in the guide that begin with a file and a line, without their counts."""
    guide = (project_root / "docs/authors.md").read_text("utf-8")
    blocks = re.findall(r"(?ms)^```\w*\n(.*?)^```$", guide)
    shown = [block.split("\n\n")[0].strip() for block in blocks if _LINE.match(block)]
    assert len(shown) == 4
    return [_LINE.sub(r"\1:", block) for block in shown]


def check(root, capsys):
    """What `invoke check` tells, without line numbers."""
    assert not bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    return _LINE.sub(r"\1:", capsys.readouterr().err)


@pytest.mark.slow
def test_the_mistakes_in_texts_and_settings_read_as_shown(study, project_root, capsys) -> None:
    for path, words in IN_TEXTS.items():
        with (study / path).open("a", encoding="utf-8") as file:
            file.write(words)
    recommendations = study / "content/recommendations.toml"
    text = recommendations.read_text("utf-8")
    recommendations.write_text(text.replace("number = 3\n", "number = 33\n"), "utf-8")
    said = check(study, capsys)
    texts, table, settings, number = list_shown(project_root)
    assert table not in said
    for line in (*texts.split("\n"), *settings.split("\n"), *number.split("\n")):
        assert line in said


@pytest.mark.slow
def test_the_mistake_in_a_table_reads_as_shown(study, project_root, capsys) -> None:
    path = study / "regions/zeeland/data/bevolking.csv"
    text = path.read_text("utf-8")
    assert "381407" in text
    path.write_text(text.replace("381407", "381.407"), "utf-8")
    assert list_shown(project_root)[1] in check(study, capsys)
