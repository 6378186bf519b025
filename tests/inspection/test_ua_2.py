"""Documents by `standard = "ua-2"`: PDF 2.0, PDF/UA-2 and PDF/A-4f, judged and refused as that."""

from functools import partial

import pikepdf
import pytest
import run_study
from pikepdf import Array, Dictionary, Name

from bindery.console.inspect import list_documents
from bindery.inspection import Finished, inspect_documents, read_structure
from bindery.inspection.roles import FIRST, MATHML, SECOND, resolve_role
from bindery.model.standards import Standard
from bindery.typesetting.identity import MISSING, read_identity

# one of each kind that the little study's own texts lack
KINDS = """# Kinds of text

As @box-helix says, the growth is $g = \\frac{b}{a}$, with $x^2 + y_i$
ships[^f]. In @eq-growth it is `code`, *stressed*, **strong**
and [*mise en place pour tous*]{lang=fr}.

[^f]: A note with $a + b$ in it.

$$ g = 2 + \\frac{b - a}{\\sqrt{a}} $$ {#eq-growth alt="g is two plus b minus a over the root of a"}

$$ \\begin{cases} a & b > 1 \\\\ c & \\text{else} \\end{cases} $$ {alt="a when b is more, else c"}

a. one
b. two

- [ ] open
- [x] closed

Harbour
:   A place for ships.

```
code block
  second line
```

> A quoted sentence.

::: {.definition title="Triple helix" #box-helix}
Words in a box, with [a link](https://example.org/).
:::
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The little study with a chapter of every kind, made to PDF/UA-2."""
    if read_identity() == MISSING:
        pytest.skip("no TeX toolchain is ready on this machine")
    root = run_study.copy_harbours(tmp_path_factory.mktemp("second") / "harbours")
    settings = root / "content/study.toml"
    # a comma in the metadata is no end of it
    text = settings.read_text("utf-8").replace('status = "test"', 'status = "test, and no more"')
    settings.write_text(f'standard = "ua-2"\n{text}', "utf-8")
    (root / "content/overview/05-kinds.md").write_text(KINDS, "utf-8")
    run = run_study.build(root)
    assert run.status == 0, run.said
    return root


@pytest.mark.tex
@pytest.mark.slow
def test_every_document_passes_its_four_profiles_and_our_own_rules(built):
    found = inspect_documents(list_documents(built, ()))
    assert [one.structure.path for one in found] == [
        "build/pdf/overview.pdf",
        "build/pdf/profile-eastport.pdf",
        "build/pdf/profile-westport.pdf",
    ]
    for one in found:
        judged = [(each.flavour, each.verdict.value, len(each.failed)) for each in one.validations]
        assert judged == [(name, "passed", 0) for name in ("ua2", "wt1a", "wt1r", "4f")]
        assert [str(each) for each in one.own] == []
        assert one.structure.catalogue.header == "2.0"
        assert one.passed


@pytest.mark.tex
@pytest.mark.slow
def test_the_numbers_go_along_and_every_formula_is_there_twice(built):
    structure = read_structure(built / "build/pdf/overview.pdf")
    assert sorted(structure.catalogue.attachments) == ["study-seen.csv", "study-tonnage.csv"]
    with pikepdf.open(built / "build/pdf/overview.pdf") as pdf:
        held = {one.UF: one.EF.F.read_bytes() for one in pdf.Root.AF}
    for name in ("seen", "tonnage"):
        own = (built / f"build/figures/study/{name}.csv").read_bytes()
        assert held[f"study-{name}.csv"] == own
    formulas = [node for top in structure.tree for node in top.walk() if node.role == "Formula"]
    assert len(formulas) == 5
    assert all(node.mathml and node.alt for node in formulas)


def rewrite(old, new, pdf):
    stream = pdf.Root.Metadata
    data = stream.read_bytes()
    assert old in data
    stream.write(data.replace(old, new))


def find_elements(pdf, tag):
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        one = waiting.pop()
        if str(one.get("/S", "")) == f"/{tag}":
            yield one
        kids = one.get("/K", Array())
        kids = kids if isinstance(kids, Array) else [kids]
        waiting += [kid for kid in kids if isinstance(kid, Dictionary)]


