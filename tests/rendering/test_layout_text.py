"""What a document's own template says in LaTeX is read as it will be printed."""

from bindery.rendering.layout_text import LayoutHeading, LayoutPlace, read_layout


def test_a_heading_in_a_style_of_the_house_is_a_heading_without_a_number():
    tex = (
        "\\begin{document}\n\\StyledHeading{list}{chapter}{What is in it}\\markboth{In it}{}\n"
        "\\PrintList{toc}\n\\StyledHeading{list}{section}{Figures \\& more}\n\\chapter{One}\n"
        "\\input{sections/one.tex}\n\\end{document}\n"
    )
    assert list(read_layout(tex)) == [
        LayoutHeading(1, "What is in it", numbered=False),
        LayoutHeading(2, "Figures & more", numbered=False),
        LayoutHeading(1, "One", numbered=True),
        LayoutPlace("sections/one.tex"),
    ]
