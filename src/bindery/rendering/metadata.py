"""metadata.tex, the first line of every document: its identity and what it claims to be."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bindery.model import Study
from bindery.model.standards import Standard
from bindery.tex.escape import escape

# design: each measured to pass its standards in one file. `tagging` must stand last, or the
# setup switches it back on; without `float/here` figures move to the end of the structure tree;
# attached style sheets and MathML files are forbidden in PDF/A-2.
_CLAIM = (
    "pdfversion={},pdfstandard={{{}}},"
    "tagging-setup={{float/here,table/header-rows={{1}},math/setup={{{}}},math/alt/use,"
    "attach-css={}}},tagging=on"
)
_CLAIMS = {
    Standard.UA_1: _CLAIM.format("1.7", "ua-1,a-2a", "", "false"),
    # without the file of formulas that luamml writes for others to read: it is one that "comes or
    # goes" between passes
    Standard.UA_2: _CLAIM.format(
        "2.0", "ua-2,a-4f", "mathml-SE", "false,math/mathml/luamml/write=false"
    ),
}
# Where the numbers behind figures and tables lie in a document's folder.
DATA = "data"
_DRAFT_CLAIM = "pdfversion=1.7,tagging=off"


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself outside its pages (REQ-03, 05, 40; organisations only).

    `data` are the files of numbers that go along where its standard lets them: name, what it holds.
    """

    title: str
    subject: str
    author: str
    language: str
    draft: bool
    line_numbers: bool = False
    formulas: bool = False
    standard: Standard = Standard.UA_1
    data: tuple[tuple[str, str], ...] = ()


def describe_subject(study: Study) -> str:
    """The study and its status: a finder shows it, so what is no publication says so there too."""
    return f"{study.title} ({study.status})"


def write_metadata(identity: Identity, digest: str, *, refers: bool = False) -> str:
    """The LaTeX text; `digest` (SHA-256, hexadecimal) of all else in the folder gives the ids.

    Both the structure's name space and the trailer's id come from the content, so that the same
    content has the same bytes everywhere, and two versions never share an id. A document that
    refers to others (`refers`) reads first what it prints of them; that counts in the second id.
    """
    claim = _DRAFT_CLAIM if identity.draft else _CLAIMS[identity.standard]
    lines = [
        f"\\setrandomseed {int(digest[:7], 16)}",
        *(("\\input{external.tex}",) if refers else ()),
        _write_id(digest[:32], refers=refers),
        # neither the banner nor file names of figures (REQ-53)
        "\\pdfvariable suppressoptionalinfo 15",
        f"\\DocumentMetadata{{lang={identity.language},{claim}}}",
        f"\\def\\BinderyTitle{{{_write_text(identity.title)}}}",
        f"\\def\\BinderySubject{{{_write_text(identity.subject)}}}",
        f"\\def\\BinderyAuthor{{{escape(identity.author)}}}",
        f"\\def\\BinderyLanguage{{{identity.language}}}",
    ]
    if not identity.draft:
        lines += _load_style(identity)
    if identity.draft:
        lines.append("\\def\\BinderyDraft{}")
    if identity.formulas:
        lines.append("\\def\\BinderyFormulas{}")
    if identity.line_numbers:
        lines.append("\\def\\BinderyLineNumbers{}")
    return "\n".join(lines) + "\n"


def _write_text(text: str) -> str:
    """A text of the metadata; without braces LaTeX takes what has a comma there for a list."""
    return f"{{{escape(text)}}}"


def _load_style(identity: Identity) -> Iterator[str]:
    """The style of the document's standard, and what it does there that others cannot."""
    if identity.standard is Standard.UA_2:
        yield "\\AddToHook{package/bindery/after}{\\RequirePackage{bindery-ua-2}}"
        for name, title in identity.data:
            attach = f"\\AttachData{{{DATA}/{name}}}{{{name}}}{{{escape(title)}}}"
            yield f"\\AddToHook{{begindocument/end}}{{{attach}}}"


def _write_id(digest: str, *, refers: bool) -> str:
    if refers:
        whole = f"\\pdfvariable trailerid{{[<{digest}> <\\BinderyExternalDigest>]}}"
        return f"\\begingroup\\edef\\next{{\\endgroup{whole}}}\\next"
    return f"\\pdfvariable trailerid{{[<{digest}> <{digest}>]}}"


def write_latexmkrc(epoch: int) -> str:
    """Settings with which plain latexmk, called in the folder, makes the same bytes."""
    return (
        "$pdf_mode = 4;\n"
        f"$ENV{{SOURCE_DATE_EPOCH}} = '{epoch}';\n"
        "$ENV{FORCE_SOURCE_DATE} = '1';\n"
        "$ENV{TZ} = 'UTC';\n"
        "$lualatex = 'lualatex -no-shell-escape -interaction=nonstopmode -file-line-error %O %S';\n"
    )


def digest_texts(files: Mapping[str, str], binaries: Mapping[str, str]) -> str:
    """One SHA-256 over texts by path, and over the digests of other files."""
    total = hashlib.sha256()
    for path, text in sorted(files.items()):
        total.update(f"{path}\0{hashlib.sha256(text.encode()).hexdigest()}\n".encode())
    for path, digest in sorted(binaries.items()):
        total.update(f"{path}\0{digest}\n".encode())
    return total.hexdigest()
