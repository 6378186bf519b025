# Wat gezegd wordt over databestanden, over de waarden die daaruit berekend worden, en over tabellen die vergeleken worden.

# Lijsten: $first en $last zijn zelf meldingen, $first vaak weer een lijst.
data-and = { $first } en { $last }
data-or = { $first } of { $last }
data-list = { $first }, { $last }
data-quoted = «{ $name }»

## decoding.py, cells.py: de tekst van een CSV-bestand

data-too-large = het bestand is groter dan { $megabytes } MB
    .hint = houd over wat gebruikt wordt
data-not-encoded = geen tekst in { $encoding }
    .hint = { $encoding ->
        [UTF-8] sla het bestand op als UTF-8, of zeg in de beschrijving (.toml) hoe het geschreven is: [layout] encoding = "cp1252"
       *[other] sla het bestand op als { $encoding }
    }
data-zero-byte = een nulbyte: dit is geen tekstbestand
    .hint = exporteer het opnieuw als «CSV UTF-8»
data-empty-file = het bestand is leeg
    .hint = de eerste regel geeft de namen van de kolommen
data-other-separators = tussen de kolommen staan puntkomma's of tabs
    .hint = exporteer met komma's tussen de kolommen en punten in getallen, of zeg het in de beschrijving (.toml): [layout] separator = ";" (of "\t"), decimal = ","
data-not-separated = tussen de kolommen staat geen «{ $separator }»
    .hint = zie `separator` onder [layout] in de beschrijving (.toml)
data-ragged = { $cells ->
    [one] { $cells } cel
   *[other] { $cells } cellen
    }, maar de kop heeft er { $columns }
    .hint = een tekst met een komma staat tussen aanhalingstekens: "a, b"; een getal heeft een punt: 2.5
data-all-ragged = elke rij heeft { $cells ->
    [one] { $cells } cel
   *[other] { $cells } cellen
    }, maar de kop heeft er { $columns }
    .hint = namen van rijen (R) of een index (pandas)? exporteer zonder; een getal heeft een punt: 2.5
# $signs is een lijst van de vijf hieronder.
data-untidy = dit is geen nette tabel: { $signs }
data-untidy-above = { $count ->
        [one] er staat een regel boven de kop
       *[other] er staan { $count } regels boven de kop
    }
data-untidy-years = er staan { $count } jaren naast elkaar
data-untidy-separator = «{ $sign }» tussen de kolommen
data-untidy-encoding = geen UTF-8
data-untidy-numbers = getallen zoals «{ $cell }»
data-hint-import = { $command } maakt er een nette tabel van; het bestand zoals het was, blijft ernaast bewaard
data-hint-note = een opmerking onder de tabel? die hoort in de beschrijving (.toml): processing = "…"
data-note = van deze laatste rij is alleen de eerste cel gevuld: «{ $cell }»
    .hint = een opmerking onder de tabel hoort in de beschrijving (.toml): processing = "…"
data-open-quote = geen geldige CSV: in deze rij gaat een aanhalingsteken open dat niet sluit
    .hint = sluit het; een aanhalingsteken in een tekst tussen aanhalingstekens schrijf je dubbel: "de ""Anna"""
data-inner-quote = geen geldige CSV: achter het aanhalingsteken dat een tekst sluit, staat nog meer
    .hint = een aanhalingsteken in een tekst tussen aanhalingstekens schrijf je dubbel: "de ""Anna"""
data-long-cell = geen geldige CSV: een cel is veel te lang
    .hint = gaat er een aanhalingsteken open dat niet sluit?
# $column is het nummer ervan.
data-nameless-column = kolom { $column } heeft geen naam in de kop
    .hint = laat die weg, of geef die een naam; namen van rijen (R) en een index (pandas) kun je bij het exporteren weglaten
# $sign: U+200B enzovoort.
data-invisible = in deze rij staat een teken dat niemand ziet ({ $sign })
    .hint = schrijf de teksten in de rij opnieuw
data-head-below = de kop van de tabel staat in regel { $line }, en daarboven staat iets anders
    .hint = laat weg wat boven de kop staat

## readers.py: één cel

data-empty-cell = «{ $column }» is leeg
    .hint = vul het in, of sta het toe: missing = true in de beschrijving (.toml)
