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
inspection-font-strange = a figure is set in { $font }, which is no font of the house
    .hint = draw the figures anew: another font of this family may be installed on the machine
inspection-font-letters = a figure says { $font }, but { $count } of its letters are another font's
    .hint = draw the figures anew: another font of this family may be installed on the machine
# $what is a file's name or one of the next three.
inspection-embedded = a file is embedded: { $what }
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
