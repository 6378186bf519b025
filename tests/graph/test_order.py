"""What the longest result waits for goes first, and nothing heavy queues behind what is light."""

from concurrent.futures import Executor, Future
from dataclasses import replace

from bindery.graph import Build, Journal, Product, Step, bring_up_to_date
from bindery.graph.order import Queue, rank_steps


class Write:
    """Writes the step's one output."""

    def __init__(self, path):
        self.path = path

    def __call__(self, work):
        work.write_path(self.path).write_text(self.path)
        return Product()


def make(name, *inputs, weight=0.0):
    output = f"build/{name}"
    return Step(name, tuple(f"build/{i}" for i in inputs), (output,), (), Write(output), (), weight)


def test_a_rank_is_the_heaviest_way_to_an_end():
    steps = (
        make("source", weight=1),
        make("long", "source", weight=10),
        make("short", "source", weight=2),
        make("end", "long", weight=3),
    )
    assert rank_steps(steps) == {"source": 14, "long": 13, "short": 2, "end": 3}


def test_equals_keep_their_order():
    queue = Queue({"a": 1, "b": 1, "c": 2})
    for name in ("b", "a", "c"):
        queue.add(make(name), ())
    assert [queue.take()[0].name for _ in range(3)] == ["c", "b", "a"]
    assert queue.take() is None


def test_steps_of_one_pool_wait_for_each_other_and_let_others_pass():
    queue = Queue({"a": 3, "b": 2, "c": 1})
    for name, pool in (("a", "pandoc"), ("b", "pandoc"), ("c", "")):
        queue.add(replace(make(name), pool=pool), ())
    assert queue.take()[0].name == "a"
    assert queue.take({"pandoc"})[0].name == "c"
    assert queue.take({"pandoc"}) is None
    assert queue.take()[0].name == "b"


class Busy(Executor):
    """Runs each call at once and notes how many steps were given to it and not yet taken back."""

    def __init__(self):
        self.given = []

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        self.given.append((args[0].name, future))
        future.set_result(fn(*args, **kwargs))
        return future


def run(root, *steps, slots):
    executor, events = Busy(), []
    journal = Journal(root / "build/.state/journal.jsonl")
    scratch = root / "build/.state/scratch"
    build = Build(root, scratch, journal, executor, events.append, slots)
    assert bring_up_to_date(build, steps).ok
    return [name for name, _ in executor.given], events


def test_the_way_to_the_long_document_goes_before_many_small_steps(tmp_path):
    small = [make(f"small{n}", weight=0.5) for n in range(6)]
    steps = (*small, make("first"), make("render", "first"), make("long", "render", weight=100))
    order, _ = run(tmp_path, *steps, slots=1)
    assert order[:3] == ["first", "render", "long"]


def test_no_more_steps_are_given_away_than_there_are_slots(tmp_path):
    _, events = run(tmp_path, *(make(f"s{n}") for n in range(9)), slots=2)
    at_once, most = 0, 0
    for event in events:
        at_once += {"started": 1, "done": -1}.get(event.kind, 0)
        most = max(most, at_once)
    assert most == 2
