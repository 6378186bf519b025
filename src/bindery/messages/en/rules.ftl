# What is said of a study's texts, tables and chain of reasoning. $id and $other are ids of entries.

# The chain: questions, evidence, findings, conclusions, recommendations.
rules-question-unanswered = no conclusion answers the question «{ $id }»
    .hint = name it in a conclusion: questions = ["{ $id }"]
rules-no-findings = «{ $region }» has no finding
    .hint = write its findings, as in { $path }
rules-no-evidence = «{ $id }» rests on no evidence
    .hint = name what it rests on; the register has: { $names }
rules-known-on-examples = «{ $id }» is known, but rests on example { $kind ->
        [evidence] evidence
        [findings] findings
       *[conclusions] conclusions
    } alone
    .hint = a known text must rest on something known; otherwise mark it as an example
rules-unknown-evidence = «{ $id }» rests on the unknown evidence «{ $name }»
rules-foreign-evidence = «{ $id }» rests on «{ $name }», which is evidence of «{ $region }»
    .hint = a finding rests on its own region's evidence, or on that of all regions
rules-no-question = «{ $id }» answers no question
    .hint = name the questions it answers: { $names }
rules-unknown-question = «{ $id }» answers the unknown question «{ $name }»
rules-no-finding = «{ $id }» rests on no finding
    .hint = name the findings it rests on, by their id
rules-finding-of-no-region = «{ $id }» rests on «{ $name }», but there is no region «{ $region }»
rules-unknown-finding = «{ $id }» rests on the unknown finding «{ $name }»
rules-unknown-finding-of-region = «{ $id }» rests on the unknown finding «{ $name }» of «{ $region }»
rules-no-conclusion = «{ $id }» rests on no conclusion
    .hint = name what it rests on: conclusions = ["…"]
rules-unknown-conclusion = «{ $id }» rests on the unknown conclusion «{ $name }»
rules-unused = no { $by ->
        [conclusion] conclusion
       *[recommendation] recommendation
    } rests on «{ $id }»
    .hint = name it in a { $by ->
        [conclusion] conclusion
       *[recommendation] recommendation
    }, or say why not: unused = "…"
rules-used-after-all = «{ $id }» says why it is unused, but a { $by ->
        [finding] finding
        [conclusion] conclusion
       *[recommendation] recommendation
    } rests on it
    .hint = take the line out, or the link
rules-unused-evidence = no finding rests on the evidence «{ $id }»
    .hint = name it in a finding, or say why not: unused = "…"

# The registers of evidence. $key is a key of a TOML file.
rules-evidence-of-no-region = «{ $id }» is evidence of the unknown region «{ $region }»
rules-no-code = «{ $code }» is no code
    .hint = one to three capitals and a number, such as S2
rules-told-by-role = «{ $id }» is { $kind ->
        [session] a session
       *[interview] an interview
    } and has a { $key }
    .hint = it is told by role and organisation alone
rules-lost-document = «{ $id }» is a known document, and nobody can find it
    .hint = give reference (in { $references }) or source (in { $sources })
rules-unknown-origin = «{ $id }» names the unknown { $key ->
        [reference] reference
       *[source] source
    } «{ $name }»
rules-document-with-respondents = «{ $id }» is a document and has respondents
rules-no-respondents = «{ $id }» has no respondents
    .hint = respondents = [{"{"} role = "…", organisation = "…", number = 3 {"}"}]
rules-unknown-class = «{ $id }» has the unknown { $sort ->
        [role] role
       *[organisation] organisation
    } «{ $name }»
    .hint = a closed set keeps names out: see [chain.{ $sort }s] in { $study }
rules-no-count = «{ $id }» does not say how many people it was
    .hint = add number = … to its respondents: how many people it was
rules-example-counts = «{ $id }» is an example, and counts people
    .hint = an example counts nobody; take number = … out
rules-code-twice = «{ $id }» has the code { $code }, which «{ $other }» has
    .hint = give each entry a code of its own
