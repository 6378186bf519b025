"""A step: what is read, what is made, and the recipe that makes it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bindery.errors import Diagnostic


@dataclass(frozen=True, slots=True)
class Workspace:
    """Where an action works: it reads under `root` and writes under `out`, by the same paths.

    `beside` are inputs that no step made well, for a probe: what was made of them all the same
    lies elsewhere, or nowhere (None).
    """

    root: Path
    out: Path
    beside: Mapping[str, Path | None] = field(default_factory=dict)

    def read_path(self, path: str) -> Path:
        """The place of an input."""
        return self.beside.get(path, self.root / path) or self.out / path

    def lacks(self, path: str) -> bool:
        """Whether there is nothing of an input: a probe must do without it."""
        return path in self.beside and self.beside[path] is None

    def write_path(self, path: str) -> Path:
        """The place where an output is written, its folder made."""
        target = self.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return target


@dataclass(frozen=True, slots=True)
class Product:
    """What an action reports besides its files.

    `read` are files under the root that a foreign tool was seen to read; `notes` are lines for
    the reader of the build's explanation (such as the passes that TeX needed).
    """

    warnings: tuple[Diagnostic, ...] = ()
    read: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


type_of_action = Callable[[Workspace], Product]


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of work.

    Paths are relative to the root, with forward slashes. `recipe` holds, by label, everything
    but the inputs that decides the result: parameters, the code that runs, tool versions.
    `action` must be picklable. `keeps` are folders of soft state (a seed for the next run) that
    never decide a result. `weight` orders ready steps: the heaviest starts first. Steps of one
    `pool`, such as those that need much memory, take at most half of the workers while others can
    use the rest. `probe` looks for mistakes in the step's own inputs when a step that it needs has
    failed, so that one mistake does not hide others. It reads what the failed step wrote all the
    same, and what other probes wrote; no file of a probe is kept when the build ends.

    `limit` is how many seconds it may take; what took longer is told at its `subject`, the author's
    file that it is about.

    A step with modules in `apart` runs in a process of its own, which has loaded them: it can
    change nothing for another one.

    `feedback` are files that are read as they are, if they are there: the step does not wait for
    the one that makes them, which may itself need this step's results. When such a file changes in
    a build, the step runs again. If its results keep changing, the step fails, and
    `divergence_probe` tells where.
    """

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    recipe: tuple[tuple[str, str], ...]
    action: type_of_action
    keeps: tuple[str, ...] = ()
    weight: float = 0.0
    pool: str = ""
    probe: type_of_action | None = None
    feedback: tuple[str, ...] = ()
    divergence_probe: type_of_action | None = None
    limit: float = 300.0
    subject: str = ""
    apart: tuple[str, ...] = ()

    @property
    def reads(self) -> tuple[str, ...]:
        """The paths of all that it reads."""
        return (*self.inputs, *self.feedback)


def find_producers(steps: Iterable[Step]) -> dict[str, Step]:
    """Which step makes each output; two makers of one file are a bug in the plan."""
    producers: dict[str, Step] = {}
    for step in steps:
        for output in step.outputs:
            if output in producers:
                raise ValueError(
                    f"{output} is made by «{producers[output].name}» and «{step.name}»"
                )
            producers[output] = step
    return producers


def check_steps(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps, each after those it needs; a cycle of inputs is a bug."""
    producers = find_producers(steps)
    order: dict[str, Step] = {}
    open_names: set[str] = set()

    def visit(step: Step) -> None:
        if step.name in order:
            return
        if step.name in open_names:
            raise ValueError(f"«{step.name}» needs its own result")
        open_names.add(step.name)
        for path in step.inputs:
            if path in producers:
                visit(producers[path])
        order[step.name] = step

    for step in steps:
        visit(step)
    return tuple(order.values())


def select_steps(steps: tuple[Step, ...], targets: Iterable[str]) -> tuple[Step, ...]:
    """The steps that the targets (step names) need, themselves included, in order."""
    producers = find_producers(steps)
    wanted: set[str] = set()
    by_name = {step.name: step for step in steps}
    todo = [by_name[name] for name in targets]
    while todo:
        step = todo.pop()
        if step.name not in wanted:
            wanted.add(step.name)
            todo.extend(producers[path] for path in step.inputs if path in producers)
    return tuple(step for step in check_steps(steps) if step.name in wanted)
