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
