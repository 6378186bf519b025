"""Random good texts, and the slips of people who write: what `check` and `build` say of them.

`python tests/slips.py 500 SEED FOLDER` makes as many slips and prints where the two differ.
"""

import random
import re
import shutil
import sys
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path

from run_study import copy_harbours

PLACE = "content/overview/{number:02d}-slips.md"
WORKS = (
    '[{"id": "moore", "type": "book", "title": "Quays", "author": [{"family": "Moore",'
    ' "given": "A."}], "issued": {"date-parts": [[1995]]}, "publisher": "Port Press"}]'
)
WORDS = (
    "The quay lies low", "Ships come and go", "A crane stands still", "The tide turns slowly",
    "“Nobody saw it”, said the pilot", "It's the harbour's edge", "The basin is deep enough",
    "Rope and tar smell alike", "Fog hides the lighthouse", "The café on the quay is open",
)  # fmt: skip
# each block with {x}, which is another word each time
BLOCKS = {
    "paragraph": "{w} and {v}. {u}.",
    "emphasis": "{w}, *{v}* and **{u}**, or ***both***.",
    "heading": "## {w} {{#sec-{x}}}\n\n{v}, as @sec-{x} says.\n\n### {u}\n\n{v}.",
    "list": "{w}:\n\n- {v}\n- {u}\n\n  {v}\n- {w}",
    "numbered": "{w}:\n\n1. {v}\n2. {u}\n3. {w}",
    "nested": "{w}:\n\n- {v}\n    - {u}\n    - {w}\n- {v}",
    "quotation": "> {w}. {v}.\n>\n> {u}.",
    "note": "{w}[^{x}] and {v}.\n\n[^{x}]: {u}.",
    "inline note": "{w}^[{v}.] and {u}.",
    "link": "{w}; see [the {x} port](https://example.org/{x}?a=b).",
    "address": "{w}: <https://example.org/{x}>.",
    "language": "{w}, [le quai {x} est bas]{{lang=fr}}.",
    "value": '{w}: {{{{ value("ships_last", "eastport") }}}} ships, {v}.',
    "study value": '{w}: {{{{ value("ships_total") }}}} ships in all.',
    "loop": "{{% for region in regions %}}\n- {w} in {{{{ region.name }}}}:"
    ' {{{{ value("ships_last", region) }}}}\n{{% endfor %}}',
    "condition": '{{% if number("ships_total") > 1 %}}\n{w}.\n{{% else %}}\n{v}.\n{{% endif %}}',
    "citation": "{w} [@moore]. {v}, as @moore says.",
    "table": "| {x} | Depth |\n|:----|:------|\n| {w} | deep |\n| {v} | shallow |\n\n"
    ": Depths of {x} {{#tbl-{x}}}\n\nSee @tbl-{x}.",
    "box": '::: {{.definition title="{x}" #box-{x}}}\n{w}.\n\n- {v}\n:::\n\nSee @box-{x}.',
    "image": '![{w} {x}](two-cranes.png){{#fig-{x} alt="Two cranes on a quay, near {x}."}}\n\n'
    "See @fig-{x}.",
    "example": "::: example\n{w}. {v}.\n:::",
    "code": "{w}, `code of {x}` and {v}.",
    "fence": "```\n{w}\n{v}\n```",
    "formula": "{w}: $a_x + b^n = \\frac{{c}}{{d}}$ and {v}.",
    "comment": "{w}. {{## {v} ##}} {u}.",
    "escape": "{w} \\* {v} \\[ {u} \\# end.",
    "definition": "{x}\n:   {w}. {v}.",
    "small": "{w} H~two~O and m^squared^, {v}.",
    "dash": "{w} --- {v} … {u}.",
}  # fmt: skip


