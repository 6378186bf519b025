"""Steps that read each other's results run until nothing changes, and say so when that never is."""

import random
import threading
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bindery.errors import fail
from bindery.graph import Build, Journal, Product, Step, Workspace, bring_up_to_date
from bindery.graph.events import EventKind
from bindery.graph.explain import explain_step
from bindery.graph.order import Schedule
from bindery.graph.step import check_steps

DEPTH = 4


@dataclass(frozen=True)
class Mix:
    """Writes its letter, then what stands in all that it reads, one place further and cut off.

    Each character rests on earlier ones of others alone, so that any loop has one fixed point.
    """

    letter: str
    reads: tuple[str, ...]
    outputs: tuple[str, ...]

    def __call__(self, work: Workspace) -> Product:
        paths = [work.read_path(path) for path in self.reads]
        texts = [path.read_text() for path in paths if path.is_file()]
        sums = [sum(ord(text[n]) for text in texts if n < len(text)) for n in range(DEPTH)]
        mixed = self.letter + "".join(chr(97 + one % 26) for one in sums)
        for path in self.outputs:
            work.write_path(path).write_text(mixed)
        return Product(notes=(mixed,))


def mix(name, letter, inputs=(), feedback=()):
    outputs = (f"build/{name}",)
    inputs, feedback = tuple(inputs), tuple(feedback)
    action = Mix(letter, (*inputs, *feedback), outputs)
    return Step(name, inputs, outputs, (("letter", letter),), action, feedback=feedback)


class Inline(Executor):
    """Runs each call at once."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


class Late(Future):
    """A future whose call runs when its result is taken: as late as a step may read."""

    call = None

    def result(self, timeout=None):
        super().result(timeout)
        return self.call()


class Loose(Executor):
    """Ends the calls in any order; each runs at the start or at the end of its time."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.open = []
        self.changed = threading.Condition()
        threading.Thread(target=self.end_calls, daemon=True).start()

    def submit(self, fn, /, *args, **kwargs):
        future = Late()
        if self.random.random() < 0.5:
            report = fn(*args, **kwargs)
            future.call = lambda: report
        else:
            future.call = lambda: fn(*args, **kwargs)
        self.put(future)
        return future

    def put(self, future):
        with self.changed:
            self.open.append(future)
            self.changed.notify()

    def end_calls(self):
        while True:
            with self.changed:
                self.changed.wait_for(lambda: self.open)
                future = self.open.pop(self.random.randrange(len(self.open)))
            if future is None:
                return
            future.set_result(None)


def build(root, *steps, executor=None, passes=99, slots=3):
    events = []
    journal = Journal(root / "build/.state/journal.jsonl")
    one = Build(root, root / "build/.state/scratch", journal, executor or Inline(), events.append,
                slots, passes)  # fmt: skip
    return bring_up_to_date(one, tuple(steps)), events


def read(root, *steps):
    return {path: (root / path).read_text() for step in steps for path in step.outputs}


CIRCLE = (mix("a", "A", feedback=["build/b"]), mix("b", "B", feedback=["build/a"]))


CHAIN = (
    mix("a", "A", feedback=["build/d"]),
    mix("b", "B", inputs=["build/a"]),
    mix("c", "C", inputs=["build/b"]),
    mix("d", "D", inputs=["build/c"]),
)


@pytest.mark.parametrize("steps", [CIRCLE, CHAIN])
def test_steps_that_read_each_other_come_to_rest(tmp_path, steps):
    summary, _ = build(tmp_path, *steps)
    assert summary.ok
    before = read(tmp_path, *steps)
    assert len(before["build/a"]) == DEPTH + 1
    for step in steps:  # what each would write now is what it wrote
        step.action(Workspace(tmp_path, tmp_path))
    assert read(tmp_path, *steps) == before


@pytest.mark.parametrize("steps", [CIRCLE, CHAIN])
def test_a_loop_at_rest_runs_nothing(tmp_path, steps):
    build(tmp_path, *steps)
    assert build(tmp_path, *steps)[0].ran == ()


def test_a_step_may_read_its_own_last_result(tmp_path):
    step = mix("a", "A", feedback=["build/a"])
    summary, events = build(tmp_path, step)
    assert (summary.ok, summary.ran, summary.current) == (True, ("a",), ())
    started = [event for event in events if event.kind == "started"]
    assert len(started) == DEPTH + 2  # one character each, and once more: nothing changed
    assert started[1].reasons == ("build/a changed",)


