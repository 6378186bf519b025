# What is said when a file of another program is brought into a study.

# Why a file cannot be read

importing-unreadable = this file cannot be read: { $reason }
importing-too-large = the file has more than { $megabytes } MB
importing-no-text = this is no text that a table could stand in
    .hint = save it as CSV in UTF-8, or give the workbook itself (.xlsx)
importing-one-column = no columns are found in this file
    .hint = say what stands between them: --separator ";"
importing-open-quote = a quotation mark opens a cell here and never closes it
    .hint = save the file anew from the program that it comes from
importing-old-workbook = this is a workbook of before 2007, or one with a password
    .hint = open it and save it as .xlsx without a password
importing-no-workbook = this is no workbook that can be read
    .hint = open it and save it as .xlsx
importing-no-sheet = there is no sheet «{ $sheet }»
importing-empty-workbook = no sheet holds a table
importing-which-sheet = several sheets hold something: { $sheets }
    .hint = choose one: --sheet NAME
importing-error-cell = a cell holds the error { $words }
    .hint = mend its formula, or clear the cell
importing-no-json = this is not valid JSON
    .hint = download the file again
importing-no-records = no list of records is found in this file
    .hint = an OData download holds them under "value"
importing-empty = the file is empty
importing-no-head = no line with the names of the columns is found
    .hint = each column has a name above it
importing-no-rows = there are no rows beneath the head
    .hint = was the right file or sheet given?
importing-nameless = column { $column } has no name
    .hint = give it one in the file
importing-same-heads = two columns are called «{ $head }»
    .hint = give one of them another name in the file
importing-is-there = there is a table of this name
    .hint = --replace writes over it and keeps its sidecar; --name gives another name

# What must be answered first

importing-thousand-or-decimal = «{ $cell }» can be a thousand or a number with decimals, and no other number tells
    .hint = say what stands before the decimals: --decimal , or --decimal .
importing-contradiction = «{ $one }» and «{ $other }» write their decimals in two ways
    .hint = mend the file, or say what stands before the decimals: --decimal , or --decimal .
importing-other-convention = «{ $cell }» in the column «{ $column }» is not written as the other numbers
    .hint = mend the file, or say what stands before the decimals: --decimal , or --decimal .
importing-day-or-month = «{ $cell }» in the column «{ $column }»: which is the day?
    .hint = say it: --dates dmy or --dates mdy
importing-no-number =
    { $count ->
        [one] the column «{ $column }» holds numbers and { $cells } (line { $line })
       *[other] the column «{ $column }» holds numbers and { $cells }; { $count } cells, the first in line { $line }
    }
    .hint = a sign for what is not known: --missing "SIGN"; a column of words: --text "COLUMN"
importing-units = the numbers of the column «{ $column }» have different units: { $units }
    .hint = make a column for each unit

# How a file was read

# $sign: what parts the columns.
importing-read-as = read as { $encoding }, columns parted by { $kind ->
        [semicolons] semicolons
        [commas] commas
        [tabs] tabs
        [bars] bars
       *[other] { $sign }
    }
importing-sheet = read from the sheet «{ $sheet }»
importing-hidden-rows =
    { $count ->
        [one] row { $first } is hidden in the sheet; it is read all the same
       *[other] { $count } rows are hidden in the sheet, the first is row { $first }; they are read all the same
    }
importing-codes-named = the codes of «{ $column }» are written in words
importing-codes-kept = «{ $column }» holds codes: lay the service's list { $column }.json beside the file to have words
importing-left-above = line { $line } is left out, it stands above the head: «{ $words }»
importing-left-below = line { $line } is left out, it stands below the table: «{ $words }»
importing-joined-head = the head has { $count } lines; they are joined
importing-years-below = { $count } columns of years are written below each other, in the column «{ $year }»
importing-decimal = decimals stand behind «{ $sign }»
importing-missing =
    { $count ->
        [one] one cell of «{ $column }» holds { $signs } and is left empty
       *[other] { $count } cells of «{ $column }» hold { $signs } and are left empty
    }
importing-dates = «{ $column }» holds dates; the first is { $first }
importing-starred = { $count ->
        [one] one number of «{ $column }» has a star (provisional); the star is left out
       *[other] { $count } numbers of «{ $column }» have a star (provisional); the stars are left out
    }
importing-stars =
    { $count ->
        [one] one year of «{ $column }» has a star (provisional); the star is left out
       *[other] { $count } years of «{ $column }» have a star (provisional); the stars are left out
    }
importing-totals =
    { $count ->
        [one] line { $line } looks like a total of others; it is kept
       *[other] { $count } lines look like totals of others, the first is line { $line }; they are kept
    }
importing-no-key = no columns tell all rows apart; the sidecar has no key

# Comments in the sidecar that is made. $origin is the file's name.
importing-made-from = Made by `invoke import-table` from { $origin }.
importing-fill-in = What is empty is for you to fill in; `invoke check` tells what is missing.
importing-an-id = an id in content/sources.toml
importing-a-date = such as "{ $date }"
