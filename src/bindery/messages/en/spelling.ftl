# Hints on words: spelling, and words that a house does without. $word and $words are an author's.

# How `check` prints a hint, and what a build says of all.
spelling-told = hint: { $told }
spelling-count = { $count ->
        [one] One hint
       *[other] { $count } hints
    } on words: { $command } lists { $count ->
        [one] it
       *[other] them
    }

spelling-unknown = «{ $word }» is in no dictionary
spelling-unknown-more = «{ $word }» is in no dictionary; it stands { $more ->
        [one] once more, in line { $lines }
       *[other] { $more } more times, in lines { $lines }
    }
spelling-meant = did you mean { $words }? If «{ $word }» is right, add it to { $path }, on a line of its own
spelling-accept = if «{ $word }» is right, add it to { $path }, on a line of its own
spelling-avoided = «{ $words }»: { $why }
spelling-instead = write { $words }

# A dictionary that cannot be used.
spelling-no-missing = there is no such dictionary, with an .aff and a .dic file: no word of its language is looked at
    .hint = put both files there, or take the dictionary out of [writing.dictionaries] in house.toml
spelling-no-encoding = this file is not in the encoding that SET names in the .aff file beside it: no word of its language is looked at
    .hint = get both files from the same place again
spelling-no-half = this file holds fewer words than its first line promises: it is not whole, and no word of its language is looked at
    .hint = get both files again
spelling-no-broken = the dictionary cannot be read: no word of its language is looked at
    .hint = get both its files again; the .dic file begins with the number of its words
spelling-no-library = Hunspell is not installed: no word is looked at
    .hint = remove the folder .venv and run it again; ./inv makes it anew
spelling-no-time = the dictionary does not come to an end with the words of this study: no word of its language is looked at
    .hint = get both its files again
