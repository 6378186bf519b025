"""How finished pages look: measured on made pages, judged by the limits of a house."""

from dataclasses import replace

import pytest

from bindery.inspection import Expected, assert_document
from bindery.inspection.facts import Area, Facts
from bindery.inspection.looking import measure_look
from bindery.inspection.page_look import Edge, PageFill, PageLook, Parting, Split
from bindery.inspection.painting import PaintedPage, Run
from bindery.inspection.structure import Link, Node, Nodes
from bindery.model import PageLimits

LEFT, WIDTH, TOP, STEP = 90.0, 300.0, 700.0, 14.0
LAST = 40  # lines on a full page
FILLED, FEW = ["PAGE: page 7 is filled to 20%"], ["PAGE: page 7 has 4 lines of text"]


class Maker:
    """Makes a tagged document: each element is told with its lines, as (page, line) pairs."""

    def __init__(self) -> None:
        self.runs = {}
        self.areas = {}
        self.nodes = []
        self.count = 0

    def element(self, role, *places, text="Words", right=WIDTH, left=0.0, **more):
        """An element whose words stand on lines; it has a path of its own."""
        self.count += 1
        marks = []
        for page, line in places:
            mark = ((page, 0), len(self.areas))
            foot = TOP - line * STEP
            box = (LEFT + left, foot, LEFT + right, foot + 7)
            points = ((box[0], foot), (box[2], foot))
            run = Run(1, text, box, points, None, 1.0, 10.0, bold=False, mark=mark, **more)
            self.runs.setdefault(page, []).append(run)
            self.areas[mark] = Area(page, box)
            marks.append(mark)
        first = min((page for page, _ in places), default=None)
        path = f"{role}[{self.count}]"
        return Node(role, role, text, first, path=path, marks=tuple(marks), number=self.count)

    def around(self, role, *children, tag="", **more):
        """An element around others, whose paths begin with its own."""
        self.count += 1
        path = f"{role}[{self.count}]"
        inner = tuple(_put_below(child, path) for child in children)
        pages = [child.page for child in inner if child.page]
        text = " ".join(child.text for child in inner)
        return Node(
            role, tag or role, text, min(pages, default=None), path=path, children=inner,
            number=self.count, **more,
        )  # fmt: skip

    def add(self, *nodes):
        self.nodes += nodes

    def fill(self, page, lines=range(LAST)):
        """Ordinary text on a page."""
        self.add(*(self.element("P", (page, line)) for line in lines))

    def look(self, good, links=()):
        """What is measured."""
        last = max(self.runs)
        pages = [
            PaintedPage(number, (0.0, 0.0, 595.0, 842.0), runs=self.runs.get(number, []))
            for number in range(1, last + 1)
        ]
        facts = Facts(areas=self.areas)
        made = replace(good, tree=Nodes(self.nodes), facts=facts, links=tuple(links), pages=last)
        return measure_look(made, pages)


def _put_below(node, path):
    inner = tuple(_put_below(child, f"{path}/{node.path}") for child in node.children)
    return replace(node, path=f"{path}/{node.path}", children=inner)


@pytest.fixture
def made():
    """A document with a title page and a full page."""
    maker = Maker()
    maker.add(maker.element("P", (1, 3), text="Title"))
    maker.add(maker.element("H1", (2, 0), text="One"))
    maker.fill(2, range(2, LAST))
    return maker


@pytest.fixture
def judge(good):
    """The messages of the rules on pages about what was measured."""
    ours = Expected("t", "en", (), places=(("x", "a.md:1"),), measure=(WIDTH, 0.0))

    def judge(look, **changes):
        found = assert_document(replace(good, look=look), replace(ours, **changes))
        assert all(not one.stops for one in found if one.requirement == "PAGE")
        return [one.message for one in found if one.requirement == "PAGE"]

    return judge


