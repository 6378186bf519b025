# Sjablonen, zinnen met feiten, en uitdrukkingen in teksten.

## expressions.py: wat een uitdrukking mag zijn, en hoe groot

tex-too-deep = een uitdrukking is te diep genest
# $most is een aantal cijfers; zo zijn de andere een aantal van wat ze tellen.
tex-too-many-digits = een getal heeft meer dan { $most } cijfers
tex-too-many-signs = één uitdrukking heeft meer dan { $most } woorden en tekens
tex-too-many-brackets = er staan meer dan { $most } haakjes binnen elkaar
tex-too-many-blocks = er staan meer dan { $most } herhalingen en voorwaarden binnen elkaar
tex-text-too-long = de tekst wordt langer dan { $most } tekens
tex-too-many-turns = de herhalingen in deze tekst lopen meer dan { $most } keer rond
tex-number-too-large = een getal is hier te groot om mee te rekenen
# Wat niet kan, als onderwerp van «… kan niet in een tekst».
tex-multiplying = vermenigvuldigen
tex-power = een macht
tex-percent-sign = het teken % tussen twee waarden
tex-recursive-loop = een herhaling die zichzelf herhaalt
tex-call = een aanroep

## numbers.py: wat niet in een notatie te zetten is

tex-unprintable-number = { $number } is niet af te drukken
tex-boundless-number = { $number } is niet eindig
tex-unknown-format = onbekende getalnotatie «{ $name }»
tex-is-date = { $day } is een datum; de notatie is «{ $name }»
tex-no-school-year = «{ $text }» is geen schooljaar: 2021/'22
tex-no-date = «{ $text }» is geen datum: 2023-01-31

## words.py: zinnen met feiten

tex-not-in-sentence = { $what } kan niet in een zin
    .hint = reken het uit in figure.py
tex-broken-sentence = de zin is niet te lezen: { $what }
tex-write-facts = schrijf feiten als {"{{"} naam {"}}"}

## environment.py: sjablonen die niet te lezen zijn

tex-broken-template = het sjabloon is niet te lezen: { $what }
tex-marks-in-tex = de merktekens zijn ((( uitdrukking ))), ((* opdracht *)) en ((= opmerking =))
tex-marks-in-page = de merktekens zijn {"{{"} uitdrukking {"}}"}, {"{%"} opdracht {"%}"} en {"{#"} opmerking {"#}"}
tex-marks-in-markdown = de merktekens zijn {"{{"} uitdrukking {"}}"}, {"{%"} opdracht {"%}"} en {"{##"} opmerking {"##}"}
tex-no-template = het sjabloon { $name } ontbreekt
    .hint = zet het terug

## broken_syntax.py: wat er mis is met merktekens en wat erin staat

# $tag en $open zijn woorden uit de taal van het sjabloon: for, if, endfor.
tex-unclosed-block = «{ $tag }» is niet afgesloten
    .hint = sluit af met «end{ $tag }»
tex-crossed-block = «{ $tag }» staat waar «{ $open }» nog open is
    .hint = sluit die eerst, met «end{ $open }»
tex-stray-tag = «{ $tag }» heeft niets om af te sluiten of voort te zetten
    .hint = begin het ervoor, of haal dit weg
tex-unknown-tag = er is geen opdracht «{ $tag }»
tex-no-statement = een opdracht heeft geen woord dat zegt wat die doet
tex-unclosed-mark = een merkteken is geopend en niet gesloten
tex-unclosed-comment = een opmerking is niet afgesloten
tex-unclosed-raw = «raw» is niet afgesloten
    .hint = sluit af met «endraw»
tex-unclosed-text = een tekst tussen aanhalingstekens is niet gesloten
tex-stray-sign = { $what } kan hier niet staan
tex-early-end = een uitdrukking houdt te vroeg op
# $wanted en $what zijn tekens, of wat ze zijn.
tex-wanted-sign = waar { $what } staat, hoort { $wanted }
tex-wanted-ending = voor het einde hoort nog { $wanted }
tex-no-filter = er is geen filter «{ $name }»
    .hint = schrijf de waarde zonder filter, of reken die ergens anders uit
tex-no-test = er is geen toets «{ $name }»
    .hint = vergelijk met ==, > of <
tex-double-block = het blok «{ $name }» staat er twee keer
    .hint = geef een van de twee een andere naam
tex-unreadable = dit is geen uitdrukking of opdracht
    .hint = kijk naar de merktekens, de aanhalingstekens en de haakjes in deze regel
# Een teken of woord uit de taal van het sjabloon, en soorten daarvan.
tex-sign = «{ $sign }»
tex-some-name = een naam
tex-some-text = een tekst tussen aanhalingstekens
tex-some-number = een getal

## failures.py: wat er mis is als een sjabloon wordt uitgevoerd

tex-no-name = er is hier geen «{ $name }»
    .hint = kijk hoe andere sjablonen het noemen
tex-no-member = «{ $owner }» heeft geen «{ $name }»
    .hint = kijk hoe andere sjablonen het afdrukken
tex-no-element = «{ $owner }» heeft geen element { $name }
    .hint = het eerste heeft nummer 0
tex-empty-owner = «{ $owner }» is hier leeg, dus zonder «{ $name }»
    .hint = vraag eerst of het er is: if { $owner }
tex-empty-list = er wordt iets uit een lege lijst gehaald
    .hint = vraag eerst of er iets in staat
tex-no-export = «{ $file }» heeft geen «{ $name }» om te importeren
    .hint = maak die daar, of verbeter de naam
tex-no-value = een macro wordt aangeroepen zonder waarde voor «{ $name }»
    .hint = geef die mee in de aanroep
tex-forbidden = «{ $name }» kan niet in een sjabloon
    .hint = druk alleen af wat er voor sjablonen is
tex-too-many-values = een aanroep geeft meer waarden dan «{ $name }» aanneemt
    .hint = kijk hoe andere sjablonen het aanroepen
tex-too-few-values = een aanroep van «{ $name }» mist een waarde: { $lacking }
    .hint = kijk hoe andere sjablonen het aanroepen
tex-unknown-value = een aanroep van «{ $name }» geeft «{ $key }» mee, en dat hoort er niet bij
    .hint = kijk hoe andere sjablonen het aanroepen
tex-double-value = een aanroep van «{ $name }» geeft «{ $key }» twee keer mee
    .hint = kijk hoe andere sjablonen het aanroepen
tex-no-function = er wordt iets aangeroepen wat geen functie is
    .hint = schrijf het zonder de haakjes erachter
tex-no-list = er wordt iets doorlopen of geteld wat geen lijst is
    .hint = is er een lijst met die naam?
tex-unlike = een uitdrukking voegt samen wat niet bij elkaar hoort
    .hint = getallen gaan met getallen, teksten met teksten; «~» voegt alles samen als tekst
tex-not-unpacked = een herhaling haalt iets uit elkaar dat meer of minder stukken heeft dan er namen zijn
    .hint = geef de herhaling evenveel namen als er stukken zijn
tex-by-zero = een uitdrukking deelt door nul
    .hint = vraag eerst of het getal 0 is
tex-endless-template = een sjabloon roept zichzelf eindeloos aan
    .hint = laat het onder een voorwaarde ophouden
tex-too-many-texts = één onderdeel drukt meer teksten af dan uit elkaar te houden zijn
    .hint = maak er twee onderdelen van
tex-not-carried-out = een uitdrukking is niet uit te voeren
    .hint = kijk naar de namen, de aanroepen en de tekens in deze regel
tex-no-number-here = «{ $text }» is geen getal
    .hint = druk het feit af zoals het is: {"{{"} naam {"}}"}
