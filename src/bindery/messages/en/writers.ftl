# What is said of a table that does not fit its page.

# $size is in millimetres; $column one of the two messages below.
writers-table-too-wide = the table is { $size } mm too wide; the widest column is { $column }
writers-column = «{ $head }»
writers-column-number = number { $number }
writers-shorter-words = shorter words, or long ones under «hyphenation» in content/glossary.toml
writers-shorter-words-or-turned = shorter words, or long ones under «hyphenation» in content/glossary.toml, or give the table a turned page: {"{"}.landscape{"}"}