def move(tag, namespace, pdf):
    """An element is said to be of another namespace, which has no such type."""
    spaces = {str(one.NS): one for one in pdf.Root.StructTreeRoot.Namespaces}
    new = pdf.make_indirect(Dictionary(Type=Name.Namespace, NS=namespace))
    next(find_elements(pdf, tag)).NS = spaces.get(namespace, new)


def map_to_nothing(pdf):
    """The document's own roles lead to types that there are not."""
    for space in pdf.Root.StructTreeRoot.Namespaces:
        if "/RoleMapNS" in space and "/footnote" in space.RoleMapNS:
            space.RoleMapNS.footnote[0] = Name.Footling


def drop_mathml(pdf):
    formula = next(find_elements(pdf, "Formula"))
    (math,) = find_elements_below(formula, "math")
    math.S = Name.Span
    math.NS = next(find_elements(pdf, "Em")).NS


def find_elements_below(element, tag):
    kids = element.K if isinstance(element.K, Array) else [element.K]
    return [kid for kid in kids if isinstance(kid, Dictionary) and str(kid.get("/S")) == f"/{tag}"]


def drop_relation(pdf):
    del pdf.Root.AF[0].AFRelationship


def lose_file(pdf):
    pdf.Root.AF[0].UF = "other.csv"


SPOILT = (
    ("standards-named", partial(rewrite, b"<pdfaid:rev>2020</pdfaid:rev>", b"")),
    ("standards-named", partial(rewrite, b"<pdfuaid:rev>2024</pdfuaid:rev>", b"")),
    ("standards-named", partial(rewrite, b"wtpdf#reuse1.0", b"wtpdf#other1.0")),
    ("standards-named", partial(rewrite, b"<pdfuaid:part>2<", b"<pdfuaid:part>1<")),
    ("agrees-with-pages", partial(move, "Em", MATHML)),
    ("agrees-with-pages", partial(move, "Caption", "urn:another")),
    ("agrees-with-pages", map_to_nothing),
    ("formulas-in-mathml", drop_mathml),
    ("no-attachments", drop_relation),
    ("no-attachments", lose_file),
)  # fmt: skip


@pytest.mark.tex
@pytest.mark.slow
def test_each_spoilt_one_is_found_by_the_rule_that_must(built, tmp_path):
    (sound,) = list_documents(built, (built / "build/pdf/overview.pdf",))
    documents = []
    for number, (_, spoil) in enumerate(SPOILT):
        path = tmp_path / f"{number}.pdf"
        with pikepdf.open(sound.path) as pdf:
            spoil(pdf)
            pdf.save(path)
        documents.append(Finished(path, path.name, sound.expected))
    found = inspect_documents(documents)
    told = [{each.rule for each in one.own} for one in found]
    wanted = [name for name, _ in SPOILT]
    assert [name for name, rules in zip(wanted, told, strict=True) if name not in rules] == []
    # each by the validator or by us, but for a file of another name, which is a remark
    assert [one.structure.path for one in found if one.passed] == ["9.pdf"]


def test_a_standard_names_what_it_is_judged_by():
    assert {one: one.flavours for one in Standard} == {
        Standard.UA_1: ("ua1", "2a"), Standard.UA_2: ("ua2", "wt1a", "wt1r", "4f"),
    }  # fmt: skip


def test_a_role_is_resolved_through_its_own_namespace():
    first, second = Dictionary(NS=FIRST), Dictionary(NS=SECOND)
    maps = Dictionary(
        float=Array([Name.Aside, second]),
        Aside=Array([Name.Div, second]),
        quote=Name.BlockQuote,
        loop=Array([Name.loop, second]),
    )
    own = Dictionary(NS="urn:own", RoleMapNS=maps)
    roles = Dictionary(footing=Name.Note, odd=Name.other)
    cases = (
        ("float", own, "Aside", True),  # not on to what the own namespace calls by that name
        ("Aside", own, "Div", True),
        ("quote", own, "BlockQuote", True),
        ("loop", own, "loop", False),
        ("H9", second, "H9", True),
        ("H9", None, "H9", False),
        ("FENote", second, "FENote", True),
        ("FENote", first, "FENote", False),
        ("Note", second, "Note", False),
        ("footing", None, "Note", True),
        ("odd", None, "other", False),
    )
    read = [resolve_role(tag, space, roles) for tag, space, *_ in cases]
    assert [(one.name, one.standard) for one in read] == [
        (name, known) for *_, name, known in cases
    ]
