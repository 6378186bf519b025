"""The examples: those of the CommonMark specification, and our own over pandoc's syntax."""

import re
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path

PACKAGE, VERSION, COUNT = "commonmark-spec", "0.31.2", 652
OWN = Path(__file__).with_name("pandoc")
_EXAMPLE = re.compile(r"^`{32} example\n(.*?)^\.\n.*?^`{32}$", re.MULTILINE | re.DOTALL)
_NAMED = re.compile(r"^%%% (.+)\n", re.MULTILINE)
# An anchor stands once in a document, and all examples stand in one.
_ANCHOR = re.compile(r"\b((?:tbl|fig|box|sec)-(?:fish|birds|quay))\b")


@dataclass(frozen=True, slots=True)
class Example:
    """A piece of Markdown; `key` is its word in both suites, `name` what it is about."""

    key: str
    name: str
    text: str


class NotThereError(Exception):
    """The specification cannot be had; the message says why."""


def read_commonmark(cache):
    """The examples of the specification, by their numbers in it."""
    text = fetch_specification(cache).replace("\r\n", "\n")
    text = text.partition("\n<!-- END TESTS -->")[0]
    found = [one.replace("→", "\t") for one in _EXAMPLE.findall(text)]
    return [Example(f"c{n:03}", f"CommonMark {n}", one) for n, one in enumerate(found, 1)]


def fetch_specification(cache):
    """The specification from its package, fetched once by npm into a folder outside the project."""
    archive = cache / f"{PACKAGE}-{VERSION}.tgz"
    if not archive.exists():
        cache.mkdir(parents=True, exist_ok=True)
        command = ["npm", "pack", f"{PACKAGE}@{VERSION}", "--silent", f"--pack-destination={cache}"]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=120, text=True)
        except FileNotFoundError:
            raise NotThereError("npm is not there to fetch it") from None
        except (subprocess.SubprocessError, OSError) as error:
            told = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
            raise NotThereError(f"npm cannot fetch it: {told[-1] if told else error}") from None
    with tarfile.open(archive) as package:
        return package.extractfile("package/spec.txt").read().decode("utf-8")


def read_own():
    """Our own examples: in each file of pandoc/, a line `%%% name` begins one."""
    found = [
        (f"{path.stem}: {name}", text.rstrip("\n") + "\n")
        for path in sorted(OWN.glob("*.txt"))
        for name, text in _pair(_NAMED.split(path.read_text("utf-8"))[1:])
    ]
    return [
        Example(f"p{n:03}", name, _ANCHOR.sub(rf"\1-p{n:03}", text))
        for n, (name, text) in enumerate(found, 1)
    ]


def _pair(pieces):
    return zip(pieces[::2], pieces[1::2], strict=True)
