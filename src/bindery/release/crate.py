"""The RO-Crate of a bundle: its files, inputs, sources, tools, commit and closed gates.

Written with the library of the standard, so that others read it with theirs. No time of day, no
path of a machine, no person.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bindery.errors import Diagnostic
from bindery.graph import digest_file
from bindery.messages import Message
from bindery.release.manifest import CRATE, STRUCTURAL, Origin
from bindery.release.revision import name_tag
from bindery.release.sums import list_bundle

if TYPE_CHECKING:
    from rocrate.rocrate import ROCrate

_FORMATS = {
    ".pdf": "application/pdf", ".csv": "text/csv", ".json": "application/json",
    ".xml": "application/xml", ".html": "text/html", ".toml": "application/toml",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CrateFacts:
    """What a crate says besides the origin.

    `inputs` are files of the repository with their SHA-256; `roles` say what each file of the
    bundle is; `titles` are those of the documents, by path.
    """

    description: str
    licence: str
    inputs: Mapping[str, str]
    roles: Mapping[str, str]
    titles: Mapping[str, str]


def write_crate(origin: Origin, facts: CrateFacts, folder: Path) -> str:
    """The text of ro-crate-metadata.json for a folder."""
    from rocrate.rocrate import ROCrate

    crate = ROCrate()
    study = origin.study
    day = study.date.isoformat()
    crate.root_dataset["datePublished"] = day
    crate.root_dataset["name"] = f"{study.title}: {origin.edition.name}"
    crate.root_dataset["description"] = facts.description
    crate.root_dataset["license"] = facts.licence
    crate.root_dataset["inLanguage"] = study.language
    crate.root_dataset["version"] = origin.edition.name
    crate.root_dataset["creativeWorkStatus"] = f"{origin.edition.state.value}; {study.status}"
    _add_people(crate, origin)
    files = [
        _add_file(crate, facts, path, folder) for path in list_bundle(folder)
        if path not in (CRATE, "SHA256SUMS")
    ]  # fmt: skip
    tools = [_add(crate, f"#tool-{one.name}", "SoftwareApplication", name=one.name,
                  softwareVersion=one.version) for one in origin.tools if one.main]  # fmt: skip
    sources = _add_sources(crate, origin)
    inputs = [
        _add(crate, f"#input/{path}", "CreativeWork", name=path, identifier=f"sha256:{digest}")
        for path, digest in sorted(facts.inputs.items())
    ]
    commit = _add(crate, f"#commit-{origin.commit}", "SoftwareSourceCode", name=origin.commit,
                  version=origin.commit, alternateName=name_tag(origin.edition.name))  # fmt: skip
    _add(
        crate, "#build", "CreateAction", name="build", instrument=[*tools, commit],
        object=[*inputs, *sources], result=files, endTime=day,
    )  # fmt: skip
    _add_gates(crate, origin)
    return json.dumps(_sort(crate.metadata.generate()), ensure_ascii=False, indent=1) + "\n"


def _add(crate: "ROCrate", place: str, kind: str, **properties: object) -> object:
    from rocrate.model.contextentity import ContextEntity

    place = place.replace(" ", "-")
    return crate.add(ContextEntity(crate, place, properties={"@type": kind, **properties}))


def _add_people(crate: "ROCrate", origin: Origin) -> None:
    """Organisations only: who made it, who asked for it, and what it is modelled on."""
    study = origin.study
    makers = [
        _add(crate, f"#maker-{number}", "Organization", name=name)
        for number, name in enumerate(study.authors, 1)
    ]
    crate.root_dataset["creator"] = makers
    if study.commissioner:
        crate.root_dataset["sourceOrganization"] = _add(
            crate, "#commissioner", "Organization", name=study.commissioner
        )
    if study.modelled_on:
        crate.root_dataset["isBasedOn"] = _add(
            crate, "#model", "CreativeWork", name=study.modelled_on
        )


def _add_file(crate: "ROCrate", facts: CrateFacts, path: str, folder: Path) -> object:
    place = folder / path
    properties = {
        "name": facts.titles.get(path, path),
        "additionalType": facts.roles.get(path, "manifest"),
        "contentSize": str(place.stat().st_size),
        "sha256": digest_file(place),
        "encodingFormat": _FORMATS.get(place.suffix, "text/plain"),
    }
    return crate.add_file(dest_path=path, properties=properties)


def _add_sources(crate: "ROCrate", origin: Origin) -> list[object]:
    return [
        _add(
            crate,
            f"#source-{one.id}",
            "Dataset",
            name=f"{one.organisation}, {one.name}",
            identifier=one.table,
            license=one.licence,
            dateModified=one.retrieved.isoformat(),
            description=one.note or one.name,
        )
        for one in origin.study.sources
    ]


def _add_gates(crate: "ROCrate", origin: Origin) -> None:
    """Each signature is an action of a role; an open gate is one that waits."""
    for status in origin.gate_report.gates:
        word = "CompletedActionStatus" if status.closed else "PotentialActionStatus"
        roles = [
            _add(
                crate,
                f"#role-{status.gate.id}-{number}",
                "Role",
                roleName=one.role,
                startDate=one.day.isoformat(),
                description=one.method or one.role,
            )
            for number, one in enumerate(status.signatures, 1)
        ]
        _add(
            crate, f"#gate-{status.gate.id}", "AssessAction", name=status.gate.title,
            actionStatus={"@id": f"http://schema.org/{word}"}, agent=roles,
            description=status.gate.question,
        )  # fmt: skip


def _sort(data: Mapping[str, object]) -> dict[str, object]:
    """The same order every time, whatever order the library keeps."""
    graph = data["@graph"]
    items: Iterable[Mapping[str, object]] = graph if isinstance(graph, list) else ()
    ordered = [
        dict(sorted(item.items())) for item in sorted(items, key=lambda one: str(one["@id"]))
    ]
    return {**data, "@graph": ordered}


def check_crate(folder: Path, shown: str) -> list[Diagnostic]:
    """Whether the library reads the crate, and it names every file of the bundle and no other."""
    from rocrate.rocrate import ROCrate

    place = f"{shown}/{CRATE}"
    try:
        crate = ROCrate(folder)
        named = {str(one.id) for one in crate.data_entities if str(one.type) == "File"}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        return [Diagnostic(place, None, Message("release-crate-unreadable", why=str(error)))]
    present = {path for path in list_bundle(folder) if path not in STRUCTURAL} | {"manifest.json"}
    return [
        Diagnostic(place, None, Message("release-crate-differs", path=path))
        for path in sorted(named ^ present)
    ]
