"""Turns TeX's messages into diagnostics at the author's file and line, with advice."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from bindery import layout
from bindery.child import Ending, Outcome
from bindery.errors import BinderyError, Diagnostic, Severity, fail
from bindery.messages import Message, quote, say_number
from bindery.typesetting.lines import LineIndex, load_lines
from bindery.typesetting.log import LogMessage, read_errors, read_glyphs, read_notes
from bindery.typesetting.working_directory import WorkingDirectory

_MOST_ERRORS = 20
_LEAST_OVERFULL = 2.0  # points; less than a hair's breadth in the margin is no news
_TOKEN = re.compile(r"\\[A-Za-z@_:]+$|\\.$")
# (what TeX says, what we say of the match and of the macro where TeX stood); the first that fits
_RULES: tuple[tuple[str, Callable[[re.Match[str], str], Message]], ...] = (
    (
        r"Undefined control sequence",
        lambda _match, token: (
            Message("typesetting-unknown-macro", macro=token)
            if token
            else Message("typesetting-unknown-macros")
        ),
    ),
    (
        r"File [`'\"](?P<name>[^'\"]+)'? not found|I can't find file [`'\"](?P<other>[^'\"]+)",
        lambda match, _token: Message("typesetting-no-file", name=match["name"] or match["other"]),
    ),
    (
        r"Runaway argument|File ended while scanning|Paragraph ended before (\S+)",
        lambda _match, _token: Message("typesetting-open-group"),
    ),
    (
        r"Too many }'s|Extra }|has an extra }",
        lambda _match, _token: Message("typesetting-stray-brace"),
    ),
    (
        r"Missing \$ inserted",
        lambda _match, _token: Message("typesetting-mathematics-outside"),
    ),
    (
        r"begin\{(\w+)\} on input line (\d+) ended by",
        lambda match, _token: Message("typesetting-open-environment", name=match[1]),
    ),
    (
        r"Environment (\S+) undefined",
        lambda match, _token: Message("typesetting-unknown-environment", name=match[1]),
    ),
    (
        r"Dimension too large|Float too large",
        lambda _match, _token: Message("typesetting-too-large"),
    ),
    (
        r"TeX capacity exceeded",
        lambda match, _token: Message("typesetting-no-room", words=match[0]),
    ),
)
_REFERENCE = re.compile(r"(Reference|Citation) [`'](.+?)'.* undefined")
_TWICE = re.compile(r"Label [`'](.+?)' multiply defined")
_SILENT = re.compile(
    r"There were (undefined|multiply)|Label\(s\) may have changed|Rerun|Shell escape|rerunfile"
    r"|has changed|not found on input line|Unused global option"
    r"|File .* not found$"
)


def diagnose_errors(directory: WorkingDirectory) -> tuple[Diagnostic, ...]:
    """The errors of the last pass; any of them fails the build, PDF or not."""
    index = load_lines(directory.job.folder, directory.job.stem)
    log = _read_log(directory)
    found = [_explain_error(one, index) for one in read_errors(log)]
    return tuple(dict.fromkeys(found))[:_MOST_ERRORS]


def diagnose_finished(directory: WorkingDirectory) -> tuple[Diagnostic, ...]:
    """The diagnostics of a finished document: references, glyphs, boxes, images, warnings."""
    index = load_lines(directory.job.folder, directory.job.stem)
    notes = read_notes(directory.folder / f"{directory.job.stem}.jsonl")
    found = [one for note in notes if (one := _explain_note(note, index))]
    found += [_explain_glyph(one, directory, index) for one in read_glyphs(_read_log(directory))]
    return tuple(dict.fromkeys(found))


def explain_ending(directory: WorkingDirectory, outcome: Outcome) -> BinderyError:
    """The exception for a run that broke a limit or ended without a document or a reason."""
    limits = directory.job.limits
    path = f"{layout.tex_folder(directory.job.stem)}/{directory.job.stem}.tex"
    if outcome.ending is Ending.TIME:
        return fail(path, None, Message("typesetting-time", seconds=f"{limits.seconds:.0f}"))
    if outcome.ending is Ending.MEMORY:
        return fail(path, None, Message("typesetting-memory", megabytes=limits.megabytes))
    if outcome.ending is Ending.MISSING:
        return fail(path, None, Message("typesetting-not-started"))
    said = [line for line in outcome.output.splitlines() if line.strip()]
    if said:
        return fail(path, None, Message("typesetting-no-document", words=said[-1][:200]))
    return fail(path, None, Message("typesetting-no-document-silent", status=outcome.status))


def _read_log(directory: WorkingDirectory) -> str:
    return directory.log.read_text("utf-8", errors="replace") if directory.log.exists() else ""


def _explain_error(one: LogMessage, index: LineIndex) -> Diagnostic:
    place = index.find_place(one.file or f"{index.stem}.tex", one.line)
    return Diagnostic(place.path, place.line, _word_error(one))


def _word_error(one: LogMessage) -> Message:
    text = re.sub(r"^(?:LaTeX|Package \S+|Class \S+) Error: ", "", one.text).strip()
    near = one.context.strip()[-60:]
    for pattern, say in _RULES:
        if match := re.search(pattern, text):
            tokens = (_TOKEN.search(line.rstrip()) for line in (one.context, one.top))
            return say(match, next((token[0] for token in tokens if token), ""))
    if near:
        return Message("typesetting-tex-says-near", words=text.rstrip("."), near=near)
    return Message("typesetting-tex-says", words=text.rstrip("."))


def _explain_note(note: LogMessage, index: LineIndex) -> Diagnostic | None:
    place = index.find_place(note.file, note.line)
    if note.kind == "overfull":
        return _explain_box(note, place.path, place.line)
    if note.kind == "no-description":
        said = Message("typesetting-no-description", image=note.text)
        return Diagnostic(place.path, place.line, said)
    if _SILENT.search(note.text):
        return None
    reference = _REFERENCE.search(note.text)
    if reference:
        said = Message(
            "typesetting-no-place" if reference[1] == "Reference" else "typesetting-no-source",
            name=reference[2],
        )
        return Diagnostic(place.path, place.line, said)
    twice = _TWICE.search(note.text)
    if twice:
        said = Message("typesetting-double-label", name=twice[1])
        return Diagnostic(place.path, place.line, said)
    return Diagnostic(place.path, place.line, quote(note.text), severity=Severity.WARNING)


def _explain_box(note: LogMessage, path: str, line: int | None) -> Diagnostic | None:
    shape, _, size = note.text.partition(" ")
    if float(size) < _LEAST_OVERFULL:
        return None
    shown, wide = say_number(size), shape == "hbox"
    said = Message("typesetting-too-wide" if wide else "typesetting-too-high", size=shown)
    return Diagnostic(path, line, said, severity=Severity.WARNING)


def _explain_glyph(one: LogMessage, directory: WorkingDirectory, index: LineIndex) -> Diagnostic:
    name, line = _find_character(one.text, directory.folder, directory.inputs)
    place = index.find_place(name or f"{directory.job.stem}.tex", line)
    said = Message("typesetting-no-letter", letter=one.text, context=one.context)
    return Diagnostic(place.path, place.line, said)


def _find_character(character: str, folder: Path, names: Iterable[str]) -> tuple[str, int | None]:
    """TeX notices a missing glyph when the page goes out; where it stands is in the sources."""
    for name in sorted(names, key=lambda one: (not one.startswith("sections/"), one)):
        if name.endswith(".tex"):
            text = (folder / name).read_text("utf-8", errors="replace")
            for number, line in enumerate(text.split("\n"), start=1):
                if character in line:
                    return name, number
    return "", None
