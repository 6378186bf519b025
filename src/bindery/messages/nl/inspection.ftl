# Wat gezegd wordt over afgewerkte PDF's, en over de webpagina.

# -- plekken (results, assertions/expected) --

# $requirement is een nummer zoals REQ-08, $what een andere melding.
inspection-broken = { $requirement }: { $what }
# $path is van de PDF; $what staat bij een regel van de auteur.
inspection-in-file = { $what } ({ $path })
inspection-on-page = { $what } ({ $path }, pagina { $page })
# Wat de meldingen hieronder $page noemen, is een van deze twee.
inspection-page = pagina { $page }
inspection-no-page = geen pagina

# -- een PDF die niet te lezen is (reading, tree) --

# $reason is van het besturingssysteem.
inspection-unreadable = het bestand is niet te lezen: { $reason }
inspection-encrypted = de PDF is versleuteld
    .hint = haal de beveiliging eraf
inspection-unsound = het bestand is geen gave PDF: { $reason }
    .hint = maak het document opnieuw op
inspection-odd-object = een object is niet wat de norm vraagt
inspection-tree-deep = de structuurboom is dieper genest dan { $most } elementen
    .hint = maak het document opnieuw op
inspection-tree-twice = een element van de structuurboom staat er twee keer in
    .hint = maak het document opnieuw op

# -- de normen, volgens veraPDF (verdicts, validation) --

inspection-no-validator = er is geen validator om gevraagd
# $flavour is de korte naam van een norm, zoals ua1.
inspection-not-run = de validatie volgens { $flavour } is niet uitgevoerd: { $reason }
    .hint = een validatie die niet is uitgevoerd, is niet gehaald
inspection-reason-unknown = niemand zegt waarom
# $clause is het nummer van de regel, $page is 0 als die niet bekend is, $words zijn van veraPDF zelf.
inspection-standard =
    { $flavour } { $clause } klopt { $count }× niet{ $page ->
        [0] {""}
       *[other] , voor het eerst op pagina { $page }
    }: { $words }
inspection-no-profile = er is geen profiel voor de norm “{ $flavour }”
inspection-engine-answer = het antwoord van de validator is niet te lezen: { $words }
inspection-engine-profile = de validator gebruikte “{ $profile }” met { $rules } regels
inspection-engine-early = de validator stopte te vroeg: { $status }
inspection-engine-idle = de validator heeft niets gecontroleerd
inspection-engine-contradicts = de validator spreekt zichzelf tegen
inspection-validator-late = de validator was niet op tijd klaar
inspection-validator-absent = de validator is niet te starten: { $words }
inspection-validator-silent = de validator gaf geen antwoord voor dit bestand
inspection-validator-stopped = de validator stopte met eindstatus { $code }: { $words }
inspection-validator-mute = de validator stopte met eindstatus { $code }, zonder melding
# De titel van een regel in SARIF.
inspection-sarif-not-run = de validatie is niet uitgevoerd

# -- antwoorden op opmerkingen van de tweede validator (known_remarks) --

inspection-answer-lists = Dat is niet zo: de tabel is in orde. De validator leest geen bereiken die hun doelen opsommen, en ISO 32000-1, 9.10.3 staat die toe; elke code heeft zijn Unicode-waarde.
inspection-answer-classes = Dat is niet zo: alle kopcellen hebben een Scope. De validator kijkt niet in de class map, waar attributen volgens ISO 32000-1, 14.7.5.2 mogen staan.
inspection-answer-grid = Dat is niet zo: de cellen van elke tabel vullen het raster. De validator kijkt niet in de class map, waar hun spans volgens ISO 32000-1, 14.7.5.2 mogen staan.
inspection-answer-return = Dat is niet zo: de gegevens van een stream eindigen op de byte 0D, en de validator ziet die als deel van het regeleinde voor endstream (ISO 32000-1, 7.3.8.1).

# -- identiteit --

inspection-not-marked = het document zegt niet dat het tags heeft
inspection-suspect = het document zegt dat zijn tags verdacht zijn
inspection-no-tree = het document heeft geen structuurboom
inspection-no-title = de metadata hebben geen titel (dc:title)
inspection-title = de titel in de metadata is “{ $read }” en niet “{ $wanted }”
inspection-title-of-file = dit is de naam van het bestand
inspection-titles-differ = Info zegt “{ $info }” waar XMP “{ $xmp }” zegt
inspection-title-stopgap = de titel in de metadata is geen titel maar “{ $read }”
    .hint = geef het document zijn titel
