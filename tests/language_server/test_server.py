"""The server as a process of its own, driven over stdio as an editor does, on the little study."""

import asyncio
import json
import shutil
import time
from pathlib import Path

import pytest
import run_study
from editor_client import drive
from lsprotocol import types

SHIPS = "regions/eastport/text/02-ships.md"
COMPARISON = "content/overview/02-comparison.md"


@pytest.fixture(scope="module")
def checked(tmp_path_factory):
    """The little study, checked once, in a folder with a space and signs in its name."""
    root = run_study.copy_harbours(tmp_path_factory.mktemp("harbours") / "my study ü%20")
    assert run_study.build(root, "--check").status == 0
    kept = root / "build/.state/editor.json"

    async def wait(editor):
        await editor.until(kept.is_file)

    drive(root, wait)
    return root


@pytest.fixture
def root(checked, tmp_path):
    """A copy of it, to be changed."""
    target = tmp_path / "my study ü%20"
    shutil.copytree(checked, target, symlinks=True)
    return target


def at(text, mark="|"):
    """A text without its mark, and the line and the character (UTF-16) where the mark stood."""
    before, _, behind = text.partition(mark)
    line = before.count("\n")
    last = before.rpartition("\n")[2]
    return before + behind, line, len(last.encode("utf-16-le")) // 2


def ask(root, path, marked, kind="complete"):
    """The answer at the mark of an open text."""
    text, line, character = at(marked)
    uri = (root / path).as_uri()
    found = []

    async def script(editor):
        editor.open(uri, text)
        found.append(await getattr(editor, kind)(uri, line, character))

    editor = drive(root, script)
    assert editor.status == 0
    return found[0]


def words(hover):
    return hover.contents.value if hover else None


@pytest.mark.parametrize(
    ("path", "marked", "some", "none"),
    [
        (SHIPS, "Zie @fig-|", {"fig-ships"}, {"tbl-quays", "tbl-tonnage"}),
        (SHIPS, "@Fig-s|", {"Fig-ships"}, {"fig-ships"}),
        (SHIPS, "Zie @|", {"fig-ships", "tbl-quays", "sec-hand", "box-basin",
                           "profile-westport:", "overview:"}, {"tbl-tonnage"}),
        (SHIPS, "@overview:tbl-|", {"tbl-tonnage", "tbl-seen"}, {"fig-ships"}),
        (SHIPS, "@profile-westport:|", {"fig-ships", "tbl-quays"}, {"tbl-tonnage"}),
        (SHIPS, '{{ value("|', None, None),
    ],
)  # fmt: skip
def test_references_are_completed_with_what_the_document_holds(checked, path, marked, some, none):
    found = set(ask(checked, path, marked))
    if some is None:
        assert {"ships_first", "ships_last", "ships_change"} <= found
        assert not {"ships_total", "ships_last (westport)"} & found
        return
    assert some <= found
    assert not none & found


def test_a_value_is_offered_with_what_it_prints_and_its_source(checked):
    found = ask(checked, SHIPS, 'Er kwamen {{ value("ships_l|") }} schepen.')
    item = found["ships_last"]
    assert item.detail.startswith("1")
    assert "Harbour office" in item.detail
    assert item.text_edit.new_text == "ships_last"
    assert item.text_edit.range.start.character == len('Er kwamen {{ value("')


def test_in_a_text_of_the_study_a_value_comes_with_its_region(checked):
    found = ask(checked, COMPARISON, '{{ value("|')
    assert "ships_total" in found
    assert found["ships_last (westport)"].text_edit.new_text == 'ships_last", "westport'
    looped = ask(checked, COMPARISON, '{% for region in regions %}\n{{ value("|") }}')
    edit = looped["ships_last (region)"].text_edit
    assert edit.new_text == 'ships_last", region'
    assert edit.range.end.character == len('{{ value("') + 1  # the sign behind the cursor too


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ('{{ figure("|', "ships"),
        ('{{ part("|', None),
        ("{{ claim(|", "ships_last"),
        ("::: {.|", "definition"),
        ("TE|", "TEU"),
        ('{{ value("ships_last", "|', "westport"),
    ],
)
def test_each_call_has_names_of_its_own(checked, marked, name):
    found = ask(checked, SHIPS, marked)
    assert (name in found) if name else found
    if "claim" in marked:
        assert found[name].text_edit.new_text == 'number("ships_last")'


@pytest.mark.parametrize(
    "marked",
    ["mail jan@fig|", 'geen {{ x }} value("|', "gewoon woord|", "\\@fig-|", "{## @ ##} niets|"],
)
def test_nothing_is_offered_where_nothing_may_be_named(checked, marked):
    assert not ask(checked, SHIPS, marked)


def test_toml_is_completed_by_key(checked):
    path = "regions/eastport/findings.toml"
    assert "port-book" in ask(checked, path, '[[finding]]\nevidence = ["|')
    listed = ask(checked, path, '[[finding]]\nevidence = [\n  "talk",\n  "|')
    assert "port-book" in listed
    assert "trade" in ask(checked, path, 'domains = ["x", "|')
    assert {"calm", "eastport/calm"} <= set(
        ask(checked, "content/conclusions.toml", 'findings = ["|')
    )
    assert "busy" in ask(checked, "content/recommendations.toml", 'conclusions = ["|')
    assert not ask(checked, path, 'title = "|')


