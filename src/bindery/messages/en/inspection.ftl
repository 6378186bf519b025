# What is said of finished PDFs, and of the web page.

# -- places (results, assertions/expected) --

# $requirement is a number such as REQ-08, $what another message.
inspection-broken = { $requirement }: { $what }
# $path is the PDF's; $what stands at an author's line.
inspection-in-file = { $what } ({ $path })
inspection-on-page = { $what } ({ $path }, page { $page })
# What the messages below call $page is one of these two.
inspection-page = page { $page }
inspection-no-page = no page

# -- a PDF that cannot be read (reading, tree) --

# $reason is the operating system's.
inspection-unreadable = the file cannot be read: { $reason }
inspection-encrypted = the PDF is encrypted
    .hint = remove the protection
inspection-unsound = the file is not a sound PDF: { $reason }
    .hint = typeset the document again
inspection-odd-object = an object is not what the standard asks for
inspection-tree-deep = the structure tree is nested deeper than { $most } elements
    .hint = typeset the document again
inspection-tree-twice = an element of the structure tree stands in the tree twice
    .hint = typeset the document again

# -- the standards, by veraPDF (verdicts, validation) --

inspection-no-validator = no validator was asked
# $flavour is a standard's short name, such as ua1.
inspection-not-run = the validation by { $flavour } was not run: { $reason }
    .hint = a validation that was not run is no pass
inspection-reason-unknown = nobody says why
# $clause is the rule's number, $page 0 where it is not known, $words are veraPDF's own.
inspection-standard =
    { $flavour } { $clause } fails { $count }×{ $page ->
        [0] {""}
       *[other] , first on page { $page }
    }: { $words }
inspection-no-profile = there is no profile for the flavour “{ $flavour }”
inspection-engine-answer = the engine's answer cannot be read: { $words }
inspection-engine-profile = the engine used “{ $profile }” with { $rules } rules
inspection-engine-early = the engine stopped early: { $status }
inspection-engine-idle = the engine made no check
inspection-engine-contradicts = the engine contradicts itself
inspection-validator-late = the validator did not finish in time
inspection-validator-absent = the validator cannot be started: { $words }
inspection-validator-silent = the validator gave no answer for this file
inspection-validator-stopped = the validator stopped with exit code { $code }: { $words }
inspection-validator-mute = the validator stopped with exit code { $code }: no message
# A rule's title in SARIF.
inspection-sarif-not-run = the validation was not run

# -- answers to remarks of the second engine (known_remarks) --

inspection-answer-lists = Not so: the map is sound. The engine does not read ranges that list their targets, which ISO 32000-1, 9.10.3 allows; every code has its Unicode value.
inspection-answer-classes = Not so: all header cells have a Scope. The engine does not look into the class map, where ISO 32000-1, 14.7.5.2 lets attributes stand.
inspection-answer-grid = Not so: the cells of every table cover its grid. The engine does not look into the class map, where ISO 32000-1, 14.7.5.2 lets their spans stand.
inspection-answer-return = Not so: the data of a stream end in the byte 0D, which the engine takes for a part of the line's end before endstream (ISO 32000-1, 7.3.8.1).

# -- identity --

inspection-not-marked = the document does not say that it is tagged
inspection-suspect = the document says that its tags are suspect
inspection-no-tree = the document has no structure tree
inspection-no-title = the metadata have no title (dc:title)
inspection-title = the title in the metadata is “{ $read }”, not “{ $wanted }”
inspection-title-of-file = this is the file's name
inspection-titles-differ = Info says “{ $info }” where XMP says “{ $xmp }”
inspection-title-stopgap = the title in the metadata is no title but “{ $read }”
    .hint = give the document its title
inspection-title-unseen = the title “{ $title }” is not on the first pages
inspection-title-hidden = DisplayDocTitle is not true
inspection-no-language = the document names no language
inspection-language = the document's language is { $read }, not { $wanted }
inspection-language-code = “{ $code }” is no code of a language ({ $page })
    .hint = write for example nl-NL or en
inspection-second-title = a second title is tagged: “{ $text }” ({ $page })
inspection-outside-tree = { $page }: “{ $text }” is marked, but not in the tree
inspection-untagged = { $page }: “{ $text }” is not tagged
inspection-subject = the subject in the metadata is “{ $read }”, not “{ $wanted }”
inspection-subject-unseen = the document nowhere prints “{ $subject }”