def test_what_does_not_read_a_changed_file_does_not_run_again(tmp_path):
    (tmp_path / "s").write_text("s")
    outside = mix("c", "C", inputs=["s"])
    _, events = build(tmp_path, *CIRCLE, outside)
    assert [event.step for event in events if event.kind == "started"].count("c") == 1


def test_a_change_that_the_loop_does_not_print_costs_one_run(tmp_path):
    """Early cutoff holds in a loop too: `first` passes on no more than a letter."""

    @dataclass(frozen=True)
    class First:
        def __call__(self, work):
            path = work.read_path("build/long")
            work.write_path("build/first").write_text(
                path.read_text()[:1] if path.is_file() else ""
            )
            return Product()

    first = Step("first", (), ("build/first",), (), First(), feedback=("build/long",))
    user = mix("user", "U", inputs=["build/first"])

    def make_long(text):
        (tmp_path / "s").write_text(text)
        return mix("long", text[0], inputs=["s", "build/user"])

    build(tmp_path, first, user, make_long("xy"))
    summary, _ = build(tmp_path, first, user, make_long("xz"))
    assert set(summary.ran) == {"long", "first"}


def test_what_has_not_started_waits_for_what_must_run_again(tmp_path):
    """With one slot `late` is at work while `user` is queued; what `user` needs then changes."""
    reader = replace(mix("reader", "R", feedback=["build/late"]), weight=9)
    user, late = mix("user", "U", inputs=["build/reader"]), replace(mix("late", "L"), weight=5)
    _, events = build(tmp_path, reader, user, late, slots=1)
    names = [event.step for event in events if event.kind == "started"]
    assert names == ["reader", "late", "reader", "user"]


def test_no_result_is_replaced_while_a_step_reads_it():
    first, last = mix("first", "F", feedback=["build/other"]), mix("last", "L", ["build/first"])
    schedule = Schedule((first, last))
    assert schedule.take_ready() == ["first"]
    schedule.record_outcome("first", EventKind.DONE)
    assert schedule.take_ready() == ["last"]
    schedule.running.add("last")
    assert schedule.reopen("first") == ("first", "last")
    assert schedule.take_ready() == []
    schedule.record_outcome("last", EventKind.DONE)
    assert schedule.take_ready() == ["first"]


def test_users_of_a_loop_see_its_last_result_only_in_the_end(tmp_path):
    user = mix("user", "U", inputs=["build/a", "build/b"])
    build(tmp_path, *CIRCLE, user)
    assert build(tmp_path, *CIRCLE, user)[0].ran == ()
    before = read(tmp_path, user)
    user.action(Workspace(tmp_path, tmp_path))
    assert read(tmp_path, user) == before


def test_a_loop_is_no_cycle_of_inputs_and_one_of_inputs_is_a_bug():
    assert len(check_steps(CIRCLE)) == 2
    with pytest.raises(ValueError, match="needs its own result"):
        check_steps((mix("a", "A", ["build/b"]), mix("b", "B", ["build/a"])))


def test_a_killed_build_goes_on_where_the_loop_was(tmp_path):
    """A file that changed after a step read it is a reason to run, whoever changed it."""
    build(tmp_path, *CIRCLE)
    end = read(tmp_path, *CIRCLE)
    journal = Journal(tmp_path / "build/.state/journal.jsonl")
    trace = journal.traces["a"]
    journal.record(replace(trace, inputs={"build/b": "as it was a pass ago"}))
    summary, events = build(tmp_path, *CIRCLE)
    assert summary.ran == ("a",)
    assert [event.reasons for event in events if event.kind == "started"] == [("build/b changed",)]
    assert read(tmp_path, *CIRCLE) == end


def test_why_tells_all_runs_of_the_last_build(tmp_path):
    build(tmp_path, *CIRCLE)
    journal = Journal(tmp_path / "build/.state/journal.jsonl")
    text = "\n".join(explain_step(tmp_path, journal, CIRCLE, CIRCLE[0]))
    assert "is up to date" in text
    assert "it has never run here\n    build/b changed" in text


# --- loops that do not come to rest ---------------------------------------------------------


@dataclass(frozen=True)
class Grow:
    """Writes its own last result and a letter more."""

    most: int

    def __call__(self, work: Workspace) -> Product:
        path = work.read_path("build/long")
        text = path.read_text() if path.is_file() else ""
        work.write_path("build/long").write_text(text + "x" * (len(text) < self.most))
        return Product()


