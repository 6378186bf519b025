# What is said of authors' Markdown.
#
# $words, $shown and $typed are pieces of the author's text; they are shown as they were typed.

-jinja = a text may use {"{{"} value(…) {"}}"} and the like, {"{%"} for %{"}"} and {"{%"} if %{"}"}

# The file as a whole

prose-empty-file = the file is empty
    .hint = begin with # Title
prose-metadata = a block of metadata cannot be used here
    .hint = take it away; titles and dates stand in content/study.toml
prose-text-before-heading = text before the first heading
    .hint = the first line is # Title
prose-no-heading = the text has no heading
    .hint = its first line is # Title
# $sign is the sign's number in Unicode.
prose-unprintable-sign = a sign that no font can print ({ $sign })
    .hint = take it away or type it anew
# $sign is a letter's number and name in Unicode.
prose-invisible-sign = an invisible sign ({ $sign })
    .hint = take it away: delete the letters on both sides and type them anew
prose-invisible-behind = an invisible sign behind «{ $word }» ({ $sign })
    .hint = take it away: delete the letters on both sides and type them anew
prose-mixed-letters = «{ $word }» mixes the letters of two alphabets ({ $sign })
    .hint = it looks like another letter: type the word anew

# What would take too long to read

prose-long-text = the text has { $size } signs; one file may have { $most }
    .hint = divide it
prose-long-line = the line has { $size } signs; it may have { $most }
    .hint = leave an empty line between paragraphs
prose-many-levels = more than { $most } lists and quotes stand within each other
    .hint = write it with fewer levels