# -- headings; $level is a number: 2 of H2 --

inspection-heading-lost = the heading “{ $text }” (H{ $level }) is not tagged
    .hint = was its heading drawn as plain text?
inspection-heading-strange = the tagged heading “{ $text }” (H{ $level }, { $page }) is not in the sources
inspection-heading-level = the heading “{ $text }” is tagged H{ $level }, not H{ $wanted } ({ $page })
inspection-title-untagged = “{ $text }” ({ $page }) is set as the headings are, and is tagged as text
    .hint = who listens goes from heading to heading: tag it as one, or set it otherwise
inspection-heading-words = the words of the heading “{ $text }” run otherwise in the PDF: “{ $read }”
# $before is the level of the heading before, 0 for the first one.
inspection-heading-jump =
    the heading “{ $text }” { $before ->
        [0] is the first, and
       *[other] jumps from H{ $before } to
    } H{ $level } ({ $page })

# -- figures --

inspection-no-alternative = a figure ({ $page }) has no alternative text
inspection-alternative-file = the alternative text “{ $text }” ({ $page }) is a file name
    .hint = say in words what the figure shows
inspection-alternative-caption = the alternative text “{ $text }” ({ $page }) repeats the caption
    .hint = say in words what the figure shows
inspection-alternative-short = the alternative text “{ $text }” ({ $page }) is shorter than { $least } characters
    .hint = say in words what the figure shows
inspection-alternative-stub = the alternative text “{ $text }” ({ $page }) begins with words that say nothing
    .hint = say in words what the figure shows
inspection-alternative-shared = { $count } figures share the alternative text “{ $text }”
inspection-alternative-lost = no figure has the alternative text “{ $text }”
inspection-figure-count =
    { $tagged ->
        [one] 1 figure is
       *[other] { $tagged } figures are
    } tagged; the sources have { $wanted }
inspection-figure-order = the figures stand in another order than in the sources
inspection-caption-loose = the caption “{ $text }” is not tagged with a figure or table
inspection-formula-silent = a formula ({ $page }) has no alternative text
    .hint = give it words: alt="…"
inspection-formula-no-mathml = the formula “{ $text }” ({ $page }) is not there as MathML
inspection-formula-source = the formula “{ $text }” is described by its TeX source
    .hint = give it words: alt="…"

# -- tables; $table is one of the first two --

inspection-table = the table “{ $caption }” ({ $page })
inspection-table-unnamed = the table ({ $page })
inspection-table-empty = { $table } has no cells
inspection-table-ragged = { $table } has rows of { $widths } columns
inspection-table-stray = { $table } holds stray elements: { $kinds }
inspection-table-headless = { $table } has no header cell
inspection-table-uncaptioned = { $table } has no caption
inspection-header-unscoped = the header cell “{ $text }” of { $table } has no scope
inspection-header-empty = { $table } has an empty header cell
inspection-header-merged = the header cell “{ $text }” of { $table } is merged
    .hint = let the cells below name it in their Headers, or give each its own
inspection-cell-headless = the cell “{ $text }” of { $table } has no header

# -- finding the way (navigation, links) --

inspection-no-bookmarks =
    the document has { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    } and no bookmarks
inspection-bookmark-lost = the heading “{ $text }” has no bookmark in its place
inspection-list-empty = a list ({ $page }) has no items
inspection-list-stray = a list ({ $page }) holds what is no item: { $kinds }
inspection-note-empty = note { $number } has no text
inspection-note-shared = the note “{ $text }” ({ $page }) shares its ID with another
inspection-note-unnamed = the note “{ $text }” ({ $page }) has no ID
inspection-box-lost = the box “{ $title }” is no section with that title
inspection-box-empty = the box “{ $title }” ({ $page }) has no text
inspection-contents-unlinked = an entry of the contents is no link: “{ $text }”
inspection-no-contents = the document has { $pages } pages and no tagged table of contents
inspection-link-lost = a link “{ $text }” leads nowhere ({ $page })
inspection-link-lost-silent = a link leads nowhere ({ $page })
# $pages are page numbers, such as 3, 4.
inspection-links-untagged = links stand outside the structure tree: page { $pages }
inspection-links-silent = links have no description: page { $pages }
inspection-links-stub =
    { $count ->
        [one] 1 link is described as “{ $text }”
       *[other] { $count } links are described as “{ $text }” and the like
    }
    .hint = name the target in the reader's words