@dataclass(frozen=True)
class Tell:
    def __call__(self, work: Workspace) -> Product:
        raise fail("a.md", 3, "this grows")


def make_growing(most, probe=None):
    return Step("grow", (), ("build/long",), (), Grow(most), feedback=("build/long",),
                divergence_probe=probe)  # fmt: skip


@pytest.mark.parametrize(("most", "ok"), [(3, True), (4, True), (5, False)])
def test_a_step_may_give_so_many_results_and_no_more(tmp_path, most, ok):
    summary, _ = build(tmp_path, make_growing(most), passes=4)
    assert summary.ok is ok
    assert summary.failed == (() if ok else ("grow",))


@pytest.mark.parametrize(
    ("probe", "said"),
    [
        (Tell(), "a.md:3: this grows"),
        (None, "build/long: «grow» gives another result each time it runs"),
    ],
)
def test_a_loop_that_never_rests_is_told_where_its_plan_knows(tmp_path, probe, said):
    user = mix("user", "U", inputs=["build/long"])
    summary, _ = build(tmp_path, make_growing(99, probe), user, passes=4)
    assert [str(one) for one in summary.diagnostics] == [said]
    assert (summary.failed, summary.blocked, summary.bugs) == (("grow",), ("user",), ())
    assert (tmp_path / "build/long").read_text() == "xxxx"


def test_a_failed_step_is_not_tried_again_in_the_same_build(tmp_path):
    @dataclass(frozen=True)
    class Refuse:
        def __call__(self, work):
            raise fail("b.md", 1, "no")

    left, right = CIRCLE
    _, events = build(tmp_path, left, replace(right, action=Refuse()))
    assert [event.step for event in events if event.kind == "failed"] == ["b"]
    first = mix("a", "A", feedback=["build/c"])
    last = mix("c", "C", inputs=["build/a"])
    broken = replace(mix("b", "B", feedback=["build/c"]), action=Refuse())
    summary, events = build(tmp_path, broken, first, last)
    assert [event.kind for event in events if event.step == "b"] == ["started", "failed"]
    assert summary.failed == ("b",)


# --- the law --------------------------------------------------------------------------------


@st.composite
def graphs(draw):
    """Random plans: inputs from earlier files, feedback from any; and edits to sources, results."""
    sources = ["s0", "s1"]
    count = draw(st.integers(1, 5))
    results = [f"build/step{number}" for number in range(count)]
    steps = []
    for number in range(count):
        inputs = draw(
            st.lists(st.sampled_from(sources + results[:number]), max_size=2, unique=True)
        )
        feedback = draw(st.lists(st.sampled_from(results), max_size=2, unique=True))
        others = [path for path in feedback if path not in inputs]
        steps.append(mix(f"step{number}", "ABCDE"[number], inputs, others))
    edits = draw(st.lists(st.tuples(st.sampled_from(sources + results), st.sampled_from("xyz")),
                          max_size=3))  # fmt: skip
    return tuple(steps), edits


def iterate(root, steps):
    """The naive way: run all of them until nothing changes."""
    (root / "build").mkdir()
    before = None
    while (now := [path.read_text() for path in sorted((root / "build").iterdir())]) != before:
        before = now
        for step in steps:
            step.action(Workspace(root, root))


@given(graphs(), st.integers(0, 9999))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_after_any_edits_a_build_comes_to_the_fixed_point(tmp_path_factory, graph, seed):
    """The law: however steps overlap and whatever was edited, the outcome is the fixed point."""
    steps, edits = graph
    root, clean = tmp_path_factory.mktemp("loop"), tmp_path_factory.mktemp("clean")
    sources = {"s0": "0", "s1": "1"}
    for name, text in sources.items():
        (root / name).write_text(text)
    executor = Loose(seed)
    for path, letter in [*edits, ("s0", "e")]:
        assert build(root, *steps, executor=executor)[0].ok
        (root / path).write_text(letter)
        sources[path] = letter
    assert build(root, *steps, executor=executor)[0].ok
    assert build(root, *steps, executor=executor)[0].ran == ()
    executor.put(None)
    for name in ("s0", "s1"):
        (clean / name).write_text(sources[name])
    iterate(clean, steps)
    assert read(root, *steps) == read(clean, *steps)
