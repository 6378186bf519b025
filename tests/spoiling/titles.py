"""What is set as a heading is tagged as something else: others of its kind tell what it is."""

import pikepdf

from spoiling.ways import OVERVIEW, Mutation, elements, retag

M = Mutation


def merge(pdf):
    """All headings of one kind but the first become paragraphs."""
    for chapter in elements(pdf, "chapter")[1:]:
        chapter.S = pikepdf.Name.P


WRONG = [
    M("a chapter's title as paragraph", "titles-tagged", "is set as the headings are",
      retag("chapter", "P", 2), OVERVIEW),
    M("a chapter's title as division", "titles-tagged", "is set as the headings are",
      retag("chapter", "Div", 2), OVERVIEW),
    M("a chapter's title as words in a line", "titles-tagged", "is set as the headings are",
      retag("chapter", "Span", 3), OVERVIEW),
    M("a chapter's title as caption of nothing", "titles-tagged", "is set as the headings are",
      retag("chapter", "Caption", 3), OVERVIEW),
    M("all titles but one as paragraphs", "titles-tagged", "is set as the headings are",
      merge, OVERVIEW),
    M("an unnumbered title as paragraph", "titles-tagged", "“Contents”",
      retag("chapter", "P", 1), OVERVIEW),
]  # fmt: skip
