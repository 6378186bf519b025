# Wat gezegd wordt over de bestanden van een onderzoek: hun vorm, hun sleutels en waarden.

# Elk tekstbestand.

loading-conflict = een samenvoegconflict dat niet is opgelost
    .hint = houd over wat klopt, en haal de regels met <<<<<<<, ======= en >>>>>>> weg
# $found zijn de tekens zoals ze er staan, zoals Ã«; $meant wat ze waren, zoals ë.
loading-misread = «{ $found }» is een teken dat verkeerd gelezen is
    .hint = schrijf «{ $meant }», en sla het bestand op als UTF-8

loading-utf16 = opgeslagen als UTF-16, wat sommige programma's «Unicode» noemen
    .hint = sla het bestand op als UTF-8
loading-office-file = dit is het bestand van een tekstverwerker of rekenblad, onder een andere naam
    .hint = sla de woorden op als gewone tekst, in UTF-8
loading-zero-bytes = een nulbyte: het bestand is beschadigd, of niet helemaal opgeslagen
    .hint = zet een eerdere versie terug, of sla het opnieuw op
loading-empty-file = dit bestand is leeg
    .hint = is het opgeslagen? Zet een eerdere versie terug
loading-broken-link = een koppeling naar iets wat er niet is, of naar zichzelf
    .hint = zet het bestand of de map zelf op deze plek
loading-folder-for-file = hier staat een map, waar een bestand met deze naam hoort
    .hint = geef de map een andere naam, en maak het bestand
loading-file-for-folder = hier staat een bestand, waar een map met deze naam hoort
    .hint = geef het bestand een andere naam, en maak de map
loading-no-permission = dit mag niet gelezen worden
    .hint = geef jezelf het recht om het te lezen: chmod u+rX "{ $path }"
# $reason is van het systeem.
loading-unreadable-file = dit bestand is niet te lezen: { $reason }
loading-meant-file = is het «{ $found }»? Noem het dan «{ $name }»
loading-two-signs = in de naam «{ $name }» zijn een letter en het accent erop twee tekens
    .hint = typ de naam opnieuw, of laat het accent weg

# TOML-bestanden. $what is een van loading-toml-….

loading-no-toml = geen geldige TOML: { $what }
-loading-toml-form = een tekst staat tussen aanhalingstekens, elke sleutel op een eigen regel: naam = "…"
-loading-toml-group-form = een groep is [naam], een onderdeel van een lijst [[naam]]
loading-toml-open-text = een tekst die geopend is en niet gesloten
    .hint = { -loading-toml-form }
loading-toml-open-block = een tekst die met drie aanhalingstekens geopend is en niet gesloten
    .hint = sluit die met dezelfde drie
# $line is de regel van de auteur zoals die moet zijn.
loading-toml-curly = dit zijn geen rechte aanhalingstekens
    .hint = schrijf: { $line }
loading-toml-bare = de tekst «{ $text }» staat zonder aanhalingstekens
    .hint = schrijf: { $name } = "{ $text }"
loading-toml-quote-within = een aanhalingsteken in een tekst, of iets erachter
    .hint = schrijf in een tekst \", en laat een opmerking erachter beginnen met #
loading-toml-backslash = een \ in een tekst
    .hint = schrijf die dubbel, of zet de tekst tussen enkele aanhalingstekens
loading-toml-sign = een teken dat hier niet kan staan
    .hint = haal het weg, of typ het opnieuw
# $sign is nummer en naam ervan, zoals Unicode die heeft.
loading-toml-invisible = een teken dat niet te zien is ({ $sign })
    .hint = haal het weg, of typ een gewone spatie
loading-toml-name-twice = een naam die hier twee keer staat
    .hint = houd een van de twee
# $line is die van de eerste.
loading-toml-name-twice-at = een naam die hier twee keer staat
    .hint = houd een van de twee; de andere staat in regel { $line }
loading-toml-key = «{ $name }» kan hier geen naam zijn
    .hint = een naam is één woord van gewone letters, cijfers, - en _
