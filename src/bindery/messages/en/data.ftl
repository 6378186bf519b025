# What is said of data files, of the values computed from them, and of tables that are compared.

# Lists: $first and $last are messages themselves, $first often a list again.
data-and = { $first } and { $last }
data-or = { $first } or { $last }
data-list = { $first }, { $last }
data-quoted = «{ $name }»

## decoding.py, cells.py: the text of a CSV file

data-too-large = the file is larger than { $megabytes } MB
    .hint = keep what is used
data-not-encoded = not { $encoding } text
    .hint = { $encoding ->
        [UTF-8] save the file as UTF-8, or say in the sidecar how it is written: [layout] encoding = "cp1252"
       *[other] save the file as { $encoding }
    }
data-zero-byte = a zero byte: not a text file
    .hint = export it again as «CSV UTF-8»
data-empty-file = the file is empty
    .hint = the first line names columns
data-other-separators = columns are separated by semicolons or tabs
    .hint = export with commas between columns and points in numbers, or say so in the sidecar: [layout] separator = ";" (or "\t"), decimal = ","
data-not-separated = columns are not separated by «{ $separator }»
    .hint = see `separator` under [layout] in the sidecar
data-ragged = { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
    }, but the head has { $columns }
    .hint = a text with a comma stands in quotes: "a, b"; a number has a point: 2.5
data-all-ragged = every row has { $cells ->
    [one] { $cells } cell
   *[other] { $cells } cells
    }, but the head has { $columns }
    .hint = names of rows (R) or an index (pandas)? export without them; a number has a point: 2.5
# $signs is a list of the five below.
data-untidy = this is no tidy table: { $signs }
data-untidy-above = { $count ->
        [one] a line stands above the head
       *[other] { $count } lines stand above the head
    }
data-untidy-years = { $count } years stand side by side
data-untidy-separator = «{ $sign }» between the columns
data-untidy-encoding = not UTF-8
data-untidy-numbers = numbers such as «{ $cell }»
data-hint-import = { $command } makes a tidy table of it; the file as it was is kept beside it
data-hint-note = a note under the table? it belongs in the sidecar: processing = "…"
data-note = only the first cell of this last row is filled: «{ $cell }»
    .hint = a note under the table belongs in the sidecar: processing = "…"
data-open-quote = not valid CSV: a quote is opened in this row and not closed
    .hint = close it; a quote inside a text in quotes is doubled: "the ""Anna"""
data-inner-quote = not valid CSV: more stands behind a quote that closes a text
    .hint = a quote inside a text in quotes is doubled: "the ""Anna"""
data-long-cell = not valid CSV: a cell is far too long
    .hint = is a quote opened and not closed?
# $column is its number.
data-nameless-column = column { $column } has no name in the head
    .hint = leave it out, or name it; names of rows (R) and an index (pandas) can be left out on export
# $sign: U+200B and so on.
data-invisible = this row has a sign that nobody sees ({ $sign })
    .hint = write its texts anew
data-head-below = the head of the table stands in line { $line }, and something else above it
    .hint = leave out what stands above the head

## readers.py: one cell

data-empty-cell = «{ $column }» is empty
    .hint = fill it in, or allow it: missing = true in the sidecar
data-no-integer = «{ $column }» is «{ $cell }», not a whole number
data-no-number = «{ $column }» is «{ $cell }», not a number
data-no-year = «{ $column }» is «{ $cell }», not a year
    .hint = four digits
data-program-mark = «{ $column }» is «{ $cell }», which a program writes for nothing
    .hint = leave the cell empty, and allow it: missing = true in the sidecar
data-spreadsheet-mark = «{ $column }» is «{ $cell }», which a spreadsheet should have computed
    .hint = mend it there, and export the values
# $column is the column of one of many such cells that were told one by one.
data-more-cells = «{ $column }» has { $count ->
    [one] one more such cell
   *[other] { $count } more such cells
    } from here on
data-may-be-thousands = «{ $column }» is «{ $cell }», and all its numbers have three digits behind the point: thousands or decimals?
    .hint = say it in the sidecar: [layout] decimal = "." where it stands before decimals; else leave out what stands between thousands
data-undeclared-total = the last row is the sum of those above it
    .hint = leave it out, or declare it: [disclosure] totals = {"{"} { $column } = "{ $cell }" {"}"}
