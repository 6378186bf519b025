# Wat gezegd wordt bij het plannen van een build, en over verwijzingen tussen documenten.

planning-no-region = er is geen regio «{ $name }»
planning-no-document = er is geen document «{ $name }»
planning-entry-twice = «{ $name }» is ook de naam van een map in figures/
    .hint = kies een ander anker

# Verwijzingen naar andere documenten: $label is het bedoelde anker, $document het andere bestand zonder .pdf.

planning-references-move = de verwijzingen tussen de documenten komen niet tot rust: «{ $label }» verschuift telkens
    .hint = dat komt door een paginanummer dat zijn eigen tekst langer of korter maakt; schrijf de tekst eromheen anders
-planning-again = bouw nog een keer; blijft het zo, meld het ons dan
planning-reference-not-printed = in «{ $document }» staat niet waar «{ $label }» naar moet verwijzen
    .hint = de kop, figuur of tabel heeft daar geen nummer of titel
planning-no-link = de PDF heeft geen link die { $label } in { $document }.pdf opent
    .hint = { -planning-again }
planning-other-page = in { $document }.pdf staat { $label } op een andere pagina dan { $page }
    .hint = { -planning-again }

# -- hoe de pagina's eruitzien; $pages zijn de nummers ervan als één tekst --

planning-pages =
    over het uiterlijk van de pagina's { $count ->
        [one] is één opmerking, op pagina
       *[other] zijn { $count } opmerkingen, op pagina
    } { $pages }
    .hint = ./inv inspect --path { $path } zegt wat en waar; pas het aan als de tekst klaar is, want na elke wijziging verschuiven er pagina's
planning-numbers-elsewhere = de tabel «{ $name }» heeft geen rij met { $row }, en dus niet alle cijfers van deze figuur
    .hint = noem een andere tabel bij numbers_in, of haal de regel weg: dan staan de cijfers bij die van alle figuren
planning-numbers-nowhere = numbers_in noemt «{ $name }», en geen tekst plaatst een tabel met die naam voor dezelfde regio of voor het onderzoek
    .hint = plaats haar met table("{ $name }"), of haal de regel weg