def test_hover_says_what_is_printed_from_which_cells_and_where_it_is_defined(checked):
    said = words(ask(checked, SHIPS, '{{ value("ships|_last") }}', "hover"))
    assert "1.315" in said or "1,315" in said or "1 315" in said or "1315" in said
    assert "regions/eastport/data/ships.csv:5" in said
    assert "content/values.toml" in said
    said = words(ask(checked, SHIPS, "@fig|-ships", "hover"))
    assert "figures/ships/figure.toml" in said
    assert "Harbour" in said
    assert "twenty-foot" in words(ask(checked, SHIPS, "een TE|U is", "hover"))
    assert ask(checked, SHIPS, "@fig-no|ne", "hover") is None


def test_a_value_of_another_region_is_that_of_the_other_region(checked):
    own = words(ask(checked, SHIPS, '{{ value("ships|_last") }}', "hover"))
    other = words(ask(checked, SHIPS, '{{ value("ships|_last", "westport") }}', "hover"))
    assert own != other
    assert "regions/westport/data" in other
    both = words(ask(checked, COMPARISON, '{{ value("ships|_last", region) }}', "hover"))
    assert "eastport:" in both
    assert "westport:" in both


@pytest.mark.parametrize(
    ("path", "marked", "file", "line"),
    [
        (SHIPS, "@fig-sh|ips", "figures/ships/figure.toml", None),
        (SHIPS, "@sec-ha|nd", SHIPS, 7),
        (SHIPS, "@tbl-qu|ays", SHIPS, None),
        (SHIPS, "@box-ba|sin.", SHIPS, 18),
        (SHIPS, '{{ value("ships_l|ast") }}', "content/values.toml", 7),
        (SHIPS, "TE|U", "content/glossary.toml", 2),
        ("content/conclusions.toml", 'findings = ["eastport/ca|lm"]',
         "regions/eastport/findings.toml", 0),
        ("regions/eastport/findings.toml", 'evidence = ["port-b|ook", "talk"]',
         "content/evidence.toml", None),
    ],
)  # fmt: skip
def test_definitions_are_the_authors_own_lines(checked, path, marked, file, line):
    (place,) = ask(checked, path, marked, "define")
    assert Path(checked / file).as_uri() == place.uri
    assert line is None or place.range.start.line == line


def test_columns_are_those_of_utf_16_and_lines_may_end_in_any_way(checked):
    marked = '\ufeffeen\r\ntwee 😀👩‍🚀 é @fig-ships en {{ value("ships|_last") }}\r\n'
    hover = ask(checked, SHIPS, marked.removeprefix("\ufeff"), "hover")
    begin = len('twee 😀👩‍🚀 é @fig-ships en {{ value("'.encode("utf-16-le")) // 2
    assert hover.range.start == types.Position(1, begin)
    assert hover.range.end == types.Position(1, begin + len("ships_last"))
    # signs at which Python ends a line and the protocol does not
    hover = ask(checked, SHIPS, "a\u2028b\x0cc\x85d\n@fig-s|hips", "hover")
    assert hover.range.start.line == 1


def test_other_units_than_utf_16_are_used_when_the_editor_asks(checked):
    uri = (checked / SHIPS).as_uri()

    async def script(editor):
        assert editor.capabilities.capabilities.position_encoding == "utf-8"
        editor.open(uri, "😀 @fig-ships")
        hover = await editor.hover(uri, 0, 8)
        assert hover.range.start.character == 6

    drive(checked, script, encodings=[types.PositionEncodingKind.Utf8])


def test_files_outside_of_the_project_and_files_that_are_gone_have_no_answer(checked, tmp_path):
    outside = tmp_path / "regions/eastport/text/02-ships.md"

    async def script(editor):
        for uri in (outside.as_uri(), "untitled:Untitled-1", (checked / "README.md").as_uri()):
            editor.open(uri, '@fig-ships {{ value("')
            assert not await editor.complete(uri, 0, 5)
            assert await editor.hover(uri, 0, 3) is None
            assert not await editor.define(uri, 0, 3)
        gone = (checked / "regions/eastport/text/99-gone.md").as_uri()
        assert not await editor.complete(gone, 0, 0)  # never opened, and not there
        assert await editor.hover(gone, 7, 3) is None

    assert drive(checked, script).status == 0


