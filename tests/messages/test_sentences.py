"""No sentence stands in the code: what a person reads is in the catalogue."""

import ast
import re

from catalogue_texts import HOME

# Words that only a sentence has: two of them in one text are one.
SMALL = re.compile(r"\b(?:the|is|are|was|has|no|not|and|with|this|of|to|in|for|be|it|you)\b")
# What is English always, each with its reason.
ELSEWHERE = {
    "console/checks.py": "words of pytest",
    "console/front_door.py": "said where there is no environment, and so no Fluent",
    "inspection/known_remarks.py": "words of the second validator",
    "loading/csl_fields.py": "names of fields",
    "loading/python_words.py": "words of Python",
    "planning/schemas.py": "comments in a file for editors",
    "prose/formulas.py": "names of signs",
    "tex/broken_syntax.py": "words of Jinja",
    "tex/failures.py": "words of Python and Jinja",
}


def list_texts(path):
    """The texts of a file but its docstrings, what it raises, and its regular expressions."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out = set()
    for node in ast.walk(tree):
        own = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        calls = isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {"compile", "sub"}
        if own or calls or isinstance(node, ast.Raise):
            left_out |= {id(one) for one in ast.walk(node)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in left_out:
            yield node.lineno, node.value


def find_sentences():
    """Each text in the code that reads as a sentence, by file and line."""
    for path in sorted(HOME.rglob("*.py")):
        name = path.relative_to(HOME).as_posix()
        for line, text in list_texts(path):
            if len(text.split()) > 3 and len(SMALL.findall(text)) > 1:
                yield name, line, text


def test_no_sentence_stands_in_the_code():
    found = [one for one in find_sentences() if one[0] not in ELSEWHERE]
    assert found == [], "move it to the catalogue: src/bindery/messages"


def test_what_is_english_always_is_still_there():
    assert {name for name, _, _ in find_sentences()} == set(ELSEWHERE)
