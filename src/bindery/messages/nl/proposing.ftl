# Wat er gezegd wordt van een figuur die bij de kolommen van een tabel wordt voorgesteld.

proposing-no-rows = { $table } heeft geen rijen
    .hint = vul eerst de tabel; invoke check zegt wat er mis mee is
proposing-no-numbers = { $table } heeft geen kolom met getallen om te tekenen
    .hint = maak er een tabel van: --kind table; of geef de kolom in het .toml-bestand ernaast haar type: integer of decimal
# $kind is een soort grafiek zoals die wordt vastgelegd, zoals bars.
proposing-not-drawn = als { $kind } is deze tabel niet te tekenen: { $what }
proposing-another-kind = probeer een andere soort met --kind, of --kind table, en kies rijen in [rows] (docs/figures.md)
proposing-no-kind = de kolommen van deze tabel passen niet bij { $kind }, of haar rijen ({ $count }) zijn er te veel voor
proposing-no-fit = geen grafiek past bij { $table }: aantal rijen { $count }; een grafiek heeft plaats voor 40, en één getal alleen is geen grafiek
proposing-kinds = wat past: { $known }
# Woorden van een alternatieve tekst waar een auteur op verdergaat: $shown is wat gemeten is, $by de as.
proposing-alt = { $kind ->
    [lines] Lijnfiguur
    [columns] Kolommen
    [choropleth] Kaart
    [locator] Kaart
    [scatter] Spreidingsdiagram
    [pyramid] Piramide
   *[other] Diagram
}: { $shown }, naar { $by }.
proposing-alt-bounds = De laagste uitkomst is { $low }, de hoogste { $high }.
proposing-alt-numbers = Grote getallen: { $shown }.
