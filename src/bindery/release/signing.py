"""Prepares a signature: role, day and hashes are filled in; the judgement is a person's own."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from bindery.errors import refuse
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.model.release import Gate, GateKind, ReleaseSettings

_HEAD = """# {title}
# {question}
#
{words}
"""
_CONSULTATION = """
# {words}
# [[round]]
# recipient = ""
# sent = {day}
# status = "open"
# outcome = ""
"""


def find_gate(settings: ReleaseSettings, name: str) -> Gate:
    """The gate of that name; raises BinderyError with the nearest one."""
    for gate in settings.gates:
        if gate.id == name:
            return gate
    advice = suggest(name, [gate.id for gate in settings.gates])
    raise refuse("GATE", Message("release-no-gate", name=name), advice)


def prepare_signature(
    root: Path, gate: Gate, role: str, digests: Mapping[str, str], today: date
) -> str:
    """Add an unfilled signature to the gate's file and return its path.

    What stands in the file stays: earlier signatures are its history.
    """
    if not role.strip():
        raise refuse("--role", Message("release-no-role", gate=gate.id))
    path = root / gate.path
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text("utf-8") if path.is_file() else _write_head(gate, today)
    lines = [f"{json.dumps(name)} = {json.dumps(digests[name])}" for name in sorted(digests)]
    block = (
        f"\n[[signature]]\nrole = {json.dumps(role.strip(), ensure_ascii=False)}\n"
        f'method = ""\ndate = {today.isoformat()}\nfindings = []\njudgement = ""\n'
        "[signature.judged]\n" + "\n".join(lines) + "\n"
    )
    path.write_text(text.rstrip("\n") + "\n" + block, encoding="utf-8")
    return gate.path


def _write_head(gate: Gate, today: date) -> str:
    lines = str(Message("release-sign-head")).splitlines()
    words = "\n".join(f"# {line}" for line in lines)
    head = _HEAD.format(title=gate.title, question=gate.question, words=words)
    if gate.kind is not GateKind.FACTS:
        return head
    party = str(Message("release-sign-party"))
    return head + _CONSULTATION.format(words=party, day=today.isoformat())
