# Wat er mis is met Python van een auteur (figure.py, content/values.py), voor een lezer die geen
# programmeur is: wat er op die regel staat, in de woorden van een rapport.

## syntax.py: een bestand dat geen Python is

python-indented = deze regel springt verder of minder ver in dan die eromheen
    .hint = de regels van één blok beginnen op dezelfde plek: vier spaties onder def, for en if
python-no-block = onder deze regel staat niets ingesprongen
    .hint = wat bij def, for of if hoort, staat eronder, vier spaties ingesprongen
python-tabs = voor deze regel staan tabs en spaties door elkaar
    .hint = gebruik alleen spaties: vier voor elk niveau
# $sign: één haakje.
python-open-bracket = het haakje «{ $sign }» wordt nergens gesloten
    .hint = sluit het met zijn tegenhanger
python-stray-bracket = het haakje «{ $sign }» sluit niets af
    .hint = haal het weg, of open er een voor
python-wrong-bracket = het haakje «{ $sign }» sluit een ander dan er geopend is
    .hint = ( hoort bij ), [ bij ], {"{"} bij {"}"}
python-open-text = hier gaat een tekst tussen aanhalingstekens open die niet gesloten wordt
    .hint = sluit die met hetzelfde aanhalingsteken; een tekst van meer regels staat tussen drie aanhalingstekens
python-no-colon = aan het eind van deze regel ontbreekt een dubbelepunt
    .hint = een regel met def, for, if of else eindigt met een dubbelepunt
python-no-comma = hier ontbreekt misschien een komma
    .hint = tussen dingen die naast elkaar tussen haakjes staan, hoort een komma
python-curly-quotes = in deze regel staat een aanhalingsteken dat Python niet kent: { $sign }
    .hint = gebruik rechte aanhalingstekens: "…"
python-strange-sign = in deze regel staat een teken dat Python niet kent: { $sign }
    .hint = haal het weg, en schrijf het opnieuw
python-assigns = deze regel geeft een waarde aan iets wat geen naam is
    .hint = één = geeft een waarde, twee (==) vergelijken
python-no-python = deze regel is geen Python (Python: { $words })
    .hint = kijk naar deze regel en die erboven: een haakje, een komma, een dubbelepunt of een aanhalingsteken?
python-no-text = dit bestand is geen tekst die Python kan lezen
    .hint = sla het op als tekst in UTF-8

## modules.py: de functies die een bestand moet hebben

python-no-function = er is geen functie «{ $name }»
    .hint = begin die met def { $call }:
python-arguments = «{ $name }» is niet aan te roepen als { $call }
    .hint = begin die met def { $call }:

## faults.py: wat er misgaat als een regel wordt uitgevoerd

# Wat iets is; elk is een stuk van een andere melding.
python-is-text = een tekst
python-is-number = een getal
python-is-nothing = niets
python-is-missing = een ontbrekend getal
python-is-hidden = een verborgen aantal
python-is-table = een tabel
python-is-column = een kolom
python-is-list = een lijst
python-is-dict = een lijst met namen (dict)
python-is-truth = waar of onwaar (True of False)
python-is-function = een functie
# $kind is Pythons naam van een type.
python-is-other = een { $kind }

python-no-name = er is hier niets wat «{ $name }» heet
    .hint = een tekst staat tussen aanhalingstekens; een naam krijgt een waarde, of wordt geïmporteerd, boven de regel die hem gebruikt
# $line is een regel Python.
python-hint-import = schrijf bovenaan: { $line }
python-early-name = «{ $name }» wordt gebruikt voor er een waarde is
    .hint = geef er hierboven een, ook voor als de if niet geldt
python-no-column = de tabel heeft geen kolom «{ $column }»
    .hint = zie de namen van de kolommen in de beschrijving van de tabel (.toml)
python-no-row = de tabel heeft geen rij «{ $row }»
    .hint = kijk naar de rijen van de tabel
python-no-key = er is niets onder de naam «{ $name }»
    .hint = kijk naar de namen die hierboven staan
python-no-selection = hier is niets gekozen: geen enkele rij past
    .hint = kijk naar de rijen van de tabel, en naar wat je ervan vraagt
python-beyond = er zijn niet zoveel rijen of dingen als deze regel vraagt
    .hint = het eerste heeft nummer 0, het laatste -1
python-one-value = hier is één waarde bedoeld, en er is er geen of meer dan één gekozen
    .hint = zeg meer over de rij
python-zero = deze regel deelt door nul
    .hint = vraag eerst of de deler 0 is
python-too-large = een getal is hier te groot om mee te rekenen
    .hint = kijk naar de getallen waaruit het berekend is
python-domain = dit is met dat getal niet uit te rekenen
    .hint = geen wortel of logaritme van een negatief getal, geen logaritme van 0
# $one en $other zijn dingen uit de lijst hierboven, $sign is een teken zoals +.
python-not-together = { $one } en { $other } gaan niet samen ({ $sign })
    .hint = float("12") maakt een getal van een tekst, str(12) een tekst van een getal
python-hint-missing = laat eerst weg wat ontbreekt: .dropna() doet dat voor een kolom
python-hint-hidden = met een verborgen aantal is niet te rekenen; laat die rij weg
python-number-needed = er staat { $one } waar een getal nodig is
    .hint = kijk wat er op die plek in de tabel staat
