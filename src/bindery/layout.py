"""The paths of all files, relative to the root, with forward slashes; makes no folder."""

STUDY = "content/study.toml"
GLOSSARY = "content/glossary.toml"
SOURCES = "content/sources.toml"
VALUES = "content/values.toml"
FUNCTIONS = "content/values.py"
NUMBERS = "content/numbers.toml"
REFERENCES = "content/references.json"
EVIDENCE = "content/evidence.toml"
QUESTIONS = "content/questions.toml"
CONCLUSIONS = "content/conclusions.toml"
RECOMMENDATIONS = "content/recommendations.toml"
RELEASE = "content/release.toml"
REFERENCE_DATA = "content/data"
REGIONS = "regions"
FIGURES = "figures"
TEMPLATES = "templates"
HOUSE = "templates/house"
HOUSE_TOML = "templates/house/house.toml"
BUILD = "build"
STATE = "build/.state"
JOURNAL = "build/.state/journal.jsonl"
UP_TO_DATE = "build/.state/up-to-date.json"
LOCK = "build/.state/lock"
SCRATCH = "build/.state/scratch"
BUG_REPORT = "build/.state/bug.txt"
REGISTRY = "build/registry"
PUBLISHED = "build/published"
WEB_PAGE = "build/web/index.html"
STUDY_SCOPE = "study"
HIDDEN = "build/published/study/hidden.json"
RELEASES = "build/release"
RELEASE_TEMPLATES = "templates/_release"
QUALITY = "qa"
SOURCE_FOLDERS = ("content", "regions", "figures", "templates")


def region_data(slug: str) -> str:
    """The folder of a region's tables."""
    return f"{REGIONS}/{slug}/data"


def region_evidence(slug: str) -> str:
    """A region's own register of evidence."""
    return f"{REGIONS}/{slug}/evidence.toml"


def region_findings(slug: str) -> str:
    """A region's findings."""
    return f"{REGIONS}/{slug}/findings.toml"


def published(scope: str, name: str) -> str:
    """A published file of a region or of the study: `<table>.csv`, `<table>.json`, values.json."""
    return f"build/published/{scope}/{name}"


def drawn(scope: str, entry: str, suffix: str) -> str:
    """What an entry became for one scope: .pdf, .csv or .json."""
    return f"build/figures/{scope}/{entry}.{suffix}"


def converted(section: str, suffix: str) -> str:
    """A section's fragment: .tex or .json."""
    return f"build/prose/{section.removesuffix('.md')}.{suffix}"


def tex_folder(stem: str) -> str:
    """The folder with all that TeX reads for one document."""
    return f"build/tex/{stem}"


def draft_folder(stem: str) -> str:
    """The same for a draft, which must not disturb what belongs to the finished document."""
    return f"build/draft/tex/{stem}"


def finished_pdf(stem: str, *, draft: bool = False) -> str:
    """The document itself; a draft never takes the place of a finished one."""
    return f"build/draft/{stem}.pdf" if draft else f"build/pdf/{stem}.pdf"


def typeset_pdf(stem: str) -> str:
    """A document as TeX made it, before it is held against what it must be."""
    return f"build/typeset/{stem}.pdf"


def linked(stem: str) -> str:
    """Which places in other documents a document refers to."""
    return f"build/links/{stem}.json"


def agreed(stem: str) -> str:
    """The references to other documents, each held against the other document as it became."""
    return f"build/links/agreed/{stem}.json"


def far(stem: str, number: int) -> str:
    """What a document prints of others.

    0: nothing is known of them; 1: as gathered before the first round; then what each round
    printed, under a number one higher than its own.
    """
    return f"build/links/{number}/{stem}.tex"


def draft_far(stem: str) -> str:
    """What a draft prints of other documents."""
    return f"build/draft/links/{stem}.tex"


def labels(stem: str, number: int | None = None) -> str:
    """A document's numbers and pages after a round; without one those of the finished document."""
    return f"build/labels/{stem}.json" if number is None else f"build/labels/{number}/{stem}.json"


def round_pdf(stem: str, number: int) -> str:
    """A document that may yet change with what it prints of others."""
    return f"build/typeset/{number}/{stem}.pdf"


def tex_log(stem: str, *, draft: bool = False) -> str:
    """TeX's log of the last good run."""
    return f"build/draft/{stem}.log" if draft else f"build/log/{stem}.log"


def proof(stem: str, *, draft: bool = False) -> str:
    """What proofreading found in a document's texts."""
    return f"build/draft/proof/{stem}.json" if draft else f"build/proof/{stem}.json"


def inspected(stem: str) -> str:
    """What inspection found in a finished document."""
    return f"build/inspection/{stem}.json"


def examined(stem: str) -> str:
    """What was found in a document after its first round, while others were still being made."""
    return f"build/inspection/early/{stem}.json"


def registered(stem: str) -> str:
    """Every number that a finished document prints, with its page and where it comes from."""
    return f"build/registry/{stem}.json"


def seed_folder(stem: str, *, draft: bool = False) -> str:
    """Soft state: the auxiliary files that the next run of TeX starts from."""
    return f"{STATE}/seeds/{'draft-' if draft else ''}{stem}"