data-no-integer = «{ $column }» is «{ $cell }», en dat is geen geheel getal
data-no-number = «{ $column }» is «{ $cell }», en dat is geen getal
data-no-year = «{ $column }» is «{ $cell }», en dat is geen jaar
    .hint = vier cijfers
data-program-mark = «{ $column }» is «{ $cell }», wat een programma schrijft als er niets is
    .hint = laat de cel leeg, en sta dat toe: missing = true in de beschrijving (.toml)
data-spreadsheet-mark = «{ $column }» is «{ $cell }», wat een rekenblad had moeten uitrekenen
    .hint = herstel het daar, en exporteer de waarden
# $column is de kolom van een van veel van zulke cellen, die één voor één gemeld zijn.
data-more-cells = «{ $column }» heeft vanaf hier nog { $count ->
    [one] één zo'n cel
   *[other] { $count } van zulke cellen
    }
data-may-be-thousands = «{ $column }» is «{ $cell }», en alle getallen in die kolom hebben drie cijfers achter de punt: duizendtallen of decimalen?
    .hint = zeg het in de beschrijving (.toml): [layout] decimal = "." als de punt voor decimalen staat; laat anders weg wat tussen de duizendtallen staat
data-undeclared-total = de laatste rij is de som van die erboven
    .hint = laat die weg, of leg die vast: [disclosure] totals = {"{"} { $column } = "{ $cell }" {"}"}
# Tips bij een cel die geen getal is.
data-hint-hidden = een verborgen aantal? Dan staat bij de kolom in de beschrijving (.toml): protect = 5
data-hint-thousands = geen tekens tussen de duizendtallen: 1234, en een punt voor decimalen
data-hint-shortened = een rekenblad heeft het ingekort: toon de kolom als getallen met alle cijfers, en exporteer opnieuw
data-hint-code = een getal begint niet met 0; een code is een tekst: type = "text"
data-hint-date = een datum is een tekst, geschreven als 2023-01-31; een jaar is vier cijfers
data-hint-unit = alleen het getal; de eenheid staat in de beschrijving (.toml): unit = "%"
data-hint-point = een punt voor de decimalen: 2.5
data-hint-digits = alleen cijfers; een lege cel als er niets bekend is en de beschrijving (.toml) dat toestaat
data-small-count = «{ $column }» is { $number }, een aantal dat niet bekend mag worden
    .hint = schrijf in plaats daarvan <{ $limit }
data-negative-count = «{ $column }» is { $number }, en een aantal is niet negatief
    .hint = zie `protect` in de beschrijving (.toml)
data-below-minimum = «{ $column }» is { $number }, lager dan het minimum { $bound }
    .hint = zie de beschrijving (.toml)
data-above-maximum = «{ $column }» is { $number }, hoger dan het maximum { $bound }
    .hint = zie de beschrijving (.toml)

## table.py: een hele tabel

data-no-rows = er staan geen rijen onder de kop
data-gives-away = «{ $column }» staat naast een verborgen aantal en kan het verraden
    .hint = laat het leeg, of zeg dat het er niets over zegt: open = true
data-missing-column = de kolom «{ $column }» ontbreekt
data-column-twice = de kolom «{ $column }» staat er twee keer
data-unknown-column = onbekende kolom «{ $column }»
    .hint = beschrijf die in de beschrijving (.toml), of laat die weg
data-per = «per» is groter dan 0
    .hint = zoals per = 1000
data-compares-amounts = «{ $value }» vergelijkt hoeveelheden ({ $unit }) van regio's die niet even groot zijn
    .hint = vergelijk een verhouding: leg er een vast over «{ $over }» (compute = "rate", per = 1000), of zeg absolute = true
data-not-in-order = «{ $cell }» staat niet in de volgorde van de kolom «{ $column }»
    .hint = voeg het toe aan «order» in de beschrijving (.toml)
data-same-row = dezelfde rij als regel { $line } ({ $key })
    .hint = houd een van de twee

## declarations.py: content/values.toml

data-unknown-format = onbekende notatie «{ $format }»
data-reference-alone = geef alleen `reference`
    .hint = houd over welke je bedoelt
