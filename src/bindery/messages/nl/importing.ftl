# Wat gezegd wordt als een bestand van een ander programma in een onderzoek komt.

# Waarom een bestand niet te lezen is

importing-unreadable = dit bestand is niet te lezen: { $reason }
importing-too-large = het bestand is groter dan { $megabytes } MB
importing-no-text = dit is geen tekst waarin een tabel kan staan
    .hint = sla het op als CSV in UTF-8, of geef de werkmap zelf (.xlsx)
importing-one-column = in dit bestand zijn geen kolommen te vinden
    .hint = zeg wat ertussen staat: --separator ";"
importing-open-quote = hier opent een aanhalingsteken een cel, en het sluit nergens
    .hint = sla het bestand opnieuw op in het programma waar het vandaan komt
importing-old-workbook = dit is een werkmap van voor 2007, of een met een wachtwoord
    .hint = open die en sla die op als .xlsx, zonder wachtwoord
importing-no-workbook = dit is geen leesbare werkmap
    .hint = open die en sla die op als .xlsx
importing-no-sheet = er is geen werkblad «{ $sheet }»
importing-empty-workbook = op geen enkel werkblad staat een tabel
importing-which-sheet = op verschillende werkbladen staat iets: { $sheets }
    .hint = kies er een: --sheet NAAM
importing-error-cell = in een cel staat de foutmelding { $words }
    .hint = herstel de formule, of maak de cel leeg
importing-no-json = dit is geen geldige JSON
    .hint = download het bestand opnieuw
importing-no-records = in dit bestand is geen lijst met rijen te vinden
    .hint = een download via OData heeft die onder "value"
importing-empty = het bestand is leeg
importing-no-head = er is geen regel met de namen van de kolommen te vinden
    .hint = boven elke kolom staat een naam
importing-no-rows = onder de kop staan geen rijen
    .hint = is het wel het goede bestand of werkblad?
importing-nameless = kolom { $column } heeft geen naam
    .hint = geef die een naam in het bestand
importing-same-heads = twee kolommen heten «{ $head }»
    .hint = geef een van de twee een andere naam in het bestand
importing-is-there = er is al een tabel met deze naam
    .hint = --replace overschrijft die en laat de beschrijving staan; met --name kies je een andere naam

# Wat eerst beantwoord moet worden

importing-thousand-or-decimal = «{ $cell }» kan een duizendtal zijn of een getal met decimalen, en geen ander getal maakt het duidelijk
    .hint = zeg wat er voor de decimalen staat: --decimal , of --decimal .
importing-contradiction = «{ $one }» en «{ $other }» hebben hun decimalen op twee manieren
    .hint = pas het bestand aan, of zeg wat er voor de decimalen staat: --decimal , of --decimal .
importing-other-convention = «{ $cell }» in de kolom «{ $column }» is anders geschreven dan de andere getallen
    .hint = pas het bestand aan, of zeg wat er voor de decimalen staat: --decimal , of --decimal .
importing-day-or-month = «{ $cell }» in de kolom «{ $column }»: wat is de dag?
    .hint = zeg het: --dates dmy (dag eerst) of --dates mdy (maand eerst)
importing-no-number =
    { $count ->
        [one] de kolom «{ $column }» bevat getallen en { $cells } (regel { $line })
       *[other] de kolom «{ $column }» bevat getallen en { $cells }; dat zijn { $count } cellen, de eerste in regel { $line }
    }
    .hint = een teken voor wat onbekend is: --missing "TEKEN"; een kolom met woorden: --text "KOLOM"
importing-units = de getallen in de kolom «{ $column }» hebben verschillende eenheden: { $units }
    .hint = maak voor elke eenheid een eigen kolom

# Hoe een bestand gelezen is

# $sign: wat tussen de kolommen staat.
importing-read-as = gelezen als { $encoding }, met kolommen gescheiden door { $kind ->
        [semicolons] puntkomma's
        [commas] komma's
        [tabs] tabs
        [bars] rechte strepen
       *[other] { $sign }
    }
importing-sheet = gelezen van het werkblad «{ $sheet }»
importing-hidden-rows =
    { $count ->
        [one] rij { $first } is verborgen op het werkblad en is toch gelezen
       *[other] { $count } rijen zijn verborgen op het werkblad, de eerste is rij { $first }; ze zijn toch gelezen
    }
importing-codes-named = voor de codes van «{ $column }» staan nu woorden
importing-codes-kept = «{ $column }» bevat codes: leg de lijst { $column }.json van de dienst naast het bestand om er woorden voor te krijgen
importing-left-above = regel { $line } is weggelaten, die staat boven de kop: «{ $words }»
importing-left-below = regel { $line } is weggelaten, die staat onder de tabel: «{ $words }»
importing-joined-head = de kop heeft { $count } regels; die zijn samengevoegd
importing-years-below = { $count } kolommen met jaren staan nu onder elkaar, in de kolom «{ $year }»
importing-decimal = voor de decimalen staat «{ $sign }»
importing-missing =
    { $count ->
        [one] in één cel van «{ $column }» staat { $signs }; die is leeg gelaten
       *[other] in { $count } cellen van «{ $column }» staat { $signs }; die zijn leeg gelaten
    }
importing-dates = «{ $column }» bevat datums; de eerste is { $first }
importing-starred = { $count ->
        [one] één getal in «{ $column }» heeft een sterretje (voorlopig); het sterretje is weggelaten
       *[other] { $count } getallen in «{ $column }» hebben een sterretje (voorlopig); de sterretjes zijn weggelaten
    }
importing-stars =
    { $count ->
        [one] één jaar in «{ $column }» heeft een sterretje (voorlopig); het sterretje is weggelaten
       *[other] { $count } jaren in «{ $column }» hebben een sterretje (voorlopig); de sterretjes zijn weggelaten
    }
importing-totals =
    { $count ->
        [one] regel { $line } lijkt een totaal van andere regels; die is behouden
       *[other] { $count } regels lijken totalen van andere, de eerste is regel { $line }; ze zijn behouden
    }
importing-no-key = er zijn geen kolommen waarin alle rijen verschillen; de beschrijving heeft geen sleutel (key)

# Opmerkingen in de beschrijving (.toml) die gemaakt wordt. $origin is de naam van het bestand.
importing-made-from = Gemaakt door `invoke import-table` uit { $origin }.
importing-fill-in = Wat leeg is, vul je zelf in; `invoke check` zegt wat er ontbreekt.
importing-an-id = een id uit content/sources.toml
importing-a-date = zoals "{ $date }"
