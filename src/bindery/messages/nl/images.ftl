# Waarom een afbeelding van een auteur niet te gebruiken is. Elk is $what van prose-image-flaw en maakt die zin af:
# «de afbeelding plan.svg heeft 3 pagina's».

## prepare.py: het bestand als geheel

images-empty = is leeg
    .hint = sla die opnieuw op
images-too-large = is { $megabytes } MB groot, en dat is meer dan { $most } MB
    .hint = sla die kleiner op
# $found en $named: PNG, JPEG, PDF of SVG. $ending: .png enzovoort.
images-other-kind = is een { $found ->
        [SVG] SVG-bestand
       *[other] { $found }-bestand
    } en geen { $named }-bestand
    .hint = laat de naam eindigen op { $ending }
images-foreign-pixels = is { $found } en geen { $named }-bestand
    .hint = open die in een programma voor afbeeldingen en sla die op als PNG, een foto als JPEG
images-foreign-drawing = is { $found } en geen { $named }-bestand
    .hint = sla die op als PDF of SVG in het programma waarmee die gemaakt is
images-compressed = is samengeperst (SVGZ)
    .hint = sla die op als gewone SVG
images-office = is een bestand van een kantoorprogramma en geen { $named }-bestand
    .hint = sla de afbeelding daarin op als afbeelding: PNG, of een tekening als PDF
images-pointer = is alleen een wegwijzer van Git LFS, niet de afbeelding zelf
    .hint = haal die op: git lfs pull
images-web-file = is een webpagina en geen { $named }-bestand
    .hint = sla de afbeelding zelf op, niet de pagina waar die op staat
images-no-kind = is geen { $named }-bestand
    .hint = open die in een programma voor afbeeldingen en sla die op

## pixels.py: foto's en schermafbeeldingen

images-unreadable = is niet te lezen
    .hint = is het bestand beschadigd? sla het opnieuw op
images-truncated = is niet te lezen: het bestand houdt te vroeg op
    .hint = sla het opnieuw op
images-damaged = is niet te lezen: de gegevens zijn beschadigd
    .hint = sla die opnieuw op
images-many-pixels = is { $width } bij { $height } pixels groot; { $millions } miljoen is het hoogste aantal
    .hint = sla die kleiner op
images-moving-frames = beweegt: er zijn { $frames } beelden
    .hint = sla een ervan op als afbeelding

## pdf.py, pdf_parts.py: tekeningen in PDF

images-password = zit op slot met een wachtwoord
    .hint = sla die op zonder wachtwoord
images-locked = zit op slot
    .hint = sla die op zonder beveiliging
images-pages = { $count ->
    [0] heeft geen pagina's; een afbeelding is één pagina
   *[other] heeft { $count } pagina's; een afbeelding is één pagina
    }
    .hint = sla die pagina op als een eigen bestand
images-opening = doet iets als je het bestand opent
    .hint = { -images-print }
images-page-opening = doet iets als de pagina geopend wordt
    .hint = { -images-print }
images-form = bevat een formulier
    .hint = { -images-print }
images-document-layers = heeft lagen
    .hint = { -images-print }
images-files = bevat andere bestanden
    .hint = { -images-print }
images-document-script = bevat een script
    .hint = { -images-print }
images-links = bevat links, en die zouden niet werken
    .hint = { -images-print }
images-remarks = bevat opmerkingen, en die zouden niet te zien zijn
    .hint = { -images-print }
-images-print = druk de pagina af naar een nieuwe PDF, zonder deze dingen, en gebruik die
images-no-size = heeft een pagina zonder afmetingen
    .hint = sla die opnieuw op
images-too-wide = is { $width } bij { $height } cm groot; { $most } cm is het grootste
    .hint = sla die kleiner op
images-blank = laat niets zien
    .hint = is het het goede bestand? sla het opnieuw op
images-lacks-part = mist iets wat voor de tekening nodig is ({ $name })
    .hint = sla die opnieuw op