inspection-title-unseen = de titel “{ $title }” staat niet op de eerste pagina's
inspection-title-hidden = DisplayDocTitle is niet true
inspection-no-language = het document noemt geen taal
inspection-language = de taal van het document is { $read } en niet { $wanted }
inspection-language-code = “{ $code }” is geen code van een taal ({ $page })
    .hint = schrijf bijvoorbeeld nl-NL of en
inspection-second-title = er is een tweede titel met tag: “{ $text }” ({ $page })
inspection-outside-tree = { $page }: “{ $text }” is gemerkt, maar staat niet in de boom
inspection-untagged = { $page }: “{ $text }” heeft geen tag
inspection-subject = het onderwerp in de metadata is “{ $read }” en niet “{ $wanted }”
inspection-subject-unseen = nergens in het document staat “{ $subject }”

# -- koppen; $level is een getal: 2 van H2 --

inspection-heading-lost = de kop “{ $text }” (H{ $level }) heeft geen tag
    .hint = is de kop als gewone tekst gezet?
inspection-heading-strange = de kop met tag “{ $text }” (H{ $level }, { $page }) staat niet in de bronbestanden
inspection-heading-level = de kop “{ $text }” heeft de tag H{ $level } en niet H{ $wanted } ({ $page })
inspection-title-untagged = “{ $text }” ({ $page }) ziet eruit als een kop, en heeft de tag van gewone tekst
    .hint = wie luistert, gaat van kop naar kop: geef het de tag van een kop, of maak het anders op
inspection-heading-words = de woorden van de kop “{ $text }” zijn in de PDF anders: “{ $read }”
# $before is het niveau van de kop ervoor, 0 voor de eerste.
inspection-heading-jump =
    de kop “{ $text }” { $before ->
        [0] is de eerste, en is meteen
       *[other] springt van H{ $before } naar
    } H{ $level } ({ $page })

# -- figuren --

inspection-no-alternative = een figuur ({ $page }) heeft geen alternatieve tekst
inspection-alternative-file = de alternatieve tekst “{ $text }” ({ $page }) is een bestandsnaam
    .hint = zeg in woorden wat de figuur laat zien
inspection-alternative-caption = de alternatieve tekst “{ $text }” ({ $page }) herhaalt het bijschrift
    .hint = zeg in woorden wat de figuur laat zien
inspection-alternative-short = de alternatieve tekst “{ $text }” ({ $page }) is korter dan { $least } tekens
    .hint = zeg in woorden wat de figuur laat zien
inspection-alternative-stub = de alternatieve tekst “{ $text }” ({ $page }) begint met woorden die niets zeggen
    .hint = zeg in woorden wat de figuur laat zien
inspection-alternative-shared = { $count } figuren delen de alternatieve tekst “{ $text }”
inspection-alternative-lost = geen figuur heeft de alternatieve tekst “{ $text }”
inspection-figure-count =
    { $tagged ->
        [one] 1 figuur heeft een tag
       *[other] { $tagged } figuren hebben een tag
    }; in de bronbestanden zijn het er { $wanted }
inspection-figure-order = de figuren staan in een andere volgorde dan in de bronbestanden
inspection-caption-loose = het bijschrift “{ $text }” heeft geen tag bij een figuur of tabel
inspection-formula-silent = een formule ({ $page }) heeft geen alternatieve tekst
    .hint = geef die woorden: alt="…"
inspection-formula-no-mathml = de formule “{ $text }” ({ $page }) is er niet als MathML
inspection-formula-source = de formule “{ $text }” is beschreven met haar TeX-code
    .hint = geef die woorden: alt="…"

# -- tabellen; $table is een van de eerste twee --

inspection-table = de tabel “{ $caption }” ({ $page })
inspection-table-unnamed = de tabel ({ $page })
inspection-table-empty = { $table } heeft geen cellen
inspection-table-ragged = { $table } heeft rijen van { $widths } kolommen
inspection-table-stray = in { $table } staan elementen die er niet horen: { $kinds }
inspection-table-headless = { $table } heeft geen kopcel
inspection-table-uncaptioned = { $table } heeft geen bijschrift
inspection-header-unscoped = de kopcel “{ $text }” van { $table } heeft geen Scope
inspection-header-empty = { $table } heeft een lege kopcel
inspection-header-merged = de kopcel “{ $text }” van { $table } is samengevoegd
    .hint = laat de cellen eronder die noemen in hun Headers, of geef elk een eigen kopcel
inspection-cell-headless = de cel “{ $text }” van { $table } heeft geen kopcel

# -- de weg vinden (navigation, links) --

inspection-no-bookmarks =
    het document heeft { $pages ->
        [one] 1 pagina
       *[other] { $pages } pagina's
    } en geen bladwijzers
