"""What is printed twice in a set: tables cell by cell, and runs of words of one document.

`python benchmarks/repeated.py [DOCUMENT]` reads build/tree/ of a whole study, which `invoke check`
makes. Every table is compared with every other one in all documents, whole or as a part of its rows
or columns; of DOCUMENT (the annex) it says how many words stand in a run of eight that another
document prints too, and where the longest runs are.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from measuring import ROOT

from bindery.model.plain import read_plain
from bindery.model.tree import Blocks, Figure, Table, decode_tree
from bindery.model.walk import list_inlines, walk_blocks

_RUN = 8  # words that are no chance


@dataclass(frozen=True)
class Printed:
    """A table as a reader sees it: its rows, without what groups them."""

    document: str
    title: str
    rows: tuple[tuple[str, ...], ...]

    def cells(self) -> frozenset[tuple[str, ...]]:
        """Its rows, whatever their order."""
        return frozenset(self.rows)

    def columns(self) -> frozenset[tuple[str, ...]]:
        """Its columns, whatever their order."""
        return frozenset(zip(*self.rows, strict=True))


def read_trees() -> dict[str, Blocks]:
    """The tree of each document."""
    paths = sorted((ROOT / "build/tree").glob("*.json"))
    return {path.stem: decode_tree(path.read_text("utf-8")) for path in paths}


def list_tables(document: str, blocks: Blocks) -> Iterator[Printed]:
    """The tables that a document prints; the numbers of a figure only where they are printed."""
    for block in walk_blocks(blocks):
        if isinstance(block, Table):
            rows = tuple(
                tuple(read_plain(cell.content).strip() for cell in row.cells)
                for row in block.rows
                if row.role != "group"
            )
            if len({len(row) for row in rows}) == 1 and len(rows) > 1:
                title = read_plain(block.caption).strip() or block.behind
                yield Printed(document, title, rows)


def find_twice(tables: list[Printed]) -> Iterator[tuple[str, Printed, Printed]]:
    """Pairs of tables of which one holds the other: all of its rows, or all of its columns."""
    for number, one in enumerate(tables):
        for other in tables[number + 1 :]:
            small, large = sorted((one, other), key=lambda table: len(table.rows))
            if small.cells() <= large.cells():
                yield ("the same" if len(one.rows) == len(other.rows) else "rows of"), small, large
            elif len(one.rows) == len(other.rows):
                few, many = sorted((one, other), key=lambda table: len(table.rows[0]))
                if few.columns() <= many.columns():
                    yield "columns of", few, many


def list_words(blocks: Blocks) -> list[str]:
    """The words of running text, cells and captions, in reading order."""
    words: list[str] = []
    for block in walk_blocks(blocks):
        if isinstance(block, Table):
            words += read_plain(block.caption).split()
            for row in block.rows:
                for cell in row.cells:
                    words += read_plain(cell.content).split()
        elif isinstance(block, Figure):
            words += read_plain(block.caption).split()
        else:
            for inlines in list_inlines(block):
                words += read_plain(inlines).split()
    return words


def list_runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Each run of eight words."""
    return zip(*(words[n:] for n in range(_RUN)), strict=False)


def measure_repeated(words: dict[str, list[str]], name: str) -> tuple[int, list[str]]:
    """How many words of a document another one prints too, in runs, and the longest of these."""
    others = {run for one, said in words.items() if one != name for run in list_runs(said)}
    own = words[name]
    marks = [False] * len(own)
    for place, run in enumerate(list_runs(own)):
        if run in others:
            marks[place : place + _RUN] = [True] * _RUN
    stretches, current = [], []
    for word, marked in zip([*own, ""], [*marks, False], strict=True):
        if marked:
            current.append(word)
        elif current:
            stretches.append(" ".join(current))
            current = []
    return sum(marks), sorted(stretches, key=len, reverse=True)


def main() -> None:
    """Print what is there twice."""
    name = sys.argv[1] if len(sys.argv) > 1 else "bijlagenrapport"
    trees = read_trees()
    tables = [one for stem, blocks in trees.items() for one in list_tables(stem, blocks)]
    found = list(find_twice(tables))
    print(f"{len(tables)} tables, {len(found)} printed twice")
    for how, one, other in found:
        print(f"  {one.document}: {one.title} | {how} | {other.document}: {other.title}")
    words = {stem: list_words(blocks) for stem, blocks in trees.items()}
    repeated, stretches = measure_repeated(words, name)
    share = repeated / max(1, len(words[name]))
    print(f"{name}: {repeated} of {len(words[name])} words stand elsewhere ({share:.0%})")
    shown = defaultdict(int)
    for one in stretches:
        shown[one] += 1
    for one, times in list(shown.items())[:40]:
        print(f"  {len(one.split())} words{f', {times} times' if times > 1 else ''}: {one[:160]}")


if __name__ == "__main__":
    main()
