# Messages and terms that several packages share.

common-quoted = { $words }
common-did-you-mean = did you mean «{ $name }»?
common-known = known: { $names }
# Two or more things in a row; $all are those before the last.
common-and = { $all }, { $one }
# A file that can't be read at all.
common-no-file = this file is missing
    .hint = make it, or restore it
common-not-utf8 = not UTF-8 text
    .hint = save the file as UTF-8
# A table of data that a region, a figure or a value asks for.
common-no-table = there is no { $table }
common-unfinished = «{ $words }»: this content is not finished
    .hint = finish it, or take it out