loading-toml-group = «{ $name }» kan niet de naam van een groep zijn
    .hint = een naam is één woord van gewone letters, cijfers, - en _
loading-toml-group-twice = een groep die hier twee keer staat
    .hint = houd er een; een onderdeel van een lijst is [[naam]]
loading-toml-open-group = een groep die niet gesloten is
    .hint = { -loading-toml-group-form }
loading-toml-group-without-name = een groep zonder naam
    .hint = { -loading-toml-group-form }
loading-toml-no-equals = een naam zonder = erachter
    .hint = { -loading-toml-form }
loading-toml-colon = een dubbelepunt waar een = hoort
    .hint = schrijf: { $name } = …
loading-toml-two-equals = meer dan één = achter de naam
    .hint = één is genoeg: naam = "…"
loading-toml-nothing = achter de = staat niets
    .hint = schrijf er een waarde, of haal de regel weg
loading-toml-no-value = achter de = staat geen tekst, getal, datum of lijst
    .hint = { -loading-toml-form }
loading-toml-two-values = meer dan één waarde op de regel
    .hint = { -loading-toml-form }
loading-toml-behind = een «{ $sign }» achter de waarde
    .hint = haal dat weg: een regel eindigt zonder teken
loading-toml-note = iets achter de waarde
    .hint = een opmerking begint met #
loading-toml-bool = true (waar) en false (onwaar) schrijf je met kleine letters
    .hint = schrijf: { $name } = { $word }
loading-toml-date = «{ $found }» is geen leesbare datum
    .hint = jaar, maand en dag, zonder aanhalingstekens: 2026-11-23
loading-toml-decimals = een komma in een getal
    .hint = voor de decimalen staat een punt: { $number }
loading-toml-thousands = tekens tussen de duizendtallen
    .hint = schrijf: { $number }
loading-toml-zero = een getal dat met 0 begint
    .hint = schrijf { $number }, of "{ $text }" als het een tekst is
loading-toml-round = een lijst tussen ronde haakjes
    .hint = vierkante: ["…", "…"]
# $items zijn de teksten zoals ze er staan.
loading-toml-list = een lijst zonder haakjes
    .hint = schrijf: { $name } = [{ $items }]
loading-toml-no-comma = tussen twee delen ontbreekt een komma
    .hint = een komma tussen de delen: ["…", "…"]
loading-toml-two-commas = twee komma's met niets ertussen
    .hint = haal er een weg
loading-toml-brackets = een haakje te veel dat sluit
    .hint = haal het weg
loading-toml-open-list = een lijst die niet gesloten is
    .hint = een komma tussen de delen: ["…", "…"]
loading-toml-open-brace = een {"{"} die niet op dezelfde regel gesloten is
    .hint = naam = {"{"} sleutel = "…", andere = "…" {"}"}
loading-toml-no-name = een regel die niets noemt
    .hint = { -loading-toml-form }
loading-toml-out-of-place = iets wat hier niet kan staan
    .hint = { -loading-toml-form }
loading-toml-too-deep = te veel haakjes staan binnen elkaar
    .hint = schrijf het met minder niveaus
loading-toml-long-number = een getal heeft duizenden cijfers
    .hint = is het een tekst? Zet het tussen aanhalingstekens

# Sleutels en waarden, in elk TOML-bestand.

loading-missing-key = de sleutel «{ $key }» ontbreekt
    .hint = voeg die toe
loading-unknown-key = onbekende sleutel «{ $key }»
loading-unknown-choice = «{ $key }» is «{ $value }»
loading-empty-text = «{ $key }» is leeg
loading-write = schrijf: { $key } = { $value }
# pairs: een groep waarin elke sleutel een tekst heeft, zoals [colophon]. tables: groepen zoals [[partners]].
loading-wrong-type = «{ $key }» moet { $type ->
        [str] een tekst zijn
        [int] een geheel getal zijn
        [number] een getal zijn
        [bool] true of false zijn
        [date] een datum zijn, geschreven als 2026-11-23 zonder aanhalingstekens
        [texts] een lijst met teksten zijn
        [pairs] een tabel met teksten zijn
        [tables] uit groepen [[{ $key }]] bestaan
       *[list] een lijst zijn
    }
