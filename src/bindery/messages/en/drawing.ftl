# What is said of figures and tables: of what their code gives, and of what comes out.

## given.py: what figure.py gives

# $what: one of python-is-text and so on.
drawing-no-tabulation = «tabulate» gives { $what }
    .hint = end it with return Tabulation(rows, facts)
drawing-no-rows-table = the rows that «tabulate» gives are { $what }, no table
    .hint = give Tabulation(DataFrame(…), facts)
drawing-rows-column-twice = the rows that «tabulate» gives have the column «{ $column }» twice
    .hint = leave one of them out: rows[["…", "…"]]
drawing-no-facts = the facts that «tabulate» gives are { $what }
    .hint = give Tabulation(rows, {"{"}"name": Quantity(…, "integer"){"}"})
drawing-bad-fact = the fact «{ $fact }» is { $what }
    .hint = a number is given with its format: Quantity(…, "integer")
drawing-fact-format = the fact «{ $fact }» has the format «{ $format }», which is none
drawing-endless-fact = the fact «{ $fact }» is larger than any number
    .hint = is it divided by zero?
drawing-bad-quantity = the fact «{ $fact }» holds { $what }, which cannot be printed
    .hint = give one number, a text, or None where nothing is known
drawing-height = the height that «tabulate» gives is { $height }
    .hint = give { $least } to { $most } millimetres
drawing-regions = the regions that «tabulate» gives are not one text for each row
    .hint = give the slug of the region of each row, and "" for a row of none

## check.py: the texts in a figure

drawing-not-level = «{ $text }» is not level; text in figures is horizontal
    .hint = { -drawing-room }
drawing-small-text = «{ $text }» is { $size } pt; the least is { $least } pt
    .hint = { -drawing-room }
drawing-outside = «{ $text }» stands partly outside the figure
    .hint = { -drawing-room }
drawing-overlap = «{ $text }» and «{ $other }» overlap
    .hint = { -drawing-room }
# $colour, $ground, $other: as #RRGGBB; $ratio: their contrast; $least: what it must be.
drawing-faint = what is drawn in { $colour } has a contrast of { $ratio } with { $ground }; the least is { $least }
    .hint = { -drawing-colours }
drawing-touching = { $colour } and { $other } touch with a contrast of { $ratio }; the least is { $least }
    .hint = leave white between them, or draw a line around each
drawing-faint-text = «{ $text }» has a contrast of { $ratio } with what lies behind it; the least is { $least }
    .hint = { -drawing-colours }
-drawing-colours = canvas.colour and canvas.look.ink stand out; lighten() of bindery.drawing.colours keeps enough
drawing-half-on = «{ $text }» stands half on something that is drawn
    .hint = { -drawing-room }
drawing-on-mark = «{ $text }» lies over a mark
    .hint = { -drawing-room }
-drawing-room = fewer or shorter labels, or a larger height in figure.toml

## fonts.py

drawing-strange-font = the font «{ $font }» is not the house's
    .hint = { -drawing-strong }
drawing-no-weight = the house has no font of weight { $weight }
    .hint = { -drawing-strong }
-drawing-strong = leave family and weight out, or take canvas.strong for what must stand out
drawing-unreadable-font = this font cannot be read
    .hint = a TrueType font; see fonts in the house style

## canvas.py, figure_data.py, flow.py: what figure.py asks for

drawing-format = there is no number format «{ $format }»
drawing-no-label = the entry has no column «{ $column }»
    .hint = describe it in figure.toml as [[columns]]
# $list: data or reference, a key of figure.toml and a name in figure.py.
drawing-no-data = { $list } has no table «{ $table }»
    .hint = name it in figure.toml: { $list } = ["{ $table }"]
drawing-no-word = figure.toml has no word «{ $word }»
    .hint = write it under [words]
drawing-no-chain = this entry has not asked for the chain of reasoning
    .hint = write chain = true in figure.toml