# Hints at a cell that is no number.
data-hint-hidden = a hidden count? The sidecar's column then says: protect = 5
data-hint-thousands = no signs between the thousands: 1234, and a point before decimals
data-hint-shortened = a spreadsheet has shortened it: show the column as numbers with all digits, and export again
data-hint-code = a number does not begin with 0; a code is a text: type = "text"
data-hint-date = a date is a text, written 2023-01-31; a year is four digits
data-hint-unit = the number alone; its unit stands in the sidecar: unit = "%"
data-hint-point = a point before the decimals: 2.5
data-hint-digits = digits only; an empty cell where nothing is known, if the sidecar allows it
data-small-count = «{ $column }» is { $number }, a count that must not be known
    .hint = write <{ $limit } instead
data-negative-count = «{ $column }» is { $number }, and a count is not negative
    .hint = see `protect` in the sidecar
data-below-minimum = «{ $column }» is { $number }, below the minimum { $bound }
    .hint = see the sidecar
data-above-maximum = «{ $column }» is { $number }, above the maximum { $bound }
    .hint = see the sidecar

## table.py: a whole table

data-no-rows = there are no rows below the head
data-gives-away = «{ $column }» stands beside a hidden count and may give it away
    .hint = leave it empty, or say that it tells nothing of it: open = true
data-missing-column = the column «{ $column }» is missing
data-column-twice = the column «{ $column }» stands there twice
data-unknown-column = unknown column «{ $column }»
    .hint = describe it in the sidecar, or leave it out
data-per = «per» is above 0
    .hint = such as per = 1000
data-compares-amounts = «{ $value }» compares amounts ({ $unit }) of regions of different size
    .hint = compare a rate: declare one over «{ $over }» (compute = "rate", per = 1000), or say absolute = true
data-not-in-order = «{ $cell }» is not in the order of the column «{ $column }»
    .hint = add it to «order» in the sidecar
data-same-row = the same row as line { $line } ({ $key })
    .hint = keep one of them

## declarations.py: content/values.toml

data-unknown-format = unknown format «{ $format }»
data-reference-alone = give `reference` alone
    .hint = keep the one that is meant
data-hint-study-tables = the study has no tables of its own
data-bad-condition = «{ $column }» must equal a text or a number
data-chosen-area = «area» is «{ $area }»
    .hint = only a value over the regions chooses one; area = "{ $mixed }" lets areas differ
data-undeclared-input = «{ $value }» uses the value «{ $name }», which is not declared

## wording.py: words for numbers

data-round-scale = a round number is not counted in thousands
    .hint = integer
data-ages = «ages» are two whole numbers, the younger first
    .hint = ages = [10, 15] is the group of 10 up to 15 years old, in the year of its data
data-cohort-undated = «{ $value }» carries «{ $name }» to today, but nothing says of which year that is
    .hint = give its table a column of years, or name the year in its reference_date
data-nearest = «nearest» must be more than 0
    .hint = nearest = 1000
data-within = «within» must be 0 to { $most }
    .hint = the words for just above and just below hold within it
data-last-band = the last band has no «below»
    .hint = it holds for all the rest
data-bands-order = the bands do not rise
    .hint = the smallest `below` first
data-one-band = one band is no choice
    .hint = give two or more

## values.py, selecting.py, functions.py: values that cannot be computed

data-not-finite = «{ $value }» is no finite number
data-text-format = «{ $value }» is a number, and its format is text
    .hint = choose a number format
data-many-rows = { $count } rows match, where one is meant
    .hint = say more in `where`
data-hint-row = say more about the row
data-undeclared = the value «{ $name }» is not declared
# $kind is Python's name of a type.
data-function-type = the function «{ $function }» gives a { $kind }
    .hint = a number or a text
data-small-value = «{ $value }» is { $number }: a count below { $limit } must not be printed
    .hint = compute a larger one, or leave it out
data-unprintable = «{ $value }» cannot be printed: { $what }
data-from-hidden = «{ $value }» is computed from «{ $name }», a hidden count
    .hint = what is computed from it could give it away; compute it from others
