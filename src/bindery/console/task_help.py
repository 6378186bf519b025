"""The help of the tasks in the current language: `invoke --list` and `invoke --help TASK`.

A task's docstring and `help` say it in English. What Invoke itself prints around them (Usage,
Options) is English too, so the two lists are printed here.
"""

import inspect
import sys
from typing import TYPE_CHECKING

from bindery.messages import Message, catalogue

if TYPE_CHECKING:
    from invoke import Collection, Program


def translate(collection: "Collection") -> None:
    """Give each task its help in the current language; what that leaves stays English."""
    words = catalogue()
    for name, task in collection.tasks.items():
        shown = name.replace("_", "-")
        task.__doc__ = words.find(f"tasks-{shown}") or task.__doc__
        task.help = {
            option: words.find(f"tasks-{shown}-{option.replace('_', '-')}") or said
            for option, said in (task.help or {}).items()
        }


def show(program: "Program", collection: "Collection", name: str) -> None:
    """Print the help of a task, or the list of all tasks where none is named."""
    translate(collection)
    contexts = {str(one.name): one for one in collection.to_contexts()}
    if not name:
        _print(Message("console-tasks"))
        pairs = ((one, _first_line(collection, one)) for one in sorted(contexts))
        program.print_columns(tuple(pairs))
        return
    options = contexts[name].help_tuples()
    _print(Message("console-usage", task=name, count=len(options)))
    _print(*(f"  {line}".rstrip() for line in _read_help(collection, name).splitlines()))
    if options:
        _print("", Message("console-options"))
        program.print_columns(options)


def _read_help(collection: "Collection", name: str) -> str:
    return inspect.cleandoc(collection[name].__doc__ or "")


def _first_line(collection: "Collection", name: str) -> str:
    return next(iter(_read_help(collection, name).splitlines()), "")


def _print(*lines: object) -> None:
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    sys.stdout.flush()
