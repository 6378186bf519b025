"""Writes authors' images as LaTeX: one picture, or some side by side with one number."""

from bindery.model.tree import Image, Inlines, Note, Picture
from bindery.model.walk import walk_inside
from bindery.tex.escape import escape
from bindery.writers.latex_text import LatexText


def write_image(writer: LatexText, image: Image) -> None:
    """Write an image; one in a box, or with a note, stays where it stands."""
    noted = any(has_note(one) for one in (image.caption, *_list_captions(image)))
    place = "here" if image.inside or noted else "float"
    anchor = f"[{image.label}]" if image.label else ""
    listed = image.short_title or image.caption
    writer.write_group(f"\\begin{{AuthorFigure}}{anchor}{{{place}}}", drop_notes(listed))
    writer.write_group("", image.caption)
    writer.put("\n")
    if len(image.pictures) == 1:
        one = image.pictures[0]
        writer.put(f"\\AuthorPicture{{{_write_width(one)}}}{{{one.file}}}{{{escape(one.alt)}}}\n")
    else:
        _write_row(writer, image.pictures)
    if image.source:
        writer.write_group("\\EntrySource", image.source)
        writer.put("\n")
    writer.put("\\end{AuthorFigure}")


def _write_row(writer: LatexText, pictures: tuple[Picture, ...]) -> None:
    writer.put("\\begin{PictureRow}\n")
    for place, one in enumerate(pictures):
        writer.put("\\hfill\n" if place else "")
        writer.meet(one.line, "")
        anchor = f"[{one.label}]" if one.label else ""
        writer.put(f"\\RowPicture{anchor}{{{one.letter}}}{{{_write_width(one)}}}{{{one.file}}}")
        writer.write_group(f"{{{escape(one.alt)}}}", one.caption)
    writer.put("\n\\end{PictureRow}\n")


def _write_width(one: Picture) -> str:
    return f"{one.millimetres:g}mm" if one.millimetres else f"{one.share:g}\\linewidth"


def _list_captions(image: Image) -> tuple[Inlines, ...]:
    return tuple(one.caption for one in image.pictures)


def has_note(inlines: Inlines) -> bool:
    """Whether a note stands somewhere in a line."""
    return any(isinstance(one, Note) for one in walk_inside(inlines))


def drop_notes(inlines: Inlines) -> Inlines:
    """The line as a list of figures prints it: notes belong to the figure itself."""
    return tuple(one for one in inlines if not isinstance(one, Note))
