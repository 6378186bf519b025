# What an author's own Python does wrong (figure.py, content/values.py), for a reader who is no
# programmer: what stands at the line, in the words of a report.

## syntax.py: a file that is no Python

python-indented = this line is indented further or less than those around it
    .hint = the lines of one block begin at the same place: four spaces below def, for and if
python-no-block = nothing stands indented below this line
    .hint = what belongs to def, for or if stands below it, indented by four spaces
python-tabs = tabs and spaces are mixed before this line
    .hint = use spaces alone: four for each level
# $sign: one bracket.
python-open-bracket = the bracket «{ $sign }» is never closed
    .hint = close it with its counterpart
python-stray-bracket = the bracket «{ $sign }» closes nothing
    .hint = take it away, or open one before it
python-wrong-bracket = the bracket «{ $sign }» closes another one than was opened
    .hint = ( goes with ), [ with ], {"{"} with {"}"}
python-open-text = a text in quotes is opened here and not closed
    .hint = end it with the same quote; a text of several lines stands between three quotes
python-no-colon = a colon is missing at the end of this line
    .hint = a line with def, for, if or else ends in a colon
python-no-comma = a comma may be missing here
    .hint = what stands beside each other in brackets is parted by commas
python-curly-quotes = this line has a quotation mark that Python does not know: { $sign }
    .hint = use straight quotes: "…"
python-strange-sign = this line has a sign that Python does not know: { $sign }
    .hint = take it away, and write it anew
python-assigns = this line gives a value to what is no name
    .hint = one = gives a value, two (==) compare
python-no-python = this line is no Python (Python: { $words })
    .hint = look at this line and the one above: a bracket, a comma, a colon or a quote?
python-no-text = this file is no text that Python can read
    .hint = save it as UTF-8 text

## modules.py: the functions that a file must have

python-no-function = there is no function «{ $name }»
    .hint = begin it with def { $call }:
python-arguments = «{ $name }» cannot be called as { $call }
    .hint = begin it with def { $call }:

## faults.py: what goes wrong when a line is carried out

# What something is; each is a part of another message.
python-is-text = a text
python-is-number = a number
python-is-nothing = nothing
python-is-missing = a missing number
python-is-hidden = a hidden count
python-is-table = a table
python-is-column = a column
python-is-list = a list
python-is-dict = a list with names (dict)
python-is-truth = true or false
python-is-function = a function
# $kind is Python's name of a type.
python-is-other = a { $kind }

python-no-name = there is nothing called «{ $name }» here
    .hint = a text stands in quotes; a name gets its value, or is imported, above the line that uses it
# $line is a line of Python.
python-hint-import = write at the top: { $line }
python-early-name = «{ $name }» is used before it gets a value
    .hint = give it one above, also where the if does not hold
python-no-column = the table has no column «{ $column }»
    .hint = see the names of the columns in the table's sidecar
python-no-row = the table has no row «{ $row }»
    .hint = look at the table's rows
python-no-key = there is nothing under the name «{ $name }»
    .hint = look at the names that were given above
python-no-selection = nothing is selected here: no row matches
    .hint = look at the table's rows, and at what is asked of them
python-beyond = there are no so many rows or items as this line asks for
    .hint = the first has number 0, the last -1
python-one-value = one value is meant here, and more or none are selected
    .hint = say more about the row
python-zero = this line divides by zero
    .hint = ask first whether the divisor is 0
python-too-large = a number here is larger than can be computed with
    .hint = look at the numbers that it is computed from
python-domain = this cannot be computed with that number
    .hint = no root or logarithm of a negative number, no logarithm of 0
# $one and $other are things of the list above, $sign is a sign such as +.
python-not-together = { $one } and { $other } do not go together ({ $sign })
    .hint = float("12") makes a number of a text, str(12) a text of a number
python-hint-missing = leave out first what is missing: .dropna() does so for a column
python-hint-hidden = nothing can be computed from a hidden count; leave its row out
python-number-needed = { $one } stands where a number is needed
    .hint = look at what the table holds there
