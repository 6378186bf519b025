"""De redeneerlijn: van bewijs en onderzoeksvraag naar bevinding, conclusie en aanbeveling."""

from pandas import DataFrame

from bindery.drawing import Canvas, FigureData, Quantity, Tabulation
from bindery.drawing.flow import Flow, Node, draw_flow, order_by_links
from bindery.tex.words import join_words

KOLOMMEN = ("schakel", "van", "naar", "status")


def tabulate(data: FigureData) -> Tabulation:
    words, chain = data.words, data.chain
    rows = voeg_samen(
        words["schakel"],
        [*vraagrijen(data), *bewijsrijen(data), *bevindingrijen(data), *adviesrijen(data)],
    )
    frame = DataFrame(rows, columns=list(KOLOMMEN))
    return Tabulation(
        frame,
        {
            "aanbevelingen": Quantity(tel(chain.recommendations), "integer"),
            "conclusies": Quantity(tel(chain.conclusions), "integer"),
            "bevindingen": Quantity(len(chain.known_findings), "integer"),
            "namen": tuple(noem(data, citeer(one.label), one.status) for one in chain.conclusions),
            "vragen": tuple(noem_vragen(data, one) for one in chain.conclusions),
            "gronden": tuple(
                join_words([noem(data, citeer(g.label), voorbeeld(g.is_example))
                            for g in chain.support_of(one)], words["en"])
                for one in chain.conclusions
            ),
            "adviezen": tuple(noem_adviezen(data, one) for one in chain.conclusions),
            "bewijzen": tuple(noem(data, noem_bewijs(data, group), group[0].status)
                              for group in bewijzen(data).values()),
            "los": tuple(noem(data, citeer(noem_bevinding(data, one)), voorbeeld(one.is_example))
                         for one in bevindingen(data) if leidt_nergens(data, one)),
        },
        plan=maak_schema(data),
    )  # fmt: skip


def voeg_samen(schakel, rows):
    """Een rij voor alles wat op hetzelfde rust, en even bekend is."""
    groups = {}
    for van_soort, van, naar_soort, naar, status in rows:
        link = schakel.replace("{van}", van_soort.lower()).replace("{naar}", naar_soort.lower())
        groups.setdefault((link, van, status), []).append(naar)
    return [(link, van, "; ".join(naar), status) for (link, van, status), naar in groups.items()]


def voorbeeld(is_example):
    return "example" if is_example else "known"


def noem(data, label, status):
    said = data.words["voorbeeld"]
    shown = status == "example" and not label.lower().strip("‘").startswith(said)
    return f"{label} ({said})" if shown else label


def citeer(label):
    return f"‘{label}’"


def noem_vragen(data, conclusion, *, kort=False):
    numbers = [str(data.chain.number_of(one)) for one in data.chain.questions_of(conclusion)]
    word = data.words["vraag" if len(numbers) == 1 else "vragen_kort" if kort else "vragen"]
    return f"{word} {join_words(numbers, data.words['en'])}"


def noem_adviezen(data, conclusion):
    found = data.chain.recommendations_on(conclusion)
    word = data.words["rust_een" if len(found) == 1 else "rusten_meer"]
    numbers = [noem(data, str(one.number), one.status) for one in found]
    return f"{word} {join_words(numbers, data.words['en'])}" if numbers else data.words["geen"]


def tel(entries):
    """Hoeveel ervan bekend zijn: wat een plaats vrijhoudt, telt niet mee."""
    return sum(one.status == "known" for one in entries)


def leidt_nergens(data, bevinding):
    return not any(data.chain.conclusions_on(one) for one in bevinding.findings)


def bevindingen(data):
    """Elke bevinding één keer, in de volgorde waarin de regio's haar noemen."""
    return data.chain.findings_by_id


def noem_bevinding(data, bevinding):
    """Een bevinding die niet elke regio heeft, noemt haar regio's."""
    names = [one.region_name for one in bevinding.findings]
    return bevinding.label + (f" ({', '.join(names)})" if len(names) < len(data.regions) else "")


def bewijzen(data):
    """Bewijs voor alle regio's apart, bewijs van de regio's bij elkaar naar soort en status."""
    groups = {}
    for one in data.chain.evidence:
        key = one.code if not one.region else f"{one.kind}-{one.status}"
        groups.setdefault(key, []).append(one)
    return groups