loading-endless-number = «{ $key }» is geen bruikbaar getal
    .hint = schrijf een gewoon getal
loading-same-id = het id «{ $id }» staat al in regel { $line }
# $key is de sleutel die het bevat, of de uitdrukking zelf.
loading-no-expression = «{ $key }» is geen reguliere expressie
    .hint = is elk haakje gesloten?
loading-years-below-zero = een aantal jaren onder nul
    .hint = schrijf 0 of meer
loading-empty-expression = «{ $expression }» betekent helemaal niets
    .hint = zeg wat er staat
loading-words-without-number = er staat geen getal in
    .hint = schrijf {"{"}n{"}"} voor een willekeurig getal

# Het bestand van het onderzoek zelf, de huisstijl, soorten documenten.

loading-no-language = «{ $language }» is geen taalcode
    .hint = schrijf "nl" of "nl-NL"
loading-same-number-signs = het teken voor decimalen en dat tussen duizendtallen zijn gelijk
loading-same-signs = twee tekens voor wat niet afgedrukt wordt, zijn gelijk
# $key is de naam van een patroon.
loading-number-style = in «{ $key }» moet { $key ->
        [school_year] {"{"}start{"}"} en {"{"}end{"}"}
        [suppressed] {"{"}limit{"}"}
       *[day] {"{"}day{"}"} en {"{"}month{"}"} en {"{"}year{"}"}
    } staan
loading-abbreviation-twice = «{ $short }» staat hier al
    .hint = houd een van de twee
loading-months = «months» heeft { $count ->
        [one] { $count } naam
       *[other] { $count } namen
    }; een jaar heeft er 12
loading-dictionary-elsewhere = «{ $path }» ligt niet in templates/
    .hint = zet het woordenboek bij de huisstijl en noem het zonder .aff en .dic: templates/house/spelling/nl_NL
loading-no-font = het lettertypebestand { $font } ontbreekt
loading-no-colour = «{ $colour }» is geen kleur
    .hint = schrijf die als #RRGGBB
loading-quote-marks = «marks» heeft { $count ->
        [one] { $count } teken
       *[other] { $count } tekens
    } in plaats van 4
    .hint = eerst dubbele, dan enkele: marks = ["“", "”", "‘", "’"]
loading-quote-word = «{ $word }» heeft geen apostrof
    .hint = schrijf de apostrof als '
loading-no-kind = er is geen soort document
    .hint = voeg een map met kind.toml toe
loading-stem-without-region = in «stem» moet {"{"}region{"}"} staan: er is voor elke regio één document
loading-stem = «{ $stem }» is geen naam voor een bestand
    .hint = letters, cijfers, koppeltekens en punten, en {"{"}region{"}"} voor de map van de regio
loading-stem-ending = «{ $stem }» eindigt als een bestand
    .hint = de pdf en de map op de site krijgen deze naam: laat de extensie weg
loading-kind-brace = in «{ $key }» staat een accolade
    .hint = alleen {"{"}region{"}"} wordt ingevuld
# $known zijn de plekken die een patroon kan hebben, zoals {"{"}text{"}"}.
loading-listening-place = «{ $key }» noemt een plek die het niet heeft
    .hint = het kan hebben: { $known }
loading-kind-no-texts = er is geen map «{ $folder }»
    .hint = noem de map met de teksten van deze soort document, vanaf de hoofdmap van het project
loading-kind-no-template = naast dit bestand staat geen document.tex

# Regio's en mappen met teksten.

loading-no-region = er is geen regio
    .hint = kopieer hier de map van een regio
