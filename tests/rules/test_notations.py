"""What is a number of a fact and what is a name with a number in it: in Dutch and in English.

A fact comes from a value; names and notations are the house's, in the language of its study.
"""

from pathlib import Path

import pytest

from bindery.loading import load_study
from bindery.rules.numbers import NumberRules, load_number_rules
from bindery.rules.typed_text import read_typed_words

ROOT = Path(__file__).resolve().parents[2]
HOUSES = {"Dutch": ROOT, "English": ROOT / "tests/projects/harbours"}
DUTCH_NAMES = """
De uitstoot van CO2 daalt.
Er is weinig NO2 en N2O in de lucht.
Het kanaal bevat H2O en O2.
Zie artikel 7 lid 2 van de wet.
Zie artikel 7, lid 2, van de wet.
Dat staat in artikel 7, tweede lid, onder 3.
Volgens art. 7 en art. 8a Wtcb.
De artikelen 3 tot en met 5 gelden.
De artikelen 3, 4 en 5 gelden.
Volgens ISO 27001 en ISO 9001:2015.
Volgens NEN-EN 301549.
Volgens EN 301 549 en NEN 7510-1.
Volgens WCAG 2.2 en PDF/UA-1.
De bijeenkomst begint om 10.30 uur.
De bijeenkomst duurt van 10.30 tot 12.00 uur.
De zaal is open van 9 tot 17 uur.
Zie blz. 12 van het rapport.
Zie blz. 12-14 en p. 8.
Zie pagina 12 tot en met 14.
Een opleiding op niveau 4.
Op mbo-niveau 4 en op niveau 2 en 3.
Opleidingen van niveau 2, 3 en 4.
Dat was in ’70.
In de jaren 90 en in de jaren ’80.
In de jaren tachtig en de jaren 1990.
De afsluiting van de A12 en de N18.
De A12/A18 en de N346.
De buurt is 24/7 bereikbaar.
Een gesprek 1-op-1 helpt.
Begeleiding één-op-één of 1 op 1.
Een 50-plusser vindt moeilijk werk.
Er zijn 65-plussers en 55+’ers.
Een 4-jarige opleiding.
Een 2-jarige en een vierjarige opleiding.
In klas 2b en in klas 3.
In groep 8 en in leerjaar 1.
Een opleiding MBO-4.
Een opleiding op mbo-4-niveau.
Opleidingen op mbo 2 en mbo 3.
Een tekst in Word 2016.
Excel 365 en Windows 11.
Met IPv6 en IPv4.
Met 5G en 4G.
Tijdens covid-19 en COVID-19.
De G7 en de G20 en de G4.
In het 2e kwartaal.
In het 1e kwartaal van 2023.
In de 19e eeuw en de 21ste eeuw.
Een afbeelding in 3D en 2D.
Het KvK-nummer 12345678 is bekend.
KvK 12345678.
Bel 0314 123 456 of 010-1234567.
Bel 06 12345678 of 06-12345678.
Bel +31 314 123456.
Het adres is 7001 AB Doetinchem.
Het adres is Dorpsstraat 12, 7001 AB.
Van 2019-2023 en 2019–2023.
In het schooljaar 2019/2020 en 2019/’20.
In 2019/20 en ’19/’20.
Op 1 januari 2023.
Op 1-1-2023 en op 01/02/2023.
Van 1 tot en met 15 januari.
Van 1 tot 15 januari 2023.
Op 1 en 2 maart.
Op 1 jan. 2023.
Op 2023-01-01.
Het besluit van 12 mei jl. staat vast.
Kamerstuk 31 288, nr. 12.
Kamerstukken II 2022/23, 31 288, nr. 12.
Stb. 2019, 123 en Stcrt. 2020, 4567.
Verordening (EU) 2016/679 geldt.
Richtlijn 2000/78/EG en Verordening (EU) nr. 1304/2013.
ECLI:NL:HR:2019:1278.
Doelstelling SDG 4 en SDG 8.5.
In fase 2 en stap 3.
Versie 2.1 van het plan.
ISBN 978-90-12-34567-8.
Het formaat A4 en A3.
De indeling ISCED 2011 en SBI 85.
De cao 2023-2025.
De EU-27 en de G-20.
Route 66 en lijn 3.
Het spoor 4b en perron 2.
De Agenda 2030 en Horizon 2020.
Catalogusnummer 83765NED.
Tabel 82439NED van StatLine.
De 16- en 17-jarigen.
Een 18-jarige mag stemmen.
Een 3-gangenmenu.
Een team van het type T2.
De NUTS 2-regio en NUTS-3-gebieden.
Het 7-puntsplan en het 10-puntenplan.
De top 10 en de top-5.
Web 2.0 en Industrie 4.0.
Onderwijs 2032.
Een 0-meting en een 1-meting.
Plan A, B en C en scenario 2.
Op de schaal van 1 tot 10.
Het kan 24 uur per dag.
De 80/20-regel.
40-urige werkweek en een 36-urige week.
Een 9-tot-5-baan.
De weg S100 en de E25.
Vitamine B12 en CO₂ en m².
Het gemiddelde per km2 en m2.
Een 2-onder-1-kapwoning.
OV-lijn 52 en tram 4.
De wet van 12 juli.
Het Q1 en Q4 van 2022.
De bijlage 1a.
Het project 2Switch en Campus@Sea.
De gemeente ’s-Hertogenbosch in 1850.
De universiteit 3TU en de 4TU.
Wet WOR art. 27.
Bij windkracht 6 ligt alles stil.
In zone 1 en scenario 2.
"""
DUTCH_FACTS = """
Er werken 12 mensen.
Dat zijn 1.250 studenten.
Het is 12,5% van de banen.
Het steeg met 3 procent.
Bij 1 van de drie gemeenten.
Er zijn 4 gemeenten.
Het kost € 5 per maand.
Het kost 5 euro.
De regio heeft 35 hogescholen.
Er kwamen 2 partners bij.
Er zijn 8 opleidingen in 3 regio’s.
In 7 van de 10 gevallen.
Er waren 250 banen minder.
De groei was +2,3%.
Het daalde met −4%.
Het kostte 1,2 miljoen.
Een kwart, 25%, werkt hier.
Het is 3x zo groot.
Er zijn 1.000 tot 1.500 banen.
Er zijn 10-15 bedrijven.
Op 12 km van de grens.
Binnen 30 minuten.
Het ligt 15 meter hoog.
Van elke 100 euro is 40 euro subsidie.
In 2019 waren er 12 scholen.
Na 5 jaar werkt de helft nog.
De 12 partners doen mee.
Het cijfer was een 7,3.
Met 6 miljard euro.
Het tekort is 2%-punt.
De leeftijdsgroep 15-27.
Een 12-tal bedrijven.
Vraag 3 en aanbeveling 4.
Code 1234 van het bureau.
Er komen 3 en 4 banken.
"""
ENGLISH_NAMES = """
In 2019 and in 2019/20 and 2019-2023.
On 1 January 2023, on 12 March and on 1/2/2023.
By article 7 and articles 3 to 5.
See page 12, pp. 8 and pages 3 to 9.
A course at level 4 and levels 2 and 3.
It opens at 9 am, at 10:30 and at 5.30 p.m.
A 5-year plan for 16-year-olds and 17-year-old boys.
A one-to-one or 1-to-1 talk, open 24/7.
In the 70s, the 1970s and the ’90s.
The 1st, the 2nd and the 21st century.
With IPv6, 5G, COVID-19, 3D, CO2 and H2O.
On the A12 and the N18, by ISO 27001.
Version 2.1 runs on Windows 11.
Call +31 10 123 45 67.
It has the colour #1E5F8A.
A wind of force 6.
"""
ENGLISH_FACTS = """
There are 12 quays.
It grew by 3 per cent, or 3%.
A 12-ship fleet.
It takes 30 minutes.
One of the 5 harbours.
It is 3x as large.
It cost €5 a day.
Some 1,250 ships came.
Between 10-15 ships.
For 5 years it fell.
"""


