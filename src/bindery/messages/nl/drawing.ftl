# Wat over figuren en tabellen gezegd wordt: wat hun code geeft, en wat eruit komt.

## given.py: wat figure.py geeft

# $what: een van python-is-text enzovoort.
drawing-no-tabulation = «tabulate» geeft { $what }
    .hint = laat die eindigen met return Tabulation(rows, facts)
drawing-no-rows-table = de rijen die «tabulate» geeft, zijn { $what } en geen tabel
    .hint = geef Tabulation(DataFrame(…), facts)
drawing-rows-column-twice = de rijen die «tabulate» geeft, hebben de kolom «{ $column }» twee keer
    .hint = laat er een weg: rows[["…", "…"]]
drawing-no-facts = de feiten die «tabulate» geeft, zijn { $what }
    .hint = geef Tabulation(rows, {"{"}"naam": Quantity(…, "integer"){"}"})
drawing-bad-fact = het feit «{ $fact }» is { $what }
    .hint = een getal geef je met zijn notatie: Quantity(…, "integer")
drawing-fact-format = het feit «{ $fact }» heeft de notatie «{ $format }», en die is er niet
drawing-endless-fact = het feit «{ $fact }» is groter dan elk getal
    .hint = wordt het door nul gedeeld?
drawing-bad-quantity = het feit «{ $fact }» bevat { $what }, en dat is niet af te drukken
    .hint = geef één getal, een tekst, of None als er niets bekend is
drawing-height = de hoogte die «tabulate» geeft, is { $height }
    .hint = geef { $least } tot { $most } millimeter
drawing-regions = de regio's die «tabulate» geeft, zijn niet één tekst per rij
    .hint = geef voor elke rij de mapnaam van de regio, en "" voor een rij zonder regio

## check.py: de teksten in een figuur

drawing-not-level = «{ $text }» staat niet recht; tekst in figuren staat horizontaal
    .hint = { -drawing-room }
drawing-small-text = «{ $text }» is { $size } pt; het minimum is { $least } pt
    .hint = { -drawing-room }
drawing-outside = «{ $text }» staat deels buiten de figuur
    .hint = { -drawing-room }
drawing-overlap = «{ $text }» en «{ $other }» staan over elkaar
    .hint = { -drawing-room }
# $colour, $ground, $other: als #RRGGBB; $ratio: het contrast; $least: wat het moet zijn.
drawing-faint = wat in { $colour } getekend is, heeft een contrast van { $ratio } met { $ground }; het minimum is { $least }
    .hint = { -drawing-colours }
drawing-touching = { $colour } en { $other } raken elkaar met een contrast van { $ratio }; het minimum is { $least }
    .hint = laat er wit tussen, of trek om elk een lijn
drawing-faint-text = «{ $text }» heeft een contrast van { $ratio } met wat erachter ligt; het minimum is { $least }
    .hint = { -drawing-colours }
-drawing-colours = canvas.colour en canvas.look.ink vallen genoeg op; lighten() uit bindery.drawing.colours houdt genoeg over
drawing-half-on = «{ $text }» staat half op iets wat getekend is
    .hint = { -drawing-room }
drawing-on-mark = «{ $text }» ligt over een punt of staaf
    .hint = { -drawing-room }
-drawing-room = kies minder of kortere labels, of een grotere hoogte in figure.toml

## fonts.py

drawing-strange-font = het lettertype «{ $font }» is niet van de huisstijl
    .hint = { -drawing-strong }
drawing-no-weight = de huisstijl heeft geen lettertype met gewicht { $weight }
    .hint = { -drawing-strong }
-drawing-strong = laat family en weight weg, of neem canvas.strong voor wat moet opvallen
drawing-unreadable-font = dit lettertype is niet te lezen
    .hint = een TrueType-lettertype; zie fonts in de huisstijl

## canvas.py, figure_data.py, flow.py: wat figure.py vraagt

drawing-format = er is geen getalnotatie «{ $format }»
drawing-no-label = er is hier geen kolom «{ $column }»
    .hint = beschrijf die in figure.toml als [[columns]]
# $list: data of reference, een sleutel van figure.toml en een naam in figure.py.
drawing-no-data = { $list } heeft geen tabel «{ $table }»
    .hint = noem die in figure.toml: { $list } = ["{ $table }"]
drawing-no-word = figure.toml heeft geen woord «{ $word }»
    .hint = schrijf het onder [words]
drawing-no-chain = hier is niet om de redeneerketen gevraagd
    .hint = schrijf chain = true in figure.toml
drawing-no-region = een figuur of tabel van het hele onderzoek heeft geen eigen regio
    .hint = schrijf scope = "region" in figure.toml, of doorloop data.regions