inspection-link-empty = the link “{ $text }” ({ $page }) says nothing
    .hint = let its text name the target
inspection-tab-order = /Tabs is not /S: page { $pages }

# -- what can be seen (visibility) --

inspection-contrast-text = { $colour } on { $background } has a contrast of { $ratio }, not { $least }: “{ $text }” ({ $page }, { $count }×)
    .hint = choose a darker or lighter colour
# $point is a place on the page, in points from the left and from below.
inspection-contrast-shape = shapes of { $colour } on { $background } have a contrast of { $ratio }, not { $least } ({ $page }, { $count }×, at { $point } points)
    .hint = darken them, or give them an edge
inspection-contrast-edge = shapes of { $colour } and { $background } touch, with a contrast of { $ratio }, not { $least } ({ $page }, { $count }×, at { $point } points)
    .hint = leave a white gap between them
inspection-size-text = the running text is set in { $size } points, not { $least }
inspection-size-small = “{ $text }” is set in { $size } points ({ $page })
    .hint = { $least } points is the least
inspection-scan = page { $page } is one picture without text that is seen as text
    .hint = set the text as text
inspection-unseen =
    { $page }: “{ $text }” { $reason ->
        [invisible] is drawn invisibly
        [layer] stands in a layer that is not shown
        [clipped] is clipped away
        [transparent] is transparent
       *[same-colour] has the colour of its background
    }
    .hint = take it out of the source: who copies the text finds it
inspection-off-sheet = { $page }: “{ $text }” lies off the sheet
    .hint = a word or an address before it is too long for the line: shorten it, or let it break
inspection-covered = { $page }: a box is painted over “{ $text }”
    .hint = take the words out of the source: a box hides nothing

# -- what is spoken in place of what is shown (spoken, strings, languages) --

# $seen is what stands on the page, $said what a reader speaks there.
inspection-said-otherwise = “{ $seen }” is read aloud as “{ $said }” ({ $page })
    .hint = take out the text that replaces it, or let it say the same
inspection-silenced = “{ $text }” is not read aloud: a blank stands in its place ({ $page })
    .hint = take out the text that replaces it
inspection-formula-number = the words of a formula “{ $text }” says { $number }, which the formula does not show ({ $page })
inspection-expansion-wrong = “{ $said }” is no expansion of “{ $seen }” ({ $page })
    .hint = give the abbreviation the words that its letters stand for
inspection-expansion-two = “{ $seen }” is written out as “{ $said }” and as “{ $other }”
inspection-private = “{ $text }” stands in an element that is private: no reader opens it ({ $page })
inspection-alternative-code = the alternative text “{ $text }” ({ $page }) holds code
    .hint = say in words what the figure shows
inspection-alternative-again = the alternative text “{ $text }” ({ $page }) repeats itself
    .hint = say in words what the figure shows
inspection-figure-nothing = a figure “{ $text }” shows nothing ({ $page })
inspection-string =
    { $flaw ->
        [turned] “{ $text }” turns its letters round with a hidden sign ({ $page })
        [lost] “{ $text }” holds letters that are lost ({ $page })
        [private] “{ $text }” holds a sign of private use, which nobody can speak ({ $page })
        [encoding] “{ $text }” is written in a wrong encoding ({ $page })
       *[mixed] “{ $text }” mixes alphabets within a word ({ $page })
    }
inspection-words-glued = the words of “{ $text }” run together ({ $page })
    .hint = put spaces between the words in the text that is read aloud
inspection-words-spaced = “{ $text }” is read aloud in single letters ({ $page })
    .hint = widen the letters in the design, not with spaces
# $code is what the tags say, $read the language by the words.
inspection-language-other = a text is marked as { $code }, but its words are { $read } ({ $page })
inspection-language-none = the code “{ $code }” names no language ({ $page })
inspection-language-unmarked = a paragraph is written in { $read } and is not marked as such ({ $page })
    .hint = mark the language, so that it is pronounced well
inspection-direction = a text is read from right to left ({ $page })

# -- where links, bookmarks and numbers lead (leading, wayfinding) --

