# Messages and terms that several packages share.

common-quoted = { $words }
# How a mistake is printed: $hint is the line beneath it, $told a mistake that stops nothing.
common-hint = hint: { $hint }
common-warning = warning: { $told }
# What stands before decimals: 2.5 seconds.
common-decimal-sign = .
# $name is what BINDERY_LANGUAGE asks for; $known such as: en, nl.
common-no-language = there are no messages in the language «{ $name }»
    .hint = choose from: { $known }
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
common-decimal = { $whole }.{ $rest }