def noem_bewijs(data, group):
    codes = ", ".join(dict.fromkeys(one.code for one in group))
    kind = dict(data.chain.frame.kinds)[group[0].kind]
    what = f"{kind} {data.words['per_regio']}" if group[0].region else group[0].label or kind
    return f"{codes}: {what}"


def status_van(data, *entries):
    example = any(entry == "example" for entry in entries)
    return data.words["voorbeeld" if example else "bekend"]


def conclusienaam(data, one):
    return f"{data.chain.number_of(one)}. {one.label}"


def adviesnaam(one):
    return f"{one.number}. {one.label}"


def vraagrijen(data):
    words, chain = data.words, data.chain
    for one in chain.conclusions:
        for question in chain.questions_of(one):
            name = f"{chain.number_of(question)}. {question.label}"
            yield (words["vraag"].capitalize(), name, words["conclusie"], conclusienaam(data, one),
                   status_van(data, one.status))  # fmt: skip


def bewijsrijen(data):
    words = data.words
    for group in bewijzen(data).values():
        for bevinding in bevindingen(data):
            if rust_op(bevinding, group):
                status = status_van(data, group[0].status, voorbeeld(bevinding.is_example))
                yield (words["bewijs"], noem_bewijs(data, group), words["bevinding"],
                       noem_bevinding(data, bevinding), status)  # fmt: skip


def rust_op(bevinding, group):
    keys = {(one.path, one.id) for one in group}
    return any((one.path, one.id) in keys for f in bevinding.findings for one in f.evidence)


def bevindingrijen(data):
    words, chain = data.words, data.chain
    for one in chain.conclusions:
        for bevinding in chain.support_of(one):
            status = status_van(data, one.status, voorbeeld(bevinding.is_example))
            yield (words["bevinding"], bevinding.label, words["conclusie"],
                   conclusienaam(data, one), status)  # fmt: skip


def adviesrijen(data):
    words, chain = data.words, data.chain
    for advice in chain.recommendations:
        for one in chain.conclusions_of(advice):
            yield (words["conclusie"], conclusienaam(data, one), words["aanbeveling"],
                   adviesnaam(advice), status_van(data, one.status, advice.status))  # fmt: skip


def maak_schema(data):
    """De vakken en lijnen; de vragen staan als nummers in de vakken van de conclusies."""
    chain = data.chain
    conclusies = [
        Node(f"c-{one.id}", 2, f"{conclusienaam(data, one)} ({noem_vragen(data, one, kort=True)})",
             one.status == "example") for one in chain.conclusions
    ]  # fmt: skip
    adviezen = [
        Node(f"a-{one.id}", 3, adviesnaam(one), one.status == "example")
        for one in chain.recommendations
    ]
    gronden = [
        Node(f"b-{g.key}", 1, noem_bevinding(data, g), g.is_example) for g in bevindingen(data)
    ]
    bewijs = [
        Node(f"e-{key}", 0, noem_bewijs(data, group), group[0].status == "example")
        for key, group in bewijzen(data).items()
    ]
    links = [
        *((f"e-{key}", f"b-{g.key}") for key, group in bewijzen(data).items()
          for g in bevindingen(data) if rust_op(g, group)),
        *((f"b-{g.key}", f"c-{one.id}") for one in chain.conclusions
          for g in chain.support_of(one)),
        *((f"c-{one.id}", f"a-{advice.id}") for advice in chain.recommendations
          for one in chain.conclusions_of(advice)),
    ]  # fmt: skip
    gronden = order_by_links(gronden, links, rangen(conclusies))
    bewijs = order_by_links(bewijs, links, rangen(gronden))
    words = data.words
    known = (len(chain.known_findings), tel(chain.conclusions), tel(chain.recommendations))
    heads = tuple(words[key] for key in ("bewijs", "bevinding", "conclusie", "aanbeveling"))
    key = words["sleutel"]
    for mark, number in zip(("{b}", "{c}", "{a}"), known, strict=True):
        key = key.replace(mark, str(number))
    return Flow(heads, (0.72, 1.05, 1.05, 1.0), (*bewijs, *gronden, *conclusies, *adviezen), links,
                key)  # fmt: skip


def rangen(nodes):
    return {node.id: number for number, node in enumerate(nodes)}


def draw(canvas: Canvas, _rows: DataFrame) -> None:
    draw_flow(canvas, canvas.plan)
