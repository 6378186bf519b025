"""How a document opens, and what its data say twice."""

import datetime as dt

import pikepdf

from spoiling.ways import (
    Array,
    Dictionary,
    Mutation,
    Name,
    elements,
    links,
    prefer,
    set_page,
    set_root,
)

M = Mutation


def open_at(number):
    return set_root("/OpenAction", lambda pdf: Array([pdf.pages[number].obj, Name.Fit]))


def act_on_page(pdf):
    pdf.pages[1].obj["/AA"] = Dictionary(O=Dictionary(S=Name.URI, URI="https://example.org"))


def act_on_link(pdf):
    links(pdf)[0]["/AA"] = Dictionary(E=Dictionary(S=Name.URI, URI="https://example.org"))


def write_info(key, value):
    def change(pdf):
        pdf.docinfo[key] = value

    return change


def second_title(pdf):
    """The title in a second language says something else."""
    stream = pdf.Root.Metadata
    data = stream.read_bytes()
    place = data.index(b"</rdf:Alt>", data.index(b"<dc:title>"))
    more = b'<rdf:li xml:lang="de">Ein anderer Titel</rdf:li>'
    stream.write(data[:place] + more + data[place:])


def other_language(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:language"] = ["fr"]


def metadata_of_page(pdf):
    packet = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        b'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        b'<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/">'
        b"<dc:creator><rdf:Seq><rdf:li>J. Smith</rdf:li></rdf:Seq></dc:creator>"
        b"</rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    stream = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    pdf.pages[0].obj["/Metadata"] = stream


def properties_of_element(pdf):
    elements(pdf, "Figure")[0].A = Dictionary(
        O=Name.UserProperties, P=Array([Dictionary(N="Author", V="J. Smith")])
    )


def changed_before_made(pdf):
    made = dt.datetime(2026, 1, 2, tzinfo=dt.UTC)
    pdf.docinfo["/CreationDate"] = pikepdf.String(made.strftime("D:%Y%m%d%H%M%SZ"))
    pdf.docinfo["/ModDate"] = pikepdf.String("D:20200101000000Z")


WRONG = [
    M("pages that turn by themselves", "opens-plainly", "by itself", set_page(1, "/Dur", 3)),
    M("pages that come in with a show", "opens-plainly", "by itself",
      set_page(1, "/Trans", Dictionary(S=Name.Dissolve))),
    M("a page that stands on its side", "pages-upright", "stands on its side",
      set_page(2, "/Rotate", 90)),
    M("a page that stands on its head", "pages-upright", "stands on its side",
      set_page(2, "/Rotate", 180)),
    M("a document that opens in its middle", "opens-plainly", "opens at page 3", open_at(2)),
    M("a document that opens a page of the web", "opens-plainly", "URI",
      set_root("/OpenAction", lambda pdf: Dictionary(S=Name.URI, URI="https://example.org"))),
    M("a document that asks to print", "opens-plainly", "Named",
      set_root("/OpenAction", lambda pdf: Dictionary(S=Name.Named, N=Name.Print))),
    M("pages from right to left", "opens-plainly", "from right to left",
      prefer("/Direction", Name.R2L)),
    M("a document that fills the screen", "opens-plainly", "fills the screen",
      set_root("/PageMode", Name.FullScreen)),
    M("a reader without its menus", "opens-plainly", "HideMenubar",
      prefer("/HideMenubar", value=True)),
    M("a reader without its tools", "opens-plainly", "HideToolbar",
      prefer("/HideToolbar", value=True)),
    M("a page that acts when it is opened", "opens-plainly", "AA", act_on_page),
    M("a link that acts when it is touched", "opens-plainly", "AA", act_on_link),
    M("a document that is a folder of documents", "opens-plainly", "a collection",
      set_root("/Collection", Dictionary(View=Name.D))),
    M("a picture of a page as it was", "opens-plainly", "a small picture of a page",
      set_page(0, "/Thumb", lambda pdf: pdf.make_stream(
          b"\0", Width=1, Height=1, ColorSpace=Name.DeviceGray, BitsPerComponent=8))),
    M("a page in another measure", "opens-plainly", "another unit", set_page(1, "/UserUnit", 8)),
    M("another language in the metadata", "metadata-agrees", "dc:language", other_language),
    M("a second title in the metadata", "metadata-agrees", "two titles", second_title),
    M("another program in Info", "metadata-agrees", "Info Creator",
      write_info("/Creator", "Another program")),
    M("another maker in Info", "metadata-agrees", "Info Producer",
      write_info("/Producer", "Another program")),
    M("a date of change before that of making", "metadata-agrees", "before", changed_before_made),
    M("another date in the metadata", "metadata-agrees", "Info CreationDate",
      write_info("/CreationDate", "D:20190304050607Z")),
    M("a person in the metadata of a page", "parts-clean", "J. Smith", metadata_of_page),
    M("a person in the properties of an element", "parts-clean", "J. Smith", properties_of_element),
]  # fmt: skip
