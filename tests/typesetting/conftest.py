import re
import shutil
from pathlib import Path

import pytest

import bindery.typesetting.identity as room
from bindery.typesetting.identity import private_root, read_remembered
from bindery.typesetting.path_toolchain import find_on_path
from bindery.typesetting.toolchain import Toolchain, open_root
from bindery.typesetting.working_directory import Job

EPOCH = 1_700_000_000
STYLES = (
    "bindery.sty",
    "bindery-entries.sty",
    "bindery-examples.sty",
    "bindery-examples.lua",
    "bindery-flow.sty",
    "bindery-margin.sty",
    "bindery-lists.sty",
    "bindery-tags.sty",
    "bindery-diagnostics.sty",
    "bindery-diagnostics.lua",
    "bindery-passes.sty",
    "bindery-forecast.sty",
)


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The TeX of this machine, if one is ready; tests never make one."""
    ready = open_root(private_root())
    if ready is None and read_remembered().get("usable") == "yes":
        ready = find_on_path(lambda line: None)
    if ready is None:
        pytest.skip("no TeX toolchain is ready on this machine")
    return ready


@pytest.fixture
def little(tmp_path: Path) -> Path:
    """A little tagged report as rendering leaves it: contents, figure, table, notes, pages."""
    folder = tmp_path / "doc"
    shutil.copytree(Path(__file__).with_name("little"), folder)
    for name in STYLES:
        shutil.copy(Path(room.__file__).with_name(name), folder / name)
    write_drawing(folder / "figures/line.pdf")
    return folder


@pytest.fixture
def make_job(tmp_path: Path, toolchain: Toolchain, little: Path):
    def make(**changes: object) -> Job:
        words = {"folder": little, "stem": "doc", "toolchain": toolchain,
                 "scratch": tmp_path / "scratch", "epoch": EPOCH}  # fmt: skip
        return Job(**(words | changes))

    return make


def write_drawing(path: Path) -> None:
    """A PDF of one line, 200 by 100 points."""
    stream = b"10 10 m 190 90 l S"
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n"
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(bytes(out))


@pytest.fixture
def edit():
    """Replaces words that must be there."""

    def replace(path: Path, old: str, new: str) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def count():
    """Counts the passes of a kind."""
    return lambda passes, kind: sum(bool(re.match(rf"{kind} \d", line)) for line in passes)