rules-id-elsewhere = the id «{ $id }» is used already in { $path }
rules-few-people = «{ $role }» of «{ $organisation }» covers { $people } of at least { $least }
    .hint = take a wider class of roles or organisations, or record consent = true
rules-few-people-in-region = «{ $role }» of «{ $organisation }» in «{ $region }» covers { $people } of at least { $least }
    .hint = take a wider class of roles or organisations, or record consent = true
rules-person = «{ $words }» looks like the { $thing ->
        [name] name
        [mail] mail address
       *[telephone] telephone number
    } of a person
    .hint = a respondent is a role class, never a name

# Quotations. $who is a message: rules-speaker.
rules-speaker = «{ $role }» of «{ $organisation }»
rules-and = { $one }, { $other }
rules-speakers = it has: { $names }
rules-example-quotes = «{ $id }» quotes someone, and is an example
    .hint = an example quotes nobody; take the quotation out
rules-quotes-elsewhere = «{ $id }» quotes «{ $source }», which is not among its evidence
    .hint = its evidence: { $names }
rules-quotes-document = «{ $id }» quotes «{ $source }», which is a document
    .hint = cite it in a text: [@key, p. 3]
rules-quotes-example = «{ $id }» quotes «{ $source }», which is an example
    .hint = nobody said it; take the quotation out
rules-quotes-nobody = «{ $id }» quotes { $who }, whom «{ $source }» does not have
rules-quotes-unasked = «{ $id }» quotes { $who }, who did not agree to it
    .hint = record quotable = true at «{ $source }» in { $path }, if they did

# Numbers, addressees, corners and domains. $group is a table of study.toml.
rules-number-them = number the recommendations 1 to { $count }, each number once; free: { $free }
rules-number-twice = «{ $id }» has number { $number }, which «{ $other }» has already
rules-number-beyond = «{ $id }» has number { $number }; { $count ->
        [one] there is one recommendation
       *[other] there are { $count } recommendations
    }
rules-no-addressee = «{ $id }» is known, but has no addressee
rules-unknown-addressee = «{ $id }» is addressed to «{ $name }»
rules-declare-words = the words stand in content/study.toml under [chain.{ $group }]
rules-no-place = «{ $id }» stands { $sort ->
        [corner] on no corner
       *[domain] in no domain
    }
rules-unknown-place = «{ $id }» stands { $sort ->
        [corner] on the unknown corner
       *[domain] in the unknown domain
    } «{ $name }»
rules-place-of-no-finding = «{ $id }» stands { $sort ->
        [corner] on the corner
       *[domain] in the domain
    } «{ $name }», where no finding that it rests on does
    .hint = what it rests on: { $names }. What is known rests on no example
rules-not-the-same = the { $key ->
        [corner] corner
       *[label] label
    } of «{ $id }» is «{ $here }» here, and «{ $there }» in «{ $region }»
    .hint = give both the same { $key ->
        [corner] corner
       *[label] label
    }, or another finding an id of its own
rules-empty-place = no finding of any region stands on «{ $name }»
    .hint = take the word out of [chain], or place a finding there
rules-unmarked-example = «{ $id }» is an example, and its words do not say «{ $word }»
    .hint = a reader may meet the words without the mark
rules-known-called-example = «{ $id }» is known, and its title begins with «{ $word }»
    .hint = write status = "example", or another title

# The literature. $kind is a type of CSL or the word work, $field and $fields are fields of CSL.
rules-two-bibliographies = { $other } is there too, and only one can be used
    .hint = keep one of the two
rules-two-styles = { $other } is the citation style; this one is not used
    .hint = keep one of them
rules-key-twice = the key «{ $key }» is used twice
    .hint = give each work a key of its own
rules-no-type = «{ $key }» has no type
    .hint = add "type": "report" or the like
