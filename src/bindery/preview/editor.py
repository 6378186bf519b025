"""Opens an author's file at a line in the editor that the author has."""

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from threading import Thread
from urllib.parse import quote

VARIABLE = "BINDERY_EDITOR"
# what each editor is told; a word with :// is an address that the browser opens
KNOWN = {
    "vscode": "vscode://file/{path}:{line}",
    "vscodium": "vscodium://file/{path}:{line}",
    "cursor": "cursor://file/{path}:{line}",
    "zed": "zed {file}:{line}",
    "sublime": "subl {file}:{line}",
    "kate": "kate --line {line} {file}",
    "gedit": "gedit +{line} {file}",
    "emacs": "emacsclient -n +{line} {file}",
    "gvim": "gvim --remote-silent +{line} {file}",
    "idea": "idea --line {line} {file}",
    "notepad++": "notepad++ -n{line} {file}",
}
_PLACE = re.compile(r"\{(?:file|path|line)\}")
_PROGRAMS = {
    "code": "vscode", "codium": "vscodium", "cursor": "cursor", "zed": "zed", "subl": "sublime",
    "kate": "kate", "gedit": "gedit",
}  # fmt: skip
_GRAPHICAL = {"emacsclient": "emacs", "gvim": "gvim", "code": "vscode", "subl": "sublime"}


def choose_editor(asked: str = "") -> str:
    """What opens a file: the name asked for, BINDERY_EDITOR, $VISUAL, or a program that is there.

    A name is one of KNOWN, or a command or an address with {file} or {path}, and {line}.
    """
    wanted = asked or os.environ.get(VARIABLE, "")
    if wanted:
        return KNOWN.get(wanted, wanted)
    for name in ("VISUAL", "EDITOR"):
        program = Path(os.environ.get(name, "").partition(" ")[0]).name
        if program in _GRAPHICAL:
            return KNOWN[_GRAPHICAL[program]]
    found = (editor for program, editor in _PROGRAMS.items() if shutil.which(program))
    return KNOWN[next(found, "vscode")]


def open_file(editor: str, path: Path, line: int) -> str:
    """Open a file at a line; the address for the browser to open, "" where a program was started.

    Raises OSError where there is no such program, ValueError for a command that cannot be read.
    """
    if "://" in editor:
        return _fill(editor, quote(path.as_posix().lstrip("/"), safe="/:"), line)
    words = shlex.split(editor)
    if not any("{file}" in word or "{path}" in word for word in words):
        words.append("{file}")
    filled = [_fill(word, str(path), line) for word in words]
    started = subprocess.Popen(
        filled,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    Thread(target=started.wait, daemon=True).start()  # so that no dead process is left
    return ""


def _fill(word: str, path: str, line: int) -> str:
    """A word of the command; a file's own name may hold what looks like a place in it."""
    values = {"{file}": path, "{path}": path, "{line}": str(line)}
    return _PLACE.sub(lambda found: values[found[0]], word)
