# Wat gezegd wordt als er niets na te gaan is.

tracing-no-column = er is geen kolom «{ $column }»
    .hint = schrijf REGEL:KOLOM, zoals 12:kolom
tracing-no-row = er is geen rij «{ $row }»
    .hint = regel 2 tot en met { $last }, of een tekst uit de rij
tracing-no-data-file = dit databestand is er niet
tracing-nothing-built = er is nog geen document gebouwd
    .hint = voer uit: invoke build
tracing-no-document = er is geen document «{ $name }» dat af is
