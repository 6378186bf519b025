"""The Jinja environments of templates: what a template prints is text, unless its type says more.

LaTeX templates have marks of their own and escape everything that is not `Tex`. In a Markdown
template each text becomes a private character (`tex.insertion`), so no text can be markup.
"""

import traceback
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import FileSystemLoader, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.loading.reader import suggest
from bindery.messages import Message
from bindery.tex.broken_syntax import explain_syntax, take_out_print
from bindery.tex.escape import Tex, escape
from bindery.tex.failures import Failing, Missing, explain_failure
from bindery.tex.insertion import Inserted, Markdown, collect, insert
from bindery.tex.template_lines import LineMarks, drop_marks, read_marks

MARKS = {
    "block_start_string": "((*",
    "block_end_string": "*))",
    "variable_start_string": "(((",
    "variable_end_string": ")))",
    "comment_start_string": "((=",
    "comment_end_string": "=))",
}


def _finish(value: object) -> Tex:
    return escape("" if value is None else value)


@cache
def make_environment(folder: Path) -> SandboxedEnvironment:
    """The environment over one folder of templates; nothing outside of it can be included."""
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=Missing,
        autoescape=False,
        finalize=_finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=[LineMarks],
        **MARKS,
    )
    environment.filters["tex"] = Tex
    return environment


@cache
def make_page_environment(folder: Path) -> SandboxedEnvironment:
    """The environment of HTML templates: Jinja's own marks, everything escaped but Markup."""
    return SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=Missing,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def make_text_environment(folder: Path) -> SandboxedEnvironment:
    """The environment of Markdown templates: the authors' marks, each text a private character.

    The characters belong to the `Collector` of the rendering at hand (`tex.insertion`).
    """
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=Missing,
        autoescape=True,  # so that what a macro gives is Markdown again, and no text
        finalize=insert,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",
        comment_end_string="##}",
    )
    environment.filters["md"] = Markdown
    return environment


def _choose_environment(root: Path, name: str) -> SandboxedEnvironment:
    folder = root / layout.TEMPLATES
    if name.endswith(".md"):
        return make_text_environment(folder)
    return make_page_environment(folder) if name.endswith(".html") else make_environment(folder)


@lru_cache(maxsize=1024)
def check_syntax(root: Path, name: str, text: str) -> tuple[Diagnostic, ...]:
    """The mistakes in the syntax of a template's text.

    What prints and cannot be read is taken out, and the rest looked at; behind a statement that
    cannot be read nothing more can be said, for it may open or close a block.
    """
    environment = _choose_environment(root, name)
    path = f"{layout.TEMPLATES}/{name}"
    found: list[Diagnostic] = []
    while text:
        try:
            environment.compile(text, raw=True)  # parsing alone knows no filters
            break
        except TemplateSyntaxError as error:
            found += _explain_syntax(path, error, environment, text).diagnostics
            text = take_out_print(environment, text, found[-1].line or 1)
    return tuple(found)


def _explain_syntax(
    path: str, error: TemplateSyntaxError, environment: SandboxedEnvironment, text: str
) -> BinderyError:
    line, said, advice = explain_syntax(error, environment, text)
    if advice is None and not said.hint:
        advice = Message("tex-marks-in-tex")
        if path.endswith((".html", ".xml")):
            advice = Message("tex-marks-in-page")
        if path.endswith(".md"):
            advice = Message("tex-marks-in-markdown")
    return fail(path, line, Message("tex-broken-template", what=said), advice)


def render_template(root: Path, name: str, context: Mapping[str, object]) -> str:
    """The text of a template; `name` is relative to templates/ under the root.

    Raises BinderyError at the template's own file and line.
    """
    return drop_marks(carry_out(_choose_environment(root, name), (root, name), context))


def render_located(
    root: Path, name: str, context: Mapping[str, object]
) -> tuple[str, tuple[tuple[str, int], ...]]:
    """The text of a LaTeX template, and for each line the template (under the root) and its line.

    Raises BinderyError like `render_template`.
    """
    marked = carry_out(make_environment(root / layout.TEMPLATES), (root, name), context)
    text, places = read_marks(marked)
    return text, tuple((f"{layout.TEMPLATES}/{one}", line) for one, line in places)


def render_markdown(
    root: Path, name: str, context: Mapping[str, object]
) -> tuple[str, tuple[Inserted, ...]]:
    """The Markdown of a template, and what stands behind its private characters, in their order.

    Raises BinderyError like `render_template`.
    """
    environment = make_text_environment(root / layout.TEMPLATES)
    with collect() as collector:
        text = carry_out(environment, (root, name), context)
    return text, tuple(collector.inserted)


def carry_out(
    environment: SandboxedEnvironment, place: tuple[Path, str], context: Mapping[str, object]
) -> str:
    """The text of a template, found by a root and a name relative to its templates/.

    Raises BinderyError at the template's own file and line.
    """
    root, name = place
    path = f"{layout.TEMPLATES}/{name}"
    try:
        return environment.get_template(name).render(context)
    except TemplateSyntaxError as error:
        inner = Path(error.filename or root / path)
        path = inner.relative_to(root).as_posix() if inner.is_relative_to(root) else path
        raise _explain_syntax(path, error, environment, error.source or "") from None
    except TemplateNotFound as error:
        near = suggest(str(error.name), environment.list_templates())
        _, line = _find_place(root, name, error)
        raise fail(path, line, Message("tex-no-template", name=str(error.name)), near) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fail(path, line, Message("common-not-utf8")) from None
    except BinderyError:
        raise
    except (
        TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError,
        RecursionError,
    ) as error:  # fmt: skip
        path, line = _find_place(root, name, error)
        text = (root / path).read_text("utf-8", errors="replace").split("\n")
        failing = Failing(text[(line or 1) - 1], context, environment)
        raise fail(path, line, *explain_failure(error, failing)) from None


def _find_place(root: Path, name: str, error: Exception) -> tuple[str, int | None]:
    """The innermost line of a template in an error's trace."""
    folder = root / layout.TEMPLATES
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__)
        if Path(frame.filename).is_relative_to(folder)
    ]  # fmt: skip
    if not frames:
        return f"{layout.TEMPLATES}/{name}", None
    relative = Path(frames[-1].filename).relative_to(folder).as_posix()
    return f"{layout.TEMPLATES}/{relative}", frames[-1].lineno
