"""Spoilt PDFs: found or not, by which rule of ours, and what the two engines say of them.

`python benchmarks/spoilt.py` builds the little study, spoils its documents in every way of
tests/inspection/test_mutations.py, and prints a table: our rule, veraPDF, the second engine.
"""

import importlib.util
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

import pikepdf  # noqa: E402
import run_study  # noqa: E402

from bindery.inspection import Finished, inspect_documents  # noqa: E402
from bindery.planning.examining import expected_path, read_expected  # noqa: E402


def load_mutations() -> list:
    """The table of the tests."""
    path = ROOT / "tests/inspection/test_mutations.py"
    spec = importlib.util.spec_from_file_location("mutations", path)
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutations"] = module
    spec.loader.exec_module(module)
    return module.WRONG


def spoil_all(root: Path, folder: Path) -> Iterator[tuple]:
    """Every mutation as a document to inspect, in the order of the table."""
    for number, mutation in enumerate(load_mutations()):
        source = root / f"build/pdf/{mutation.document}.pdf"
        target = folder / f"{number:02}.pdf"
        with pikepdf.open(source) as pdf:
            mutation.change(pdf)
            pdf.save(target, **dict(mutation.save))
        text = (root / expected_path(mutation.document)).read_text("utf-8")
        yield mutation, Finished(target, f"build/pdf/{mutation.document}.pdf", read_expected(text))


def main() -> None:
    """Build, spoil, inspect, print."""
    with tempfile.TemporaryDirectory() as scratch:
        root = run_study.copy_harbours(Path(scratch) / "harbours")
        run = run_study.build(root)
        if run.status:
            raise SystemExit(run.said)
        spoilt = list(spoil_all(root, Path(scratch)))
        started = time.perf_counter()
        found = inspect_documents([document for _, document in spoilt])
        seconds = time.perf_counter() - started
        print_table([(mutation, one) for (mutation, _), one in zip(spoilt, found, strict=True)])
        print(f"\n{len(found)} documents in {seconds:.1f} s")


def print_table(rows: list[tuple]) -> None:
    """A row for each mutation, and the counts."""
    missed = seen = 0
    for mutation, one in rows:
        ours = any(found.rule == mutation.rule for found in one.own)
        standard = sorted({
            f"{judged.flavour} {rule.clause}-{rule.test}"
            for judged in one.validations for rule in judged.failed
        })  # fmt: skip
        missed, seen = missed + (not ours), seen + bool(standard)
        mark = "found" if ours else "NOT FOUND"
        print(f"{mutation.name:38} {mark:9} {mutation.rule:26} {', '.join(standard) or '—'}")
    print(f"\nfound by ours: {len(rows) - missed} of {len(rows)}; seen by veraPDF too: {seen}")


if __name__ == "__main__":
    main()
