"""Inspections as SARIF 2.1.0, which code hosts show beside the line that a finding is about.

One run an engine: our assertions, veraPDF, and the second engine, whose results are notes. A result
points at the author's line where it is known, else at the PDF; the element of the structure tree
is its logical location.
"""

import json
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from bindery import __version__
from bindery.inspection.assertions import ASSERTIONS, Rule
from bindery.inspection.reporting import Inspection
from bindery.inspection.results import Finding, Opinion, Validation, name_place
from bindery.inspection.verdicts import ENGINE
from bindery.messages import Message
from bindery.messages import quote as keep_words

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_Json = dict[str, object]


def write_sarif(inspections: Sequence[Inspection]) -> str:
    """All inspections as the text of one SARIF log, the same for the same findings."""
    runs = [_write_own(inspections), _write_standard(inspections), _write_second(inspections)]
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": runs}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _write_run(driver: _Json, rules: list[_Json], results: list[_Json]) -> _Json:
    places = {str(rule["id"]): index for index, rule in enumerate(rules)}
    for result in results:
        result["ruleIndex"] = places[str(result["ruleId"])]
    return {
        "tool": {"driver": {**driver, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }


def _write_own(inspections: Sequence[Inspection]) -> _Json:
    ids = {rule.name: rule.id for rule in ASSERTIONS}
    results = [_write_result(found, ids[found.rule]) for one in inspections for found in one.own]
    driver: _Json = {"name": "bindery inspect", "version": __version__}
    return _write_run(driver, [_describe_rule(rule) for rule in ASSERTIONS], results)


def _describe_rule(rule: Rule) -> _Json:
    return {
        "id": rule.id,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "properties": {"requirements": list(rule.requirements), "level": rule.level.value},
    }


def _write_standard(inspections: Sequence[Inspection]) -> _Json:
    results = [
        _write_result(found, found.rule)
        for one in inspections
        for found in one.findings
        if found.rule.startswith(ENGINE)
    ]
    texts = {
        f"{ENGINE}/{judged.flavour}/{broken.clause}-{broken.test}": broken.description
        for one in inspections
        for judged in one.validations
        for broken in judged.failed
    }
    ids = dict.fromkeys(str(result["ruleId"]) for result in results)
    absent = str(Message("inspection-sarif-not-run"))
    rules: list[_Json] = [
        {"id": name, "shortDescription": {"text": texts.get(name) or absent}} for name in ids
    ]
    asked = sorted({_name_profile(judged) for one in inspections for judged in one.validations})
    return _write_run({"name": ENGINE, "properties": {"profiles": asked}}, rules, results)


def _name_profile(judged: Validation) -> str:
    return f"{judged.profile}: {judged.rules} rules"


def _write_second(inspections: Sequence[Inspection]) -> _Json:
    opinions = [opinion for one in inspections for opinion in one.opinions]
    results = [result for opinion in opinions for result in _write_opinion(opinion)]
    ids = dict.fromkeys(str(result["ruleId"]) for result in results)
    engine = next((opinion.engine for opinion in opinions), "second engine")
    name, _, version = engine.partition(" ")
    driver: _Json = {"name": name, "version": version} if version else {"name": name}
    return _write_run(driver, [{"id": one} for one in ids], results)


def _write_opinion(opinion: Opinion) -> Iterable[_Json]:
    for failure in opinion.failures:
        yield {
            "ruleId": failure.rule,
            "level": "note",
            "message": {"text": _join(f"{failure.message} ({failure.count}×)", failure.answer)},
            "locations": [_point_at(opinion.path)],
        }


def _write_result(found: Finding, rule: str) -> _Json:
    hint = f"{found.hint[:1].upper()}{found.hint[1:]}." if found.hint else ""
    words = keep_words(_join(found.message, hint))
    path, _, line = found.source.rpartition(":")
    place = _point_at(path, int(line)) if found.source else _point_at(found.path)
    if found.element:
        place["logicalLocations"] = [{"fullyQualifiedName": found.element, "kind": "element"}]
    properties = {} if found.page is None else {"page": found.page}
    result: _Json = {
        "ruleId": rule,
        "level": found.severity.value,
        "message": {"text": str(name_place(words, found.path, found.page))},
        "locations": [place],
        "properties": properties,
    }
    if found.source:
        result["relatedLocations"] = [_point_at(found.path) | {"id": 1}]
    return result


def _join(sentence: str, next_one: object) -> str:
    """Two sentences in one line; the second may be none."""
    return f"{sentence}. {next_one}" if next_one else f"{sentence}."


def _point_at(path: str, line: int | None = None) -> _Json:
    place: _Json = {"artifactLocation": {"uri": quote(path)}}
    if line is not None:
        place["region"] = {"startLine": line}
    return {"physicalLocation": place}
