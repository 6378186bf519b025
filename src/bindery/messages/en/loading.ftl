# What is said of the files of a study: their form, their keys and values.

# Any file of text.

loading-conflict = a merge conflict that is not resolved
    .hint = keep what is right, and take away the lines with <<<<<<<, ======= and >>>>>>>
# $found are the signs as they stand there, such as Ã«; $meant what they were, such as ë.
loading-misread = «{ $found }» is a sign read wrongly
    .hint = write «{ $meant }», and save the file as UTF-8

loading-utf16 = saved as UTF-16, which some editors call «Unicode»
    .hint = save the file as UTF-8
loading-office-file = this is the file of a word processor or spreadsheet, under another name
    .hint = save its words as plain text, in UTF-8
loading-zero-bytes = a zero byte: the file is damaged, or was not saved to its end
    .hint = restore it from an earlier version, or save it again
loading-empty-file = this file is empty
    .hint = was it saved? Restore it from an earlier version
loading-broken-link = a link to what is not there, or to itself
    .hint = put the file or folder itself in its place
loading-folder-for-file = here is a folder, where a file of this name belongs
    .hint = give the folder another name, and make the file
loading-file-for-folder = here is a file, where a folder of this name belongs
    .hint = give the file another name, and make the folder
loading-no-permission = this may not be read
    .hint = give yourself the right to read it: chmod u+rX "{ $path }"
# $reason is the system's.
loading-unreadable-file = this file cannot be read: { $reason }
loading-meant-file = is it «{ $found }»? Then call it «{ $name }»
loading-two-signs = a letter and its accent are two signs in the name «{ $name }»
    .hint = type the name anew, or leave the accent out

# TOML files. $what is one of loading-toml-….

loading-no-toml = not valid TOML: { $what }
-loading-toml-form = a text stands in quotes, each key on a line of its own: name = "…"
-loading-toml-group-form = a group is [name], an entry of a list [[name]]
loading-toml-open-text = a text that is opened and not closed
    .hint = { -loading-toml-form }
loading-toml-open-block = a text that is opened with three quotation marks and not closed
    .hint = close it with the same three
# $line is the author's line as it should be.
loading-toml-curly = these are not straight quotation marks
    .hint = write: { $line }
loading-toml-bare = the text «{ $text }» stands without quotation marks
    .hint = write: { $name } = "{ $text }"
loading-toml-quote-within = a quotation mark within a text, or something behind it
    .hint = within a text write \" for it, and a note behind it begins with #
loading-toml-backslash = a \ within a text
    .hint = write it twice, or put the text in single quotes
loading-toml-sign = a sign that cannot stand here
    .hint = take it away, or type it anew
# $sign is its number and name, as Unicode has them.
loading-toml-invisible = a sign that cannot be seen ({ $sign })
    .hint = take it away, or type an ordinary space
loading-toml-name-twice = a name that stands here twice
    .hint = keep one of the two
# $line is that of the first.
loading-toml-name-twice-at = a name that stands here twice
    .hint = keep one of the two; the other stands in line { $line }
loading-toml-key = «{ $name }» cannot be a name here
    .hint = a name is one word of plain letters, digits, - and _
loading-toml-group = «{ $name }» cannot be the name of a group
    .hint = a name is one word of plain letters, digits, - and _
loading-toml-group-twice = a group that stands here twice
    .hint = keep one; an entry of a list is [[name]]
loading-toml-open-group = a group that is not closed
    .hint = { -loading-toml-group-form }
loading-toml-group-without-name = a group without a name
    .hint = { -loading-toml-group-form }
loading-toml-no-equals = a name without a = behind it
    .hint = { -loading-toml-form }
loading-toml-colon = a colon where a = belongs
    .hint = write: { $name } = …
loading-toml-two-equals = more than one = behind the name
    .hint = one is enough: name = "…"
loading-toml-nothing = nothing stands behind the =
    .hint = write a value there, or take the line away
loading-toml-no-value = no text, number, date or list behind the =
    .hint = { -loading-toml-form }
loading-toml-two-values = more than one value on the line
    .hint = { -loading-toml-form }
loading-toml-behind = a «{ $sign }» behind the value
    .hint = take it away: a line ends without a sign
loading-toml-note = something behind the value
    .hint = a note begins with #
loading-toml-bool = true and false are written in small letters
    .hint = write: { $name } = { $word }
loading-toml-date = «{ $found }» is no date that can be read
    .hint = year, month and day, without quotation marks: 2026-11-23
