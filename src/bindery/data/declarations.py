"""content/values.toml -> typed declarations of named values, each with its line."""

from pathlib import Path

from bindery.data.cohort import read_ages
from bindery.data.declaration import (
    COMPARES_REGIONS,
    FROM_ONE,
    FROM_SEVERAL,
    FROM_TABLE,
    FROM_TWO,
    MIXED,
    OVER_REGIONS,
    PRINTS_WORDS,
    Allowed,
    CellSelection,
    Declaration,
    Declarations,
    Rule,
)
from bindery.data.wording import read_wording
from bindery.errors import BinderyError, Diagnostic
from bindery.loading.conditions import read_where
from bindery.loading.reader import TableReader, open_reader, suggest
from bindery.messages import Message
from bindery.tex.numbers import FORMATS, TEXT, is_format

_BY = {
    Rule.WEIGHTED_MEAN: "weight",
    Rule.SMALLEST: "by",
    Rule.LARGEST: "by",
}
_NEEDS_NO_COLUMN = (Rule.COUNT,)
_ORDERS = ("falling", "rising")


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
    ranked = rule in (Rule.RANK, Rule.RANKING)
    declaration = Declaration(
        name=name,
        path=reader.file.path,
        line=reader.line,
        rule=rule,
        format=_read_format(reader, rule),
        selection=_read_selection(reader, rule, study=study)
        if rule in FROM_TABLE and not over
        else None,
        inputs=_read_inputs(reader, rule),
        over=reader.text("over") if over else "",
        weight=reader.text("weight") if over and rule is Rule.WEIGHTED_MEAN else "",
        region=reader.text("region") if over and rule is Rule.RANK else "",
        rising=ranked and reader.choice("order", _ORDERS, "falling") == "rising",
        per=_read_per(reader) if rule is Rule.RATE else 0.0,
        ages=read_ages(reader) if rule is Rule.COHORT else (0, 0),
        function=reader.text("function", name) if rule is Rule.FUNCTION else "",
        unit=reader.text("unit", ""),
        reference_date=reader.text("reference_date", ""),
        suffix=reader.text("suffix", ""),
        components_of=reader.text("components_of", ""),
        wording=read_wording(reader, rule),
        allowed=_read_allowed(reader, rule, study=study, over=over),
    )
    reader.finish()
    return declaration


def _read_per(reader: TableReader) -> float:
    per = reader.number("per")
    if per <= 0 and "per" in reader.data:
        reader.complain("per", Message("data-per"))
    return per


def _list_rules(*, study: bool) -> list[str]:
    everywhere = FROM_TABLE | FROM_TWO | FROM_ONE | FROM_SEVERAL | {Rule.FUNCTION}
    return [rule.value for rule in Rule if study or rule in everywhere]


def _names_table(reader: TableReader) -> bool:
    return "table" in reader.data or "reference" in reader.data


def _read_format(reader: TableReader, rule: Rule) -> str:
    name = reader.text("format", TEXT if rule in PRINTS_WORDS else None)
    if name and not is_format(name):
        reader.complain("format", Message("data-unknown-format", format=name),
                        suggest(name, FORMATS))  # fmt: skip
    return name or TEXT


def _read_selection(reader: TableReader, rule: Rule, *, study: bool) -> CellSelection:
    table, is_reference = _read_table(reader, study=study)
    return CellSelection(
        table,
        is_reference,
        reader.text("column", "" if rule in _NEEDS_NO_COLUMN else None),
        read_where(reader, "where"),
        reader.text(_BY[rule]) if rule in _BY else "",
        read_where(reader, "among") if rule is Rule.RANK else (),
    )


def _read_table(reader: TableReader, *, study: bool) -> tuple[str, bool]:
    if "reference" in reader.data or study:
        if "table" in reader.data:
            advice = Message("data-hint-study-tables") if study else None
            reader.complain("table", Message("data-reference-alone"), advice)
            reader.asked.add("table")
        return reader.text("reference"), True
    return reader.text("table"), False


def _read_inputs(reader: TableReader, rule: Rule) -> tuple[str, ...]:
    if rule in FROM_TWO:
        return reader.text("from"), reader.text("to")
    if rule in FROM_SEVERAL:
        return reader.text("of"), *reader.texts("less")
    return (reader.text("of"),) if rule in FROM_ONE else ()


def _read_allowed(reader: TableReader, rule: Rule, *, study: bool, over: bool) -> Allowed:
    area = reader.text("area", "")
    if area and not over and area != MIXED:
        reader.complain("area", Message("data-chosen-area", area=area, mixed=MIXED))
    return Allowed(
        area,
        reader.boolean("dates_may_differ", default=False),
        reader.boolean("may_be_missing", default=False),
        (rule in COMPARES_REGIONS or not study) and reader.boolean("absolute", default=False),
    )


def _check_names(
    declared: tuple[Declaration, ...], region: tuple[Declaration, ...], mistakes: list[Diagnostic]
) -> None:
    names, known = {one.name for one in declared}, {other.name for other in region}
    for one in declared:
        used = filter(None, (*one.inputs, one.components_of))
        mistakes += [_miss(one, name, names) for name in used if name not in names]
        for name in (one.over, one.weight):
            if name and name not in known:
                mistakes.append(_miss(one, name, known))


def _miss(one: Declaration, name: str, known: set[str]) -> Diagnostic:
    said = Message("data-undeclared-input", value=one.name, name=name)
    return Diagnostic(one.path, one.line, said, suggest(name, known))
