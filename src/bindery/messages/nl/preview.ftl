# Wat de voorvertoning zegt, in de terminal en in de browser.

preview-title = Voorvertoning
preview-document = Document
preview-page-of = De bladzijde
preview-follow = volg wat ik bewaar
preview-messages = Meldingen
preview-no-messages = er is niets mis
preview-outline = Opbouw
preview-pages = pagina’s van de pdf
preview-page = Pagina
preview-mistake = fout
preview-warning = opmerking
# Wat tussen vierkante haken staat, vult de browser in.
preview-updated = bijgewerkt in [seconds] s
preview-kept = de laatste goede bladzijde blijft staan: zie de meldingen
preview-typeset = de pdf heeft [count] pagina’s ([seconds] s)
preview-waits = er loopt een andere bouw; de voorvertoning gaat daarna verder
preview-lost = de voorvertoning is gestopt: start haar opnieuw met ./inv preview
preview-edit = open in de editor
preview-opened = geopend: [place]
preview-no-place = bij deze plek hoort geen regel van een tekst
preview-no-pages = de pagina’s van de pdf worden gemaakt
preview-no-page = de voorvertoning heeft zo’n bladzijde niet
preview-nothing-yet = er is nog geen bladzijde: zie de meldingen
preview-no-source = alleen bestanden in content, regions, figures en templates worden geopend
# $command is wat geprobeerd is, $what zijn de woorden van het systeem zelf.
preview-no-editor = de editor kon niet worden gestart ({ $command }): { $what }
preview-open = De voorvertoning staat op { $address } (Ctrl-C stopt haar)
preview-no-browser = er kon geen browser worden geopend; open dit adres zelf
preview-stops = de voorvertoning is gestopt
preview-another = er loopt al een voorvertoning van dit project
    .hint = gebruik haar tabblad in de browser, of stop haar met Ctrl-C in haar terminal
preview-port = poort { $port } is al in gebruik
    .hint = laat --port weg: dan wordt een vrije genomen
preview-no-site = dit huis heeft geen sjablonen van een site, en dus geen bladzijden om te tonen
    .hint = neem templates/house/web over uit een andere studie
preview-without-pages = de pagina’s van de pdf blijven achterwege
preview-first = de eerste bladzijde wordt gemaakt
preview-bug = de voorvertoning stuitte op een fout van de engine; wat het was, staat in { $path }
