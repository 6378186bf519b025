"""How much of a region's report stands in another region's too, but for names and numbers.

`python benchmarks/alike.py build/pdf` reads the finished PDFs of the regions with pdftotext, takes headers, the list of
contents and what stands behind the last chapter away, and counts the words of sentences that another region's report
has as well. `--sentences` prints those.
"""

import argparse
import re
import subprocess
from pathlib import Path

PREFIX = "regioanalyse-"
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


def main() -> None:
    """Print for each region the words, and the share that is alike."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--sentences", action="store_true", help="print what is alike")
    words = asked.parse_args()
    texts = {one.stem: split(read(one)) for one in sorted(words.folder.glob(f"{PREFIX}*.pdf"))}
    for name, sentences in texts.items():
        others = {bare(one) for other, all_ in texts.items() if other != name for one in all_}
        alike = [one for one in sentences if bare(one) in others]
        counted, all_words = (sum(len(one.split()) for one in part) for part in (alike, sentences))
        share, part = counted / all_words, len(alike) / len(sentences)
        print(
            f"{name}: {all_words} words in {len(sentences)} sentences; "
            f"alike {part:.0%} of the sentences, {share:.0%} of the words"
        )
        if words.sentences:
            print("\n".join(f"    {one}" for one in alike))


if __name__ == "__main__":
    main()
