"""What an expression in a text does wrong when it is carried out: where, and in plain words."""

import math
import re
from bisect import bisect_right
from types import FrameType
from weakref import WeakKeyDictionary

from jinja2 import Template, TemplateSyntaxError
from jinja2.exceptions import SecurityError

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.prose.language import Language, UnprintableError, say_size
from bindery.prose.tags import list_tags, stand_in
from bindery.tex.expressions import LimitError, SizeError, parse_within

# for each template the lines of its code and its own, in order
_LINES: WeakKeyDictionary[Template, list[tuple[int, int]]] = WeakKeyDictionary()


def explain_failure(error: Exception) -> Message:
    """What is wrong in the author's words, not in those of Python or Jinja."""
    if isinstance(error, UnprintableError | LimitError):
        return error.said
    if isinstance(error, SecurityError) and (name := re.search(r"'(\w+)'", str(error))):
        return Message("prose-unusable-name", name=name[1])
    if isinstance(error, ZeroDivisionError):
        return Message("prose-divides-by-zero")
    if isinstance(error, TypeError):
        return Message("prose-unlike-things")
    return Message("prose-not-carried-out")


def take_out(text: str, line: int | None) -> str:
    """The text without the first expression at a line that is not taken out yet."""
    for tag in list_tags(text):
        last = tag.line + tag.text.count("\n")
        if tag.line <= (line or 1) <= last and tag.text.startswith(("{{", "{%")):
            stands = stand_in(tag)
            if tag.word in {"else", "endfor", "endif"} or tag.text == stands:
                continue
            return text[: tag.start] + stands + "\n" * tag.text.count("\n") + text[tag.end :]
    return text


def find_calling_line(frame: FrameType | None) -> int | None:
    """The template's line that a function was called from."""
    while frame is not None:
        template = frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template):
            return _find_line(template, frame.f_lineno)
        frame = frame.f_back
    return None


def _find_line(template: Template, number: int) -> int:
    """The template's line of a line of its code; Jinja's own way reads the whole map each time."""
    if template not in _LINES:
        _LINES[template] = sorted((code, line) for line, code in template.debug_info)
    at = bisect_right(_LINES[template], (number, math.inf))
    return int(_LINES[template][at - 1][1]) if at else 1


def find_template_line(error: BaseException) -> int | None:
    """The template's line of an exception's trace."""
    trace, line = error.__traceback__, None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def find_too_large(path: str, text: str) -> list[Diagnostic]:
    """What makes a text too large or too deep as a whole: no tag alone is to blame."""
    try:
        parse_within(Language(), text)
    except SizeError as error:
        return [Diagnostic(path, error.lineno, say_size(error))]
    except TemplateSyntaxError:  # told where it is carried out
        return []
    return []