loading-region-folder = «{ $name }» kan niet de naam van de map van een regio zijn
    .hint = kleine letters, cijfers en enkele koppeltekens; niet «study»
# $printed is de naam met die van de map erachter.
loading-region-name = «{ $name }» is ook de naam van { $other }; in de tekst komt «{ $printed }»
    .hint = geef de nieuwe regio een eigen naam
loading-no-text-folder = deze map met teksten ontbreekt
loading-section-name = deze naam is niet zoals 03-de-naam.md
    .hint = twee cijfers, een koppelteken, dan kleine letters, cijfers en koppeltekens

# Figuren en tabellen, en de Python-bestanden van het onderzoek zelf.

loading-entry-no-code = naast dit bestand staat geen figure.py
    .hint = leg de rijen vast onder [rows], en de grafiek onder [chart], of schrijf de code
loading-entry-no-chart = deze figuur legt rijen vast en geen grafiek
    .hint = leg die vast onder [chart], of teken die in een figure.py naast dit bestand
loading-entry-idle-code = dit bestand legt alles vast, en de figure.py ernaast wordt niet gebruikt
    .hint = haal het bestand figure.py weg, of [rows] of [chart] uit dit bestand
loading-table-with-chart = een tabel heeft geen grafiek
    .hint = haal [chart] weg, of schrijf kind = "figure"
loading-cell-without-rows = «{ $key }» zegt hoe cellen berekend worden, en niets zegt welke rijen er zijn
    .hint = leg ze vast: [rows] met of = ["…"]
loading-not-declared = «{ $name }» legt niets vast
    .hint = schrijf er een eigen groep voor: [facts.{ $name }]
loading-not-declared-of = «{ $name }» zegt niet hoe deze cellen in de rijen ervan berekend worden
    .hint = of.{ $name } = { "{" } column = "persons" { "}" }
loading-table-and-reference = «table» en «reference» noemen elk een tabel, waar er één bedoeld is
    .hint = haal er een weg
loading-rows-no-each = «{ $key }» heeft de kolom nodig die de rijen verdeelt
    .hint = noem die: each = ["…"]
# $key: x, y, panels of series, sleutels van [chart].
loading-chart-no-column = «{ $key }» noemt «{ $column }», en dat is hier geen kolom
    .hint = beschrijf die als [[columns]]
loading-chart-series = «series» verdeelt de rijen in lijnen, met één kolom getallen en geen panelen, of geeft de punten van een spreidingsgrafiek namen
    .hint = haal series weg, of schrijf kind = "lines" met één woord in y
# $kind: een soort grafiek.
loading-chart-needs-series = een grafiek van de soort «{ $kind }» heeft «series» nodig: de kolom met de naam van elk punt
    .hint = series = "municipality"
loading-chart-no-panels = een grafiek van de soort «{ $kind }» heeft geen panelen
    .hint = schrijf de kolommen in y, of neem de soort lines, bars of columns
# $count: hoeveel kolommen y noemt; $range: hoeveel er kunnen, als 1 of 2–4; $panels: true of false.
loading-chart-count = «y» noemt { $count ->
        [one] één kolom
       *[other] { $count } kolommen
    } met getallen; een grafiek van de soort «{ $kind }» tekent er { $range }
    .hint = { $panels ->
        [true] één woord in y, of elke kolom in een eigen paneel: panels = ["…", "…"]
       *[other] schrijf zoveel woorden in y, zoals y = ["onze", "hunne"]
    }
# Kaarten: [chart] van figure.toml, en de bestanden in content/outlines.

loading-map-no-rows = een kaart wordt getekend van vastgelegde rijen, en dit bestand legt er geen vast
    .hint = leg ze vast: [rows] met of = ["…"] en each = ["…"]
loading-map-limits = «limits» zijn getallen
    .hint = limits = [-2, 0, 2] maakt vier klassen
loading-map-limits-order = de grenzen lopen niet van elke naar de volgende op
    .hint = schrijf ze van laag naar hoog, elk één keer
