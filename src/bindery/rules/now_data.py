"""Of which year figures and evidence are, and words in TOML files that say «now» of old ones.

A figure's own words are said of its data. A finding is said of the data sources that it rests on,
a conclusion and a recommendation of those of their findings.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from bindery import layout
from bindery.errors import Diagnostic
from bindery.loading.toml import read_toml
from bindery.messages import Message
from bindery.model import Dataset, Entry, Evidence, Scope, Study, link_chain
from bindery.model.chain import Statement
from bindery.model.dating import find_year
from bindery.rules.now_words import Dating, NowFinder
from bindery.rules.numbers import read_words
from bindery.rules.typed_text import TypedText, read_typed_words

_TEXTS = ("title", "label", "text")


def describe_dating(study: Study) -> Dating:
    """What is now in a study, and of which year its figures and tables are."""
    rules = dict(study.quotes).get(study.language.partition("-")[0])
    shortened = tuple(one.lower() for one in rules.abbreviations) if rules else ()
    entries = tuple(_date_entries(study))
    return Dating(study.writing.now, study.date.year, entries, shortened)


def _date_entries(study: Study) -> Iterator[tuple[str, int]]:
    """Each figure and table with the year of the oldest of its tables."""
    slugs = tuple(one.slug for one in study.regions)
    named: dict[str, list[tuple[Dataset, int | None]]] = defaultdict(list)
    for one in study.datasets:
        named[PurePosixPath(one.path).stem].append((one, _date(study, one)))
    for entry in study.entries:
        scopes = slugs if entry.scope is Scope.REGION else (layout.STUDY_SCOPE,)
        read = {*entry.data, *entry.reference}
        pairs = [pair for name, found in named.items() if name in read for pair in found]
        for scope in (entry.owner,) if entry.owner else scopes:
            years = [year for one, year in pairs if _reads(entry, scope, one)]
            known = [year for year in years if year is not None]
            if known:
                yield f"{scope}/{entry.id}", min(known)


def _reads(entry: Entry, scope: str, one: Dataset) -> bool:
    """Whether a figure of a scope is drawn from a table."""
    name = PurePosixPath(one.path).stem
    if one.region:
        return name in entry.data and scope in (one.region, layout.STUDY_SCOPE)
    return name in entry.reference


def _date(study: Study, one: Dataset) -> int | None:
    return find_year((), one.reference_date, study.date.year)


def check_now_words(root: Path, study: Study, dating: Dating) -> list[Diagnostic]:
    """The words of now that TOML files say of old data, each at its line."""
    if not dating.rules.words:
        return []
    finder = NowFinder(dating, {})
    return [*_check_entries(root, study, finder), *_check_chain(study, finder)]


def _check_entries(root: Path, study: Study, finder: NowFinder) -> Iterator[Diagnostic]:
    """What figures and tables say: that of a text's own table is read with the text."""
    years: dict[str, int] = {}
    for name, year in finder.dating.entries:
        own = name.partition("/")[2]
        years[own] = min(year, years.get(own, year))
    for entry in study.entries:
        if entry.id not in years or entry.selection:
            continue
        year = years[entry.id]
        if not finder.dating.is_old(year):
            continue
        for text in (*read_words(root, entry.path, finder.words), *_read_own(root, entry)):
            for words, place in finder.find_words(text):
                said = Message(
                    "rules-now-of-entry", words=words, name=entry.id, year=str(year),
                    edition=str(finder.dating.edition),
                )  # fmt: skip
                yield Diagnostic(entry.path, text.line(place), said)


def _read_own(root: Path, entry: Entry) -> Iterator[TypedText]:
    """The words that an entry's module puts into cells and drawing."""
    file = read_toml(root, entry.path, []) if entry.words else None
    if file is None:
        return
    for key, words in entry.words:
        yield read_typed_words(entry.path, words, file.line("words", key) or 1)


def _check_chain(study: Study, finder: NowFinder) -> Iterator[Diagnostic]:
    chain = link_chain(study)
    for found in chain.findings:
        yield from _check(study, finder, found.finding, found.evidence)
    for conclusion in chain.conclusions:
        rests = [one for found in chain.findings_of(conclusion) for one in found.evidence]
        yield from _check(study, finder, conclusion, rests)
    for advice in chain.recommendations:
        known = [one for each in chain.conclusions_of(advice) for one in chain.findings_of(each)]
        yield from _check(study, finder, advice, [one for found in known for one in found.evidence])


def _check(
    study: Study, finder: NowFinder, statement: Statement, evidence: Iterable[Evidence]
) -> Iterator[Diagnostic]:
    """The words of a statement against the oldest data source that it rests on."""
    sources = dict.fromkeys(one.source for one in evidence if one.source)
    dated = [(year, name) for name in sources if (year := _date_source(study, name)) is not None]
    year, name = min(dated, default=(finder.dating.edition, ""))
    if not finder.dating.is_old(year):
        return
    for key in _TEXTS:
        said = getattr(statement, key, "")
        text = read_typed_words(statement.path, said, statement.line_of(key))
        for words, place in finder.find_words(text):
            message = Message(
                "rules-now-of-source", words=words, name=name, year=str(year),
                edition=str(finder.dating.edition),
            )  # fmt: skip
            yield Diagnostic(statement.path, text.line(place), message)


def _date_source(study: Study, name: str) -> int | None:
    """The year of the latest table of a source."""
    years = [_date(study, one) for one in study.datasets if one.source == name]
    return max((year for year in years if year is not None), default=None)
