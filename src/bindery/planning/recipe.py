"""The recipe of a step: settings, code and tool versions that decide its result."""

import functools
import importlib.metadata
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path

import bindery
from bindery.graph import Product, Step, Workspace, digest_bytes, digest_file
from bindery.graph.files import list_files

_HOME = Path(bindery.__file__).parent
_SHORT = 40
_EVERYWHERE = ("errors.py", "layout.py", "slugs.py", "model", "graph/step.py")

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

    Actions are frozen dataclasses of plain values; fields that are left out of their repr are
    read from files that are inputs.
    """
    module = action.__class__.__module__.removeprefix("bindery.").replace(".", "/") + ".py"
    return (
        *_describe_settings(action),
        ("code", digest_code((*rooms, module))),
        *((f"{package} version", find_version(package)) for package in packages),
    )


def _describe_settings(action: type_of_action) -> tuple[tuple[str, str], ...]:
    """Each field by its own name, so that a changed one can be named; long ones by their hash."""
    assert is_dataclass(action)  # noqa: S101 - a bug of ours if not
    pairs = []
    for field in fields(action):
        if field.repr:
            said = repr(getattr(action, field.name))
            short = said if len(said) < _SHORT else digest_bytes(said.encode())
            pairs.append((f"{field.name.replace('_', ' ')} (setting)", short))
    return tuple(pairs)


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