drawing-flow-height = kolom { $column } heeft { $millimetres } mm meer hoogte nodig
    .hint = kies een grotere hoogte in figure.toml, of minder woorden
drawing-flow-example = er zou een lijn lopen van het voorbeeld «{ $example }» naar «{ $known }», en dat is bekend
    .hint = wat bekend is, steunt op wat bekend is: laat de lijn weg

## record.py, source.py: de tabel bij een figuur en de woorden ervan

drawing-unknown-format = onbekende notatie «{ $format }» van kolom «{ $column }»
# $columns: één naam of meer.
drawing-no-column = er is geen kolom { $columns }
    .hint = de rijen hebben: { $names }
drawing-unknown-column = onbekende kolom { $columns }
    .hint = beschrijf die in { $entry } als [[columns]]
# $words staan voor beide rijen
drawing-rows-alike = twee rijen beginnen met «{ $words }»: wie luistert, hoort geen verschil
drawing-name-rows = zet de kolommen die de rijen onderscheiden vooraan; in een tekst kun je ze ook noemen: headers="1,2"
drawing-cell-empty = de cel in kolom «{ $column }», rij { $row }, zegt niets
drawing-fill-cell = zet er een woord, of een streepje voor wat er niet is
drawing-no-rows = er zijn geen rijen
    .hint = zie `tabulate`
drawing-bad-cell = kolom «{ $column }»: { $what }
drawing-cell-kind = kolom «{ $column }» bevat { $what }, en dat is niet af te drukken
    .hint = geef getallen, teksten, of None als er niets bekend is
# $key: title, subtitle of alt; $numbers: één of meer, $count hoeveel; $kind: figure of table.
drawing-number-not-shown = { $key ->
        [title] de titel
        [short_title] de korte titel
        [subtitle] de ondertitel
       *[alt] de alternatieve tekst
    } noemt { $numbers }, en dat { $count ->
        [one] staat
       *[other] alles staat
    } { $kind ->
        [figure] niet in de figuur en niet in een cel van de tabel erbij
       *[table] in geen cel van de tabel
    }
    .hint = een lezer moet het er vinden zoals het geschreven is, en niet hoeven optellen: teken het, geef het een eigen cel of rij, of laat het uit de woorden weg
drawing-index-undeclared = «{ $words }» zegt dat dit een index is
    .hint = schrijf index = true, en teken de lijn van 100: draw_lines(…, base=True)
drawing-no-base = de figuur is een index, en elke grafiek erin heeft de lijn van 100 nodig
    .hint = draw_lines(…, base=True), of axhline(100) in elke grafiek
drawing-alt-is-title = alt en title zeggen hetzelfde
    .hint = zeg wat de figuur laat zien
drawing-no-source = de bron «{ $source }» is niet vastgelegd
    .hint = bekend zijn: { $names }

## small_counts.py

drawing-small-cell = kolom «{ $column }» bevat { $number }: een aantal onder { $limit } mag er niet in staan
    .hint = laat het weg, of zeg dat het geen personen telt: open = true onder [[columns]]
drawing-small-fact = «{ $fact }» is { $number }: een aantal onder { $limit } mag er niet in staan
    .hint = laat het weg, of zeg dat het geen personen telt: Quantity(…, open=True)

## selected.py: tabellen die teksten uit databestanden halen

drawing-table-no-column = de tabel «{ $table }» heeft geen kolom «{ $column }»
    .hint = wel: { $names }
drawing-column-twice = de kolom «{ $column }» staat er twee keer
drawing-group-and-column = de kolom «{ $column }» geeft de kopjes van de groepen, en kan er niet ook naast staan
    .hint = laat die weg uit columns="…"
drawing-no-group = sommige rijen hebben niets in «{ $column }», en horen zo bij geen groep
    .hint = vul het in, of laat ze weg: rows="…"
drawing-no-total = geen rij van de tabel begint met «{ $words }»
    .hint = total="last", of de eerste woorden van de rij met de som
drawing-column-no-label = de kolom «{ $column }» heeft geen label
    .hint = schrijf het achter een dubbelepunt: "{ $column }: …"
drawing-no-row-left = er blijft geen rij van «{ $table }» over: rows=«{ $rows }»
    .hint = de tabel zelf heeft wel rijen: maak de voorwaarde ruimer
drawing-rows-no-column = rows noemt «{ $column }», en dat is geen kolom
    .hint = de tabel heeft: { $names }
drawing-rows-hidden = de kolom «{ $column }» heeft verborgen aantallen en kan geen rijen kiezen
    .hint = aan de gekozen rijen zou te zien zijn hoe groot ze zijn; kies met een andere kolom
drawing-number-and-text = «{ $column }» is een getal, «{ $value }» is een tekst
    .hint = vergelijk getallen met getallen, en teksten met teksten
