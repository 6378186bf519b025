"""A figure takes the house's own font files, whatever the machine has."""

from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from matplotlib import font_manager
from matplotlib.font_manager import FontProperties

from bindery.drawing.canvas import choose_style, open_figure, save_figure, use_style
from bindery.drawing.fonts import choose_bold_font, load_fonts, use_fonts
from bindery.errors import BinderyError
from bindery.model import Look

FONTS = (
    "templates/house/fonts/SourceSans3-Figures-Regular.ttf",
    "templates/house/fonts/SourceSans3-Figures-Semibold.ttf",
)


def make_look(fonts=FONTS):
    return Look("#000000", "#444444", "#444444", "#8A3B1E", "#EEEEEE", "#BBBBBB", 120.0, fonts)


def find(**asked):
    return font_manager.fontManager._find_fonts_by_props(FontProperties(**asked))[0]


def test_only_the_house_s_files_are_found_by_name_and_weight(project_root):
    fonts = load_fonts(project_root, make_look())
    regular, bold = (str(project_root / path) for path in FONTS)
    with use_fonts(fonts) as search:
        assert find(family=fonts[0].family) == regular
        assert find(family=fonts[0].family, weight="bold") == bold
        assert find(family=fonts[0].family, weight="semibold") == bold
        assert search.missing == []
    assert choose_bold_font(fonts, make_look()).get_file() == str(project_root / FONTS[1])


@pytest.mark.parametrize("family", ["DejaVu Sans", "serif", "Source Sans 3", "monospace"])
def test_a_font_of_the_machine_is_told_and_not_taken(project_root, family):
    with use_fonts(load_fonts(project_root, make_look())) as search:
        assert find(family=family) == str(project_root / FONTS[0])
    assert f"the font «{family}» is not the house's" in [str(one) for one in search.missing]


def test_a_weight_that_the_house_lacks_is_told(project_root):
    with use_fonts(load_fonts(project_root, make_look(FONTS[:1]))) as search:
        find(family="Source Sans 3 ExtraLight", weight="bold")
    assert [str(one) for one in search.missing] == ["the house has no font of weight bold"]


def test_a_house_without_fonts_takes_the_one_that_matplotlib_brings(project_root):
    from pathlib import Path

    import matplotlib as mpl

    fonts = load_fonts(project_root, make_look(()))
    with use_fonts(fonts) as search:
        assert Path(find(family=fonts[0].family)).is_relative_to(
            Path(mpl.get_data_path()).resolve()
        )
    assert (fonts[0].family, search.missing) == ("DejaVu Sans", [])


def test_afterwards_matplotlib_finds_what_it_found_before(project_root):
    before = find(family="DejaVu Sans")
    with use_fonts(load_fonts(project_root, make_look())):
        pass
    assert find(family="DejaVu Sans") == before


def test_a_file_that_is_no_font_is_told(tmp_path):
    (tmp_path / "x.ttf").write_bytes(b"no font")
    with pytest.raises(BinderyError, match=r"x.ttf: this font cannot be read"):
        load_fonts(tmp_path, make_look(("x.ttf",)))


def test_a_figure_holds_the_glyphs_that_it_shows_and_no_rules_for_shaping(project_root, tmp_path):
    look = make_look()
    fonts = load_fonts(project_root, look)
    figure = open_figure(look, 20.0)
    with use_style(choose_style(fonts, look)), use_fonts(fonts):
        figure.text(0.1, 0.5, "x1")
        save_figure(figure, tmp_path / "one.pdf")
    with pikepdf.open(tmp_path / "one.pdf") as pdf:
        (name,) = pdf.pages[0].Resources.Font.keys()
        font = pdf.pages[0].Resources.Font[name]
        told = font.get("/DescendantFonts", [font])[0].FontDescriptor
        embedded = TTFont(BytesIO(told.FontFile2.read_bytes()))
    # the first four of a font are kept whatever is shown: a custom of old systems
    shown = set(embedded.getGlyphOrder()) - set(TTFont(project_root / FONTS[0]).getGlyphOrder()[:4])
    assert shown == {"x", "one"}
    assert not {"GSUB", "GPOS", "GDEF"} & set(embedded.keys())
