# What is said of a release: of what must hold before it is made, and of a received bundle.

# Content of a final or an example edition. $status and $printed are words of the title pages.
release-example = example content in a final release
    .hint = replace it by what is known, or give the edition a name that says example
release-status-of-example = the status on the title pages is «{ $status }»: it does not say example
    .hint = use one of the words { $names }
release-draft-mark = REQ-64: page { $page } says «{ $mark }»
    .hint = build it finished, and take the mark out
release-edition-without-name = the edition «{ $edition }» gives no name for a folder
    .hint = write letters or digits
release-other-edition = the title pages say «{ $printed }», which is not the edition «{ $asked }»
    .hint = release { $name }, or write edition = "{ $asked }" and build again
release-no-embargo = no embargo is set: «openbaar_vanaf» is missing
    .hint = write openbaar_vanaf = 2027-01-31, or leave out --embargo
release-under-embargo = under embargo until { $day }: a public bundle is refused before that day
    .hint = make the files under embargo: --embargo
release-title-page = REQ-40: the title page does not say the { $what ->
        [edition] edition
       *[status] status
    } «{ $words }»
    .hint = print study.edition and study.status in the template of the title page
release-no-result = this result is missing
    .hint = run: invoke build
release-no-validator = REQ-01: no validator was run
    .hint = a validation that was not run is no pass

# The list of names that may not appear; the names themselves are never shown.
release-names-inside = the list of names lies inside the project
    .hint = keep it elsewhere: names must never be committed or handed over
release-names-unreadable = the list of names cannot be read
    .hint = name a text file in UTF-8 with one name on each line
release-name-short = line { $line } of the list is too short to be a name
    .hint = write more of it, or a # before it
release-names-empty = the list holds no name
    .hint = one name on each line
release-holds-name = REQ-59: holds the name on line { $line } of the list of names
    .hint = put a role in its place
release-no-names = REQ-59: there is no list of names: { $variable } is not set
    .hint = { $variable }=/path/outside/the/project/names.txt, one name on each line
release-machine-trace = REQ-52: holds { $what ->
        [path] a path of a machine
        [mail] an e-mail address
       *[machine] a trace of this machine
    }: { $words }
    .hint = nothing that is handed over says where it was made

# Gates and logs. $title is the study's own word for a gate or a log, $role one for who signs.
# $what is another message; $number a requirement such as REQ-60.
release-of-requirement = { $number }: { $what }
release-prepare = prepare it: invoke sign { $gate } --role ROLE
release-unsigned = «{ $title }» is open: it needs { $count ->
        [one] a role
       *[other] { $count } different roles
    }; signed by nobody
release-signed-by-some = «{ $title }» is open: it needs { $count ->
        [one] a role
       *[other] { $count } different roles
    }; signed by { $roles }
release-no-party = «{ $title }» is open: no party is listed
    .hint = add [[round]] with recipient, sent, status and outcome for each party
release-answer-open = the answer of «{ $recipient }» is open
    .hint = write what came of it
release-signed-by-person = «{ $role }» looks like a person; a gate is signed by a role
    .hint = write the role
release-no-method = «{ $role }» has not written how it was judged (method)
    .hint = fill in method
release-not-passed = «{ $role }» judged: not passed
    .hint = mend what was found, and have it judged again
release-not-judged-yet = «{ $role }» has not judged yet (judgement)
    .hint = write judgement = "passed"
release-signed-in-future = «{ $role }» signed on { $day }, which is still to come
    .hint = mend date
release-not-judged = «{ $role }» has not judged { $path }
release-judged-gone = «{ $role }» judged { $path }, which is no longer there
release-changed-since = { $path } has changed since «{ $role }» judged it on { $day }
release-no-judgement-word = «judgement» is «{ $word }»
    .hint = write "passed" or "not passed"
release-no-log = REQ-104: «{ $title }» is missing
    .hint = make it, with version = 1 and an [[entry]] for each item
release-entry-open = REQ-104: «{ $id }» in «{ $title }» is open
    .hint = resolve it, then write its outcome
release-no-outcome = «{ $id }» is closed without an outcome
    .hint = say what came of it
release-no-gate = there is no gate «{ $name }»
release-no-role = a signature needs a role
    .hint = invoke sign { $gate } --role "…": a role, never a name

# The commit of a release. $words are git's own.
release-not-committed = not committed; a release is made from a clean tree
    .hint = commit it, or put it back: a bundle names the commit it can be made from again
release-more-not-committed = { $count ->
        [one] and one more file is not committed
       *[other] and { $count } more files are not committed
    }
    .hint = see git status
release-edition-out = the edition «{ $edition }» is out already: the tag { $tag } is at { $commit }
    .hint = give a corrected edition a name of its own in content/study.toml
release-no-git = git is not installed
    .hint = a release names its commit
release-git-failed = git { $command }: { $words }
    .hint = a release is made from a git repository
release-git-failed-silently = git { $command }: it failed
    .hint = a release is made from a git repository

# A received bundle, and one that is made again. $why and $words are another tool's own.
release-no-bundle = this is no bundle: its manifest cannot be read
    .hint = name the folder of a bundle, such as build/release/EDITION
release-manifest-form = the manifest is not of the form { $form }
release-manifest-differs = the manifest and the bundle differ in this file
release-manifest-hash = the manifest has another SHA-256 for this file
release-document-gone = the manifest names this document; it is not there
release-document-other = the manifest says that the { $what ->
        [pages] number of pages
       *[title] title
    } is «{ $said }»; it is «{ $read }»
release-crate-unreadable = the RO-Crate cannot be read: { $why }
release-crate-differs = the RO-Crate and the bundle differ in { $path }
release-schema-unreadable = the schema cannot be read: { $why }
    .hint = restore it
release-no-xml = REQ-35: not well-formed XML: { $why }
release-against-schema = REQ-36: { $words }
release-no-sums = the list of hashes is missing or unreadable
release-bad-sums = this is not a list of SHA-256 hashes
release-other-sums = the list of hashes is not as released
release-file-missing = this file is missing from the bundle
release-file-too-much = this file does not belong to the bundle
release-file-other = this file is not the one that was released
    .hint = its SHA-256 is not the one in { $sums }
release-no-commit = the commit { $commit } is not here
    .hint = run this in a clone of the project that has the commit: git fetch --tags
release-not-made-again = the bundle cannot be made again: { $words }
release-again-lacking = made again, this file does not come out
release-again-too = made again, there is this file too
release-again-other = made again, this file has other bytes
    .hint = see the tools in manifest.json: another version may be the reason

# Comments in the file of a gate that is signed; each line gets a # before it.
release-sign-head =
    invoke sign adds the role, the day and the SHA-256 of what lies under build/. The one who judges
    fills in method, findings and judgement: "passed" or "not passed". Roles only, never a name.
    A signature counts for exactly these files: after a change the gate is open again.
release-sign-party = One for each party that got the draft (status: processed, no changes, no answer or open):
