"""Names are in the field's terms: none uses a word that only this project would understand."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "src/bindery"
# A word that a stranger would have to learn, in all its forms, and what to say instead.
PRIVATE = {
    "ground|grounds|grounded": "support (of a conclusion), background (of a colour), inputs",
    "desk|desks": "working directory",
    "pen|pens": "writer",
    "alike": "comparable, equal",
    "sight|sights": "contrast, visible text",
    "telling|teller|tellers": "report, format",
    "far|fars": "cross-document, external",
    "gather|gathers|gathered|gathering": "collect, read",
    "printed|printing|printings": "formatted, occurrence",
    "foresee|foresees|foresight|foretell|foretells|foretold|foreseen": "predict, forecast",
    "settle|settles|settled|settling": "fixed point, finish, record",
    "course|courses": "run, state",
    "brief|briefs": "short, untagged",
    "tie|ties|tied": "dependency, reference",
    "round|rounds": "pass",
    "crew|trade|trades": "worker pool, kind of work",
    "stranger|strangers": "stale, unexpected",
    "twin|twins": "duplicate",
    "wish|wishes": "request, options",
    "workshop": "tools",
    "scene": "inputs, state",
    "manner": "settings, rules",
    "spoken": "readable",
    "chatter": "progress output",
    "walled|wall": "sandboxed",
}  # fmt: skip
# Where such a word is the field's own: the name as a whole, and why.
ALLOWED = {
    "__round__": "Python's own",
    "round_shown": "rounding a number",
    "round_to_nearest": "rounding a number",
}
FORMS = {form: advice for forms, advice in PRIVATE.items() for form in forms.split("|")}
MODULES = [*sorted(HOME.rglob("*.py")), ROOT / "tasks.py"]
STYLES = sorted(HOME.rglob("*.sty"))
_MACRO = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|newenvironment|[gex]?def|let|newif"
    r"|(?:New|Renew|Provide|Declare)(?:Expandable)?Document(?:Command|Environment)"
    r"|\w+_(?:new|set|gset|new_protected|set_protected)(?:_eq|_protected|_nopar)*:\w+)"
    r"\*?\s*\{?\s*\\?([A-Za-z@_]+)"
)
_PACKAGE = re.compile(r"\\ProvidesExpl?Package\s*\{([^}]+)\}|\\ProvidesPackage\s*\{([^}]+)\}")


def split_words(name: str) -> list[str]:
    """`readPDFText`, `read_pdf_text` and `ReadPdfText` -> their words in small letters."""
    return [one.lower() for one in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)]


def list_names(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The names that a module gives: classes, functions, parameters, fields, variables."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno
        if isinstance(node, ast.arg):
            yield node.arg, node.lineno
        if isinstance(node, ast.ClassDef | ast.Module):
            for item in node.body:
                if isinstance(item, ast.AnnAssign):
                    yield from list_targets(item.target)
                elif isinstance(item, ast.Assign):
                    for target in item.targets:
                        yield from list_targets(target)
        if isinstance(node, ast.Attribute | ast.Name) and isinstance(node.ctx, ast.Store):
            yield getattr(node, "attr", getattr(node, "id", "")), node.lineno


def list_targets(target: ast.expr) -> Iterator[tuple[str, int]]:
    for node in ast.walk(target):
        if isinstance(node, ast.Name):
            yield node.id, node.lineno


def list_macros(text: str) -> Iterator[tuple[str, int]]:
    """The macros and packages that a style file defines."""
    for pattern in (_MACRO, _PACKAGE):
        for match in pattern.finditer(text):
            yield next(one for one in match.groups() if one), text.count("\n", 0, match.start()) + 1


def find_private(path: Path) -> Iterator[str]:
    """Each private word in the names of a file, as `file:line name: advice`."""
    text = path.read_text("utf-8")
    names = list_macros(text) if path.suffix == ".sty" else list_names(ast.parse(text))
    for name, line in dict.fromkeys(((path.stem, 1), *names)):
        if name in ALLOWED:
            continue
        for word in split_words(name):
            if word in FORMS:
                yield f"{path.name}:{line} {name}: {FORMS[word]}"


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [*MODULES, *STYLES], ids=relative)
def test_no_name_is_a_word_that_only_this_project_understands(path: Path) -> None:
    found = list(find_private(path))
    assert found == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("def write(): pass", ""),
        ("def open_desk(): pass", "open_desk"),
        ("class FarLabel: pass", "FarLabel"),
        ("def read(pen): pass", "pen"),
        ("def read(*, alike=1): pass", "alike"),
        ("class A:\n    course: int", "course"),
        ("class A:\n    def __init__(self):\n        self.ties = 1", "ties"),
        ("class A:\n    def settle(self): pass", "settle"),
        ("_ROUNDS = 4", "_ROUNDS"),
        ("background = round_half", ""),
    ],
)
def test_a_private_word_is_found_wherever_a_module_gives_a_name(
    tmp_path: Path, source: str, name: str
) -> None:
    (tmp_path / "module.py").write_text(source)
    found = [one.split(" ")[1].rstrip(":") for one in find_private(tmp_path / "module.py")]
    assert found == [name] * bool(name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        (r"\NewDocumentCommand\FarReference { m }", "FarReference"),
        (r"\cs_new_protected:Npn \__bindery_far_print:n", "__bindery_far_print"),
        (r"\ProvidesExplPackage {bindery-far} {2026-01-01}", "bindery-far"),
        (r"\newcommand{\InkPen}{x}", "InkPen"),
        (r"\tl_new:N \l__bindery_text_tl", ""),
    ],
)
def test_a_private_word_is_found_in_the_macros_of_a_style(
    tmp_path: Path, source: str, name: str
) -> None:
    (tmp_path / "style.sty").write_text(source)
    found = [one.split(" ")[1].rstrip(":") for one in find_private(tmp_path / "style.sty")]
    assert found == [name] * bool(name)
