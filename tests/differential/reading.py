"""How the engine reads the examples: each is a chapter of its own, pandoc runs once for all."""

from dataclasses import dataclass

import bindery.prose.convert as engine
from bindery.errors import BinderyError, Diagnostic
from bindery.prose import SectionRequest
from bindery.prose.expand import Expansion
from bindery.prose.marks import place_marks

HEAD = "# {} {{.unnumbered}}\n\n"
FIRST = 3  # the line of the author's that an example begins at


@dataclass(frozen=True, slots=True)
class Read:
    """An example as the engine read it: its blocks, or what it is refused with."""

    blocks: tuple = ()
    told: tuple[Diagnostic, ...] = ()


def make_chapter(example):
    """The text of a chapter that holds an example."""
    return HEAD.format(f"Example {example.key}") + example.text


def find_outside(example, told):
    """What is told of an example at no line of its own."""
    last = FIRST + len(example.text.splitlines())
    return [one for one in told if one.line is None or not FIRST <= one.line <= last]


def read_examples(examples, root):
    """Each example as the engine reads it, in one process of pandoc's where one is enough."""
    requests = [
        SectionRequest(
            path=f"text/{number:03}.md",
            source=make_chapter(one).encode(),
            scope="north",
            root=root,
            boxes=("definition",),
        )
        for number, one in enumerate(examples, 1)
    ]
    call = engine.call_pandoc
    known = _read_at_once(requests)

    def answer(path, words):
        found = [known.get(text) for text in words["texts"]]
        return call(path, words) if None in found or "listed" in words else found

    engine.call_pandoc = answer
    try:
        return [_read(request) for request in requests]
    finally:
        engine.call_pandoc = call


def _read(request):
    try:
        return Read(engine.convert_section(request).blocks[1:])
    except BinderyError as error:
        return Read(told=tuple(error.diagnostics))


def _read_at_once(requests):
    """Pandoc's answers by text: without the line marks, and with the first that are tried."""
    texts = {}
    for request in requests:
        mistakes = []
        text = engine.read_source(request.path, request.source, mistakes)
        if mistakes or engine.check_source(request.path, text):
            continue
        for one in (text, place_marks(text)):
            try:
                texts[Expansion(request).expand(one)] = None
            except BinderyError:
                continue
    words = {"texts": list(texts), "format": engine.FORMAT, "language": "en", "bibliography": ""}
    return dict(zip(texts, engine.call_pandoc("text", words), strict=True))