def compose(chance: random.Random, number: int) -> str:
    """A good text: a title, and blocks of some kinds."""
    kinds = chance.sample(sorted(BLOCKS), chance.randint(4, 7))
    kinds.sort(key=lambda kind: kind == "heading")  # what follows a heading stands below it
    parts = []
    for place, kind in enumerate(kinds):
        w, v, u = chance.sample(WORDS, 3)
        name = f"pier{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}{chr(97 + place)}"
        parts.append(BLOCKS[kind].format(w=w, v=v, u=u, x=name))
    return (
        f"# Slips of {chr(97 + number % 26)}\n\nIn short [@moore].\n\n" + "\n\n".join(parts) + "\n"
    )


def change(pattern, new):
    """A slip: one random occurrence of a pattern becomes something else; None without one."""

    def slip(text: str, chance: random.Random) -> str | None:
        found = list(re.finditer(pattern, text, re.MULTILINE))
        if not found:
            return None
        one = chance.choice(found)
        return text[: one.start()] + one.expand(new) + text[one.end() :]

    return slip


def insert(*words):
    """A slip: one of some words is put between two words of a line of prose."""

    def slip(text: str, chance: random.Random) -> str | None:
        places = [one.start() for one in re.finditer(r"(?<=[a-z]) (?=[a-z])", text)]
        place = chance.choice(places)
        return f"{text[:place]} {chance.choice(words)}{text[place:]}"

    return slip


def edit_lines(work):
    """A slip in the lines of a text."""

    def slip(text: str, chance: random.Random) -> str | None:
        lines = text.split("\n")
        work(lines, chance.randrange(len(lines) - 1), chance)
        return "\n".join(lines)

    return slip


def edit_sign(work):
    """A slip in the signs of a text."""

    def slip(text: str, chance: random.Random) -> str | None:
        place = chance.randrange(3, len(text) - 2)
        return work(text, place)

    return slip


