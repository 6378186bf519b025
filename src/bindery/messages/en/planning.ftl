# What is said when a build is planned, and of references between documents.

planning-no-region = no region «{ $name }»
planning-no-document = no document «{ $name }»
planning-entry-twice = «{ $name }» is the name of an entry in figures/ too
    .hint = take another anchor

# References to other documents: $label is the anchor that is meant, $document the other one's file without .pdf.

planning-references-move = the references between the documents do not come to rest: «{ $label }» moves each time
    .hint = a page number that changes the length of its own text does this; reword near it
-planning-again = build once more; if it stays, tell us
planning-reference-not-printed = «{ $document }» does not print what «{ $label }» should refer to
    .hint = the heading, figure or table has no number or title there
planning-no-link = the PDF has no link that opens { $label } in { $document }.pdf
    .hint = { -planning-again }
planning-other-page = { $document }.pdf has { $label } on another page than { $page }
    .hint = { -planning-again }

# -- how finished pages look; $pages are their numbers in one text --

planning-pages =
    the look of the pages has { $count ->
        [one] one remark, on page
       *[other] { $count } remarks, on pages
    } { $pages }
    .hint = ./inv inspect --path { $path } says what and where; mend it when the text is done, for each change moves pages
planning-numbers-elsewhere = the table «{ $name }» has no row with { $row }, so it has not all numbers of this figure
    .hint = name another table under numbers_in, or take the line out: then the numbers are printed with those of all figures
planning-numbers-nowhere = numbers_in names «{ $name }», and no text places a table of that name for the same region or for the study
    .hint = place it with table("{ $name }"), or take the line out
