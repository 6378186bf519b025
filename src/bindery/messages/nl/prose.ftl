# Wat gezegd wordt over de Markdown van auteurs.
#
# $words, $shown en $typed zijn stukjes tekst van de auteur; ze staan er zoals ze getypt zijn.

-jinja = in een tekst kan {"{{"} value(…) {"}}"} en dergelijke, {"{%"} for %{"}"} en {"{%"} if %{"}"}

# Het bestand als geheel

prose-empty-file = het bestand is leeg
    .hint = begin met # Titel
prose-metadata = een blok met metadata kan hier niet
    .hint = haal het weg; titels en datums staan in content/study.toml
prose-text-before-heading = er staat tekst voor de eerste kop
    .hint = de eerste regel is # Titel
prose-no-heading = de tekst heeft geen kop
    .hint = de eerste regel is # Titel
prose-unprintable-sign = een teken dat geen lettertype kan afdrukken ({ $sign })
    .hint = haal het weg of typ het opnieuw
prose-invisible-sign = een onzichtbaar teken ({ $sign })
    .hint = haal het weg: wis de letters aan beide kanten en typ ze opnieuw
prose-invisible-behind = een onzichtbaar teken achter «{ $word }» ({ $sign })
    .hint = haal het weg: wis de letters aan beide kanten en typ ze opnieuw
prose-mixed-letters = in «{ $word }» staan letters van twee alfabetten door elkaar ({ $sign })
    .hint = het lijkt op een andere letter: typ het woord opnieuw

# Wat te lang zou duren om te lezen

prose-long-text = de tekst heeft { $size } tekens; in één bestand mogen er { $most } staan
    .hint = verdeel de tekst over meer bestanden
prose-long-line = de regel heeft { $size } tekens; het mogen er { $most } zijn
    .hint = laat tussen alinea's een regel leeg
prose-many-levels = meer dan { $most } lijsten en citaten staan binnen elkaar
    .hint = schrijf het met minder niveaus