data-needs-number = «{ $value }» needs a number, and «{ $name }» is «{ $text }»
data-hint-missing = when a gap may show, say so: may_be_missing = true
# $chain: names of values with arrows between them.
data-circle = «{ $value }» is computed from itself: { $chain }
    .hint = break the circle
data-no-column = { $table } has no column «{ $column }»
data-holds-texts = «{ $column }» holds texts, in quotes
data-holds-numbers = «{ $column }» holds numbers, without quotes
data-no-row = no row of { $table } has { $column } = { $wanted }
data-texts-only = «{ $column }» holds texts, no numbers
data-hidden-cells = «{ $column }» has hidden counts in these rows
    .hint = what is computed from it could give it away; choose rows without it
data-empty-cells = «{ $column }» has empty cells in these rows
    .hint = no sum of what is unknown
data-zero-weights = the weights «{ $column }» are zero together
# $names: two or more in quotation marks.
data-same-extreme = { $names } have the same «{ $column }»
    .hint = a text that names one of them would be wrong
data-not-among = the ranked row is not among the others
    .hint = see `among`
data-year-not-there = «{ $column }» has no year { $year } in these rows
data-hint-years = they are of { $first } to { $last }
data-no-years = «{ $column }» has no such years
    .hint = see `where`
data-holds-no-years = «{ $column }» holds no years
    .hint = only in a column of type = "year" can years be chosen from … to …
data-zero-divisor = «{ $value }» divides by «{ $name }», which is zero

## combining.py: values that do not go together

data-two-units = «{ $value }» computes with two units: { $values }
    .hint = a ratio may have two units; else give the one that is meant as `unit`
data-value-in-unit = «{ $name }» in «{ $unit }» ({ $place })
data-two-dates = «{ $value }» divides over two dates: { $values }
    .hint = when that is meant, say so: dates_may_differ = true
data-two-periods = «{ $value }» computes with two periods that have only some days in common: { $values }
    .hint = take both over one period; when that is meant, say so: dates_may_differ = true
data-unequal-periods = «{ $value }» compares periods of unequal length: { $values }
    .hint = take periods of one length, or a number per year; when that is meant, say so: dates_may_differ = true
data-moment-outside = «{ $value }» divides by a moment outside the period: { $values }
    .hint = take a moment within the period; when that is meant, say so: dates_may_differ = true
# $span: model-at-moment and its like, such as «over 2012-01-01 to 2022-12-31».
data-value-over = «{ $name }» { $span } ({ $place })
data-span-at = { $span } ({ $place })
data-adds-moments = «{ $value }» adds up the stock «{ $column }» of several moments: { $places }
    .hint = choose one moment in `where`; when that is meant, say so: dates_may_differ = true
data-adds-broken = «{ $value }» adds up flows of «{ $column }» that do not follow one another: { $places }
    .hint = choose periods that do in `where`; when that is meant, say so: dates_may_differ = true
data-no-days = «{ $column }» has no days in { $table }, where { $cells }
data-hint-days = see «time» in { $sidecar }
data-value-of-date = «{ $name }» of { $date } ({ $place })
data-two-areas = «{ $value }» computes over two areas: { $values }
    .hint = compute with tables of one area; when both are meant, say so: area = "{ $mixed }"
data-value-about = «{ $name }» about { $area } ({ $place })
data-area-own = the region itself
data-area-whole = the whole

## components.py: what adds up to a value

data-component-period = «{ $value }» is a component of «{ $whole }» over another period: { $values }
    .hint = take both over one period: where = {"{"} year = {"{"} from = 2012, to = 2022 {"}"} {"}"}
data-components-differ = { $parts } are the components of «{ $whole }» and make { $total } together, and it is { $number } ({ $place }): a difference of { $difference }
data-hint-rest = mend them, or make the difference a component of its own: compute = "rest", of = "{ $whole }", less = [{ $names }]

## reducing.py, regional_values.py: values over the regions

data-not-same = «{ $value }» is not the same in all regions: { $first } in { $first_region } and { $other } in { $other_region }
    .hint = is it a number of the country?
data-no-region = there is no region «{ $region }»
# $regions: names, each with its file and line in parentheses.
data-not-number-in = «{ $value }» is not a number in { $regions }
    .hint = when a gap may show, say so: may_be_missing = true
