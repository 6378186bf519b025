"""Maps that figure.toml declares: what is drawn, where labels stand, and each bad outline file."""

import json
from dataclasses import replace
from itertools import combinations, pairwise

import pandas as pd
import pytest
import shapely
from shapely.geometry import mapping

from bindery.drawing import FigureData, FigureRegion, draw_entry
from bindery.drawing.colours import measure_contrast, mix_colours
from bindery.drawing.maps.classes import LEGIBLE, choose_ink, find_classes, list_shades
from bindery.drawing.maps.flattening import flatten_shapes
from bindery.drawing.maps.geojson import MOST, read_shapes
from bindery.drawing.maps.label import Taken
from bindery.drawing.maps.labelling import list_forms, place_labels
from bindery.drawing.maps.terrain import fit_frame, lay_terrain, simplify_together
from bindery.errors import BinderyError
from bindery.loading.entries import load_entries
from bindery.loading.outlines import read_outlines
from bindery.model.maps import ClassRule, MapPlan

PATH = "content/outlines/towns.geojson"
NAMES = {"A": "Ash", "B": "Elm-under-Hill", "C": "Oak"}
# three towns beside each other on an invented island, a fourth that has no numbers, an islet of A
SQUARES = {
    "A": shapely.union(shapely.box(-2.4, 53.4, -2.0, 53.8), shapely.box(-2.6, 53.9, -2.5, 54)),
    "B": shapely.box(-2.0, 53.4, -1.6, 53.8),
    "C": shapely.box(-1.6, 53.4, -1.2, 53.8) - shapely.box(-1.5, 53.5, -1.4, 53.6),
    "D": shapely.box(-2.4, 53.2, -1.2, 53.4),
}  # fmt: skip
SIDECAR = """\
title = "Outlines of towns"
source = "office"
reference_date = "2020"
processing = "drawn by hand"
code = "code"
projection = "EPSG:27700"
"""
PEOPLE = pd.DataFrame(
    {
        "code": ["A", "A", "B", "B", "C", "C"],
        "town": [NAMES[one] for one in "AABBCC"],
        "year": [2019, 2021] * 3,
        "people": [1000, 1100, 2000, 1900, 500, 501],
    }
)
EAST = FigureRegion("east", "East", "#1E7A2E", tuple(NAMES.items()))
TOML = """\
kind = "figure"
scope = "region"
data = ["people"]
title = "Towns grow"
alt = "A map of the towns."
height = 100

[[columns]]
key = "town"
label = "Town"
[[columns]]
key = "begin"
label = "Begin"
format = "integer"
compute = "sum"
column = "people"
where = { year = "first" }
[[columns]]
key = "end"
label = "End"
format = "integer"
compute = "sum"
column = "people"
where = { year = "last" }
[[columns]]
key = "change"
label = "Change"
format = "+percent1"
compute = "change"
from = "begin"
to = "end"

[rows]
of = ["people"]
each = ["town"]

[chart]
kind = "choropleth"
outlines = "towns"
code = "code"
x = "town"
y = ["change"]
"""
PLAIN = 'kind = "figure"\nscope = "region"\ntitle = "t"\nalt = "a"\n'
LIMITS = 'limits = [0, 5]\nformat = "+percent0"\n'


def encode(shapes, **more):
    features = [
        {"type": "Feature", "properties": {"code": code}, "geometry": mapping(shape)}
        for code, shape in shapes.items()
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **more}, indent=0)


@pytest.fixture
def make_map(tmp_path, make_request):
    """Write an outline file with its sidecar and a declared map; give the request."""

    def make(toml=TOML + LIMITS, outlines=None, sidecar=SIDECAR, frame=PEOPLE):
        folder = tmp_path / "content/outlines"
        folder.mkdir(parents=True, exist_ok=True)
        data = encode(SQUARES) if outlines is None else outlines
        (folder / "towns.geojson").write_bytes(data if isinstance(data, bytes) else data.encode())
        (folder / "towns.toml").write_text(sidecar, encoding="utf-8")
        request = make_request(PLAIN, "def tabulate(data): ...\ndef draw(canvas, rows): ...\n")
        (tmp_path / "figures/people/figure.py").unlink()
        (tmp_path / "figures/people/figure.toml").write_text(toml, encoding="utf-8")
        (entry,) = load_entries(tmp_path, mistakes := [])
        assert not mistakes
        data = FigureData(EAST, (EAST,), {"people": frame}, {})
        return replace(request, entry=entry, data=data)

    return make


def told(request):
    with pytest.raises(BinderyError) as caught:
        draw_entry(request)
    return [(one.path, one.line, str(one.said)) for one in caught.value.diagnostics]