drawing-no-region = an entry of the study has no region of its own
    .hint = write scope = "region" in figure.toml, or go through data.regions
drawing-flow-height = column { $column } needs { $millimetres } mm more of height
    .hint = a larger height in figure.toml, or fewer words
drawing-flow-example = a line would lead from the example «{ $example }» to «{ $known }», which is known
    .hint = what is known rests on what is known: leave the line out

## record.py, source.py: the table of a figure and its words

drawing-unknown-format = unknown format «{ $format }» of column «{ $column }»
# $columns: one name or several.
drawing-no-column = no column { $columns }
    .hint = the rows have: { $names }
drawing-unknown-column = unknown column { $columns }
    .hint = describe it in { $entry } as [[columns]]
# $words head both rows
drawing-rows-alike = two rows are headed by «{ $words }»: a listener hears no difference
drawing-name-rows = put the columns that tell rows apart first; a text can name them too: headers="1,2"
drawing-cell-empty = the cell in column «{ $column }», row { $row }, says nothing
drawing-fill-cell = put a word there, or a dash for what there is not
drawing-no-rows = there are no rows
    .hint = see its `tabulate`
drawing-bad-cell = column «{ $column }»: { $what }
drawing-cell-kind = column «{ $column }» holds { $what }, which cannot be printed
    .hint = give numbers, texts, or None where nothing is known
# $key: title, subtitle or alt; $numbers: one or several, $count how many; $kind: figure or table.
drawing-number-not-shown = { $key ->
        [title] the title
        [short_title] the short title
        [subtitle] the subtitle
       *[alt] the alternative text
    } says { $numbers }, which { $count ->
        [one] stands
       *[other] stand
    } { $kind ->
        [figure] neither in the figure nor in a cell of its table
       *[table] in no cell of the table
    }
    .hint = a reader must find it there as it is printed, not add it up: draw it, give it a cell or a row of its own, or leave it out of the words
drawing-index-undeclared = «{ $words }» says that this is an index
    .hint = write index = true, and draw the line of 100: draw_lines(…, base=True)
drawing-no-base = the figure is an index, and each of its charts needs the line of 100
    .hint = draw_lines(…, base=True), or axhline(100) on each chart
drawing-alt-is-title = alt and title say the same
    .hint = say what the figure shows
drawing-no-source = the source «{ $source }» is not registered
    .hint = known: { $names }

## small_counts.py

drawing-small-cell = column «{ $column }» holds { $number }: a count below { $limit } must not be printed
    .hint = leave it out, or say that it counts no persons: open = true under [[columns]]
drawing-small-fact = «{ $fact }» is { $number }: a count below { $limit } must not be printed
    .hint = leave it out, or say that it counts no persons: Quantity(…, open=True)

## selected.py: tables that texts take from data files

drawing-table-no-column = the table «{ $table }» has no column «{ $column }»
    .hint = it has: { $names }
drawing-column-twice = the column «{ $column }» stands here twice
drawing-group-and-column = the column «{ $column }» heads the groups, and cannot stand beside them
    .hint = leave it out of columns="…"
drawing-no-group = some rows have nothing in «{ $column }», and so belong to no group
    .hint = fill it in, or leave them out: rows="…"
drawing-no-total = no row of the table begins with «{ $words }»
    .hint = total="last", or the first words of the row that is a sum
drawing-column-no-label = the column «{ $column }» has no label
    .hint = write it behind a colon: "{ $column }: …"
drawing-no-row-left = no row of «{ $table }» is left: rows=«{ $rows }»
    .hint = the table itself has rows: loosen the condition
drawing-rows-no-column = rows names «{ $column }», which is no column
    .hint = the table has: { $names }
drawing-rows-hidden = the column «{ $column }» has hidden counts and cannot choose rows
    .hint = which rows are chosen would give them away; choose by another column