@pytest.fixture
def judge_rest(judge):
    """The same without what is said of pages that are nearly empty, as those made here are."""
    return lambda look, **changes: judge(replace(look, fills=()), **changes)


def splits(look):
    return [(one.kind, one.page, one.other) for one in look.splits]


# --- How full pages are ------------------------------------------------------------------------


def test_a_page_is_as_full_as_its_text_is_high(made, good):
    made.fill(3, range(10))
    made.fill(4)
    fills = {one.page: one for one in made.look(good).fills}
    assert fills[2].share == pytest.approx(1.0, abs=0.02)
    assert fills[3].share == pytest.approx(0.24, abs=0.02)
    assert (fills[3].lines, fills[3].held, fills[3].ends) == (10, False, False)


def test_a_note_at_the_foot_does_not_fill_a_page(made, good):
    made.fill(3, range(6))
    made.add(made.element("Note", (3, LAST - 1)))
    made.fill(4)
    fills = {one.page: one for one in made.look(good).fills}
    assert fills[3].share < 0.2


def test_a_page_may_end_where_a_chapter_or_the_document_does(made, good):
    made.fill(3, range(8))
    made.add(made.element("H1", (4, 0), text="Two"))
    made.fill(4, range(2, 9))
    assert [one.page for one in made.look(good).fills if one.ends] == [1, 3, 4]


def test_a_title_inside_a_page_begins_no_chapter_there(made, good):
    made.fill(3, range(8))
    made.fill(4, range(5))
    made.add(made.element("H1", (4, 6), text="Two"))
    made.fill(4, range(8, LAST))
    assert [one.ends for one in made.look(good).fills if one.page == 3] == [False]


def test_a_page_of_titles_alone_is_one(made, good):
    made.add(made.element("H1", (3, 4), text="Part 1"))
    made.add(made.element("H2", (4, 0), text="Two"))
    made.fill(4, range(2, LAST))
    assert [one.page for one in made.look(good).fills if one.title] == [1, 3]


@pytest.mark.parametrize(
    ("fill", "words"),
    [
        (PageFill(7, 0.2, 9, held=False, ends=False, title=False), FILLED),
        (PageFill(7, 0.2, 9, held=True, ends=False, title=False), FILLED),
        (PageFill(7, 0.2, 9, held=False, ends=True, title=False), []),
        (PageFill(7, 0.4, 9, held=False, ends=False, title=False), []),
        (PageFill(7, 0.1, 4, held=False, ends=True, title=False), FEW),
        (PageFill(7, 0.1, 4, held=True, ends=True, title=False), []),
        (PageFill(7, 0.1, 1, held=False, ends=False, title=True), []),
    ],
)  # fmt: skip
def test_what_is_nearly_empty_is_told(fill, words, judge):
    assert judge(PageLook(fills=(fill,))) == words


def test_a_house_has_other_limits(judge):
    look = PageLook(fills=(PageFill(7, 0.4, 9, held=False, ends=False, title=False),))
    assert judge(look, page=PageLimits(fill=0.5)) == ["PAGE: page 7 is filled to 40%"]
    assert judge(look, page=PageLimits(fill=0, lines=0)) == []


def test_documents_of_others_are_not_asked(judge):
    look = PageLook(fills=(PageFill(7, 0.2, 2, held=False, ends=False, title=False),))
    assert judge(look, places=()) == []


# --- What is parted ----------------------------------------------------------------------------


def test_a_title_at_the_foot_is_parted_from_its_text(made, good):
    made.add(made.element("H2", (2, LAST), text="Two"))
    made.fill(3)
    assert splits(made.look(good)) == [(Parting.HEADING, 2, 3)]


def test_a_title_with_one_line_below_it_is_whole(made, good):
    made.add(made.element("H2", (2, LAST), text="Two"), made.element("P", (2, LAST + 1), (3, 0)))
    made.fill(3, range(1, LAST))
    assert splits(made.look(good)) == []