# $most klassen hebben $limits grenzen.
loading-map-classes = meer klassen dan een lezer uit elkaar kan houden, of minder dan twee
    .hint = twee tot { $most } klassen: één tot { $limits } grenzen
loading-map-limits-and-method = «{ $key }» en «limits» zeggen allebei welke klassen er zijn
    .hint = haal er een weg
loading-map-place = dit is geen plek op aarde
    .hint = graden, oost voor noord: at = [4.5, 52.1]
loading-outlines-kind = een bestand van de soort «{ $ending }» bevat geen omtrekken voor een kaart
    .hint = omtrekken zijn GeoJSON, in een bestand dat eindigt op .geojson; QGIS en mapshaper kunnen het maken
loading-entry-height = «height» moet { $least } tot { $most } millimeter zijn
    .hint = een pagina heeft er zo'n 230 voor een figuur
loading-entry-not-its-data = «{ $key }» noemt «{ $name }», en dat hoort niet bij de data hiervan
loading-entry-source-twice = de databestanden noemen hun bron zelf
    .hint = haal de regel weg
loading-entry-index-table = een tabel tekent geen lijn van 100
    .hint = haal «index» weg: dat is voor figuren
loading-entry-no-source = de sleutel «source» ontbreekt
    .hint = de bronregel van een figuur of tabel zonder databestanden staat in deze sleutel

# Beschrijvingen (.toml) naast databestanden.

loading-table-no-columns = er is geen kolom beschreven
    .hint = voeg groepen [columns.<naam>] toe
loading-table-key = de sleutel «key» noemt «{ $name }», en dat is geen kolom
loading-no-column = «{ $key }» noemt «{ $column }», en dat is geen kolom
# «time» van een kolom: een stand op een moment of een stroom over een periode.
loading-time-unsaid = de rijen gaan over een «{ $year }», en «{ $column }» zegt niet wat het daarvan is
    .hint = een stand: time = {"{"} kind = "stock", at = "{"{"}{ $year }{"}"}-01-01" {"}"}; wat in het jaar gebeurt: time = {"{"} kind = "flow", from = "{"{"}{ $year }{"}"}-01-01", to = "{"{"}{ $year }{"}"}-12-31" {"}"}; het gemiddelde ervan: hetzelfde met kind = "level"; geen van deze: time = "none"
loading-time-no-table = «time» zegt of de kolom een stand of een stroom is
    .hint = time = {"{"} kind = "stock", at = "{"{"}year{"}"}-01-01" {"}"}, of {"{"} kind = "flow", from = "{"{"}year{"}"}-01-01", to = "{"{"}year{"}"}-12-31" {"}"}
loading-time-no-numbers = alleen een kolom met getallen is een stand of een stroom
    .hint = haal «time» weg
loading-time-no-days = van «{ $days }» zijn geen dagen te maken
    .hint = schrijf jaar, maand en dag, zoals "{"{"}year{"}"}-12-31"; een stroom eindigt nadat die begint
loading-time-shift = alleen bij een jaar kun je een getal optellen
    .hint = "{"{"}year+1{"}"}-01-01" waar de kolom «year» type = "year" heeft
loading-order-no-text = alleen een kolom met teksten heeft een eigen volgorde («order»)
    .hint = haal die weg: getallen en jaren staan op grootte
loading-order-twice = «order» noemt «{ $cell }» twee keer
    .hint = noem elke tekst één keer
loading-thousands-sign = «thousands» is hetzelfde teken als dat voor decimalen
    .hint = decimal = "," en thousands = "." voor 1.234,5
loading-protect-no-count = alleen aantallen kunnen beschermd worden
    .hint = type = "integer"
loading-protect-too-small = «protect» moet 2 of meer zijn
    .hint = protect = 5 verbergt aantallen van 1 tot en met 4
loading-protect-without-disclosure = er zijn aantallen beschermd, en niets zegt waar ze bij optellen
    .hint = totals, adds, sums; of [disclosure] met niets eronder als er niets optelt
