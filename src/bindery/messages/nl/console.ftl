# Wat gezegd wordt over wat op de opdrachtregel getypt is, en hoe een taak verliep.

console-no-task = er is geen taak «{ $name }»
    .hint = invoke --list noemt ze allemaal
console-not-expected = «{ $word }» hoort hier niet: achter «{ $task }» staan alleen opties, en het is geen andere taak
console-no-option = er is geen optie «{ $name }»
    .hint = invoke --help noemt ze allemaal
console-no-value = de optie «{ $option }» heeft geen waarde
console-value-missing = achter «{ $option }» ontbreekt een waarde
console-no-number = «{ $word }» achter «{ $option }» is geen geheel getal
# $name is wat gegeven moet worden, in hoofdletters zoals in de hulp van de taak.
console-lacking = «{ $task }» heeft { $name } nodig
console-see-help = invoke --help { $task } zegt hoe het moet

console-nothing-built = niets van wat gebouwd is, heeft deze naam
    .hint = noem een bestand onder build/, een document of een stap
console-not-built = de documenten konden niet gebouwd worden
    .hint = zie hierboven
console-nothing-to-judge = dit bestand is er niet om te beoordelen
    .hint = voer uit: invoke build

# invoke trace

console-trace-nothing = er is niets gevraagd
    .hint = noem een waarde (invoke trace NAAM), een afgedrukt getal (invoke trace "2,5%" --page 7) of een databestand (--data PAD); zie invoke --help trace
console-trace-cell-of-what = een cel van welk bestand?
    .hint = voeg toe: --data PAD
console-trace-which-cell = in welke cel zou dit staan?
    .hint = voeg toe: --cell REGEL:KOLOM, zoals --cell 12:kolom
console-trace-unknown = geen waarde heeft deze naam, en het staat in geen document dat af is
    .hint = schrijf het getal zoals het afgedrukt is
console-trace-unknown-on-page = geen waarde heeft deze naam, en het staat in geen document dat af is op pagina { $page }
    .hint = schrijf het getal zoals het afgedrukt is
console-trace-not-built = hiermee is het onderzoek niet te bouwen

# invoke new-region

console-no-region = deze regio is er niet
console-region-folder = dit is geen naam voor de map van een regio
    .hint = kleine letters, cijfers en enkele koppeltekens, zoals west-kust
console-table-name = «{ $name }» is geen naam voor een tabel
    .hint = kleine letters, cijfers en enkele koppeltekens, zoals banen-per-sector
console-separator = «{ $word }» is meer dan één teken
    .hint = tussen kolommen staat één teken, zoals --separator ";"
console-no-choice = «{ $word }» is geen van de keuzes
console-region-is-there = deze map is er al

# invoke new-chapter, new-figure, new-box

console-title-empty = de titel is leeg
    .hint = schrijf de titel tussen aanhalingstekens, zoals "Werk in de haven"
console-title-signs = in de titel staat een teken dat niet af te drukken is, of een regeleinde
    .hint = typ de titel opnieuw, in één regel
console-title-markup = in de titel staat opmaak: een opmerking, een anker of een hek
    .hint = schrijf alleen de woorden; ankers en dergelijke komen later in het bestand
console-title-no-letters = van «{ $title }» is geen bestandsnaam te maken
    .hint = gebruik ten minste één letter van a tot z, of een cijfer
console-no-mark = de huisstijl heeft geen woord voor wat nog niet af is, dus iets nieuws zou niet te onderscheiden zijn van wat af is
    .hint = voeg het toe onder [writing], bijvoorbeeld: unfinished = ["[tekst volgt]"]
console-chapter-both = een hoofdstuk is van een regio of van een document, niet van allebei
    .hint = laat --region of --document weg
console-chapter-where = van welke regio of welk document is het hoofdstuk?
console-chapter-no-document = er is geen document «{ $name }» met een eigen tekst
console-chapter-is-there = er is al een hoofdstuk met deze naam: { $path }
    .hint = kies een andere titel, of ga verder in dat bestand
console-chapter-no-after = er is geen hoofdstuk «{ $name }»
# $free zijn nummers, met komma's ertussen.
console-chapter-no-room = na { $before } is geen nummer vrij
    .hint = vrije nummers: { $free }; laat --after weg voor de laatste plaats, of hernoem de bestanden die volgen
console-chapter-no-number = er is na { $before } geen nummer meer vrij
    .hint = hernoem zelf bestanden, zodat een nummer vrijkomt: hier wordt niets hernummerd
console-no-box = zo'n soort kader heeft de huisstijl niet
console-no-text = { $path } is geen tekst van het onderzoek
console-anchor-is-there = { $path } heeft al #{ $anchor }
    .hint = kies een andere titel
# $table is de naam van een tabel.
console-figure-tables = een tabel is de naam van een bestand in regions/REGIO/data/ of content/data/, zonder .csv
console-figure-id = «{ $name }» is geen naam voor een figuur
    .hint = kleine letters, cijfers en enkele koppeltekens, zoals banen-per-sector: --id NAAM
console-figure-is-there = er is al een figuur «{ $name }»
    .hint = geef een andere naam: --id { $free }

# invoke inspect

console-no-format = er is geen vorm «{ $format }»
    .hint = kies uit: { $known }
console-no-standard = er is geen norm genoemd
    .hint = schrijf bijvoorbeeld --flavours ua1,2a
console-unknown-standard = er is geen norm «{ $name }»
# $reason is van het systeem.
console-report-not-written = het verslag is niet weg te schrijven: { $reason }
console-no-pdf = er is geen PDF om na te kijken
    .hint = maak eerst de documenten: invoke build
console-no-such-pdf = dit bestand is er niet
    .hint = noem een PDF
console-other-version = dit is geschreven door een andere versie van de engine
    .hint = voer eerst uit: invoke build

## task_runner.py: hoe een taak eindigde

console-stopped = gestopt; wat af was, blijft, en de volgende keer gaat het vanaf daar verder
console-mistakes = { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }; alles wat al af was, is gebleven zoals het was
# $words zijn van Python.
console-environment-broken = De Python-omgeving in .venv is niet heel: { $words }
console-environment-again = Haal de map .venv weg en begin opnieuw; ./inv maakt die dan weer.
console-bug = Dit is een fout van de engine, niet van jou: { $words }
console-bug-report = De details staan in { $path }; meld ze ons, en zet erbij wat je deed.

## build.py, progress.py, report.py: een build

console-nothing-to-do = Niets te doen: alles is bijgewerkt ({ $seconds } s)
console-sum = { $ran ->
        [one] 1 stap
       *[other] { $ran } stappen
    } gedaan, { $current } al bijgewerkt ({ $seconds } s)
console-no-mistake = In de teksten, tabellen, waarden en figuren staat geen fout.
console-done = [{ $done }/{ $total }] { $step } ({ $seconds } s)
console-failed = [{ $done }/{ $total }] { $step } mislukt ({ $seconds } s)
# $reasons: graph-never en dergelijke; $more hoeveel andere er zijn.
console-because = { $step }: want { $reasons }{ $more ->
        [0] {""}
       *[other] {" "}(en nog { $more })
    }
console-pages = { $count ->
        [one] 1 pagina
       *[other] { $count } pagina's
    }
console-not-made-anew = niet opnieuw gemaakt; de laatste goede is er nog
console-not-made = niet gemaakt
# Een figuur die nu gemaakt is, en een die al bijgewerkt was.
console-figure-made = nieuw
console-figure-kept = was er

## clean.py, region.py, schemas.py, charts.py, listen.py, browser.py

