# Wat gezegd wordt over de teksten, tabellen en redeneerketen van een onderzoek. $id en $other zijn id's.

# De keten: vragen, bewijs, bevindingen, conclusies, aanbevelingen.
rules-question-unanswered = geen conclusie beantwoordt de vraag «{ $id }»
    .hint = noem die in een conclusie: questions = ["{ $id }"]
rules-no-findings = «{ $region }» heeft geen bevinding
    .hint = schrijf de bevindingen, zoals in { $path }
rules-no-evidence = «{ $id }» steunt niet op bewijs
    .hint = noem waar het op steunt; in het register staan: { $names }
rules-known-on-examples = «{ $id }» is bekend, maar steunt alleen op { $kind ->
        [evidence] bewijs dat een voorbeeld is
        [findings] bevindingen die een voorbeeld zijn
       *[conclusions] conclusies die een voorbeeld zijn
    }
    .hint = een tekst die bekend is, moet steunen op iets wat bekend is; merk die anders aan als voorbeeld
rules-unknown-evidence = «{ $id }» steunt op het onbekende bewijs «{ $name }»
rules-foreign-evidence = «{ $id }» steunt op «{ $name }», en dat is bewijs van «{ $region }»
    .hint = een bevinding steunt op bewijs van de eigen regio, of op dat van alle regio's
rules-no-question = «{ $id }» beantwoordt geen vraag
    .hint = noem de vragen die het beantwoordt: { $names }
rules-unknown-question = «{ $id }» beantwoordt de onbekende vraag «{ $name }»
rules-no-finding = «{ $id }» steunt op geen enkele bevinding
    .hint = noem de bevindingen waar het op steunt, met hun id
rules-finding-of-no-region = «{ $id }» steunt op «{ $name }», maar er is geen regio «{ $region }»
rules-unknown-finding = «{ $id }» steunt op de onbekende bevinding «{ $name }»
rules-unknown-finding-of-region = «{ $id }» steunt op de onbekende bevinding «{ $name }» van «{ $region }»
rules-no-conclusion = «{ $id }» steunt op geen enkele conclusie
    .hint = noem waar het op steunt: conclusions = ["…"]
rules-unknown-conclusion = «{ $id }» steunt op de onbekende conclusie «{ $name }»
rules-unused = geen { $by ->
        [conclusion] conclusie
       *[recommendation] aanbeveling
    } steunt op «{ $id }»
    .hint = noem die in een { $by ->
        [conclusion] conclusie
       *[recommendation] aanbeveling
    }, of zeg waarom niet: unused = "…"
rules-used-after-all = bij «{ $id }» staat waarom het niet gebruikt wordt, maar een { $by ->
        [finding] bevinding
        [conclusion] conclusie
       *[recommendation] aanbeveling
    } steunt erop
    .hint = haal die regel weg, of de band ermee
rules-unused-evidence = geen bevinding steunt op het bewijs «{ $id }»
    .hint = noem het in een bevinding, of zeg waarom niet: unused = "…"

# De registers van bewijs. $key is een sleutel van een TOML-bestand.
rules-evidence-of-no-region = «{ $id }» is bewijs van de onbekende regio «{ $region }»
rules-no-code = «{ $code }» is geen code
    .hint = één tot drie hoofdletters en een nummer, zoals S2
rules-told-by-role = «{ $id }» is { $kind ->
        [session] een sessie
       *[interview] een interview
    } en heeft een { $key }
    .hint = noem hier alleen rol en organisatie
rules-lost-document = «{ $id }» is een bekend document, en niemand kan het vinden
    .hint = geef reference (uit { $references }) of source (uit { $sources })
rules-unknown-origin = «{ $id }» noemt { $key ->
        [reference] de onbekende literatuur
       *[source] de onbekende bron
    } «{ $name }»
