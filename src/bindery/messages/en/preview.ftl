# What the preview says, in the terminal and in the browser.

preview-title = Preview
preview-document = Document
preview-page-of = The page
preview-follow = follow what I save
preview-messages = Messages
preview-no-messages = nothing is wrong
preview-outline = Outline
preview-pages = pages of the PDF
preview-page = Page
preview-mistake = mistake
preview-warning = remark
# What stands in square brackets is filled in by the browser.
preview-updated = up to date in [seconds] s
preview-kept = the last good page is shown: see the messages
preview-typeset = the PDF has [count] pages ([seconds] s)
preview-waits = another build is running; the preview goes on after it
preview-lost = the preview was stopped: start it again with ./inv preview
preview-edit = open in the editor
preview-opened = opened: [place]
preview-no-place = no line of a text belongs to this place
preview-no-pages = the pages of the PDF are being made
preview-no-page = the preview has no such page
preview-nothing-yet = there is no page yet: see the messages
preview-no-source = only files in content, regions, figures and templates are opened
# $command is what was tried, $what the system's own words.
preview-no-editor = the editor could not be started ({ $command }): { $what }
preview-open = The preview is at { $address } (Ctrl-C stops it)
preview-no-browser = no browser could be opened; open this address yourself
preview-stops = the preview has stopped
preview-another = another preview of this project runs already
    .hint = use its tab in the browser, or stop it with Ctrl-C in its terminal
preview-port = port { $port } is in use
    .hint = leave --port out: a free one is taken
preview-no-site = this house has no templates of a site, and so no pages to show
    .hint = copy templates/house/web from another study
preview-without-pages = the pages of the PDF are left out
preview-first = the first page is being made
preview-bug = the preview met a bug of the engine; what it was stands in { $path }