console-nothing-to-remove = Er is niets om weg te halen.
console-removed = { $folder }/ is weggehaald. De TeX-omgeving en .venv blijven; zie invoke doctor.
console-region-copied = { $folder }/ is een kopie van { $source }. Geef de regio nu haar eigen:
console-region-toml = naam, kleur, afbakening, gemeenten, partners
console-region-data = cijfers, elk met hun bron in het .toml-bestand ernaast
console-region-text = paragrafen
console-region-findings = bevindingen; evidence.toml, waar ze op steunen
console-region-copies = wat nog van { $source } is: haal een regel weg als je het zelf hebt geschreven
console-region-then = voer daarna uit: invoke check
console-written = geschreven: { $path }
console-schemas-changed = { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    } in { $folder } en ernaast; leg ze vast in een commit
console-schemas-same = Niets te doen: de schema's zeggen wat de engine vraagt
console-charts = { $path }: { $count } soorten grafieken
console-no-pictures = de pagina's konden niet getekend worden: de woorden staan er zonder plaatjes
console-heard = naast de pagina's: { $path }
console-no-browser = er is geen Chromium, en deze gebruiker mag die niet installeren: `sudo { $command }`; de tests ervoor vervallen
console-installs-browser = Chromium wordt geïnstalleerd, voor de tests van de webeditie (ongeveer 100 MB)
console-browser-failed = Chromium kon niet geïnstalleerd worden: { $words }; `sudo { $command }` zegt meer
console-browser-ready = Chromium is geïnstalleerd

## doctor.py

console-machine = bindery { $version } op { $platform }, { $count ->
        [one] 1 processor
       *[other] { $count } processors
    }
# Beide staan voor een regel, in hoofdletters wat ontbreekt.
console-doctor-ok = goed
console-doctor-lack = MIST
console-doctor-good = Hier kan gebouwd worden.
console-doctor-bad = Er ontbreekt iets: zie de regels met MIST.
console-old-python = Python 3.11 of nieuwer is nodig
console-installed = geïnstalleerd
console-missing = ontbreekt
console-run-inv = gebruik ./inv in plaats van invoke: dat installeert wat requirements.lock noemt
console-room = ruimte voor { $folder }/
console-room-free = { $size } GB vrij
console-room-needed = een build heeft ongeveer 1 GB nodig; maak ruimte

## inspect.py

console-inspecting = { $count ->
        [one] 1 document wordt
       *[other] { $count } documenten worden
    } nagekeken (een paar seconden per document) …
console-inspected = { $count ->
        [one] 1 pagina
       *[other] { $count } pagina's
    } nagekeken in { $seconds } s
console-report-written = het verslag staat in { $path }

## import_table.py

console-import-columns = kolommen: { $columns }
console-import-key = sleutel: { $columns }
console-import-original = het bestand zoals het was, is bewaard: { $path }
console-import-written = geschreven: { $path }, { $count ->
        [one] 1 rij
       *[other] { $count } rijen
    }
console-import-kept = gebleven: { $path }; kijk of de peildatum nog klopt
console-import-fill-in = geschreven: { $path }; vul { $names } en de eenheden in
# Vragen aan een terminal: één letter is het antwoord. $thousand, $decimal, $day en $month zijn die van de volgende melding.
console-ask-thousand = «{ $cell }»: een duizendtal ({ $thousand }) of een getal met decimalen ({ $decimal })?
console-ask-day = «{ $cell }»: eerst de dag ({ $day }) of eerst de maand ({ $month })?
# De letters van het antwoord; elk is anders dan de andere van dezelfde vraag.
console-letter = { $of ->
        [thousand] t
        [decimal] d
        [day] d
       *[month] m
    }

## release.py, summary.py: vrijgaven en poorten

console-releasing = de documenten worden nagekeken en de bundel wordt gemaakt (een minuut of twee) …
console-bundle = { $path }/ ({ $state }): { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }, { $size } MB
console-check-anywhere = controleer die waar je maar wilt: invoke release --verify { $path }
# Van een poort, en van een logboek; de eerste twee nemen evenveel ruimte.
console-gate-closed = dicht
console-gate-open = OPEN
console-log-open = { $title }: { $count } open
console-gates-judged = Wat mensen hebben beoordeeld, voor de bestanden die nu onder build/ liggen:
console-gates-left = { $count ->
        [one] 1 ding staat
       *[other] { $count } dingen staan
    } een definitieve vrijgave in de weg.