rules-document-with-respondents = «{ $id }» is een document en heeft respondenten
rules-no-respondents = «{ $id }» heeft geen respondenten
    .hint = respondents = [{"{"} role = "…", organisation = "…", number = 3 {"}"}]
rules-unknown-class = «{ $id }» heeft de onbekende { $sort ->
        [role] rol
       *[organisation] organisatie
    } «{ $name }»
    .hint = een vaste lijst houdt namen buiten de deur: zie [chain.{ $sort }s] in { $study }
rules-no-count = «{ $id }» zegt niet om hoeveel mensen het ging
    .hint = zet bij respondents: number = …, het aantal mensen
rules-example-counts = «{ $id }» is een voorbeeld, en telt mensen
    .hint = een voorbeeld telt niemand; haal number = … weg
rules-code-twice = «{ $id }» heeft de code { $code }, en die heeft «{ $other }» al
    .hint = geef elk een eigen code
rules-id-elsewhere = het id «{ $id }» staat al in { $path }
rules-few-people = «{ $role }» van «{ $organisation }» omvat { $people } mensen, en het moeten er ten minste { $least } zijn
    .hint = neem een ruimere groep rollen of organisaties, of leg toestemming vast: consent = true
rules-few-people-in-region = «{ $role }» van «{ $organisation }» in «{ $region }» omvat { $people } mensen, en het moeten er ten minste { $least } zijn
    .hint = neem een ruimere groep rollen of organisaties, of leg toestemming vast: consent = true
rules-person = «{ $words }» lijkt op { $thing ->
        [name] de naam
        [mail] het mailadres
       *[telephone] het telefoonnummer
    } van een persoon
    .hint = een respondent is een rol, nooit een naam

# Citaten. $who is een melding: rules-speaker.
rules-speaker = «{ $role }» van «{ $organisation }»
rules-and = { $one }, { $other }
rules-speakers = wel: { $names }
rules-example-quotes = «{ $id }» citeert iemand, en is een voorbeeld
    .hint = een voorbeeld citeert niemand; haal het citaat weg
rules-quotes-elsewhere = «{ $id }» citeert «{ $source }», en dat staat niet bij het bewijs ervan
    .hint = het bewijs: { $names }
rules-quotes-document = «{ $id }» citeert «{ $source }», en dat is een document
    .hint = verwijs ernaar in een tekst: [@sleutel, p. 3]
rules-quotes-example = «{ $id }» citeert «{ $source }», en dat is een voorbeeld
    .hint = niemand heeft het gezegd; haal het citaat weg
rules-quotes-nobody = «{ $id }» citeert { $who }, en die hoort niet bij «{ $source }»
rules-quotes-unasked = «{ $id }» citeert { $who }, en die heeft daar niet mee ingestemd
    .hint = leg bij «{ $source }» in { $path } vast: quotable = true, als die dat wel heeft gedaan

# Nummers, voor wie een aanbeveling is, hoeken en domeinen. $group is een tabel van study.toml.
rules-number-them = nummer de aanbevelingen 1 tot en met { $count }, elk nummer één keer; vrij zijn: { $free }
rules-number-twice = «{ $id }» heeft nummer { $number }, en dat heeft «{ $other }» al
rules-number-beyond = «{ $id }» heeft nummer { $number }; { $count ->
        [one] er is één aanbeveling
       *[other] er zijn { $count } aanbevelingen
    }
rules-no-addressee = «{ $id }» is bekend, maar richt zich tot niemand
rules-unknown-addressee = «{ $id }» richt zich tot «{ $name }»
rules-declare-words = de woorden staan in content/study.toml onder [chain.{ $group }]
rules-no-place = «{ $id }» staat { $sort ->
        [corner] op geen hoek
       *[domain] in geen domein
    }
rules-unknown-place = «{ $id }» staat { $sort ->
        [corner] op de onbekende hoek
       *[domain] in het onbekende domein
    } «{ $name }»
