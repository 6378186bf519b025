# Why an author's image cannot be used. Each is $what of prose-image-flaw and ends that sentence:
# «the image plan.svg has 3 pages».

## prepare.py: the file as a whole

images-empty = is empty
    .hint = save it anew
images-too-large = has { $megabytes } MB, more than { $most } MB
    .hint = save it smaller
# $found and $named: PNG, JPEG, PDF or SVG. $ending: .png and so on.
images-other-kind = is { $found ->
        [SVG] an SVG
       *[other] a { $found }
    } file and no { $named } file
    .hint = let its name end in { $ending }
images-foreign-pixels = is { $found } and no { $named } file
    .hint = open it in a program for images and save it as PNG, a photograph as JPEG
images-foreign-drawing = is { $found } and no { $named } file
    .hint = save it as PDF or SVG in the program that made it
images-compressed = is compressed (SVGZ)
    .hint = save it as plain SVG
images-office = is a file of an office program and no { $named } file
    .hint = save the picture in it as a picture: PNG, or a drawing as PDF
images-pointer = is only a pointer of Git LFS, not the image itself
    .hint = fetch it: git lfs pull
images-web-file = is a web page and no { $named } file
    .hint = save the picture itself, not the page that shows it
images-no-kind = is no { $named } file
    .hint = open it in a program for images and save it

## pixels.py: photographs and screenshots

images-unreadable = cannot be read
    .hint = is the file damaged? save it anew
images-truncated = cannot be read: it ends too early
    .hint = save it anew
images-damaged = cannot be read: its data are damaged
    .hint = save it anew
images-many-pixels = has { $width } by { $height } pixels; { $millions } million is the most
    .hint = save it smaller
images-moving-frames = moves: it has { $frames } frames
    .hint = save one of them as an image

## pdf.py, pdf_parts.py: drawings in PDF

images-password = is locked with a password
    .hint = save it without one
images-locked = is locked
    .hint = save it without protection
images-pages = { $count ->
    [0] has no pages; an image is one page
   *[other] has { $count } pages; an image is one page
    }
    .hint = save that page as a file of its own
images-opening = does something when it is opened
    .hint = { -images-print }
images-page-opening = does something when its page is opened
    .hint = { -images-print }
images-form = holds a form
    .hint = { -images-print }
images-document-layers = has layers
    .hint = { -images-print }
images-files = holds other files
    .hint = { -images-print }
images-document-script = holds a script
    .hint = { -images-print }
images-links = holds links, which would not work
    .hint = { -images-print }
images-remarks = holds remarks, which would not be seen
    .hint = { -images-print }
-images-print = print the page to a new PDF, without these, and use that
images-no-size = has a page without size
    .hint = save it anew
images-too-wide = is { $width } by { $height } cm large; { $most } cm is the most
    .hint = save it smaller
images-blank = draws nothing
    .hint = is it the right file? save it anew
images-lacks-part = lacks something that it draws with ({ $name })
    .hint = save it anew
images-damaged-part = holds a picture whose data are damaged
    .hint = save it anew
images-deep-pdf = is nested too deeply
    .hint = save it anew
images-layers = has layers
    .hint = save it without layers
images-outside-pdf = draws with something outside of it
    .hint = save it anew as PDF
images-lacks-font = lacks its font { $font }
    .hint = save it with all fonts embedded
images-unknown-letters = does not say which letters its font { $font } shows
    .hint = save it anew, or turn its text into shapes
images-cmyk = has CMYK colours, which are for a printing press
    .hint = save it in RGB colours
images-spot-colours = has spot colours, which are for a printing press
    .hint = save it in RGB colours

## svg.py, svg_checks.py, svg_fonts.py: drawings in SVG

images-large-svg = has { $megabytes } MB of shapes
    .hint = save it as PNG
images-entities = declares names of its own (<!ENTITY>)
    .hint = save it as plain SVG
images-no-xml = cannot be read: it is no whole XML
    .hint = save it anew as plain SVG
images-no-xml-at = cannot be read: it is no whole XML at its line { $line }
    .hint = save it anew as plain SVG
images-no-namespace = does not say that it is SVG
    .hint = begin it with <svg xmlns="http://www.w3.org/2000/svg" …>
images-no-svg = is no SVG file
    .hint = save it anew as plain SVG
images-undrawable = cannot be drawn
    .hint = save it anew as plain SVG
# $words are those of the program that draws it.
images-undrawable-because = cannot be drawn: { $words }
    .hint = save it anew as plain SVG
images-script = holds a script
    .hint = save it as plain SVG
images-web-page = holds a piece of a web page
    .hint = draw it with shapes and text
images-picture = holds a picture
    .hint = place the picture itself as PNG or JPEG
images-filter = uses a filter, which is no drawing
    .hint = draw it without shadows and blur
images-link = holds a link, which would not work
    .hint = take the link away
images-sound = holds sound
    .hint = take it away
images-film = holds a film
    .hint = take it away
images-moving = moves
    .hint = draw it as it stands still
images-draws-nothing = draws nothing
    .hint = save it anew as plain SVG
# $name: what the drawing calls it.
images-lacks-name = refers to «{ $name }», which is not in it
    .hint = save it anew as plain SVG
images-css = is drawn by rules that not every program knows ({ $rule })
    .hint = save it as plain SVG, with colours and sizes written out
images-no-extent = has no size: its width, height or viewBox means nothing
    .hint = write width="…" height="…" viewBox="0 0 … …", or save it anew
images-outside = refers to something outside of it
    .hint = save it as plain SVG, all in one file
images-deep-svg = is nested too deeply
    .hint = save it anew as plain SVG
images-endless = repeats itself (<use>) without end
    .hint = save it anew as plain SVG
images-many-shapes = draws more than { $most } shapes
    .hint = save it as PNG
images-no-font = holds text, and the house has no font for it
    .hint = { -images-shapes }
images-strange-letter = shows «{ $letter }», which is in no font of the house
    .hint = { -images-shapes }
images-strange-font = holds text that cannot be set in the house's font
    .hint = { -images-shapes }
-images-shapes = turn it into shapes