python-text-number = «{ $text }» is een tekst, en er is een getal nodig
    .hint = kijk wat er op die plek in de tabel staat
python-missing-number = er staat een ontbrekend getal waar een getal nodig is
    .hint = laat eerst weg wat ontbreekt: .dropna() doet dat voor een kolom
python-whole-column = er staat een hele kolom waar één waarde nodig is
    .hint = kies een rij: .iloc[-1] is de laatste; voorwaarden op kolommen verbind je met & en |, elk tussen haakjes
python-not-callable = { $one } is niet aan te roepen met (…)
    .hint = een kolom of een ding uit een lijst kies je met […]; ontbreekt er een komma voor het haakje?
python-no-items = { $one } bevat niets om uit te kiezen of te doorlopen
    .hint = kijk wat deze naam hierboven gekregen heeft
python-no-part = { $one } heeft geen «{ $name }»
    .hint = zoek op hoe het heet
python-lacks-arguments = «{ $function }» heeft meer nodig: { $names }
    .hint = zet het tussen de haakjes
python-many-arguments = «{ $function }» krijgt tussen de haakjes meer dan erbij hoort
    .hint = zoek op wat erbij hoort
python-unknown-argument = bij «{ $function }» hoort niets wat «{ $name }» heet
    .hint = zoek op wat erbij hoort
python-unpack = in deze regel staan meer of minder namen dan er waarden zijn
    .hint = één naam voor elke waarde
python-lengths = er staan lijsten of kolommen van verschillende lengte naast elkaar
    .hint = elke rij heeft een waarde in elke kolom, elk punt een x en een y
python-no-colour = «{ $colour }» is geen kleur
    .hint = neem canvas.colour of een van canvas.look, of schrijf "#1F4E79"
python-no-glyph = het lettertype van de huisstijl heeft geen teken voor «{ $sign }»
    .hint = schrijf het met andere tekens
python-no-module = er is geen module «{ $name }»
    .hint = importeer uit bindery.drawing, pandas, numpy, matplotlib en wat Python zelf heeft
python-no-import = «{ $module }» heeft geen «{ $name }»
    .hint = zoek op hoe het heet
python-endless-calls = een functie roept zichzelf eindeloos aan
    .hint = er moet een geval zijn waarin dat niet gebeurt
python-memory = dit heeft meer geheugen nodig dan er is
    .hint = maak het kleiner
python-check = een controle in dit bestand (assert) klopt niet
    .hint = wat achter assert staat, is niet waar
python-check-words = een controle in dit bestand klopt niet: { $words }
    .hint = wat achter assert staat, is niet waar
python-exits = deze regel sluit Python zelf af
    .hint = haal die weg; return beëindigt een functie
# $kind en $words zijn van Python.
python-unexplained = deze regel is niet uit te voeren (Python: { $kind }: { $words })
    .hint = kijk wat de regel aanroept, en waarmee
python-unexplained-kind = deze regel is niet uit te voeren (Python: { $kind })
    .hint = kijk wat de regel aanroept, en waarmee

## guard.py: waar Python van een auteur af moet blijven

python-prints = print() laat hier niemand iets zien
    .hint = haal het weg; wat een lezer moet zien, staat in de tabel of in een zin
python-asks = { $name }() wacht op iemand, en er is niemand
    .hint = haal het weg
python-reads = het bestand «{ $path }» wordt gelezen zonder dat de engine het nakijkt
    .hint = noem de tabel onder `data` of `reference`: dan komt die nagekeken en met haar bron, als data.tables["…"]
python-unheard = er worden bestanden geopend buiten Python om (ctypes, sqlite3, mmap)
    .hint = noem de tabel onder `data` of `reference`: dan komt die nagekeken en met haar bron, als data.tables["…"]
python-star = «from { $module } import *» zegt niet wat er gebruikt wordt
    .hint = importeer bij naam wat je nodig hebt, of de module zelf: import { $module }
python-writes = het bestand «{ $path }» wordt geschreven
    .hint = haal dat weg; de engine schrijft wat nodig is
python-deletes = er worden bestanden verplaatst of gewist
    .hint = haal dat weg; de engine schrijft wat nodig is
python-network = er wordt iets van het netwerk gehaald
    .hint = zet de gegevens in data/, met een beschrijving (.toml) die de bron noemt
python-program = er wordt een ander programma gestart
    .hint = haal dat weg; reken het uit in Python

# Wat in geen bestand staat ($name is van Python)

python-clock = «{ $name }» kijkt op de klok: morgen zou het resultaat anders zijn
    .hint = zet de datum in een databestand of een waarde, en gebruik die
python-chance = «{ $name }» geeft elke keer iets anders
    .hint = random.Random(1) en numpy.random.default_rng(1) geven elke keer dezelfde getallen
python-sample = sample() neemt elke keer andere rijen
    .hint = zet erbij: random_state=1
python-environment = «{ $name }» is op elke computer anders
    .hint = zet wat je nodig hebt in een databestand of een waarde
python-folder = de code vraagt wat er in de map «{ $path }» staat
    .hint = noem de tabellen die je nodig hebt als «data» in figure.toml