def test_two_titles_at_the_foot_are_both_parted(made, good):
    made.add(made.element("H2", (2, LAST), text="Two"))
    made.add(made.element("H3", (2, LAST + 1), text="Three"))
    made.fill(3)
    assert splits(made.look(good)) == [(Parting.HEADING, 2, 3)] * 2


def test_a_figure_that_floats_away_does_not_part_a_title_from_its_text(made, good):
    made.add(made.element("H2", (2, LAST), text="Two"))
    made.add(make_figure(made, 3))
    made.add(made.element("P", (2, LAST + 1)))
    made.fill(3, range(30, LAST))
    assert splits(made.look(good)) == []


def test_a_lead_in_is_parted_from_its_list(made, good):
    made.add(made.element("P", (2, LAST), text="Three things:"))
    label, body = made.element("Lbl", (3, 0), text="1"), made.element("LBody", (3, 0))
    made.add(made.around("L", made.around("LI", label, body)))
    made.fill(3, range(1, LAST))
    assert splits(made.look(good)) == [(Parting.LEAD_IN, 2, 3)]


def make_figure(made, page, source=None, caption=None):
    box = (LEFT, 300.0, LEFT + WIDTH, 500.0)
    figure = replace(made.element("Figure"), page=page, box=box, alt="A line")
    below = made.element("P", (source or page, 35), text="Source: us")
    above = made.element("Caption", (caption or page, 10), text="Figure 1 A line")
    return made.around("Div", above, figure, below, tag="float")


@pytest.mark.parametrize(
    ("places", "kinds"),
    [
        ({}, []),
        ({"source": 4}, [(Parting.NOTE, 4, 3)]),
        ({"caption": 2}, [(Parting.CAPTION, 2, 3)]),
        ({"caption": 4}, [(Parting.CAPTION, 4, 3)]),
    ],
)
def test_captions_and_sources_stand_with_their_figure(places, kinds, made, good):
    made.add(make_figure(made, 3, **places))
    made.fill(3, range(36, LAST))
    made.fill(4)
    assert splits(made.look(good)) == kinds


def make_table(made, rows):
    """A table with so many rows on each page."""
    head = made.around("THead", made.around("TR", made.element("TH", (min(rows), 1), text="Year")))
    body = [
        made.around("TR", made.element("TD", (page, line + 2), text="1"))
        for page, count in rows.items()
        for line in range(count)
    ]
    caption = made.element("Caption", (min(rows), 0), text="Table 1 Years")
    table = made.around("Table", caption, head, made.around("TBody", *body))
    source = made.element("P", (max(rows), 38), text="Source: us")
    return made.around("Div", table, source, tag="float")


def test_rows_that_stand_alone_are_counted_at_both_ends(made, good, judge_rest):
    made.add(make_table(made, {3: 1, 4: 20, 5: 2}))
    look = made.look(good)
    assert [(one.page, one.other, one.count) for one in look.splits] == [(3, 4, 1), (5, 4, 2)]
    assert judge_rest(look) == [
        "PAGE: one row of the table “Table 1 Years” stands alone on page 3, the others on page 4",
        "PAGE: 2 rows of the table “Table 1 Years” stand alone on page 5, the others on page 4",
    ]
    assert len(judge_rest(look, page=PageLimits(rows=1))) == 1


def test_a_table_on_one_page_or_in_large_parts_is_whole(made, good, judge_rest):
    made.add(make_table(made, {3: 12, 4: 12}), make_table(made, {5: 2}))
    assert judge_rest(made.look(good)) == []


# --- How far figures are -----------------------------------------------------------------------


def name_figure(made, page, figure, role="P"):
    """A text that names a figure, and its link."""
    text = made.element(role, (page, 39), text="See figure 1")
    made.add(text)
    return Link(
        page, "figure 1", "", tagged=True, element=f"{text.path}/Link[1]", to_element=figure.number
    )