rules-place-of-no-finding = «{ $id }» staat { $sort ->
        [corner] op de hoek
       *[domain] in het domein
    } «{ $name }», waar geen bevinding staat waar het op steunt
    .hint = waar het op steunt: { $names }. Wat bekend is, steunt niet op een voorbeeld
rules-not-the-same = { $key ->
        [corner] de hoek
       *[label] het label
    } van «{ $id }» is hier «{ $here }», en «{ $there }» in «{ $region }»
    .hint = geef beide { $key ->
        [corner] dezelfde hoek
       *[label] hetzelfde label
    }, of geef een andere bevinding een eigen id
rules-empty-place = geen bevinding van een regio staat op «{ $name }»
    .hint = haal het woord uit [chain], of zet er een bevinding
rules-unmarked-example = «{ $id }» is een voorbeeld, en in de woorden ervan staat niet «{ $word }»
    .hint = een lezer kan de woorden zonder het merkteken tegenkomen
rules-known-called-example = «{ $id }» is bekend, en de titel begint met «{ $word }»
    .hint = schrijf status = "example", of een andere titel

# De literatuur. $kind is een type van CSL of het woord work, $field en $fields zijn velden van CSL.
rules-two-bibliographies = { $other } is er ook, en er kan er maar één gebruikt worden
    .hint = houd een van de twee
rules-two-styles = { $other } is de stijl van de bronvermeldingen; deze wordt niet gebruikt
    .hint = houd een van de twee
rules-key-twice = de sleutel «{ $key }» staat er twee keer
    .hint = geef elke titel een eigen sleutel
rules-no-type = «{ $key }» heeft geen type
    .hint = voeg toe: "type": "report" of iets dergelijks
rules-or = { $one } of { $other }
rules-work-lacks = «{ $key }» is { $kind ->
        [work] literatuur
       *[other] van het type { $kind }
    } zonder { $fields }
    .hint = voeg "{ $field }" toe{ $field ->
        [title] : hoe het heet
        [author] : wie het gemaakt heeft; een organisatie is [{"{"}"literal": "Port of Rotterdam"{"}"}]
        [issued] : het jaar waarin het verscheen; is er geen jaar: "status": "in druk" of iets dergelijks
        [publisher] : wie het uitgaf; bij een proefschrift de universiteit
        [container-title] : het tijdschrift, het boek of de site waar het in staat
        [URL] : waar het op internet te vinden is
        [authority] : van welke rechtbank of instantie het is
       *[other] {""}
    }
rules-uncited = geen tekst verwijst naar «{ $key }»
    .hint = verwijs ernaar, of haal het weg: geen literatuurlijst toont het

# Waar een tekst naar verwijst en wat die plaatst. $function is figure of table, zoals een auteur het schrijft.
rules-no-anchor = geen tekst kan naar { $kind ->
        [figure] deze figuur
        [table] deze tabel
       *[box] dit kader
    } verwijzen
    .hint = geef een anker en verwijs ernaar: { $kind ->
        [figure] ![Bijschrift](bestand.png){"{"}#fig-naam alt="…"{"}"} en @fig-naam
        [table] «: Bijschrift {"{"}#tbl-naam{"}"}» en @tbl-naam
       *[box] ::: {"{"}.soort title="…" #box-naam{"}"} en @box-naam
    }
rules-not-mentioned = geen tekst verwijst naar { $kind ->
        [figure] de figuur
        [table] de tabel
       *[box] het kader
    } «{ $name }»
    .hint = zeg wat er te zien is: … in { $name } …
rules-not-placed = geen tekst plaatst «{ $entry }»
    .hint = schrijf op een eigen regel {"{{"} { $function }("{ $entry }") {"}}"}
rules-placed-twice = «{ $entry }» staat al in { $path }
    .hint = verwijs er liever naar met @fig- of @tbl-