inspection-link-elsewhere = the link “{ $text }” ({ $page }) leads to page { $read }; what it names stands on page { $wanted }
inspection-link-two-places = the link “{ $text }” ({ $page }) leads to page { $read }, and by its place in the structure to page { $other }
inspection-numbers-unlinked = no link below { $figure } leads to the table of its numbers
inspection-numbers-elsewhere = the link below { $figure } ({ $page }) does not lead to the table of its numbers, but to another place: “{ $text }”
inspection-link-unseen = the link “{ $text }” ({ $page }) cannot be clicked: it is hidden or has no size
inspection-link-displaced = the link “{ $text }” ({ $page }) does not lie on its words
inspection-address-closed = the address “{ $target }” ({ $page }) is one that no reader can open
    .hint = write the address in full, with https:// before it
inspection-address-user = the address “{ $target }” ({ $page }) has a name before its host: it leads to { $host }
inspection-address-mixed = the address “{ $target }” ({ $page }) mixes alphabets
inspection-address-other = “{ $shown }” is shown, but the link leads to { $host } ({ $page })
inspection-link-described = the link “{ $text }” is described as “{ $said }” ({ $page })
inspection-link-poor = the link “{ $text }” ({ $page }) is described as “{ $said }”, which is no description
    .hint = name the target in the reader's words
inspection-bookmark-out = the bookmark “{ $title }” leads out of the document
inspection-bookmark-nowhere = the bookmark “{ $title }” leads nowhere
inspection-bookmark-strange = the bookmark “{ $title }” is no heading
inspection-bookmark-elsewhere = the bookmark “{ $title }” leads to page { $read }; its heading stands on page { $wanted }
inspection-contents-order = the entry “{ $text }” of the contents stands in another order than its heading ({ $page })
inspection-contents-page = the entry “{ $text }” of the contents names another page than { $wanted } ({ $page })
inspection-label-other = page { $page } is labelled “{ $label }”, but “{ $printed }” is printed on it
inspection-page-order = the heading “{ $text }” on page { $read } is read after page { $before }

# -- tables and lists as they are heard (table_heads) --

inspection-rows-headless = the rows have no header in { $table }: “{ $text }” and what stands below it are cells
    .hint = tag the first cell of each row as its header
inspection-scope =
    { $way ->
        [row] the header cell “{ $text }” of { $table } heads nothing in its row
       *[column] the header cell “{ $text }” of { $table } heads nothing below it
    }
inspection-headers =
    { $flaw ->
        [gone] the cell “{ $text }” of { $table } names a header “{ $head }” that is not there
        [cell] the cell “{ $text }” of { $table } names “{ $head }”, which is no header cell
       *[astray] the cell “{ $text }” of { $table } names a header “{ $head }” that stands neither above nor before it
    }
inspection-span-long = the cell “{ $text }” of { $table } reaches below the last row
inspection-head-twice = the head “{ $text }” of { $table } is read twice
    .hint = a head that is printed again is no part of the table: tag it as an artifact
inspection-list-cut = “{ $text }” and what follows are one list, tagged as a list for each item ({ $page })
inspection-item-bodiless = the item “{ $text }” ({ $page }) has no body beside its label

# -- the order of reading (order); $first and $second are words of the page --

inspection-order-above = “{ $first }” is read before “{ $second }”, which stands above it ({ $page })
inspection-order-table =
    { $kind ->
        [cells] the cell “{ $first }” is read before “{ $second }”, which stands left of it ({ $page })
        [rows] the row “{ $first }” is read before “{ $second }”, which stands above it ({ $page })
       *[stray] the cell “{ $first }” stands in another row than “{ $second }”, with which it is read ({ $page })
    }
inspection-head-read = “{ $text }” is read on { $count } pages: a running head or foot
    .hint = tag it as an artifact of the page
inspection-silent = page { $page }: “{ $text }” is shown and not read
    .hint = tag it as text: decoration has no words
inspection-misfit =
    { $kind ->
        [parent-tree] the page says that “{ $text }” belongs to another element than the one that holds it ({ $page })
        [parent] an element names another parent than the one that holds it ({ $page })
        [twice] “{ $text }” is read twice: two elements hold it ({ $page })
        [link-parent] the link “{ $text }” belongs by its page to another element than the one that holds it ({ $page })
        [role] the type “{ $text }” of an element is none of PDF's, and is mapped to none ({ $page })
       *[name] the name of “{ $text }” leads to another element ({ $page })
    }
inspection-heading-wordless = a heading (H{ $level }) has no words
inspection-documents = the tree holds { $count } documents
inspection-caption-far = the caption “{ $text }” ({ $page }) does not stand by its figure or table

# -- how the document opens, and its data (opening) --

inspection-opens-at = the document opens at page { $page } and not at its beginning
inspection-opens-odd =
    the document is not a plain row of pages: { $key ->
        [AA] it acts when a page is opened or touched (AA)
        [B] threads of articles
        [Collection] it is a collection of files
        [FullScreen] it fills the screen
        [PresSteps] a page shows itself in steps
        [R2L] its pages go from right to left
        [Threads] threads of articles
        [Thumb] a small picture of a page, which may show what is no longer there
        [URI] a base for its addresses, or a page of the web when it opens (URI)
        [UserUnit] a page in another unit than the point
       *[other] { $key }
    }
    .hint = take it out
inspection-opens-timed = a page comes or goes by itself: page { $pages }
inspection-page-turned = page { $page } stands on its side when it is opened
inspection-metadata-other = Info { $key } says “{ $info }” where XMP says “{ $packet }”
inspection-metadata-language = dc:language says { $read }, the document { $wanted }
inspection-metadata-titles = the metadata have two titles: “{ $first }” and “{ $second }”
inspection-metadata-dates = the date of the last change ({ $changed }) lies before that of making ({ $made })
inspection-part-person = the metadata of a part name a person or a place on a machine: { $key }, “{ $value }”

# -- the file (file_format) --

inspection-version = the header says PDF { $read }, not { $wanted }
inspection-no-version = the header says PDF (nothing), not { $wanted }
inspection-font-absent = the font { $font } is not embedded
inspection-font-unmapped = the font { $font } has no map to Unicode
inspection-unmapped =
    { $count ->
        [one] 1 shown character has
       *[other] { $count } shown characters have
    } no Unicode value
inspection-private-use =
    { $count ->
        [one] 1 shown character is
       *[other] { $count } shown characters are
    } of Unicode's private use: only their font knows what they are
inspection-font-strange = a figure is set in { $font }, which is no font of the house
    .hint = draw the figures anew: another font of this family may be installed on the machine
inspection-font-letters = a figure says { $font }, but { $count } of its letters are another font's
    .hint = draw the figures anew: another font of this family may be installed on the machine
# $what is a file's name or one of the next three.
inspection-embedded = a file is embedded: { $what }
inspection-embedded-unexplained = a file is embedded that does not say what it is to the document: { $what }
inspection-embedded-absent = a file is not embedded: { $what }
inspection-embedded-list = an empty list of embedded files
inspection-embedded-associated = an associated file
inspection-embedded-unnamed = unnamed
# $action is a key of the standard.
inspection-active =
    the document holds what an archive refuses: { $action ->
        [GoToR] GoToR to something else than a PDF beside it
        [F] a stream outside the file
        [OCProperties] layers
        [AcroForm] form
       *[other] { $action }
    }
inspection-textless = page { $page } has no text
inspection-no-claim = { $key } in the metadata is nothing, not { $wanted }
inspection-claim = { $key } in the metadata is { $read }, not { $wanted }
inspection-large = the file has { $size } MB, more than { $most } MB
    .hint = look for large images

# -- privacy; $key is a key of the metadata, or: an attachment --

inspection-attachment = an attachment
inspection-path-held = { $key } holds a path: { $value }
inspection-address-held = { $key } holds an e-mail address: { $value }
inspection-maker = { $key } says “{ $value }”; the sources name { $names }
    .hint = name the organisation
inspection-person = { $key } names a person: { $value }
    .hint = name the organisation
inspection-person-perhaps = { $key } may name a person: { $value }
    .hint = name the organisation
inspection-system = { $key } tells the maker's system: { $value }
inspection-bookmark-path = a bookmark holds a path: { $title }
inspection-alternative-path = an alternative text holds a path: { $text }
inspection-link-path = a link holds a path: { $target }
inspection-private-key = the PDF holds the key { $key }
    .hint = set \pdfvariable suppressoptionalinfo
inspection-left-behind = a program left data of its own: { $name }
inspection-endings = the file has { $count } ends (%%EOF) instead of one
inspection-annotation = the document has annotations of the kind { $kind }
inspection-layer = the layer “{ $name }” is not shown
inspection-layer-unnamed = a layer without a name is not shown

# -- the text read back (text) --

