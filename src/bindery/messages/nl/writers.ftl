# Wat gezegd wordt over een tabel die niet op de pagina past.

# $size is in millimeters; $column is een van de twee meldingen hieronder.
writers-table-too-wide = de tabel is { $size } mm te breed; de breedste kolom is { $column }
writers-column = «{ $head }»
writers-column-number = nummer { $number }
writers-shorter-words = kies kortere woorden, of zet lange woorden onder «hyphenation» in content/glossary.toml
writers-shorter-words-or-turned = kies kortere woorden, zet lange woorden onder «hyphenation» in content/glossary.toml, of geef de tabel een gekantelde pagina: {"{"}.landscape{"}"}