prose-open-brackets =
    { $count ->
        [one] in deze alinea gaat één haakje open dat niet sluit
       *[other] in deze alinea gaan { $count } haakjes open die niet sluiten
    }
    .hint = schrijf \[ voor een haakje dat afgedrukt wordt
prose-nested-brackets = er staan { $count } haakjes binnen elkaar
    .hint = schrijf \[ voor een haakje dat afgedrukt wordt
prose-full-brackets = tussen deze haakjes staat meer dan te lezen is
    .hint = schrijf \[ voor een haakje dat afgedrukt wordt
prose-open-backticks = { $count } keer begint in deze alinea code die niet eindigt
    .hint = schrijf \` voor een backtick die afgedrukt wordt
prose-without-end = pandoc krijgt deze tekst niet af
    .hint = zoek naar haakjes, aanhalingstekens of sterretjes die wel openen en niet sluiten
prose-out-of-memory = pandoc heeft meer dan { $megabytes } MB geheugen nodig om deze tekst te lezen
    .hint = verdeel de tekst over meer bestanden
# $reason zijn pandocs eigen woorden, of de volgende melding.
prose-pandoc-fails = pandoc kan dit niet lezen: { $reason }
prose-no-reason = zonder opgaaf van reden
prose-nested-deeply = hier is iets te diep genest om te lezen
    .hint = lijsten, citaten en blokken binnen elkaar: hooguit een stuk of twintig

# Uitdrukkingen en opdrachten

# $closer is wat een uitdrukking of een opdracht afsluit.
prose-open-expression = een uitdrukking die nergens eindigt
    .hint = sluit af met { $closer }
prose-open-comment = een opmerking die nergens eindigt
    .hint = sluit af met ##{"}"}
prose-empty-expression = een uitdrukking zonder woorden
    .hint = schrijf {"{{"} value("naam") {"}}"}
prose-curly-quotes = gekrulde aanhalingstekens in { $shown }
    .hint = schrijf rechte: "naam"
prose-open-quote = een aanhalingsteken in { $shown } is niet gesloten
    .hint = een naam staat tussen twee: "naam"
prose-lone-parenthesis = een haakje in { $shown } mist zijn tegenhanger
    .hint = schrijf {"{{"} value("naam") {"}}"}
prose-single-equals = een enkele = in { $shown }
    .hint = met == vraag je of twee dingen gelijk zijn
prose-unreadable-tag = { $shown } is niet te lezen
    .hint = zoals {"{{"} value("naam") {"}}"}, {"{%"} if number("naam") > 0 %{"}"}, {"{%"} for region in regions %{"}"}
prose-unreadable = dit is niet te lezen
    .hint = schrijf het eenvoudiger
# $reason zegt wat te groot is; het is een andere melding.
prose-too-large = { $reason }
    .hint = schrijf het eenvoudiger
prose-no-statement = er is geen opdracht «{ $word }»
    .hint = { -jinja }
# $word is een woord van Jinja, of wat het doet: «include», «vermenigvuldigen».
prose-refused = { $word } kan niet in een tekst
    .hint = { -jinja }
prose-filter = een filter (|)
prose-refused-call = in een tekst kun je alleen woorden als value(…) aanroepen
    .hint = { -jinja }
# $word is «else» of «elif».
prose-lone-middle = {"{%"} { $word } %{"}"} zonder {"{%"} if %{"}"} ervoor
    .hint = haal het weg
prose-tag-not-begun = {"{%"} { $end } %{"}"} zonder {"{%"} { $begin } %{"}"} ervoor
    .hint = haal het weg, of schrijf het begin erbij
prose-tag-not-ended = {"{%"} { $begin } %{"}"} zonder {"{%"} { $end } %{"}"} erachter
    .hint = schrijf die waar het stuk eindigt
prose-unusable-name = «{ $name }» kan niet in een tekst
    .hint = { -jinja }
prose-no-name = er is hier geen «{ $name }»
prose-name-in-quotes = een naam staat tussen aanhalingstekens: "{ $name }"
prose-region-without = een regio heeft geen «{ $name }»
prose-this-without = dit heeft geen «{ $name }»
prose-bare-number = zo komt er een kaal getal in de tekst
    .hint = zet er een waarde neer: {"{{"} value("naam") {"}}"}; number("naam") is voor voorwaarden, en wat je uitrekent, leg je vast in content/values.toml
prose-bare-truth = zo komt er «waar» of «onwaar» in de tekst (true, false)
    .hint = zet er een waarde neer: {"{{"} value("naam") {"}}"}; number("naam") is voor voorwaarden, en wat je uitrekent, leg je vast in content/values.toml
prose-prints-no-words = een uitdrukking geeft geen woorden
    .hint = zet er een waarde neer: {"{{"} value("naam") {"}}"}; number("naam") is voor voorwaarden, en wat je uitrekent, leg je vast in content/values.toml
prose-prints-sign = een uitdrukking geeft een teken dat geen lettertype kan afdrukken
prose-many-values = meer waarden in één paragraaf dan uit elkaar te houden zijn
prose-divides-by-zero = een uitdrukking deelt door nul
    .hint = vraag eerst of het getal 0 is
prose-unlike-things = een uitdrukking voegt samen wat niet bij elkaar hoort
    .hint = vergelijk getallen met getallen: number("naam") > 0
prose-not-carried-out = een uitdrukking die niet uit te voeren is
    .hint = { -jinja }
prose-no-region = er is geen regio «{ $name }»
# $scope is de regio, of het onderzoek als geheel.
prose-no-value = er is geen waarde «{ $name }» voor «{ $scope }»
    .hint = leg die vast in content/values.toml
# $span en $other_span: model-over-period en dergelijke.
prose-other-period = «{ $name }» { $span } staat naast «{ $other }» { $other_span } (regel { $line }): bijna dezelfde periode, maar niet helemaal
    .hint = neem beide over één periode; is het zo bedoeld, zeg dat dan in content/values.toml: dates_may_differ = true
# Waarden van twee regio's met één naam: $other staat er eerder, op $line.
prose-beside-unit = «{ $name }» in { $unit } staat naast «{ $other }» in { $other_unit } (regel { $line })
# $time en $other_time: model-over-period en dergelijke, of jaren.
prose-beside-time = «{ $name }» ({ $time }) staat naast «{ $other }» ({ $other_time }, regel { $line }): niet van dezelfde tijd
    .hint = neem beide van dezelfde tijd; is het zo bedoeld, zeg dat dan in content/values.toml: dates_may_differ = true
prose-beside-area = «{ $name }» en «{ $other }» (regel { $line }) gaan over gebieden die niet op dezelfde manier zijn afgebakend
    .hint = vergelijk wat over het eigen gebied van elke regio gaat; is het zo bedoeld, zeg dat dan in content/values.toml: area = "mixed"
prose-beside-amount = «{ $name }» en «{ $other }» (regel { $line }) zijn hoeveelheden ({ $unit }) van regio's die niet even groot zijn
    .hint = vergelijk een verhouding (compute = "rate", per = 1000) of een verandering; gaat het om de hoeveelheden zelf, zeg dat dan in content/values.toml: absolute = true
prose-value-no-number = de waarde «{ $name }» is geen getal
# $function is «value» of «number».
prose-call-of-value = { $function }(…) vraagt de naam van een waarde
    .hint = schrijf { $function }("naam"), of { $function }("naam", "regio")
prose-false-claim = wat hier beweerd wordt, klopt niet: { $numbers }
    .hint = schrijf de zin opnieuw, en de bewering (claim) erbij ook
prose-call-of-claim = claim(…) vraagt een voorwaarde met getallen
    .hint = schrijf {"{{"} claim(number("naam") > 0) {"}}"}
# $function is «figure», «table» of «part».
prose-call-of-place = { $function }(…) vraagt één naam
    .hint = schrijf {"{{"} { $function }("naam") {"}}"}
prose-no-entry =
    { $kind ->
        [figure] er is geen figuur «{ $name }» voor deze tekst
       *[table] er is geen tabel «{ $name }» voor deze tekst
    }
    .hint = voeg de map figures/{ $name } toe
prose-other-entry =
    { $kind ->
        [figure] «{ $name }» is een figuur
       *[table] «{ $name }» is een tabel
    }
    .hint = schrijf { $kind }("{ $name }")
prose-no-part = er is geen onderdeel «{ $name }»
prose-not-alone = «{ $name }» moet alleen staan
    .hint = laat ervoor en erachter een regel leeg
prose-stands-already = «{ $name }» staat hier al
    .hint = verwijs er liever naar met @fig- of @tbl-
prose-lone-braces = «{ $words }» mist zijn tegenhanger
    .hint = uitdrukkingen zijn {"{{"} … {"}}"}, opdrachten {"{%"} … %{"}"}

# Wat niet mag staan waar het staat

prose-unusable-kind = dit soort tekst kan hier niet ({ $kind })
    .hint = schrijf het in Markdown, of als gewone tekst
prose-cannot-stand =
    { $thing ->
        [part] een onderdeel
        [entry] een figuur of tabel
        [heading] een kop
        [table] een tabel
       *[image] een afbeelding
    } kan niet in { $place ->
        [list] een lijst
        [numbered-list] een genummerde lijst
        [quotation] een citaat
        [note] een noot
        [table] een tabel
       *[box] een kader
    } staan
    .hint = laat ervoor en erachter een regel leeg, en begin aan de linkerkant
prose-cannot-stand-in-cell =
    { $thing ->
        [code] code
        [heading] een kop
        [table] een tabel
        [image] een afbeelding
        [quotation] een citaat
        [block] een blok
        [terms] een lijst met begrippen
       *[text] dit soort tekst
    } kan niet in een cel van een tabel staan
    .hint = zet het in de tekst
prose-code-in-note = code kan niet in een noot staan
    .hint = zet het in de tekst
prose-reference-in-heading = een verwijzing in een kop
    .hint = zet die in de tekst eronder
prose-cross-reference-in-heading = een verwijzing naar een ander document in een kop
    .hint = zet die in de tekst eronder
prose-formula-in-heading = een formule in een kop
    .hint = zeg het daar in woorden, en zet de formule eronder
prose-note-in-heading = een noot in een kop
    .hint = zet die in de tekst eronder
prose-note-in-term = een noot in een begrip
    .hint = zet die achter de betekenis
prose-image-in-line = een afbeelding midden in een regel kan niet
    .hint = zet die in een eigen alinea, met een bijschrift: ![Bijschrift](bestand.png)
prose-struck-out = doorgehaalde tekst kan niet
    .hint = haal de tekst weg
prose-underlined = onderstrepen kan niet
    .hint = gebruik *nadruk*
prose-rule = een horizontale lijn
    .hint = een kop zegt iedereen waar iets nieuws begint
prose-html = HTML kan niet: { $shown }
    .hint = schrijf het in Markdown; voor het teken zelf schrijf je \<
prose-html-comment = een opmerking in HTML zou afgedrukt worden
    .hint = schrijf {"{##"} … ##{"}"}
prose-raw-markup = ruwe opmaak kan niet
    .hint = schrijf het in Markdown
prose-tex-brackets = de haakjes van TeX maken hier geen formule
    .hint = een formule staat tussen $ en $, of $$ en $$
prose-tex = «{ $command }» is TeX
    .hint = schrijf het in Markdown, of als code: `{ $command }`

# Attributen

prose-unknown-attribute = onbekend attribuut { $names }
prose-form-of-link = een link is [woorden](https://…)
prose-form-of-box = een kader is ::: {"{"}.soort title="…" #box-anker{"}"}
prose-form-of-code = schrijf alleen ```: code wordt afgedrukt zoals die er staat
prose-form-of-inline-code = code wordt afgedrukt zoals die er staat: `code`
prose-known-of-heading = bekend zijn: {"{"}.unnumbered{"}"} en {"{"}#sec-anker{"}"}
prose-known-of-span = bekend is: {"{"}lang=…{"}"}, zoals in [three foreign words]{"{"}lang=en{"}"}
prose-known-of-formula = bekend zijn: alt="…", en {"{"}#eq-naam{"}"} achter $$ … $$
prose-known-of-quotation = bekend is: source, zoals in ::: {"{"}.{ $style } source="…"{"}"}
prose-unknown-of-table = onbekend attribuut { $name } van een tabel
prose-known-of-table = bekend zijn: {"{"}#tbl-naam{"}"}, total=…, headers=…, short_title=…, .groups en .landscape
prose-known-of-data-table = bekend zijn: { $names } en .landscape
prose-idle-attribute = «{ $words }» hoort nergens bij
    .hint = attributen staan achter een kop, een tabeltitel, een afbeelding, een formule, [woorden], of in de eerste regel van een blok; schrijf \{"{"} voor het teken zelf
prose-no-attribute = «{ $words }» is geen attribuut
    .hint = bekend zijn: {"{"}#sec-anker{"}"} en {"{"}.unnumbered{"}"}
prose-foreign-attribute = «{ $words }» betekent hier niets
    .hint = bekend zijn: {"{"}#sec-anker{"}"} en {"{"}.unnumbered{"}"}

# Koppen, ankers, verwijzingen, links, noten en literatuur

prose-heading-without-words = een kop zonder woorden
    .hint = zeg waar de paragraaf over gaat
prose-first-heading = de eerste kop moet die van het hoofdstuk zijn: # Titel
prose-second-chapter = een tweede hoofdstuk in één bestand
    .hint = maak voor het nieuwe hoofdstuk een eigen bestand, of schrijf hier ##
prose-heading-jumps = de kop springt van niveau { $before } naar { $level }
    .hint = schrijf { $signs } in plaats van { $typed }
prose-heading-too-deep = een kop van niveau { $level }
    .hint = er zijn hooguit { $deepest } niveaus
prose-bad-heading = «{ $words }» is geen kop
    .hint = schrijf # Titel: een spatie achter de hekjes, een lege regel ervoor; \# voor het teken
prose-foreign-heading = «{ $words }» is geen kop
    .hint = schrijf # Titel
prose-typed-heading-number = «{ $words }» is een nummer van een kop dat met de hand getypt is
    .hint = haal het weg: koppen krijgen vanzelf een nummer
prose-bold-heading = «{ $words }» lijkt een kop, maar is het niet
    .hint = schrijf er ## voor, zonder de sterretjes
prose-no-contents = «{ $words }» maakt geen inhoudsopgave
    .hint = het document heeft er vanzelf een
prose-no-anchor = «{ $name }» is geen anker
    .hint = letters, cijfers en koppeltekens
prose-other-anchor =
    { $kind ->
        [figure] «#{ $name }» is geen anker van een figuur
        [table] «#{ $name }» is geen anker van een tabel
        [box] «#{ $name }» is geen anker van een kader
        [formula] «#{ $name }» is geen anker van een formule
       *[section] «#{ $name }» is geen anker van een paragraaf
    }
    .hint = schrijf #{ $prefix }-{ $name }
prose-anchor-twice = het anker #{ $name } staat er twee keer
    .hint = geef een van de twee een andere naam
prose-no-reference = «@{ $target }» is geen verwijzing
    .hint = letters, cijfers en koppeltekens
prose-no-cross-reference = «@{ $target }» is geen verwijzing
    .hint = schrijf @document:tbl-naam, of @document:regio:tbl-naam voor die van een regio in een gezamenlijk document
prose-refers-to-nothing =
    { $kind ->
        [figure] @{ $target } verwijst naar een figuur die er niet is
       *[table] @{ $target } verwijst naar een tabel die er niet is
    }
    .hint = voeg de map figures/{ $name } toe
prose-no-document = er is geen document «{ $name }»
    .hint = de naam van de PDF, zonder .pdf
prose-reference-with-space = «{ $words }» verwijst nergens naar
    .hint = geen spatie achter de @
prose-reference-among-works = een verwijzing tussen de literatuur
    .hint = schrijf @{ $key } los, buiten de haakjes met literatuur
prose-no-work = er is geen titel «{ $key }» in de literatuurlijst
    .hint = voeg die toe aan content/references.json
prose-link-title = de titel van een link wordt niet afgedrukt
    .hint = zeg het in de woorden van de link, niet in "{ $title }"
prose-link-without-words = een link zonder woorden
    .hint = [waar die naartoe gaat](https://…)
# $known zijn beginnen van adressen, zoals https:
prose-link-scheme = een link naar «{ $address }»
    .hint = een link begint met een van deze: { $known }
prose-leads-nowhere = «{ $words }» leidt nergens heen
    .hint = een link is [woorden](https://…), een verwijzing @sec-anker, een afbeelding ![Bijschrift](bestand.png)
prose-undefined-link = «{ $words }» leidt nergens heen
    .hint = zet het adres op een eigen regel: [naam]: https://…
prose-unused-address = er zijn geen woorden die naar «[{ $key }]:» leiden
    .hint = schrijf [woorden][{ $key }] waar het hoort, of haal het weg
prose-address-twice = «[{ $key }]:» staat er twee keer
    .hint = geef een van de twee een andere naam
prose-link-with-space = een spatie tussen een link en het adres
    .hint = [woorden](https://…)
prose-link-turned-round = een link is omgedraaid
    .hint = [woorden](https://…)
prose-no-link = { $words } is geen link
    .hint = [woorden](https://…)
prose-unused-note = de noot [^{ $key }] wordt niet gebruikt
    .hint = schrijf [^{ $key }] waar die hoort, of haal de noot weg
prose-note-twice = de noot [^{ $key }] staat er twee keer
    .hint = geef een van de twee een andere naam
prose-open-note = een noot die niet gesloten is: { $words }
    .hint = sluit die: ^[De noot.]
prose-typed-note = «{ $words }» is een nootnummer dat met de hand getypt is
    .hint = schrijf [^naam], en op een eigen regel [^naam]: De noot.
# $words is wat een tekstverwerker of rekenblad schreef, zoals #N/A.
prose-office = «{ $words }» is een foutmelding van een ander programma
    .hint = schrijf wat er hoort te staan: een verwijzing is @sec-anker, een getal is een waarde
prose-form-of-reference = een verwijzing schrijf je als @{ $name }
prose-no-language = «{ $name }» is geen taalcode
    .hint = schrijf lang=en

# Blokken

prose-lone-end = het einde van een blok dat nergens begon
    .hint = begin het met ::: en de soort
prose-endless-block = een blok dat nergens eindigt
    .hint = sluit het af met ::: op een eigen regel
prose-empty-block = een blok zonder tekst
    .hint = schrijf die tussen ::: en :::, of haal het blok weg
prose-kindless-block = een blok zonder soort
prose-unknown-block = onbekende soort blok «{ $kind }»
prose-untitled-box = een kader zonder titel
    .hint = schrijf ::: {"{"}.{ $kind } title="…"{"}"}
prose-no-block = «{ $words }» begint geen blok
    .hint = een kader is ::: {"{"}.soort title="…"{"}"} met de tekst op eigen regels, en ::: aan het eind
prose-no-box = «{ $words }» maakt geen kader
    .hint = een kader is ::: {"{"}.soort title="…"{"}"} met de tekst op eigen regels, en ::: aan het eind
prose-foreign-directive = «{ $words }» betekent hier niets
    .hint = een kader is ::: {"{"}.soort title="…"{"}"} met de tekst op eigen regels, en ::: aan het eind
prose-empty-division = een citaat zonder woorden
    .hint = zet ze tussen de twee regels met :::
prose-empty-quotation = een citaat zonder woorden
    .hint = schrijf ze achter >, of haal het weg

# Code

# $fence is waar het mee begint: drie backticks, of meer.
prose-endless-code = code die nergens eindigt
    .hint = sluit af met { $fence } op een eigen regel
prose-empty-code = een blok code zonder regels
    .hint = schrijf ze, of haal het blok weg
prose-indented-code = een ingesprongen regel wordt code
    .hint = haal de spaties of de tab weg; code staat tussen twee regels met ```
prose-code-verbatim = in code mag \end{"{"}verbatim{"}"} niet staan
prose-no-fence = «{ $words }» begint geen blok code
    .hint = schrijf alleen ```: code wordt afgedrukt zoals die er staat
prose-no-code = «{ $words }» begint geen code
    .hint = schrijf ``` voor code

# Lijsten

prose-list-start = een lijst die begint bij { $start }
    .hint = schrijf \ voor de punt als het geen lijst is: { $start }\.
prose-empty-item = een punt in een lijst zonder woorden
    .hint = schrijf ze, of haal het punt weg
prose-nested-lists = een lijst of citaat dat te diep genest is
    .hint = hooguit { $most } niveaus binnen elkaar; maak van de buitenste koppen
prose-long-letters = een lijst met letters, met meer dan { $most } punten
    .hint = nummer die: 1. of #.
# $typed en $printed staan voor een punt in een lijst: «b)», «c)».
prose-other-label = «{ $typed }» zou afgedrukt worden als «{ $printed }»
    .hint = nummer op volgorde, of met #.; begint dit geen lijst, schrijf dan \{ $typed }
prose-other-number = «{ $typed }» zou afgedrukt worden als «{ $printed }»
    .hint = nummer op volgorde; laat je het tellen aan de computer over, schrijf dan voor elk punt 1. of #.
prose-list-of-examples = een lijst met voorbeelden kan niet
    .hint = nummer die: (1)
prose-list-run-on = een lijst die er geen is: de regels lopen door als één alinea
    .hint = zet er een lege regel voor, en twee spaties achter een hoofdletter met een punt: A.  { "" }
prose-no-item = «{ $words }» is geen punt van een lijst
    .hint = laat voor een lijst een regel leeg, en schrijf voor elk punt - en een spatie
prose-no-numbered-item = «{ $words }» is geen punt van een lijst
    .hint = laat voor een lijst een regel leeg
prose-lone-points = punten die niet bij het punt erboven horen
    .hint = laat ze beginnen onder de woorden van dat punt: zoveel spaties als het nummer breed is

# Tabellen

prose-short-rule =
    de streep heeft { $columns ->
        [one] één kolom
       *[other] { $columns } kolommen
    }, de kop heeft er { $head }
    .hint = één keer |---| voor elke kolom
prose-second-rule = een tweede streep in een tabel
    .hint = onder de kop staat één |---|---|; haal de andere weg
prose-long-row = de rij heeft { $cells } cellen, de kop heeft er { $head }
    .hint = een | die geen rand is, schrijf je als \|
prose-typed-columns = «{ $words }»: kolommen van spaties of tabs maken geen tabel
    .hint = een tabel is | Naam | Rol |, met |---|---| onder de kop; tussen woorden staat één spatie
prose-no-row = «{ $words }» is geen rij van een tabel
    .hint = onder de kop staat |---|---|, en voor de tabel een lege regel
prose-table-without-head = de tabel heeft geen kop
    .hint = de eerste regel geeft de namen van de kolommen
prose-long-head = in de kop van een tabel staat meer dan één regel tekst
    .hint = één regel per cel
prose-column-without-head = kolom { $number } van de tabel heeft geen kop
    .hint = geef elke kolom een naam (REQ-16)
prose-only-column-without-head = de kolom van de tabel heeft geen kop
    .hint = geef elke kolom een naam (REQ-16)
prose-lone-title = een tabeltitel zonder tabel
    .hint = die staat onder de tabel, met een lege regel ertussen
prose-no-total = geen rij van de tabel begint met «{ $total }»
    .hint = schrijf total="last", of de eerste cel van de rij
prose-table-headers = «headers» is «{ $headers }», en dat zijn geen nummers van kolommen
    .hint = schrijf headers="1,2" voor de eerste twee kolommen
prose-header-column = «headers» noemt kolom { $column }; de tabel heeft er { $columns }
prose-empty-group = een rij met één cel is het kopje van de rijen eronder, en die zijn er niet
    .hint = voeg de rijen van de groep toe, of geef de rij haar andere cellen
prose-table-without-data = een tabel zonder data
    .hint = schrijf ::: {"{"}.table data="ships" columns="year, ships" rows="year >= 2019" #tbl-ships{"}"}
prose-data-table-anchor = een tabel uit data heeft geen anker
    .hint = naar elke tabel wordt verwezen: #tbl-{ $data }
prose-data-table-title = een tabel uit data heeft geen titel
    .hint = tussen de twee regels met :::, of als title=…
prose-data-table-more = in een tabel uit data staat meer dan de titel
    .hint = één alinea: de titel

# Afbeeldingen

prose-figure-without-image = een figuur zonder afbeelding
    .hint = schrijf ![Bijschrift](bestand.png){"{"}alt="…"{"}"}
# $count afbeeldingen, waarvan er hooguit $most naast elkaar mogen staan.
prose-row-of-images = { $count } afbeeldingen naast elkaar
    .hint = twee of { $most }, elk met een eigen bijschrift: ![Bijschrift](bestand.png)
prose-row-of-more = iets anders tussen afbeeldingen naast elkaar
    .hint = alleen afbeeldingen en één bijschrift
prose-row-image-caption = een afbeelding op een rij zonder bijschrift
    .hint = schrijf ![Bijschrift](bestand.png)
prose-row-image-short-title = een korte titel bij één afbeelding op een rij
    .hint = schrijf short_title="…" achter :::, voor alle samen
prose-short-title-alone = een korte titel («{ $title }») zonder titel
    .hint = schrijf ook de titel: de korte staat ervoor in de lijst met figuren of tabellen
prose-row-image-source = een bron bij één afbeelding op een rij
    .hint = schrijf source en licence achter :::, voor alle samen
prose-row-without-caption = afbeeldingen naast elkaar zonder bijschrift
    .hint = schrijf één alinea: dat is hun bijschrift
prose-row-paragraphs = afbeeldingen naast elkaar met { $count } alinea's
    .hint = schrijf één alinea: dat is hun bijschrift
prose-row-in-millimetres = een breedte in cm of mm bij afbeeldingen naast elkaar
    .hint = schrijf een deel van de breedte: width=50%
prose-row-too-wide = de breedtes van afbeeldingen naast elkaar zijn samen { $percent }%
    .hint = hooguit 100%
prose-image-width = «{ $width }» is geen breedte van een afbeelding
    .hint = schrijf width=50% (van de breedte van de tekst), of width=8cm
prose-image-too-wide = de breedte { $width } is meer dan de tekst breed is
    .hint = schrijf width=50% (van de breedte van de tekst), of width=8cm
prose-image-over-text = de breedte { $width } is meer dan de tekst breed is: { $most } mm
    .hint = schrijf width=50% (van de breedte van de tekst), of width=8cm
prose-image-title = «{ $words }» zou nergens te zien zijn
    .hint = schrijf het in het bijschrift
prose-no-alternative = de afbeelding heeft geen alternatieve tekst
    .hint = zeg in woorden wat er te zien is: ![Bijschrift](bestand.png){"{"}alt="…"{"}"}
prose-short-alternative = de alternatieve tekst zegt te weinig
    .hint = zeg in woorden wat er te zien is: ![Bijschrift](bestand.png){"{"}alt="…"{"}"}
prose-repeated-alternative = de alternatieve tekst herhaalt het bijschrift
    .hint = zeg in woorden wat er te zien is: ![Bijschrift](bestand.png){"{"}alt="…"{"}"}
prose-empty-alternative = de alternatieve tekst begint met woorden die niets zeggen
    .hint = zeg in woorden wat er te zien is: ![Bijschrift](bestand.png){"{"}alt="…"{"}"}
prose-licence-alone = een afbeelding met een licentie maar zonder bron
    .hint = schrijf er source="…" bij: de maker, en waar de afbeelding vandaan komt
prose-source-without-licence = de bron «{ $source }» van de afbeelding heeft geen licentie
    .hint = schrijf er licence="…" achter, of noem een bron uit content/sources.toml
prose-image-from-web = een afbeelding van internet
    .hint = sla die op naast de tekst, en noem dat bestand
prose-image-backslash = «{ $name }» is niet geschreven zoals overal
    .hint = schrijf / tussen mappen
prose-image-kind = «{ $name }» is geen afbeelding die gebruikt kan worden
    .hint = bekende soorten: { $kinds }
prose-image-outside = «{ $name }» ligt buiten de map van de tekst
    .hint = zet de afbeelding naast de tekst
prose-image-missing = de afbeelding { $path } ontbreekt
    .hint = is de naam goed gespeld?
prose-image-leads-out = de afbeelding { $path } leidt het project uit
    .hint = zet de afbeelding zelf hier
# $what is een andere melding: wat er in de afbeelding gevonden is.
prose-image-flaw = de afbeelding { $path } { $what }

# Formules

prose-formula-attribute = «{ $words }» is geen attribuut van een formule
    .hint = schrijf {"{"}#eq-naam alt="…"{"}"} achter de formule
prose-formula-in-note = een formule in een noot krijgt geen nummer
    .hint = schrijf $$ … $$ {"{"}#eq-naam{"}"} in de tekst
prose-formula-in-line = een formule midden in een regel krijgt geen nummer
    .hint = schrijf $$ … $$ {"{"}#eq-naam{"}"} in de tekst
prose-open-formula = een formule die niet gesloten is
    .hint = $$ ervoor en erachter; \$ voor het teken
prose-formula-carets = in een formule mag «^^» niet staan
    .hint = gebruik alleen gangbare tekens en opdrachten
prose-formula-of-words = woorden tussen twee tekens $ zouden een formule worden
    .hint = schrijf \$ voor het teken; woorden in een formule staan in \text{"{"}…{"}"}
prose-formula-sign = in een formule mag geen van de tekens % # & ~ $ staan
    .hint = gebruik alleen gangbare tekens en opdrachten
prose-formula-unprintable = in een formule mag geen teken staan dat niet af te drukken is
    .hint = gebruik alleen gangbare tekens en opdrachten
# $command is een opdracht van TeX: \input
prose-formula-command = in een formule mag { $command } niet staan
    .hint = gebruik alleen gangbare tekens en opdrachten
prose-formula-double = in een formule mogen geen twee machten of twee indexen op één teken staan: schrijf {"{"}x^2{"}"}^3
    .hint = gebruik alleen gangbare tekens en opdrachten
prose-formula-partner = in een formule mag { $command } niet zonder tegenhanger staan
    .hint = gebruik alleen gangbare tekens en opdrachten
prose-formula-brace = in een formule mag geen accolade zonder tegenhanger staan
    .hint = gebruik alleen gangbare tekens en opdrachten
prose-formula-left = in een formule mag \left of \right niet zonder tegenhanger staan
    .hint = gebruik alleen gangbare tekens en opdrachten
# $command is TeX, zoals \sqrt; $sign een teken van een formule.
prose-formula-deep = een formule is te diep genest
    .hint = maak er twee van
prose-formula-cell = «{ $sign }» staat buiten de cellen van een matrix, cases of iets dergelijks
    .hint = sluit wat in de cel ervoor geopend is
prose-formula-empty-script = achter «{ $sign }» staat niets in een formule
    .hint = schrijf wat hoger of lager moet staan: { $sign }{"{"}…{"}"}
prose-formula-braces = «{ $sign }» in een formule geldt voor één teken, en { $command } is meer
    .hint = zet accolades: { $sign }{"{"}{ $command } …{"}"}
prose-formula-bracket = achter { $command } staat geen haakje
    .hint = zet er een achter, zoals ( of \langle, of een punt voor geen haakje
prose-formula-argument = { $command } mist wat erbij hoort
    .hint = zet dat tussen accolades: { $command }{"{"}…{"}"}
prose-formula-capitals = { $command } werkt alleen met hoofdletters
    .hint = schrijf een ander teken, of de letter zoals die is
prose-formula-in-text = «{ $sign }» kan niet in \text van een formule staan
    .hint = schrijf het buiten \text, of in woorden
prose-formula-columns = een array in een formule zegt niet welke kolommen die heeft
    .hint = schrijf voor elke kolom l, c of r: \begin{"{"}array{"}"}{"{"}lcr{"}"}
# $name is een soort tabel in een formule: cases, array.
prose-formula-cells = een rij van { $name } heeft meer dan { $most ->
        [one] één cel
       *[other] { $most } cellen
    }
    .hint = haal een teken & weg, of sluit de rij af met \\
prose-formula-stands = achter \begin{"{"}{ $name }{"}"} kan alleen [t], [c] of [b] staan
    .hint = zet accolades om de haakjes: {"{"}[{"}"}
prose-formula-gap = een rij in een formule eindigt met \\ en haakjes waarin geen afstand staat
    .hint = schrijf een afstand, zoals [2pt], of zet accolades om de haakjes
prose-formula-letter = «{ $sign }» kan niet in een formule staan
    .hint = schrijf { $command }
prose-formula-other-letter = «{ $sign }» kan niet in een formule staan
    .hint = woorden staan in \text{"{"}…{"}"}
prose-formula-unreadable = de formule «{ $shown }» is niet te lezen
    .hint = is elk stuk ervan er?
prose-formula-words-in-tex = in de woorden van de formule «{ $shown }» staat TeX
    .hint = schrijf het zoals je het zegt
prose-formula-without-words = de formule «{ $shown }» heeft geen woorden voor wie haar hoort
    .hint = zeg het in woorden: $$ … $$ {"{"}alt="…"{"}"}
prose-formula-not-simple = de formule «{ $shown }» is niet vanzelf in woorden te zetten
    .hint = zeg het in woorden: [$…$]{"{"}alt="…"{"}"}

# Opmaak die half af is, of van andere programma's

# $sign is * of _.
prose-open-emphasis = nadruk die niet gesloten is: { $words }
    .hint = sluit die, of schrijf \{ $sign } voor het teken zelf
prose-open-code = code die niet gesloten is: { $words }
    .hint = sluit die, of schrijf \` voor het teken zelf
# $note is het teken ervan, zoals [^1].
prose-note-without-text = de noot { $note } heeft geen tekst
    .hint = zet die op een eigen regel: { $note }: De noot.
# $words is een bronvermelding die met de hand getypt is, zoals (Jansen, 2020); $citation is hoe je die hier schrijft.
prose-typed-citation = «{ $words }» is met de hand getypt, en staat in de literatuurlijst
    .hint = schrijf { $citation }
prose-cut-address = een adres houdt op voor «{ $words }»
    .hint = schrijf [waar het naartoe gaat](<{ $address }>)
prose-open-link = een link die niet gesloten is: { $words }
    .hint = sluit die, of schrijf \] voor het teken zelf
prose-open-attribute = een attribuut dat niet gesloten is: { $words }
    .hint = sluit het, of schrijf \{"{"} voor het teken zelf
prose-open-citation = een bronvermelding die niet gesloten is: { $words }
    .hint = sluit die, of schrijf \[ voor het teken zelf
prose-open-bracket = een haakje voor @ of een link dat niet gesloten is
    .hint = sluit het met ]
prose-open-sign = «{ $words }» is niet gesloten
    .hint = aan beide kanten een teken: CO~2~, m^2^
# $kind is «single» of «double».
prose-quote-not-closed = een aanhalingsteken dat niet gesloten is: { $words }
    .hint =
        { $kind ->
            [single] sluit het, of schrijf ’ voor een apostrof
           *[double] sluit het, of schrijf \" voor het teken zelf
        }
prose-quote-not-opened = een aanhalingsteken dat niet geopend is: { $words }
    .hint =
        { $kind ->
            [single] open het, of schrijf ’ voor een apostrof
           *[double] open het, of schrijf \" voor het teken zelf
        }
prose-quote-alone = een los aanhalingsteken: { $words }
    .hint =
        { $kind ->
            [single] haal het weg, of schrijf \' voor het teken zelf
           *[double] haal het weg, of schrijf \" voor het teken zelf
        }
prose-last-break = een regeleinde aan het eind van een alinea
    .hint = haal de \ weg
prose-backslash = een backslash die niets betekent
    .hint = schrijf \\ voor het teken zelf
prose-no-quotation = «{ $words }» begint geen citaat
    .hint = laat er een regel voor leeg; \> voor het teken zelf
prose-lone-at = een losse «@»
    .hint = haal die weg; een verwijzing is @sec-anker
prose-lost-note = «{ $words }»: woorden tussen haakjes, zonder spatie ervoor
    .hint = een noot is ^[De noot.], een link [woorden](https://…)
prose-lone-bracket = «{ $sign }» mist zijn tegenhanger: { $words }
    .hint = zet de andere erbij, of schrijf \{ $sign } voor het teken zelf
prose-runs-on = «{ $words }» loopt door in het punt of citaat erboven
    .hint = laat er een regel voor leeg; of begin het, als het daar hoort, onder de woorden ervan
prose-no-space = «{ $words }» is geen punt van een lijst
    .hint = zet een spatie achter de -
prose-repeated = «{ $words }» staat er twee keer
    .hint = haal er een weg
prose-breaks-off = de tekst breekt af: … { $words }
    .hint = maak de zin af; zet er een punt als het een zin is
prose-line-of-signs = een regel met alleen tekens
    .hint = een kop zegt waar iets nieuws begint; een open plek is geen tekst
prose-foreign-markup = «{ $words }» betekent hier niets
    .hint = schrijf het in Markdown
prose-highlighting = «{ $words }»: markeren kan niet
    .hint = gebruik *nadruk*, of \= voor het teken zelf
prose-plus-signs = «{ $words }»: onderstrepen kan niet
    .hint = gebruik *nadruk*
prose-change = een spoor van een wijziging: { $words }
    .hint = accepteer of weiger de wijziging; een opmerking is {"{##"} … ##{"}"}
prose-no-entity = «{ $words }» is geen teken
    .hint = typ het teken zelf
prose-no-emoji = «{ $words }» is geen teken
    .hint = typ het teken zelf, als het er echt moet staan
prose-no-remark = «{ $words }» is geen opmerking
    .hint = een opmerking is {"{##"} … ##{"}"}

# De literatuur en de stijl van bronvermeldingen

prose-not-bibtex = vanaf hier geen BibTeX
    .hint = een titel is @book{"{"}sleutel, title = {"{"}…{"}"}, …{"}"}, met elke {"{"} gesloten
prose-list-lacks = in de literatuurlijst ontbreekt { $keys }
prose-no-style = geen stijl voor bronvermeldingen (CSL)
    .hint = haal er een uit een lijst met stijlen
prose-style-fails = met deze stijl zijn geen bronvermeldingen te maken
    .hint = probeer een andere stijl, of haal deze opnieuw op
prose-style-entities = een stijl mag geen entiteiten vastleggen
    .hint = haal <!…> eruit
prose-style-not-xml = geen geldige XML
    .hint = haal de stijl opnieuw op
prose-dependent-style = deze stijl is een andere onder een nieuwe naam, en die zou opgehaald moeten worden
prose-put-style = zet die stijl zelf hier neer: { $name }.csl
prose-small-reference = een zin begint met een verwijzing in kleine letters
    .hint = schrijf { $target }
