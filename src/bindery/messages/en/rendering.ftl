# What a document and the page of the web edition refer to and place.

rendering-no-part = there is no part «{ $name }»
    .hint = make its template in templates/house/parts

## references.py and external.py: places that are referred to

rendering-no-such-document = there is no document «{ $name }»
rendering-not-in-document = «{ $document }» has no place «{ $target }»
    .hint = a part that prints it must stand in one of that document's texts
## $kind is the beginning of a reference, as its author writes it: sec, fig, tbl, box, eq.

rendering-no-place = this document has no { $kind ->
        [sec] section
        [fig] figure
        [tbl] table
        [box] box
        [eq] formula
       *[other] place
    } «@{ $kind }-{ $name }»
    .hint = { $kind ->
        [sec] define it: ## Title {"{"}#sec-{ $name }{"}"}
        [fig] place the figure
        [tbl] place the table
        [box] give the box its anchor: ::: {"{"}.kind title="…" #box-{ $name }{"}"}
        [eq] number the formula: $$ … $$ {"{"}#eq-{ $name }{"}"}
       *[other] place it
    }
# $path and $line are where the other one stands.
rendering-double-anchor = the anchor of @{ $target } is used twice in this document
    .hint = the other is in { $path }:{ $line }; give one another name
# $name is the whole target: fig-ships.
rendering-not-there = «{ $document }» has no { $kind ->
        [sec] section
        [fig] figure
        [tbl] table
        [box] box
        [eq] formula
       *[other] place
    } «@{ $name }»
    .hint = define it there, or place it there
# $scope is a region's folder.
rendering-not-there-of = «{ $document }» has no { $kind ->
        [sec] section
        [fig] figure
        [tbl] table
        [box] box
        [eq] formula
       *[other] place
    } «@{ $name }» of «{ $scope }»
    .hint = define it there, or place it there
rendering-say-whose = say whose: @…:{ $scope }:{ $target }

## page.py: the page of the web edition

rendering-not-in-page = «{ $name }» cannot stand in a web page
    .hint = make it a PNG, JPEG or SVG file
rendering-not-on-page = @{ $target } is not on the page of the web edition, which shows this text too
    .hint = say it in words, or place it in this text
