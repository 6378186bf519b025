# De hulp van de taken: `invoke --list` toont de eerste regel, `invoke --help TAAK` alles.
# In het Engels staat die in tasks.py: de docstring van de taak, en «help» bij elke optie.
# Een id is tasks-TAAK of tasks-TAAK-OPTIE.

-tasks-jobs = hoeveel stappen tegelijk lopen (zonder deze optie: één voor elke processor)
-tasks-explain = zeg waarom elke stap gedaan wordt
-tasks-region = alleen de documenten van deze regio (de naam van haar map); mag meer dan één keer
-tasks-document = alleen dit document of deze soort documenten, zoals landelijke-rapportage

tasks-build =
    Werk de PDF's in build/pdf/ bij: allemaal, of die je noemt.

    Alleen wat veranderd is, wordt opnieuw gemaakt. Fouten worden samen gemeld, met bestand, regel en
    tip; de laatste goede PDF's blijven dan zoals ze zijn. Met een andere norm worden dezelfde
    documenten op dezelfde plek opnieuw gemaakt; de volgende build zonder die optie maakt ze weer
    volgens de norm van het onderzoek.

    Voorbeelden:
      invoke build
      invoke build --region zeeland --line-numbers
      invoke build --document landelijke-rapportage --jobs 1
      invoke build --standard ua-2
tasks-build-region = { -tasks-region }
tasks-build-document = { -tasks-document }
tasks-build-jobs = { -tasks-jobs }
tasks-build-explain = { -tasks-explain }
tasks-build-draft = snel en zonder tags, met CONCEPT op elke pagina, in build/draft/
tasks-build-line-numbers = een concept met een nummer voor elke regel, voor wie er commentaar op geeft
tasks-build-standard = ua-1 (PDF/UA-1, PDF/A-2a) of ua-2 (PDF 2.0: PDF/UA-2, PDF/A-4f, formules als MathML); zonder deze optie die van het onderzoek: standard in content/study.toml

tasks-web =
    Maak van de hele set een site in build/site/: een bladzijde per hoofdstuk, figuren, getallen, zoeken.

    De pdf's worden eerst bijgewerkt, want elke bladzijde verwijst naar haar eigen plaats daarin. De site
    heeft geen server nodig: open build/site/index.html, of zet de map ergens op het web.

    Voorbeeld: invoke web
tasks-web-jobs = { -tasks-jobs }
tasks-web-explain = { -tasks-explain }

tasks-preview =
    Toon een document in de browser en werk het bij terwijl u schrijft. Ctrl-C stopt het.

    Het hoofdstuk dat u bewaart, staat er na ongeveer een seconde; de pagina's van de pdf volgen enkele
    seconden later. Fouten staan eronder. Een klik op een alinea, op de bladzijde of in de pdf, opent
    uw editor op de regel. Alleen deze computer kan het zien.

    Voorbeelden:
      invoke preview
      invoke preview --document regioanalyse-zeeland --editor vscode
      invoke preview --no-browser --no-pdf
tasks-preview-document = het document waarmee het begint, zoals regioanalyse-zeeland (standaard: het eerste)
tasks-preview-port = de poort van deze computer (standaard: een die vrij is)
tasks-preview-editor = wat een klik opent: vscode, zed, sublime, kate, emacs, … of een opdracht met {"{"}file{"}"} en {"{"}line{"}"}; standaard: BINDERY_EDITOR, anders wat er is
tasks-preview-browser = open de browser (--no-browser: noem alleen het adres)
tasks-preview-pdf = toon ook de pagina's van de pdf (--no-pdf: laat ze weg)

tasks-figures =
    Teken de figuren en maak de tabellen met getallen, in build/figures/, zonder TeX.

    Voorbeeld: invoke figures
tasks-figures-jobs = { -tasks-jobs }
tasks-figures-explain = { -tasks-explain }

tasks-check =
    Zoek fouten in teksten, tabellen, waarden, figuren en sjablonen, zonder TeX: een paar seconden.

    Voorbeeld: invoke check
