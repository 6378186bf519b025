# What TeX says, and what is said of finding and making a TeX.

## diagnose.py: TeX's errors, at the author's line

typesetting-unknown-macro = LaTeX does not know { $macro }
    .hint = only the macros of the house style and of LaTeX exist; is it misspelt?
typesetting-unknown-macros = LaTeX does not know a macro
    .hint = only the macros of the house style and of LaTeX exist; is it misspelt?
typesetting-no-file = the file { $name } is missing
    .hint = is its name right, and is it in the project?
typesetting-open-group = a group that was opened is not closed
    .hint = count the braces in this paragraph and the one before
typesetting-stray-brace = a group is closed that was not opened
    .hint = count the braces in this paragraph
typesetting-mathematics-outside = a sign of mathematics stands outside a formula
    .hint = put the formula between dollar signs
typesetting-open-environment = the environment { $name } is not closed
    .hint = close it with \end{"{"}{ $name }{"}"}
typesetting-unknown-environment = LaTeX does not know the environment { $name }
    .hint = is it misspelt?
typesetting-too-large = something is larger than a page
    .hint = make it smaller
typesetting-no-room = TeX ran out of room: { $words }
    .hint = does something include itself?
# $words are TeX's own; $near is the text where it stood.
typesetting-tex-says = LaTeX says: { $words }
typesetting-tex-says-near = LaTeX says: { $words } (near “{ $near }”)

## diagnose.py: what a finished document still lacks

typesetting-no-description = the image { $image } has no description
    .hint = give it an alternative text that says what it shows
typesetting-no-place = “{ $name }” refers to a place in this document that does not exist
    .hint = is the name right?
typesetting-no-source = “{ $name }” refers to a source that does not exist
    .hint = is the name right?
typesetting-double-label = the label “{ $name }” is defined twice
    .hint = each label once in a document
typesetting-too-wide = a line is { $size } pt too wide for its column
    .hint = reword, or allow a long word to break
typesetting-too-high = something is { $size } pt too high for its page
    .hint = make it smaller
# $context is the letter's code and the font.
typesetting-no-letter = no letter for “{ $letter }” ({ $context })
    .hint = use another character, or a font that has it

## diagnose.py and typeset.py: how a run of TeX ended

typesetting-nothing = there is nothing to typeset
    .hint = render the document first
typesetting-time = LaTeX was stopped after { $seconds } seconds
    .hint = does something include itself, or is the machine very busy?
typesetting-memory = LaTeX needed more than { $megabytes } MB of memory
    .hint = does something repeat without end?
typesetting-not-started = the LaTeX program could not be started
    .hint = look at `invoke doctor`
# $words are the program's last words.
typesetting-no-document = LaTeX made no document: { $words }
    .hint = look at its log
typesetting-no-document-silent = LaTeX made no document: exit status { $status }
    .hint = look at its log
# $moved is a line of the auxiliary file that differs.
typesetting-no-fixed-point = the numbers of the document still change after { $passes } passes: { $moved }
    .hint = a page reference that changes the length of its own page does this; reword near it

# $old and $new are numbers of lines.
typesetting-other-length = { $file }: { $old } lines, then { $new }

## Finding and making a TeX

typesetting-too-old = its LaTeX is older than { $oldest }
typesetting-probe-failed = the small document did not come out
typesetting-broken-root = the new TeX Live does not work: { $what }
    .hint = try again
typesetting-no-stamp = TeX Live was made, but has no stamp
    .hint = start again
typesetting-root-not-made = TeX Live could not be made: { $what }
typesetting-root-once = this system does not let users make roots: run once as root (sudo), or put a TeX Live of 2025-11 or later on PATH
typesetting-is-network-there = is the network there? BINDERY_MIRROR names another Debian mirror; BINDERY_TOOLCHAIN a folder with a root made elsewhere
typesetting-try-again = try again; a TeX Live of 2025-11 or later on PATH does as well
typesetting-no-reason = no reason given
# $names are packages of the system, $command what installs them.
typesetting-may-not-install = making TeX Live needs { $names }, and this user may not install them
    .hint = ask an administrator to run `sudo { $command }`, or put a TeX Live of 2025-11 or later on PATH
typesetting-not-installed = { $names } could not be installed: { $what }
    .hint = run `sudo { $command }` and look at what it says
# Both numbers are megabytes.
typesetting-no-disk = a private TeX Live needs { $needed } MB while it is made; { $free } MB are free
    .hint = make room, or set BINDERY_TOOLCHAIN to a folder on a larger disk
typesetting-may-not-write = no right to write in { $folder }
    .hint = set BINDERY_TOOLCHAIN to a folder of your own

## doctor.py: what a machine has; each line is a name, what was found, and what to do

typesetting-on-path = lualatex on PATH
typesetting-private = private TeX Live
typesetting-sandbox = sandbox
typesetting-not-looked-at = not looked at
typesetting-private-set = BINDERY_TOOLCHAIN is set, so a private TeX Live is used
typesetting-none = none
typesetting-private-will-do = a private TeX Live will do
typesetting-not-tried = not tried yet
typesetting-first-build-tries = the first build tries it
typesetting-packages = { $count } packages, { $identity }
typesetting-needs-packages = it needs the system's packages { $names } to be made
typesetting-needs-room = it needs { $needed } MB while it is made; { $free } MB are free
typesetting-not-made = not made yet
typesetting-first-build-makes = the first build makes it, in a few minutes
typesetting-not-needed = not needed
typesetting-walls = TeX sees one folder and no network
typesetting-no-walls = TeX runs without walls: { $why ->
        [forbidden] this system forbids it
       *[missing] bubblewrap is not installed
    }; build only texts that you trust
# $words: the message before this.
typesetting-note = note: { $words }

## make_root.py, path_toolchain.py: what takes long

typesetting-stage = TeX Live: { $stage ->
        [index] reading the mirror's index
        [download] downloading packages
        [unpack] unpacking
        [base] setting up the base
        [tex] setting up TeX
        [clean] cleaning up
        [write] writing
        [begin] about 270 MB to download, two minutes on a good line
        [links] making its links relative, and filling its font cache
       *[ready] ready
    } ({ $seconds } s)
typesetting-old-mirror = the mirror stands still (its index has expired): going on without checking its date; signatures are checked all the same
typesetting-waiting = another build is making TeX Live: waiting for it
typesetting-trying = trying the lualatex that is installed here
typesetting-no-use = the installed lualatex ({ $version }) is of no use here: { $trouble }

## typeset.py: passes of LaTeX, as `invoke why` tells them. $reason is one of the following.

typesetting-pass = { $tagged ->
        [yes] tagged
       *[no] untagged
    } { $number }: { $reason }
typesetting-last-numbers = the last build's numbers are a good guess
typesetting-without-numbers = started again without the last build's numbers
typesetting-same-labels = the labels are those of the last build
typesetting-forecast = contents and numbers as forecast from the texts
typesetting-without-forecast = started again without a forecast
typesetting-now-tags = nothing moved, now with tags
typesetting-moved = { $change ->
        [numbers] numbers moved
        [shape] lines came or went
        [first] now the numbers are known
        [forecast] the forecast held, now the pages are known
       *[none] nothing moved
    }
