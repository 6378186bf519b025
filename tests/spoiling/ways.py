"""What the ways to spoil a document share."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf

Name, Dictionary, Array, Pdf = pikepdf.Name, pikepdf.Dictionary, pikepdf.Array, pikepdf.Pdf
Change = Callable[[Pdf], None]
PROFILE, OVERVIEW = "profile-eastport", "overview"


@dataclass(frozen=True, slots=True)
class Mutation:
    """What is spoilt, how, and which rule must find it with which words."""

    name: str
    rule: str
    words: str
    change: Change
    document: str = PROFILE
    save: tuple[tuple[str, object], ...] = ()


def elements(pdf, tag):
    """The elements with a tag, in the order of their objects."""
    return [
        item
        for item in pdf.objects
        if isinstance(item, Dictionary) and item.get("/S") == "/" + tag and "/P" in item
    ]


def walk(element):
    """An element and all below it."""
    yield element
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from walk(kid)


def kids_of(element):
    kids = element.get("/K")
    return list(kids) if isinstance(kids, Array) else [kids]


def set_key(tag, key, value, which=0):
    """Give an element a key."""

    def change(pdf):
        elements(pdf, tag)[which][key] = value

    return change


def retag(tag, other, which=0):
    def change(pdf):
        elements(pdf, tag)[which].S = Name("/" + other)

    return change


def swap_kids(tag, first, second, which=0):
    """Two children of an element change places."""

    def change(pdf):
        element = elements(pdf, tag)[which]
        kids = kids_of(element)
        kids[first], kids[second] = kids[second], kids[first]
        element.K = Array(kids)

    return change


def swap_key(tag, key, first=0, second=1):
    """Two elements change what they say under a key."""

    def change(pdf):
        one, other = elements(pdf, tag)[first], elements(pdf, tag)[second]
        one[key], other[key] = other[key], one[key]

    return change


def links(pdf):
    """The link annotations of all pages."""
    return [a for page in pdf.pages for a in page.obj.get("/Annots", ())]


def of_link(which, work):
    def change(pdf):
        work(pdf, links(pdf)[which])

    return change


def set_root(key, value):
    def change(pdf):
        pdf.Root[key] = value(pdf) if callable(value) else value

    return change


def set_page(which, key, value):
    def change(pdf):
        pdf.pages[which].obj[key] = value(pdf) if callable(value) else value

    return change


def prefer(key, value):
    def change(pdf):
        pdf.Root.ViewerPreferences[key] = value

    return change


def write_metadata(key, value):
    def change(pdf):
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata[key] = value

    return change


def change_content(old, new, page=-1):
    """Other operators on a page."""

    def change(pdf):
        sheet = pdf.pages[page]
        sheet.contents_coalesce()
        data = sheet.Contents.read_bytes()
        changed = re.sub(old, new, data, count=1)
        assert changed != data
        sheet.Contents = pdf.make_stream(changed)

    return change


def add_kid(element, kid, place=None):
    kids = kids_of(element)
    kids.insert(len(kids) if place is None else place, kid)
    element.K = Array(kids)