# $number is what a source gives, $read what stands in the PDF.
inspection-number-lost = «{ $number }» is not printed, it prints “{ $read }”
inspection-number-gone = «{ $number }» is not printed, it prints nothing there
# Where a number comes from: a cell of a table, a computed value, a part of a figure or table.
inspection-from-cell = it comes from { $entry }, row { $row }, column { $column }
inspection-from-value = it comes from the value { $name }
inspection-from-entry =
    it comes from the { $part ->
        [title] title
        [subtitle] subtitle
        [alt] alt
        [note] note
        [source] source
        [label] label
       *[other] { $part }
    } of { $entry }
inspection-passage-lost = “{ $text }” is not read in its place
    .hint = its words are printed in another form, or not at all
inspection-read-elsewhere = it is read elsewhere: { $page }
inspection-number-strange = the number in “{ $text }” ({ $page }) comes from no source
    .hint = print it in a template
inspection-order = only { $share }% of the text is read in the order of its sources
    .hint = at least { $least }% must be
inspection-label-lost = the label «{ $label }» is not read in its figure
    .hint = see the figure { $figure }
inspection-label-strange = a figure shows «{ $text }», and none of its labels says so
    .hint = see the figure { $figure }

# -- the web page (pages) --

inspection-site-text = the pages of the site say “{ $read }” where the text has “{ $wanted }”
inspection-web-closes = </{ $tag }> closes what is not open
inspection-web-open = <{ $tag }> is never closed
inspection-web-forbidden = <{ $tag }> has no place in a page that stands by itself
inspection-web-script = { $name }= is a script
inspection-web-fetched = { $name }=«{ $value }» is fetched from elsewhere
inspection-web-image = an image without alternative text
inspection-web-style = a style fetches from elsewhere
inspection-web-language = its language is «{ $read }», the study's is «{ $wanted }»
inspection-web-title = it has no title
inspection-web-main = it has { $count } main parts, not one
inspection-web-first = it has not one heading of level 1
inspection-web-jump = the heading «{ $text }» jumps from level { $before } to { $level }
inspection-web-wordless = a heading without words
inspection-web-anchor = the anchor #{ $anchor } is used twice
inspection-web-link = the link to { $target } leads nowhere
inspection-web-absent = it does not show «{ $title }»
inspection-web-headings = the headings below «{ $title }» are not those of the PDF: { $shown }

# -- what is heard beside the words (heard) --

inspection-head-bare = the running head “{ $text }” ({ $page }) is an artifact, but not of the kind Pagination with Header
inspection-foot-bare = the running foot “{ $text }” ({ $page }) is an artifact, but not of the kind Pagination with Footer
inspection-paragraph-empty = a paragraph is empty ({ $page })
inspection-caption-outside = a table ({ $page }) does not hold its caption
inspection-row-repeats = two rows of the table “{ $caption }” ({ $page }) have the same row headers: “{ $text }”
inspection-list-word = a list ({ $page }) is counted as “{ $word }”, a word that this version of PDF does not have
inspection-list-uncounted = a list ({ $page }) with the label “{ $label }” says that it is counted as { $word }
inspection-note-unnumbered = the note “{ $text }” ({ $page }) has no number
inspection-note-returnless = the note “{ $text }” ({ $page }) does not lead back to the text
inspection-links-unseen =
    { $count ->
        [one] a link in a text is
       *[other] { $count } links in texts are
    } neither underlined nor of another colour: “{ $text }” ({ $page }) has a contrast of { $contrast } with the words around it, not 3
# -- what a listener hears, where the house style has no words of its own (speaking) --

inspection-heard =
    { $key ->
        [page] page { $label }
        [title] title: { $text }
        [heading] heading level { $level }: { $text }
        [contents] table of contents with { $items }
        [list] list with { $items }
        [list-end] end of list
        [item] { $label } { $text }
        [items] { $count } items
        [items-one] 1 item
        [table] table with { $rows } and { $columns }
        [table-end] end of table
        [rows] { $count } rows
        [rows-one] 1 row
        [columns] { $count } columns
        [columns-one] 1 column
        [header-row] headers: { $text }
        [cell] { $heads }: { $text }
        [empty] empty
        [caption] caption: { $text }
        [figure] figure: { $text }
        [figure-silent] figure without description
        [formula] formula: { $text }
        [formula-silent] formula without words
        [link] link { $text }
        [note] note { $label }: { $text }
        [quotation] quotation
        [quotation-end] end of quotation
        [expanded] { $text }, in full { $expansion }
        [language] [{ $code }] { $text }
       *[untagged] the document is not tagged: nothing is said
    }