data-hint-study-tables = het onderzoek heeft zelf geen tabellen
data-bad-condition = «{ $column }» moet gelijk zijn aan een tekst of een getal
data-chosen-area = «area» is «{ $area }»
    .hint = alleen een waarde over de regio's kiest een gebied; met area = "{ $mixed }" mogen gebieden verschillen
data-undeclared-input = «{ $value }» gebruikt de waarde «{ $name }», en die is niet vastgelegd

## wording.py: woorden voor getallen

data-round-scale = een rond getal wordt niet in duizenden geteld
    .hint = integer
data-ages = «ages» zijn twee gehele getallen, de jongste eerst
    .hint = ages = [10, 15] is de groep van 10 tot en met 15 jaar, in het jaar van de data
data-cohort-undated = «{ $value }» rekent «{ $name }» door naar nu, maar niets zegt van welk jaar dat is
    .hint = geef de tabel een kolom met jaren, of noem het jaar in reference_date ervan
data-nearest = «nearest» moet groter dan 0 zijn
    .hint = nearest = 1000
data-within = «within» moet 0 tot { $most } zijn
    .hint = de woorden voor net boven en net onder gelden daarbinnen
data-last-band = de laatste klasse heeft geen «below»
    .hint = die geldt voor al de rest
data-bands-order = de klassen lopen niet op
    .hint = de kleinste `below` eerst
data-one-band = bij één klasse valt niets te kiezen
    .hint = geef er twee of meer

## values.py, selecting.py, functions.py: waarden die niet te berekenen zijn

data-not-finite = «{ $value }» is geen eindig getal
data-text-format = «{ $value }» is een getal, en de notatie ervan is tekst
    .hint = kies een notatie voor getallen
data-many-rows = er passen { $count } rijen, waar er één bedoeld is
    .hint = zeg meer in `where`
data-hint-row = zeg meer over de rij
data-undeclared = de waarde «{ $name }» is niet vastgelegd
# $kind is Pythons naam van een type.
data-function-type = de functie «{ $function }» geeft een { $kind }
    .hint = een getal of een tekst
data-small-value = «{ $value }» is { $number }: een aantal onder { $limit } mag er niet in staan
    .hint = bereken een groter aantal, of laat het weg
data-unprintable = «{ $value }» is niet af te drukken: { $what }
data-from-hidden = «{ $value }» wordt berekend uit «{ $name }», een verborgen aantal
    .hint = wat daaruit berekend wordt, kan het verraden; bereken het uit andere
data-needs-number = «{ $value }» heeft een getal nodig, en «{ $name }» is «{ $text }»
data-hint-missing = mag er een gat te zien zijn, zeg dat dan: may_be_missing = true
# $chain: namen van waarden met pijlen ertussen.
data-circle = «{ $value }» wordt uit zichzelf berekend: { $chain }
    .hint = doorbreek de cirkel
data-no-column = { $table } heeft geen kolom «{ $column }»
data-holds-texts = «{ $column }» bevat teksten, tussen aanhalingstekens
data-holds-numbers = «{ $column }» bevat getallen, zonder aanhalingstekens
data-no-row = geen rij van { $table } heeft { $column } = { $wanted }
data-texts-only = «{ $column }» bevat teksten en geen getallen
data-hidden-cells = «{ $column }» heeft verborgen aantallen in deze rijen
    .hint = wat daaruit berekend wordt, kan ze verraden; kies rijen zonder
data-empty-cells = «{ $column }» heeft lege cellen in deze rijen
    .hint = wat onbekend is, is niet op te tellen
data-zero-weights = de gewichten «{ $column }» zijn samen nul
# $names: twee of meer, tussen aanhalingstekens.
data-same-extreme = { $names } hebben dezelfde «{ $column }»
    .hint = een tekst die er een van noemt, zou niet kloppen
data-not-among = de rij waar het om gaat, zit niet bij de andere
    .hint = zie `among`
data-year-not-there = «{ $column }» heeft in deze rijen geen jaar { $year }
data-hint-years = ze zijn van { $first } tot en met { $last }
data-no-years = «{ $column }» heeft zulke jaren niet
    .hint = zie `where`
