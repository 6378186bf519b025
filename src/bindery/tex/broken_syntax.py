"""What is wrong with a template's marks and statements, in our own words and not in Jinja's.

Jinja has a small, fixed set of messages about syntax (its version is locked). Each is one of ours
here; one that we do not know is told as unreadable, never in Jinja's words.
"""

import re
from collections.abc import Callable, Iterable

from jinja2 import Environment, TemplateSyntaxError

from bindery.loading.reader import suggest
from bindery.messages import Message

Explained = tuple[Message, Message | None]
_STATEMENTS = (
    "for", "if", "elif", "else", "set", "include", "import", "from", "extends", "block", "macro",
    "call", "filter", "with", "raw", "autoescape",
)  # fmt: skip
_BLOCKS = ("for", "if", "set", "block", "macro", "call", "filter", "with", "autoescape")
_CONTINUED = {"else", "elif", *(f"end{one}" for one in _BLOCKS)}
_OF_BLOCKS = {"tex-crossed-block", "tex-stray-tag", "tex-no-filter", "tex-no-test"}
_ENDS = ("end of print statement", "end of statement block", "end of template", "end of comment")


def explain_syntax(
    error: TemplateSyntaxError, environment: Environment, text: str
) -> tuple[int, Message, Message | None]:
    """The line of a mistake in a template's syntax, what it is, and advice of its own.

    A block or a mark that is never closed is told where it is opened.
    """
    said, advice = _explain(error.message or "", environment)
    if said.id == "tex-unclosed-block":
        return _find_open_block(environment, text) or error.lineno, said, advice
    opened = _find_open_mark(environment, text, error.lineno)
    if opened and said.id not in _OF_BLOCKS:
        kinds = {"tex-unclosed-comment", "tex-unclosed-raw", "tex-unclosed-text"}
        return opened, said if said.id in kinds else Message("tex-unclosed-mark"), None
    return error.lineno, said, advice


def _explain(words: str, environment: Environment) -> Explained:
    for pattern, explain in _RULES:
        if match := re.search(pattern, words, re.DOTALL):
            return explain(match, environment)
    return Message("tex-unreadable"), None


def _tell(said: Message) -> Callable[[re.Match[str], Environment], Explained]:
    return lambda _match, _environment: (said, None)


def _explain_tag(match: re.Match[str], _environment: Environment) -> Explained:
    tag, still_open = match["tag"], match["open"]
    if tag in _CONTINUED:
        if still_open:
            return Message("tex-crossed-block", tag=tag, open=still_open), None
        return Message("tex-stray-tag", tag=tag), None
    return Message("tex-unknown-tag", tag=tag), suggest(tag, (*_STATEMENTS, *_CONTINUED))


def _explain_expected(match: re.Match[str], _environment: Environment) -> Explained:
    wanted, found = match["wanted"], match["found"]
    if found == "end of template":
        return Message("tex-unclosed-mark"), None
    if wanted in _ENDS:
        return _tell_stray(found)
    if found in _ENDS:
        return Message("tex-wanted-ending", wanted=_name_sign(wanted)), None
    return Message("tex-wanted-sign", wanted=_name_sign(wanted), what=_name_sign(found)), None


def _explain_unexpected(match: re.Match[str], _environment: Environment) -> Explained:
    found = match["found"]
    if found in _ENDS:
        return Message("tex-early-end"), None
    return _tell_stray(found)


def _explain_sign(match: re.Match[str], _environment: Environment) -> Explained:
    if match["sign"] in "'\"":
        return Message("tex-unclosed-text"), None
    return _tell_stray(match["sign"])


def _name_sign(word: str) -> Message:
    """A sign or word of the language, or what kind of thing Jinja says it is."""
    kinds = {
        "name": Message("tex-some-name"),
        "string": Message("tex-some-text"),
        "integer": Message("tex-some-number"),
        "float": Message("tex-some-number"),
    }
    return kinds.get(word, Message("tex-sign", sign=word))


def _tell_stray(sign: str) -> Explained:
    return Message("tex-stray-sign", what=_name_sign(sign)), None


def _explain_filter(match: re.Match[str], environment: Environment) -> Explained:
    return explain_unknown(match["kind"], match["name"], environment)