rules-or = { $one } or { $other }
rules-work-lacks = «{ $key }» is a { $kind ->
        [work] work
       *[other] { $kind }
    } without { $fields }
    .hint = add "{ $field }"{ $field ->
        [title] : what it is called
        [author] : who made it; an organisation is [{"{"}"literal": "Port of Rotterdam"{"}"}]
        [issued] : the year it appeared; no year at all: "status": "in druk" or the like
        [publisher] : who published it; for a thesis the university
        [container-title] : the journal, book or site that it stands in
        [URL] : where it is found on the web
        [authority] : which court or body it is of
       *[other] {""}
    }
rules-uncited = no text cites «{ $key }»
    .hint = cite it, or take it out: no list of literature shows it

# What a text refers to and places. $function is figure or table, as an author writes it.
rules-no-anchor = no text can refer to this { $kind ->
        [figure] figure
        [table] table
       *[box] box
    }
    .hint = give it an anchor and refer to it: { $kind ->
        [figure] ![Caption](file.png){"{"}#fig-name alt="…"{"}"} and @fig-name
        [table] «: Caption {"{"}#tbl-name{"}"}» and @tbl-name
       *[box] ::: {"{"}.kind title="…" #box-name{"}"} and @box-name
    }
rules-not-mentioned = no text refers to the { $kind ->
        [figure] figure
        [table] table
       *[box] box
    } «{ $name }»
    .hint = say what it shows: … in { $name } …
rules-not-placed = no text places «{ $entry }»
    .hint = write {"{{"} { $function }("{ $entry }") {"}}"} on a line of its own
rules-placed-twice = «{ $entry }» stands in { $path } already
    .hint = refer to it with @fig- or @tbl- instead
rules-no-section = «{ $key }» names «{ $name }», which is no section of every document
rules-stem-twice = «{ $stem }» is the file name of { $path } too
    .hint = choose another stem
rules-coarse-image = the image { $path } has { $pixels } pixels an inch at its width
    .hint = { $fine } look sharp: use a larger file, or write width={ $width }mm
rules-cell-empty = row { $row } of this table has a cell without a word
    .hint = put a word there, or a dash (–) for what there is not
rules-rows-alike = two rows are headed by «{ $words }»: a listener hears no difference
    .hint = name the columns that tell its rows apart behind its title: headers="1,2"

## stray_files.py: TOML files that nothing reads

rules-stray-file = nothing reads this file

# The parts that regions share. $having and $lacking are lists of names in quotation marks.
rules-part-of-few = «{ $part }» stands only in { $having }, and not in { $lacking }
    .hint = give the others this part, or say in region.toml why not, under [not_applicable]: "{ $part }" = "…"
rules-part-lacks = «{ $region }» lacks «{ $part }», which { $having } { $count ->
        [one] has
       *[other] have
    }
    .hint = write it, as in { $path }:{ $line }, or say in region.toml why not, under [not_applicable]: "{ $part }" = "…"
rules-part-out-of-order = «{ $part }» stands in another place than in «{ $region }»
    .hint = there it stands at { $path }:{ $line }
rules-absent-unknown = «{ $part }» is declared not applicable, but no region has such a part
rules-absent-present = «{ $part }» is declared not applicable, but «{ $region }» has it
    .hint = take the line out, or the part
rules-place-without-finding = no finding of «{ $region }» stands { $sort ->
        [corner] on the corner
       *[domain] in the domain
    } «{ $name }»
    .hint = place one there, or say in region.toml why not, under [not_applicable]: "{ $part }" = "…"

# Sources and missing tables. $places is a list of places with their lines.
rules-unknown-source = the source «{ $source }» is not registered
    .hint = register it in { $register }
rules-unused-source = no table or image comes from the source «{ $source }»
    .hint = take it out of the register, or name it in a table's sidecar
rules-wanted-at = make it, or restore it; it is wanted at { $places }
# $hint is another message, what to do about a name that several files use and nothing has.
rules-the-same-at = { $hint } (the same at { $places })
rules-only-the-same-at = the same at { $places }