loading-toml-decimals = a comma within a number
    .hint = a point stands before the decimals: { $number }
loading-toml-thousands = signs between the thousands
    .hint = write: { $number }
loading-toml-zero = a number that begins with 0
    .hint = write { $number }, or "{ $text }" if it is a text
loading-toml-round = a list in round brackets
    .hint = square ones: ["…", "…"]
# $items are the texts as they stand there.
loading-toml-list = a list without brackets
    .hint = write: { $name } = [{ $items }]
loading-toml-no-comma = a comma is missing between two items
    .hint = a comma between its items: ["…", "…"]
loading-toml-two-commas = two commas without an item between them
    .hint = take one away
loading-toml-brackets = a closing bracket too many
    .hint = take it away
loading-toml-open-list = a list that is not closed
    .hint = a comma between its items: ["…", "…"]
loading-toml-open-brace = a {"{"} that is not closed on its line
    .hint = name = {"{"} key = "…", other = "…" {"}"}
loading-toml-no-name = a line that names nothing
    .hint = { -loading-toml-form }
loading-toml-out-of-place = something that cannot stand here
    .hint = { -loading-toml-form }
loading-toml-too-deep = too many brackets stand within each other
    .hint = write it with fewer levels
loading-toml-long-number = a number has thousands of digits
    .hint = is it a text? Put it in quotes

# Keys and values, in any TOML file.

loading-missing-key = the key «{ $key }» is missing
    .hint = add it
loading-unknown-key = unknown key «{ $key }»
loading-unknown-choice = «{ $key }» is «{ $value }»
loading-empty-text = «{ $key }» is empty
loading-write = write: { $key } = { $value }
# pairs: a group in which each key has a text, such as [colophon]. tables: entries such as [[partners]].
loading-wrong-type = «{ $key }» must be { $type ->
        [str] a text
        [int] a whole number
        [number] a number
        [bool] true or false
        [date] a date, written 2026-11-23 without quotes
        [texts] a list of texts
        [pairs] a table of texts
        [tables] written as [[{ $key }]] tables
       *[list] a list
    }
loading-endless-number = «{ $key }» is no number that can be used
    .hint = write an ordinary number
loading-same-id = the id «{ $id }» is used already in line { $line }
# $key is the key that holds it, or the expression itself.
loading-no-expression = «{ $key }» is no regular expression
    .hint = is each bracket closed?
loading-years-below-zero = a number of years below zero
    .hint = write 0 or more
loading-empty-expression = «{ $expression }» means nothing at all
    .hint = say what stands there
loading-words-without-number = there is no number in it
    .hint = write {"{"}n{"}"} for any number

# The study's own file, the house style, kinds of document.

loading-no-language = «{ $language }» is no language tag
    .hint = write "nl" or "nl-NL"
loading-same-number-signs = decimal and thousands signs are the same
loading-same-signs = two signs for what is not printed are the same
# $key is the name of a pattern.
loading-number-style = «{ $key }» must hold { $key ->
        [school_year] {"{"}start{"}"} and {"{"}end{"}"}
        [suppressed] {"{"}limit{"}"}
       *[day] {"{"}day{"}"} and {"{"}month{"}"} and {"{"}year{"}"}
    }
loading-abbreviation-twice = «{ $short }» stands here already
    .hint = keep one of the two
loading-months = «months» has { $count ->
        [one] { $count } name
       *[other] { $count } names
    }; a year has 12
loading-dictionary-elsewhere = «{ $path }» lies outside of templates/
    .hint = put the dictionary into the house style, and name it without .aff and .dic: templates/house/spelling/nl_NL
loading-no-font = the font file { $font } is missing
loading-no-colour = «{ $colour }» is no colour
    .hint = write it as #RRGGBB
loading-quote-marks = «marks» has { $count ->
        [one] { $count } sign
       *[other] { $count } signs
    }, not 4
    .hint = double ones, then single ones: marks = ["“", "”", "‘", "’"]
loading-quote-word = «{ $word }» has no apostrophe
    .hint = write the apostrophe as '
loading-no-kind = no kind of document
    .hint = add a folder with kind.toml
loading-stem-without-region = the stem needs {"{"}region{"}"}: there is one document for each region
loading-stem = «{ $stem }» is no name for a file
    .hint = letters, digits, hyphens and points, and {"{"}region{"}"} for the region's folder
loading-stem-ending = «{ $stem }» has the ending of a file
    .hint = a document's PDF and its folder of the site are named after it: leave the ending out