inspection-bookmark-lost = de kop “{ $text }” heeft geen bladwijzer op zijn plaats
inspection-list-empty = een lijst ({ $page }) heeft geen punten
inspection-list-stray = in een lijst ({ $page }) staat iets wat geen punt is: { $kinds }
inspection-note-empty = noot { $number } heeft geen tekst
inspection-note-shared = de noot “{ $text }” ({ $page }) heeft hetzelfde ID als een andere
inspection-note-unnamed = de noot “{ $text }” ({ $page }) heeft geen ID
inspection-box-lost = het kader “{ $title }” is geen sectie met die titel
inspection-box-empty = het kader “{ $title }” ({ $page }) heeft geen tekst
inspection-contents-unlinked = in de inhoudsopgave staat iets wat geen link is: “{ $text }”
inspection-no-contents = het document heeft { $pages } pagina's en geen inhoudsopgave met tags
inspection-link-lost = een link “{ $text }” leidt nergens heen ({ $page })
inspection-link-lost-silent = een link leidt nergens heen ({ $page })
# $pages zijn paginanummers, zoals 3, 4.
inspection-links-untagged = er staan links buiten de structuurboom: pagina { $pages }
inspection-links-silent = er zijn links zonder beschrijving: pagina { $pages }
inspection-links-stub =
    { $count ->
        [one] 1 link is beschreven als “{ $text }”
       *[other] { $count } links zijn beschreven als “{ $text }” en dergelijke
    }
    .hint = noem het doel in de woorden van de lezer
inspection-link-empty = de link “{ $text }” ({ $page }) zegt niets
    .hint = laat de tekst het doel noemen
inspection-tab-order = /Tabs is niet /S: pagina { $pages }

# -- wat te zien is (visibility) --

inspection-contrast-text = { $colour } op { $background } heeft een contrast van { $ratio } in plaats van { $least }: “{ $text }” ({ $page }, { $count }×)
    .hint = kies een donkerder of lichtere kleur
# $point is een plek op de pagina, in punten vanaf links en vanaf onder.
inspection-contrast-shape = vormen in { $colour } op { $background } hebben een contrast van { $ratio } in plaats van { $least } ({ $page }, { $count }×, bij { $point } punten)
    .hint = maak ze donkerder, of geef ze een rand
inspection-contrast-edge = vormen in { $colour } en { $background } raken elkaar, met een contrast van { $ratio } in plaats van { $least } ({ $page }, { $count }×, bij { $point } punten)
    .hint = laat er wit tussen
inspection-size-text = de lopende tekst is gezet in { $size } punten in plaats van { $least }
inspection-size-small = “{ $text }” is gezet in { $size } punten ({ $page })
    .hint = { $least } punten is het minimum
inspection-scan = pagina { $page } is één plaatje, zonder tekst die als tekst te zien is
    .hint = zet de tekst als tekst
inspection-unseen =
    { $page }: “{ $text }” { $reason ->
        [invisible] is onzichtbaar getekend
        [layer] staat in een laag die niet getoond wordt
        [clipped] is weggesneden
        [transparent] is doorzichtig
       *[same-colour] heeft de kleur van de achtergrond
    }
    .hint = haal het uit het bronbestand: wie de tekst kopieert, vindt het
inspection-off-sheet = { $page }: “{ $text }” ligt buiten het blad
    .hint = een woord of adres ervoor is te lang voor de regel: maak het korter, of laat het afbreken
inspection-covered = { $page }: over “{ $text }” is een vlak getekend
    .hint = haal de woorden uit het bronbestand: een vlak verbergt niets

# -- wat wordt uitgesproken in plaats van wat er staat (spoken, strings, languages) --

# $seen is wat op de pagina staat, $said wat een schermlezer daar zegt.
inspection-said-otherwise = “{ $seen }” wordt voorgelezen als “{ $said }” ({ $page })
    .hint = haal de vervangende tekst weg, of laat die hetzelfde zeggen
inspection-silenced = “{ $text }” wordt niet voorgelezen: er staat niets voor in de plaats ({ $page })
    .hint = haal de vervangende tekst weg
inspection-formula-number = de woorden “{ $text }” van een formule noemen { $number }, en de formule toont dat niet ({ $page })
inspection-expansion-wrong = “{ $seen }” staat niet voor “{ $said }” ({ $page })
    .hint = geef de afkorting de woorden waar haar letters voor staan
inspection-expansion-two = “{ $seen }” is uitgeschreven als “{ $said }” en als “{ $other }”
inspection-private = “{ $text }” staat in een besloten element (Private): geen schermlezer opent het ({ $page })
inspection-alternative-code = in de alternatieve tekst “{ $text }” ({ $page }) staat code
    .hint = zeg in woorden wat de figuur laat zien