def test_what_check_says_is_published_at_its_line_and_taken_back(root):
    path, uri = root / SHIPS, (root / SHIPS).as_uri()
    good = path.read_text("utf-8")

    async def script(editor):
        editor.open(uri, good)
        bad = good + "\n😀 Zie @fig-shipz hier.\n"
        path.write_text(bad, "utf-8")
        editor.type(uri, bad)
        editor.save(uri)
        await editor.until(lambda: editor.mistakes.get(uri))
        (one,) = [one for one in editor.mistakes[uri] if "fig-shipz" in one.message]
        assert one.range.start == types.Position(bad.count("\n") - 1, 0)
        assert one.range.end.character == len("😀 Zie @fig-shipz hier.") + 1
        assert one.severity == types.DiagnosticSeverity.Error
        assert one.source == "bindery"
        said = run_study.build(root, "--check").said
        assert one.message.split("\n")[0] in said
        # what is known is still known
        editor.type(uri, "@fig-", 3)
        assert "fig-ships" in await editor.complete(uri, 0, len("@fig-"))
        path.write_text(good, "utf-8")
        editor.save(uri)
        await editor.until(lambda: not editor.mistakes[uri])

    drive(root, script)


def test_a_study_that_breaks_while_typing_is_known_as_it_was_last(root):
    toml, uri = root / "content/study.toml", (root / SHIPS).as_uri()

    async def script(editor):
        toml.write_text(toml.read_text("utf-8") + '\nhalf = "typed\n', "utf-8")
        editor.save(toml.as_uri())
        editor.open(uri, '@fig- {{ value("')
        await editor.until(lambda: editor.mistakes.get(toml.as_uri()))
        assert "fig-ships" in await editor.complete(uri, 0, 5)
        assert "ships_last" in await editor.complete(uri, 0, 16)

    drive(root, script)

    async def again(editor):  # opened while it is broken
        editor.open(uri, '@fig- {{ value("')
        assert "fig-ships" in await editor.complete(uri, 0, 5)

    drive(root, again)


def test_a_half_typed_file_keeps_what_it_held_and_one_that_is_deleted_does_not(root):
    findings, glossary = root / "regions/eastport/findings.toml", root / "content/glossary.toml"
    uri = (root / "content/conclusions.toml").as_uri()

    async def script(editor):
        editor.open(uri, 'findings = ["')
        text = findings.read_text("utf-8").replace('title = "The basin is calm"', "")
        findings.write_text(text, "utf-8")
        editor.save(findings.as_uri())
        await editor.until(lambda: editor.mistakes.get(findings.as_uri()))
        assert "eastport/calm" in await editor.complete(uri, 0, 13)
        glossary.unlink()
        change = types.FileEvent(glossary.as_uri(), types.FileChangeType.Deleted)
        editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([change]))
        text = (root / SHIPS).as_uri()
        editor.open(text, "TEU")
        for _ in range(600):
            if await editor.hover(text, 0, 1) is None:
                return
            await asyncio.sleep(0.05)
        raise AssertionError("the term of the deleted glossary is still told")

    drive(root, script)


def test_mistakes_are_in_the_studys_language(root):
    study = root / "content/study.toml"
    text = study.read_text("utf-8")
    assert 'language = "en' in text
    uri, said = (root / SHIPS).as_uri(), {}
    path = root / SHIPS
    path.write_text(path.read_text("utf-8") + "\nSee @fig-none.\n", "utf-8")
    for language in ("en", "nl"):

        async def script(editor, language=language):
            editor.open(uri, '{{ value("ships_last") }}')
            said[language] = [words(await editor.hover(uri, 0, 12))]
            await editor.until(lambda: editor.mistakes.get(uri))
            said[language] += [one.message for one in editor.mistakes[uri]]

        drive(root, script, environment={"BINDERY_LANGUAGE": language})
    assert "defined in" in said["en"][0]
    assert "vastgelegd in" in said["nl"][0]
    assert said["en"][1:] != said["nl"][1:]


def list_sessions():
    """The session of each process, by its command line; Linux alone."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
            fields = (folder / "stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        if fields[0] != "Z":
            found[int(folder.name)] = (int(fields[3]), command)
    return found


def test_shutdown_ends_the_process_beside_the_server_and_all_that_it_started(root):
    glossary = root / "content/glossary.toml"
    glossary.write_text(glossary.read_text("utf-8") + "\n# Anew.\n", "utf-8")
    seen = set()

    def is_at_work():
        mine = {one for one, command in list_sessions().values()
                if str(root).encode() in command and b"examining" in command}  # fmt: skip
        seen.update(mine)
        return sum(one in mine for one, _ in list_sessions().values()) > 2  # and its workers

    async def script(editor):
        await editor.until(is_at_work)

    assert drive(root, script).status == 0
    time.sleep(0.5)
    assert seen
    assert not [command for one, command in list_sessions().values() if one in seen]


def test_a_broken_memory_of_the_study_is_as_good_as_none(root):
    kept = root / "build/.state/editor.json"
    assert json.loads(kept.read_text("utf-8"))["things"]
    kept.write_text("{half", "utf-8")
    uri = (root / SHIPS).as_uri()

    async def script(editor):
        editor.open(uri, "@fig-")
        for _ in range(600):
            if "fig-ships" in await editor.complete(uri, 0, 5):
                return
            await asyncio.sleep(0.05)
        raise AssertionError("nothing was learned")

    drive(root, script)
