"""How much of a region's report stands in another region's too, but for names and numbers.

`python benchmarks/alike.py build/pdf` reads the finished PDFs of the regions with pdftotext and
counts the sentences that another region's report has as well: in the whole report, and in its
chapters without source lines. `--sentences` prints those of the chapters.
"""

import argparse
import re
import subprocess
from pathlib import Path

PREFIX = "regioanalyse-"
_HEAD = 10  # sentences of the title page, before the list of contents names the chapter
_BEHIND = re.compile(r"\b(Afkortingen|Literatuur|Gegevensbronnen)\b")
_SOURCE = re.compile(
    r"^(Bron|Gegevens bij|CBS|Eurostat|Europese Commissie|Bijlagenrapport)\b|bewerking|peildatum"
)
FEWEST = 4  # words; what is shorter is a label in a figure
_NAME = re.compile(r"\b[A-ZÀ-Ý][\w’-]*(?:[ -](?:[A-ZÀ-Ý][\w’-]*|van|de|en))*\b")
_NUMBER = re.compile(r"[−+€<]?\s?\d[\d.,]*%?")
_COUNTED = re.compile(r"\b(acht|negen|elf|dertien|zestien|veertien|twaalf|vijf|zes|zeven|tien)\b")


def read(path: Path) -> str:
    """The running text of a PDF, in one line."""
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, text=True, check=True)
    lines = [
        line.strip()
        for line in done.stdout.replace("\f", "\n").split("\n")
        if not re.fullmatch(r"Pagina \d+ van \d+|Regioanalyse .{0,40}|\s*", line)
    ]
    return re.sub(r"(\w)-\n(?=[a-z])", r"\1", "\n".join(lines)).replace("\n", " ")


def split(text: str) -> list[str]:
    """The sentences of a text."""
    found = re.split(r"(?<=[.?!:;])\s+(?=[A-ZÀ-Ý‘•\d])", text)
    return [one for one in found if len(one.split()) >= FEWEST]


def bare(sentence: str) -> str:
    """A sentence without names and numbers; its first word counts as a word."""
    first, _, rest = sentence.partition(" ")
    named = _NAME.sub("X", rest)
    return _COUNTED.sub("N", _NUMBER.sub("N", f"{first.lower()} {named}")).strip()


def list_chapters(sentences: list[str]) -> list[str]:
    """What stands in the chapters, from the colophon's end to the registers: no source lines."""
    first = next(i for i, one in enumerate(sentences) if "Inleiding" in one and i > _HEAD)
    behind = (i for i, one in enumerate(sentences) if i > first + _HEAD and _BEHIND.search(one))
    kept = sentences[first : next(behind, len(sentences))]
    return [one for one in kept if not _SOURCE.search(one)]


def measure(name: str, texts: dict[str, list[str]]) -> tuple[str, list[str]]:
    """What is alike in one report, in words and as sentences."""
    sentences = texts[name]
    others = {bare(one) for other, all_ in texts.items() if other != name for one in all_}
    alike = [one for one in sentences if bare(one) in others]
    counted, all_words = (sum(len(one.split()) for one in part) for part in (alike, sentences))
    share, part = len(alike) / len(sentences), counted / all_words
    said = f"{all_words} words in {len(sentences)} sentences"
    return f"{said}; alike {share:.0%} of the sentences, {part:.0%} of the words", alike


def main() -> None:
    """Print for each region the words, and the share that is alike."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--sentences", action="store_true", help="print what is alike")
    words = asked.parse_args()
    whole = {one.stem: split(read(one)) for one in sorted(words.folder.glob(f"{PREFIX}*.pdf"))}
    chapters = {name: list_chapters(sentences) for name, sentences in whole.items()}
    for name in whole:
        told, alike = measure(name, chapters)
        print(f"{name}: whole: {measure(name, whole)[0]}\n    chapters: {told}")
        if words.sentences:
            print("\n".join(f"        {one}" for one in alike))


if __name__ == "__main__":
    main()
