"""`invoke release --verify`: checks that a received bundle is complete, unchanged, and as claimed.

Nothing is needed but the bundle: no network, no repository, no list of names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bindery.errors import BinderyError, Diagnostic
from bindery.inspection import Expected, Finished, Inspection, find_standard, read_structure
from bindery.messages import Message
from bindery.release.bundle_texts import read_texts
from bindery.release.crate import check_crate
from bindery.release.machine_traces import Machine, search_machine_traces
from bindery.release.manifest import check_manifest, read_manifest
from bindery.release.material import list_failures
from bindery.release.services import Services
from bindery.release.sidecars import check_sidecar
from bindery.release.sums import check_sums, list_bundle

_NO_MACHINE = Machine(())


@dataclass(frozen=True, slots=True)
class Verified:
    """A bundle that holds: what its manifest says, and the verdict on each of its PDFs."""

    manifest: Mapping[str, Any]
    inspections: tuple[Inspection, ...]
    files: int


def verify_bundle(folder: Path, shown: str, services: Services) -> Verified:
    """Check a bundle; raises BinderyError with everything that is wrong with it.

    Files that differ from the released ones are reported first and alone: checking their content
    further would say nothing.
    """
    manifest = read_manifest(folder, shown)
    if found := check_sums(folder, shown):
        raise BinderyError(found)
    mistakes = [*check_manifest(folder, manifest, shown), *check_crate(folder, shown)]
    mistakes += _check_sidecars(folder, manifest, shown)
    mistakes += search_machine_traces(_NO_MACHINE, read_texts(folder, shown))
    inspections = services.inspect(tuple(_list_pdfs(folder, manifest, shown)))
    for one in inspections:
        mistakes += list_failures(one)
    mistakes += _check_documents(manifest, inspections, shown)
    if mistakes:
        raise BinderyError(dict.fromkeys(mistakes))
    return Verified(manifest, inspections, len(list_bundle(folder)))


def _list_pdfs(folder: Path, manifest: Mapping[str, Any], shown: str) -> Iterator[Finished]:
    """The PDFs with what the manifest says of them; else each is checked against its own claims."""
    titles = {one["path"]: one["title"] for one in (*manifest["documents"], *manifest["reports"])}
    for path in list_bundle(folder):
        if path.endswith(".pdf"):
            found = read_structure(folder / path, f"{shown}/{path}")
            headings = tuple((one.level, one.text) for one in found.headings)
            title = titles.get(path, found.catalogue.title)
            # the title is known from elsewhere, so it may be the file's name too
            known = ((title, ""),)
            standard = find_standard(found)
            expected = Expected(
                title, manifest["language"], headings, version=standard.version, places=known,
                flavours=standard.flavours, files=found.catalogue.attachments,
            )  # fmt: skip
            yield Finished(folder / path, f"{shown}/{path}", expected)


def _check_sidecars(folder: Path, manifest: Mapping[str, Any], shown: str) -> Iterator[Diagnostic]:
    """Every sidecar by the schema that lies beside it."""
    paths = {role: [one["path"] for one in manifest["files"] if one["role"] == role]
             for role in ("sidecar", "schema")}  # fmt: skip
    for schema in paths["schema"]:
        rules = (folder / schema).read_bytes()
        suffix = Path(schema).stem
        for path in paths["sidecar"]:
            if f".{suffix}." in Path(path).name:
                yield from check_sidecar(
                    (folder / path).read_text("utf-8"), rules, f"{shown}/{path}"
                )


def _check_documents(
    manifest: Mapping[str, Any], inspections: tuple[Inspection, ...], shown: str
) -> Iterator[Diagnostic]:
    """The manifest's titles and pages are those of the PDFs (REQ-40)."""
    found = {one.structure.path: one.structure for one in inspections}
    for document in manifest["documents"]:
        structure = found.get(f"{shown}/{document['path']}")
        if structure is None:
            place = f"{shown}/{document['path']}"
            yield Diagnostic(place, None, Message("release-document-gone"))
            continue
        for what, claimed, read in (
            ("title", document["title"], structure.catalogue.title),
            ("pages", document["pages"], structure.pages),
        ):
            if claimed != read:
                said = Message("release-document-other", what=what, said=claimed, read=read)
                yield Diagnostic(structure.path, None, said)
