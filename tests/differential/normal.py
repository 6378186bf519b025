"""The form in which what pandoc reads, our tree and the tags of a PDF are compared.

A text is lines: a kind and its words, indented below what holds them. Within words, markup stands
between private signs, so that no text can look like it.

What we do otherwise than pandoc on purpose, and what tags cannot show, is here and nowhere else:

- letters and their accents are composed (NFC);
- spaces: a no-break space, a line's end and a space are one; a sign of no width says nothing;
- a no-break space where a line begins, or behind the mark of an item, is a space there;
- quotation marks: the engine sets them by language (tests of their own), here they are straight;
- an en dash between two years (2019–2023) is a hyphen;
- a lone item such as “(c)” or “p.” that begins no count is words and no list;
- an address that is only typed is a link; it may be written in percent signs;
- the plain fonts of the little house call their ẞ “SS”;
- a paragraph, an item or a note without words says nothing where it stands;
- a caption comes before its image or table, and in tags the notes of a table behind it; a box’s
  title is one;
- tags hold all meanings of a term in one body, and a displayed formula apart from its paragraph;
- a narrow space is a gap that tags do not show, an address that is broken over lines has a space;
- tags show emphasis and links, and no strong, code, superscripts or subscripts (`TAGGED`).
"""

import re
import unicodedata
from dataclasses import dataclass, field
from urllib.parse import unquote

OPEN, CLOSE, END = "\ue000", "\ue001", "\ue002"
TAGGED = frozenset({"em", "link", "note", "formula", "reference"})
_SPACES = re.compile(r"[\s\u00a0\u202f]+")
_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]")
_YEARS = re.compile(r"(?<!\d)((?:1[5-9]|20)\d\d)–((?:1[5-9]|20)\d\d)(?!\d)")
_QUOTES = str.maketrans("“”„‟‘’‚‛", "\"\"\"\"''''")
_MARKUP = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}|{END}")


def mark(kind, words):
    """Words with markup around them; "" without words."""
    return f"{OPEN}{unquote(kind)}{CLOSE}{words}{END}" if words.strip() else words


def point(kind):
    """A sign in words for something without words of its own: a note, a formula."""
    return f"{OPEN}{kind}{CLOSE}{END}"


def clean_words(text):
    """Words with one space between them, and none at the inner edges of markup."""
    text = unicodedata.normalize("NFC", _NOTHING.sub("", text))
    text = _YEARS.sub(r"\1-\2", text)
    text = _SPACES.sub(" ", text.replace("ẞ", "SS").translate(_QUOTES))
    for _ in range(20):
        moved = re.sub(f"({OPEN}[^{CLOSE}]*{CLOSE}) ", r" \1", text)
        moved = re.sub(f" {END}", f"{END} ", moved)
        # emphasis that ends where the same begins is one
        moved = re.sub(f"({OPEN}([a-z]+){CLOSE}[^{OPEN}{END}]*){END}( ?){OPEN}\\2{CLOSE}(?!{END})",
                       r"\1\3", moved)  # fmt: skip
        moved = _SPACES.sub(" ", moved)
        if moved == text:
            break
        text = moved
    return text.strip()


def agree(wanted, read):
    """Whether lines are those that are wanted; a reference prints what only the document knows."""
    parts = re.escape(wanted).split(re.escape(point("reference")))
    return re.fullmatch(f"{OPEN}link #{CLOSE}[^{END}]*{END} ?".join(parts), read) is not None


def drop_untagged(words, kept=TAGGED):
    """Words without the markup that tags do not show."""
    stack, out, last = [], [], 0
    for found in _MARKUP.finditer(words):
        out.append(words[last : found.start()])
        last = found.end()
        if found[0] == END:
            out.append(END if stack.pop() else "")
        else:
            stays = found[0][1:-1].split(" ")[0] in kept
            stack.append(stays)
            out.append(found[0] if stays else "")
    return "".join([*out, words[last:]])


def show(text):
    """Lines as a person can read them in a message."""
    return text.replace(OPEN, "<").replace(CLOSE, ">").replace(END, "</>")


@dataclass
class Lines:
    """The lines that grow; notes wait until the words that they belong to are put."""

    kept: frozenset | None = None
    lines: list = field(default_factory=list)
    depth: int = 0
    notes: list = field(default_factory=list)

    def put(self, kind, words):
        """A line of words, and the notes in them below it."""
        notes, self.notes = self.notes, []
        words = clean_words(words if self.kept is None else drop_untagged(words, self.kept))
        if words:
            self.lines.append(f"{'  ' * self.depth}{kind}: {words}")
        for note in notes:
            self.inside("note", note)

    def inside(self, kind, write):
        """What stands within something, below a line of its own."""
        kept, self.notes = self.notes, []
        self.lines.append(f"{'  ' * self.depth}{kind}")
        self.depth += 1
        write()
        self.depth -= 1
        self.notes = kept

    def code(self, text):
        """Lines of code, each with its spaces."""
        self.lines.append(f"{'  ' * self.depth}code")
        for line in text.split("\n"):
            self.lines.append(f"{'  ' * self.depth}  |{line.rstrip()}")

    def finish(self):
        return "\n".join(self.lines)
