"""The documents must be true: tasks, paths and links that they name exist, and no machine shows."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", *sorted(
    path.relative_to(ROOT).as_posix() for path in (ROOT / "docs").rglob("*.md")
))  # fmt: skip
TOP = (
    "content",
    "regions",
    "figures",
    "templates",
    "src",
    "tests",
    "docs",
    "benchmarks",
    ".github",
    ".ci",
)
# Names in recipes and examples, which a reader makes: they must not exist.
MADE = ("regions/noord-limburg", "figures/inwoners", "content/<", "regions/<", "figures/<")
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
_TASK = re.compile(r"(?:\./inv|\binvoke) ([a-z][a-z-]*)")
_FENCE = re.compile(r"```.*?```", re.DOTALL)

# Hosts of package registries and mirrors; the one configuration file may name its mirror.
_HOSTS = re.compile(
    r"(?i)\b(?:[\w-]+\.)*(?:debian\.org|pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)"
    r"|jfrog\.io|ctan\.org|artifactory[\w.-]*|nexus\.[\w.-]+)\b"
)
_MACHINE = re.compile(r"(?<![\w./])/(?:root|home/\w+|Users/\w+)/")
MAY_NAME_A_MIRROR = {"src/bindery/typesetting/toolchain.toml"}


def read(path: str) -> str:
    """A document's text."""
    return (ROOT / path).read_text("utf-8")


def list_tasks() -> set[str]:
    """The tasks of the front door, as Invoke names them."""
    found = re.findall(r"(?ms)^@task\b.*?^def (\w+)\(", read("tasks.py"))
    return {name.replace("_", "-") for name in found}


def list_committed() -> Iterator[str]:
    """All text files that are committed, or would be."""
    command = ("git", "ls-files", "--cached", "--others", "--exclude-standard", "-z")
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this is no clone: there is no telling what is committed")
    for path in listed.stdout.decode().split("\0"):
        if path and (ROOT / path).is_file() and b"\0" not in (ROOT / path).read_bytes()[:4096]:
            yield path


def names_clone(line: str) -> bool:
    """Whether a line holds the folder of this clone; one right below the root is any word."""
    return len(ROOT.parts) > 2 and bool(re.search(rf"{re.escape(str(ROOT))}\b", line))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_task_that_a_document_names_exists(document: str) -> None:
    named = set(_TASK.findall(read(document)))
    assert named <= list_tasks()


def test_the_readme_names_every_task() -> None:
    rows = re.findall(r"(?m)^\| `\./inv ([a-z-]+)", read("README.md"))
    assert sorted(rows) == sorted(list_tasks())


def test_every_option_that_the_readme_names_exists() -> None:
    named = set(re.findall(r"`--([a-z-]+)", read("README.md"))) - {"privileged", "help", "list"}
    # Invoke knows --no-pdf where pdf is true by itself
    options = {one.removeprefix("no-").replace("-", "_") for one in named}
    assert options
    assert {
        one
        for one in options
        if not re.search(rf"[( ]{one}: (?:list|int|bool|str)\b", read("tasks.py"))
    } == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    words = {
        word.split(" ")[0].rstrip("/") for word in _CODE.findall(_FENCE.sub("", read(document)))
    }
    paths = {
        word for word in words
        if "/" in word and word.split("/")[0] in TOP and not re.search(r"[<>*{…]", word)
        and not word.startswith(MADE)
    }  # fmt: skip
    assert {path for path in paths if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_in_a_document_leads_somewhere(document: str) -> None:
    folder = (ROOT / document).parent
    links = [one for one in _LINK.findall(_FENCE.sub("", read(document))) if "://" not in one]
    links = [one for one in links if f"]({one}" not in "".join(_CODE.findall(read(document)))]
    assert [one for one in links if not (folder / one).exists()] == []


def test_every_committed_decision_says_how_to_leave_it() -> None:
    for path in sorted((ROOT / "docs/decisions").glob("*.md")):
        text = path.read_text("utf-8")
        for word in ("Context", "Decision", "Consequences", "Exit"):
            assert f"**{word}.**" in text, f"{path.name} has no {word}"
        assert text.startswith(f"# {path.name[:4]} "), path.name


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = sorted(int(path.name[:4]) for path in (ROOT / "docs/decisions").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_no_committed_file_names_a_registry_or_a_place_on_a_machine() -> None:
    own = Path(__file__).resolve().relative_to(ROOT).as_posix()
    found = []
    for path in list_committed():
        if path in MAY_NAME_A_MIRROR or path == own:
            continue
        text = (ROOT / path).read_text("utf-8", errors="replace")
        for number, line in enumerate(text.split("\n"), 1):
            found += [f"{path}:{number}: {hit[0]}" for hit in _HOSTS.finditer(line)]
            found += [f"{path}:{number}: {hit[0]}" for hit in _MACHINE.finditer(line)]
            found += [f"{path}:{number}: this clone's folder" for _ in [0] if names_clone(line)]
    assert found == []


@pytest.mark.parametrize(
    "line",
    ["see https://pypi.org/simple", "http://deb.debian.org/debian", "in /home/ann/x", "/root/.ca"],
)
def test_the_search_for_registries_and_machines_finds_them(line: str) -> None:
    assert _HOSTS.search(line) or _MACHINE.search(line)


def test_the_picture_is_small_and_about_as_wide_as_a_page_of_text() -> None:
    data = (ROOT / "docs/page.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n")
    assert 800 <= int.from_bytes(data[16:20]) <= 1000
    assert len(data) < 300_000