data-region-place = { $region } ({ $place })
data-region-unpublished = { $region } (not published)
data-hidden-in = «{ $value }» is a hidden count in { $region } ({ $place })
    .hint = what is computed from it could give it away
data-other-area = «{ $value }» is about { $wanted }, and «{ $over }» is about { $areas }
    .hint = name the area that all are about, area = "…", or let areas differ, area = "mixed"
data-hint-same-area = if it is the same area, say so in { $path }: areas = ["{ $area }"]
data-each-region = each region itself
data-area-in = { $area } in { $region } ({ $place })
data-units-together = «{ $value }» puts two units of «{ $over }» together: { $places }
    .hint = make the units in the sidecars equal
data-dates-together = «{ $value }» puts two dates of «{ $over }» together: { $places }
    .hint = when that is meant, say so: dates_may_differ = true
data-said-in = «{ $said }» in { $region } ({ $place })
data-weight-date = «{ $value }» weighs «{ $over }» of { $date } with «{ $weight }» of { $other }, in { $region }
    .hint = when that is meant, say so: dates_may_differ = true
data-weight-area = «{ $value }» weighs «{ $over }» about { $area } with «{ $weight }» about { $other }, in { $region }
    .hint = weigh with a number about the same area

## comparability.py, regional_tables.py: the regions' tables beside each other

data-lacks-column = it lacks the column «{ $column }», unlike { $first }
    .hint = the regions' tables have equal columns
data-has-column = it has besides the column «{ $column }», unlike { $first }
    .hint = the regions' tables have equal columns
data-other-type = «{ $column }» has another type than in { $first }
    .hint = make the sidecars equal
data-unit-of = «{ $column }» is in «{ $unit }» in { $region }, and in «{ $other }» in { $first } ({ $place })
    .hint = make the units in the sidecars equal
data-date-of = «{ $table }» is of «{ $date }» in { $region }, and of «{ $other }» in { $first } ({ $place })
    .hint = when that is meant, say so in figure.toml: dates_differ = ["{ $table }"]
data-years-of = «{ $table }» has the years { $years } in { $region }, and { $other } in { $first } ({ $place })
    .hint = when that is meant, say so in figure.toml: dates_differ = ["{ $table }"]
data-years-span = { $first } to { $last }
data-years-gaps = { $first } to { $last } without { $gaps }
data-area-of = «{ $table }» is about { $area } in { $region }, and { $entry } wants it about { $wanted }
data-area-unlike = «{ $table }» is about { $area } in { $region }, and { $entry } wants it about { $wanted }, as in { $other } ({ $place })
data-hint-areas = when that is meant, say so in figure.toml: areas = {"{"} { $table } = "{ $area }" {"}"}
data-hint-region-areas = if that is the same area, say so in { $path }: areas = ["{ $area }"]
data-area-named = the area «{ $area }»
data-region-lacks-table = the region { $region } has no table «{ $table }»
data-hint-may-lack = when a gap may show, say so in { $entry }: may_lack = ["{ $table }"]
data-reserved-column = a column may not be called «{ $column }»
data-spoilt = this published file is missing or spoilt
    .hint = build it again

## disclosure.py, sums.py: hidden counts

# $what: one of the next four messages; $sums: what the hidden count can be computed from.
data-by-sums = { $what }: { $sums }
data-hidden-unproven = the hidden «{ $column }» is not proven safe, there are too many hidden counts
    .hint = { -data-hide-another }
data-hidden-unfit = no count fits the hidden «{ $column }»
    .hint = the counts and their totals do not go together
data-hidden-exact = the hidden «{ $column }» can be computed back
    .hint = { -data-hide-another }
data-hidden-values = the hidden «{ $column }» can be computed back to { $count ->
        [one] one value
       *[other] { $count } values
    }
    .hint = { -data-hide-another }
-data-hide-another = hide another count of the same total (write x), or leave out the total; withhold = true under [disclosure] does so within one table
data-sums = { $first }; { $last }
data-sum-of = { $whole } is the sum of { $parts }
data-more = and { $count } more
data-parts-columns = { $columns } in { $place }
data-parts-more = { $place } and { $count } more
data-wrong-sum = «{ $column }» is { $number }, and what it is the sum of ({ $parts }) makes { $sum }
    .hint = one of them is wrong