rules-no-section = «{ $key }» noemt «{ $name }», en dat is niet in elk document een paragraaf
rules-stem-twice = «{ $stem }» is ook de bestandsnaam van { $path }
    .hint = kies een andere naam (stem)
rules-coarse-image = de afbeelding { $path } heeft op deze breedte { $pixels } pixels per inch
    .hint = met { $fine } is die scherp: gebruik een groter bestand, of schrijf width={ $width }mm
rules-cell-empty = rij { $row } van deze tabel heeft een cel zonder woord
    .hint = zet er een woord, of een streepje (–) voor wat er niet is
rules-rows-alike = twee rijen beginnen met «{ $words }»: wie luistert, hoort geen verschil
    .hint = noem achter de titel de kolommen die de rijen onderscheiden: headers="1,2"

## stray_files.py: TOML-bestanden die niets leest

rules-stray-file = niets leest dit bestand

# De onderdelen die regio's gemeen hebben. $having en $lacking zijn lijsten met namen tussen aanhalingstekens.
rules-part-of-few = «{ $part }» staat alleen in { $having }, en niet in { $lacking }
    .hint = geef de andere dit onderdeel ook, of zeg in region.toml waarom niet, onder [not_applicable]: "{ $part }" = "…"
rules-part-lacks = «{ $region }» mist «{ $part }», en { $having } { $count ->
        [one] heeft
       *[other] hebben
    } dat wel
    .hint = schrijf het, zoals in { $path }:{ $line }, of zeg in region.toml waarom niet, onder [not_applicable]: "{ $part }" = "…"
rules-part-out-of-order = «{ $part }» staat op een andere plek dan in «{ $region }»
    .hint = daar staat het op { $path }:{ $line }
rules-absent-unknown = volgens region.toml is «{ $part }» niet van toepassing, maar geen regio heeft zo'n onderdeel
rules-absent-present = volgens region.toml is «{ $part }» niet van toepassing, maar «{ $region }» heeft het
    .hint = haal de regel weg, of het onderdeel
rules-place-without-finding = geen bevinding van «{ $region }» staat { $sort ->
        [corner] op de hoek
       *[domain] in het domein
    } «{ $name }»
    .hint = zet er een, of zeg in region.toml waarom niet, onder [not_applicable]: "{ $part }" = "…"

# Bronnen en ontbrekende tabellen. $places is een lijst met plekken en hun regels.
rules-unknown-source = de bron «{ $source }» is niet vastgelegd
    .hint = leg die vast in { $register }
rules-unused-source = geen tabel of afbeelding komt uit de bron «{ $source }»
    .hint = haal die uit het register, of noem die in de beschrijving (.toml) van een tabel
rules-wanted-at = maak het, of zet het terug; het is nodig in { $places }
# $hint is een andere melding: wat te doen met een naam die verschillende bestanden gebruiken en niets heeft.
rules-the-same-at = { $hint } (hetzelfde in { $places })
rules-only-the-same-at = hetzelfde in { $places }

# Afkortingen en het schrijven van teksten. $say zijn woorden van een huisstijl zelf voor een eigen patroon.
rules-unused-term = geen tekst gebruikt de afkorting «{ $term }»
    .hint = haal die uit de woordenlijst, of let op de hoofdletters
rules-not-written-out = «{ $term }» staat hier voor het eerst, en is niet uitgeschreven
    .hint = schrijf: { $long } ({ $term })
rules-unknown-term = «{ $term }» is geen afkorting uit content/glossary.toml
    .hint = voeg die toe aan [[abbreviations]], of aan «capitals» als het er geen is
