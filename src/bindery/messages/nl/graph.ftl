# Wat over de stappen van een build gezegd wordt.

graph-made-file = { $what } ({ $made })
graph-time-limit = «{ $step }» is gestopt: de stap was na { $seconds } s nog niet klaar
    .hint = zoek hier naar iets wat nooit ophoudt; zet op een trage computer BINDERY_TIME_FACTOR=3
graph-killed = «{ $step }» is van buitenaf beëindigd, misschien door te weinig geheugen
    .hint = begin opnieuw, met --jobs 1 als het geheugen krap is
graph-divergence = «{ $step }» geeft elke keer een ander resultaat
graph-locked = hier loopt al een andere build (proces { $owner })
    .hint = wacht tot die klaar is, of stop die, en begin opnieuw
