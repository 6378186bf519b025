# Wat over een vrijgave gezegd wordt: wat er moet kloppen voor die gemaakt wordt, en over een ontvangen bundel.

# Inhoud van een definitieve editie of een voorbeeld. $status en $printed zijn woorden van de titelpagina's.
release-example = voorbeeldinhoud in een definitieve vrijgave
    .hint = vervang die door wat bekend is, of geef de editie een naam waarin «voorbeeld» staat
release-status-of-example = de status op de titelpagina's is «{ $status }»: daar staat niet dat het een voorbeeld is
    .hint = gebruik een van de woorden { $names }
release-draft-mark = REQ-64: op pagina { $page } staat «{ $mark }»
    .hint = bouw de definitieve versie, en haal het merkteken eruit
release-edition-without-name = de editie «{ $edition }» geeft geen naam voor een map
    .hint = gebruik letters of cijfers
release-other-edition = op de titelpagina's staat «{ $printed }», en dat is niet de editie «{ $asked }»
    .hint = geef { $name } vrij, of schrijf edition = "{ $asked }" en bouw opnieuw
release-no-embargo = er is geen embargo: «openbaar_vanaf» ontbreekt
    .hint = schrijf openbaar_vanaf = 2027-01-31, of laat --embargo weg
release-under-embargo = onder embargo tot { $day }: voor die dag wordt geen openbare bundel gemaakt
    .hint = maak de bestanden onder embargo: --embargo
release-title-page = REQ-40: op de titelpagina staat niet de { $what ->
        [edition] editie
       *[status] status
    } «{ $words }»
    .hint = druk study.edition en study.status af in het sjabloon van de titelpagina
release-no-result = dit resultaat ontbreekt
    .hint = voer uit: invoke build
release-no-validator = REQ-01: er is geen validator uitgevoerd
    .hint = een controle die niet is uitgevoerd, is niet gehaald

# De lijst met namen die niet mogen voorkomen; de namen zelf worden nooit getoond.
release-names-inside = de lijst met namen ligt in het project
    .hint = bewaar die ergens anders: namen mogen nooit in een commit of een overdracht terechtkomen
release-names-unreadable = de lijst met namen is niet te lezen
    .hint = geef een tekstbestand in UTF-8 met één naam op elke regel
release-name-short = regel { $line } van de lijst is te kort voor een naam
    .hint = schrijf er meer van, of zet er een # voor
release-names-empty = in de lijst staat geen naam
    .hint = één naam op elke regel
release-holds-name = REQ-59: hierin staat de naam van regel { $line } van de lijst met namen
    .hint = zet er een rol voor in de plaats
release-no-names = REQ-59: er is geen lijst met namen: { $variable } is niet ingesteld
    .hint = { $variable }=/pad/buiten/het/project/namen.txt, één naam op elke regel
release-machine-trace = REQ-52: hierin staat { $what ->
        [path] een pad van een computer
        [mail] een e-mailadres
       *[machine] een spoor van deze computer
    }: { $words }
    .hint = wat wordt overgedragen, zegt nergens waar het gemaakt is

# Poorten en logboeken. $title is het woord van het onderzoek voor een poort of logboek, $role een voor wie tekent.
# $what is een andere melding; $number een eis zoals REQ-60.
release-of-requirement = { $number }: { $what }
release-prepare = bereid die voor: invoke sign { $gate } --role ROL
release-unsigned = «{ $title }» staat open: er { $count ->
        [one] moet één rol
       *[other] moeten { $count } verschillende rollen
    } tekenen; nog niemand heeft getekend
release-signed-by-some = «{ $title }» staat open: er { $count ->
        [one] moet één rol
       *[other] moeten { $count } verschillende rollen
    } tekenen; getekend door { $roles }
release-no-party = «{ $title }» staat open: er is geen partij genoemd
    .hint = voeg voor elke partij [[round]] toe, met recipient, sent, status en outcome
release-answer-open = het antwoord van «{ $recipient }» staat open
    .hint = schrijf wat eruit gekomen is
release-signed-by-person = «{ $role }» lijkt een persoon; een poort wordt door een rol getekend
    .hint = schrijf de rol
release-no-method = «{ $role }» heeft niet geschreven hoe er beoordeeld is (method)
    .hint = vul method in
release-not-passed = «{ $role }» oordeelde: niet gehaald
    .hint = herstel wat er gevonden is, en laat het opnieuw beoordelen
release-not-judged-yet = «{ $role }» heeft nog niet geoordeeld (judgement)
    .hint = schrijf judgement = "passed"
release-signed-in-future = «{ $role }» heeft getekend op { $day }, en die dag moet nog komen
    .hint = verbeter date
