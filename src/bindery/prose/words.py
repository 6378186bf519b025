"""What a listener hears of an author's text, and addresses that a link can hold."""

import re
from typing import Any

from bindery.prose.writing import Nodes, Writing

_UNSAFE = re.compile(r"[^A-Za-z0-9:/?#@!$&'()*+,;=._~%-]")


def collect_text(writing: Writing, nodes: Nodes) -> str:
    """The words of inline elements without markup, as a listener hears them."""
    words = []
    for node in nodes:
        kind: str = node["t"]
        content: Any = node.get("c")
        if kind == "Str":
            words.append(writing.plain(content))
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            words.append(" ")
        elif kind in {"Code", "Math"}:
            words.append(writing.plain(content[1]))
        elif kind == "Quoted":
            single = content[0]["t"] == "SingleQuote"
            inner = collect_text(writing, content[1])
            words.append(f"‘{inner}’" if single else f"“{inner}”")
        elif kind in {"Span", "Cite", "Link"}:
            words.append(collect_text(writing, content[1]))
        elif kind in {"Emph", "Strong", "Superscript", "Subscript", "SmallCaps"}:
            words.append(collect_text(writing, content))
    return "".join(words)


def print_address(address: str) -> str:
    """An address as LaTeX takes it in a link: nothing in it can be markup."""
    encoded = _UNSAFE.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), address
    )
    return re.sub(r"([%#&_$~])", r"\\\1", encoded).replace(r"\~", "%7E".replace("%", r"\%"))