data-holds-no-years = «{ $column }» bevat geen jaren
    .hint = alleen in een kolom met type = "year" kun je jaren kiezen met from … to …
data-zero-divisor = «{ $value }» deelt door «{ $name }», en dat is nul

## combining.py: waarden die niet samengaan

data-two-units = «{ $value }» rekent met twee eenheden: { $values }
    .hint = een verhouding mag twee eenheden hebben; geef anders de bedoelde als `unit`
data-value-in-unit = «{ $name }» in «{ $unit }» ({ $place })
data-two-dates = «{ $value }» deelt over twee datums: { $values }
    .hint = is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-two-periods = «{ $value }» rekent met twee periodes die maar een deel van hun dagen gemeen hebben: { $values }
    .hint = neem beide over één periode; is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-unequal-periods = «{ $value }» vergelijkt periodes van ongelijke lengte: { $values }
    .hint = neem periodes van één lengte, of een getal per jaar; is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-moment-outside = «{ $value }» deelt door een moment buiten de periode: { $values }
    .hint = neem een moment binnen de periode; is het zo bedoeld, zeg dat dan: dates_may_differ = true
# $span: model-at-moment en dergelijke, zoals «over 2012-01-01 tot en met 2022-12-31».
data-value-over = «{ $name }» { $span } ({ $place })
data-span-at = { $span } ({ $place })
data-adds-moments = «{ $value }» telt de stand «{ $column }» van verschillende momenten op: { $places }
    .hint = kies één moment in `where`; is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-adds-broken = «{ $value }» telt stromen van «{ $column }» op die niet op elkaar volgen: { $places }
    .hint = kies in `where` periodes die dat wel doen; is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-no-days = «{ $column }» heeft geen dagen in { $table }, waar { $cells }
data-hint-days = zie «time» in { $sidecar }
data-value-of-date = «{ $name }» van { $date } ({ $place })
data-two-areas = «{ $value }» rekent over twee gebieden: { $values }
    .hint = reken met tabellen van één gebied; zijn beide bedoeld, zeg dat dan: area = "{ $mixed }"
data-value-about = «{ $name }» over { $area } ({ $place })
data-area-own = de regio zelf
data-area-whole = het geheel

## components.py: wat samen een waarde is

data-component-period = «{ $value }» is een onderdeel van «{ $whole }» over een andere periode: { $values }
    .hint = neem beide over één periode: where = {"{"} year = {"{"} from = 2012, to = 2022 {"}"} {"}"}
data-components-differ = { $parts } zijn de onderdelen van «{ $whole }» en zijn samen { $total }, en het is { $number } ({ $place }): een verschil van { $difference }
data-hint-rest = herstel ze, of maak van het verschil een eigen onderdeel: compute = "rest", of = "{ $whole }", less = [{ $names }]

## reducing.py, regional_values.py: waarden over de regio's

data-not-same = «{ $value }» is niet in alle regio's gelijk: { $first } in { $first_region } en { $other } in { $other_region }
    .hint = is het een getal van het land?
data-no-region = er is geen regio «{ $region }»
# $regions: namen, elk met bestand en regel tussen haakjes.
data-not-number-in = «{ $value }» is geen getal in { $regions }
    .hint = mag er een gat te zien zijn, zeg dat dan: may_be_missing = true
data-region-place = { $region } ({ $place })
data-region-unpublished = { $region } (niet gepubliceerd)
data-hidden-in = «{ $value }» is een verborgen aantal in { $region } ({ $place })
    .hint = wat daaruit berekend wordt, kan het verraden
data-other-area = «{ $value }» gaat over { $wanted }, en «{ $over }» gaat over { $areas }
    .hint = noem het gebied waar alle over gaan, area = "…", of laat gebieden verschillen, area = "mixed"
data-hint-same-area = is het hetzelfde gebied, zeg dat dan in { $path }: areas = ["{ $area }"]
data-each-region = elke regio zelf
data-area-in = { $area } in { $region } ({ $place })
data-units-together = «{ $value }» voegt twee eenheden van «{ $over }» samen: { $places }
    .hint = maak de eenheden in de beschrijvingen (.toml) gelijk
