# What is said of what was typed on the command line.

console-no-task = there is no task «{ $name }»
    .hint = invoke --list names them all
console-not-expected = «{ $word }» is not expected here: «{ $task }» takes options alone, and it is no other task
console-no-option = there is no option «{ $name }»
    .hint = invoke --help names them all
console-no-value = the option «{ $option }» takes no value
console-value-missing = a value is missing behind «{ $option }»
console-no-number = «{ $word }» behind «{ $option }» is no whole number
# $name is what must be given, in capitals as in the task's help.
console-lacking = «{ $task }» needs { $name }
console-see-help = invoke --help { $task } tells how it is called

console-nothing-built = nothing that is built has this name
    .hint = name a file under build/, a document or a step
console-not-built = the documents could not be built
    .hint = see above
console-nothing-to-judge = this file is not there to be judged
    .hint = run: invoke build

# invoke trace

console-trace-nothing = nothing was asked
    .hint = name a value (invoke trace NAME), a printed number (invoke trace "2,5%" --page 7) or a data file (--data PATH); see invoke --help trace
console-trace-cell-of-what = a cell of which file?
    .hint = add --data PATH
console-trace-which-cell = which cell would hold this?
    .hint = add --cell LINE:COLUMN, such as --cell 12:column
console-trace-unknown = no value has this name, and no finished document prints it
    .hint = write the number as it is printed
console-trace-unknown-on-page = no value has this name, and no finished document prints it on page { $page }
    .hint = write the number as it is printed
console-trace-not-built = with this the study cannot be built

# invoke new-region

console-no-region = no such region
console-region-folder = not a folder name for a region
    .hint = lower-case letters, digits and single hyphens, such as west-coast
console-table-name = «{ $name }» is no name for a table
    .hint = lower-case letters, digits and single hyphens, such as jobs-by-sector
console-separator = «{ $word }» is more than one sign
    .hint = one sign stands between columns, such as --separator ";"
console-no-choice = «{ $word }» is none of the choices
console-region-is-there = this folder is there already

# invoke new-chapter, new-figure, new-box

console-title-empty = the title is empty
    .hint = write it between quotation marks, such as "Werk in de haven"
console-title-signs = the title holds a sign that cannot be printed, or a line break
    .hint = type the title anew, in one line
console-title-markup = the title holds markup: a comment, an anchor or a fence
    .hint = write the words alone; anchors and the like go into the file afterwards
console-title-no-letters = no file name can be made of «{ $title }»
    .hint = use at least one letter from a to z, or a digit
console-no-mark = the house has no word for what is unfinished, so nothing new could be told from what is finished
    .hint = add it below [writing], such as: unfinished = ["[to be written]"]
console-chapter-both = a chapter is of a region or of a document, not of both
    .hint = leave out --region or --document
console-chapter-where = of which region or document is the chapter?
console-chapter-no-document = no document «{ $name }» has a text of its own
console-chapter-is-there = a chapter of this name is there already: { $path }
    .hint = choose another title, or go on in that file
console-chapter-no-after = there is no chapter «{ $name }»
# $free has numbers, with commas between.
console-chapter-no-room = after { $before } no number is free
    .hint = free numbers: { $free }; leave out --after for the last place, or rename the files that follow
console-chapter-no-number = no number is free after { $before }
    .hint = rename the files by hand, so that a number is free: nothing is renumbered here
console-no-box = the house has no box of this kind
console-no-text = { $path } is no text of the study
console-anchor-is-there = { $path } has #{ $anchor } already
    .hint = choose another title
# $table is a table's name.
console-figure-tables = a table is the name of a file in regions/REGION/data/ or content/data/, without .csv
console-figure-id = «{ $name }» is no name for a figure
    .hint = small letters, digits and single hyphens, such as jobs-by-sector: --id NAME
console-figure-is-there = there is a figure «{ $name }» already
    .hint = give another name: --id { $free }

# invoke inspect

console-no-format = there is no format «{ $format }»
    .hint = choose from: { $known }
console-no-standard = no standard is named
    .hint = write for example --flavours ua1,2a
console-unknown-standard = there is no standard «{ $name }»
# $reason is the system's.
console-report-not-written = the report cannot be written: { $reason }
console-no-pdf = there is no PDF to inspect
    .hint = make the documents first: invoke build
console-no-such-pdf = there is no such file
    .hint = name a PDF
console-other-version = this was written by another version of the engine
    .hint = run invoke build first

## task_runner.py: how a task ended