tasks-check-jobs = { -tasks-jobs }

tasks-why =
    Leg uit waarom iets in de volgende build gemaakt wordt, of waarom het in de laatste gemaakt is.

    Voorbeelden:
      invoke why build/pdf/regioanalyse-zeeland.pdf
      invoke why landelijke-rapportage
      invoke why "figure zeeland/bevolking"
tasks-why-target = een bestand onder build/, de naam van een document, of een stap
tasks-why-draft = leg de conceptbuild uit

tasks-trace =
    Laat zien waar een afgedrukt getal vandaan komt, of wat van een databestand of cel afhangt.

    Voorbeelden:
      invoke trace groei
      invoke trace "2,5%" --document regioanalyse-zeeland --page 12
      invoke trace --data regions/zeeland/data/bevolking.csv --cell 2023:inwoners
      invoke trace --data regions/zeeland/data/bevolking.csv --cell 13:inwoners --becomes 400000
      invoke trace --changes
tasks-trace-target = de naam van een waarde, of een getal zoals het afgedrukt is, zoals 2,5%
tasks-trace-document = alleen in dit document
tasks-trace-page = alleen op deze pagina van de PDF
tasks-trace-data = een databestand: laat zien wat ervan afhangt
tasks-trace-cell = bij --data: één cel, REGEL:KOLOM of RIJ:KOLOM; mag meer dan één keer
tasks-trace-becomes = bij --cell: wat er anders in de tekst zou staan als dit in de cel stond
tasks-trace-changes = wat de bronbestanden, zoals ze nu zijn, in de documenten zouden veranderen
tasks-trace-json = geef het antwoord als JSON op de standaarduitvoer

tasks-doctor =
    Laat zien wat deze computer heeft en mist: Python, pakketten, TeX, afscherming, en wat te doen.

    Voorbeeld: invoke doctor

tasks-inspect =
    Controleer PDF's aan hun normen en aan onze eigen regels: een paar seconden per PDF.

    Bij elke gebroken regel staat de pagina, de plaats in de structuurboom en, voor onze eigen
    documenten, het bestand en de regel van de auteur. De tweede mening staat erbij, maar beslist
    niets. De PDF van een ander wordt beoordeeld aan PDF/UA-1 en PDF/A-2a, of aan de normen van
    PDF 2.0 als die zegt dat die PDF/UA-2 is.

    Voorbeelden:
      invoke inspect
      invoke inspect --path build/pdf/bijlagenrapport.pdf --path ../andere.pdf
      invoke inspect --format sarif --output build/inspection.sarif
      invoke inspect --flavours ua2,4 --path andere.pdf
      invoke inspect --rules
tasks-inspect-path = een PDF, van ons of van wie ook; mag meer dan één keer (zonder deze optie: alle in build/pdf/)
tasks-inspect-format = text (zonder deze optie), json, of sarif, dat codeplatforms bij de regel van de auteur tonen
tasks-inspect-output = schrijf het verslag in dit bestand in plaats van op de standaarduitvoer
tasks-inspect-flavours = de normen, met komma's ertussen, zoals ua1,2a of ua2,wt1a,wt1r,4f (zonder deze optie: die waaraan elk document moet voldoen)
tasks-inspect-rules = noem alleen onze eigen regels: eis, hoe bindend, naam, wat er moet kloppen
tasks-inspect-json = kort voor --format json

tasks-listen =
    Geef wat een schermlezer van een PDF zegt, pagina voor pagina, en zet het naast de pagina's.

    Alleen de tags worden gelezen. De webpagina is build/listen/DOCUMENT.html.

    Voorbeelden:
      invoke listen regioanalyse-zeeland
      invoke listen regioanalyse-zeeland --page 12
      invoke listen ../andere.pdf --no-pictures
tasks-listen-document = de naam van een document, of het pad van een PDF, van ons of van wie ook
tasks-listen-page = alleen deze pagina van de PDF
tasks-listen-pictures = teken de pagina's naast de woorden (dat gebeurt vanzelf); met --no-pictures blijven ze weg

tasks-test =
    Voer de tests uit, met echte LuaLaTeX op kleine onderzoeken; maakt de TeX-omgeving als die ontbreekt.

    Voorbeelden:
      invoke test
      invoke test --only tests/graph
      invoke test --quick
tasks-test-only = een bestand of map met tests, of een woord uit hun namen achter -k
tasks-test-quick = laat weg wat TeX gebruikt of lang duurt
tasks-test-full = bouw ook het hele onderzoek, zoals CI dat doet

tasks-lint =
    Controleer de code van de engine: opmaak, ruff met alles aan, mypy --strict.

    Voorbeeld: invoke lint --fix
tasks-lint-fix = herstel wat te herstellen is

tasks-clean =
    Haal build/ weg, met alles erin. De Python-omgeving en de TeX-omgeving blijven.

    Voorbeeld: invoke clean

tasks-new-region =
    Maak een nieuwe regio onder regions/, als kopie van een die er is.

    Voorbeeld: invoke new-region noord-limburg --name "Noord-Limburg" --template zuid-limburg
tasks-new-region-slug = de naam van de nieuwe map, zoals noord-limburg
tasks-new-region-name = de naam van de regio in de rapporten (zonder deze optie: naar de naam van de map)
tasks-new-region-template = de regio om te kopiëren (zonder deze optie: de eerste)

tasks-new-chapter =
    Maak een hoofdstuk: een tekst met nummer, titel en een plaats voor wat er nog geschreven moet worden.

    Het krijgt het eerste nummer na het laatste, of na het hoofdstuk dat --after noemt als daar een
    nummer vrij is; niets wordt hernummerd. Het woord van de huisstijl voor wat niet af is, staat
    erin: invoke check waarschuwt ervoor, en een definitieve uitgave is er niet mee te maken.

    Voorbeelden:
      invoke new-chapter "Werk in de haven" --region zeeland
      invoke new-chapter "Wat anderen vonden" --document landelijke-rapportage --after 03-aanpak
tasks-new-chapter-title = de titel van het hoofdstuk, tussen aanhalingstekens
tasks-new-chapter-region = een hoofdstuk van deze regio (de naam van haar map)
tasks-new-chapter-document = een hoofdstuk van dit document, zoals landelijke-rapportage
tasks-new-chapter-after = na dit hoofdstuk, zoals 03-aanpak (zonder deze optie: achteraan)

tasks-new-figure =
    Maak een figuur van een tabel: figures/NAAM/figure.toml, voorgesteld naar de kolommen en één keer getekend.

    Titel, ondertitel, opschriften en getalvormen komen uit de beschrijving naast de tabel. De
    alternatieve tekst is een voorstel, met het woord van de huisstijl voor wat niet af is. Wat niet
    te tekenen is, wordt gezegd, met wat eraan te doen is; dan wordt er niets geschreven.

    Voorbeelden:
      invoke new-figure leeftijd --id inwoners-naar-leeftijd
      invoke new-figure mbo-studenten --kind bars
      invoke new-figure regions/zeeland/data/bevolking.csv --region zeeland --id bevolking-zeeland
tasks-new-figure-table = de naam van een tabel, of haar pad
tasks-new-figure-id = de naam van de figuur (zonder deze optie: die van de tabel)
tasks-new-figure-region = naar de tabel van deze regio, en alleen voor haar getekend (zonder deze optie: voor elke regio die de tabel heeft)
tasks-new-figure-kind = de soort grafiek, zoals bars of lines, of table (zonder deze optie: wat bij de kolommen past)

tasks-new-box =
    Geef de Markdown van een kader, om in een tekst te plakken, of voeg die toe aan een tekst.

    Voorbeelden:
      invoke new-box praktijkvoorbeeld "Zo doet de Achterhoek het"
      invoke new-box definitie "Triple helix" --into content/national/02-inleiding.md