python-text-number = «{ $text }» is a text, and a number is needed
    .hint = look at what the table holds there
python-missing-number = a missing number stands where a number is needed
    .hint = leave out first what is missing: .dropna() does so for a column
python-whole-column = a whole column stands where one value is needed
    .hint = pick a row: .iloc[-1] is the last; conditions on columns are joined by & and |, each in parentheses
python-not-callable = { $one } cannot be called with (…)
    .hint = a column or an item is picked with […]; is a comma missing before the bracket?
python-no-items = { $one } has no items to pick or to go through
    .hint = look at what was given to this name above
python-no-part = { $one } has no «{ $name }»
    .hint = look up what it is called
python-lacks-arguments = «{ $function }» needs more: { $names }
    .hint = add them between the brackets
python-many-arguments = «{ $function }» gets more between its brackets than it takes
    .hint = look up what it takes
python-unknown-argument = «{ $function }» takes nothing called «{ $name }»
    .hint = look up what it takes
python-unpack = this line has another number of names than there are values
    .hint = one name for each value
python-lengths = lists or columns of different length stand beside each other
    .hint = each row has a value in every column, each mark an x and a y
python-no-colour = «{ $colour }» is no colour
    .hint = take canvas.colour or one of canvas.look, or write "#1F4E79"
python-no-glyph = the house's font has no sign for «{ $sign }»
    .hint = write it with other signs
python-no-module = there is no module «{ $name }»
    .hint = import from bindery.drawing, pandas, numpy, matplotlib and what Python itself has
python-no-import = «{ $module }» has no «{ $name }»
    .hint = look up what it is called
python-endless-calls = a function calls itself without end
    .hint = it needs a case in which it does not
python-memory = this needs more memory than there is
    .hint = make it smaller
python-check = a check of this file fails (assert)
    .hint = what stands behind assert does not hold
python-check-words = a check of this file fails: { $words }
    .hint = what stands behind assert does not hold
python-exits = this line ends Python itself
    .hint = take it away; return ends a function
# $kind and $words are Python's.
python-unexplained = this line cannot be carried out (Python: { $kind }: { $words })
    .hint = look at what it calls and with what
python-unexplained-kind = this line cannot be carried out (Python: { $kind })
    .hint = look at what it calls and with what

## guard.py: what an author's Python must leave alone

python-prints = print() shows nothing to anyone here
    .hint = take it away; what a reader should see stands in the table or in a sentence
python-asks = { $name }() waits for someone, and nobody is there
    .hint = take it away
python-reads = the file «{ $path }» is read past the engine
    .hint = name its table under `data` or `reference`: it comes checked and with its source, as data.tables["…"]
python-unheard = files are opened past Python (ctypes, sqlite3, mmap)
    .hint = name its table under `data` or `reference`: it comes checked and with its source, as data.tables["…"]
python-star = «from { $module } import *» does not say what is used
    .hint = import by name what you need, or the module itself: import { $module }
python-writes = the file «{ $path }» is written
    .hint = take it away; the engine writes what is needed
python-deletes = files are moved or deleted
    .hint = take it away; the engine writes what is needed
python-network = something is fetched from the network
    .hint = put the data under data/ with a sidecar that names the source
python-program = another program is started
    .hint = take it away; compute it in Python

# What no file holds ($name is Python's)

python-clock = «{ $name }» asks the clock: the result would be another tomorrow
    .hint = write the date into a data file or a value, and use that
python-chance = «{ $name }» gives something else each time
    .hint = random.Random(1) and numpy.random.default_rng(1) give the same numbers each time
python-sample = sample() takes other rows each time
    .hint = say random_state=1
python-environment = «{ $name }» is another on each machine
    .hint = write what is needed into a data file or a value
python-folder = the code lists the folder «{ $path }»
    .hint = name the tables it needs as «data» in figure.toml
