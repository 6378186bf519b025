"""The paths of all files, relative to the root, with forward slashes; makes no folder."""

import hashlib
import re
import unicodedata
from pathlib import PurePosixPath

# the kinds of an author's image, and what each becomes
KINDS = {".png": ".png", ".jpg": ".jpg", ".jpeg": ".jpg", ".pdf": ".pdf", ".svg": ".pdf"}

STUDY = "content/study.toml"
GLOSSARY = "content/glossary.toml"
SOURCES = "content/sources.toml"
VALUES = "content/values.toml"
FUNCTIONS = "content/values.py"
NUMBERS = "content/numbers.toml"
REFERENCES = "content/references.json"
BIBLIOGRAPHY = "content/references.bib"
EVIDENCE = "content/evidence.toml"
QUESTIONS = "content/questions.toml"
CONCLUSIONS = "content/conclusions.toml"
RECOMMENDATIONS = "content/recommendations.toml"
RELEASE = "content/release.toml"
WORDS = "content/words.txt"
REFERENCE_DATA = "content/data"
OUTLINES = "content/outlines"
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
PREVIEW_LOCK = "build/.state/preview.lock"
SCRATCH = "build/.state/scratch"
BUG_REPORT = "build/.state/bug.txt"
REGISTRY = "build/registry"
PUBLISHED = "build/published"
WEB_PAGE = "build/web/index.html"
SITE = "build/site"
SITE_NAME = ".site"  # no document's name begins with a point
FOLLOWED_LINKS = "build/references/followed.txt"
STUDY_SCOPE = "study"
HIDDEN = "build/published/study/hidden.json"
ALLOWANCES = "build/proof/allowances.txt"
HINTS = "build/proof/hints.json"
SPELLED = "build/.state/words"
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
    """A published file of a scope: `<table>.csv`, `<table>.json`, values.json, dates.json."""
    return f"build/published/{scope}/{name}"


def drawn(scope: str, entry: str, suffix: str) -> str:
    """What an entry became for one scope: .pdf, .svg, .csv or .json."""
    return f"build/figures/{scope}/{entry}.{suffix}"


def image_record(path: str) -> str:
    """What is known of an author's image."""
    return f"build/images/{path}.json"


def prepared_image(path: str) -> str:
    """What a document holds of an author's image."""
    suffix = KINDS[PurePosixPath(path).suffix.lower()]
    return f"build/images/{path}.made{suffix}"


def cleaned_image(path: str) -> str:
    """A drawing in SVG as a web page holds it; "" for another image."""
    return f"build/images/{path}.made.svg" if path.lower().endswith(".svg") else ""


def name_image(path: str) -> str:
    """An author's image in a document's folder: its own name, safe for TeX, and unique."""
    place = PurePosixPath(path)
    folded = unicodedata.normalize("NFKD", place.stem).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9]+", "-", folded).strip("-") or "image"
    short = hashlib.sha256(path.encode()).hexdigest()[:8]
    return f"images/{stem[:40]}-{short}{KINDS.get(place.suffix.lower(), '')}"


def converted(section: str) -> str:
    """A section's fragment: its tree with an index."""
    return f"build/prose/{section.removesuffix('.md')}.json"


def citations(section: str) -> str:
    """The works that a section cites."""
    return f"build/prose/{section.removesuffix('.md')}.cited.json"


def literature(stem: str) -> str:
    """The tree of a document's reference list."""
    return f"build/prose/literature/{stem}.json"


def tree(stem: str) -> str:
    """The tree of a whole document, in its order."""
    return f"build/tree/{stem}.json"


def site_pack(stem: str) -> str:
    """The pages of a document of the site, before they are written as files."""
    return f"build/pages/{stem}.json"


def preview_pack(stem: str) -> str:
    """The same for the preview: each block says where it was written."""
    return f"build/preview/{stem}.json"


def preview_pdf(stem: str) -> str:
    """The pages of a document for the preview, which are not tagged."""
    return f"build/preview/{stem}.pdf"


def tex_folder(stem: str) -> str:
    """The folder with all that TeX reads for one document."""
    return f"build/tex/{stem}"


def draft_folder(stem: str) -> str:
    """The same for a draft, which must not disturb what belongs to the finished document."""
    return f"build/draft/tex/{stem}"


def finished_pdf(stem: str, *, draft: bool = False) -> str:
    """The document itself; a draft never takes the place of a finished one."""
    return f"build/draft/{stem}.pdf" if draft else f"build/pdf/{stem}.pdf"


def heard_page(stem: str) -> str:
    """What is heard of a PDF, beside its pages."""
    return f"build/listen/{stem}.html"


def typeset_pdf(stem: str) -> str:
    """A document as TeX made it, before it is held against what it must be."""
    return f"build/typeset/{stem}.pdf"


def references(stem: str) -> str:
    """The references of a document to others, each with the label that it means."""
    return f"build/references/{stem}.json"


def checked_references(stem: str) -> str:
    """The same with number and page, each held against the other document as it became."""
    return f"build/references/checked/{stem}.json"


def external_labels(stem: str, *, draft: bool = False) -> str:
    """The labels of other documents that a document prints: part of what TeX reads for it."""
    return f"{draft_folder(stem) if draft else tex_folder(stem)}/external.tex"


def labels(stem: str) -> str:
    """A typeset document's labels."""
    return f"build/labels/{stem}.json"


def provisional_labels(stem: str) -> str:
    """Its labels from a first untagged pass, for those who refer to it before it is typeset."""
    return f"build/labels/provisional/{stem}.json"


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
    """What was found in a typeset document before it is known whether it may be let through."""
    return f"build/inspection/typeset/{stem}.json"


def registered(stem: str) -> str:
    """Every number that a finished document prints, with its page and where it comes from."""
    return f"build/registry/{stem}.json"


def seed_folder(stem: str, *, draft: bool = False) -> str:
    """Soft state: the auxiliary files that the next run of TeX starts from."""
    return f"{STATE}/seeds/{'draft-' if draft else ''}{stem}"