inspection-alternative-again = de alternatieve tekst “{ $text }” ({ $page }) herhaalt zichzelf
    .hint = zeg in woorden wat de figuur laat zien
inspection-figure-nothing = een figuur “{ $text }” laat niets zien ({ $page })
inspection-string =
    { $flaw ->
        [turned] “{ $text }” draait met een verborgen teken zijn letters om ({ $page })
        [lost] in “{ $text }” zijn letters verloren gegaan ({ $page })
        [private] in “{ $text }” staat een teken voor eigen gebruik, dat niemand kan uitspreken ({ $page })
        [encoding] “{ $text }” staat in een verkeerde codering ({ $page })
       *[mixed] in “{ $text }” staan binnen een woord twee alfabetten door elkaar ({ $page })
    }
inspection-words-glued = de woorden van “{ $text }” zitten aan elkaar ({ $page })
    .hint = zet spaties tussen de woorden in de tekst die wordt voorgelezen
inspection-words-spaced = “{ $text }” wordt letter voor letter voorgelezen ({ $page })
    .hint = spatieer de letters in de opmaak, niet met spaties
# $code is wat de tags zeggen, $read de taal volgens de woorden.
inspection-language-other = een tekst is gemerkt als { $code }, maar de woorden zijn { $read } ({ $page })
inspection-language-none = de code “{ $code }” staat voor geen taal ({ $page })
inspection-language-unmarked = een alinea is geschreven in { $read } en is niet zo gemerkt ({ $page })
    .hint = merk de taal, zodat die goed wordt uitgesproken
inspection-direction = een tekst wordt van rechts naar links gelezen ({ $page })

# -- waar links, bladwijzers en nummers heen leiden (leading, wayfinding) --

inspection-link-elsewhere = de link “{ $text }” ({ $page }) leidt naar pagina { $read }; wat die noemt, staat op pagina { $wanted }
inspection-link-two-places = de link “{ $text }” ({ $page }) leidt naar pagina { $read }, en volgens zijn plaats in de structuur naar pagina { $other }
inspection-numbers-unlinked = onder { $figure } leidt geen link naar de tabel met de getallen
inspection-numbers-elsewhere = de link onder { $figure } ({ $page }) leidt niet naar de tabel met de getallen, maar ergens anders heen: “{ $text }”
inspection-link-unseen = op de link “{ $text }” ({ $page }) is niet te klikken: die is verborgen of heeft geen afmetingen
inspection-link-displaced = de link “{ $text }” ({ $page }) ligt niet op zijn woorden
inspection-address-closed = het adres “{ $target }” ({ $page }) kan geen lezer openen
    .hint = schrijf het adres voluit, met https:// ervoor
inspection-address-user = in het adres “{ $target }” ({ $page }) staat een naam voor de server: het leidt naar { $host }
inspection-address-mixed = in het adres “{ $target }” ({ $page }) staan alfabetten door elkaar
inspection-address-other = er staat “{ $shown }”, maar de link leidt naar { $host } ({ $page })
inspection-link-described = de link “{ $text }” is beschreven als “{ $said }” ({ $page })
inspection-link-poor = de link “{ $text }” ({ $page }) is beschreven als “{ $said }”, en dat beschrijft niets
    .hint = noem het doel in de woorden van de lezer
inspection-bookmark-out = de bladwijzer “{ $title }” leidt het document uit
inspection-bookmark-nowhere = de bladwijzer “{ $title }” leidt nergens heen
inspection-bookmark-strange = de bladwijzer “{ $title }” is geen kop
inspection-bookmark-elsewhere = de bladwijzer “{ $title }” leidt naar pagina { $read }; de kop staat op pagina { $wanted }
inspection-contents-order = “{ $text }” staat in de inhoudsopgave op een andere plaats dan de kop ({ $page })
inspection-contents-page = bij “{ $text }” noemt de inhoudsopgave een andere pagina dan { $wanted } ({ $page })
inspection-label-other = pagina { $page } heeft het label “{ $label }”, maar er staat “{ $printed }” op
inspection-page-order = de kop “{ $text }” op pagina { $read } wordt gelezen na pagina { $before }

# -- tabellen en lijsten zoals ze klinken (table_heads) --

inspection-rows-headless = de rijen van { $table } hebben geen kopcel: “{ $text }” en wat eronder staat, zijn gewone cellen
    .hint = geef de eerste cel van elke rij de tag van een kopcel
inspection-scope =
    { $way ->
        [row] de kopcel “{ $text }” van { $table } staat voor niets in haar rij
       *[column] de kopcel “{ $text }” van { $table } staat voor niets onder zich
    }