# -- how pages look (page); $page and $other are numbers --

# $share is in hundredths.
inspection-page-fill = page { $page } is filled to { $share }%
    .hint = bring more text onto it: move, shrink or split what begins the next page, or shorten the text before it
inspection-page-lines =
    page { $page } has { $lines ->
        [one] one line
       *[other] { $lines } lines
    } of text
    .hint = shorten the text before it by so many lines, or let it be longer
inspection-parted-heading = the title “{ $text }” stands at the foot of page { $page }, and its text begins on page { $other }
    .hint = shorten or lengthen the text before it by a line or two
inspection-parted-lead-in = “{ $text }” stands at the foot of page { $page }, and what it announces begins on page { $other }
    .hint = shorten or lengthen the text before it by a line or two
inspection-parted-caption = the caption “{ $text }” stands on page { $page }, and what it is of on page { $other }
    .hint = make the figure or table lower, or split it
inspection-parted-note = “{ $text }” stands on page { $page }, and its figure or table ends on page { $other }
    .hint = make the note or source shorter, or the figure or table lower
inspection-parted-rows =
    { $count ->
        [one] one row
       *[other] { $count } rows
    } of the table “{ $text }” { $count ->
        [one] stands
       *[other] stand
    } alone on page { $page }, the others on page { $other }
    .hint = move the table, or the text before it, so that more rows or all of them stand together
inspection-parted-float = “{ $text }” stands on page { $page }, and is named on page { $other }
    .hint = place it nearer to the text that names it, or let the text name it later
# $points is how far, as text.
inspection-overhang = “{ $text }” (page { $page }) hangs { $points } pt out of the text block
    .hint = break or shorten the word or link, or make the figure or table narrower
inspection-margin-clash = “{ $text }” in the margin of page { $page } stands over “{ $other }”
    .hint = let what stands beside it be narrower, or shorten the note or source
inspection-margin-off = “{ $text }” in the margin of page { $page } runs off the page
    .hint = let the house style make its margin column narrower, or shorten the word
# $share is in hundredths, as text.
inspection-spaces = { $share }% of the spaces between words are narrower than { $narrow } or wider than { $wide } times the font’s own, most of them on page { $page }
    .hint = let the house style set the text ragged, or hyphenate more words

# -- the report that people read (text_report, reporting) --

# Verdicts stand behind a file's name.
inspection-passed = passed
inspection-failed = FAILED
inspection-holds = { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }, { $headings ->
        [one] 1 heading
       *[other] { $headings } headings
    }, { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }, { $tables ->
        [one] 1 table
       *[other] { $tables } tables
    }
inspection-own-rules = our own rules: { $rules }; kept { $kept }, broken { $broken }, with remarks only { $remarks }
inspection-standard-not-run = NOT RUN: { $reason }
inspection-standard-failed = FAILED: { $broken } of { $rules } rules { $broken ->
        [one] is
       *[other] are
    } broken
inspection-standard-passed = passed: { $rules } rules, { $checks } checks
inspection-remark = remark: { $title }
inspection-source = source: { $place }
inspection-more = … and { $count } more of this kind; --format json has all
inspection-opinion = second opinion, which gates nothing, by { $engine }, { $flavour }: { $words }
inspection-no-remarks = no remarks
inspection-remarks = remarks
inspection-all-standards = all rules of the standards that are asked for, by veraPDF
# One line for a document: each standard, our own rules, what it holds.
inspection-sum-not-run = { $flavour } not run ({ $reason })
inspection-sum-failed = { $flavour } failed { $broken } of { $rules } rules
inspection-sum-passed = { $flavour } { $rules } rules, { $checks } checks
inspection-sum-own = assertions: { $failed } failed, { $remarks } remarks

# -- where a text was found in a PDF (strings); $about is a page's number, a tag's name or a key --

inspection-place = { $kind ->
        [page] page { $about }
        [tag] tag { $about }
        [metadata] metadata { $about }
        [bookmark] bookmark
        [alone] a text by itself
        [key] the key { $about }
        [Alt] alternative text
        [ActualText] replacement text
        [E] expansion
        [T] title of a tag
        [Title] title
        [Contents] description of a link
        [URI] address of a link
        [Lang] language
       *[F] file name
    }