loading-disclosure-without-protect = er is geen kolom beschermd
    .hint = protect = 5 bij een kolom met aantallen
loading-no-spread = «spread» is { $spread }
    .hint = één mogelijke waarde is geen geheim: 2 of meer, of laat het weg

# De registers van de redeneerketen.

loading-no-word-for-kind = er is geen woord voor { $kind }
    .hint = voeg toe: { $kind } = "…"
loading-evidence-region = dit register is dat van «{ $region }»: de map zegt het al
    .hint = laat de sleutel weg; bewijs voor alle regio's staat in content/evidence.toml
loading-evidence-person = «{ $key }» zou een persoon noemen; in het register staan geen personen
    .hint = noem van een respondent alleen rol en organisatie; haal deze regel weg

# content/release.toml.

loading-release-no-gate = er is geen poort van de soort «{ $kind }»
    .hint = voeg [[gates]] toe met kind = "{ $kind }"
loading-release-name = «{ $name }» is geen naam voor een bestand
    .hint = kleine letters, cijfers en enkele koppeltekens, zoals kwaliteitsrapport
loading-release-judges = «{ $word }» is niet te beoordelen
loading-release-signatures = kwaliteitsborging heeft twee handtekeningen nodig
    .hint = wie borgt, is een ander dan wie het maakte (REQ-103)

# Welke rijen een tabel in een tekst toont. $rows is de hele keuze; $found is wat op een plek daarin staat.

-loading-rows-form = schrijf een vergelijking zoals year >= 2019, and, or, in (…), order by …, first 5 of last 5
loading-rows-nothing = niets
loading-rows-something = «{ $text }»
loading-rows-unexpected = «{ $found }» hoort niet op die plek in rows=«{ $rows }»
    .hint = { -loading-rows-form }
loading-rows-unreadable = «{ $found }» is niet te lezen in rows=«{ $rows }»
    .hint = { -loading-rows-form }
loading-rows-order-without-by = «order» zonder «by»
    .hint = schrijf order by year, of order by ships down
loading-rows-no-number = { $found } is geen aantal rijen
    .hint = schrijf last 5
loading-rows-no-column = er staat { $found } waar een kolom hoort
    .hint = { -loading-rows-form }
loading-rows-open-parenthesis = een haakje dat niet gesloten is
    .hint = schrijf )
loading-rows-not-without-in = «not» zonder «in» achter «{ $column }»
    .hint = { -loading-rows-form }
loading-rows-no-comparison = achter «{ $column }» staat { $found }, en dat is geen vergelijking
    .hint = { -loading-rows-form }
loading-rows-in-without-list = «in» zonder lijst
    .hint = schrijf in (2019, 2020) of in ("noord", "zuid")
loading-rows-no-value = er staat { $found } waar een getal of tekst hoort
    .hint = { -loading-rows-form }

# JSON-bestanden. $what is een van loading-json-….

-loading-json-form = exporteer het bestand opnieuw, of herstel het hier
loading-no-json = geen geldige JSON: { $what }
    .hint = { -loading-json-form }
loading-json-no-comma = hiervoor ontbreekt een komma of een haakje dat sluit
loading-json-no-name = hier hoort een naam tussen rechte aanhalingstekens; geen komma voor {"}"}
loading-json-last-comma = de komma voor het haakje dat sluit, is er een te veel
loading-json-no-colon = achter de naam ontbreekt een dubbelepunt
loading-json-no-value = hier ontbreekt een waarde
loading-json-open-text = een tekst is niet gesloten met een recht aanhalingsteken
loading-json-line-end = in een tekst staat een regeleinde of een tab; schrijf \n
loading-json-backslash = een backslash in een tekst; schrijf \\ voor het teken zelf
loading-json-behind-the-end = achter het einde staat nog iets
loading-json-unreadable = vanaf hier is het niet te lezen
loading-json-too-deep = haakjes te diep binnen elkaar
    .hint = { -loading-json-form }
