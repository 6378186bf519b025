"""Turns TeX's messages into diagnostics at the author's file and line, with advice."""

import re
from collections.abc import Iterable
from pathlib import Path

from bindery import layout
from bindery.child import Ending, Outcome
from bindery.errors import BinderyError, Diagnostic, Severity, fail
from bindery.typesetting.lines import LineIndex, load_lines
from bindery.typesetting.log import LogMessage, read_errors, read_glyphs, read_notes
from bindery.typesetting.working_directory import WorkingDirectory

_MOST_ERRORS = 20
_LEAST_OVERFULL = 2.0  # points; less than a hair's breadth in the margin is no news
_RULES = (
    # (what TeX says, what we say, what to do)
    (
        r"Undefined control sequence",
        "LaTeX does not know {token}",
        "only the macros of the house style and of LaTeX exist; is it misspelt?",
    ),
    (
        r"File [`'\"]([^'\"]+)'? not found|I can't find file [`'\"]([^'\"]+)",
        "the file {1} is missing",
        "is its name right, and is it in the project?",
    ),
    (
        r"Runaway argument|File ended while scanning|Paragraph ended before (\S+)",
        "a group that was opened is not closed",
        "count the braces in this paragraph and the one before",
    ),
    (
        r"Too many }'s|Extra }|has an extra }",
        "a group is closed that was not opened",
        "count the braces in this paragraph",
    ),
    (
        r"Missing \$ inserted",
        "a sign of mathematics stands outside a formula",
        "put the formula between dollar signs",
    ),
    (r"begin\{(\w+)\} on input line (\d+) ended by", "the environment {1} is not closed", ""),
    (r"Environment (\S+) undefined", "LaTeX does not know the environment {1}", ""),
    (r"Dimension too large|Float too large", "something is larger than a page", ""),
    (r"TeX capacity exceeded", "TeX ran out of room: {0}", "does something include itself?"),
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
        return fail(
            path,
            None,
            f"LaTeX was stopped after {limits.seconds:.0f} seconds",
            "does something include itself, or is the machine very busy?",
        )
    if outcome.ending is Ending.MEMORY:
        return fail(
            path,
            None,
            f"LaTeX needed more than {limits.megabytes} MB of memory",
            "does something repeat without end?",
        )
    if outcome.ending is Ending.MISSING:
        return fail(path, None, "the LaTeX program could not be started", "look at `invoke doctor`")
    said = [line for line in outcome.output.splitlines() if line.strip()]
    reason = said[-1][:200] if said else f"exit status {outcome.status}"
    return fail(path, None, f"LaTeX made no document: {reason}", "look at its log")


def _read_log(directory: WorkingDirectory) -> str:
    return directory.log.read_text("utf-8", errors="replace") if directory.log.exists() else ""


def _explain_error(one: LogMessage, index: LineIndex) -> Diagnostic:
    place = index.find_place(one.file or f"{index.stem}.tex", one.line)
    message, hint = _word_error(one)
    return Diagnostic(place.path, place.line, message, hint)


def _word_error(one: LogMessage) -> tuple[str, str]:
    text = re.sub(r"^(?:LaTeX|Package \S+|Class \S+) Error: ", "", one.text).strip()
    for pattern, message, hint in _RULES:
        match = re.search(pattern, text)
        if match:
            words = [match[0], *(group for group in match.groups() if group)]
            token = re.search(r"\\[A-Za-z@_:]+$|\\.$", one.context.rstrip())
            filled = message.replace("{token}", token[0] if token else "a macro")
            for number, word in enumerate(words):
                filled = filled.replace(f"{{{number}}}", word)
            return filled, hint
    near = f" (near “{one.context.strip()[-60:]}”)" if one.context.strip() else ""
    return f"LaTeX says: {text.rstrip('.')}{near}", ""


def _explain_note(note: LogMessage, index: LineIndex) -> Diagnostic | None:
    place = index.find_place(note.file, note.line)
    if note.kind == "overfull":
        return _explain_box(note, place.path, place.line)
    if note.kind == "no-description":
        return Diagnostic(
            place.path,
            place.line,
            f"the image {note.text} has no description",
            "give it an alternative text that says what it shows",
        )
    if _SILENT.search(note.text):
        return None
    reference = _REFERENCE.search(note.text)
    if reference:
        what = "a place in this document" if reference[1] == "Reference" else "a source"
        return Diagnostic(
            place.path,
            place.line,
            f"“{reference[2]}” refers to {what} that does not exist",
            "is the name right?",
        )
    twice = _TWICE.search(note.text)
    if twice:
        return Diagnostic(
            place.path,
            place.line,
            f"the label “{twice[1]}” is defined twice",
            "each label once in a document",
        )
    return Diagnostic(place.path, place.line, note.text, "", Severity.WARNING)


def _explain_box(note: LogMessage, path: str, line: int | None) -> Diagnostic | None:
    shape, _, size = note.text.partition(" ")
    if float(size) < _LEAST_OVERFULL:
        return None
    message = (
        f"a line is {size} pt too wide for its column"
        if shape == "hbox"
        else f"something is {size} pt too high for its page"
    )
    hint = "reword, or allow a long word to break" if shape == "hbox" else "make it smaller"
    return Diagnostic(path, line, message, hint, Severity.WARNING)


def _explain_glyph(one: LogMessage, directory: WorkingDirectory, index: LineIndex) -> Diagnostic:
    name, line = _find_character(one.text, directory.folder, directory.inputs)
    place = index.find_place(name or f"{directory.job.stem}.tex", line)
    return Diagnostic(
        place.path,
        place.line,
        f"no letter for “{one.text}” ({one.context})",
        "use another character, or a font that has it",
    )


def _find_character(character: str, folder: Path, names: Iterable[str]) -> tuple[str, int | None]:
    """TeX notices a missing glyph when the page goes out; where it stands is in the sources."""
    for name in sorted(names, key=lambda one: (not one.startswith("sections/"), one)):
        if name.endswith(".tex"):
            text = (folder / name).read_text("utf-8", errors="replace")
            for number, line in enumerate(text.split("\n"), start=1):
                if character in line:
                    return name, number
    return "", None