def explain_unknown(kind: str, name: str, environment: Environment) -> Explained:
    """A filter or test that does not exist, with the nearest that does."""
    known: Iterable[str] = environment.filters if kind == "filter" else environment.tests
    if kind == "filter":
        return Message("tex-no-filter", name=name), suggest(name, known)
    return Message("tex-no-test", name=name), suggest(name, known)


# (what Jinja says, what we say); the first that fits
_RULES: tuple[tuple[str, Callable[[re.Match[str], Environment], Explained]], ...] = (
    (
        r"Unexpected end of template\..*to be closed is '(?P<open>\w+)'",
        lambda match, _: (Message("tex-unclosed-block", tag=match["open"]), None),
    ),
    (r"unknown tag '(?P<tag>\w+)'(?:.*to be closed is '(?P<open>\w+)')?", _explain_tag),
    (r"tag name expected", _tell(Message("tex-no-statement"))),
    (r"Missing end of comment", _tell(Message("tex-unclosed-comment"))),
    (r"Missing end of raw", _tell(Message("tex-unclosed-raw"))),
    (r"unexpected end of template", _tell(Message("tex-unclosed-mark"))),
    (r"unexpected char (['\"])(?P<sign>.)\1", _explain_sign),
    (r"unexpected char '\\\\'", lambda _match, _: _tell_stray("\\")),
    (r"Expected an expression, got '(?P<found>[^']+)'", _explain_unexpected),
    (r"expected token '(?P<wanted>[^']+)', got '(?P<found>[^']+)'", _explain_expected),
    (r"unexpected '(?P<found>[^']+)', expected '(?P<wanted>[^']+)'", _explain_expected),
    (r"unexpected '(?P<found>[^']+)'", _explain_unexpected),
    (r"No (?P<kind>filter|test) named '(?P<name>[^']+)'", _explain_filter),
    (
        r"block '(?P<name>\w+)' defined twice",
        lambda match, _: (Message("tex-double-block", name=match["name"]), None),
    ),
)  # fmt: skip


def take_out_print(environment: Environment, text: str, line: int) -> str:
    """The text without what prints on a line and cannot be read; "" where nothing there is such."""
    begin, end = environment.variable_start_string, environment.variable_end_string
    for match in re.finditer(f"{re.escape(begin)}.*?{re.escape(end)}", text, re.DOTALL):
        if text.count("\n", 0, match.start()) + 1 > line:
            break
        if text.count("\n", 0, match.end()) + 1 >= line and not _is_readable(environment, match[0]):
            gap = "\n" * match[0].count("\n")
            return f"{text[: match.start()]}{gap}{text[match.end() :]}"
    return ""


def _is_readable(environment: Environment, text: str) -> bool:
    try:
        environment.compile(text, raw=True)
    except TemplateSyntaxError:
        return False
    return True


def _find_open_block(environment: Environment, text: str) -> int | None:
    """The line of the innermost block that is still open at the end of a text."""
    lines: list[int] = []
    fresh = False
    setting: int | None = None  # «set» without a sign «=» opens a block
    try:
        for line, kind, sign in environment.lex(text):
            if kind == "block_end" and setting is not None:
                lines.append(setting)
                setting = None
            elif kind == "operator" and sign == "=":
                setting = None
            if kind == "name" and fresh:
                if sign == "set":
                    setting = line
                elif sign in _BLOCKS:
                    lines.append(line)
                elif sign.startswith("end") and lines:
                    lines.pop()
            fresh = kind == "block_begin" or (fresh and kind == "whitespace")
    except TemplateSyntaxError:
        return None
    return lines[-1] if lines else None


def _find_open_mark(environment: Environment, text: str, line: int) -> int | None:
    """The line above this one with a mark that is not closed there and holds no open bracket."""
    above = "\n".join(text.split("\n")[: line - 1])
    marks = {
        environment.variable_start_string: environment.variable_end_string,
        environment.block_start_string: environment.block_end_string,
        environment.comment_start_string: environment.comment_end_string,
    }
    place, mark = max((above.rfind(mark), mark) for mark in marks)
    inside = above[place + len(mark) :]
    if place < 0 or marks[mark] in inside:
        return None
    first = inside.partition("\n")[0]
    if any(first.count(left) > first.count(right) for left, right in ("()", "[]", "{}")):
        return None
    return above.count("\n", 0, place) + 1