@pytest.mark.parametrize(("page", "far"), [(2, False), (3, False), (4, False), (5, True)])
def test_a_figure_stands_near_the_text_that_names_it(page, far, made, good):
    figure = make_figure(made, page)
    link = name_figure(made, 3, figure)
    made.add(figure)
    for number in range(3, 7):
        made.fill(number, range(36, 38))
    found = [(Parting.FLOAT, page, 3)] if far else []
    assert splits(made.look(good, [link])) == found


def test_another_chapter_may_name_a_figure_and_so_may_the_contents(made, good):
    made.fill(3)
    figure = make_figure(made, 6)
    links = [name_figure(made, 2, figure), name_figure(made, 6, figure, "TOCI")]
    made.add(made.element("H1", (6, 0), text="Two"), figure)
    assert splits(made.look(good, links)) == []


def test_a_text_that_lists_many_figures_names_none(made, good):
    figures = [make_figure(made, page) for page in range(3, 8)]
    text = made.element("P", (2, 39), text="All figures")
    made.add(text, *figures)
    links = [
        Link(2, "f", "", tagged=True, element=f"{text.path}/Link[{n}]", to_element=one.number)
        for n, one in enumerate(figures)
    ]
    assert splits(made.look(good, links)) == []
    assert len(splits(made.look(good, links[2:]))) == 3


# --- What hangs out ----------------------------------------------------------------------------


def test_a_line_that_is_too_long_is_found_by_the_lines_around_it(made, good, judge_rest):
    made.add(made.element("P", (3, 0), text="www.example.org", right=WIDTH + 12))
    look = made.look(good)
    assert look.width == pytest.approx(WIDTH)
    assert judge_rest(look) == [
        "PAGE: “www.example.org” (page 3) hangs 12.0 pt out of the text block"
    ]
    assert judge_rest(look, page=PageLimits(overhang=20)) == []


def test_a_space_at_the_end_of_a_line_hangs_nowhere(made, good, judge_rest):
    made.add(made.element("P", (3, 0), text="Words ", right=WIDTH + 2.5, space=0.25))
    assert judge_rest(made.look(good)) == []


def test_the_number_of_a_title_may_stand_in_the_margin_and_a_paragraph_may_not(
    made, good, judge_rest
):
    made.add(made.element("H2", (3, 0), text="1.1", left=-20))
    made.fill(3, range(1, LAST))
    assert judge_rest(made.look(good)) == []
    made.add(made.element("P", (4, 0), text="out", left=-20))
    assert judge_rest(made.look(good)) == [
        "PAGE: “out” (page 4) hangs 20.0 pt out of the text block"
    ]


def test_a_table_may_stand_in_the_margin_of_a_house_that_has_one(judge_rest):
    look = PageLook(edges=(Edge(3, "9", 0.0, WIDTH + 80, wide=True),))
    assert judge_rest(look, measure=(WIDTH, 100.0)) == []
    assert len(judge_rest(look, measure=(WIDTH, 50.0))) == 1
    narrow = replace(look, edges=(replace(look.edges[0], wide=False),))
    assert len(judge_rest(narrow, measure=(WIDTH, 100.0))) == 1


# --- The margin column ---------------------------------------------------------------------------

COLUMN = (WIDTH + 17, WIDTH + 125)


def beside(made, *places, text="Source", left=COLUMN[0], right=COLUMN[0] + 60):
    """A figure with its source in the margin."""
    figure = made.around("Figure", made.element("P", (3, 2), text="shown"), tag="Figure")
    caption = made.element("Caption", (3, 1))
    source = made.element("P", *places, text=text, left=left, right=right)
    made.add(made.around("Div", caption, figure, source, tag="float"))


def test_what_stands_in_the_margin_column_is_on_allowed_ground(made, good, judge_rest):
    made.fill(3, range(5, LAST))
    beside(made, (3, 1), (3, 2))
    look = made.look(good)
    assert judge_rest(look, measure=(WIDTH, 0.0), column=COLUMN) == []
    assert len(judge_rest(look, measure=(WIDTH, 0.0))) == 1  # a house without a column