release-not-judged = «{ $role }» heeft { $path } niet beoordeeld
release-judged-gone = «{ $role }» heeft { $path } beoordeeld, en dat bestand is er niet meer
release-changed-since = { $path } is veranderd sinds «{ $role }» het op { $day } beoordeelde
release-no-judgement-word = «judgement» is «{ $word }»
    .hint = schrijf "passed" (gehaald) of "not passed" (niet gehaald)
release-no-log = REQ-104: «{ $title }» ontbreekt
    .hint = maak het, met version = 1 en een [[entry]] voor elk punt
release-entry-open = REQ-104: «{ $id }» in «{ $title }» staat open
    .hint = los het op, en schrijf dan bij outcome wat eruit kwam
release-no-outcome = «{ $id }» is afgesloten zonder uitkomst
    .hint = zeg wat eruit gekomen is
release-no-gate = er is geen poort «{ $name }»
release-no-role = een handtekening heeft een rol nodig
    .hint = invoke sign { $gate } --role "…": een rol, nooit een naam

# De commit van een vrijgave. $words zijn van git.
release-not-committed = staat niet in een commit; een vrijgave wordt gemaakt als alles is vastgelegd
    .hint = leg het vast in een commit, of zet het terug: een bundel noemt de commit waaruit die opnieuw te maken is
release-more-not-committed = { $count ->
        [one] en nog één bestand staat niet in een commit
       *[other] en nog { $count } bestanden staan niet in een commit
    }
    .hint = zie git status
release-edition-out = de editie «{ $edition }» is al uit: de tag { $tag } staat op { $commit }
    .hint = geef een verbeterde editie een eigen naam in content/study.toml
release-no-git = git is niet geïnstalleerd
    .hint = een vrijgave noemt haar commit
release-git-failed = git { $command }: { $words }
    .hint = een vrijgave wordt gemaakt uit een git-repository
release-git-failed-silently = git { $command }: mislukt
    .hint = een vrijgave wordt gemaakt uit een git-repository

# Een ontvangen bundel, en een die opnieuw gemaakt wordt. $why en $words zijn van een ander programma.
release-no-bundle = dit is geen bundel: het manifest is niet te lezen
    .hint = noem de map van een bundel, zoals build/release/EDITIE
release-manifest-form = het manifest heeft niet de vorm { $form }
release-manifest-differs = bij dit bestand verschillen het manifest en de bundel
release-manifest-hash = het manifest heeft voor dit bestand een andere SHA-256
release-document-gone = het manifest noemt dit document, en het is er niet
release-document-other = volgens het manifest is { $what ->
        [pages] het aantal pagina's
       *[title] de titel
    } «{ $said }»; het is «{ $read }»
release-crate-unreadable = de RO-Crate is niet te lezen: { $why }
release-crate-differs = de RO-Crate en de bundel verschillen in { $path }
release-schema-unreadable = het schema is niet te lezen: { $why }
    .hint = zet het terug
release-no-xml = REQ-35: geen goed gevormde XML: { $why }
release-against-schema = REQ-36: { $words }
release-no-sums = de lijst met controlegetallen ontbreekt of is niet te lezen
release-bad-sums = dit is geen lijst met controlegetallen (SHA-256)
release-other-sums = de lijst met controlegetallen is niet die van de vrijgave
release-file-missing = dit bestand ontbreekt in de bundel
release-file-too-much = dit bestand hoort niet in de bundel
release-file-other = dit bestand is niet het bestand dat is vrijgegeven
    .hint = de SHA-256 ervan is niet die in { $sums }
release-no-commit = de commit { $commit } is hier niet
    .hint = voer dit uit in een kloon van het project die de commit heeft: git fetch --tags
release-not-made-again = de bundel is niet opnieuw te maken: { $words }
release-again-lacking = bij opnieuw maken komt dit bestand er niet uit
release-again-too = bij opnieuw maken komt dit bestand er ook uit
release-again-other = bij opnieuw maken heeft dit bestand andere bytes
    .hint = zie tools in manifest.json: een andere versie kan de reden zijn

# Opmerkingen in het bestand van een poort die getekend wordt; voor elke regel komt een #.
release-sign-head =
    invoke sign zet de rol, de dag en de SHA-256 neer van wat onder build/ ligt. Wie beoordeelt, vult
    method, findings en judgement in: "passed" (gehaald) of "not passed" (niet gehaald). Alleen
    rollen, nooit een naam. Een handtekening geldt precies voor deze bestanden: na een wijziging
    staat de poort weer open.
release-sign-party = Eén voor elke partij die het concept kreeg (status: processed, no changes, no answer of open):