loading-kind-brace = «{ $key }» holds a brace
    .hint = only {"{"}region{"}"} is filled in
# $known are the places that a pattern can have, such as {"{"}text{"}"}.
loading-listening-place = «{ $key }» names a place that it does not have
    .hint = it can have: { $known }
loading-kind-no-texts = there is no folder «{ $folder }»
    .hint = name the folder with the texts of this kind of document, from the project's root
loading-kind-no-template = there is no document.tex beside this file

# Regions and folders of texts.

loading-no-region = no region
    .hint = copy a region's folder here
loading-region-folder = «{ $name }» cannot be a region's folder name
    .hint = lower-case letters, digits and single hyphens; not «study»
# $printed is the name with that of the folder behind it.
loading-region-name = the name «{ $name }» is that of { $other } too; «{ $printed }» is printed
    .hint = give the new region a name of its own
loading-no-text-folder = this folder of texts is missing
loading-section-name = this name is not like 03-the-name.md
    .hint = two digits, a hyphen, then lower-case letters, digits and hyphens

# Figures and tables, and the study's own Python files.

loading-entry-no-code = there is no figure.py beside this file
    .hint = declare its rows under [rows], and its chart under [chart], or write the code
loading-entry-no-chart = this figure declares its rows and no chart
    .hint = declare it under [chart], or draw it in a figure.py beside this file
loading-entry-idle-code = this file declares all, and the figure.py beside it is not used
    .hint = take the file figure.py away, or [rows] or [chart] out of this one
loading-table-with-chart = a table has no chart
    .hint = take [chart] out, or write kind = "figure"
loading-cell-without-rows = «{ $key }» says how cells are computed, and nothing says which rows there are
    .hint = declare them: [rows] with of = ["…"]
loading-not-declared = «{ $name }» is no declaration
    .hint = write a table of its own: [facts.{ $name }]
loading-not-declared-of = «{ $name }» does not say how these cells are computed in its rows
    .hint = of.{ $name } = { "{" } column = "persons" { "}" }
loading-table-and-reference = «table» and «reference» name a table each, where one is meant
    .hint = take one of them out
loading-rows-no-each = «{ $key }» needs the column that parts the rows
    .hint = name it: each = ["…"]
# $key: x, y, panels or series, keys of [chart].
loading-chart-no-column = «{ $key }» names «{ $column }», which is no column of this entry
    .hint = describe it as [[columns]]
loading-chart-series = «series» parts the rows into lines, one column of numbers and no panels, or names the points of a scatter
    .hint = take series out, or write kind = "lines" with one word in y
# $kind: a kind of chart.
loading-chart-needs-series = a chart of the kind «{ $kind }» needs «series»: the column with the name of each point
    .hint = series = "municipality"
loading-chart-no-panels = a chart of the kind «{ $kind }» has no panels
    .hint = write the columns in y, or take the kind lines, bars or columns
# $count: how many columns y names; $range: how many it can, as 1 or 2–4; $panels: true or false.
loading-chart-count = «y» names { $count ->
        [one] one column
       *[other] { $count } columns
    } of numbers; a chart of the kind «{ $kind }» draws { $range }
    .hint = { $panels ->
        [true] one word in y, or each column in a panel of its own: panels = ["…", "…"]
       *[other] write as many words in y, such as y = ["ours", "theirs"]
    }
# Maps: [chart] of figure.toml, and the files in content/outlines.

loading-map-no-rows = a map is drawn from declared rows, and this file declares none
    .hint = declare them: [rows] with of = ["…"] and each = ["…"]
loading-map-limits = «limits» are numbers
    .hint = limits = [-2, 0, 2] makes four classes
loading-map-limits-order = the limits do not rise from each to the next
    .hint = write them from low to high, each once
# $most classes have $limits limits.
loading-map-classes = more classes than a reader can tell apart, or fewer than two
    .hint = two to { $most } classes: one to { $limits } limits
loading-map-limits-and-method = «{ $key }» and «limits» both say which classes there are
    .hint = take one of them out
loading-map-place = this is no place on earth
    .hint = degrees, east before north: at = [4.5, 52.1]
loading-outlines-kind = a file of the kind «{ $ending }» holds no outlines for a map
    .hint = outlines are GeoJSON, in a file that ends in .geojson; QGIS and mapshaper can write it
loading-entry-height = «height» must be { $least } to { $most } millimetres
    .hint = a page has some 230 of them for a figure
loading-entry-not-its-data = «{ $key }» names «{ $name }», which is not among the data of this entry
loading-entry-source-twice = the data files say their source themselves
    .hint = take the line out
