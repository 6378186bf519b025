"""What a step read and made in its last good run."""

from dataclasses import asdict, dataclass
from typing import Any

from bindery.errors import Diagnostic, decode_diagnostic, encode_diagnostic


@dataclass(frozen=True, slots=True)
class Trace:
    """A verifying trace (Mokhov et al., *Build Systems à la Carte*): hashes of all that counts.

    `inputs` and `found` (seen to be read, though not declared) and `outputs` map relative paths to
    SHA-256; `reasons` are why it ran, in words; `warnings` are shown again
    when the step does not run again; `build` is the number of the build in which it ran.
    """

    step: str
    recipe: dict[str, str]
    inputs: dict[str, str | None]
    found: dict[str, str | None]
    outputs: dict[str, str | None]
    reasons: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    warnings: tuple[Diagnostic, ...] = ()
    seconds: float = 0.0
    build: int = 0

    def encode(self) -> dict[str, object]:
        """Plain data for the journal."""
        return asdict(self) | {"warnings": [encode_diagnostic(one) for one in self.warnings]}


def decode_trace(data: dict[str, object]) -> Trace:
    """A trace from plain data; anything out of shape raises TypeError."""
    fields: dict[str, Any] = dict(data)
    for name in ("reasons", "notes", "warnings"):
        fields[name] = tuple(fields.get(name) or ())
    fields["warnings"] = tuple(decode_diagnostic(one) for one in fields["warnings"])
    trace = Trace(**fields)
    for mapping in (trace.recipe, trace.inputs, trace.found, trace.outputs):
        if not isinstance(mapping, dict):
            raise TypeError("a trace's hashes must be a table")
    return trace
