"""The steps that compare a figure with the table that is said to have its numbers."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bindery import layout
from bindery.errors import Diagnostic, fail
from bindery.graph import Product, Step, Workspace
from bindery.messages import Message
from bindery.model import EntryKind
from bindery.planning.codec import read_record
from bindery.planning.recipe import describe_recipe, make_step
from bindery.planning.scope import Placed

SHARED = "compare numbers"


@dataclass(frozen=True, slots=True)
class CompareNumbers:
    """Looks for each row of a figure's numbers in the rows of a table; `line` is told of."""

    figure: str
    table: str
    name: str
    path: str
    line: int
    output: str

    def __call__(self, work: Workspace) -> Product:
        """Write how many rows were found; one that is not there is a mistake."""
        rows = [_list_numbers(row) for row in read_record(work, self.figure).rows]
        there = [_list_numbers(row) for row in read_record(work, self.table).rows]
        for row in rows:
            if not any(row <= one for one in there):
                said = Message("planning-numbers-elsewhere", name=self.name, row=" ".join(row))
                raise fail(self.path, self.line, said)
        work.write_path(self.output).write_text(f"{len(rows)}\n", "utf-8")
        return Product()


def _list_numbers(row: Iterable[str]) -> Counter[str]:
    """The cells of a row that are numbers: its name may be a longer one elsewhere."""
    return Counter(cell for cell in row if any(sign.isdigit() for sign in cell))


def find_lost(placed: Iterable[Placed]) -> list[Diagnostic]:
    """The figures whose numbers should stand in a table that no text places."""
    everywhere = tuple(placed)
    there = {(one.scope, one.entry.id) for one in everywhere if one.entry.kind is EntryKind.TABLE}
    return [
        Diagnostic(entry.path, entry.title_line,
                   Message("planning-numbers-nowhere", name=entry.numbers_in))
        for one in everywhere
        for entry in (one.entry,)
        if entry.numbers_in
        and not there & {(one.scope, entry.numbers_in), (layout.STUDY_SCOPE, entry.numbers_in)}
    ]  # fmt: skip


def plan_shared_numbers(placed: Iterable[Placed]) -> list[Step]:
    """A step for each figure that is placed and says which table has its numbers."""
    everywhere = tuple(placed)
    there = {(one.scope, one.entry.id) for one in everywhere if one.entry.kind is EntryKind.TABLE}
    steps = []
    for one in everywhere:
        scopes = (one.scope, layout.STUDY_SCOPE)
        scope = next((s for s in scopes if (s, one.entry.numbers_in) in there), "")
        if not one.entry.numbers_in or not scope:
            continue
        action = CompareNumbers(
            layout.drawn(one.scope, one.entry.id, "json"),
            layout.drawn(scope, one.entry.numbers_in, "json"),
            one.entry.numbers_in, one.entry.path, one.entry.title_line,
            f"build/proof/numbers/{one.scope}-{one.entry.id}.txt",
        )  # fmt: skip
        files = ((action.figure, action.table), (action.output,))
        recipe = describe_recipe(action, ("planning/codec.py",))
        steps.append(make_step(f"{SHARED} {one.scope}/{one.entry.id}", files, action, recipe))
    return steps
