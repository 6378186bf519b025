"""Looks at the words behind `invoke` before Invoke does: a wrong one is told in plain words.

Only Invoke itself is needed to look, so that any Python's Invoke can; telling needs the project's
own environment.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from invoke import Argument, Collection
    from invoke.parser import ParserContext

_OWN_BUSINESS = {"--complete", "--print-completion-script"}  # a shell asks, and expects no words


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong: the sort of fault, the task, the word, what it belongs to, and known words."""

    sort: str
    task: str
    word: str
    option: str = ""
    known: tuple[str, ...] = ()


def is_typed(program: str) -> bool:
    """Whether this process is Invoke, called by its name or as a module."""
    path = PurePath(program)
    return path.stem in {"invoke", "inv"} or path.parts[-2:] == ("invoke", "__main__.py")


def look(collection: "Collection", words: Sequence[str]) -> Fault | None:
    """The first wrong word behind `invoke`; None when Invoke can go on."""
    from invoke import Program

    if _OWN_BUSINESS & set(words):
        return None
    contexts = collection.to_contexts()
    tasks = {str(name): one for one in contexts for name in (one.name, *one.aliases)}
    return _Reader(Program().initial_context, tasks, _split(words)).read()


def find_help(collection: "Collection", words: Sequence[str]) -> str | None:
    """The task whose help is asked for; "" for the list of tasks, None for anything else."""
    if tuple(words) in {("--list",), ("-l",)}:
        return ""
    named = [word for word in words if word in {str(one.name) for one in collection.to_contexts()}]
    asks = len(words) == len(named) + 1 and {"--help", "-h"} & set(words)
    return named[0] if asks and len(named) == 1 else None


def _split(words: Sequence[str]) -> list[str]:
    """The words before --, with --name=value as two words; the = stays with the name."""
    found: list[str] = []
    for word in words:
        if word == "--":
            break
        name, equals, value = word.partition("=")
        found += [name + equals, value] if word.startswith("--") and equals else [word]
    return found


@dataclass(slots=True)
class _Reader:
    """Reads the words from left to right, as Invoke does."""

    initial: "ParserContext"
    tasks: Mapping[str, "ParserContext"]
    words: list[str]
    task: str = ""
    given: set[str] = field(default_factory=set)
    lacking: list["Argument"] = field(default_factory=list)

    def read(self) -> Fault | None:
        while self.words:
            word = self.words.pop(0)
            fault = self.read_option(word) if word.startswith("-") else self.read_word(word)
            if fault:
                return fault
        return self.end_task()

    def read_word(self, word: str) -> Fault | None:
        if self.lacking:
            self.lacking.pop(0)
            return None
        if word not in self.tasks:
            sort = "not-expected" if self.task else "no-task"
            return Fault(sort, self.task, word, known=tuple(self.tasks))
        if fault := self.end_task():
            return fault
        self.task, self.given = word, set()
        self.lacking = list(self.tasks[word].positional_args)
        return None

    def read_option(self, word: str) -> Fault | None:
        name = word.removesuffix("=")
        option = self.find(name)
        if option is None and re.fullmatch(r"-[A-Za-z].+", name):
            return self.read_cluster(name)
        if option is None:
            return Fault("no-option", self.task, name, known=self.list_options())
        self.given.add(str(option.name))
        if not option.takes_value:
            return Fault("no-value", self.task, name) if word.endswith("=") else None
        if option.optional:  # --help and --list: the name of a task or nothing
            return self.read_task_name()
        if not self.words or self.find(self.words[0].removesuffix("=")):
            return Fault("value-missing", self.task, name)
        return self.check_value(option, name, self.words.pop(0))

    def read_cluster(self, word: str) -> Fault | None:
        """Letters behind one hyphen: options without a value, or one with its value."""
        first = self.find(word[:2])
        if first is None:
            return Fault("no-option", self.task, word, known=self.list_options())
        rest = word[2:] if first.takes_value else f"-{word[2:]}"
        self.words.insert(0, rest)
        return self.read_option(word[:2])

    def read_task_name(self) -> Fault | None:
        if not self.words or self.words[0].startswith("-"):
            return None
        word = self.words.pop(0)
        return None if word in self.tasks else Fault("no-task", "", word, known=tuple(self.tasks))

    def check_value(self, option: "Argument", name: str, value: str) -> Fault | None:
        if option.kind is int and not (value.isascii() and value.isdigit()):
            return Fault("no-number", self.task, value, name)
        return None

    def end_task(self) -> Fault | None:
        """What the task before lacks."""
        instead = {one.name for arg in self.lacking for one in getattr(arg, "instead", ())}
        if not self.lacking or instead & self.given:
            return None
        return Fault("lacking", self.task, str(self.lacking[0].name))

    def find(self, name: str) -> "Argument | None":
        contexts = ([self.tasks[self.task]] if self.task else []) + [self.initial]
        for context in contexts:
            name = context.inverse_flags.get(name, name)
            if name in context.flags:
                found: Argument = context.flags[name]
                return found
        return None

    def list_options(self) -> tuple[str, ...]:
        context = self.tasks[self.task] if self.task else self.initial
        return tuple(name for name in context.flags if name.startswith("--"))


def tell(fault: Fault) -> None:
    """Print what is wrong with the words, and what to write instead."""
    from bindery.console.task_runner import print_line
    from bindery.errors import Diagnostic
    from bindery.messages import Message

    task, word = fault.task, fault.word
    said = {
        "no-task": Message("console-no-task", name=word),
        "not-expected": Message("console-not-expected", word=word, task=task),
        "no-option": Message("console-no-option", name=word),
        "no-value": Message("console-no-value", option=word),
        "value-missing": Message("console-value-missing", option=word),
        "no-number": Message("console-no-number", option=fault.option, word=word),
        "lacking": Message("console-lacking", task=task, name=word.upper()),
    }[fault.sort]
    near = _find_near(word, fault.known)
    advice = Message("common-did-you-mean", name=near) if near else None
    if advice is None and task:
        advice = Message("console-see-help", task=task)
    print_line(str(Diagnostic(f"invoke {task}".strip(), None, said, advice)))


def _find_near(word: str, known: Iterable[str]) -> str:
    """The known word that a wrong one may be: nearly the same, or begun alike."""
    choices = sorted(known)
    bare = word.lstrip("-")
    begun = [one for one in choices if len(bare) > 2 and one.lstrip("-").startswith(bare)]
    return next(iter(begun or difflib.get_close_matches(word, choices, 1)), "")