inspection-headers =
    { $flaw ->
        [gone] de cel “{ $text }” van { $table } noemt een kopcel “{ $head }” die er niet is
        [cell] de cel “{ $text }” van { $table } noemt “{ $head }”, en dat is geen kopcel
       *[astray] de cel “{ $text }” van { $table } noemt een kopcel “{ $head }” die er niet boven en niet voor staat
    }
inspection-span-long = de cel “{ $text }” van { $table } reikt tot onder de laatste rij
inspection-head-twice = de kop “{ $text }” van { $table } wordt twee keer gelezen
    .hint = een kop die nog eens is afgedrukt, hoort niet bij de tabel: maak er een artefact van
inspection-list-cut = “{ $text }” en wat volgt, zijn één lijst, met tags van een lijst voor elk punt ({ $page })
inspection-item-bodiless = het punt “{ $text }” ({ $page }) heeft naast zijn label geen inhoud

# -- de leesvolgorde (order); $first en $second zijn woorden van de pagina --

inspection-order-above = “{ $first }” wordt gelezen voor “{ $second }”, dat erboven staat ({ $page })
inspection-order-table =
    { $kind ->
        [cells] de cel “{ $first }” wordt gelezen voor “{ $second }”, die er links van staat ({ $page })
        [rows] de rij “{ $first }” wordt gelezen voor “{ $second }”, die erboven staat ({ $page })
       *[stray] de cel “{ $first }” staat in een andere rij dan “{ $second }”, waarmee die gelezen wordt ({ $page })
    }
inspection-head-read = “{ $text }” wordt op { $count } pagina's voorgelezen: een kop- of voettekst
    .hint = maak er een artefact van de pagina van
inspection-silent = pagina { $page }: “{ $text }” is te zien en wordt niet voorgelezen
    .hint = geef het de tag van tekst: versiering heeft geen woorden
inspection-misfit =
    { $kind ->
        [parent-tree] volgens de pagina hoort “{ $text }” bij een ander element dan waar het in zit ({ $page })
        [parent] een element noemt een andere ouder dan waar het in zit ({ $page })
        [twice] “{ $text }” wordt twee keer gelezen: het zit in twee elementen ({ $page })
        [link-parent] volgens de pagina hoort de link “{ $text }” bij een ander element dan waar die in zit ({ $page })
        [role] het type “{ $text }” van een element is er geen van PDF, en is aan geen ervan gekoppeld ({ $page })
       *[name] de naam van “{ $text }” leidt naar een ander element ({ $page })
    }
inspection-heading-wordless = een kop (H{ $level }) heeft geen woorden
inspection-documents = in de boom staan { $count } documenten
inspection-caption-far = het bijschrift “{ $text }” ({ $page }) staat niet bij zijn figuur of tabel

# -- hoe het document opent, en zijn gegevens (opening) --

inspection-opens-at = het document opent op pagina { $page } en niet aan het begin
inspection-opens-odd =
    het document is geen gewone reeks pagina's: { $key ->
        [AA] het doet iets als een pagina geopend of aangeraakt wordt (AA)
        [B] draden van artikelen
        [Collection] het is een verzameling bestanden
        [FullScreen] het vult het scherm
        [PresSteps] een pagina toont zich stap voor stap
        [R2L] de pagina's lopen van rechts naar links
        [Threads] draden van artikelen
        [Thumb] een miniatuur van een pagina, waarop te zien kan zijn wat er niet meer staat
        [URI] een begin voor zijn adressen, of een webpagina bij het openen (URI)
        [UserUnit] een pagina in een andere eenheid dan punten
       *[other] { $key }
    }
    .hint = haal het eruit
inspection-opens-timed = een pagina komt of gaat vanzelf: pagina { $pages }
inspection-page-turned = pagina { $page } staat bij het openen op haar kant
inspection-metadata-other = Info { $key } zegt “{ $info }” waar XMP “{ $packet }” zegt
inspection-metadata-language = dc:language zegt { $read }, het document { $wanted }
inspection-metadata-titles = de metadata hebben twee titels: “{ $first }” en “{ $second }”
inspection-metadata-dates = de datum van de laatste wijziging ({ $changed }) ligt voor die van het maken ({ $made })
inspection-part-person = de metadata van een onderdeel noemen een persoon of een plek op een computer: { $key }, “{ $value }”

# -- het bestand (file_format) --

inspection-version = volgens de kop van het bestand is het PDF { $read } en niet { $wanted }
inspection-no-version = volgens de kop van het bestand is het PDF (niets) en niet { $wanted }
inspection-font-absent = het lettertype { $font } is niet ingesloten
inspection-font-unmapped = het lettertype { $font } heeft geen tabel naar Unicode
inspection-unmapped =
    { $count ->
        [one] 1 getoond teken heeft
       *[other] { $count } getoonde tekens hebben
    } geen Unicode-waarde
