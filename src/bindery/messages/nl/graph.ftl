# Wat over de stappen van een build gezegd wordt.

graph-made-file = { $what } ({ $made })
graph-time-limit = «{ $step }» is gestopt: de stap was na { $seconds } s nog niet klaar
    .hint = zoek hier naar iets wat nooit ophoudt; zet op een trage computer BINDERY_TIME_FACTOR=3
graph-killed = «{ $step }» is van buitenaf beëindigd, misschien door te weinig geheugen
    .hint = begin opnieuw, met --jobs 1 als het geheugen krap is
graph-divergence = «{ $step }» geeft elke keer een ander resultaat
graph-locked = hier loopt al een andere build (proces { $owner })
    .hint = wacht tot die klaar is, of stop die, en begin opnieuw

## reason.py: waarom een stap gedaan moet worden; elk staat achter «want»

graph-never = die is hier nog nooit gedaan
# $about is een label van het recept van een stap.
graph-recipe = in het recept is «{ $about }» veranderd
graph-recipe-values = in het recept is «{ $about }» veranderd van { $old } in { $new }
graph-result-left = de lijst met resultaten is veranderd: { $path } hoort er niet meer bij
graph-result-new = de lijst met resultaten is veranderd: { $path } is nieuw
graph-input = { $path } is veranderd
graph-input-new = { $path } is er als bronbestand bij gekomen
graph-input-gone = { $path } is geen bronbestand meer
graph-missing = het resultaat { $path } ontbreekt
graph-touched = het resultaat { $path } is door iets anders gewijzigd

## explain.py: wat `invoke why` over een stap zegt

graph-will-run = wordt gedaan in de volgende build:
graph-current = is bijgewerkt: de bronbestanden, het recept en de resultaten zijn zoals vastgelegd
graph-because = { $step }: want { $reasons }{ $more ->
        [0] {""}
        [one] {" "}(en nog één reden)
       *[other] {" "}(en nog { $more } redenen)
    }
graph-not-here = is in deze map nog niet gedaan
# $age: hoeveel builds geleden.
graph-last-ran = voor het laatst gedaan { $age ->
        [0] in de laatste build
        [one] 1 build voor de laatste
       *[other] { $age } builds voor de laatste
    } ({ $seconds } s), want:
graph-comes-from = { $path } komt uit «{ $step }», en die is gedaan, want:
