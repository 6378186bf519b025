"""What the font loader needs is there before a document starts: it makes nothing again."""

import shutil
from pathlib import Path

import pytest

import bindery.typesetting.fonts as room
from bindery.typesetting.fonts import cache_fonts
from bindery.typesetting.typeset import predict_labels

HOUSE = Path(__file__).parents[2] / "templates/house/fonts"
pytestmark = [pytest.mark.tex, pytest.mark.slow]


@pytest.fixture
def font_cache(tmp_path, monkeypatch, toolchain, little):
    """Finds the names of the fonts in the cache of the little document, which is made anew."""
    monkeypatch.setattr(room, "cache_home", lambda: tmp_path / "cache")

    def find():
        cache = cache_fonts(toolchain, little)
        assert cache
        return list_fonts(cache)

    return find


def list_fonts(folder):
    return {path.name for path in folder.rglob("otl/*.luc")}


@pytest.mark.parametrize("fonts", [(), ("SourceSans3-Regular.otf", "LibertinusSerif-Regular.otf")])
def test_the_first_pass_parses_no_font_and_lists_no_names(
    make_job, little, edit, font_cache, fonts
):
    (little / "fonts").mkdir()
    for name in fonts:
        shutil.copy(HOUSE / name, little / "fonts" / name)
    own = [rf"\font\own={{[fonts/{name}]:mode=node}}{{\own x}}" for name in fonts]
    edit(little / "sections/one.tex", "Some words", "\n".join((*own, r"\texttt{\textbf{x}} Some")))
    folder = predict_labels(make_job()).pdf.parent
    log = (folder / "doc.log").read_text(encoding="utf-8")
    assert "Font names database loaded" in log
    assert "generating new one" not in log
    known = font_cache()
    wanted = {f"{Path(name).stem.lower()}.luc" for name in (*fonts, "lmmonolt10-bold.otf")}
    assert wanted <= known
    assert list_fonts(folder / ".texmf-var") & known == set()
