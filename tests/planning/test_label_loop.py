"""The loop of labels and pages, with documents that no TeX sets: it rests, or tells where not."""

import json
from concurrent.futures import Executor, Future
from dataclasses import asdict, dataclass

import pytest

from bindery import layout
from bindery.graph import Build, Journal, Product, Step, Workspace, bring_up_to_date
from bindery.model.labels import Label, decode_labels, encode_labels
from bindery.planning.label_steps import LabelSource, plan_importing
from bindery.rendering.external import ExternalReference


def refer(stem, other, line=3):
    label = f"tbl:{other}/t"
    return ExternalReference(f"s/{other}:tbl-t", other, other, label, inside=False,
                             path=f"{stem}.md", line=line)  # fmt: skip


def number(stem, page, *more):
    names = (f"tbl:{stem}/t", *more)
    return {name: Label("1", page, "T", f"table.{place}") for place, name in enumerate(names)}


@dataclass(frozen=True)
class Typeset:
    """A document whose table stands on a page that rests on the width of the other's page."""

    stem: str
    pages: tuple[str, str]  # when the other's page has one figure, and when it has two

    def __call__(self, work: Workspace) -> Product:
        text = work.read_path(layout.external_labels(self.stem)).read_text("utf-8")
        page = self.pages["{1}{10}" in text]
        work.write_path(layout.labels(self.stem)).write_text(encode_labels(number(self.stem, page)))
        return Product()


class Inline(Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def keep(root, path, text):
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def plan(root, first, second):
    """Two documents that refer to each other; each was laid out with its table on page 9."""
    steps = []
    for stem, other, pages in (("a", "b", first), ("b", "a", second)):
        references = [asdict(refer(stem, other, line)) for line in (3, 8)]
        keep(root, layout.references(stem), json.dumps(references))
        keep(root, layout.provisional_labels(stem), encode_labels(number(stem, "9")))
        steps.append(plan_importing(stem, (LabelSource(other, made=True, provisional=True),)))
        steps.append(
            Step(f"typeset {stem}", (layout.external_labels(stem),), (layout.labels(stem),),
                 (("pages", str(pages)),), Typeset(stem, pages))
        )  # fmt: skip
    return tuple(steps)


def build(root, steps):
    started = []
    journal = Journal(root / "build/.state/journal.jsonl")
    watch = lambda event: started.append(event.step) if event.kind == "started" else None  # noqa: E731
    one = Build(root, root / "build/.state/scratch", journal, Inline(), watch)
    return bring_up_to_date(one, steps), started


def read_page(root, stem):
    return decode_labels((root / layout.labels(stem)).read_text("utf-8"))[f"tbl:{stem}/t"].page


def read_printed(root, stem):
    return (root / layout.external_labels(stem)).read_text("utf-8")


@pytest.mark.parametrize(
    ("first", "second", "pages", "runs"),
    [
        (("9", "9"), ("9", "9"), ("9", "9"), 2),  # as laid out: each is typeset once
        (("10", "10"), ("9", "9"), ("10", "9"), 3),  # b prints the page that a came to
        (("10", "10"), ("9", "10"), ("10", "10"), 4),  # and its own table moves by it
        (("9", "10"), ("10", "10"), ("10", "10"), 4),  # the other way round
    ],
)
def test_documents_are_typeset_until_each_prints_what_the_other_became(
    tmp_path, first, second, pages, runs
):
    summary, started = build(tmp_path, plan(tmp_path, first, second))
    assert summary.ok
    assert (read_page(tmp_path, "a"), read_page(tmp_path, "b")) == pages
    for stem, page in zip("ba", pages, strict=True):
        assert f"{{1}}{{{page}}}" in read_printed(tmp_path, stem)
    assert len([name for name in started if name.startswith("typeset")]) == runs
    assert build(tmp_path, plan(tmp_path, first, second))[1] == []


def test_pages_that_chase_each_other_are_told_at_each_reference(tmp_path):
    summary, started = build(tmp_path, plan(tmp_path, ("10", "9"), ("9", "10")))
    assert not summary.ok
    assert summary.bugs == ()
    (failed,) = summary.failed
    stem, other = failed[-1], {"a": "b", "b": "a"}[failed[-1]]
    hint = "a page number that changes the length of its own text does this; reword near it"
    assert [(one.path, one.line, one.message, one.hint) for one in summary.diagnostics] == [
        (
            f"{stem}.md", line,
            f"the references between the documents do not come to rest: «tbl:{other}/t» moves "
            "each time", hint,
        )
        for line in (3, 8)
    ]  # fmt: skip
    assert len(started) < 20


def read_source(root, *, provisional=None, typeset=None):
    if provisional is not None:
        keep(root, layout.provisional_labels("a"), encode_labels(provisional))
    if typeset is not None:
        keep(root, layout.labels("a"), encode_labels(typeset))
    source = LabelSource("a", made=True, provisional=provisional is not None)
    return source.read(Workspace(root, root))


def test_labels_are_those_of_the_last_build_until_one_comes_or_goes(tmp_path):
    before, same = number("a", "12"), number("a", "10")
    assert read_source(tmp_path) == {}
    assert read_source(tmp_path, provisional=same) == same
    assert read_source(tmp_path, provisional=same, typeset=before) == before
    more = number("a", "10", "tbl:a/new")
    assert read_source(tmp_path, provisional=more, typeset=before) == more
    after = number("a", "11", "tbl:a/new")
    assert read_source(tmp_path, provisional=more, typeset=after) == after
    turned = dict(reversed(after.items()))
    assert read_source(tmp_path, provisional=turned, typeset=after) == turned