@pytest.fixture(scope="module")
def find():
    """The typed numbers in a sentence, by the house of a language and without any allowance."""
    houses = {}
    for language, root in HOUSES.items():
        rules = load_number_rules(root, load_study(root).study, [])
        houses[language] = NumberRules((), rules.notations)

    def look(language, sentence):
        return [
            str(one.said)
            for one in houses[language].find([read_typed_words("a.md", sentence, 1)])[0]
        ]

    return look


def list_sentences(names):
    return [
        pytest.param(language, one, id=one)
        for language, text in names.items()
        for one in text.strip().splitlines()
    ]


@pytest.mark.parametrize(
    ("language", "sentence"), list_sentences({"Dutch": DUTCH_NAMES, "English": ENGLISH_NAMES})
)
def test_a_name_with_a_number_is_no_fact(find, language, sentence):
    assert find(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence"), list_sentences({"Dutch": DUTCH_FACTS, "English": ENGLISH_FACTS})
)
def test_a_fact_comes_from_a_value(find, language, sentence):
    assert find(language, sentence) != []


def test_a_list_is_no_reference(find):
    """The words before the number of a reference are those of the house, and not its «and»."""
    assert find("Dutch", "Er komen 3 en 4 banken.") == [
        "the number «3» is typed by hand",
        "the number «4» is typed by hand",
    ]
    assert find("Dutch", "Zie hoofdstuk 3.") == ["«hoofdstuk 3» is a reference typed by hand"]
