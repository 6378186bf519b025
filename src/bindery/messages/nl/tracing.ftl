# Wat gezegd wordt als er niets na te gaan is.

tracing-no-column = er is geen kolom «{ $column }»
    .hint = schrijf REGEL:KOLOM, zoals 12:kolom
tracing-no-row = er is geen rij «{ $row }»
    .hint = regel 2 tot en met { $last }, of een tekst uit de rij
tracing-no-data-file = dit databestand is er niet
tracing-nothing-built = er is nog geen document gebouwd
    .hint = voer uit: invoke build
tracing-no-document = er is geen document «{ $name }» dat af is

## explaining.py: waar een getal vandaan komt dat geen berekende waarde is

tracing-typed = in de tekst getypt, of geteld door een sjabloon: geen berekende waarde
tracing-sidecars = uit de beschrijvingen (.toml) van { $files }
tracing-written = staat in { $path }, of is een tekst uit de data
tracing-axis = een streepje op een as, of een tekst uit de data: gekozen door de tekening
tracing-cell = rij { $row }, { $column }
tracing-as-drawn = zoals het getekend was
tracing-drawn-anew = opnieuw getekend