# Abbreviations and the writing of texts. $say is a house's own words for a pattern of its own.
rules-unused-term = no text uses the abbreviation «{ $term }»
    .hint = take it out of the glossary, or mind its capitals
rules-not-written-out = «{ $term }» is used here first, and not written out
    .hint = write: { $long } ({ $term })
rules-unknown-term = «{ $term }» is no abbreviation of content/glossary.toml
    .hint = add it to [[abbreviations]], or to «capitals» if it is none
rules-pattern = { $say }: «{ $words }»
rules-bare-address = an address as text: «{ $words }» (REQ-24)
    .hint = write [what it leads to](https://…)
rules-foreign-words = words in another language: «{ $words }» (REQ-06)
    .hint = write [the words]{"{"}lang={ $language }{"}"}, so that a screen reader changes its voice
rules-long-sentence = a sentence of { $count ->
        [one] one word
       *[other] { $count } words
    } in a summary; at most { $most } (REQ-78)
    .hint = say it in two sentences
rules-long-sentences = { $mean } words a sentence in a summary; at most { $most } (REQ-78)
    .hint = shorter sentences are read by more people

# Words that say «now» of old data. $year is that of the data, $edition that of the edition.
rules-now-of-value = «{ $words }» stands in a sentence with the value «{ $name }», which is of { $year }; the edition is of { $edition }
    .hint = say the year; or carry a group of an age to today with compute = "cohort" in content/values.toml
rules-now-of-entry = «{ $words }» is said of «{ $name }», whose data are of { $year }; the edition is of { $edition }
    .hint = say the year that the data are of
rules-now-of-source = «{ $words }» is said of what rests on the data of «{ $name }», which are of { $year }; the edition is of { $edition }
    .hint = say the year that the data are of
rules-age-untold = this text, or one that is read with it, shows data of { $year }, and none says so; the edition is of { $edition }
    .hint = place it in the reading guide: { $call }

# Typed numbers.
rules-typed-reference = «{ $words }» is a reference typed by hand
    .hint = write @sec-…, @fig-… or @tbl-…, so that the number is always right; one of another work may stand in content/numbers.toml
rules-typed-number = the number «{ $number }» is typed by hand
    .hint = declare it in content/values.toml and write {"{{"} value("…") {"}}"}, cite its source in the same sentence, or allow it with a reason in content/numbers.toml
rules-unused-allowance = no text says «{ $words }» any more
    .hint = take the entry away

# Packages of LaTeX that break tagging, and what takes their place.
rules-breaks-tagging = { $name } breaks tagging
rules-use-tabular = use tabular or longtable
rules-use-instances = change the heading's instance with \EditInstance{"{"}heading{"}"}{"{"}…{"}"}
rules-use-own-captions = redefine \BinderyCaptionFont and \BinderyCaptionLabel
rules-use-boxes = use the environment Box, or framed or tcolorbox
rules-use-emphasis = use \emph or a weight of the font
rules-use-classes = use article, report or book
rules-use-figures = use the figure environment
rules-use-metadata = \DocumentMetadata says it
rules-use-contents = print one contents list
rules-use-own-rows = give every cell its own row
rules-use-notes-below = set the notes below the table
rules-use-background = use the hook shipout/background for decoration
rules-use-includegraphics = use \includegraphics with alt
rules-use-own-figure = draw it as a figure of the study
rules-use-verbatim = use verbatim or fvextra
rules-use-comment = use a comment

# long_words.py: what no line can hold

rules-long-word = «{ $words }»: a word of { $count } letters is wider than the text
    .hint = put a soft hyphen (&shy;) where it may break, or a space
rules-long-code = { $count } signs of code without a space are wider than the text
    .hint = break them up; an address is written between < and >

rules-no-outlines = there is no { $file }

# A new region.
rules-copied = this is still that of { $source }, and not of { $name }
    .hint = write it anew, then take its line out of copied.toml
rules-copied-gone = copied.toml names «{ $file }», which is not there
    .hint = take its line away