def test_a_map_says_each_name_and_number_its_limits_its_scale_and_both_sources(make_map):
    request = make_map()
    record = draw_entry(request)
    assert {"Ash", "+10,0%", "Oak", "+0,2%", "−5,0%"} <= set(record.labels)
    assert {"0%", "+5%", "20 km"} <= set(record.labels)  # limits and scale bar
    assert record.source_line.count("Office, T1") == 1
    assert "drawn by hand" in record.source_line
    assert record.rows[0][-1] == "+10,0%"


def test_the_key_leaves_out_a_class_that_no_area_is_in(make_map):
    wide = LIMITS.replace("[0, 5]", "[-20, 5, 40]")
    record = draw_entry(make_map(TOML + wide))
    assert "+5%" in record.labels
    assert not {"−20%", "+40%"} & set(record.labels)


def test_a_row_without_an_outline_may_stand_first_in_the_table(make_map):
    toml = TOML.replace('data = ["people"]', 'data = ["people"]\nreference = ["country"]')
    toml = toml.replace('of = ["people"]', 'of = ["people", "country"]\nfirst = ["Land"]')
    toml = toml.replace("[chart]", 'names = { country = "Land" }\n[chart]')
    request = make_map(toml + LIMITS)
    country = {"country": PEOPLE[["year", "people"]]}
    record = draw_entry(replace(request, data=replace(request.data, reference=country)))
    assert record.rows[0][0] == "Land"
    assert "Land" not in record.labels


def test_the_same_map_has_the_same_bytes_and_is_small(make_map):
    request = make_map()
    file = request.output / "people.pdf"
    draw_entry(request)
    first = file.read_bytes()
    draw_entry(request)
    assert file.read_bytes() == first
    assert len(first) < 30_000


def test_the_order_of_outlines_and_of_rows_means_nothing(make_map):
    request = make_map()
    draw_entry(request)
    first = (request.output / "people.pdf").read_bytes()
    turned = make_map(outlines=encode(dict(reversed(SQUARES.items()))))
    draw_entry(turned)
    assert (request.output / "people.pdf").read_bytes() == first


def test_a_hidden_and_a_missing_number_have_their_sign_on_an_area_without_a_shade(make_map):
    frame = PEOPLE.astype({"people": object})
    frame.loc[1, "people"] = None
    record = draw_entry(make_map(frame=frame))
    assert record.missing
    assert "+10,0%" not in record.labels


def test_a_locator_map_joins_the_outlines_of_each_row(make_map):
    toml = TOML.replace('"choropleth"', '"locator"').replace('y = ["change"]\n', "")
    toml = toml.replace('each = ["town"]', 'each = ["town"]\ntotal = "All"')
    record = draw_entry(make_map(toml))
    assert {"Ash", "Elm-under-Hill", "Oak"} <= set(record.labels)
    assert "All" not in record.labels


def test_a_locator_that_is_near_is_as_large_as_its_areas_and_shows_their_outlines(make_map):
    far = TOML.replace('"choropleth"', '"locator"').replace('y = ["change"]\n', "")
    groups = 'groups = { Ends = ["Ash", "Oak"], Middle = ["Elm-under-Hill"] }'
    far = far.replace('each = ["town"]', f'each = ["town"]\n{groups}')
    wide = {**SQUARES, "E": shapely.box(-2.4, 50.2, -1.2, 50.4)}  # land in the far south
    sizes, records = [], []
    for toml in (far, far.replace("[chart]", "[chart]\nnear = true")):
        request = make_map(toml, outlines=encode(wide))
        records.append(draw_entry(request))
        sizes.append(len((request.output / "people.pdf").read_bytes()))
    assert all({"Ends", "Middle"} <= set(one.labels) for one in records)
    bars = [next(one for one in record.labels if one.endswith(" km")) for record in records]
    assert int(bars[1].split()[0]) < int(bars[0].split()[0])
    assert sizes[1] != sizes[0]