loading-json-number = een getal dat niet te lezen is
    .hint = { -loading-json-form }

# De literatuur.

loading-works-no-list = geen lijst met literatuur in CSL JSON
    .hint = schrijf [ {"{"} … {"}"}, {"{"} … {"}"} ], zoals Zotero “CSL JSON” exporteert
loading-works-no-work = dit is geen titel voor de literatuurlijst
    .hint = een titel is {"{"} "id": "…", "type": "…", … {"}"}
-loading-works-key-form = de sleutel, zoals teksten ernaar verwijzen: "id": "moore1995"
loading-works-key-with-space = in de sleutel «{ $key }» staat een spatie
    .hint = { -loading-works-key-form }
loading-works-no-key = een titel zonder id
    .hint = { -loading-works-key-form }
loading-work-unknown-type = «{ $key }» is van het onbekende type «{ $type }»
    .hint = bekend zijn: book, report, webpage, article-journal en andere

# $field is een veld van de titel met de sleutel $key; $what, een van die hieronder, zegt wat eraan mankeert.
loading-work-field = «{ $field }» van «{ $key }» { $what }
-loading-work-names-form = schrijf [{"{"}"family": "Jansen", "given": "A."{"}"}], of [{"{"}"literal": "Port of Rotterdam"{"}"}]
loading-work-names-are-text = is een tekst en geen lijst met namen
    .hint = { -loading-work-names-form }
loading-work-no-names = is geen lijst met namen
    .hint = { -loading-work-names-form }
# $number zegt welke naam in de lijst.
loading-work-name-no-object = heeft een naam die geen object is, nummer { $number }
    .hint = { -loading-work-names-form }
loading-work-name-part-no-text = heeft in naam { $number } een «{ $part }» die geen tekst is
    .hint = { -loading-work-names-form }
loading-work-name-empty = heeft een naam zonder family of literal, nummer { $number }
    .hint = { -loading-work-names-form }
loading-work-no-text = is geen tekst
    .hint = zet het tussen aanhalingstekens: "…"
loading-work-no-sign = bevat een teken dat geen lettertype kan afdrukken (U+{ $code })
    .hint = haal het weg, of typ het opnieuw
loading-work-unknown-tag = bevat «{ $tag }»
    .hint = bekend zijn: <i>, <b>, <sup>, <sub>; of haal het weg
loading-work-tag-closes-nothing = bevat «{ $tag }», en dat sluit niets af
    .hint = haal het weg
loading-work-open-tag = bevat «<{ $name }>», en dat is niet gesloten
    .hint = sluit af met </{ $name }>
loading-work-entity = bevat «{ $entity }»
    .hint = schrijf het teken zelf: { $sign }
loading-work-no-language = is «{ $value }», en dat is geen taalcode
    .hint = schrijf nl, en, de of iets dergelijks
loading-work-no-doi = is «{ $value }», en dat is geen DOI
    .hint = schrijf die als 10.1000/182
loading-work-no-address = is «{ $value }», en dat is geen internetadres
    .hint = schrijf het helemaal uit, zonder spaties: https://example.org/page
-loading-work-date-form = schrijf {"{"}"date-parts": [[2019, 5, 20]]{"}"}, of [[2019]] voor alleen een jaar
loading-work-no-date = is geen datum
    .hint = { -loading-work-date-form }
loading-work-no-csl-date = is geen datum in CSL JSON
    .hint = { -loading-work-date-form }
loading-work-date-no-lists = heeft date-parts die geen lijsten met getallen zijn
    .hint = { -loading-work-date-form }
loading-work-date-three-days = heeft meer dan een begin en een eind
    .hint = { -loading-work-date-form }
loading-work-date-part = heeft { $part ->
        [year] het jaar
        [month] de maand
       *[day] de dag
    } «{ $value }»
    .hint = { -loading-work-date-form }
loading-work-date-four-parts = heeft meer dan jaar, maand en dag
    .hint = { -loading-work-date-form }