inspection-private-use =
    { $count ->
        [one] 1 getoond teken is
       *[other] { $count } getoonde tekens zijn
    } in Unicode voor eigen gebruik: alleen het lettertype weet wat ze zijn
inspection-font-strange = een figuur is gezet in { $font }, en dat is geen lettertype van de huisstijl
    .hint = teken de figuren opnieuw: misschien staat er een ander lettertype van deze familie op de computer
inspection-font-letters = een figuur noemt { $font }, maar { $count } van haar letters zijn van een ander lettertype
    .hint = teken de figuren opnieuw: misschien staat er een ander lettertype van deze familie op de computer
# $what is de naam van een bestand of een van de volgende drie.
inspection-embedded = er is een bestand ingesloten: { $what }
inspection-embedded-unexplained = er is een bestand ingesloten dat niet zegt wat het voor het document is: { $what }
inspection-embedded-absent = een bestand is niet ingesloten: { $what }
inspection-embedded-list = een lege lijst met ingesloten bestanden
inspection-embedded-associated = een bijbehorend bestand
inspection-embedded-unnamed = zonder naam
# $action is een sleutel uit de norm.
inspection-active =
    in het document zit iets wat een archief weigert: { $action ->
        [GoToR] GoToR naar iets anders dan een PDF ernaast
        [F] een stream buiten het bestand
        [OCProperties] lagen
        [AcroForm] een formulier
       *[other] { $action }
    }
inspection-textless = pagina { $page } heeft geen tekst
inspection-no-claim = { $key } in de metadata is niets, en niet { $wanted }
inspection-claim = { $key } in de metadata is { $read }, en niet { $wanted }
inspection-large = het bestand is { $size } MB, meer dan { $most } MB
    .hint = zoek naar grote afbeeldingen

# -- privacy; $key is een sleutel van de metadata, of: een bijlage --

inspection-attachment = een bijlage
inspection-path-held = in { $key } staat een pad: { $value }
inspection-address-held = in { $key } staat een e-mailadres: { $value }
inspection-maker = { $key } zegt “{ $value }”; de bronbestanden noemen { $names }
    .hint = noem de organisatie
inspection-person = { $key } noemt een persoon: { $value }
    .hint = noem de organisatie
inspection-person-perhaps = { $key } noemt misschien een persoon: { $value }
    .hint = noem de organisatie
inspection-system = { $key } verraadt het systeem van de maker: { $value }
inspection-bookmark-path = in een bladwijzer staat een pad: { $title }
inspection-alternative-path = in een alternatieve tekst staat een pad: { $text }
inspection-link-path = in een link staat een pad: { $target }
inspection-private-key = in de PDF staat de sleutel { $key }
    .hint = stel \pdfvariable suppressoptionalinfo in
inspection-left-behind = een programma heeft eigen gegevens achtergelaten: { $name }
inspection-endings = het bestand heeft { $count } einden (%%EOF) in plaats van één
inspection-annotation = het document heeft annotaties van de soort { $kind }
inspection-layer = de laag “{ $name }” wordt niet getoond
inspection-layer-unnamed = een laag zonder naam wordt niet getoond

# -- de tekst teruggelezen (text) --

# $number is wat een bron geeft, $read wat in de PDF staat.
inspection-number-lost = «{ $number }» staat er niet, er staat “{ $read }”
inspection-number-gone = «{ $number }» staat er niet, er staat daar niets
# Waar een getal vandaan komt: een cel van een tabel, een berekende waarde, een deel van een figuur of tabel.
inspection-from-cell = het komt uit { $entry }, rij { $row }, kolom { $column }
inspection-from-value = het komt uit de waarde { $name }
inspection-from-entry =
    het komt uit { $part ->
        [title] de titel
        [subtitle] de ondertitel
        [alt] de alternatieve tekst
        [note] de opmerking
        [source] de bron
        [label] het label
       *[other] { $part }
    } van { $entry }
inspection-passage-lost = “{ $text }” wordt niet op zijn plaats gelezen
    .hint = de woorden staan er in een andere vorm, of helemaal niet
inspection-read-elsewhere = het wordt ergens anders gelezen: { $page }
inspection-number-strange = het getal in “{ $text }” ({ $page }) komt uit geen bron
    .hint = zet het in een sjabloon
inspection-order = maar { $share }% van de tekst wordt gelezen in de volgorde van de bronbestanden
    .hint = het moet ten minste { $least }% zijn
inspection-label-lost = het label «{ $label }» wordt in zijn figuur niet gelezen
    .hint = zie de figuur { $figure }
inspection-label-strange = een figuur toont «{ $text }», en geen van haar labels zegt dat
    .hint = zie de figuur { $figure }

