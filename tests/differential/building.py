"""Sets examples as the chapters of real documents, and tells which are refused on the way."""

import re
import shutil
import struct
import zlib
from dataclasses import dataclass, field

import run_study
from reading import FIRST, make_chapter

_DOCUMENT = r"""\input{metadata.tex}
\documentclass[11pt,a4paper]{report}
\usepackage{bindery}
\usepackage{house}
\let\NewPage\clearpage
\AddToHook{cmd/chapter/before}{\def\clearpage{\par\vskip 6pt\penalty-200 }}
\AddToHook{cmd/chapter/after}{\let\clearpage\NewPage}
\begin{document}
{\tagpdfsetup{para/tag=title,para/flattened=true}\Huge ((( document.title )))\par}
((( study.title ))), ((( study.date.day ))) ((( study.months[study.date.month - 1] )))
((( study.date.year ))), ((( study.edition ))), ((( study.status )))
\chapter*{((( words.contents )))}
\makeatletter\@starttoc{toc}\makeatother
((* for section in sections *))
\input{((( section.input )))}
((* endfor *))
\end{document}
"""
_ALLOWED = '\n[[allowed]]\ntext = "{n}"\nreason = "examples of others"\n'
_TOLD = re.compile(r"^(content/[\w-]+/\d+-([cp]\d{3})\.md):(\d+): (.+)$", re.MULTILINE)


@dataclass
class Built:
    """Documents with examples: `pdfs`, and what was told of examples, which are then left out.

    `told` are pairs of line and message by key; `unplaced` is what was told at no example.
    """

    pdfs: dict = field(default_factory=dict)
    told: dict = field(default_factory=dict)
    unplaced: str = ""


def make_project(root, suites):
    """The little study with a kind of document for each suite, and each example a chapter."""
    run_study.copy_harbours(root)
    shutil.rmtree(root / "templates/overview")
    shutil.rmtree(root / "content/overview")
    for order, (name, examples) in enumerate(suites.items(), 3):
        folder = root / f"templates/{name}"
        folder.mkdir()
        text = f'scope = "study"\nstem = "{name}"\ntitle = "Examples {order}"\norder = {order}\n'
        (folder / "kind.toml").write_text(f'{text}text = "content/{name}"\n', "utf-8")
        (folder / "document.tex").write_text(_DOCUMENT, "utf-8")
        texts = root / f"content/{name}"
        texts.mkdir()
        write_image(texts / "quay.png")
        for number, one in enumerate(examples, 1):
            path = texts / f"{number:03}-{one.key}.md"
            path.write_text(make_chapter(one), "utf-8")
    with (root / "content/numbers.toml").open("a", encoding="utf-8") as file:
        file.write(_ALLOWED)


def write_image(path):
    """A grey picture of 600 by 300 pixels."""
    rows = b"".join(b"\0" + b"\x80\x90\xa0" * 600 for _ in range(300))
    chunks = ((b"IHDR", struct.pack(">IIBBBBB", 600, 300, 8, 2, 0, 0, 0)),
              (b"IDAT", zlib.compress(rows)), (b"IEND", b""))  # fmt: skip
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    ))  # fmt: skip


def build_examples(root, suites):
    """Build until nothing is told any more; what is told leaves the documents."""
    built = Built()
    documents = [f"--document={name}" for name in suites]
    for _ in range(8):
        run = run_study.build(root, *documents)
        told = list(_TOLD.finditer(run.said))
        for one in told:
            built.told.setdefault(one[2], []).append((int(one[3]), one[4]))
        if run.status == 0 or not told:
            break
        for path in {one[1] for one in told}:
            (root / path).unlink(missing_ok=True)
    built.unplaced = "" if run.status == 0 else run.said
    built.pdfs = {name: root / f"build/typeset/{name}.pdf" for name in suites}
    return built


def is_inside(example, line):
    """Whether a line of a chapter is one of its example's."""
    return FIRST <= line <= FIRST + len(example.text.splitlines())