console-gates-how = Tekenen: invoke sign POORT --role ROL, en vul dan het bestand in dat genoemd wordt.
console-signed = { $path } heeft een nieuwe handtekening van «{ $role }» over { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }.
console-to-judge = Te beoordelen: { $question }
console-fill-in = Vul method en findings in, dan judgement = "passed" (gehaald) of "not passed" (niet gehaald), en leg het vast in een commit.
console-bundle-title = { $path }: { $title }, { $edition } ({ $state })
console-as-released = { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    } zoals vrijgegeven; geen bestand ontbreekt, geen is er te veel
console-open-gates = open poorten: { $gates }; commit { $commit }
console-none = geen
console-made-again = opnieuw gemaakt uit de commit: { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }, elke byte gelijk
console-summary-title = Vrijgave `{ $name }` ({ $state })
console-summary-files = { $count ->
        [one] 1 bestand
       *[other] { $count } bestanden
    }, { $size } MB.
console-summary-refused = Vrijgave{ $name ->
        [none] {""}
       *[other] {" "}`{ $name }`
    } geweigerd: { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }
# Koppen van tabellen, met een streep tussen de kolommen.
console-summary-head = { $table ->
        [files] Bestand | Bytes
        [mistakes] Waar | Wat | Wat te doen
       *[gates] Poort | Stand | Getekend door
    }
console-summary-open = open: nog { $count } te doen
console-summary-nobody = niemand

## trace.py, trace_text.py: antwoorden op invoke trace

console-making-anew = { $count ->
        [one] 1 document wordt
       *[other] { $count } documenten worden
    } opnieuw gemaakt, tot en met de teksten …
console-trace-facts = berekend door de eigen code van de figuur of tabel: { $facts }
console-trace-cells = uit { $count ->
        [one] 1 cel
       *[other] { $count } cellen
    }:
console-trace-more = en nog { $count } (zie --json)
console-trace-source = bron: { $source }
console-trace-printed = { $count ->
        [one] 1 keer
       *[other] { $count } keer
    } afgedrukt:
console-trace-inputs = van { $names }
console-trace-row = rij { $row }
console-trace-dates = peildatum { $date }; opgehaald { $retrieved }
console-trace-processing = bewerking: { $words }
console-trace-page = p. { $page }
console-trace-no-page = geen pagina
console-trace-no-page-yet = nog geen pagina
console-trace-depend = Van { $path } hangen af:
console-trace-values = { $count ->
        [one] 1 waarde
       *[other] { $count } waarden
    }: { $names }
console-trace-entries = { $count ->
        [one] 1 figuur of tabel
       *[other] { $count } figuren en tabellen
    }: { $names }
console-trace-numbers = { $count ->
        [one] 1 afgedrukt getal
       *[other] { $count } afgedrukte getallen
    }:
console-trace-same = Niets van wat afgedrukt is, verandert.
console-trace-changes = { $count ->
        [one] 1 verandering
       *[other] { $count } veranderingen
    } in de documenten die af zijn:

## task_help.py: wat om de hulp van de taken heen staat

console-tasks = Taken (invoke --help TAAK zegt alles over één taak):
console-usage = Gebruik: invoke { $task }{ $count ->
        [0] {""}
       *[other] {" "}[--opties]
    }
console-options = Opties:
console-no-site = deze huisstijl heeft geen sjablonen voor een site: chapter.html, start.html en search.html
    .hint = kopieer de map templates/house/web van een ander onderzoek, en pas aan wat er staat

## chapter.py, box.py, figure.py

console-chapter-written = geschreven: { $path }
console-chapter-mark = schrijf de tekst op de plaats van «{ $mark }»: tot dan waarschuwt check, en is een definitieve uitgave niet mogelijk
# $regions zijn namen van mappen.
console-chapter-skeleton = Regio's hebben dezelfde hoofdstukken, en check meldt een verschil als fout. Hier ontbreekt dit nog: { $regions }. Maak het daar ook:
console-chapter-absent = of zeg in region.toml van een regio die het niet krijgt waarom niet:
console-box-added = toegevoegd aan het eind van { $path }; zet het op zijn plaats
console-box-then = verwijs ernaar met { $anchor }; de tekst komt op de plaats van het merkteken
console-figure-written = geschreven: { $path } ({ $kind }); de figuur is te tekenen
console-figure-words = title, subtitle en alt zijn voorstellen: zeg wat de figuur laat zien, en haal het merkteken uit alt
console-figure-others = de kolommen passen ook bij: { $known }
console-figure-place = zet { $line } in een tekst, en verwijs er daar naar met { $anchor }
