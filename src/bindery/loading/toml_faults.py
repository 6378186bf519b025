"""What is wrong in a TOML file that cannot be read, in words for those who write it by hand.

The parser tells where it stopped and what it expected there. An author wants to know which sign is
wrong, so the line itself is looked at first, and the parser's words only count where it says more.
"""

import re
from collections.abc import Callable

from bindery.errors import Diagnostic
from bindery.messages import Message
from bindery.model.letters import describe_sign

_PLACE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")
_DIGITS = re.compile(r"[0-9_]{1000}")
_TEXT = re.compile(r""""(?:[^"\\]|\\.)*"|'[^']*'""")
_NAME = re.compile(r'(?:[A-Za-z0-9_-]+|"")(?:\s*\.\s*(?:[A-Za-z0-9_-]+|""))*')
_INVISIBLE = re.compile("[\u00a0\u00ad\u2000-\u200f\u202f\u2060\ufeff]")
_CURLY = "“”„‟«»‘’‚″′`´"
_QUOTED = re.compile(rf"[=\[,{{]\s*[{_CURLY}]|[=\[,{{]\s*[\"'][^\"']*[{_CURLY}]\s*[\],}}]*$")
_LIST_OPENS = re.compile(r"=\s*\[")
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2} [A-Za-z]{3,} \d{4}")

# What the parser says, by how it begins -> the same for an author, where it knows best.
_SURE = (
    ("Cannot overwrite", Message("loading-toml-name-twice")),
    ("Cannot mutate", Message("loading-toml-name-twice")),
    ("Cannot declare", Message("loading-toml-group-twice")),
    ("Unescaped '\\'", Message("loading-toml-backslash")),
    ("Invalid hex", Message("loading-toml-backslash")),
    ("Escaped character", Message("loading-toml-backslash")),
)
# The same, where nothing else was found.
_LEFT = (
    ("Illegal character '\\n'", Message("loading-toml-open-text")),
    ("Illegal character", Message("loading-toml-sign")),
    ("Unclosed array", Message("loading-toml-open-list")),
    ("Unclosed inline", Message("loading-toml-open-brace")),
    ("Expected '=' after", Message("loading-toml-no-equals")),
    ("Invalid value", Message("loading-toml-no-value")),
    ("Expected newline", Message("loading-toml-two-values")),
    ("Expected ']'", Message("loading-toml-open-group")),
    ("Invalid initial", Message("loading-toml-group-without-name")),
    ("Unterminated string", Message("loading-toml-open-text")),
    ("Expected '\"", Message("loading-toml-open-text")),
    ('Expected "', Message("loading-toml-open-text")),
    ("Invalid statement", Message("loading-toml-no-name")),
    ("", Message("loading-toml-out-of-place")),
)


def explain_syntax(path: str, text: str, said: str) -> Diagnostic:
    """The mistake in a text that the parser refused; `said` are its words."""
    rows = text.split("\n")
    match = _PLACE.search(said)
    line = int(match[1]) if match and match[1] else max(text.rstrip().count("\n") + 1, 1)
    line, what = _find_fault(rows, line, said)
    return Diagnostic(path, line, Message("loading-no-toml", what=what))


def explain_size(path: str, text: str, error: Exception) -> Diagnostic:
    """What Python itself cannot read: a number of thousands of digits, brackets without end."""
    lines = text.split("\n")
    if isinstance(error, RecursionError):
        depths = [line.count("[") + line.count("{") for line in lines]
        return Diagnostic(path, depths.index(max(depths)) + 1, Message("loading-toml-too-deep"))
    line = next((number for number, line in enumerate(lines, 1) if _DIGITS.search(line)), 1)
    return Diagnostic(path, line, Message("loading-toml-long-number"))


def _find_fault(rows: list[str], line: int, said: str) -> tuple[int, Message]:
    row = rows[line - 1] if line <= len(rows) else ""
    for begin, what in _SURE:
        if said.startswith(begin):
            first = _find_first(rows, line) if what.id == "loading-toml-name-twice" else 0
            return line, Message("loading-toml-name-twice-at", line=str(first)) if first else what
    if (opened := _find_open_block(rows)) and opened <= line:
        return opened, Message("loading-toml-open-block")
    if said.startswith("Unclosed array"):
        return _find_in_list(rows, line)
    if found := _look_at(row):
        return line, found
    return line, next(what for begin, what in _LEFT if said.startswith(begin))


def _find_first(rows: list[str], line: int) -> int:
    """The line in which the same name stood first, in the same group; 0 if it cannot be told."""
    name = rows[line - 1].partition("=")[0].strip()
    for number in range(line - 1, 0, -1):
        above = rows[number - 1]
        if above.partition("=")[0].strip() == name:
            return number
        if above.lstrip().startswith("["):
            break
    return 0


def _find_open_block(rows: list[str]) -> int:
    """The line of three quotation marks that are never closed; 0 without any."""
    opened, mark = 0, ""
    for number, row in enumerate(rows, 1):
        for found in re.findall(r'"""|\'\'\'', row):
            if not opened:
                opened, mark = number, found
            elif found == mark:
                opened = 0
    return opened


