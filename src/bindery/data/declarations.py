"""content/values.toml -> typed declarations of named values, each with its line."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bindery.errors import BinderyError, Diagnostic
from bindery.loading.reader import TableReader, open_reader, suggest
from bindery.tex.numbers import FORMATS, TEXT, is_format


class Rule(StrEnum):
    """How a value comes about."""

    CELL = "cell"
    SUM = "sum"
    MEAN = "mean"
    CHANGE = "change"
    DIFFERENCE = "difference"
    SHARE = "share"
    RATIO = "ratio"
    INDEX = "index"
    WORD = "word"
    MINIMUM = "minimum"
    MAXIMUM = "maximum"
    SMALLEST_REGION = "smallest_region"
    LARGEST_REGION = "largest_region"


FROM_TABLE = frozenset({Rule.CELL, Rule.SUM, Rule.MEAN})
FROM_TWO = frozenset({Rule.CHANGE, Rule.DIFFERENCE, Rule.SHARE, Rule.RATIO, Rule.INDEX})
OVER_REGIONS = frozenset(
    {Rule.SUM, Rule.MINIMUM, Rule.MAXIMUM, Rule.SMALLEST_REGION, Rule.LARGEST_REGION}
)
NAMES_REGION = frozenset({Rule.SMALLEST_REGION, Rule.LARGEST_REGION})
DIRECTIONS = ("rise", "fall", "level")


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declared value.

    `table` is a table's name, of the region or (`is_reference`) of content/data; `where` are the
    equalities that pick its rows; `inputs` are the names of the values it is computed from (from
    and to, or of); `over` is the regions' value that a value of the study sums up; `words` are
    those for rise, fall and level.
    """

    name: str
    path: str
    line: int
    rule: Rule
    format: str
    table: str = ""
    is_reference: bool = False
    column: str = ""
    where: tuple[tuple[str, str | int | float], ...] = ()
    inputs: tuple[str, ...] = ()
    over: str = ""
    words: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class Declarations:
    """What is declared for every region, and for the study."""

    region: tuple[Declaration, ...]
    study: tuple[Declaration, ...]


def load_declarations(root: Path, path: str) -> Declarations:
    """The declarations of a file; raises BinderyError with every mistake at its line."""
    mistakes: list[Diagnostic] = []
    reader = open_reader(root, path, mistakes)
    if reader is None:
        raise BinderyError(mistakes)
    found = {}
    for scope in ("region", "study"):
        group = reader.table(scope) if scope in reader.data else None
        names = tuple(group.data) if group else ()
        found[scope] = tuple(
            _read_declaration(name, group.table(name), study=scope == "study")
            for name in names
            if group
        )
    reader.finish()
    _check_names(found["region"], (), mistakes)
    _check_names(found["study"], found["region"], mistakes)
    if mistakes:
        raise BinderyError(mistakes)
    return Declarations(found["region"], found["study"])


def _read_declaration(name: str, reader: TableReader, *, study: bool) -> Declaration:
    rule = Rule(reader.choice("compute", _list_rules(study=study)))
    over = study and rule in OVER_REGIONS and not _names_table(reader)
    from_table = rule in FROM_TABLE and not over
    table, is_reference = _read_table(reader, study=study) if from_table else ("", False)
    declaration = Declaration(
        name=name,
        path=reader.file.path,
        line=reader.line,
        rule=rule,
        format=_read_format(reader, rule),
        table=table,
        is_reference=is_reference,
        column=reader.text("column") if from_table else "",
        where=_read_where(reader) if from_table else (),
        inputs=_read_inputs(reader, rule),
        over=reader.text("over") if over else "",
        words=_read_words(reader) if rule is Rule.WORD else ("", "", ""),
    )
    reader.finish()
    return declaration


def _list_rules(*, study: bool) -> list[str]:
    return [rule.value for rule in Rule if study or rule in FROM_TABLE | FROM_TWO | {Rule.WORD}]


def _names_table(reader: TableReader) -> bool:
    return "table" in reader.data or "reference" in reader.data


def _read_format(reader: TableReader, rule: Rule) -> str:
    needs_none = rule in NAMES_REGION or rule is Rule.WORD
    name = reader.text("format", TEXT if needs_none else None)
    if name and not is_format(name):
        reader.complain("format", f"unknown format «{name}»", suggest(name, FORMATS))
    return name or TEXT


def _read_table(reader: TableReader, *, study: bool) -> tuple[str, bool]:
    if "reference" in reader.data or study:
        if "table" in reader.data:
            hint = "the study has no tables of its own" if study else "keep the one that is meant"
            reader.complain("table", "give `reference` alone", hint)
            reader.asked.add("table")
        return reader.text("reference"), True
    return reader.text("table"), False


def _read_where(reader: TableReader) -> tuple[tuple[str, str | int | float], ...]:
    where = reader.take("where", dict, {}) or {}
    pairs = []
    for column, value in where.items():
        if isinstance(value, str | int | float) and not isinstance(value, bool):
            pairs.append((str(column), value))
        else:
            reader.complain("where", f"«{column}» must equal a text or a number")
    return tuple(pairs)


def _read_inputs(reader: TableReader, rule: Rule) -> tuple[str, ...]:
    if rule in FROM_TWO:
        return reader.text("from"), reader.text("to")
    return (reader.text("of"),) if rule is Rule.WORD else ()


def _read_words(reader: TableReader) -> tuple[str, str, str]:
    words = reader.table("words")
    found = tuple(words.text(direction) for direction in DIRECTIONS)
    words.finish()
    return found[0], found[1], found[2]


def _check_names(
    declared: tuple[Declaration, ...], region: tuple[Declaration, ...], mistakes: list[Diagnostic]
) -> None:
    names = {one.name for one in declared}
    for one in declared:
        lacking = [name for name in one.inputs if name and name not in names]
        mistakes += [_miss(one, name, names) for name in lacking]
        known = {other.name for other in region}
        if one.over and one.over not in known:
            mistakes.append(_miss(one, one.over, known))


def _miss(one: Declaration, name: str, known: set[str]) -> Diagnostic:
    message = f"«{one.name}» uses the value «{name}», which is not declared"
    return Diagnostic(one.path, one.line, message, suggest(name, known))
