# Wat TeX zegt, en wat gezegd wordt over het vinden en maken van een TeX.

## diagnose.py: fouten van TeX, op de regel van de auteur

typesetting-unknown-macro = LaTeX kent { $macro } niet
    .hint = alleen de macro's van de huisstijl en van LaTeX bestaan; is het verkeerd gespeld?
typesetting-unknown-macros = LaTeX kent een macro niet
    .hint = alleen de macro's van de huisstijl en van LaTeX bestaan; is het verkeerd gespeld?
typesetting-no-file = het bestand { $name } ontbreekt
    .hint = klopt de naam, en staat het in het project?
typesetting-open-group = een groep die geopend is, is niet gesloten
    .hint = tel de accolades in deze alinea en in die ervoor
typesetting-stray-brace = er wordt een groep gesloten die niet geopend is
    .hint = tel de accolades in deze alinea
typesetting-mathematics-outside = een wiskundig teken staat buiten een formule
    .hint = zet de formule tussen dollartekens
typesetting-open-environment = de omgeving { $name } is niet gesloten
    .hint = sluit af met \end{"{"}{ $name }{"}"}
typesetting-unknown-environment = LaTeX kent de omgeving { $name } niet
    .hint = is het verkeerd gespeld?
typesetting-too-large = iets is groter dan een pagina
    .hint = maak het kleiner
typesetting-no-room = TeX heeft geen ruimte meer: { $words }
    .hint = voegt iets zichzelf in?
# $words zijn van TeX; $near is de tekst waar het stond.
typesetting-tex-says = LaTeX zegt: { $words }
typesetting-tex-says-near = LaTeX zegt: { $words } (bij “{ $near }”)

## diagnose.py: wat een document nog mist

typesetting-no-description = de afbeelding { $image } heeft geen beschrijving
    .hint = geef die een alternatieve tekst die zegt wat er te zien is
typesetting-no-place = “{ $name }” verwijst naar een plek in dit document die er niet is
    .hint = klopt de naam?
typesetting-no-source = “{ $name }” verwijst naar een bron die er niet is
    .hint = klopt de naam?
typesetting-double-label = het label “{ $name }” staat er twee keer
    .hint = elk label één keer in een document
typesetting-too-wide = een regel is { $size } pt te breed voor de kolom
    .hint = schrijf het anders, of laat een lang woord afbreken
typesetting-too-high = iets is { $size } pt te hoog voor de pagina
    .hint = maak het kleiner
# $context is de code van de letter en het lettertype.
typesetting-no-letter = er is geen letter voor “{ $letter }” ({ $context })
    .hint = gebruik een ander teken, of een lettertype dat het heeft

## diagnose.py en typeset.py: hoe een gang van TeX eindigde

typesetting-nothing = er is niets om een PDF van te maken
    .hint = maak eerst de tekst van het document
typesetting-time = LaTeX is na { $seconds } seconden gestopt
    .hint = voegt iets zichzelf in, of heeft de computer het erg druk?
typesetting-memory = LaTeX had meer dan { $megabytes } MB geheugen nodig
    .hint = herhaalt iets zich eindeloos?
typesetting-not-started = het programma LaTeX is niet te starten
    .hint = kijk naar `invoke doctor`
# $words zijn de laatste woorden van het programma.
typesetting-no-document = LaTeX heeft geen document gemaakt: { $words }
    .hint = kijk in het logboek ervan
typesetting-no-document-silent = LaTeX heeft geen document gemaakt: eindstatus { $status }
    .hint = kijk in het logboek ervan
# $moved is een regel van het hulpbestand die verschilt.
typesetting-no-fixed-point = de nummers in het document veranderen na { $passes } keer opmaken nog steeds: { $moved }
    .hint = dat komt door een verwijzing naar een pagina die haar eigen pagina langer of korter maakt; schrijf de tekst eromheen anders

# $old en $new zijn aantallen regels.
typesetting-other-length = { $file }: { $old } regels, daarna { $new }

## Een TeX vinden en maken

typesetting-too-old = de LaTeX ervan is ouder dan { $oldest }
typesetting-probe-failed = het proefdocument kwam er niet uit
typesetting-broken-root = de nieuwe TeX Live werkt niet: { $what }
    .hint = probeer het opnieuw
typesetting-no-stamp = TeX Live is gemaakt, maar heeft geen stempel
    .hint = begin opnieuw
