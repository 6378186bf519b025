"""The whole study, built once: five documents that pass the standards and say what they must."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import test_one_tree as reading

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = (
    "bijlagenrapport",
    "landelijke-rapportage",
    "regioanalyse-achterhoek",
    "regioanalyse-zeeland",
    "regioanalyse-zuid-limburg",
)
REGIONS = ("achterhoek", "zeeland", "zuid-limburg")
pytestmark = [pytest.mark.full, pytest.mark.tex]


def run(*words):
    command = [sys.executable, "-m", "invoke", "--search-root", str(ROOT), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def built():
    """The study, built in this very checkout."""
    done = run("build")
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="module")
def inspected(built):
    """What the validators and our assertions say of the five."""
    done = run("inspect", "--json")
    assert done.returncode == 0, done.stderr
    return {Path(one["document"]["path"]).stem: one for one in json.loads(done.stdout)}


def read_headings(folder):
    """Level and words of the headings in the author's files, read without the engine."""
    found = []
    for path in sorted((ROOT / folder).glob("*.md")):
        fence = False
        for line in path.read_text("utf-8").splitlines():
            fence ^= line.startswith("```")
            match = re.match(r"^(#+)\s+(.*?)\s*(\{[#.][^}]*\})?$", line)
            if match and not fence:
                found.append((len(match[1]), match[2]))
    return found


def test_five_documents_are_made_and_a_second_build_runs_nothing(built):
    assert {path.stem for path in (ROOT / "build/pdf").glob("*.pdf")} >= set(DOCUMENTS)
    assert "Nothing to do" in run("build").stderr


@pytest.mark.parametrize("stem", DOCUMENTS)
def test_each_passes_both_standards_with_no_failed_rule(inspected, stem):
    verdicts = {
        (one["flavour"], one["rules"], one["verdict"], len(one["failed"]))
        for one in inspected[stem]["validations"]
    }
    assert verdicts == {("ua1", 106, "passed", 0), ("2a", 153, "passed", 0)}


@pytest.mark.parametrize("stem", DOCUMENTS)
def test_a_demonstration_says_so_at_once_and_names_nobody_else_as_its_maker(built, stem):
    study = tomllib.loads((ROOT / "content/study.toml").read_text("utf-8"))
    assert "commissioner" not in study
    told = (ROOT / f"build/tex/{stem}/metadata.tex").read_text("utf-8")
    assert f"\\def\\BinderyAuthor{{{', '.join(study['authors'])}}}" in told
    assert f"({study['status']})" in told
    cover = (ROOT / f"build/tex/{stem}/{stem}.tex").read_text("utf-8").partition("\\chapter")[0]
    assert f"\\CoverStatus{{{study['status']}}}" in cover
    details = dict(re.findall(r"\\Detail\{(.*?)\}\{(.*)\}", cover))
    assert "In opdracht van" not in details
    assert details["Gemaakt door"] == ", ".join(study["authors"])
    assert "PROOF" not in "".join(details[key] for key in details if key != "Nagebouwd naar")


@pytest.mark.parametrize("stem", DOCUMENTS[1:])
def test_a_report_opens_with_two_facing_pages_and_no_more(inspected, stem):
    """The summary, and in a region its profile: a spread behind the title, then the colophon."""
    headings = inspected[stem]["document"]["headings"]
    pages = [one["page"] for one in headings if one["page"] < 5]
    names = [one["text"] for one in headings if one["level"] == 1 and one["page"] < 5]
    assert pages == sorted(pages)
    assert set(pages) == {2, 3, 4}
    assert names[-1] == "Colofon"
    assert [one["page"] for one in headings if one["text"] == "Colofon"] == [4]
    figures = [one for one in inspected[stem]["document"]["figures"] if one["page"] in (2, 3)]
    assert len(figures) == (2 if stem == "landelijke-rapportage" else 3)


@pytest.mark.parametrize("stem", DOCUMENTS)
def test_every_heading_of_the_authors_files_is_in_the_tags_in_order(inspected, stem):
    folders = {
        "bijlagenrapport": ["content/annex"],
        "landelijke-rapportage": ["content/national"],
    }.get(stem, [f"regions/{stem.removeprefix('regioanalyse-')}/text"])
    tagged = iter((one["level"], one["text"]) for one in inspected[stem]["document"]["headings"])
    for folder in folders:
        for level, words in read_headings(folder):
            if "{{" in words:
                continue
            last = words.split()[-1]
            assert any(found == level and text.endswith(last) for found, text in tagged), (
                f"{words} ({folder}) is not tagged, or out of order"
            )