prose-open-brackets =
    { $count ->
        [one] one bracket opens in this paragraph and does not close
       *[other] { $count } brackets open in this paragraph and do not close
    }
    .hint = write \[ for a bracket that is printed
prose-nested-brackets = { $count } brackets stand within each other
    .hint = write \[ for a bracket that is printed
prose-full-brackets = more stands in these brackets than can be read
    .hint = write \[ for a bracket that is printed
prose-open-backticks = { $count } times code begins in this paragraph and does not end
    .hint = write \` for a backtick that is printed
prose-without-end = pandoc does not come to an end with this text
    .hint = look for brackets, quotation marks or stars that open and do not close
prose-out-of-memory = pandoc needs more than { $megabytes } MB of memory to read this text
    .hint = divide it
# $reason is pandoc's own words, or the next message.
prose-pandoc-fails = pandoc cannot read this: { $reason }
prose-no-reason = no reason given
prose-nested-deeply = something here is nested too deeply to be read
    .hint = lists, quotes and blocks within each other: at most some twenty

# Expressions and statements

# $closer is what ends an expression or a statement.
prose-open-expression = an expression that never ends
    .hint = end it with { $closer }
prose-open-comment = a comment that never ends
    .hint = end it with ##{"}"}
prose-empty-expression = an expression without words
    .hint = write {"{{"} value("name") {"}}"}
prose-curly-quotes = curly quotes in { $shown }
    .hint = write straight ones: "name"
prose-open-quote = a quote that is not closed in { $shown }
    .hint = a name stands between two: "name"
prose-lone-parenthesis = a parenthesis without its partner in { $shown }
    .hint = write {"{{"} value("name") {"}}"}
prose-single-equals = a single = in { $shown }
    .hint = == asks whether two things are the same
prose-unreadable-tag = { $shown } cannot be read
    .hint = such as {"{{"} value("name") {"}}"}, {"{%"} if number("name") > 0 %{"}"}, {"{%"} for region in regions %{"}"}
prose-unreadable = this cannot be read
    .hint = write it with less
# $reason says what is too large; it is another message.
prose-too-large = { $reason }
    .hint = write it with less
prose-no-statement = there is no statement «{ $word }»
    .hint = { -jinja }
# $word is a word of Jinja, or what it does: «include», «multiplying».
prose-refused = { $word } cannot be used in a text
    .hint = { -jinja }
prose-filter = a filter (|)
prose-refused-call = only words such as value(…) can be called in a text
    .hint = { -jinja }
# $word is «else» or «elif».
prose-lone-middle = {"{%"} { $word } %{"}"} without its {"{%"} if %{"}"}
    .hint = take it away
prose-tag-not-begun = {"{%"} { $end } %{"}"} without its {"{%"} { $begin } %{"}"}
    .hint = take it away, or write its beginning
prose-tag-not-ended = {"{%"} { $begin } %{"}"} without its {"{%"} { $end } %{"}"}
    .hint = write it where the part ends
prose-unusable-name = «{ $name }» cannot be used in a text
    .hint = { -jinja }
prose-no-name = there is no «{ $name }» here
prose-name-in-quotes = a name stands in quotes: "{ $name }"
prose-region-without = a region has no «{ $name }»
prose-this-without = this has no «{ $name }»
prose-bare-number = a bare number would be printed
    .hint = print a value: {"{{"} value("name") {"}}"}; number("name") is for conditions, and what is computed is declared in content/values.toml
prose-bare-truth = true or false would be printed
    .hint = print a value: {"{{"} value("name") {"}}"}; number("name") is for conditions, and what is computed is declared in content/values.toml
prose-prints-no-words = an expression prints no words
    .hint = print a value: {"{{"} value("name") {"}}"}; number("name") is for conditions, and what is computed is declared in content/values.toml
prose-prints-sign = an expression prints a sign that no font can print
prose-many-values = more values in one section than can be kept apart
prose-divides-by-zero = an expression divides by zero
    .hint = ask first whether the number is 0
prose-unlike-things = an expression puts together what does not go together
    .hint = compare numbers with numbers: number("name") > 0
prose-not-carried-out = an expression that cannot be carried out
    .hint = { -jinja }
prose-no-region = no region «{ $name }»
# $scope is the region, or the study as a whole.
prose-no-value = there is no value «{ $name }» for «{ $scope }»
    .hint = declare it in content/values.toml
# $span and $other_span: model-over-period and its like.
prose-other-period = «{ $name }» { $span } stands beside «{ $other }» { $other_span } (line { $line }): nearly one period, and not the same
    .hint = take both over one period; when that is meant, say so in content/values.toml: dates_may_differ = true
# Two regions' values of one name: $other stands first, at $line.
prose-beside-unit = «{ $name }» in { $unit } stands beside «{ $other }» in { $other_unit } (line { $line })
# $time and $other_time: model-over-period and its like, or years.
prose-beside-time = «{ $name }» ({ $time }) stands beside «{ $other }» ({ $other_time }, line { $line }): not of one time
    .hint = take both of one time; when that is meant, say so in content/values.toml: dates_may_differ = true
prose-beside-area = «{ $name }» and «{ $other }» (line { $line }) are of areas that are not delimited alike
    .hint = compare what is of each region's own area; when that is meant, say so in content/values.toml: area = "mixed"
prose-beside-amount = «{ $name }» and «{ $other }» (line { $line }) are amounts ({ $unit }) of regions of different size
    .hint = compare a rate (compute = "rate", per = 1000) or a change; when the amounts are meant, say so in content/values.toml: absolute = true
prose-value-no-number = the value «{ $name }» is no number
# $function is «value» or «number».
prose-call-of-value = { $function }(…) asks for the name of a value
    .hint = write { $function }("name"), or { $function }("name", "region")
# $numbers: each value with what it prints, «growth = −1.2%; growth_north = 3%».
prose-false-claim = what is claimed here does not hold: { $numbers }
    .hint = write the sentence anew, and the claim with it
prose-call-of-claim = claim(…) asks for a condition on numbers
    .hint = write {"{{"} claim(number("name") > 0) {"}}"}
# $function is «figure», «table» or «part».
prose-call-of-place = { $function }(…) asks for one name
    .hint = write {"{{"} { $function }("name") {"}}"}
prose-no-entry =
    { $kind ->
        [figure] there is no figure «{ $name }» for this text
       *[table] there is no table «{ $name }» for this text
    }
    .hint = add the folder figures/{ $name }
prose-other-entry =
    { $kind ->
        [figure] «{ $name }» is a figure
       *[table] «{ $name }» is a table
    }
    .hint = write { $kind }("{ $name }")
prose-no-part = there is no part «{ $name }»
prose-not-alone = «{ $name }» must stand alone
    .hint = leave an empty line before and after it
prose-stands-already = «{ $name }» stands here already
    .hint = refer to it with @fig- or @tbl- instead
prose-lone-braces = «{ $words }» without its partner
    .hint = expressions are {"{{"} … {"}}"}, statements {"{%"} … %{"}"}

# What may not stand where it is

prose-unusable-kind = this kind of text cannot be used here ({ $kind })
    .hint = write it in Markdown, or as plain text
prose-cannot-stand =
    { $thing ->
        [part] a part
        [entry] a figure or table
        [heading] a heading
        [table] a table
       *[image] an image
    } cannot stand in { $place ->
        [list] a list
        [numbered-list] a numbered list
        [quotation] a quotation
        [note] a note
        [table] a table
       *[box] a box
    }
    .hint = leave an empty line before and after it, at the left margin
prose-cannot-stand-in-cell =
    { $thing ->
        [code] code
        [heading] a heading
        [table] a table
        [image] an image
        [quotation] a quotation
        [block] a block
        [terms] a list of terms
       *[text] this kind of text
    } cannot stand in a cell of a table
    .hint = put it in the text
prose-code-in-note = code cannot stand in a note
    .hint = put it in the text
prose-reference-in-heading = a reference in a heading
    .hint = put it in the text below
prose-cross-reference-in-heading = a reference to another document in a heading
    .hint = put it in the text below
prose-formula-in-heading = a formula in a heading
    .hint = say it in words there, and set it below
prose-note-in-heading = a note in a heading
    .hint = put it in the text below
prose-note-in-term = a note in a term
    .hint = put it behind its meaning
prose-image-in-line = an image within a line cannot be used
    .hint = put it in a paragraph of its own, with a caption: ![Caption](file.png)
prose-struck-out = struck-out text cannot be used
    .hint = take the text away
prose-underlined = underlining cannot be used
    .hint = use *emphasis*
prose-rule = a horizontal rule
    .hint = a heading says to everyone where something new begins
prose-html = HTML cannot be used: { $shown }
    .hint = write it in Markdown; for the sign itself write \<
prose-html-comment = a comment in HTML would be printed
    .hint = write {"{##"} … ##{"}"}
prose-raw-markup = raw markup cannot be used
    .hint = write it in Markdown
prose-tex-brackets = TeX's brackets make no formula here
    .hint = a formula stands between $ and $, or $$ and $$
prose-tex = «{ $command }» is TeX
    .hint = write it in Markdown, or as code: `{ $command }`

# Attributes

prose-unknown-attribute = unknown attribute { $names }
prose-form-of-link = a link is [words](https://…)
prose-form-of-box = a box is ::: {"{"}.kind title="…" #box-anchor{"}"}
prose-form-of-code = write ``` alone: code is printed as it stands
prose-form-of-inline-code = code is printed as it stands: `code`
prose-known-of-heading = known: {"{"}.unnumbered{"}"} and {"{"}#sec-anchor{"}"}
prose-known-of-span = known: {"{"}lang=…{"}"}, as in [three foreign words]{"{"}lang=en{"}"}
prose-known-of-formula = known: alt="…", and {"{"}#eq-name{"}"} behind $$ … $$
prose-known-of-quotation = known: source, as in ::: {"{"}.{ $style } source="…"{"}"}
prose-unknown-of-table = unknown attribute { $name } of a table
prose-known-of-table = known: {"{"}#tbl-name{"}"}, total=…, headers=…, short_title=…, .groups and .landscape
prose-known-of-data-table = known: { $names } and .landscape
prose-idle-attribute = «{ $words }» belongs to nothing
    .hint = attributes stand behind a heading, a title of a table, an image, a formula, [words], or in the first line of a block; write \{"{"} for the sign itself
prose-no-attribute = «{ $words }» is no attribute
    .hint = known: {"{"}#sec-anchor{"}"} and {"{"}.unnumbered{"}"}
prose-foreign-attribute = «{ $words }» means nothing here
    .hint = known: {"{"}#sec-anchor{"}"} and {"{"}.unnumbered{"}"}

# Headings, anchors, references, links, notes and works

prose-heading-without-words = a heading without words
    .hint = say what the section is about
prose-first-heading = the first heading must be the chapter's: # Title
prose-second-chapter = a second chapter in one file
    .hint = make a file of its own for the new chapter, or write ## here
prose-heading-jumps = the heading jumps from level { $before } to { $level }
    .hint = write { $signs } instead of { $typed }
prose-heading-too-deep = a heading of level { $level }
    .hint = at most { $deepest } levels are set
prose-bad-heading = «{ $words }» is no heading
    .hint = write # Title: a space behind the signs, an empty line before them; \# for the sign
prose-foreign-heading = «{ $words }» is no heading
    .hint = write # Title
prose-typed-heading-number = «{ $words }» is a heading's number typed by hand
    .hint = take it away: headings are numbered by themselves
prose-bold-heading = «{ $words }» looks like a heading, and is none
    .hint = write ## before it, without the stars
prose-no-contents = «{ $words }» makes no contents list
    .hint = the document has one by itself
prose-no-anchor = «{ $name }» is no anchor
    .hint = letters, digits and hyphens
prose-other-anchor =
    { $kind ->
        [figure] «#{ $name }» is no anchor of a figure
        [table] «#{ $name }» is no anchor of a table
        [box] «#{ $name }» is no anchor of a box
        [formula] «#{ $name }» is no anchor of a formula
       *[section] «#{ $name }» is no anchor of a section
    }
    .hint = write #{ $prefix }-{ $name }
prose-anchor-twice = the anchor #{ $name } is used twice
    .hint = give one another name
prose-no-reference = «@{ $target }» is no reference
    .hint = letters, digits and hyphens
prose-no-cross-reference = «@{ $target }» is no reference
    .hint = write @document:tbl-name, or @document:region:tbl-name for a region's in a joint document
prose-refers-to-nothing =
    { $kind ->
        [figure] @{ $target } refers to no figure
       *[table] @{ $target } refers to no table
    }
    .hint = add the folder figures/{ $name }
prose-no-document = there is no document «{ $name }»
    .hint = the name of its PDF, without .pdf
prose-reference-with-space = «{ $words }» refers to nothing
    .hint = no space behind the @
prose-reference-among-works = a reference among works
    .hint = write @{ $key } by itself, outside the brackets of works
prose-no-work = there is no work «{ $key }»
    .hint = add the work to content/references.json
prose-link-title = the title of a link is not printed
    .hint = say it in the words of the link, not in "{ $title }"
prose-link-without-words = a link without words
    .hint = [what it leads to](https://…)
# $known are beginnings of addresses, such as https:
prose-link-scheme = a link to «{ $address }»
    .hint = a link begins with one of { $known }
prose-leads-nowhere = «{ $words }» leads nowhere
    .hint = a link is [words](https://…), a reference @sec-anchor, an image ![Caption](file.png)
prose-undefined-link = «{ $words }» leads nowhere
    .hint = define it on a line of its own: [name]: https://…
prose-unused-address = no words lead to «[{ $key }]:»
    .hint = write [words][{ $key }] where it belongs, or take it away
prose-address-twice = «[{ $key }]:» stands here twice
    .hint = give one another name
prose-link-with-space = a space between a link and its address
    .hint = [words](https://…)
prose-link-turned-round = a link is the other way round
    .hint = [words](https://…)
prose-no-link = { $words } is no link
    .hint = [words](https://…)
prose-unused-note = the note [^{ $key }] is not used
    .hint = write [^{ $key }] where it belongs, or take it away
prose-note-twice = the note [^{ $key }] stands here twice
    .hint = give one another name
prose-open-note = a note that is not closed: { $words }
    .hint = close it: ^[The note.]
prose-typed-note = «{ $words }» is a note's number typed by hand
    .hint = write [^name], and on a line of its own [^name]: The note.
# $words is what a word processor or a spreadsheet wrote, such as #N/A.
prose-office = «{ $words }» is another program's mistake
    .hint = write what belongs there: a reference is @sec-anchor, a number is a value
prose-form-of-reference = a reference is written @{ $name }
prose-no-language = «{ $name }» is no language tag
    .hint = write lang=en

# Blocks

prose-lone-end = the end of a block that never began
    .hint = begin it with ::: and its kind
prose-endless-block = a block that never ends
    .hint = end it with ::: on a line of its own
prose-empty-block = a block without text
    .hint = write it between ::: and :::, or take it away
prose-kindless-block = a block without a kind
prose-unknown-block = unknown kind of block «{ $kind }»
prose-untitled-box = a box without a title
    .hint = write ::: {"{"}.{ $kind } title="…"{"}"}
prose-no-block = «{ $words }» begins no block
    .hint = a box is ::: {"{"}.kind title="…"{"}"} with its text on lines of its own, and ::: at its end
prose-no-box = «{ $words }» makes no box
    .hint = a box is ::: {"{"}.kind title="…"{"}"} with its text on lines of its own, and ::: at its end
prose-foreign-directive = «{ $words }» means nothing here
    .hint = a box is ::: {"{"}.kind title="…"{"}"} with its text on lines of its own, and ::: at its end
prose-empty-division = a quotation without words
    .hint = put them between its two lines of :::
prose-empty-quotation = a quotation without words
    .hint = write them behind >, or take it away

# Code

# $fence is what begins it: three backticks, or more.
prose-endless-code = code that never ends
    .hint = end it with { $fence } on a line of its own
prose-empty-code = a block of code without a line
    .hint = write it, or take the block away
prose-indented-code = an indented line becomes code
    .hint = take the spaces or the tab away; code stands between two lines of ```
prose-code-verbatim = code may not hold \end{"{"}verbatim{"}"}
prose-no-fence = «{ $words }» begins no block of code
    .hint = write ``` alone: code is printed as it stands
prose-no-code = «{ $words }» begins no code
    .hint = write ``` for code

# Lists

prose-list-start = a list that begins at { $start }
    .hint = write \ before the full stop if it is no list: { $start }\.
prose-empty-item = an item of a list without words
    .hint = write them, or take the item away
prose-nested-lists = a list or quotation that is nested too deep
    .hint = at most { $most } levels within each other; make a heading of the outer ones
prose-long-letters = a list of letters with more than { $most }
    .hint = number it: 1. or #.
# $typed and $printed are labels of an item: «b)», «c)».
prose-other-label = «{ $typed }» would be printed as «{ $printed }»
    .hint = number them in order, or with #.; what begins no list is written \{ $typed }
prose-other-number = «{ $typed }» would be printed as «{ $printed }»
    .hint = number them in order; to have them counted write 1. before each, or #.
prose-list-of-examples = a list of examples cannot be used
    .hint = number it: (1)
prose-list-run-on = a list that is none: its lines run on as one paragraph
    .hint = an empty line before it, and two spaces behind a capital with a point: A.  { "" }
prose-no-item = «{ $words }» is no item of a list
    .hint = leave an empty line before a list, and write - and a space before each item
prose-no-numbered-item = «{ $words }» is no item of a list
    .hint = leave an empty line before a list
prose-lone-points = points that do not belong to the item
    .hint = begin them below the words of the item: as many spaces as its number takes

# Tables

prose-short-rule =
    the rule has { $columns ->
        [one] one column
       *[other] { $columns } columns
    }, the head has { $head }
    .hint = |---| once for each column
prose-second-rule = a second rule in a table
    .hint = one |---|---| stands below the head; take the other away
prose-long-row = the row has { $cells } cells, the head has { $head }
    .hint = a | that is no border is written \|
prose-typed-columns = «{ $words }»: columns of spaces or tabs make no table
    .hint = a table is | Name | Role |, with |---|---| below its head; between words stands one space
prose-no-row = «{ $words }» is no row of a table
    .hint = below the head stands |---|---|, and an empty line before the table
prose-table-without-head = the table has no head row
    .hint = its first line names the columns
prose-long-head = the head of a table holds more than a line of text
    .hint = one line a cell
prose-column-without-head = column { $number } of the table has no head
    .hint = name each column (REQ-16)
prose-only-column-without-head = the column of the table has no head
    .hint = name each column (REQ-16)
prose-lone-title = a table's title without its table
    .hint = it stands below its table, with an empty line between them
prose-no-total = no row of the table begins with «{ $total }»
    .hint = write total="last", or the first cell of the row
prose-table-headers = «headers» is «{ $headers }», not the numbers of columns
    .hint = write headers="1,2" for the first two columns
prose-header-column = «headers» names column { $column }; the table has { $columns }
prose-empty-group = a row of one cell heads the rows below it, and there are none
    .hint = add the rows of the group, or give the row its other cells
prose-table-without-data = a table without data
    .hint = write ::: {"{"}.table data="ships" columns="year, ships" rows="year >= 2019" #tbl-ships{"}"}
prose-data-table-anchor = a table from data has no anchor
    .hint = every table is referred to: #tbl-{ $data }
prose-data-table-title = a table from data has no title
    .hint = between the two lines of :::, or as title=…
prose-data-table-more = a table from data holds more than its title
    .hint = one paragraph: the title

# Images

prose-figure-without-image = a figure without an image
    .hint = write ![Caption](file.png){"{"}alt="…"{"}"}
# $count images, of which at most $most may stand side by side.
prose-row-of-images = { $count } images side by side
    .hint = two or { $most }; each with a caption of its own: ![Caption](file.png)
prose-row-of-more = something else among images side by side
    .hint = images and one caption
prose-row-image-caption = an image in a row without a caption
    .hint = write ![Caption](file.png)
prose-row-image-short-title = a short title at one image in a row
    .hint = write short_title="…" behind :::, for all of them
prose-short-title-alone = a short title («{ $title }») without a title
    .hint = write the title too: the short one stands for it in the list of figures or tables
prose-row-image-source = a source at one image in a row
    .hint = write source and licence behind :::, for all of them
prose-row-without-caption = images side by side with no caption
    .hint = write one paragraph: it is their caption
prose-row-paragraphs = images side by side with { $count } paragraphs
    .hint = write one paragraph: it is their caption
prose-row-in-millimetres = a width in cm or mm in a row
    .hint = write shares: width=50%
prose-row-too-wide = the widths of a row are { $percent }% together
    .hint = at most 100%
prose-image-width = «{ $width }» is no width of an image
    .hint = write width=50% (of the text's width), or width=8cm
prose-image-too-wide = the width { $width } is more than the text has
    .hint = write width=50% (of the text's width), or width=8cm
prose-image-over-text = the width { $width } is more than the text has: { $most } mm
    .hint = write width=50% (of the text's width), or width=8cm
prose-image-title = «{ $words }» would be shown nowhere
    .hint = write it in the caption
prose-no-alternative = the image has no alternative text
    .hint = say in words what the image shows: ![Caption](file.png){"{"}alt="…"{"}"}
prose-short-alternative = the alternative text says too little
    .hint = say in words what the image shows: ![Caption](file.png){"{"}alt="…"{"}"}
prose-repeated-alternative = the alternative text repeats the caption
    .hint = say in words what the image shows: ![Caption](file.png){"{"}alt="…"{"}"}
prose-empty-alternative = the alternative text begins with words that say nothing
    .hint = say in words what the image shows: ![Caption](file.png){"{"}alt="…"{"}"}
prose-licence-alone = an image with a licence and no source
    .hint = write source="…" too: the maker, and where it was found
prose-source-without-licence = the image's source «{ $source }» has no licence
    .hint = write licence="…" behind it, or name a source of content/sources.toml
prose-image-from-web = an image from the web
    .hint = save it beside the text, and name that file
prose-image-backslash = «{ $name }» is not written as everywhere
    .hint = write / between folders
prose-image-kind = «{ $name }» is not an image that can be used
    .hint = known types: { $kinds }
prose-image-outside = «{ $name }» leaves the text's folder
    .hint = put the image beside the text
prose-image-missing = the image { $path } is missing
    .hint = is its name spelt like this?
prose-image-leads-out = the image { $path } leads out of the project
    .hint = put the image itself here
# $what is another message: what was found in the image.
prose-image-flaw = the image { $path } { $what }

# Formulas

prose-formula-attribute = «{ $words }» is no attribute of a formula
    .hint = write {"{"}#eq-name alt="…"{"}"} behind the formula
prose-formula-in-note = a formula in a note has no number
    .hint = write $$ … $$ {"{"}#eq-name{"}"} in the text
prose-formula-in-line = a formula within a line has no number
    .hint = write $$ … $$ {"{"}#eq-name{"}"} in the text
prose-open-formula = a formula that is not closed
    .hint = $$ before and behind it; \$ for the sign
prose-formula-carets = a formula may not hold «^^»
    .hint = use common signs and commands only
prose-formula-of-words = words between two signs $ would be set as a formula
    .hint = write \$ for the sign; words in a formula stand in \text{"{"}…{"}"}
prose-formula-sign = a formula may not hold one of % # & ~ $
    .hint = use common signs and commands only
prose-formula-unprintable = a formula may not hold a sign that cannot be printed
    .hint = use common signs and commands only
# $command is a command of TeX: \input
prose-formula-command = a formula may not hold { $command }
    .hint = use common signs and commands only
prose-formula-double = a formula may not hold two powers or two indices on one sign: write {"{"}x^2{"}"}^3
    .hint = use common signs and commands only
prose-formula-partner = a formula may not hold { $command } without its partner
    .hint = use common signs and commands only
prose-formula-brace = a formula may not hold a brace without its partner
    .hint = use common signs and commands only
prose-formula-left = a formula may not hold \left or \right without its partner
    .hint = use common signs and commands only
# $command is TeX, such as \sqrt; $sign a sign of a formula.
prose-formula-deep = a formula is nested too deeply
    .hint = write it in two
prose-formula-cell = «{ $sign }» stands outside the cells of a matrix, cases or the like
    .hint = close what was opened in the cell before it
prose-formula-empty-script = nothing stands behind «{ $sign }» in a formula
    .hint = write what is raised or lowered: { $sign }{"{"}…{"}"}
prose-formula-braces = «{ $sign }» in a formula takes one sign, and { $command } is more
    .hint = write braces: { $sign }{"{"}{ $command } …{"}"}
prose-formula-bracket = { $command } stands before no bracket
    .hint = write one behind it, such as ( or \langle, or a full stop for none
prose-formula-argument = { $command } lacks what belongs to it
    .hint = write it in braces: { $command }{"{"}…{"}"}
prose-formula-capitals = { $command } takes capital letters only
    .hint = write another sign, or the letter as it is
prose-formula-in-text = «{ $sign }» cannot stand in \text of a formula
    .hint = write it outside of \text, or in words
prose-formula-columns = an array in a formula does not say which columns it has
    .hint = write l, c or r for each: \begin{"{"}array{"}"}{"{"}lcr{"}"}
# $name is a kind of table in a formula: cases, array.
prose-formula-cells = a row of { $name } has more than { $most ->
        [one] one cell
       *[other] { $most } cells
    }
    .hint = take a sign & away, or end the row with \\
prose-formula-stands = \begin{"{"}{ $name }{"}"} takes [t], [c] or [b] only
    .hint = write braces around the brackets: {"{"}[{"}"}
prose-formula-gap = a row in a formula ends with \\ and brackets that hold no distance
    .hint = write a distance, such as [2pt], or braces around the brackets
prose-formula-letter = «{ $sign }» cannot stand in a formula
    .hint = write { $command }
prose-formula-other-letter = «{ $sign }» cannot stand in a formula
    .hint = words stand in \text{"{"}…{"}"}
prose-formula-unreadable = the formula «{ $shown }» cannot be read
    .hint = is every part of it there?
prose-formula-words-in-tex = the words of the formula «{ $shown }» hold TeX
    .hint = write it as one says it
prose-formula-without-words = the formula «{ $shown }» has no words for those who hear it
    .hint = say it in words: $$ … $$ {"{"}alt="…"{"}"}
prose-formula-not-simple = no words can be made of the formula «{ $shown }»
    .hint = say it in words: [$…$]{"{"}alt="…"{"}"}

# Markup that is half written, or of other tools

# $sign is * or _.
prose-open-emphasis = emphasis that is not closed: { $words }
    .hint = close it, or write \{ $sign } for the sign itself
prose-open-code = code that is not closed: { $words }
    .hint = close it, or write \` for the sign itself
# $note is its sign, such as [^1].
prose-note-without-text = the note { $note } has no text
    .hint = write it on a line of its own: { $note }: The note.
# $words is a citation typed by hand, such as (Jansen, 2020); $citation is how it is written here.
prose-typed-citation = «{ $words }» is typed by hand, and is a work of the literature
    .hint = write { $citation }
prose-cut-address = an address ends before «{ $words }»
    .hint = write [what it leads to](<{ $address }>)
prose-open-link = a link that is not closed: { $words }
    .hint = close it, or write \] for the sign itself
prose-open-attribute = an attribute that is not closed: { $words }
    .hint = close it, or write \{"{"} for the sign itself
prose-open-citation = a citation that is not closed: { $words }
    .hint = close it, or write \[ for the sign itself
prose-open-bracket = a bracket before @ or a link that is not closed
    .hint = close it with ]
prose-open-sign = «{ $words }» is not closed
    .hint = a sign on both sides: CO~2~, m^2^
# $kind is «single» or «double».
prose-quote-not-closed = a quotation mark that is not closed: { $words }
    .hint =
        { $kind ->
            [single] close it, or write ’ for an apostrophe
           *[double] close it, or write \" for the sign itself
        }
prose-quote-not-opened = a quotation mark that was not opened: { $words }
    .hint =
        { $kind ->
            [single] open it, or write ’ for an apostrophe
           *[double] open it, or write \" for the sign itself
        }
prose-quote-alone = a quotation mark by itself: { $words }
    .hint =
        { $kind ->
            [single] take it away, or write \' for the sign itself
           *[double] take it away, or write \" for the sign itself
        }
prose-last-break = a line break at the end of a paragraph
    .hint = take the \ away
prose-backslash = a backslash that means nothing
    .hint = write \\ for the sign itself
prose-no-quotation = «{ $words }» begins no quotation
    .hint = leave an empty line before it; \> for the sign itself
prose-lone-at = «@» by itself
    .hint = take it away; a reference is @sec-anchor
prose-lost-note = «{ $words }»: words in brackets, with no space before them
    .hint = a note is ^[The note.], a link [words](https://…)
prose-lone-bracket = «{ $sign }» without its partner: { $words }
    .hint = add the other one, or write \{ $sign } for the sign itself
prose-runs-on = «{ $words }» goes on in the item or quotation above it
    .hint = leave an empty line before it; or, if it belongs there, begin it below its words
prose-no-space = «{ $words }» is no item of a list
    .hint = write a space behind the -
prose-repeated = «{ $words }» stands here twice
    .hint = take one of them away
prose-breaks-off = the text breaks off: … { $words }
    .hint = finish the sentence; a full stop if it is one
prose-line-of-signs = a line of signs
    .hint = a heading says where something new begins; an open place is no text
prose-foreign-markup = «{ $words }» means nothing here
    .hint = write it in Markdown
prose-highlighting = «{ $words }»: highlighting cannot be used
    .hint = use *emphasis*, or \= for the sign itself
prose-plus-signs = «{ $words }»: underlining cannot be used
    .hint = use *emphasis*
prose-change = a mark of a change: { $words }
    .hint = accept or refuse the change; a remark is {"{##"} … ##{"}"}
prose-no-entity = «{ $words }» is no sign
    .hint = type the sign itself
prose-no-emoji = «{ $words }» is no sign
    .hint = type the sign itself, if it must be there
prose-no-remark = «{ $words }» is no remark
    .hint = a remark is {"{##"} … ##{"}"}

# The works and the style of citations

prose-not-bibtex = not BibTeX from here
    .hint = an entry is @book{"{"}key, title = {"{"}…{"}"}, …{"}"}, with each {"{"} closed
prose-list-lacks = the list of works lacks { $keys }
prose-no-style = no citation style (CSL)
    .hint = take one from a list of styles
prose-style-fails = citations cannot be made with this style
    .hint = try another style, or take it anew from where it came
prose-style-entities = a style may not declare entities
    .hint = take <!…> out
prose-style-not-xml = not valid XML
    .hint = take the style anew from where it came
prose-dependent-style = this style is another one under a new name, which would have to be fetched
prose-put-style = put that style itself here: { $name }.csl
prose-small-reference = a sentence begins with a reference in lower case
    .hint = write { $target }