loading-entry-index-table = a table draws no line of 100
    .hint = take «index» out: it is for figures
loading-entry-no-source = the key «source» is missing
    .hint = the source line of a figure or table without data files stands in this key

# Sidecars of data files.

loading-table-no-columns = no column is described
    .hint = add [columns.<name>] tables
loading-table-key = the key names «{ $name }», which is no column
loading-no-column = «{ $key }» names «{ $column }», which is no column
# «time» of a column: a stock at a moment or a flow over a period.
loading-time-unsaid = the rows are of a «{ $year }», and «{ $column }» does not say what it is of it
    .hint = a stock: time = {"{"} kind = "stock", at = "{"{"}{ $year }{"}"}-01-01" {"}"}; what happens in the year: time = {"{"} kind = "flow", from = "{"{"}{ $year }{"}"}-01-01", to = "{"{"}{ $year }{"}"}-12-31" {"}"}; its average: the same with kind = "level"; neither: time = "none"
loading-time-no-table = «time» says whether the column is a stock or a flow
    .hint = time = {"{"} kind = "stock", at = "{"{"}year{"}"}-01-01" {"}"}, or {"{"} kind = "flow", from = "{"{"}year{"}"}-01-01", to = "{"{"}year{"}"}-12-31" {"}"}
loading-time-no-numbers = only a column of numbers is a stock or a flow
    .hint = take «time» away
loading-time-no-days = «{ $days }» makes no days
    .hint = write year, month and day, such as "{"{"}year{"}"}-12-31"; a flow ends after it begins
loading-time-shift = only to a year can a number be added
    .hint = "{"{"}year+1{"}"}-01-01" where the column «year» has type = "year"
loading-order-no-text = only a column of texts has an «order» of its own
    .hint = take it away: numbers and years are sorted by size
loading-order-twice = «order» names «{ $cell }» twice
    .hint = name each text once
loading-thousands-sign = «thousands» is the sign that stands before decimals
    .hint = decimal = "," and thousands = "." for 1.234,5
loading-protect-no-count = only counts can be protected
    .hint = type = "integer"
loading-protect-too-small = «protect» must be 2 or more
    .hint = protect = 5 hides counts of 1 to 4
loading-protect-without-disclosure = counts are protected, and nothing says what they add up to
    .hint = totals, adds, sums; [disclosure] with nothing below it when nothing adds up
loading-disclosure-without-protect = no column is protected
    .hint = protect = 5 in a column of counts
loading-no-spread = «spread» is { $spread }
    .hint = one possible value is no secret: 2 or more, or leave it out

# The registers of the chain of reasoning.

loading-no-word-for-kind = there is no word for a { $kind }
    .hint = add { $kind } = "…"
loading-evidence-region = this register is that of «{ $region }»: the folder says so
    .hint = leave the key out; evidence for all regions stands in content/evidence.toml
loading-evidence-person = «{ $key }» would name a person; the register holds none
    .hint = a respondent is told by role and organisation alone; take this line out

# content/release.toml.

loading-release-no-gate = there is no gate of the kind «{ $kind }»
    .hint = add [[gates]] with kind = "{ $kind }"
loading-release-name = «{ $name }» is no name for a file
    .hint = lower-case letters, digits and single hyphens, such as quality-report
loading-release-judges = «{ $word }» cannot be judged
loading-release-signatures = quality assurance needs two signatures
    .hint = who assures is not who made it (REQ-103)

# Which rows a table in a text shows. $rows is the whole choice; $found is what stands at a place of it.

-loading-rows-form = write a comparison such as year >= 2019, and, or, in (…), order by …, first 5 or last 5
loading-rows-nothing = nothing
loading-rows-something = «{ $text }»
loading-rows-unexpected = «{ $found }» is not expected in rows=«{ $rows }»
    .hint = { -loading-rows-form }
loading-rows-unreadable = «{ $found }» cannot be read in rows=«{ $rows }»
    .hint = { -loading-rows-form }
loading-rows-order-without-by = «order» without «by»
    .hint = write order by year, or order by ships down
loading-rows-no-number = { $found } is no number of rows
    .hint = write last 5
loading-rows-no-column = { $found } stands where a column is expected
    .hint = { -loading-rows-form }
loading-rows-open-parenthesis = a parenthesis that is not closed
    .hint = write )
loading-rows-not-without-in = «not» without «in» behind «{ $column }»
    .hint = { -loading-rows-form }