images-damaged-part = bevat een plaatje met beschadigde gegevens
    .hint = sla die opnieuw op
images-deep-pdf = is te diep genest
    .hint = sla die opnieuw op
images-layers = heeft lagen
    .hint = sla die op zonder lagen
images-outside-pdf = gebruikt iets van buiten het bestand
    .hint = sla die opnieuw op als PDF
images-lacks-font = mist het lettertype { $font }
    .hint = sla die op met alle lettertypen ingesloten
images-unknown-letters = zegt niet welke letters het lettertype { $font } laat zien
    .hint = sla die opnieuw op, of zet de tekst om in vormen
images-cmyk = heeft CMYK-kleuren, en die zijn voor een drukpers
    .hint = sla die op in RGB-kleuren
images-spot-colours = heeft steunkleuren, en die zijn voor een drukpers
    .hint = sla die op in RGB-kleuren

## svg.py, svg_checks.py, svg_fonts.py: tekeningen in SVG

images-large-svg = bevat { $megabytes } MB aan vormen
    .hint = sla die op als PNG
images-entities = legt eigen namen vast (<!ENTITY>)
    .hint = sla die op als gewone SVG
images-no-xml = is niet te lezen: het is geen hele XML
    .hint = sla die opnieuw op als gewone SVG
images-no-xml-at = is niet te lezen: in regel { $line } ervan is de XML niet heel
    .hint = sla die opnieuw op als gewone SVG
images-no-namespace = zegt niet dat het SVG is
    .hint = laat het bestand beginnen met <svg xmlns="http://www.w3.org/2000/svg" …>
images-no-svg = is geen SVG-bestand
    .hint = sla die opnieuw op als gewone SVG
images-undrawable = is niet te tekenen
    .hint = sla die opnieuw op als gewone SVG
# $words zijn die van het programma dat tekent.
images-undrawable-because = is niet te tekenen: { $words }
    .hint = sla die opnieuw op als gewone SVG
images-script = bevat een script
    .hint = sla die op als gewone SVG
images-web-page = bevat een stuk van een webpagina
    .hint = teken het met vormen en tekst
images-picture = bevat een plaatje
    .hint = plaats dat plaatje zelf, als PNG of JPEG
images-filter = gebruikt een filter, en dat is geen tekening
    .hint = teken het zonder schaduw en vervaging
images-link = bevat een link, en die zou niet werken
    .hint = haal de link weg
images-sound = bevat geluid
    .hint = haal het weg
images-film = bevat een film
    .hint = haal die weg
images-moving = beweegt
    .hint = teken het zoals het stilstaat
images-draws-nothing = laat niets zien
    .hint = sla die opnieuw op als gewone SVG
# $name: hoe de tekening het noemt.
images-lacks-name = verwijst naar «{ $name }», en dat zit er niet in
    .hint = sla die opnieuw op als gewone SVG
images-css = is getekend met regels die niet elk programma kent ({ $rule })
    .hint = sla die op als gewone SVG, met uitgeschreven kleuren en maten
images-no-extent = heeft geen afmetingen: width, height of viewBox betekent niets
    .hint = schrijf width="…" height="…" viewBox="0 0 … …", of sla die opnieuw op
images-outside = verwijst naar iets buiten het bestand
    .hint = sla die op als gewone SVG, alles in één bestand
images-deep-svg = is te diep genest
    .hint = sla die opnieuw op als gewone SVG
images-endless = herhaalt zichzelf eindeloos (<use>)
    .hint = sla die opnieuw op als gewone SVG
images-many-shapes = tekent meer dan { $most } vormen
    .hint = sla die op als PNG
images-no-font = bevat tekst, en de huisstijl heeft er geen lettertype voor
    .hint = { -images-shapes }
images-strange-letter = toont «{ $letter }», en geen lettertype van de huisstijl heeft die letter
    .hint = { -images-shapes }
images-strange-font = bevat tekst die niet in het lettertype van de huisstijl te zetten is
    .hint = { -images-shapes }
-images-shapes = zet de tekst om in vormen