data-dates-together = «{ $value }» voegt twee datums van «{ $over }» samen: { $places }
    .hint = is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-said-in = «{ $said }» in { $region } ({ $place })
data-weight-date = «{ $value }» weegt «{ $over }» van { $date } met «{ $weight }» van { $other }, in { $region }
    .hint = is het zo bedoeld, zeg dat dan: dates_may_differ = true
data-weight-area = «{ $value }» weegt «{ $over }» over { $area } met «{ $weight }» over { $other }, in { $region }
    .hint = weeg met een getal over hetzelfde gebied

## comparability.py, regional_tables.py: de tabellen van de regio's naast elkaar

data-lacks-column = de kolom «{ $column }» ontbreekt hier, anders dan in { $first }
    .hint = de tabellen van de regio's hebben dezelfde kolommen
data-has-column = hier staat ook de kolom «{ $column }», anders dan in { $first }
    .hint = de tabellen van de regio's hebben dezelfde kolommen
data-other-type = «{ $column }» heeft een ander type dan in { $first }
    .hint = maak de beschrijvingen (.toml) gelijk
data-unit-of = «{ $column }» is in «{ $unit }» in { $region }, en in «{ $other }» in { $first } ({ $place })
    .hint = maak de eenheden in de beschrijvingen (.toml) gelijk
data-date-of = «{ $table }» is van «{ $date }» in { $region }, en van «{ $other }» in { $first } ({ $place })
    .hint = is het zo bedoeld, zeg dat dan in figure.toml: dates_differ = ["{ $table }"]
data-years-of = «{ $table }» heeft de jaren { $years } in { $region }, en { $other } in { $first } ({ $place })
    .hint = is het zo bedoeld, zeg dat dan in figure.toml: dates_differ = ["{ $table }"]
data-years-span = { $first } tot en met { $last }
data-years-gaps = { $first } tot en met { $last } zonder { $gaps }
data-area-of = «{ $table }» gaat over { $area } in { $region }, en { $entry } wil het over { $wanted }
data-area-unlike = «{ $table }» gaat over { $area } in { $region }, en { $entry } wil het over { $wanted }, zoals in { $other } ({ $place })
data-hint-areas = is het zo bedoeld, zeg dat dan in figure.toml: areas = {"{"} { $table } = "{ $area }" {"}"}
data-hint-region-areas = is dat hetzelfde gebied, zeg dat dan in { $path }: areas = ["{ $area }"]
data-area-named = het gebied «{ $area }»
data-region-lacks-table = de regio { $region } heeft geen tabel «{ $table }»
data-hint-may-lack = mag er een gat te zien zijn, zeg dat dan in { $entry }: may_lack = ["{ $table }"]
data-reserved-column = een kolom mag niet «{ $column }» heten
data-spoilt = dit gepubliceerde bestand ontbreekt of is bedorven
    .hint = bouw het opnieuw

## disclosure.py, sums.py: verborgen aantallen

# $what: een van de volgende vier meldingen; $sums: waaruit het verborgen aantal te berekenen is.
data-by-sums = { $what }: { $sums }
data-hidden-unproven = van de verborgen «{ $column }» is niet bewezen dat die veilig is: er zijn te veel verborgen aantallen
    .hint = { -data-hide-another }
data-hidden-unfit = geen aantal past bij de verborgen «{ $column }»
    .hint = de aantallen en hun totalen kloppen niet met elkaar
data-hidden-exact = de verborgen «{ $column }» is terug te rekenen
    .hint = { -data-hide-another }
data-hidden-values = de verborgen «{ $column }» is terug te rekenen tot { $count ->
        [one] één waarde
       *[other] { $count } waarden
    }
    .hint = { -data-hide-another }
-data-hide-another = verberg nog een aantal van hetzelfde totaal (schrijf x), of laat het totaal weg; withhold = true onder [disclosure] doet dat binnen één tabel vanzelf
data-sums = { $first }; { $last }
data-sum-of = { $whole } is de som van { $parts }
data-more = en nog { $count }
data-parts-columns = { $columns } in { $place }
data-parts-more = { $place } en nog { $count }
data-wrong-sum = «{ $column }» is { $number }, en waar het de som van is ({ $parts }), is samen { $sum }
    .hint = een van de twee klopt niet
