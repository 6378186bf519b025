"""Literature and sources: complete, used, and told at their line (REQ-46, REQ-75)."""

import json
from dataclasses import replace

import pytest

from bindery.loading import load_study
from bindery.rules.literature import check_literature
from bindery.rules.sources import check_sources

BOOK = {
    "id": "moore", "type": "book", "title": "T", "author": [{"family": "M"}],
    "issued": {"date-parts": [[1995]]}, "publisher": "P",
}  # fmt: skip


@pytest.fixture
def check(tmp_path):
    """What is said of works, as line and message."""

    def say(*works, cited=("moore",)):
        (tmp_path / "content").mkdir(exist_ok=True)
        text = json.dumps(list(works), indent=2)
        (tmp_path / "content/references.json").write_text(text, "utf-8")
        found = check_literature(tmp_path, set(cited))
        assert {one.path for one in found} <= {"content/references.json"}
        return [(one.line, one.message) for one in found]

    return say


def without(*names, **changes):
    return {key: value for key, value in {**BOOK, **changes}.items() if key not in names}


def test_a_whole_work_that_is_cited_passes(check):
    assert check(BOOK) == []


@pytest.mark.parametrize(
    ("work", "message"),
    [
        (without("title"), "«moore» is a book without title"),
        (without("publisher"), "«moore» is a book without publisher"),
        (without("issued"), "«moore» is a book without issued"),
        (without("type"), "«moore» has no type"),
        (
            without("publisher", type="article-journal"),
            "«moore» is a article-journal without container-title",
        ),
        (
            without("issued", type="webpage", URL="https://a.example"),
            "«moore» is a webpage without issued or accessed",
        ),
    ],
)
def test_what_a_work_lacks_is_told_at_its_line(check, work, message):
    assert (3, message) in check(work)


def test_a_key_that_is_used_twice_is_told_at_the_second(check):
    ((line, message),) = check(BOOK, BOOK)
    assert message == "the key «moore» is used twice"
    assert line > 3


def test_a_work_that_no_text_cites_is_a_warning(check, tmp_path):
    assert check(BOOK, cited=()) == [(3, "no text cites «moore»")]
    (found,) = check_literature(tmp_path, set())
    assert found.severity == "warning"


def test_a_spoilt_file_is_told_once_and_an_absent_one_is_no_mistake(tmp_path):
    (tmp_path / "content").mkdir()
    assert check_literature(tmp_path, set()) == []
    (tmp_path / "content/references.json").write_text('[{"id": 1,\n "b"]', "utf-8")
    (found,) = check_literature(tmp_path, set())
    assert (found.line, found.message) == (2, "not valid JSON: a colon is missing after the name")


def test_two_files_of_works_or_styles_are_told(check, tmp_path):
    check(BOOK)
    (tmp_path / "content/references.bib").write_text("", "utf-8")
    style = '<style xmlns="http://purl.org/net/xbiblio/csl"><citation/></style>'
    for name in ("a.csl", "b.csl"):
        (tmp_path / "content" / name).write_text(style, "utf-8")
    assert [str(one) for one in check_literature(tmp_path, {"moore"})] == [
        "content/b.csl: content/a.csl is the citation style; this one is not used\n"
        "    hint: keep one of them",
        "content/references.bib: content/references.json is there too, and only one can be used\n"
        "    hint: keep one of the two",
    ]


@pytest.fixture
def harbours(project_root):
    return project_root / "tests/projects/harbours"


def test_every_table_of_the_little_study_has_a_known_source_and_every_source_a_table(harbours):
    study = load_study(harbours).study
    assert len(study.datasets) == 2
    assert check_sources(harbours, study) == []


def test_a_source_that_is_not_registered_is_told_in_the_tables_own_file(harbours):
    study = load_study(harbours).study
    wrong = replace(study.datasets[0], source="harbor")
    found = check_sources(harbours, replace(study, datasets=(wrong,)))
    assert (found[0].path, found[0].message) == (
        "regions/eastport/data/ships.toml", "the source «harbor» is not registered",
    )  # fmt: skip
    assert found[0].line == wrong.line


def test_a_source_of_no_table_is_a_warning_in_the_register(harbours):
    study = load_study(harbours).study
    regions = tuple(replace(region, evidence=()) for region in study.regions)
    study = replace(study, datasets=(), evidence=(), regions=regions)
    (found,) = check_sources(harbours, study)
    assert (found.path, found.line, found.severity) == ("content/sources.toml", 1, "warning")
    assert found.message == f"no table or image comes from the source «{study.sources[0].id}»"


def test_an_unlicensed_source_is_refused(harbours, tmp_path):
    import shutil

    root = shutil.copytree(harbours, tmp_path / "h")
    path = root / "content/sources.toml"
    text = path.read_text("utf-8")
    rows = ['licence = ""' if row.startswith("licence") else row for row in text.splitlines()]
    path.write_text("\n".join(rows), "utf-8")
    said = [str(one) for one in load_study(root).diagnostics]
    assert any("«licence» is empty" in one for one in said)


def test_the_tables_behind_a_documents_figures_are_listed_by_source_and_once(harbours):
    from dataclasses import dataclass

    from bindery.rendering.registers import list_datasets

    @dataclass
    class Record:
        id: str
        scope: str

    study = load_study(harbours).study
    source = study.sources[0].id
    one = list_datasets(study, [Record("ships", "eastport")])
    assert [dataset.region for dataset in one[source]] == ["eastport"]
    both = list_datasets(study, [Record("ships", "eastport"), Record("ships", "westport")])
    assert len(both[source]) == 1
    assert list_datasets(study, []) == {}