rules-pattern = { $say }: «{ $words }»
rules-bare-address = een adres als tekst: «{ $words }» (REQ-24)
    .hint = schrijf [waar het naartoe gaat](https://…)
rules-foreign-words = woorden in een andere taal: «{ $words }» (REQ-06)
    .hint = schrijf [de woorden]{"{"}lang={ $language }{"}"}, zodat een schermlezer van stem wisselt
rules-long-sentence = een zin van { $count ->
        [one] één woord
       *[other] { $count } woorden
    } in een samenvatting; hooguit { $most } (REQ-78)
    .hint = maak er twee zinnen van
rules-long-sentences = { $mean } woorden per zin in een samenvatting; hooguit { $most } (REQ-78)
    .hint = kortere zinnen worden door meer mensen gelezen

# Woorden die «nu» zeggen van oude data. $year is dat van de data, $edition dat van de editie.
rules-now-of-value = «{ $words }» staat in een zin met de waarde «{ $name }», en die is van { $year }; de editie is van { $edition }
    .hint = noem het jaar; of reken een leeftijdsgroep door naar nu met compute = "cohort" in content/values.toml
rules-now-of-entry = «{ $words }» gaat over «{ $name }», met data van { $year }; de editie is van { $edition }
    .hint = noem het jaar waar de data van zijn
rules-now-of-source = «{ $words }» gaat over iets wat steunt op de data van «{ $name }», en die zijn van { $year }; de editie is van { $edition }
    .hint = noem het jaar waar de data van zijn
rules-age-untold = deze tekst, of een die er samen mee gelezen wordt, toont data van { $year }, en in geen ervan staat dat; de editie is van { $edition }
    .hint = zet dit in de leeswijzer: { $call }

# Getypte getallen.
rules-typed-reference = «{ $words }» is een verwijzing die met de hand getypt is
    .hint = schrijf @sec-…, @fig-… of @tbl-…, dan klopt het nummer altijd; een verwijzing naar een ander werk kan in content/numbers.toml staan
rules-typed-number = het getal «{ $number }» is met de hand getypt
    .hint = leg het vast in content/values.toml en schrijf {"{{"} value("…") {"}}"}, noem de bron in dezelfde zin, of sta het met een reden toe in content/numbers.toml
rules-unused-allowance = geen tekst zegt nog «{ $words }»
    .hint = haal dit weg

# Pakketten van LaTeX die de tags breken, en wat ervoor in de plaats komt.
rules-breaks-tagging = { $name } breekt de tags
rules-use-tabular = gebruik tabular of longtable
rules-use-instances = verander de instantie van de kop met \EditInstance{"{"}heading{"}"}{"{"}…{"}"}
rules-use-own-captions = leg \BinderyCaptionFont en \BinderyCaptionLabel opnieuw vast
rules-use-boxes = gebruik de omgeving Box, of framed of tcolorbox
rules-use-emphasis = gebruik \emph of een gewicht van het lettertype
rules-use-classes = gebruik article, report of book
rules-use-figures = gebruik de omgeving figure
rules-use-metadata = \DocumentMetadata zegt het al
rules-use-contents = zet er één inhoudsopgave in
rules-use-own-rows = geef elke cel een eigen rij
rules-use-notes-below = zet de noten onder de tabel
rules-use-background = gebruik de hook shipout/background voor versiering
rules-use-includegraphics = gebruik \includegraphics met alt
rules-use-own-figure = teken het als een figuur van het onderzoek
rules-use-verbatim = gebruik verbatim of fvextra
rules-use-comment = gebruik een opmerking

# long_words.py: wat op geen regel past

rules-long-word = «{ $words }»: een woord van { $count } letters is breder dan de tekst
    .hint = zet een zacht koppelteken (&shy;) waar het mag afbreken, of een spatie
rules-long-code = { $count } tekens code zonder spatie zijn breder dan de tekst
    .hint = breek ze op; een adres schrijf je tussen < en >

rules-no-outlines = er is geen { $file }

# Een nieuwe regio.
rules-copied = dit is nog van { $source }, en niet van { $name }
    .hint = schrijf het opnieuw, en haal de regel daarna uit copied.toml
rules-copied-gone = copied.toml noemt «{ $file }», dat er niet is
    .hint = haal de regel weg