@pytest.mark.parametrize(
    ("outlines", "line", "words"),
    [
        ("", None, "drawing-outlines-empty"),
        (encode({}), None, "drawing-outlines-empty"),
        ("{", 1, "loading-no-json"),
        ("[" * 100_000, 1, "loading-json-too-deep"),
        ('{"type": "Topology", "objects": {}}', None, "drawing-outlines-topology"),
        ('{"type": "Feature"}', None, "drawing-outlines-no-geojson"),
        ("[1, 2]", None, "drawing-outlines-no-geojson"),
        (b"\xff\xfe{\x00}\x00", None, None),
        (b"{\xe9}", 1, "common-not-utf8"),
        (b" " * (MOST + 1), None, "drawing-outlines-size"),
        (encode(SQUARES).replace('"code"', '"cod"'), 4, "drawing-outlines-no-code"),
        (encode(SQUARES).replace('"B"', '"A"'), 4, "drawing-outlines-twice"),
        (encode(SQUARES).replace('"MultiPolygon"', '"MultiPoint"'), 4, "drawing-outlines-shape"),
        (encode(SQUARES | {"D": shapely.Polygon()}), None, "drawing-outlines-ring"),
        (encode({"A": shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)])}), 4,
         "drawing-outlines-crossing"),
        (encode({c: shapely.transform(s, lambda p: p * 1e5) for c, s in SQUARES.items()}), None,
         "drawing-map-no-degrees"),
        (encode({c: shapely.transform(s, lambda p: p[:, ::-1]) for c, s in SQUARES.items()}), None,
         "drawing-map-elsewhere"),
        (encode({"A": SQUARES["A"], "B": SQUARES["B"], "D": SQUARES["D"]}), None,
         "drawing-map-no-outline"),
    ],
)  # fmt: skip
def test_a_bad_outline_file_is_told_in_words_at_its_line(make_map, outlines, line, words):
    request = make_map(outlines=outlines)
    with pytest.raises(BinderyError) as caught:
        draw_entry(request)
    first = caught.value.diagnostics[0]
    assert words in {None, first.said.id}
    if words != "drawing-map-no-outline":
        assert first.path == PATH
    if line is not None:
        assert first.line is not None
        assert first.line >= line or line == 1


def test_what_many_programs_write_is_read(make_map):
    tall = shapely.force_3d(SQUARES["B"], 12.0)
    text = encode({**SQUARES, "B": tall}, crs={"type": "name"}, bbox=[0, 0, 1, 1])
    record = draw_entry(make_map(outlines=b"\xef\xbb\xbf" + text.encode()))
    assert "Ash" in record.labels


def test_a_line_that_crosses_itself_by_a_hair_is_laid_right(make_map):
    ring = [(-2.0, 53.4), (-1.6, 53.4), (-1.6, 53.8), (-1.8, 53.8), (-1.8001, 53.8001),
            (-1.8, 53.8001), (-1.8001, 53.8), (-2.0, 53.8), (-2.0, 53.4)]  # fmt: skip
    assert not shapely.Polygon(ring).is_valid
    draw_entry(make_map(outlines=encode({**SQUARES, "B": shapely.Polygon(ring)})))


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("projection", "EPSG:99999", "drawing-map-system"),
        ("projection", "Mercator of mine", "drawing-map-system"),
        ("projection", "EPSG:4326", "drawing-map-not-flat"),
        ("projection", "EPSG:28992", "drawing-map-elsewhere"),
        ("coordinates", "EPSG:99999", "drawing-map-system"),
    ],
)
def test_a_projection_that_does_not_fit_is_told_at_the_sidecar(make_map, key, value, message):
    sidecar = SIDECAR.replace('projection = "EPSG:27700"', "")
    others = "" if key == "projection" else 'projection = "EPSG:27700"\n'
    request = make_map(sidecar=f'{sidecar}{others}{key} = "{value}"\n')
    with pytest.raises(BinderyError) as caught:
        draw_entry(request)
    (one,) = caught.value.diagnostics
    assert one.said.id == message
    if message != "drawing-map-elsewhere":
        assert one.path.endswith("towns.toml")
        assert one.line


def test_outlines_in_a_national_grid_are_read_when_the_sidecar_says_so(make_map, tmp_path):
    make_map()
    outlines = read_outlines(tmp_path, "towns")
    flat = flatten_shapes(outlines, read_shapes(tmp_path, outlines))
    draw_entry(
        make_map(outlines=encode(dict(flat)), sidecar=f'{SIDECAR}coordinates = "EPSG:27700"\n')
    )


def test_rows_and_outlines_that_do_not_go_together_are_told(make_map, tmp_path):
    csv = tmp_path / "regions/east/data/people.csv"
    csv.parent.mkdir(parents=True)
    csv.write_text("code,town\nA,Ash\nX,Oak\n", encoding="utf-8")
    frame = PEOPLE.replace({"code": {"C": "X"}})
    said = told(make_map(frame=frame))
    assert said[0][:2] == ("regions/east/data/people.csv", 3)
    assert "«X»" in said[0][2]
    assert "«Oak» (C), which belongs to East" in said[1][2]  # a hole in the map


def test_two_rows_of_one_area_are_refused_in_a_map_of_classes(make_map):
    frame = PEOPLE.replace({"code": {"C": "B"}})
    assert any(
        "2 rows of this map are of one area, «B»" in one[2] for one in told(make_map(frame=frame))
    )


def test_a_code_column_that_the_data_lack_is_told_at_the_chart(make_map):
    said = told(make_map((TOML + LIMITS).replace('code = "code"', 'code = "cod"')))
    assert said[0][0] == "figures/people/figure.toml"
    assert "cod" in said[0][2]