drawing-text-and-number = «{ $column }» is een tekst, «{ $value }» is een getal
    .hint = vergelijk getallen met getallen, en teksten met teksten

## declared_*.py: wat figure.toml vastlegt

drawing-no-rows-declared = de tabellen geven geen rijen
    .hint = zie where en choose onder [rows]
drawing-not-its-table = «{ $table }» hoort niet bij de data hiervan
    .hint = wel: { $names }
drawing-no-such-fact = er is geen feit «{ $fact }»
    .hint = leg het vast: [facts.{ $fact }]
drawing-no-such-region = hier is geen regio «{ $name }» bij
    .hint = noem een regio zoals de rapporten dat doen, of een feit: region = "{ "{" }largest{ "}" }"
drawing-no-row-for-fact = er blijft geen rij over voor het feit «{ $fact }»
    .hint = zie where en rows ervan
drawing-fact-of-rows = «{ $fact }» leest de rijen van de figuur, en die zijn met dat feit gemaakt
    .hint = noem de tabel waar het uit komt: table = "…"
drawing-no-row-named = er is geen rij die «{ $name }» heet
    .hint = de namen van de rijen staan in de eerste kolom
drawing-declared-height = met deze row_height wordt de figuur { $height } mm hoog; { $least } tot { $most } kan
    .hint = minder rijen, of een kleinere row_height
# $list: colours of ends, sleutels van [chart].
drawing-chart-no-key = { $list } noemt «{ $key }», en zo heet niets in deze grafiek
    .hint = gebruik de sleutel van een kolom of de naam van een rij
# $count: labels; $fit: zoveel passen er.
drawing-chart-crowded = { $count } labels passen niet naast deze grafiek; { $fit } wel
    .hint = noem in ends de rijen waar het om gaat, of kies een grotere hoogte
# $name: een rij die ends noemt.
drawing-chart-no-room = voor de naam «{ $name }» is geen plaats naast het punt
    .hint = minder namen in ends, of een grotere hoogte
# $rows: hoeveel; $room: zoveel passen er in de hoogte van de figuur.
drawing-chart-low = { $rows } rijen passen niet in { $height } mm; { $room } wel
    .hint = met row_height = { $least } in [chart] groeit de hoogte mee met de rijen
# $rows: hoeveel er zijn; $most: hoeveel de soort er tekent.
drawing-chart-many-rows = deze soort grafiek tekent hooguit { $most } rijen, en er zijn er { $rows }
    .hint = choose = "first 1" in [rows] houdt er één over
drawing-chart-below-zero = «{ $column }» heeft { $number }, en deze soort grafiek tekent niets onder nul
    .hint = kind = "bars" of kind = "grouped" tekent naar beide kanten van nul
drawing-chart-unknown-part = een deel van «{ $row }» is niet bekend: «{ $column }» ontbreekt daar of is verborgen
    .hint = een stapel zonder dat deel lijkt heel; kind = "grouped" toont er een teken voor
drawing-chart-unsaid = de alternatieve tekst noemt { $numbers } niet
    .hint = wie het paneel niet ziet, hoort de alternatieve tekst: noem er elk kerncijfer in
drawing-chart-none-known = de grafiek heeft geen getal dat bekend is
    .hint = kijk naar de data, of toon de rijen in een tabel
drawing-chart-words = de grafiek heeft getallen nodig in «{ $column }», en daar staat «{ $text }»
    .hint = noem een kolom met getallen

## kaarten: bestanden met omtrekken

drawing-outlines-empty = in dit bestand staan geen omtrekken
    .hint = is het helemaal opgeslagen? Maak het opnieuw in het programma waar het vandaan komt
drawing-outlines-size = dit bestand is { $megabytes } MB; { $most } MB is het meeste
    .hint = een kaart op een pagina heeft weinig punten nodig: mapshaper IN.geojson -simplify 5% keep-shapes -o UIT.geojson
drawing-outlines-no-geojson = dit is JSON, maar geen verzameling omtrekken
    .hint = GeoJSON begint met {"{"}"type": "FeatureCollection", "features": […]{"}"}
drawing-outlines-topology = dit is TopoJSON, waarin elke grens één keer staat; omtrekken zijn hier GeoJSON
    .hint = mapshaper IN.json -o format=geojson UIT.geojson
drawing-outlines-no-code = deze omtrek heeft geen «{ $key }» bij zijn eigenschappen, dus niets zegt welk gebied het is
    .hint = de sleutel «code» in de beschrijving (.toml) zegt welke eigenschap dat is
drawing-outlines-twice = { $times } omtrekken hebben de code «{ $code }»
    .hint = een gebied van meer delen is één feature, van de soort MultiPolygon