SLIPS = {
    "an opening bracket lost": change(r"\[", ""),
    "a closing bracket lost": change(r"\]", ""),
    "an opening parenthesis lost": change(r"\((?=h|two)", ""),
    "a closing parenthesis lost": change(r"(?<=[bg])\)", ""),
    "an opening brace lost": change(r"\{", ""),
    "a closing brace lost": change(r"\}", ""),
    "a star lost": change(r"\*", ""),
    "a star too many": change(r"\*", "**"),
    "a backtick lost": change(r"`", ""),
    "a dollar lost": change(r"\$", ""),
    "a quotation mark lost": change(r'"', ""),
    "a tilde lost": change(r"~", ""),
    "a caret lost": change(r"\^", ""),
    "a reference misspelt": change(r"@(\w+)-(\w+)", r"@\1-\2q"),
    "a kind of reference misspelt": change(r"@(fig|tbl|sec|box)-", "@fgi-"),
    "an anchor misspelt": change(r"#(\w+)-(\w+)", r"#\1-\2q"),
    "an anchor's kind misspelt": change(r"#(fig|tbl|sec|box)-", "#bix-"),
    "a value misspelt": change(r'value\("(\w)', r'value("\1x'),
    "a region misspelt": change(r'"eastport"', '"eastprot"'),
    "a function misspelt": change(r"\bvalue\(", "valeu("),
    "a number printed": change(r"value\(", "number("),
    "a loop that does not end": change(r"\{% endfor %\}", ""),
    "an end misspelt": change(r"\{% end(\w+) %\}", "{% edn %}"),
    "a loop variable misspelt": change(r"region\.name", "region.nmae"),
    "a name misspelt": change(r"in regions", "in region"),
    "a level skipped": change(r"^## ", "#### "),
    "a level too deep": change(r"^## ", "##### "),
    "no space after the signs": change(r"^(##+) ", r"\1"),
    "a second title": change(r"^## ", "# "),
    "the title lost": change(r"\A# .*\n", ""),
    "the title empty": change(r"\A# .*\n", "# \n"),
    "a kind of box misspelt": change(r"\.definition", ".definitoin"),
    "an end of a box lost": change(r"^:::$", ""),
    "a beginning of a box lost": change(r"^::: .*$", ""),
    "a title of a box lost": change(r' title="\w+"', ""),
    "an attribute misspelt": change(r"\b(alt|title|lang)=", "x\\1="),
    "an alternative text lost": change(r' alt="[^"]*"', ""),
    "an alternative text too short": change(r'alt="[^"]*"', 'alt="Quay."'),
    "an image misspelt": change(r"two-cranes", "two-crnaes"),
    "an image elsewhere": change(r"two-cranes", "../../two-cranes"),
    "an image of another kind": change(r"\.png", ".gif"),
    "a note without its text": change(r"^\[\^\w+\]: .*$", ""),
    "a note that nobody calls": change(r"(?<=[a-z])\[\^\w+\]", ""),
    "a note misspelt": change(r"\[\^(\w+)\](?!:)", r"[^\1x]"),
    "a work misspelt": change(r"@moore", "@more"),
    "a cell too many": change(r"^\| (The|Ships|A|Rope|Fog|It)", r"| x | \1"),
    "a rule of a table lost": change(r"^\|:-.*\n", ""),
    "a title of a table lost": change(r"^: Depths.*$", ""),
    "the colon of a title lost": change(r"^: Depths", "Depths"),
    "an empty line lost": change(r"\n\n", "\n"),
    "an empty line too many": change(r"\n", "\n\n"),
    "spaces before a line": change(r"^(?=[A-Z-])", "   "),
    "many spaces before a line": change(r"^(?=[A-Z-])", "      "),
    "a tab before a line": change(r"^(?=[A-Z-])", "\t"),
    "a list number lost": change(r"^\d\. ", ""),
    "a list mark without a space": change(r"^- ", "-"),
    "a language misspelt": change(r"lang=fr", "lang=french!"),
    "a scheme lost": change(r"https://", ""),
    "a scheme that is refused": change(r"https:", "javascript:"),
    "a macro of a formula misspelt": change(r"\\frac", r"\\farc"),
    "LaTeX in the text": insert("\\newpage", "\\textbf{x}", "\\LaTeX"),
    "HTML in the text": insert("<b>x</b>", "<br>", "<!-- x -->", "<u>x"),
    "marks of other dialects": insert("==x==", "++x++", "[[x]]", "!!!", "{{x}}", "{.x}", "[x]{.y}"),
    "unfinished": insert("TODO", "XXX", "???", "[TBD]"),
    "a typed number": insert("37", "12,5%", "1.250", "€ 3"),
    "a strange letter": insert("漢", "🚢", "ﬀ", "\u2028", "\u200b", "\x07", "\ufffd", "Ж", "א"),
    "marks of a merge": change(r"^(?=[A-Z])", "<<<<<<< HEAD\n"),
    "an odd sign": insert("%", "&", "#", "_", "^", "~", "\\", "|", "<", ">", "@", "$", "`", '"'),
    "two lines swapped": edit_lines(
        lambda lines, at, _: lines.__setitem__(slice(at, at + 2), lines[at : at + 2][::-1])
    ),
    "a line lost": edit_lines(lambda lines, at, _: lines.pop(at)),
    "a line twice": edit_lines(lambda lines, at, _: lines.insert(at, lines[at])),
    "a line moved": edit_lines(
        lambda lines, at, chance: lines.insert(chance.randrange(len(lines)), lines.pop(at))
    ),
    "a sign lost": edit_sign(lambda text, at: text[:at] + text[at + 1 :]),
    "a sign twice": edit_sign(lambda text, at: text[:at] + text[at] + text[at:]),
    "two signs swapped": edit_sign(
        lambda text, at: text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    ),
    "the end lost": edit_sign(lambda text, at: text[:at]),
}  # fmt: skip


class Inline(Executor):
    """Runs each call at once: a build without worker processes."""

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


NO_TEX = "TeX is not run here"