def _find_in_list(rows: list[str], line: int) -> tuple[int, Message]:
    """What is wrong in a list of one line or of many."""
    row = rows[line - 1] if line <= len(rows) else ""
    bare = _strip(row)
    if what := _look_at_items(bare):
        return line, what
    before = next((at for at in range(line - 1, 0, -1) if rows[at - 1].strip()), 0)
    if bare.lstrip()[:1] in {'"', "'"} and before:
        above = _strip(rows[before - 1]).rstrip()
        if not above.endswith((",", "[")):
            return before, Message("loading-toml-no-comma")
    if row and "=" not in bare and not bare.lstrip().startswith("["):
        return line, Message("loading-toml-open-list")
    opening = (at for at in range(line, 0, -1) if _LIST_OPENS.search(_strip(rows[at - 1])))
    return next(opening, line), Message("loading-toml-open-list")


def _strip(row: str) -> str:
    """A line without its comment, with nothing in its texts."""
    return _TEXT.sub('""', row).partition("#")[0]


def _look_at(row: str) -> Message | None:
    """What is wrong with one line, if it is one of the slips that can be told from it alone."""
    bare = _strip(row)
    if found := _INVISIBLE.search(bare):
        return Message("loading-toml-invisible", sign=describe_sign(found[0]))
    if _QUOTED.search(bare):
        return Message("loading-toml-curly", line=_straighten(row))
    name, equals, value = (part.strip() for part in bare.partition("="))
    if not equals:
        return _look_at_name(name)
    if name and not _NAME.fullmatch(name):
        return Message("loading-toml-key", name=row.partition("=")[0].strip())
    return _look_at_value(value, row) if name else None


def _straighten(row: str) -> str:
    """A line with straight quotation marks instead of others around its texts."""
    double = re.sub("[“”„‟«»″]", '"', row)
    single = re.sub(rf"([=\[,{{]\s*)[{_CURLY}]", r'\1"', double)
    return re.sub(rf"[{_CURLY}](?=\s*(?:[,\]}}]|$))", '"', single).strip()


def _look_at_name(bare: str) -> Message | None:
    """A line without =: a group, or a name and what stands for the = behind it."""
    if bare.startswith("[") or bare.endswith("]"):
        inner = bare.strip("[] ")
        ends = len(bare) - len(bare.lstrip("[")), len(bare) - len(bare.rstrip("]"))
        if not inner or ends not in {(1, 1), (2, 2)}:
            return Message("loading-toml-open-group") if inner else None
        return None if _NAME.fullmatch(inner) else Message("loading-toml-group", name=inner)
    found = re.match(r"([A-Za-z0-9_-]+)\s*:", bare)
    return Message("loading-toml-colon", name=found[1]) if found else None


def _look_at_value(value: str, row: str) -> Message | None:
    """What stands behind the =; the texts in `value` are empty, those in `row` are not."""
    whole = row.partition("=")[2].strip()
    for pattern, tell in _VALUES:
        if pattern.match(value):
            return tell(value, row.partition("=")[0].strip(), whole)
    closed_twice = value.count("]") > value.count("[")
    return Message("loading-toml-brackets") if closed_twice else _look_at_items(value)


def _look_at_items(bare: str) -> Message | None:
    if re.search(r'""\s*""', bare):
        return Message("loading-toml-no-comma")
    if re.search(r",\s*,", bare):
        return Message("loading-toml-two-commas")
    if bare.replace('""', "").count('"') % 2:
        return Message("loading-toml-open-text")
    return None


_Explain = Callable[[str, str, str], Message]
# The value as it stands, with empty texts -> what is said of it, its name and the whole value.
_VALUES: tuple[tuple[re.Pattern[str], _Explain], ...] = (
    (re.compile(r"$"), lambda *_: Message("loading-toml-nothing")),
    (re.compile(r"[=:]"), lambda *_: Message("loading-toml-two-equals")),
    (re.compile(r"\("), lambda *_: Message("loading-toml-round")),
    (
        re.compile(r"(True|False|TRUE|FALSE)$"),
        lambda value, name, _: Message("loading-toml-bool", name=name, word=value.lower()),
    ),
    (
        re.compile(r"(?:\"\"|[\w.+-]+|.*\])\s*[;,]$"),
        lambda value, *_: Message("loading-toml-behind", sign=value[-1]),
    ),
    (
        re.compile(r"(?:\"\"|[\w.+-]+|.*\])\s*(//|/\*|--|<!--|%)"),
        lambda *_: Message("loading-toml-note"),
    ),
    (
        re.compile(r'""(\s*,\s*"")+$'),
        lambda _, name, whole: Message("loading-toml-list", name=name, items=whole),
    ),
    (
        re.compile(rf"(?:{_DATE.pattern})$"),
        lambda value, *_: Message("loading-toml-date", found=value),
    ),
    (
        re.compile(r"[+-]?\d+,\d+$"),
        lambda value, *_: Message("loading-toml-decimals", number=value.replace(",", ".")),
    ),
    (
        re.compile(r"\d{1,3}(?:[ .]\d{3})+$"),
        lambda value, *_: Message("loading-toml-thousands", number=re.sub(r"\D", "", value)),
    ),
    (
        re.compile(r"0\d+$"),
        lambda value, *_: Message("loading-toml-zero", number=str(int(value)), text=value),
    ),
    (re.compile(r'""\s*[^\s,\]}]'), lambda *_: Message("loading-toml-quote-within")),
    (re.compile(r"\{[^}]*$"), lambda *_: Message("loading-toml-open-brace")),
    (
        re.compile(r"[^\W\d_]"),
        lambda _, name, whole: Message("loading-toml-bare", name=name, text=whole.strip('"')),
    ),
)
