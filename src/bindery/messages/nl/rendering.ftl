# Waar een document en de pagina van de webeditie naar verwijzen, en wat ze plaatsen.

rendering-no-part = er is geen onderdeel «{ $name }»
    .hint = maak het sjabloon ervan in templates/house/parts

## references.py en external.py: plekken waarnaar verwezen wordt

rendering-no-such-document = er is geen document «{ $name }»
rendering-not-in-document = «{ $document }» heeft geen plek «{ $target }»
    .hint = een onderdeel dat die plek heeft, moet in een van de teksten van dat document staan
## $kind is het begin van een verwijzing, zoals de auteur die schrijft: sec, fig, tbl, box, eq.

rendering-no-place = dit document heeft { $kind ->
        [sec] geen paragraaf
        [fig] geen figuur
        [tbl] geen tabel
        [box] geen kader
        [eq] geen formule
       *[other] geen plek
    } «@{ $kind }-{ $name }»
    .hint = { $kind ->
        [sec] maak die: ## Titel {"{"}#sec-{ $name }{"}"}
        [fig] plaats de figuur
        [tbl] plaats de tabel
        [box] geef het kader zijn anker: ::: {"{"}.kind title="…" #box-{ $name }{"}"}
        [eq] nummer de formule: $$ … $$ {"{"}#eq-{ $name }{"}"}
       *[other] plaats het
    }
# $path en $line zijn waar de andere staat.
rendering-double-anchor = het anker van @{ $target } staat twee keer in dit document
    .hint = het andere staat in { $path }:{ $line }; geef een van de twee een andere naam
# $name is het hele doel: fig-ships.
rendering-not-there = «{ $document }» heeft { $kind ->
        [sec] geen paragraaf
        [fig] geen figuur
        [tbl] geen tabel
        [box] geen kader
        [eq] geen formule
       *[other] geen plek
    } «@{ $name }»
    .hint = maak of plaats het daar
# $scope is de map van een regio.
rendering-not-there-of = «{ $document }» heeft { $kind ->
        [sec] geen paragraaf
        [fig] geen figuur
        [tbl] geen tabel
        [box] geen kader
        [eq] geen formule
       *[other] geen plek
    } «@{ $name }» van «{ $scope }»
    .hint = maak of plaats het daar
rendering-say-whose = zeg van welke regio: @…:{ $scope }:{ $target }

## page.py: de pagina van de webeditie

rendering-not-in-page = «{ $name }» kan niet op een webpagina staan
    .hint = maak er een bestand in PNG, JPEG of SVG van
rendering-not-on-page = @{ $target } staat niet op de pagina van de webeditie, die deze tekst ook toont
    .hint = zeg het in woorden, of plaats het in deze tekst
