# Tips over woorden: de spelling, en woorden die het huis niet schrijft. $word en $words zijn van de auteur.

# How `check` prints a hint, and what a build says of all.
spelling-told = tip: { $told }
spelling-count = { $count ->
        [one] Eén tip
       *[other] { $count } tips
    } over woorden: { $command } noemt { $count ->
        [one] hem
       *[other] ze
    }

spelling-unknown = «{ $word }» staat in geen woordenboek
spelling-unknown-more = «{ $word }» staat in geen woordenboek; het staat nog { $more ->
        [one] één keer in dit bestand, in regel { $lines }
       *[other] { $more } keer in dit bestand, in de regels { $lines }
    }
spelling-meant = bedoel je { $words }? Is «{ $word }» goed, zet het dan in { $path }, op een eigen regel
spelling-accept = is «{ $word }» goed, zet het dan in { $path }, op een eigen regel
spelling-avoided = «{ $words }»: { $why }
spelling-instead = schrijf { $words }

# A dictionary that cannot be used.
spelling-no-missing = dit woordenboek is er niet, met een bestand .aff en een bestand .dic: geen woord van deze taal is bekeken
    .hint = zet beide bestanden daar neer, of haal het woordenboek uit [writing.dictionaries] in house.toml
spelling-no-encoding = dit bestand heeft niet de tekencodering die SET noemt in het bestand .aff ernaast: geen woord van deze taal is bekeken
    .hint = haal beide bestanden opnieuw op, van dezelfde plaats
spelling-no-half = dit bestand heeft minder woorden dan zijn eerste regel belooft: het is niet heel, en geen woord van deze taal is bekeken
    .hint = haal beide bestanden opnieuw op
spelling-no-broken = dit woordenboek is niet te lezen: geen woord van deze taal is bekeken
    .hint = haal beide bestanden opnieuw op; het bestand .dic begint met het aantal woorden
spelling-no-library = Hunspell is niet geïnstalleerd: geen woord is bekeken
    .hint = verwijder de map .venv en begin opnieuw; ./inv maakt die dan weer
spelling-no-time = dit woordenboek komt met de woorden van dit onderzoek niet aan een eind: geen woord van deze taal is bekeken
    .hint = haal beide bestanden opnieuw op
