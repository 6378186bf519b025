"""A metadata file beside each PDF: a template of the study, held against a schema of the study.

The engine knows no standard for metadata: both files lie in templates/_release/ (REQ-35 to 38).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.messages import Message
from bindery.model.release import Sidecar
from bindery.tex.markup import render_markup


@dataclass(frozen=True, slots=True)
class Related:
    """A document as a sidecar sees it: its title and its file in the bundle."""

    stem: str
    title: str
    subtitle: str
    file: str


def write_sidecar(root: Path, sidecar: Sidecar, context: Mapping[str, object]) -> str:
    """The sidecar of one document; raises BinderyError at the template's file or line.

    `context` has `study`, `edition`, `document`, `whole` (the document that this one belongs to,
    or None) and `parts` (those that belong to it); `codes` come from the settings.
    """
    name = f"{layout.RELEASE_TEMPLATES.removeprefix('templates/')}/{sidecar.template}"
    return render_markup(root, name, {**context, "codes": dict(sidecar.codes)})


def check_sidecar(text: str, schema: bytes, path: str) -> tuple[Diagnostic, ...]:
    """What in a sidecar the schema does not allow, at the lines of the sidecar."""
    from lxml import etree

    # no entity and no file from outside is ever read
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        rules = etree.XMLSchema(etree.fromstring(schema, parser))
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError) as error:
        raise fail(path, None, Message("release-schema-unreadable", why=str(error))) from None
    try:
        document = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as error:
        return (Diagnostic(path, error.lineno, Message("release-no-xml", why=str(error.msg))),)
    rules.validate(document)
    return tuple(
        Diagnostic(
            path, entry.line, Message("release-against-schema", words=_simplify(entry.message))
        )
        for entry in rules.error_log
    )


def _simplify(message: str) -> str:
    """The validator's message without the braces of name spaces."""
    import re

    return re.sub(r"\{[^}'\s]*\}", "", message)


def require_valid(text: str, schema: bytes, path: str) -> None:
    """Raise BinderyError with all that the schema does not allow."""
    if found := check_sidecar(text, schema, path):
        raise BinderyError(found)