loading-rows-no-comparison = { $found } stands behind «{ $column }», not a comparison
    .hint = { -loading-rows-form }
loading-rows-in-without-list = «in» without a list
    .hint = write in (2019, 2020) or in ("north", "south")
loading-rows-no-value = { $found } stands where a number or a text is expected
    .hint = { -loading-rows-form }

# JSON files. $what is one of loading-json-….

-loading-json-form = export the file anew, or mend it there
loading-no-json = not valid JSON: { $what }
    .hint = { -loading-json-form }
loading-json-no-comma = a comma or a closing bracket is missing before this
loading-json-no-name = a name in straight quotes must stand here; no comma before {"}"}
loading-json-last-comma = the comma before the closing bracket is one too many
loading-json-no-colon = a colon is missing after the name
loading-json-no-value = a value is missing here
loading-json-open-text = a text is not closed with a straight quote
loading-json-line-end = a text holds a line end or a tab; write \n
loading-json-backslash = a backslash in a text; write \\ for the sign itself
loading-json-behind-the-end = something stands behind the end
loading-json-unreadable = it cannot be read from here
loading-json-too-deep = brackets too deep within each other
    .hint = { -loading-json-form }
loading-json-number = a number that cannot be read
    .hint = { -loading-json-form }

# Works of the literature.

loading-works-no-list = not a list of works in CSL JSON
    .hint = write [ {"{"} … {"}"}, {"{"} … {"}"} ], as Zotero exports “CSL JSON”
loading-works-no-work = this is no work
    .hint = a work is {"{"} "id": "…", "type": "…", … {"}"}
-loading-works-key-form = its key, as texts cite it: "id": "moore1995"
loading-works-key-with-space = the key «{ $key }» holds a space
    .hint = { -loading-works-key-form }
loading-works-no-key = a work without id
    .hint = { -loading-works-key-form }
loading-work-unknown-type = «{ $key }» is of the unknown type «{ $type }»
    .hint = known: book, report, webpage, article-journal and others

# $field is a field of the work with the key $key; $what, one of those below, says what is wrong with it.
loading-work-field = «{ $field }» of «{ $key }» { $what }
-loading-work-names-form = write [{"{"}"family": "Jansen", "given": "A."{"}"}], or [{"{"}"literal": "Port of Rotterdam"{"}"}]
loading-work-names-are-text = is a text, not a list of names
    .hint = { -loading-work-names-form }
loading-work-no-names = is no list of names
    .hint = { -loading-work-names-form }
# $number tells which name of the list.
loading-work-name-no-object = has a name that is no object, number { $number }
    .hint = { -loading-work-names-form }
loading-work-name-part-no-text = has a «{ $part }» that is no text, in name { $number }
    .hint = { -loading-work-names-form }
loading-work-name-empty = has a name without family or literal, number { $number }
    .hint = { -loading-work-names-form }
loading-work-no-text = is no text
    .hint = write it in quotes: "…"
loading-work-no-sign = holds a sign that no font can print (U+{ $code })
    .hint = take it away, or type it anew
loading-work-unknown-tag = holds «{ $tag }»
    .hint = known: <i>, <b>, <sup>, <sub>; or take it away
loading-work-tag-closes-nothing = holds «{ $tag }», which closes nothing
    .hint = take it away
loading-work-open-tag = holds «<{ $name }>», which is not closed
    .hint = end with </{ $name }>
loading-work-entity = holds «{ $entity }»
    .hint = write the sign itself: { $sign }
loading-work-no-language = is «{ $value }», which is no language tag
    .hint = write nl, en, de or the like
loading-work-no-doi = is «{ $value }», which is no DOI
    .hint = write it as 10.1000/182
loading-work-no-address = is «{ $value }», which is no address on the web
    .hint = write it whole, without spaces: https://example.org/page
-loading-work-date-form = write {"{"}"date-parts": [[2019, 5, 20]]{"}"}, or [[2019]] for a year alone
loading-work-no-date = is no date
    .hint = { -loading-work-date-form }
loading-work-no-csl-date = is no date of CSL JSON
    .hint = { -loading-work-date-form }
loading-work-date-no-lists = has date-parts that are no lists of numbers
    .hint = { -loading-work-date-form }
loading-work-date-three-days = has more than a begin and an end
    .hint = { -loading-work-date-form }
loading-work-date-part = has the { $part ->
        [year] year
        [month] month
       *[day] day
    } «{ $value }»
    .hint = { -loading-work-date-form }
loading-work-date-four-parts = has more than year, month and day
    .hint = { -loading-work-date-form }
