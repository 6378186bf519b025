"""Numbers drawn at random from the finished PDFs, each traced to its cells.

`python benchmarks/traced.py [HOW MANY] [SEED]`, after a build. The numbers are drawn from the
glyphs of the PDFs themselves, not from the registry that answers.
"""

import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from measuring import ROOT

from bindery.console.trace import Question
from bindery.errors import BinderyError
from bindery.inspection import read_structure
from bindery.planning.plan import plan_study
from bindery.planning.request import Request
from bindery.tracing.explaining import Answer, Tracer
from bindery.tracing.registry import find_text

NUMBER = re.compile("[+\u2212]?(?:€ )?\\d+(?:[.,]\\d+)*%?")
# what TeX counts itself: contents, numbers of chapters and figures, references
_COUNTED = {"TOC", "TOCI", "Lbl", "Link", "Reference"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A number as a page shows it."""

    document: str
    page: int
    text: str


def list_drawn(path: Path) -> list[Drawn]:
    """Every number that a document shows, drawings included."""
    found = []
    for run in read_structure(path).shown:
        heading = any(role in ("H1", "H2", "H3", "H4") for role in run.roles)
        if _COUNTED.isdisjoint(run.roles) and not (heading and run.roles[-1] == "Span"):
            numbers = NUMBER.findall(run.text)
            found += [Drawn(path.stem, run.page or 0, text) for text in numbers]
    return found


def classify(answers: list[Answer]) -> str:
    """What the best of the answers says."""
    if any(answer.cells for answer in answers):
        return "traced to its cells"
    if any(answer.subject.startswith("source|") for answer in answers):
        return "a source's date or table, from the sidecar"
    if any(answer.subject.startswith("drawn|") for answer in answers):
        return "a mark on an axis or an age group in a drawing"
    if any("|" in answer.subject for answer in answers):
        return "an age group or year in a caption or cell, allowed"
    places = {place.number.path.split("/")[0] for answer in answers for place in answer.places}
    return "counted by a template" if places == {"templates"} else "typed: allowed or cited"


def answer_one(tracer: Tracer, drawn: Drawn) -> list[Answer]:
    """The answers to `invoke trace TEXT --document … --page …`."""
    question = Question(drawn.text, drawn.document, drawn.page)
    own = [one for one in tracer.occurrences if one.document == question.document]
    whole = find_text(own, question.target, question.page)
    if not whole:  # a piece of a longer one, such as «ruim 391.000» or a cell with words
        near = [one for one in own if one.number.page in (None, question.page)]
        whole = tuple(one for one in near if question.target in one.number.text) or tuple(
            one for one in near  # labels in a drawing stand without spaces between them
            if one.number.where == "drawn" and one.number.text in question.target
        )  # fmt: skip
    by_origin = {one.number.origin or one.number.context: one for one in whole}
    return [tracer.explain_occurrence(one) for one in by_origin.values()]


def main() -> None:
    """Draw until so many were traced to cells; tell what all the drawn ones are."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2026
    study = plan_study(ROOT, Request()).study
    tracer = Tracer(ROOT, study)
    numbers = [
        one for path in sorted((ROOT / "build/pdf").glob("*.pdf")) for one in list_drawn(path)
    ]
    random.Random(seed).shuffle(numbers)
    kinds: Counter[str] = Counter()
    lost: list[Drawn] = []
    for drawn in numbers:
        if kinds["traced to its cells"] >= wanted:
            break
        try:
            answers = answer_one(tracer, drawn)
        except BinderyError as error:
            print(drawn, error)
            answers = []
        if answers:
            kinds[classify(answers)] += 1
        else:
            lost.append(drawn)
    print(
        f"{len(numbers)} numbers in the PDFs; {sum(kinds.values()) + len(lost)} drawn (seed {seed})"
    )
    for kind, many in kinds.most_common():
        print(f"  {many:4} {kind}")
    print(f"  {len(lost):4} not found in the registry{': ' if lost else ''}{lost[:10] or ''}")
    if lost:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
