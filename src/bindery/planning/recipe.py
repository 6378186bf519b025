"""What besides its inputs decides a step's result: settings, the code that runs, tool versions."""

import functools
import importlib.metadata
from collections.abc import Callable
from pathlib import Path

import bindery
from bindery.graph import Product, Step, Workspace, digest_bytes, digest_file
from bindery.graph.files import list_files

_HOME = Path(bindery.__file__).parent
_EVERYWHERE = ("errors.py", "layout.py", "model", "graph/step.py")

type_of_action = Callable[[Workspace], Product]


@functools.cache
def digest_code(rooms: tuple[str, ...]) -> str:
    """SHA-256 over all files of the named rooms (or modules) of the engine."""
    lines = []
    for room in sorted({*rooms, *_EVERYWHERE}):
        paths = (room,) if room.endswith(".py") else list_files(_HOME, room)
        lines += [f"{path} {digest_file(_HOME / path)}" for path in paths]
    return digest_bytes("\n".join(lines).encode())


@functools.cache
def find_version(package: str) -> str:
    """The installed version of a package, or "missing"."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def describe_recipe(
    action: type_of_action, rooms: tuple[str, ...], packages: tuple[str, ...] = ()
) -> tuple[tuple[str, str], ...]:
    """The recipe of a step: the action's own fields, the code of its rooms, package versions.

    Actions are frozen dataclasses of plain values, so their repr says all that was set.
    """
    module = action.__class__.__module__.removeprefix("bindery.").replace(".", "/") + ".py"
    return (
        ("settings", digest_bytes(repr(action).encode())),
        ("code", digest_code((*rooms, module))),
        *((f"{package} version", find_version(package)) for package in packages),
    )


def make_step(
    name: str,
    files: tuple[tuple[str, ...], tuple[str, ...]],
    action: type_of_action,
    recipe: tuple[tuple[str, str], ...],
    weight: float = 0.0,
) -> Step:
    """A step from its inputs and outputs, each named once."""
    inputs, outputs = files
    return Step(name, tuple(dict.fromkeys(inputs)), outputs, recipe, action, weight=weight)