drawing-number-and-text = «{ $column }» is a number, «{ $value }» is a text
    .hint = compare numbers with numbers, and texts with texts
drawing-text-and-number = «{ $column }» is a text, «{ $value }» is a number
    .hint = compare numbers with numbers, and texts with texts

## declared_*.py: what figure.toml declares

drawing-no-rows-declared = the tables give no rows
    .hint = see where and choose under [rows]
drawing-not-its-table = «{ $table }» is not among the data of this entry
    .hint = it has: { $names }
drawing-no-such-fact = there is no fact «{ $fact }»
    .hint = declare it: [facts.{ $fact }]
drawing-no-such-region = there is no region «{ $name }» among these
    .hint = name a region as the reports do, or a fact: region = "{ "{" }largest{ "}" }"
drawing-no-row-for-fact = no row is left for the fact «{ $fact }»
    .hint = see its where and rows
drawing-fact-of-rows = «{ $fact }» reads the rows of the figure, which are made with its help
    .hint = name the table that it comes from: table = "…"
drawing-no-row-named = no row is called «{ $name }»
    .hint = the first column holds the rows' names
drawing-declared-height = with this row_height the figure is { $height } mm high; { $least } to { $most } can be
    .hint = fewer rows, or a smaller row_height
# $list: colours or ends, keys of [chart].
drawing-chart-no-key = { $list } names «{ $key }», which nothing in this chart is called
    .hint = use a column's key or the name of a row
# $count: labels; $fit: as many find room.
drawing-chart-crowded = { $count } labels do not fit beside this chart; { $fit } do
    .hint = name the rows that matter in ends, or take a larger height
# $name: a row that ends names.
drawing-chart-no-room = the name «{ $name }» finds no room beside its point
    .hint = fewer names in ends, or a larger height
# $rows: how many; $room: as many fit into the height of the figure.
drawing-chart-low = { $rows } rows do not fit into { $height } mm; { $room } do
    .hint = row_height = { $least } in [chart] lets the height follow the rows
# $rows: how many there are; $most: how many the kind draws.
drawing-chart-many-rows = this kind of chart draws { $most } rows at most, and there are { $rows }
    .hint = choose = "first 1" in [rows] keeps one
drawing-chart-below-zero = «{ $column }» has { $number }, and this kind of chart draws nothing below zero
    .hint = kind = "bars" or kind = "grouped" draws to both sides of zero
drawing-chart-unknown-part = a part of «{ $row }» is not known: «{ $column }» is missing or hidden there
    .hint = a stack without it would look whole; kind = "grouped" shows the mark in its place
drawing-chart-unsaid = the alternative text does not say { $numbers }
    .hint = who cannot see the panel hears the alternative text: say each key figure in it
drawing-chart-none-known = the chart has no number that is known
    .hint = look at the data, or show the rows in a table
drawing-chart-words = the chart needs numbers in «{ $column }», which holds «{ $text }»
    .hint = name a column of numbers

## maps: outline files

drawing-outlines-empty = this file holds no outlines
    .hint = was it written to the end? Make it again in the program that it comes from
drawing-outlines-size = this file is { $megabytes } MB; { $most } MB is the most
    .hint = a map on a page needs few points: mapshaper IN.geojson -simplify 5% keep-shapes -o OUT.geojson
drawing-outlines-no-geojson = this is JSON, but no collection of outlines
    .hint = GeoJSON begins with {"{"}"type": "FeatureCollection", "features": […]{"}"}
drawing-outlines-topology = this is TopoJSON, which keeps each border once; outlines are GeoJSON here
    .hint = mapshaper IN.json -o format=geojson OUT.geojson
drawing-outlines-no-code = this outline has no «{ $key }» among its properties, so nothing tells which area it is
    .hint = the key «code» of the sidecar says which property that is
drawing-outlines-twice = { $times } outlines have the code «{ $code }»
    .hint = an area of several parts is one feature, of the kind MultiPolygon