# -- de webpagina (pages) --

inspection-site-text = de bladzijden van de site zeggen “{ $read }” waar de tekst “{ $wanted }” heeft
inspection-web-closes = </{ $tag }> sluit iets wat niet open is
inspection-web-open = <{ $tag }> wordt nergens gesloten
inspection-web-forbidden = <{ $tag }> hoort niet in een pagina die op zichzelf staat
inspection-web-script = { $name }= is een script
inspection-web-fetched = { $name }=«{ $value }» wordt ergens anders opgehaald
inspection-web-image = een afbeelding zonder alternatieve tekst
inspection-web-style = een stijl haalt iets van elders op
inspection-web-language = de taal is «{ $read }», die van het onderzoek is «{ $wanted }»
inspection-web-title = de pagina heeft geen titel
inspection-web-main = de pagina heeft { $count } hoofddelen in plaats van één
inspection-web-first = de pagina heeft niet precies één kop van niveau 1
inspection-web-jump = de kop «{ $text }» springt van niveau { $before } naar { $level }
inspection-web-wordless = een kop zonder woorden
inspection-web-anchor = het anker #{ $anchor } staat er twee keer
inspection-web-link = de link naar { $target } leidt nergens heen
inspection-web-absent = «{ $title }» staat er niet op
inspection-web-headings = de koppen onder «{ $title }» zijn niet die van de PDF: { $shown }

# -- wat naast de woorden te horen is (heard) --

inspection-head-bare = de koptekst “{ $text }” ({ $page }) is een artefact, maar niet van de soort Pagination met Header
inspection-foot-bare = de voettekst “{ $text }” ({ $page }) is een artefact, maar niet van de soort Pagination met Footer
inspection-paragraph-empty = een alinea is leeg ({ $page })
inspection-caption-outside = het bijschrift van een tabel ({ $page }) zit niet in de tabel
inspection-row-repeats = twee rijen van de tabel “{ $caption }” ({ $page }) hebben dezelfde kopcellen: “{ $text }”
inspection-list-word = een lijst ({ $page }) is genummerd als “{ $word }”, een woord dat deze versie van PDF niet kent
inspection-list-uncounted = een lijst ({ $page }) met het label “{ $label }” zegt dat die genummerd is als { $word }
inspection-note-unnumbered = de noot “{ $text }” ({ $page }) heeft geen nummer
inspection-note-returnless = de noot “{ $text }” ({ $page }) leidt niet terug naar de tekst
inspection-links-unseen =
    { $count ->
        [one] een link in een tekst is
       *[other] { $count } links in teksten zijn
    } niet onderstreept en niet anders van kleur: “{ $text }” ({ $page }) heeft een contrast van { $contrast } met de woorden eromheen in plaats van 3
# -- wat een luisteraar hoort, waar de huisstijl geen eigen woorden heeft (speaking) --

inspection-heard =
    { $key ->
        [page] pagina { $label }
        [title] titel: { $text }
        [heading] kop niveau { $level }: { $text }
        [contents] inhoudsopgave met { $items }
        [list] lijst met { $items }
        [list-end] einde lijst
        [item] { $label } { $text }
        [items] { $count } punten
        [items-one] 1 punt
        [table] tabel met { $rows } en { $columns }
        [table-end] einde tabel
        [rows] { $count } rijen
        [rows-one] 1 rij
        [columns] { $count } kolommen
        [columns-one] 1 kolom
        [header-row] kopcellen: { $text }
        [cell] { $heads }: { $text }
        [empty] leeg
        [caption] bijschrift: { $text }
        [figure] figuur: { $text }
        [figure-silent] figuur zonder beschrijving
        [formula] formule: { $text }
        [formula-silent] formule zonder woorden
        [link] link { $text }
        [note] noot { $label }: { $text }
        [quotation] citaat
        [quotation-end] einde citaat
        [expanded] { $text }, voluit { $expansion }
        [language] [{ $code }] { $text }
       *[untagged] het document heeft geen tags: er is niets te horen
    }

# -- hoe pagina's eruitzien (page); $page en $other zijn getallen --

# $share is in honderdsten.
inspection-page-fill = pagina { $page } is voor { $share }% gevuld
    .hint = breng er meer tekst op: verplaats, verklein of splits wat de volgende pagina begint, of maak de tekst ervoor korter
inspection-page-lines =
    pagina { $page } heeft { $lines ->
        [one] één regel
       *[other] { $lines } regels
    } tekst
    .hint = maak de tekst ervoor zoveel regels korter, of maak die langer
inspection-parted-heading = de titel “{ $text }” staat onder aan pagina { $page }, en de tekst erbij begint op pagina { $other }
    .hint = maak de tekst ervoor een paar regels korter of langer
