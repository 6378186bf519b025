"""Answers as editors want them: items of completion, hover and definitions."""

from collections.abc import Iterator
from dataclasses import dataclass

from lsprotocol import types

from bindery.language_server.things import PLACES, Kind, Thing
from bindery.language_server.under_cursor import Asked
from bindery.language_server.valid import Index
from bindery.messages import Message

_ICONS = {
    Kind.VALUE: types.CompletionItemKind.Value,
    Kind.WORK: types.CompletionItemKind.Reference,
    Kind.TERM: types.CompletionItemKind.Text,
    Kind.DOCUMENT: types.CompletionItemKind.File,
    Kind.PART: types.CompletionItemKind.Module,
    Kind.BLOCK: types.CompletionItemKind.Struct,
    Kind.DATA: types.CompletionItemKind.File,
    Kind.REGION: types.CompletionItemKind.Folder,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """One name that may be written: its label, what it writes, and the thing that it means.

    `swallows` tells that it ends the name's quotation itself.
    """

    label: str
    text: str
    thing: Thing
    swallows: bool = False


def list_offers(index: Index, asked: Asked) -> tuple[Offer, ...]:
    """What completion offers at a place, by name."""
    found: dict[str, Offer] = {}
    for thing in index.list_valid(asked):
        for offer in _offer(thing, asked):
            found.setdefault(offer.label, offer)
    return tuple(found.values())


def _offer(thing: Thing, asked: Asked) -> Iterator[Offer]:
    if thing.kind is Kind.VALUE and not asked.region:
        yield from _offer_value(thing, asked)
    elif thing.kind in PLACES and asked.typed[:1].isupper():
        name = thing.name[0].upper() + thing.name[1:]
        yield Offer(name, name, thing)
    elif thing.kind is Kind.DOCUMENT:
        yield Offer(f"{thing.name}:", f"{thing.name}:", thing)
    elif thing.kind is Kind.FINDING:
        yield Offer(thing.name, thing.name, thing)
        yield Offer(f"{thing.owner}/{thing.name}", f"{thing.owner}/{thing.name}", thing)
    else:
        yield Offer(thing.name, thing.name, thing)


def _offer_value(thing: Thing, asked: Asked) -> Iterator[Offer]:
    """A value; in a text of the study with its region, which has to be named there."""
    sign, name = asked.quote or '"', thing.name
    begin = f"number({sign}" if asked.bare else ""
    end = f"{sign})" if asked.bare else ""
    if thing.owner == asked.scope:
        yield Offer(name, f"{begin}{name}{end}", thing)
        return
    if asked.in_loop:
        behind = ")" if asked.bare else ""
        text = f"{begin}{name}{sign}, region{behind}"
        yield Offer(f"{name} (region)", text, thing, swallows=not asked.bare)
    region = thing.owner
    yield Offer(f"{name} ({region})", f"{begin}{name}{sign}, {sign}{region}{end}", thing)


def make_item(offer: Offer, place: types.Range, asked: Asked, number: int) -> types.CompletionItem:
    """An offer as an editor shows it; `place` is what it takes the place of."""
    thing = offer.thing
    detail = [thing.shown if thing.kind is not Kind.FINDING else "", thing.title, thing.detail]
    return types.CompletionItem(
        label=offer.label,
        kind=_ICONS.get(thing.kind, types.CompletionItemKind.Reference),
        detail=" · ".join(dict.fromkeys(one for one in detail if one)),
        filter_text=offer.label.removesuffix(":") if not asked.bare else offer.label,
        sort_text=f"{number:05}",
        text_edit=types.TextEdit(place, offer.text),
    )


def write_hover(things: tuple[Thing, ...]) -> str:
    """What a hover says, as Markdown; a value of several regions has a line for each."""
    if len(things) > 1:
        lines = [f"**{_escape(things[0].name)}**", ""]
        lines += [f"- {one.owner}: {_escape(one.shown or one.title)}" for one in things]
        return "\n".join([*lines, "", _define(things[0])])
    one = things[0]
    lines = [f"**{_escape(one.title if one.kind is not Kind.VALUE else one.name)}**"]
    if one.kind is Kind.TERM:
        lines = [f"**{_escape(one.name)}**: {_escape(one.title)}"]
    elif one.shown:
        said = Message("editor-prints", text=one.shown) if one.kind is Kind.VALUE else one.shown
        lines += ["", _escape(str(said))]
    facts = [*map(str, one.facts), _define(one)]
    return "\n".join([*lines, "", *(f"- {_escape(fact)}" for fact in facts if fact)])


def _define(one: Thing) -> str:
    return str(Message("editor-defined", path=one.path, line=str(one.line))) if one.path else ""


def _escape(text: str) -> str:
    """Words of an author, which are no Markdown here."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#|" else sign for sign in text)