# $kind is what stands there: Point, None.
drawing-outlines-shape = the outline «{ $code }» is no area but «{ $kind }»
    .hint = Polygon, or MultiPolygon where it has several parts
drawing-outlines-ring = the outline «{ $code }» is no closed line around an area
    .hint = each ring has four points or more, the last the same as the first, each written [east, north]
# $place: east and north, in the file's own coordinates.
drawing-outlines-crossing = the outline «{ $code }» crosses itself near { $place }, so that nobody can say what lies in it
    .hint = mend it in the program that it comes from: QGIS has «Fix geometries», mapshaper -clean
# $key: coordinates or projection, keys of the sidecar.
drawing-map-system = «{ $key }» names no system of coordinates that is known: «{ $name }»
    .hint = EPSG and a number, as epsg.io lists them: "EPSG:28992"
drawing-map-not-flat = «{ $name }» is a system of degrees, in which nothing has its true shape
    .hint = name the national grid, "EPSG:28992" for instance, or one of the UTM zones
# $place: two numbers of the file.
drawing-map-no-degrees = { $place } is no place in degrees east and north, as GeoJSON has them
    .hint = say in the sidecar which system it is, coordinates = "EPSG:…", or write the file anew in WGS84
# $name is the projection; the others are degrees.
drawing-map-elsewhere = the outlines lie from { $west } to { $east } east and from { $south } to { $north } north, where the projection «{ $name }» is not made for
drawing-map-meant = it is made for { $west } to { $east } east and { $south } to { $north } north; are east and north swapped, or is it another country's?

## maps: rows and outlines

drawing-map-no-area = no row of this map has an outline
    .hint = «code» names the column of the data that holds the codes of the outlines
drawing-map-no-outline = { $file } has no outline «{ $code }»
# $name is that of the area, $region that of the region.
drawing-map-no-row = the map has no row for «{ $name }» ({ $code }), which belongs to { $region }
    .hint = the data lack it, or [rows] leaves it out; it would be a hole in the map
drawing-map-two-rows = { $rows } rows of this map are of one area, «{ $code }»
    .hint = one row for each area: each = ["…"] in [rows]

## maps: labels

drawing-map-no-room = the map has no free place for the label of «{ $name }», within its area or beside
    .hint = a larger height in figure.toml, or fewer [[chart.places]]
drawing-map-place-covers = the name «{ $name }» would stand on an area of the map
    .hint = another place for it: at = [east, north]
# Numbers of one figure or table that do not go together. $span: model-over-period and its like.
drawing-name-fact = the fact «{ $fact }»
drawing-name-cell = «{ $column }» in the row «{ $row }»
drawing-dated = «{ $column }» { $span } ({ $place })
drawing-times-within = { $name } is computed from { $first } and { $second }, which do not go together
    .hint = take both over one period; when that is meant, say so in figure.toml: dates_may_differ = true at the column, or dates_differ = ["the table"]
drawing-times-beside = { $name } { $span } ({ $place }) stands beside { $other } { $other_span } ({ $other_place }): not the same
    .hint = take both over one period; when that is meant, say so in figure.toml: dates_may_differ = true at the column, or dates_differ = ["the table"]
drawing-units-within = { $name } adds up «{ $unit }» ({ $place }) and «{ $other }» ({ $other_place })
    .hint = add up what has one unit, or divide the one by the other
drawing-units-beside = «{ $column }» has numbers in «{ $unit }» ({ $place }) and in «{ $other }» ({ $other_place })
    .hint = give each unit a column of its own
drawing-sorted-sizes = the regions stand in order of «{ $column }», an amount that grows with the size of a region
    .hint = show a share or a number per inhabitant, or say absolute = true
drawing-ranked-sizes = «{ $fact }» is the region with the most or the least of «{ $column }», an amount that grows with the size of a region
    .hint = rank by a share or a number per inhabitant, or say absolute = true
