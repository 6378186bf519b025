"""Trees become one page; what it cannot hold is told where it is."""

import pytest
import run_study

from bindery.console.build import Session, bring_up_to_date
from bindery.planning.request import Request

PAGE = (
    '<!DOCTYPE html><html lang="{{ study.language }}"><head><title>{{ study.title }}</title></head>'
    "<body><h1>{{ study.title }}</h1><main>{% for article in articles %}"
    '<h2 id="{{ article.stem }}">{{ article.title }}</h2>'
    "{% for section in article.sections %}{{ section }}{% endfor %}"
    "{% endfor %}{{ literature }}</main></body></html>\n"
)
pytestmark = pytest.mark.slow


@pytest.fixture
def study(tmp_path):
    """The little English study, with its summaries on a page of its own house."""
    root = run_study.copy_harbours(tmp_path / "harbours")
    web = root / "templates/house/web"
    web.mkdir()
    (web / "page.html").write_text(PAGE, "utf-8")
    for kind in ("overview", "profile"):
        with (root / f"templates/{kind}/kind.toml").open("a", encoding="utf-8") as file:
            file.write('web = ["summary"]\n')
    return root


def check(root, capsys):
    """Whether the check passes, and what it says."""
    done = bring_up_to_date(Session(root, Request(what="texts", jobs=2)))
    return done, capsys.readouterr().err


def add(root, text):
    """Write a line at the end of a region's summary."""
    path = root / "regions/eastport/text/01-summary.md"
    path.write_text(f"{path.read_text('utf-8')}\n{text}\n", "utf-8")
    return len(path.read_text("utf-8").splitlines())


def test_the_page_holds_the_summaries_of_all_documents(study, capsys):
    assert check(study, capsys)[0]
    page = (study / "build/web/index.html").read_text("utf-8")
    assert page.index('id="overview"') < page.index('id="profile-eastport"')
    assert page.count("<h3") == 3
    assert '<data value="1315" data-name="study.ships_total">' not in page
    assert 'data-name="study.ships_total"' in page


def test_a_part_and_an_entry_of_the_summary_are_filled_in(study, capsys):
    add(study, 'As @fig-ships shows.\n\n{{ figure("ships") }}\n\n{{ part("conclusions") }}')
    second = study / "regions/eastport/text/02-ships.md"
    text = (
        second.read_text("utf-8").replace('{{ figure("ships") }}', "").replace("@fig-ships", "it")
    )
    second.write_text(text, "utf-8")
    part = study / "templates/house/parts/conclusions.md"
    part.write_text("{{ conclusions[0].title }} {{ '<&' }} {.x}", "utf-8")
    done, said = check(study, capsys)
    assert done, said
    page = (study / "build/web/index.html").read_text("utf-8")
    assert '<a class="reference" href="#fig-eastport-ships">figure 1</a>' in page
    assert '<figure id="fig-eastport-ships">' in page
    assert "<p>Both harbours are in use &lt;&amp; {.x}</p>" in page


def test_a_reference_to_what_is_not_on_the_page_is_told_at_its_line(study, capsys):
    line = add(study, "The quays are in @sec-hand.")
    done, said = check(study, capsys)
    assert not done
    assert (
        f"regions/eastport/text/01-summary.md:{line}: @sec-hand is not on the page of the web "
        "edition, which shows this text too\n    hint: say it in words, or place it in this text"
    ) in said


def test_a_mistake_in_the_page_s_template_is_told(study, capsys):
    path = study / "templates/house/web/page.html"
    path.write_text(PAGE.replace("study.title", "study.titel", 1), "utf-8")
    assert "templates/house/web/page.html:1: " in check(study, capsys)[1]
    path.write_text("{% if %}", "utf-8")
    said = check(study, capsys)[1]
    assert "templates/house/web/page.html:1: the template cannot be read" in said
    assert "hint: marks are {{ expression }}, {% statement %} and {# comment #}" in said


def test_a_name_that_is_no_section_is_told_in_the_kind(study, capsys):
    path = study / "templates/profile/kind.toml"
    path.write_text(
        path.read_text("utf-8").replace('web = ["summary"]', 'web = ["sumary"]'), "utf-8"
    )
    said = check(study, capsys)[1]
    assert "«web» names «sumary», which is no section of every document" in said
    assert "templates/profile/kind.toml:6:" in said
    assert "did you mean «summary»?" in said