@pytest.mark.parametrize(("left", "right"), [(5, 70), (17, 140)])
def test_what_leaves_the_margin_column_is_told(made, good, judge_rest, left, right):
    made.fill(3, range(5, LAST))
    beside(made, (3, 1), left=WIDTH + left, right=WIDTH + right)
    found = judge_rest(made.look(good), measure=(WIDTH, 0.0), column=COLUMN)
    assert ["hangs" in one for one in found] == [True]


def test_lines_in_the_margin_are_no_lines_of_the_page(made, good):
    made.fill(3)
    made.fill(4, range(3))
    beside(made, *((4, line) for line in range(10, 20)))
    assert made.look(good).fills[-1].lines == 3


def test_text_in_the_margin_over_something_else_is_told(made, good, judge_rest):
    made.fill(3, range(5, LAST))
    beside(made, (3, 1))
    made.add(made.element("P", (3, 1), text="wide", right=COLUMN[0] + 10, left=20))
    found = judge_rest(made.look(good), measure=(WIDTH, 200.0), column=COLUMN)
    assert "PAGE: “Source” in the margin of page 3 stands over “wide”" in found


def test_two_texts_over_each_other_in_the_margin_are_told(made, good, judge_rest):
    made.fill(3, range(5, LAST))
    beside(made, (3, 1))
    beside(made, (3, 1), text="Another")
    found = judge_rest(made.look(good), measure=(WIDTH, 0.0), column=COLUMN)
    assert "PAGE: “Source” in the margin of page 3 stands over “Another”" in found


def test_text_in_the_margin_that_runs_off_the_page_is_told(made, good, judge_rest):
    made.fill(3, range(5, LAST))
    beside(made, (3, 1), right=600)
    found = judge_rest(made.look(good), measure=(WIDTH, 0.0), column=(COLUMN[0], 700.0))
    assert found == ["PAGE: “Source” in the margin of page 3 runs off the page"]


# --- Spaces between words ----------------------------------------------------------------------


def test_spaces_that_are_too_wide_or_narrow_are_a_share_of_all(made, good, judge_rest):
    words = "Four words are here"
    for line, gaps in enumerate([(1.5, 1.2), (0.7,), ()]):
        made.add(made.element("P", (3, line), text=words, space=0.25, gaps=gaps))
    look = made.look(good)
    assert (look.spaces, look.uneven) == (9, {3: {70: 1, 120: 1, 150: 1}})
    (said,) = judge_rest(look)
    assert "22.2% of the spaces" in said
    assert "page 3" in said
    assert judge_rest(look, page=PageLimits(uneven=0.5)) == []
    assert judge_rest(look, page=PageLimits(narrow=0.6, wide=1.6)) == []


def test_a_gap_that_is_meant_is_no_space(made, good):
    made.add(made.element("P", (3, 0), text="1 Title", space=0.25, gaps=(4.0,)))
    assert made.look(good).uneven == {}


# --- Documents of others -----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["good", "line", "no-headings", "typst", "file-name-alt"])
def test_documents_of_others_are_measured_without_a_remark(name, pdfs, expected):
    from bindery.inspection import read_structure

    structure = read_structure(pdfs / f"{name}.pdf")
    found = assert_document(structure, expected)
    assert [one for one in found if one.requirement == "PAGE"] == []
    assert all(0 <= one.share <= 1 for one in structure.look.fills)


def test_a_document_without_tags_has_no_look(good):
    assert measure_look(replace(good, tree=()), []) == PageLook()


def test_a_split_that_is_new_has_words(judge_rest):
    for kind in Parting:
        look = PageLook(splits=(Split(kind, 3, 7, "Words", count=1),))
        assert "Words" in judge_rest(look)[0]