inspection-parted-lead-in = “{ $text }” staat onder aan pagina { $page }, en wat het aankondigt, begint op pagina { $other }
    .hint = maak de tekst ervoor een paar regels korter of langer
inspection-parted-caption = het bijschrift “{ $text }” staat op pagina { $page }, en waar het bij hoort op pagina { $other }
    .hint = maak de figuur of tabel lager, of splits die
inspection-parted-note = “{ $text }” staat op pagina { $page }, en de figuur of tabel erbij eindigt op pagina { $other }
    .hint = maak de opmerking of bron korter, of de figuur of tabel lager
inspection-parted-rows =
    { $count ->
        [one] één rij
       *[other] { $count } rijen
    } van de tabel “{ $text }” { $count ->
        [one] staat
       *[other] staan
    } alleen op pagina { $page }, de andere op pagina { $other }
    .hint = verplaats de tabel, of de tekst ervoor, zodat er meer rijen of alle rijen bij elkaar staan
inspection-parted-float = “{ $text }” staat op pagina { $page }, en wordt genoemd op pagina { $other }
    .hint = zet het dichter bij de tekst die het noemt, of laat de tekst het later noemen
# $points is hoe ver, als tekst.
inspection-overhang = “{ $text }” (pagina { $page }) steekt { $points } pt buiten het tekstvlak
    .hint = breek het woord of de link af of maak die korter, of maak de figuur of tabel smaller
inspection-margin-clash = “{ $text }” in de marge van pagina { $page } staat over “{ $other }”
    .hint = maak wat ernaast staat smaller, of maak de opmerking of bron korter
inspection-margin-off = “{ $text }” in de marge van pagina { $page } loopt van de pagina af
    .hint = laat de huisstijl de kolom in de marge smaller maken, of maak het woord korter
# $share is in honderdsten, als tekst.
inspection-spaces = { $share }% van de spaties tussen woorden is smaller dan { $narrow } of breder dan { $wide } keer die van het lettertype, de meeste op pagina { $page }
    .hint = laat de huisstijl de tekst niet uitvullen, of breek meer woorden af

# -- het verslag dat mensen lezen (text_report, reporting) --

# Oordelen staan achter de naam van een bestand.
inspection-passed = gehaald
inspection-failed = NIET GEHAALD
inspection-holds = { $pages ->
        [one] 1 pagina
       *[other] { $pages } pagina's
    }, { $headings ->
        [one] 1 kop
       *[other] { $headings } koppen
    }, { $figures ->
        [one] 1 figuur
       *[other] { $figures } figuren
    }, { $tables ->
        [one] 1 tabel
       *[other] { $tables } tabellen
    }
inspection-own-rules = onze eigen regels: { $rules }; gehaald { $kept }, gebroken { $broken }, alleen met opmerkingen { $remarks }
inspection-standard-not-run = NIET UITGEVOERD: { $reason }
inspection-standard-failed = NIET GEHAALD: { $broken } van de { $rules } regels { $broken ->
        [one] is
       *[other] zijn
    } gebroken
inspection-standard-passed = gehaald: { $rules } regels, { $checks } controles
inspection-remark = opmerking: { $title }
inspection-source = bron: { $place }
inspection-more = … en nog { $count } van deze soort; met --format json zie je ze allemaal
inspection-opinion = tweede mening, die niets tegenhoudt, van { $engine }, { $flavour }: { $words }
inspection-no-remarks = geen opmerkingen
inspection-remarks = opmerkingen
inspection-all-standards = alle regels van de gevraagde normen, volgens veraPDF
# Eén regel voor een document: elke norm, onze eigen regels, wat erin staat.
inspection-sum-not-run = { $flavour } niet uitgevoerd ({ $reason })
inspection-sum-failed = { $flavour } { $broken } van de { $rules } regels niet gehaald
inspection-sum-passed = { $flavour } { $rules } regels, { $checks } controles
inspection-sum-own = eigen regels: { $failed } gebroken, { $remarks } opmerkingen

# -- waar een tekst in een PDF gevonden is (strings); $about is het nummer van een pagina, de naam van een tag of een sleutel --

inspection-place = { $kind ->
        [page] pagina { $about }
        [tag] tag { $about }
        [metadata] metadata { $about }
        [bookmark] bladwijzer
        [alone] een losse tekst
        [key] de sleutel { $about }
        [Alt] alternatieve tekst
        [ActualText] vervangende tekst
        [E] uitgeschreven afkorting
        [T] titel van een tag
        [Title] titel
        [Contents] beschrijving van een link
        [URI] adres van een link
        [Lang] taal
       *[F] bestandsnaam
    }
