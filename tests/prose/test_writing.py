"""What an author writes becomes the LaTeX that the house style defines."""

import pytest

from bindery.prose import convert_bibliography
from bindery.writers.latex import write_latex

WRITTEN = {
    "It is 5% & #1_a": "It is 5\\% \\& \\#1\\_a",
    "a -- b --- c ... d": "a – b — c … d",
    '"so" and \'so\' it\'s': "“so” and ‘so’ it’s",
    "a\u00a0b 3\u202f400": "a~b 3\\KeepSpace{.167em}400",
    "*set* **bold** `co_de`": "\\emph{set} \\textbf{bold} \\texttt{co\\_de}",
    "H~2~O m^2^": "H\\textsubscript{2}O m\\textsuperscript{2}",
    "a\\\nb": "a\\newline{}b",
    "$a_1 + \\frac{1}{2}$": "\\InlineFormula{a 1 plus 1 over 2}{a_1 + \\frac{1}{2}}",
    '$$\na +\n mn\n$$ {alt="a plus mn"}': "\\DisplayedFormula{a plus mn}{a +\n mn}",
    '$$ a $$ {#eq-x alt="a"}': "\\DisplayedFormula[eq:north/x]{a}{a}",
    "> said": "\\begin{quote}\nsaid\n\\end{quote}",
    "- a\n- b": "\\begin{itemize}\n\\item a\n\\LastItem\n\\item b\n\\end{itemize}",
    "3. a\n4. b":
        "\\begin{enumerate}\n\\setcounter{enumi}{2}\n\\item a\n\\LastItem\n\\item b\n"
        "\\end{enumerate}",
    "- [a] b": "\\begin{itemize}\n\\item {[}a{]} b\n\\end{itemize}",
    "Term\n: meaning": "\\begin{description}\n\\item[{Term}] meaning\n\\end{description}",
    "```\nx = {1}\n```": "\\begin{verbatim}\nx = {1}\n\\end{verbatim}",
    "| one\n| two": "one\\newline{}\ntwo",
    "a[^n]\n\n[^n]: note": "a\\footnote{note}",
    "a^[note *x*] b": "a\\footnote{note \\emph{x}} b",
    "[three foreign words]{lang=en}": "\\ForeignText{en}{three foreign words}",
    "see @fig-ships.": "see \\Reference{figure}{fig:north/ships}.",
    "see @tbl-people.": "see \\Reference{table}{tbl:north/people}.",
    "see @sec-quay.": "see \\Reference{section}{sec:north/quay}.",
    "## Quay {#sec-quay}": "\\section{Quay}\\label{sec:north/quay}",
    "## Quay {.unnumbered}": "\\section*{Quay}\\label{sec:north/quay}",
    '::: {.definition title="A & B"}\ntext\n:::':
        "\\begin{Box}{definition}{A \\& B}\ntext\n\\end{Box}",
    "::: example\ntext\n:::": "\\begin{Example}\ntext\n\\end{Example}",
    '![Quay *one*](quay.png){alt="A long grey quay with 2 ships"}':
        "\\begin{AuthorFigure}{float}{Quay \\emph{one}}{Quay \\emph{one}}\n"
        "\\AuthorPicture{1\\linewidth}{images/quay-0638716e.png}{A long grey quay with 2 ships}\n"
        "\\end{AuthorFigure}",
    "see [@smith2020, p. 3]": "see (Smith 2020, 3)",
    "@smith2020 says": "Smith (2020) says",
    "one&#10;&#10;line": "one line",
    "\\<script>x\\</script>": "<script>x</script>",
    "```\na\tb\n\tc\n```": "\\begin{verbatim}\na   b\n    c\n\\end{verbatim}",
    "<https://a.example>": "\\href{https://a.example}{\\AddressText{https://a.example}}",
    "see https://a.example/b_c": (
        "see \\href{https://a.example/b\\_c}{\\AddressText{https://a.example/"
        "\\AddressBreak{}b\\_\\AddressBreak{}c}}"
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", WRITTEN)
def test_is_written_as_the_house_style_takes_it(body, text):
    assert body(text) == WRITTEN[text]


def test_a_table_has_a_head_row_a_caption_and_its_alignment(body):
    tex = body("| Quay | Depth |\n|:-----|------:|\n| A & B | 9 |\n\n: How *deep*")
    assert tex.split("\n") == [
        "\\begin{TextTable}{>{\\raggedright\\arraybackslash}p{30.1pt}"
        ">{\\raggedleft\\arraybackslash}p{34.5pt}}{How \\emph{deep}}",
        "\\TableHead{30.1pt}{\\raggedright}{Quay} &",
        "\\TableHead{34.5pt}{\\raggedleft}{Depth} \\\\",
        "\\TableHeadEnd",
        "A \\& B & 9 \\\\",
        "\\end{TextTable}",
    ]


def test_what_a_section_uses_is_noted(convert):
    fragment = convert(
        "TEU and @smith2020 and @fig-ships and [it](#sec-quay), EUR\n\n## Quay {#sec-quay}\n\n"
        '![Quay](quay.png){alt="A long grey quay."}'
    )
    assert fragment.citations == ("smith2020",)
    assert fragment.references == (("fig:north/ships", 3), ("sec:north/quay", 3))
    assert fragment.labels == ("sec:north/town", "sec:north/quay")
    assert fragment.images == ("regions/north/text/quay.png",)
    assert fragment.abbreviations == ("TEU",)


def test_words_are_the_same_with_the_works_and_without(convert):
    text = 'Words "quoted" -- and [a link](https://a.example), *set*.\n\n- item\n'
    assert convert(text) == convert(text, bibliography="")


def test_the_list_of_works_holds_the_cited_ones(make_request):
    request = make_request("", path="content/references.json")
    tex = write_latex(convert_bibliography(("smith2020",), request), request.path, "north").tex
    assert tex.startswith("\\begin{Literature}\n\\item Smith, A. 2020.")
    assert "\\emph{Towns}" in tex


def test_a_spoilt_list_of_works_is_told_at_its_line(make_request, tmp_path):
    from bindery.errors import BinderyError
    from bindery.prose import convert_section

    request = make_request("text")
    (tmp_path / "content/references.json").write_text('[\n {"id": "a",\n  "type"\n', "utf-8")
    with pytest.raises(BinderyError) as caught:
        convert_section(request)
    assert str(caught.value).startswith("content/references.json:4: not valid JSON")
    (tmp_path / "content/references.json").write_text('{"a": 1}', "utf-8")
    with pytest.raises(BinderyError, match="not a list of works in CSL JSON"):
        convert_section(request)


def test_a_link_in_a_heading_is_words_in_the_contents(body):
    assert body("## See [*the* page](https://x.example) {#sec-x}\n") == (
        "\\section[{See \\emph{the} page}]{See \\href{https://x.example}{\\emph{the} page}}"
        "\\label{sec:north/x}"
    )


def test_a_reference_in_a_heading_is_told(refuse):
    assert refuse("## As @sec-x says\n\n## Other {#sec-x}\n") == [(3, "a reference in a heading")]


def test_lines_that_keep_their_ends_may_begin_empty(body):
    assert body("|\n| one\n") == "\\leavevmode{}\\newline{}\none"