# $kind is wat er staat: Point, None.
drawing-outlines-shape = de omtrek «{ $code }» is geen gebied maar «{ $kind }»
    .hint = Polygon, of MultiPolygon als het meer delen heeft
drawing-outlines-ring = de omtrek «{ $code }» is geen gesloten lijn om een gebied
    .hint = elke ring heeft vier punten of meer, het laatste gelijk aan het eerste, elk geschreven als [oost, noord]
# $place: oost en noord, in de coördinaten van het bestand.
drawing-outlines-crossing = de omtrek «{ $code }» kruist zichzelf bij { $place }, zodat niet te zeggen is wat erbinnen ligt
    .hint = herstel het in het programma waar het vandaan komt: QGIS heeft «Fix geometries», mapshaper -clean
# $key: coordinates of projection, sleutels van de beschrijving.
drawing-map-system = «{ $key }» noemt geen bekend coördinatenstelsel: «{ $name }»
    .hint = EPSG en een nummer, zoals op epsg.io: "EPSG:28992"
drawing-map-not-flat = «{ $name }» is een stelsel in graden, en daarin heeft niets zijn ware vorm
    .hint = noem het nationale stelsel, zoals "EPSG:28992", of een UTM-zone
# $place: twee getallen uit het bestand.
drawing-map-no-degrees = { $place } is geen plaats in graden oost en noord, zoals GeoJSON die heeft
    .hint = zeg in de beschrijving (.toml) welk stelsel het is, coordinates = "EPSG:…", of maak het bestand opnieuw in WGS84
# $name is de projectie; de andere zijn graden.
drawing-map-elsewhere = de omtrekken liggen van { $west } tot { $east } oost en van { $south } tot { $north } noord, en daar is de projectie «{ $name }» niet voor gemaakt
drawing-map-meant = die is gemaakt voor { $west } tot { $east } oost en { $south } tot { $north } noord; zijn oost en noord verwisseld, of is het die van een ander land?

## kaarten: rijen en omtrekken

drawing-map-no-area = geen rij van deze kaart heeft een omtrek
    .hint = «code» noemt de kolom in de data met de codes van de omtrekken
drawing-map-no-outline = { $file } heeft geen omtrek «{ $code }»
# $name is die van het gebied, $region die van de regio.
drawing-map-no-row = de kaart heeft geen rij voor «{ $name }» ({ $code }), en dat hoort bij { $region }
    .hint = het ontbreekt in de data, of [rows] laat het weg; het zou een gat in de kaart zijn
drawing-map-two-rows = { $rows } rijen van deze kaart gaan over één gebied, «{ $code }»
    .hint = één rij voor elk gebied: each = ["…"] in [rows]

## kaarten: labels

drawing-map-no-room = op de kaart is geen vrije plek voor het label van «{ $name }», in het gebied of ernaast
    .hint = kies een grotere hoogte in figure.toml, of minder [[chart.places]]
drawing-map-place-covers = de naam «{ $name }» zou op een gebied van de kaart staan
    .hint = kies er een andere plek voor: at = [oost, noord]
# Getallen van één figuur of tabel die niet bij elkaar passen. $span: model-over-period en dergelijke.
drawing-name-fact = het feit «{ $fact }»
drawing-name-cell = «{ $column }» in de rij «{ $row }»
drawing-dated = «{ $column }» { $span } ({ $place })
drawing-times-within = { $name } is berekend uit { $first } en { $second }, en die gaan niet samen
    .hint = neem beide over één periode; is het zo bedoeld, zeg dat dan in figure.toml: dates_may_differ = true bij de kolom, of dates_differ = ["de tabel"]
drawing-times-beside = { $name } { $span } ({ $place }) staat naast { $other } { $other_span } ({ $other_place }): niet hetzelfde
    .hint = neem beide over één periode; is het zo bedoeld, zeg dat dan in figure.toml: dates_may_differ = true bij de kolom, of dates_differ = ["de tabel"]
drawing-units-within = { $name } telt «{ $unit }» ({ $place }) en «{ $other }» ({ $other_place }) bij elkaar op
    .hint = tel op wat één eenheid heeft, of deel het een door het ander
drawing-units-beside = in «{ $column }» staan getallen in «{ $unit }» ({ $place }) en in «{ $other }» ({ $other_place })
    .hint = geef elke eenheid een eigen kolom
drawing-sorted-sizes = de regio's staan op volgorde van «{ $column }», een hoeveelheid die groter is naarmate een regio groter is
    .hint = toon een aandeel of een getal per inwoner, of zeg absolute = true
drawing-ranked-sizes = «{ $fact }» is de regio met het meeste of het minste van «{ $column }», een hoeveelheid die groter is naarmate een regio groter is
    .hint = vergelijk een aandeel of een getal per inwoner, of zeg absolute = true