@pytest.mark.parametrize("stem", DOCUMENTS)
def test_every_figure_has_an_alternative_text_of_its_own(inspected, stem):
    alts = [one["alt"] for one in inspected[stem]["document"]["figures"]]
    assert all(alt and len(alt) > 15 for alt in alts)
    assert len(set(alts)) == len(alts)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_has_ten_figures_and_three_tables_with_source_lines(built, region):
    records = [
        json.loads(path.read_text("utf-8"))
        for path in (ROOT / f"build/figures/{region}").glob("*.json")
    ]
    told = [one for one in records if one["title"]]
    assert sum(one["kind"] == "figure" for one in told) >= 10
    assert sum(one["kind"] == "table" for one in told) >= 3
    assert all(one["source_line"].startswith("Bron: ") for one in told)
    # a table without a time in its cells says it in the words of its sidecar
    assert {one["id"] for one in told if "peildatum" in one["source_line"]} <= {"afbakening"}
    assert all(one["rows"] for one in told)


def test_example_content_is_marked_on_the_page(built):
    """The six unknown recommendations stand as examples, and the page says so."""
    text = subprocess.run(
        [sys.executable, "-c", _READ_TEXT, str(ROOT / "build/pdf/landelijke-rapportage.pdf")],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT / "src")},
    ).stdout  # fmt: skip
    chapter = text[text.rindex("Aanbeveling\n1.") :] if "Aanbeveling\n1." in text else text
    for one in ("vijfde", "zesde", "zevende", "achtste", "negende", "tiende"):
        assert f"De {one} aanbeveling is niet bekend." in chapter
    assert "Voorbeeldinhoud" in chapter
    assert "Einde voorbeeldinhoud" in chapter


_READ_TEXT = """
import sys
import tomllib
from pathlib import Path
from bindery.inspection import read_structure
structure = read_structure(Path(sys.argv[1]))
print("\\n".join(top.text for top in structure.tree))
"""


def read_letters(stem):
    """The text of a document's tags as one row of letters and digits: no spaces, no hyphens."""
    text = subprocess.run(
        [sys.executable, "-c", _READ_TEXT, str(ROOT / f"build/pdf/{stem}.pdf")],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT / "src")},
    ).stdout  # fmt: skip
    return keep_letters(text)


def keep_letters(text):
    return re.sub(r"[\W_]", "", text)


def test_the_recommendations_have_one_number_and_one_wording_in_summary_chapter_and_annex(built):
    """REQ-94: the summary has the title of what is known, the chapter all, the annex the number."""
    recommendations = tomllib.loads((ROOT / "content/recommendations.toml").read_text("utf-8"))
    national, annex = read_letters("landelijke-rapportage"), read_letters("bijlagenrapport")
    for one in recommendations["recommendation"]:
        if one["status"] == "example":  # a line in the chapter alone
            words = keep_letters(one["text"])
            assert (national.count(words), annex.count(words)) == (1, 0)
            continue
        heading = f"{one['number']}{keep_letters(one['title'])}"
        words = keep_letters(one["text"])
        assert national.count(heading) >= 2, heading
        assert (national.count(words), annex.count(words)) == (1, 0)
        assert f"{one['number']}{keep_letters(one['label'])}" in annex


SUMMARIES = {
    "landelijke-rapportage": "managementsamenvatting",
    **{f"regioanalyse-{region}": "samenvatting" for region in REGIONS},
}


@pytest.mark.parametrize("stem", SUMMARIES)
def test_tree_tags_and_page_say_the_same_of_each_summary(built, stem):
    found = reading.read_the_tree(ROOT, stem, SUMMARIES[stem])
    page = (ROOT / "build/web/index.html").read_text("utf-8")
    assert len(found) > 9
    assert reading.compare_page(found, reading.read_the_page(page, stem)) == []
    tags = reading.read_all_tags(ROOT / f"build/pdf/{stem}.pdf")
    assert reading.compare_tags(found, tags) == []