typesetting-root-not-made = TeX Live is niet te maken: { $what }
typesetting-root-once = dit systeem laat gebruikers geen eigen root maken: voer het één keer uit als beheerder (sudo), of zet een TeX Live van 2025-11 of later op PATH
typesetting-is-network-there = is er netwerk? BINDERY_MIRROR noemt een andere Debian-spiegel; BINDERY_TOOLCHAIN een map met een root die ergens anders gemaakt is
typesetting-try-again = probeer het opnieuw; een TeX Live van 2025-11 of later op PATH is ook goed
typesetting-no-reason = zonder opgaaf van reden
# $names zijn pakketten van het systeem, $command installeert ze.
typesetting-may-not-install = om TeX Live te maken zijn { $names } nodig, en deze gebruiker mag die niet installeren
    .hint = vraag een beheerder om `sudo { $command }`, of zet een TeX Live van 2025-11 of later op PATH
typesetting-not-installed = { $names } kon niet geïnstalleerd worden: { $what }
    .hint = voer `sudo { $command }` uit en kijk wat het zegt
# Beide getallen zijn megabytes.
typesetting-no-disk = een eigen TeX Live heeft { $needed } MB nodig terwijl die gemaakt wordt; er is { $free } MB vrij
    .hint = maak ruimte, of geef met BINDERY_TOOLCHAIN een map op een grotere schijf
typesetting-may-not-write = je mag niet schrijven in { $folder }
    .hint = geef met BINDERY_TOOLCHAIN een map van jezelf

## doctor.py: wat een computer heeft; elke regel is een naam, wat er gevonden is, en wat te doen

typesetting-on-path = lualatex op PATH
typesetting-private = eigen TeX Live
typesetting-sandbox = afscherming
typesetting-not-looked-at = niet bekeken
typesetting-private-set = BINDERY_TOOLCHAIN is ingesteld, dus er wordt een eigen TeX Live gebruikt
typesetting-none = geen
typesetting-private-will-do = een eigen TeX Live is ook goed
typesetting-not-tried = nog niet geprobeerd
typesetting-first-build-tries = de eerste build probeert die
typesetting-packages = { $count } pakketten, { $identity }
typesetting-needs-packages = om die te maken zijn de pakketten { $names } van het systeem nodig
typesetting-needs-room = terwijl die gemaakt wordt, is { $needed } MB nodig; er is { $free } MB vrij
typesetting-not-made = nog niet gemaakt
typesetting-first-build-makes = de eerste build maakt die, in een paar minuten
typesetting-not-needed = niet nodig
typesetting-walls = TeX ziet één map en geen netwerk
typesetting-no-walls = TeX werkt zonder afscherming: { $why ->
        [forbidden] dit systeem verbiedt die
       *[missing] bubblewrap is niet geïnstalleerd
    }; bouw alleen teksten die je vertrouwt
# $words: de melding hiervoor.
typesetting-note = let op: { $words }

## make_root.py, path_toolchain.py: wat lang duurt

typesetting-stage = TeX Live: { $stage ->
        [index] de lijst van de spiegel wordt gelezen
        [download] pakketten worden gedownload
        [unpack] uitpakken
        [base] de basis wordt ingericht
        [tex] TeX wordt ingericht
        [clean] opruimen
        [write] wegschrijven
        [begin] ongeveer 270 MB te downloaden, twee minuten met een goede verbinding
        [links] koppelingen worden relatief gemaakt en de lettertypen opgezocht
       *[ready] klaar
    } ({ $seconds } s)
typesetting-old-mirror = de spiegel staat stil (de lijst is verlopen): het gaat verder zonder naar de datum te kijken; handtekeningen worden wel gecontroleerd
typesetting-waiting = een andere build maakt TeX Live: wachten tot die klaar is
typesetting-trying = de lualatex die hier geïnstalleerd is, wordt geprobeerd
typesetting-no-use = de geïnstalleerde lualatex ({ $version }) is hier niet bruikbaar: { $trouble }

## typeset.py: gangen van LaTeX, zoals `invoke why` ze noemt. $reason is een van de volgende.

typesetting-pass = { $tagged ->
        [yes] met tags
       *[no] zonder tags
    } { $number }: { $reason }
typesetting-last-numbers = de nummers van de laatste build zijn een goede schatting
typesetting-without-numbers = opnieuw begonnen zonder de nummers van de laatste build
typesetting-same-labels = de labels zijn die van de laatste build
typesetting-forecast = inhoudsopgave en nummers zoals voorspeld uit de teksten
typesetting-without-forecast = opnieuw begonnen zonder voorspelling
typesetting-now-tags = niets verschoof, nu met tags
typesetting-moved = { $change ->
        [numbers] er zijn nummers verschoven
        [shape] er zijn regels bij gekomen of weggevallen
        [first] nu zijn de nummers bekend
        [forecast] de voorspelling klopte, nu zijn de pagina's bekend
       *[none] niets verschoof
    }
