"""The graph brings files up to date, runs nothing else, and survives whatever happens between."""

import random
import shutil
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bindery.errors import Diagnostic, Severity, fail
from bindery.graph import Build, Journal, Product, Step, Workspace, bring_up_to_date, select_steps
from bindery.graph.explain import explain_step, find_target
from bindery.messages import quote


class Inline(Executor):
    """Runs each call at once: a build in one thread, with the same interface as a pool."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@dataclass(frozen=True)
class Concatenate:
    """Writes the inputs one after the other into each output, with a word of its own."""

    step: "tuple[tuple[str, ...], tuple[str, ...]]"
    word: str = ""

    def __call__(self, work: Workspace) -> Product:
        inputs, outputs = self.step
        text = "".join(work.read_path(path).read_text() for path in inputs)
        for path in outputs:
            work.write_path(path).write_text(self.word + text)
        return Product(warnings=(Diagnostic("a", 1, quote("look"), severity=Severity.WARNING),))


def make(name, inputs, outputs, word=""):
    inputs, outputs = tuple(inputs), tuple(outputs)
    action = Concatenate((inputs, outputs), word)
    return Step(name, inputs, outputs, (("settings", word),), action)


def build(root, *steps, executor=None):
    journal = Journal(root / "build/.state/journal.jsonl")
    scratch = root / "build/.state/scratch"
    events = []
    one = Build(root, scratch, journal, executor or Inline(), events.append)
    return bring_up_to_date(one, tuple(steps)), events


@pytest.fixture
def chain(tmp_path):
    (tmp_path / "a.txt").write_text("one ")
    (tmp_path / "b.txt").write_text("two ")
    return tmp_path, (
        make("left", ["a.txt"], ["build/left"], "L:"),
        make("right", ["b.txt"], ["build/right"], "R:"),
        make("both", ["build/left", "build/right"], ["build/both"], "B:"),
    )


def test_first_build_runs_everything_and_second_runs_nothing(chain):
    root, steps = chain
    assert set(build(root, *steps)[0].ran) == {"left", "right", "both"}
    assert (root / "build/both").read_text() == "B:L:one R:two "
    assert build(root, *steps)[0].ran == ()


def test_a_touched_file_with_the_same_content_runs_nothing(chain):
    root, steps = chain
    build(root, *steps)
    (root / "a.txt").write_text("one ")
    assert build(root, *steps)[0].ran == ()


def test_a_changed_input_runs_its_users_and_says_so(chain):
    root, steps = chain
    build(root, *steps)
    (root / "a.txt").write_text("three ")
    summary, events = build(root, *steps)
    assert set(summary.ran) == {"left", "both"}
    assert ("a.txt changed",) in [event.reasons for event in events]


def test_a_result_that_comes_out_the_same_stops_the_rebuild(tmp_path):
    (tmp_path / "a.txt").write_text("one # a comment")

    @dataclass(frozen=True)
    class Strip:
        def __call__(self, work):
            text = work.read_path("a.txt").read_text().split("#")[0]
            work.write_path("build/x").write_text(text)
            return Product()

    steps = (
        Step("strip", ("a.txt",), ("build/x",), (), Strip()),
        make("use", ["build/x"], ["build/y"]),
    )
    build(tmp_path, *steps)
    (tmp_path / "a.txt").write_text("one # another comment")
    assert build(tmp_path, *steps)[0].ran == ("strip",)


def test_a_changed_recipe_runs_the_step(chain):
    root, steps = chain
    build(root, *steps)
    changed = make("left", ["a.txt"], ["build/left"], "X:")
    summary, events = build(root, changed, *steps[1:])
    assert set(summary.ran) == {"left", "both"}
    assert ("its settings changed from L: to X:",) in [event.reasons for event in events]


def test_an_altered_or_missing_result_is_made_again(chain):
    root, steps = chain
    build(root, *steps)
    (root / "build/left").write_text("spoiled")
    assert build(root, *steps)[0].ran == ("left",)
    (root / "build/both").unlink()
    assert build(root, *steps)[0].ran == ("both",)


def test_two_regions_with_the_same_content_never_share_a_result(tmp_path):
    for region in ("zeeland", "achterhoek"):
        (tmp_path / f"{region}.csv").write_text("same")
    steps = [make(f"draw {r}", [f"{r}.csv"], [f"build/{r}"], r) for r in ("zeeland", "achterhoek")]
    build(tmp_path, *steps)
    assert (tmp_path / "build/zeeland").read_text() == "zeelandsame"
    assert (tmp_path / "build/achterhoek").read_text() == "achterhoeksame"


def test_a_failed_step_blocks_its_users_only_and_leaves_the_last_good_result(chain):
    root, steps = chain
    build(root, *steps)
    (root / "a.txt").write_text("broken")

    @dataclass(frozen=True)
    class Refuse:
        def __call__(self, work):
            raise fail("a.txt", 1, quote("broken"), quote("mend it"))

    broken = replace(steps[0], action=Refuse())
    (root / "b.txt").write_text("new ")
    summary, _ = build(root, broken, *steps[1:])
    assert (summary.ran, summary.failed, summary.blocked) == (("right",), ("left",), ("both",))
    assert str(summary.diagnostics[0]) == "a.txt:1: broken\n    hint: mend it"
    assert (root / "build/both").read_text() == "B:L:one R:two "


def test_a_bug_in_an_action_is_told_as_a_bug(chain):
    root, steps = chain

    @dataclass(frozen=True)
    class Burst:
        def __call__(self, work):
            raise ZeroDivisionError("oops")

    summary, _ = build(root, replace(steps[0], action=Burst()), *steps[1:])
    assert "ZeroDivisionError: oops" in summary.bugs[0]


def test_a_file_that_an_action_reads_without_saying_so_counts_as_an_input(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "hidden.txt").write_text("secret")

    @dataclass(frozen=True)
    class Peek:
        def __call__(self, work):
            work.write_path("build/x").write_text(work.read_path("hidden.txt").read_text())
            return Product()

    step = Step("peek", ("a.txt",), ("build/x",), (), Peek())
    build(tmp_path, step)
    (tmp_path / "hidden.txt").write_text("changed")
    summary, events = build(tmp_path, step)
    assert summary.ran == ("peek",)
    assert events[0].reasons == ("hidden.txt changed",)


def test_an_input_saved_while_the_step_runs_makes_it_run_again(tmp_path):
    (tmp_path / "a.txt").write_text("old")

    @dataclass(frozen=True)
    class SaveMeanwhile:
        def __call__(self, work):
            work.write_path("build/x").write_text(work.read_path("a.txt").read_text())
            work.read_path("a.txt").write_text("new")
            return Product()

    step = Step("save", ("a.txt",), ("build/x",), (), SaveMeanwhile())
    build(tmp_path, step)
    assert build(tmp_path, step)[0].ran == ("save",)


def test_a_build_folder_carried_to_another_place_is_up_to_date_there(chain, tmp_path_factory):
    root, steps = chain
    build(root, *steps)
    elsewhere = tmp_path_factory.mktemp("another place") / "clone"
    shutil.copytree(root, elsewhere)
    assert build(elsewhere, *steps)[0].ran == ()


def test_results_that_nobody_makes_any_more_go(tmp_path):
    (tmp_path / "a.txt").write_text("one")
    build(tmp_path, make("m", ["a.txt"], ["build/deep/x", "build/y"]))
    build(tmp_path, make("m", ["a.txt"], ["build/y"]))
    assert not (tmp_path / "build/deep").exists()


def test_warnings_are_told_again_when_the_step_stands(chain):
    root, steps = chain
    build(root, *steps)
    assert [w.message for w in build(root, *steps)[0].warnings] == ["look"]


def test_a_torn_journal_costs_one_step_and_never_truth(chain):
    root, steps = chain
    build(root, *steps)
    journal = root / "build/.state/journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-40])
    assert len(build(root, *steps)[0].ran) == 1
    journal.write_bytes(b"\x00garbage{{{\n" + b'{"version": 1, "trace": {"step": 3}}\n')
    assert len(build(root, *steps)[0].ran) == 3


def test_why_names_the_step_that_made_the_changed_input(chain):
    root, steps = chain
    build(root, *steps)
    (root / "a.txt").write_text("three ")
    build(root, *steps)
    journal = Journal(root / "build/.state/journal.jsonl")
    (target,) = find_target(steps, "build/both")
    text = "\n".join(explain_step(root, journal, steps, target))
    assert "is up to date" in text
    assert "build/left changed" in text
    assert "«left», which ran because:\n    a.txt changed" in text


def test_why_says_what_will_run_and_what_for(chain):
    root, steps = chain
    build(root, *steps)
    (root / "b.txt").write_text("x")
    journal = Journal(root / "build/.state/journal.jsonl")
    text = "\n".join(explain_step(root, journal, steps, steps[2]))
    assert "right: because b.txt changed" in text


def test_only_what_a_target_needs_is_selected(chain):
    _, steps = chain
    assert [step.name for step in select_steps(steps, ["right"])] == ["right"]


@st.composite
def graphs(draw):
    """Random layered graphs: sources s0..s3, steps that read earlier files, and edits to them."""
    files = [f"s{n}" for n in range(4)]
    steps = []
    for number in range(draw(st.integers(1, 7))):
        inputs = draw(st.lists(st.sampled_from(files), min_size=1, max_size=3, unique=True))
        outputs = [f"build/o{number}.{k}" for k in range(draw(st.integers(1, 2)))]
        steps.append((f"step{number}", inputs, outputs))
        files += outputs
    edits = draw(st.lists(st.tuples(st.sampled_from(files), st.sampled_from("xyz")), max_size=5))
    return steps, edits


@given(graphs(), st.integers(0, 99))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_edits_a_build_equals_a_build_from_nothing(tmp_path_factory, graph, seed):
    """The law: whatever was edited, source or result, the outcome is that of a naive rebuild."""
    recipes, edits = graph
    steps = [make(name, inputs, outputs, f"{name}:") for name, inputs, outputs in recipes]
    random.Random(seed).shuffle(steps)
    root = tmp_path_factory.mktemp("graph")
    sources = {f"s{n}": str(n) for n in range(4)}
    for name, text in sources.items():
        (root / name).write_text(text)
    for path, letter in [*edits, ("s0", "end")]:
        assert build(root, *steps)[0].ok
        (root / path).write_text(letter)
        sources[path] = letter
    build(root, *steps)
    clean = tmp_path_factory.mktemp("clean")
    for name, text in sources.items():
        if name.startswith("s"):
            (clean / name).write_text(text)
    build(clean, *steps)
    for step in steps:
        for path in step.outputs:
            assert (root / path).read_bytes() == (clean / path).read_bytes()


@dataclass(frozen=True)
class Look:
    """Reports a mistake in its own input, and writes what must not be kept."""

    def __call__(self, work: Workspace) -> Product:
        work.write_path("build/both").write_text("guessed")
        raise fail("b.txt", 2, quote("wrong here too"))


@dataclass(frozen=True)
class Break:
    def __call__(self, work: Workspace) -> Product:
        raise fail("a.txt", 1, quote("wrong"))


def test_a_blocked_step_still_tells_the_mistakes_in_its_own_inputs(chain):
    root, (left, right, both) = chain
    broken, probed = replace(left, action=Break()), replace(both, probe=Look())
    summary, _ = build(root, broken, right, probed)
    assert [str(one) for one in summary.diagnostics] == [
        "a.txt:1: wrong",
        "b.txt:2: wrong here too",
    ]
    assert summary.blocked == ("both",)
    assert not (root / "build/both").exists()


def test_what_a_step_warned_of_is_not_told_again_when_it_fails(chain):
    root, steps = chain
    assert build(root, *steps)[0].warnings

    class Fail:
        def __call__(self, work):
            raise fail("a.txt", 1, quote("wrong"))

    (root / "a.txt").write_text("mended ")
    (root / "b.txt").write_text("mended ")
    broken = tuple(replace(step, action=Fail()) for step in steps)
    assert build(root, *broken)[0].warnings == ()
