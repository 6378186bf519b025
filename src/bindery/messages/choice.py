"""Which language the engine speaks: the one that is asked for, or else the study's own.

`BINDERY_LANGUAGE` asks for one, as `nl`, `nl-NL` or `nl_NL.UTF-8`. The study's own is `language` in
study.toml. It is looked for in the text of that file and not read from its TOML: a study.toml that
is broken is told of in the study's language too.
"""

import os
import re
from pathlib import Path

from bindery.messages.catalogue import LANGUAGE, VARIABLE, list_languages
from bindery.messages.message import Message

_LINE = re.compile(rb"""^[ \t]*["']?language["']?[ \t]*=[^A-Za-z\n#]*([A-Za-z-]+)""", re.MULTILINE)


def choose_language(study: Path) -> Message | None:
    """Settle the language of this process and of those it starts; `study` is study.toml.

    Returns what there is to say of an asked language that there is not.
    """
    asked = os.environ.get(VARIABLE, "").strip()
    os.environ[VARIABLE] = find_language(asked) or find_language(_read(study)) or LANGUAGE
    if not asked or find_language(asked):
        return None
    return Message("common-no-language", name=asked, known=", ".join(list_languages()))


def find_language(name: str) -> str:
    """The language of the catalogue that a name such as nl-NL means; "" when there is none."""
    short = re.split(r"[-_.]", name)[0].lower()
    return short if short in list_languages() else ""


def _read(study: Path) -> str:
    try:
        text = study.read_bytes().removeprefix(b"\xef\xbb\xbf")
    except OSError:
        return ""
    found = _LINE.search(text.replace(b"\0", b""))  # a zero byte: saved as UTF-16
    return found[1].decode("ascii") if found else ""