tasks-new-box-kind = de soort kader, zoals praktijkvoorbeeld: [boxes] in templates/house/house.toml
tasks-new-box-title = de titel van het kader, tussen aanhalingstekens
tasks-new-box-into = voeg het kader toe aan het eind van deze tekst

tasks-import-table =
    Breng een tabel uit Excel, StatLine, CBS of DUO in het onderzoek, met een beschrijving om in te vullen.

    Voorbeeld: invoke import-table ~/Downloads/werkloosheid.xlsx --region zeeland

    De taak schrijft de tabel zoals de engine die leest, en zegt wat is weggelaten en veranderd.
    Wat een bestand openlaat (is 1.234 een duizendtal?), wordt aan een terminal gevraagd; elders
    wordt het gemeld, met de optie die het antwoord geeft, en wordt er niets geschreven.
tasks-import-table-file = een CSV-bestand, een werkmap (.xlsx), of een download van CBS of DUO in JSON
tasks-import-table-region = de regio waarvan het een tabel wordt (zonder deze optie: een tabel van het onderzoek)
tasks-import-table-name = de naam van de tabel (zonder deze optie: die van het bestand)
tasks-import-table-sheet = het blad van een werkmap, als er op meer bladen iets staat
tasks-import-table-separator = wat tussen de kolommen staat, als dat niet te vinden is
tasks-import-table-decimal = wat in het bestand voor decimalen staat: , of .
tasks-import-table-dates = dmy (dag eerst) of mdy (maand eerst), als een datum zoals 1/2/2023 het openlaat
tasks-import-table-missing = een teken voor een getal dat niet bekend is, zoals <5; mag meer dan één keer
tasks-import-table-text = een kolom met woorden die op getallen lijken; mag meer dan één keer
tasks-import-table-replace = schrijf over een tabel heen die er al is, en laat haar beschrijving staan

tasks-release =
    Maak de bundel die wordt overgedragen, in build/release/EDITIE/, of controleer een ontvangen bundel.

    Die wordt helemaal gemaakt of niet, en alleen als er niets mis is. BINDERY_DENYLIST noemt de
    lijst met namen om naar te zoeken; die ligt buiten het project.

    Voorbeelden:
      invoke release --edition voorbeeld-2026-11
      invoke release --verify build/release/voorbeeld-2026-11 --rebuild
tasks-release-edition = de editie om vrij te geven, zoals op de titelpagina's (zonder deze optie: die van het onderzoek)
tasks-release-embargo = maak de bestanden onder namen met embargo, tot de dag van openbaar_vanaf
tasks-release-verify = controleer een ontvangen bundel in deze map in plaats van er een te maken
tasks-release-rebuild = bij --verify: maak de bundel opnieuw uit haar commit en vergelijk elke byte
tasks-release-summary = voeg een samenvatting in Markdown toe aan dit bestand

tasks-gates =
    Noem wat mensen voor een definitieve vrijgave moeten beoordelen: wat dicht is, wat open is en waarom.

    Voorbeeld: invoke gates

tasks-sign =
    Bereid een handtekening voor in qa/, voor de bestanden die gebouwd zijn; een mens vult het oordeel in.

    Voorbeeld: invoke sign toegankelijkheid --role toegankelijkheidsbeoordelaar
tasks-sign-gate = de naam van de poort, zoals invoke gates die noemt
tasks-sign-role = de rol van wie beoordeelt; nooit een naam

tasks-schemas =
    Schrijf de JSON-schema's van de TOML-bestanden, voor programma's die aanvullen en nakijken.

    Voorbeeld: invoke schemas

tasks-language-server =
    Bedien een editor via standaardinvoer en -uitvoer: aanvullen, aanwijzen, opzoeken, fouten.

    Een editor start dit zelf (Language Server Protocol); docs/handleiding.md zegt hoe je dat instelt.

    Voorbeeld: invoke language-server

tasks-charts =
    Teken elke soort grafiek die figure.toml kan vastleggen, in docs/charts.png.

    Voorbeeld: invoke charts