@dataclass(slots=True)
class Trial:
    """A copy of the little study, into which texts are put; steps that run TeX fail by themselves.

    `good` are the texts that `check` let through, each with what was said of it.
    """

    root: Path
    good: list[tuple[int, str, frozenset]] = field(default_factory=list)

    def tell(self, text: str, what: str) -> frozenset:
        """All that is said of a study with a text: place, message and how bad."""
        from bindery.console.run import run_plan
        from bindery.errors import BinderyError
        from bindery.planning.plan import plan_study
        from bindery.planning.request import Request

        (self.root / PLACE.format(number=9)).write_text(text, "utf-8")
        try:
            plan = plan_study(self.root, Request(jobs=1, what=what))
            summary = run_plan(plan, Inline(), 1).summary
        except BinderyError as error:
            found = error.diagnostics
        else:
            bugs = [("bug", None, bug, "") for bug in summary.bugs]
            found = (*plan.diagnostics, *summary.warnings, *summary.diagnostics)
            if bugs:
                return frozenset(bugs)
        return frozenset(
            (one.path, one.line, one.message, str(one.severity))
            for one in found
            if NO_TEX not in one.message
        )

    def judge(self, text: str) -> tuple[frozenset, frozenset]:
        """What `check` says of a text and what `build` says."""
        checked, built = self.tell(text, "texts"), self.tell(text, "documents")
        if not any(one[3] != "warning" for one in checked):
            self.good.append((len(self.good), text, checked))
        return checked, built


def prepare(folder: Path) -> Trial:
    """A copy of the little study with a work to cite, checked once."""
    root = copy_harbours(folder / "slips")
    (root / "content/references.json").write_text(WORKS)
    return Trial(root)


def refuse_tex():
    """Let the steps that run TeX fail with words of their own."""
    from bindery.errors import fail
    from bindery.planning import tex_steps

    def stop(self, work):
        raise fail("content/study.toml", None, NO_TEX)

    tex_steps.TypesetDocument.__call__ = tex_steps.LayOutDocument.__call__ = stop


def fill(trial: Trial) -> None:
    """Make the texts that passed the chapters of one document, each under its own name."""
    (trial.root / PLACE.format(number=9)).unlink(missing_ok=True)
    for number, (_, text, _) in enumerate(trial.good):
        (trial.root / PLACE.format(number=10 + number)).write_text(text, "utf-8")


def make_slip(chance: random.Random, number: int) -> tuple[str, str]:
    """The name of a random slip, and a good text with it."""
    while True:
        text, name = compose(chance, number), chance.choice(sorted(SLIPS))
        spoilt = SLIPS[name](text, chance)
        if spoilt is not None and spoilt != text:
            return name, spoilt


def find_flaws(checked: frozenset, built: frozenset) -> list[str]:
    """How the law is broken: another thing said, no line, a generated file."""
    flaws = [f"only check says: {one}" for one in sorted(checked - built, key=str)]
    flaws += [f"only build says: {one}" for one in sorted(built - checked, key=str)]
    flaws += [f"no line: {one}" for one in built | checked if one[1] is None]
    flaws += [f"a generated file: {one}" for one in built | checked if one[0].startswith("build/")]
    return flaws


def main() -> None:
    """Make slips and print where the law is broken, and what nobody said anything of."""
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    folder = Path(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    refuse_tex()
    trial, broken, silent = prepare(folder), 0, 0
    chance = random.Random(seed)
    for number in range(count):
        name, text = make_slip(chance, number)
        checked, built = trial.judge(text)
        flaws = find_flaws(checked, built)
        broken += bool(flaws)
        silent += not checked
        for flaw in flaws:
            sys.stdout.write(f"{number} {name}: {flaw}\n")
        said = "; ".join(sorted(f"{one[1]} {one[2]}" for one in checked))
        (folder / f"{number:03d}.md").write_text(text, "utf-8")
        with (folder / "said.txt").open("a") as log:
            log.write(f"{number} {name}: {said or '(nothing)'}\n")
    sys.stdout.write(f"{count} slips, {broken} break the law, {silent} pass in silence,")
    sys.stdout.write(f" {len(trial.good)} pass\n")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
    main()