def test_names_beside_the_map_stand_where_they_lie_and_never_on_an_area(make_map):
    sea = '[[chart.places]]\nname = "Sea"\nat = [-2.2, 53.9]\n'
    far = '[[chart.places]]\nname = "Far"\nat = [10, 10]\n'
    labels = draw_entry(make_map(TOML + LIMITS + sea + far)).labels
    assert "Sea" in labels
    assert "Far" not in labels
    said = told(make_map(TOML + LIMITS + sea.replace("53.9", "53.6")))
    assert "«Sea» would stand on an area" in said[0][2]


# the laws of a map: shades, borders, simplification, labels


@pytest.mark.parametrize("colour", ["#1E7A2E", "#2F5F96", "#A8326F", "#8A3B1E", "#222222"])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_shades_darken_step_by_step_and_words_on_each_can_be_read(colour, count):
    shades = list_shades(colour, count)
    contrasts = [measure_contrast(one, "#FFFFFF") for one in shades]
    # so that they differ in a print without colour too
    assert all(high / low > 1.3 for low, high in pairwise(contrasts))
    for shade in shades:
        assert measure_contrast(choose_ink(shade, "#1F2328"), shade) >= LEGIBLE


def test_limits_by_a_rule_are_round_part_the_numbers_and_are_fewer_for_equal_ones():
    numbers = [-5.23, -3.1, -2.4, -0.2, 1.1, 4.51]
    plan = MapPlan(1, "towns", "code", rule=ClassRule.EQUAL, classes=4)
    assert find_classes(plan, numbers, "#1E7A2E").limits == (-2.8, -0.4, 2.0)
    plan = replace(plan, rule=ClassRule.QUANTILES, classes=3)
    classes = find_classes(plan, numbers, "#1E7A2E")
    assert [sum(classes.find(one) == at for one in numbers) for at in range(3)] == [2, 2, 2]
    assert find_classes(plan, [2.0, 2.0], "#1E7A2E").limits == ()


def test_only_a_class_wholly_below_zero_is_hatched_and_only_beside_others():
    plan = MapPlan(1, "towns", "code", limits=(-2, 0, 2))
    classes = find_classes(plan, [-3, -1, 1, 3], "#1E7A2E")
    assert [classes.is_below_zero(at) for at in range(4)] == [True, True, False, False]
    below = find_classes(replace(plan, limits=(-2,)), [-3, -1], "#1E7A2E")
    assert not below.is_below_zero(0)
    assert mix_colours("#000000", "#FFFFFF", 0.5) == "#808080"


def test_neighbours_still_meet_when_outlines_are_simplified():
    wave = [(5 + 0.3 * (at % 2), at / 4) for at in range(41)]
    left = shapely.Polygon([(0, 0), *wave, (0, 10)])
    right = shapely.Polygon([(10, 0), *wave, (10, 10)])
    simple = simplify_together([left, right])
    assert sum(len(shapely.get_coordinates(one)) for one in simple) < 60
    assert shapely.coverage_is_valid(simple)
    assert shapely.union_all(simple).area == pytest.approx(100)


def test_labels_lie_within_their_area_or_beside_all_and_never_over_each_other():
    cells = {f"{x}{y}": shapely.box(x, y, x + 1, y + 1) for x in range(4) for y in range(3)}
    frame = fit_frame(list(cells.values()), (400, 330), 20)
    terrain = lay_terrain(cells, [(code,) for code in cells], frame, around=True)
    sizes = [(40.0, 18.0), (60.0, 18.0)]  # one fits into a cell of 62 points, one does not

    def forms(row):
        return [((f"row {row}", "1"), sizes[row in {0, 5}])]

    wide = fit_frame(list(cells.values()), (400, 200), 20)
    for one in (frame, wide):
        terrain = lay_terrain(cells, [(code,) for code in cells], one, around=True)
        labels, lost = place_labels(one, terrain.areas, forms, Taken())
        areas = dict(terrain.areas)
        for label in labels:
            own = areas[label.row]
            if label.leader:
                assert not any(label.box.intersects(area) for area in areas.values())
                assert own.covers(shapely.Point(label.leader[1]))
            else:
                assert own.contains(label.box)
            assert one.box.contains(label.box)
        assert not any(a.box.intersects(b.box) for a, b in combinations(labels, 2))
        assert {label.row for label in labels} | set(lost) == set(areas)
    assert not lost


def test_a_name_is_broken_where_it_can_be():
    assert list_forms("Elm-under-Hill", "+1%")[:2] == (
        ("Elm-under-Hill", "+1%"),
        ("Elm-", "under-Hill", "+1%"),
    )
    assert list_forms("Ash", "") == (("Ash",),)
