"""Each way in which the chain of reasoning can break, with its message at its file and line.

A break is a few edits of one good little study. Every message that comes of it is written out, so
that one mistake is told once and nothing else is blamed.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from bindery.errors import Severity
from bindery.loading import load_study
from bindery.rules.chain import check_links
from bindery.rules.evidence import check_evidence
from bindery.rules.frame import check_frame
from bindery.rules.quotes import check_quotes

HARBOURS = Path(__file__).parents[1] / "projects/harbours"
QUESTIONS = "content/questions.toml"
EVIDENCE = "content/evidence.toml"
CONCLUSIONS = "content/conclusions.toml"
ADVICE = "content/recommendations.toml"
EAST = "regions/eastport/findings.toml"
EAST_EVIDENCE = "regions/eastport/evidence.toml"
WEST = "regions/westport/findings.toml"

SECOND_ADVICE = """
[[recommendation]]
id = "dredge"
number = 2
title = "Dredge the basin"
text = "This is an example: let it be deep."
addressee = "harbours"
conclusions = ["busy"]
status = "example"
"""
SECOND_FINDING = """
[[finding]]
id = "deep"
title = "The basin is deep"
text = "This is an example: nobody measured."
corner = "value"
domains = ["trade"]
evidence = ["port-book"]
status = "example"
"""
SAID = (
    'quotes = [{ text = "It is calm.", evidence = "talk-two", '
    'role = "lead", organisation = "port" }]'
)
KNOWN = (
    (EAST, '"talk"]', '"talk", "talk-two"]'),
    (EAST, 'status = "example"', f'status = "known"\n{SAID}'),
)
KNOWN_TALK = """
[[evidence]]
id = "talk-two"
kind = "interview"
code = "I2"
respondents = [{ role = "lead", organisation = "port", number = 2 }]
status = "known"
unused = "Nothing was found in it."
"""


@dataclass(frozen=True, slots=True)
class Break:
    """What is done to the good study: words replaced in a file, or, with old "", written behind."""

    edits: tuple[tuple[str, str, str], ...]
    says: tuple[str, ...]


def one(path, old, new, *says):
    return Break(((path, old, new),), says)


BREAKS = {
    "a recommendation without a conclusion": one(
        ADVICE, '["busy"]', "[]",
        "content/recommendations.toml:7: «share-the-book» rests on no conclusion",
        "content/conclusions.toml:2: no recommendation rests on «busy»",
    ),
    "a recommendation on an unknown conclusion": one(
        ADVICE, '["busy"]', '["busy", "bussy"]',
        "content/recommendations.toml:7: «share-the-book» rests on the unknown conclusion «bussy»",
    ),
    "two recommendations with one number": one(
        ADVICE, "", SECOND_ADVICE.replace("= 2", "= 1"),
        "content/recommendations.toml:12: "
        "«dredge» has number 1, which «share-the-book» has already",
    ),
    "a gap in the numbers": one(
        ADVICE, "", SECOND_ADVICE.replace("= 2", "= 3"),
        "content/recommendations.toml:12: «dredge» has number 3; there are 2 recommendations",
    ),
    "an unknown addressee": one(
        ADVICE, '"harbours"', '"harbour"',
        "content/recommendations.toml:6: «share-the-book» is addressed to «harbour»",
    ),
    "a known recommendation without an addressee": Break(
        (
            (ADVICE, 'addressee = "harbours"\n', ""), (ADVICE, '"example"', '"known"'),
            (CONCLUSIONS, 'status = "example"', 'status = "known"'),
            (EAST, 'status = "example"', 'status = "known"'),
        ),
        ("content/recommendations.toml:1: «share-the-book» is known, but has no addressee",),
    ),
    "a known recommendation on example conclusions": one(
        ADVICE, '"example"', '"known"',
        "content/recommendations.toml:7: "
        "«share-the-book» is known, but rests on example conclusions alone",
    ),
    "a known conclusion on example findings": one(
        CONCLUSIONS, '"example"', '"known"',
        "content/conclusions.toml:8: «busy» is known, but rests on example findings alone",
    ),
    "a known finding on example evidence": Break(
        ((EAST, '["port-book", "talk"]', '["talk"]'), (EAST, '"example"', '"known"')),
        ("regions/eastport/findings.toml:7: «calm» is known, but rests on example evidence alone",),
    ),
    "a conclusion without findings": Break(
        ((CONCLUSIONS, '["calm"]', "[]"),),
        (
            "regions/eastport/findings.toml:2: no conclusion rests on «calm»",
            "regions/westport/findings.toml:2: no conclusion rests on «calm»",
            "content/conclusions.toml:8: «busy» rests on no finding",
        ),
    ),
    "a conclusion on an unknown finding": one(
        CONCLUSIONS, '["calm"]', '["calm", "clam"]',
        "content/conclusions.toml:8: «busy» rests on the unknown finding «clam»",
    ),
    "a conclusion on a finding that the named region lacks": Break(
        ((CONCLUSIONS, '["calm"]', '["calm", "westport/deep"]'), (EAST, "", SECOND_FINDING)),
        (
            "regions/eastport/findings.toml:11: no conclusion rests on «deep»",
            "content/conclusions.toml:8: «busy» rests on the unknown finding «deep» of «westport»",
        ),
    ),
    "a conclusion on a finding of an unknown region": one(
        CONCLUSIONS, '["calm"]', '["calm", "westprot/calm"]',
        "content/conclusions.toml:8: "
        "«busy» rests on «westprot/calm», but there is no region «westprot»",
    ),
    "a conclusion that answers nothing": one(
        CONCLUSIONS, '["how-busy"]', "[]",
        "content/questions.toml:2: no conclusion answers the question «how-busy»",
        "content/conclusions.toml:7: «busy» answers no question",
    ),
    "a conclusion that answers an unknown question": one(
        CONCLUSIONS, '["how-busy"]', '["how-busy", "why"]',
        "content/conclusions.toml:7: «busy» answers the unknown question «why»",
    ),
    "an unanswered question": one(
        QUESTIONS, "", '\n[[question]]\nid = "why"\ntext = "Why are they busy?"\n',
        "content/questions.toml:6: no conclusion answers the question «why»",
    ),
    "an unused conclusion": Break(
        ((ADVICE, "[[recommendation]]", "[[advice]]"),),
        (
            "content/recommendations.toml:1: unknown key «advice»",
            "content/conclusions.toml:2: no recommendation rests on «busy»",
        ),
    ),
    "a conclusion that says it is unused, and is not": one(
        CONCLUSIONS, "", 'unused = "too vague"\n',
        "content/conclusions.toml:10: "
        "«busy» says why it is unused, but a recommendation rests on it",
    ),
    "an unused finding": one(
        EAST, "", SECOND_FINDING,
        "regions/eastport/findings.toml:11: no conclusion rests on «deep»",
    ),
    "a finding without evidence": one(
        EAST, '["port-book", "talk"]', "[]",
        "regions/eastport/findings.toml:7: «calm» rests on no evidence",
        "regions/eastport/evidence.toml:2: warning: no finding rests on the evidence «talk»",
    ),
    "evidence of an unknown session": one(
        EAST, '["port-book", "talk"]', '["port-book", "talk", "session-9"]',
        "regions/eastport/findings.toml:7: «calm» rests on the unknown evidence «session-9»",
    ),
    "evidence of another region": Break(
        (
            (EAST, '"talk"]', '"talk", "west-talk"]'),
            ("regions/westport/evidence.toml", '"talk"', '"west-talk"'),
            (WEST, '"talk"]', '"west-talk"]'),
        ),
        (
            ("regions/eastport/findings.toml:7: "
            "«calm» rests on «west-talk», which is evidence of «westport»"),
        ),
    ),
    "evidence of an unknown region": one(
        EVIDENCE, 'source = "port-book"', 'source = "port-book"\nregion = "northport"',
        "regions/eastport/findings.toml:7: "
        "«calm» rests on «port-book», which is evidence of «northport»",
        "regions/westport/findings.toml:7: "
        "«calm» rests on «port-book», which is evidence of «northport»",
        "content/evidence.toml:2: warning: no finding rests on the evidence «port-book»",
        "content/evidence.toml:7: «port-book» is evidence of the unknown region «northport»",
    ),
    "a region's own register that names a region": one(
        EAST_EVIDENCE, 'code = "I1"', 'code = "I1"\nregion = "westport"',
        "regions/eastport/evidence.toml:5: "
        "this register is that of «eastport»: the folder says so",
    ),
    "unused evidence": one(
        EAST_EVIDENCE, "", KNOWN_TALK.replace('unused = "Nothing was found in it."\n', "").replace(
            "number = 2", "number = 3"
        ),
        "regions/eastport/evidence.toml:9: warning: no finding rests on the evidence «talk-two»",
    ),
    "a finding on an unknown corner": one(
        EAST, '"value"', '"valeu"',
        "regions/eastport/findings.toml:5: «calm» stands on the unknown corner «valeu»",
    ),
    "one finding on two corners": Break(
        (
            ("content/study.toml", "[chain.domains]", 'support = "support"\n\n[chain.domains]'),
            (WEST, '"value"', '"support"'),
        ),
        (
            (
                "regions/westport/findings.toml:5: "
                "the corner of «calm» is «support» here, and «value» in «eastport»"
            ),
        ),
    ),
    "one finding under two short names": one(
        WEST, 'title = "The basin is calm"', 'title = "The basin is still"',
        "regions/westport/findings.toml:1: "
        "the label of «calm» is «The basin is still» here, and «The basin is calm» in «eastport»",
    ),
    "a finding on no corner": one(
        EAST, 'corner = "value"\n', "",
        "regions/eastport/findings.toml:1: the key «corner» is missing",
    ),
    "a finding in an unknown domain": one(
        EAST, '["trade"]', '["trade", "fish"]',
        "regions/eastport/findings.toml:6: «calm» stands in the unknown domain «fish»",
    ),
    "a conclusion in no domain": one(
        CONCLUSIONS, 'domains = ["trade"]', "domains = []",
        "content/conclusions.toml:6: «busy» stands in no domain",
    ),
    "a conclusion on a corner where none of its findings stands": Break(
        (
            ("content/study.toml", "[chain.domains]", 'support = "support"\n\n[chain.domains]'),
            (CONCLUSIONS, 'corners = ["value"]', 'corners = ["value", "support"]'),
        ),
        (
            ("content/conclusions.toml:5: "
            "«busy» stands on the corner «support», where no finding that it rests on does"),
            "content/study.toml:24: warning: no finding of any region stands on «support»",
        ),
    ),
    "an example that does not say so": one(
        WEST, "This is an example: nothing", "Nothing",
        "regions/westport/findings.toml:4: "
        "«calm» is an example, and its words do not say «example»",
    ),
    "a known entry that calls itself an example": Break(
        (
            (CONCLUSIONS, 'title = "', 'title = "Example: '), (EAST, '"example"', '"known"'),
            (CONCLUSIONS, '"example"', '"known"'),
        ),
        ("content/conclusions.toml:3: «busy» is known, and its title begins with «example»",),
    ),
    "an id used twice": one(
        ADVICE, "", SECOND_ADVICE.replace("dredge", "share-the-book"),
        "content/recommendations.toml:11: the id «share-the-book» is used already in line 1",
    ),
    "an id of the whole study's register used in a region's": one(
        EAST_EVIDENCE, '"talk"', '"port-book"',
        "regions/eastport/findings.toml:7: "
        "«calm» rests on «talk», which is evidence of «westport»",
        "regions/eastport/evidence.toml:2: "
        "the id «port-book» is used already in content/evidence.toml",
    ),
    "two pieces of evidence with one code": one(
        EAST_EVIDENCE, '"I1"', '"D1"',
        "regions/eastport/evidence.toml:4: «talk» has the code D1, which «port-book» has",
    ),
    "a code that is none": one(
        EAST_EVIDENCE, '"I1"', '"Port master Jansen"',
        "regions/eastport/evidence.toml:4: «Port master Jansen» is no code",
    ),
    "a known document that nobody can find": one(
        EVIDENCE, 'source = "port-book"\n', "",
        "content/evidence.toml:2: «port-book» is a known document, and nobody can find it",
    ),
    "a document with an unknown source": one(
        EVIDENCE, 'source = "port-book"', 'source = "port-bok"',
        "content/evidence.toml:6: «port-book» names the unknown source «port-bok»",
    ),
    "a document that is not in the literature": one(
        EVIDENCE, 'source = "port-book"', 'reference = "lloyd1688"',
        "content/evidence.toml:6: «port-book» names the unknown reference «lloyd1688»",
    ),
    "an interview without respondents": one(
        EAST_EVIDENCE, 'respondents = [{ role = "lead", organisation = "port" }]\n', "",
        "regions/eastport/evidence.toml:1: «talk» has no respondents",
    ),
    "a document with respondents": one(
        EVIDENCE, 'status = "known"',
        'status = "known"\nrespondents = [{ role = "lead", organisation = "port", number = 9 }]',
        "content/evidence.toml:8: «port-book» is a document and has respondents",
    ),
    "a role outside the closed set": one(
        EAST_EVIDENCE, '"lead"', '"leader"',
        "regions/eastport/evidence.toml:5: «talk» has the unknown role «leader»",
    ),
    "an organisation by its name instead of its type": one(
        EAST_EVIDENCE, '"port" }', '"Eastport Towage" }',
        "regions/eastport/evidence.toml:5: «talk» has the unknown organisation «Eastport Towage»",
    ),
    "fewer than three people to a class": one(
        EAST_EVIDENCE, "", KNOWN_TALK,
        "regions/eastport/evidence.toml:12: "
        "«lead» of «port» in «eastport» covers 2 of at least 3",
    ),
    "a known interview that counts nobody": one(
        EAST_EVIDENCE, "", KNOWN_TALK.replace(", number = 2", ""),
        "regions/eastport/evidence.toml:12: «talk-two» does not say how many people it was",
    ),
    "an example that counts people": one(
        EAST_EVIDENCE, '"port" }', '"port", number = 4 }',
        "regions/eastport/evidence.toml:5: «talk» is an example, and counts people",
    ),
    "a key for a name": one(
        EAST_EVIDENCE, 'code = "I1"', 'code = "I1"\nname = "a secret"',
        "regions/eastport/evidence.toml:5: "
        "«name» would name a person; the register holds none",
    ),
    "a title for an interview": one(
        EAST_EVIDENCE, 'code = "I1"', 'code = "I1"\ntitle = "Talk with the port master"',
        "regions/eastport/evidence.toml:5: «talk» is an interview and has a title",
    ),
    "a person's name in a text": one(
        EAST, "nothing was found here", "A. de Vries saw nothing",
        "regions/eastport/findings.toml:4: «A. de Vries» looks like the name of a person",
    ),
    "a mail address in a text": one(
        ADVICE, "one book.", "one book: ask port@example.org.",
        "content/recommendations.toml:5: "
        "«port@example.org» looks like the mail address of a person",
    ),
}  # fmt: skip


TALK = KNOWN_TALK.replace("number = 2", "number = 3, quotable = true").replace(
    'unused = "Nothing was found in it."\n', ""
)
QUOTES = {
    "a quotation of people who did not agree": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK.replace(", quotable = true", ""))),
        (
            "regions/eastport/findings.toml:9: "
            "«calm» quotes «lead» of «port», who did not agree to it",
        ),
    ),
    "a quotation of a role that was not there": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK), (EAST, 'role = "lead"', 'role = "mate"')),
        (
            "regions/eastport/findings.toml:9: "
            "«calm» quotes «mate» of «port», whom «talk-two» does not have",
        ),
    ),
    "a quotation from evidence that the finding does not name": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK), (EAST, 'evidence = "talk-two"', 'evidence = "tale"')),
        (
            "regions/eastport/findings.toml:9: "
            "«calm» quotes «tale», which is not among its evidence",
        ),
    ),
    "a quotation from a document": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK), (EAST, '= "talk-two"', '= "port-book"')),
        ("regions/eastport/findings.toml:9: «calm» quotes «port-book», which is a document",),
    ),
    "a quotation from an example": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK), (EAST, '= "talk-two"', '= "talk"')),
        ("regions/eastport/findings.toml:9: «calm» quotes «talk», which is an example",),
    ),
    "a quotation in an example": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK), (EAST, '"known"', '"example"')),
        ("regions/eastport/findings.toml:9: «calm» quotes someone, and is an example",),
    ),
    "a key for a name at a quotation": Break(
        (*KNOWN, (EAST_EVIDENCE, "", TALK), (EAST, 'role = "lead"', 'role = "lead", name = "x"')),
        (
            "regions/eastport/findings.toml:9: "
            "«name» would name a person; the register holds none",
        ),
    ),
}  # fmt: skip
BREAKS |= QUOTES


@pytest.fixture
def root(tmp_path):
    for folder in ("content", "regions", "figures", "templates"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(HARBOURS / folder, tmp_path / folder, ignore=ignored)
    return tmp_path


def spoil(root, broken):
    for path, old, new in broken.edits:
        text = (root / path).read_text("utf-8")
        assert old in text, f"{path} does not say: {old}"
        text = text.replace(old, new, 1) if old else text + new
        (root / path).write_text(text, "utf-8")


def look(root):
    """What loading and the rules of the chain say, as an author reads it but for the hints."""
    loaded = load_study(root)
    study = loaded.study
    return (*loaded.diagnostics, *check_links(study), *check_frame(root, study),
             *check_evidence(root, study), *check_quotes(study))  # fmt: skip


def say(found):
    lines = []
    for fault in found:
        place = fault.path if fault.line is None else f"{fault.path}:{fault.line}"
        warning = "warning: " if fault.severity is Severity.WARNING else ""
        lines.append(f"{place}: {warning}{fault.message}")
    return sorted(lines)


def test_the_good_study_breaks_nothing(root):
    assert look(root) == ()


@pytest.mark.parametrize("name", BREAKS)
def test_a_break_is_told_at_its_file_and_line_and_nothing_else_is(root, name):
    spoil(root, BREAKS[name])
    assert say(look(root)) == sorted(BREAKS[name].says)


def test_many_breaks_are_told_in_one_run(root):
    """Those of files that do not get in each other's way."""
    names = (
        "two recommendations with one number", "an unknown addressee", "an unanswered question",
        "a finding on an unknown corner", "evidence of an unknown session",
        "a role outside the closed set", "a document with an unknown source",
        "an example that does not say so", "a person's name in a text",
    )  # fmt: skip
    for name in names:
        spoil(root, BREAKS[name])
    said = say(look(root))
    for name in names:
        assert set(BREAKS[name].says) <= set(said), name