console-stopped = stopped; what was finished stays, the next run goes on from there
console-mistakes = { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }; nothing that was finished before has been touched
# $words are Python's own.
console-environment-broken = The Python environment in .venv is not whole: { $words }
console-environment-again = Remove the folder .venv and run it again; ./inv makes it anew.
console-bug = This is a bug of the engine, not a mistake of yours: { $words }
console-bug-report = The details are in { $path }; please report them with what you did.

## build.py, progress.py, report.py: a build

console-nothing-to-do = Nothing to do: everything is up to date ({ $seconds } s)
console-sum = { $ran ->
        [one] 1 step
       *[other] { $ran } steps
    } ran, { $current } were up to date ({ $seconds } s)
console-no-mistake = The texts, tables, values and figures hold no mistake.
console-done = [{ $done }/{ $total }] { $step } ({ $seconds } s)
console-failed = [{ $done }/{ $total }] { $step } failed ({ $seconds } s)
# $reasons: graph-never and the like; $more how many others there are.
console-because = { $step }: because { $reasons }{ $more ->
        [0] {""}
       *[other] {" "}(and { $more } more)
    }
console-pages = { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
console-not-made-anew = not made anew; the last good one is still there
console-not-made = not made
# A figure that this run made, and one that was up to date.
console-figure-made = made
console-figure-kept = kept

## clean.py, region.py, schemas.py, charts.py, listen.py, browser.py

console-nothing-to-remove = There is nothing to remove.
console-removed = Removed { $folder }/. The TeX toolchain and .venv stay; see invoke doctor.
console-region-copied = { $folder }/ is a copy of { $source }. Now give it its own:
console-region-toml = name, colour, delimitation, municipalities, partners
console-region-data = figures, each with its source in the .toml beside it
console-region-text = its sections
console-region-findings = its findings; evidence.toml, what they rest on
console-region-copies = what is still that of { $source }: take a line out when it is written
console-region-then = then run: invoke check
console-written = written { $path }
console-schemas-changed = { $count ->
        [one] 1 file
       *[other] { $count } files
    } in { $folder } and beside it; commit them
console-schemas-same = Nothing to do: the schemas say what the loaders ask
console-charts = { $path }: { $count } kinds of chart
console-no-pictures = the pages could not be drawn: the words stand without pictures
console-heard = beside the pages: { $path }
console-no-browser = no Chromium, and this user may not install it: `sudo { $command }`; its tests are skipped
console-installs-browser = installing chromium, for the tests of the web edition (about 100 MB to download)
console-browser-failed = Chromium could not be installed: { $words }; `sudo { $command }` says more
console-browser-ready = chromium is installed

## doctor.py

console-machine = bindery { $version } on { $platform }, { $count ->
        [one] 1 processor
       *[other] { $count } processors
    }
# Both stand before a line, in capitals what is missing.
console-doctor-ok = ok
console-doctor-lack = LACK
console-doctor-good = A build can be made here.
console-doctor-bad = Something is lacking: see the lines with LACK.
console-old-python = Python 3.11 or newer is needed
console-installed = installed
console-missing = missing
console-run-inv = run ./inv instead of invoke: it installs what requirements.lock names
console-room = room for { $folder }/
console-room-free = { $size } GB free
console-room-needed = a build needs about 1 GB; free some room

## inspect.py

console-inspecting = inspecting { $count ->
        [one] 1 document
       *[other] { $count } documents
    } (some seconds for each) …
console-inspected = { $count ->
        [one] 1 page
       *[other] { $count } pages
    } inspected in { $seconds } s
console-report-written = the report is in { $path }

## import_table.py

console-import-columns = columns: { $columns }
console-import-key = key: { $columns }
console-import-original = kept the file as it was: { $path }
console-import-written = written { $path }, { $count ->
        [one] 1 row
       *[other] { $count } rows
    }
console-import-kept = kept { $path }; look whether its reference date is still right
console-import-fill-in = written { $path }; fill in { $names } and the units
# Questions at a terminal: one letter answers. $thousand, $decimal, $day and $month are those of the next message.
console-ask-thousand = «{ $cell }»: a thousand ({ $thousand }) or a number with decimals ({ $decimal })?
console-ask-day = «{ $cell }»: first the day ({ $day }) or first the month ({ $month })?
# The letters that answer; each differs from the other of its question.
console-letter = { $of ->
        [thousand] t
        [decimal] d
        [day] d
       *[month] m
    }

## release.py, summary.py: releases and gates

console-releasing = inspecting the documents and making the bundle (a minute or two) …
console-bundle = { $path }/ ({ $state }): { $count ->
        [one] 1 file
       *[other] { $count } files
    }, { $size } MB
console-check-anywhere = check it anywhere: invoke release --verify { $path }
# Of a gate, and of a log; the first two take as much room.
console-gate-closed = closed
console-gate-open = OPEN
console-log-open = { $title }: { $count } open
console-gates-judged = What people have judged, for the files that lie under build/ now:
console-gates-left = { $count ->
        [one] 1 thing stands
       *[other] { $count } things stand
    } in the way of a final release.
console-gates-how = To sign: invoke sign GATE --role ROLE, then fill in the file that it names.
console-signed = { $path } has a new signature by «{ $role }» over { $count ->
        [one] 1 file
       *[other] { $count } files
    }.
console-to-judge = What to judge: { $question }
console-fill-in = Fill in method and findings, then judgement = "passed" or "not passed", and commit it.
console-bundle-title = { $path }: { $title }, { $edition } ({ $state })
console-as-released = { $count ->
        [one] 1 file
       *[other] { $count } files
    } as released; no file missing, none too many
console-open-gates = open gates: { $gates }; commit { $commit }
console-none = none
console-made-again = made again from its commit: { $count ->
        [one] 1 file
       *[other] { $count } files
    }, every byte the same
console-summary-title = Release `{ $name }` ({ $state })
console-summary-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }, { $size } MB.
console-summary-refused = Release{ $name ->
        [none] {""}
       *[other] {" "}`{ $name }`
    } refused: { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }
