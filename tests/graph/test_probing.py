"""What a failed step wrote all the same is read by probes, and by nobody else."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import pytest

from bindery.errors import fail
from bindery.graph import Build, Journal, Product, Step, Workspace, bring_up_to_date
from bindery.messages import quote


@dataclass(frozen=True)
class Copy:
    """Joins its inputs, less what lacks."""

    inputs: tuple[str, ...]
    output: str
    fails: bool = False
    writes: bool = True

    def __call__(self, work: Workspace) -> Product:
        known = [path for path in self.inputs if not work.lacks(path)]
        text = "+".join(work.read_path(path).read_text() for path in known)
        if self.writes:
            work.write_path(self.output).write_text(text)
        if self.fails:
            raise fail(self.output, 1, quote(f"{text or 'nothing'} is wrong"))
        return Product()


def step(name, *inputs, probed=False, **how):
    action = Copy(inputs, f"build/{name}", **how)
    probe = replace(action, fails=True) if probed else None
    return Step(name, inputs, (f"build/{name}",), (("code", "1"),), action, probe=probe)


@pytest.fixture
def run(tmp_path):
    for name in "abc":
        (tmp_path / name).write_text(name)

    def build(*steps):
        journal = Journal(tmp_path / "build/.state/journal.jsonl")
        with ThreadPoolExecutor(2) as pool:
            scratch = tmp_path / "build/.state/scratch"
            steps = Build(tmp_path, scratch, journal, pool, lambda _: None, 2), steps
            return bring_up_to_date(*steps), tmp_path

    return build


def say(summary):
    return [one.message for one in summary.diagnostics]


def test_a_probe_reads_what_a_failed_step_wrote_and_what_others_made(run):
    summary, root = run(
        step("left", "a", fails=True),
        step("right", "b"),
        step("both", "build/left", "build/right", probed=True),
    )
    assert say(summary) == ["a+b is wrong", "a is wrong"]
    assert summary.blocked == ("both",)
    assert not (root / "build/left").exists()
    assert not (root / "build/both").exists()


def test_a_probe_reads_what_other_probes_wrote(run):
    summary, _ = run(
        step("last", "build/middle", "c", probed=True),
        step("first", "a", fails=True),
        step("middle", "build/first", "b", probed=True),
    )
    assert say(summary) == ["a is wrong", "a+b+c is wrong", "a+b is wrong"]


def test_an_earlier_result_is_not_taken_for_one_of_this_build(run):
    run(step("first", "a"), step("middle", "build/first"))
    summary, root = run(
        replace(step("first", "a", fails=True, writes=False), recipe=(("code", "2"),)),
        step("middle", "build/first"),
        step("last", "build/first", "build/middle", "c", probed=True),
    )
    assert sorted(say(summary)) == ["a is wrong", "c is wrong"]
    assert (root / "build/first").read_text() == "a"