def test_hints_say_what_to_do(root):
    for name in ("an unknown addressee", "evidence of an unknown session", "a gap in the numbers"):
        spoil(root, BREAKS[name])
    hints = {fault.message.split("»")[0]: fault.hint for fault in look(root)}
    assert hints == {
        "«calm": "known: port-book, talk",
        "«dredge": "number the recommendations 1 to 2, each number once; free: 2",
        "«share-the-book": "did you mean «harbours»?",
    }


def test_an_entry_that_says_why_it_is_unused_is_left_alone(root):
    spoil(root, one(EAST, "", SECOND_FINDING + 'unused = "one harbour only"\n'))
    talk = KNOWN_TALK.replace("number = 2", "number = 3")
    spoil(root, one(EAST_EVIDENCE, "", talk))
    assert look(root) == ()


def test_interviews_of_one_class_count_together_and_sessions_by_the_largest(root):
    """The same people may sit in two sessions: they are not counted twice."""
    second = KNOWN_TALK.replace("talk-two", "talk-three").replace("I2", "I3")
    spoil(root, one(EAST_EVIDENCE, "", KNOWN_TALK + second))
    assert look(root) == ()
    spoil(root, one(EAST_EVIDENCE, '"interview"\ncode = "I2"', '"session"\ncode = "I2"'))
    spoil(root, one(EAST_EVIDENCE, '"interview"\ncode = "I3"', '"session"\ncode = "I3"'))
    assert say(look(root)) == [
        "regions/eastport/evidence.toml:12: «lead» of «port» in «eastport» covers 2 of at least 3"
    ]


def test_recorded_consent_lifts_the_least_number(root):
    spoil(root, one(EAST_EVIDENCE, "", KNOWN_TALK.replace("= 2", "= 1, consent = true")))
    assert look(root) == ()


def test_a_quotation_with_consent_is_left_alone(root):
    spoil(root, Break((*KNOWN, (EAST_EVIDENCE, "", TALK)), ()))
    assert look(root) == ()


def test_a_fourth_folder_may_repeat_ids_and_codes(root):
    shutil.copytree(root / "regions/westport", root / "regions/southport")
    text = (root / "regions/southport/region.toml").read_text("utf-8")
    (root / "regions/southport/region.toml").write_text(text.replace("Westport", "Southport"))
    assert look(root) == ()