# Heads of tables, with a bar between the columns.
console-summary-head = { $table ->
        [files] File | Bytes
        [mistakes] Where | What | What to do
       *[gates] Gate | State | Signed by
    }
console-summary-open = open: { $count } to do
console-summary-nobody = nobody

## trace.py, trace_text.py: answers to invoke trace

console-making-anew = making { $count ->
        [one] 1 document
       *[other] { $count } documents
    } anew as far as the texts …
console-trace-facts = computed by the entry's own code: { $facts }
console-trace-cells = from { $count ->
        [one] 1 cell
       *[other] { $count } cells
    }:
console-trace-more = and { $count } more (see --json)
console-trace-source = source: { $source }
console-trace-printed = printed { $count ->
        [one] 1 time
       *[other] { $count } times
    }:
console-trace-inputs = of { $names }
console-trace-row = row { $row }
console-trace-dates = reference date { $date }; retrieved { $retrieved }
console-trace-processing = processing: { $words }
console-trace-page = p. { $page }
console-trace-no-page = no page
console-trace-no-page-yet = no page yet
console-trace-depend = On { $path } depend:
console-trace-values = { $count ->
        [one] 1 value
       *[other] { $count } values
    }: { $names }
console-trace-entries = { $count ->
        [one] 1 figure or table
       *[other] { $count } figures and tables
    }: { $names }
console-trace-numbers = { $count ->
        [one] 1 printed number
       *[other] { $count } printed numbers
    }:
console-trace-same = Nothing that is printed changes.
console-trace-changes = { $count ->
        [one] 1 change
       *[other] { $count } changes
    } in the finished documents:

## task_help.py: what stands around the help of the tasks

console-tasks = Tasks (invoke --help TASK tells all of one):
console-usage = Usage: invoke { $task }{ $count ->
        [0] {""}
       *[other] {" "}[--options]
    }
console-options = Options:
console-no-site = this house has no templates for a site: chapter.html, start.html and search.html
    .hint = copy the folder templates/house/web of another study, and change what it says

## chapter.py, box.py, figure.py

console-chapter-written = written { $path }
console-chapter-mark = write its text in place of «{ $mark }»: until then check warns, and a final edition is refused
# $regions are folder names.
console-chapter-skeleton = Regions have the same chapters, and check tells a difference as a mistake. These lack it: { $regions }. Make it there too:
console-chapter-absent = or say in region.toml of a region that goes without why it does:
console-box-added = added at the end of { $path }; move it to its place
console-box-then = refer to it with { $anchor }; its text takes the place of the mark
console-figure-written = written { $path } ({ $kind }); it can be drawn
console-figure-words = title, subtitle and alt are proposals: say what the figure shows, and take the mark out of alt
console-figure-others = the columns also fit: { $known }
console-figure-place = put { $line } into a text, and refer to it there with { $anchor }
