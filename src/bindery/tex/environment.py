"""The Jinja environments of templates: what a template prints is text, unless its type says more.

LaTeX templates have marks of their own and escape everything that is not `Tex`. In a Markdown
template each text becomes a private character (`tex.insertion`), so no text can be markup.
"""

import re
import traceback
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.sandbox import SandboxedEnvironment

from bindery import layout
from bindery.errors import BinderyError, Diagnostic, fail
from bindery.loading.reader import suggest
from bindery.tex.escape import Tex, escape
from bindery.tex.insertion import Inserted, Markdown, collect, insert

MARKS = {
    "block_start_string": "((*",
    "block_end_string": "*))",
    "variable_start_string": "(((",
    "variable_end_string": ")))",
    "comment_start_string": "((=",
    "comment_end_string": "=))",
}


class CallError(ValueError):
    """What a template asks for does not exist; `hint` says what does."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


_CLASS = re.compile(r"'bindery[\w.]*\.(\w+?)(?:View|Record)? object'")


def _finish(value: object) -> Tex:
    return escape("" if value is None else value)


@cache
def make_environment(folder: Path) -> SandboxedEnvironment:
    """The environment over one folder of templates; nothing outside of it can be included."""
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=False,
        finalize=_finish,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        **MARKS,
    )
    environment.filters["tex"] = Tex
    return environment


@cache
def make_page_environment(folder: Path) -> SandboxedEnvironment:
    """The environment of HTML templates: Jinja's own marks, everything escaped but Markup."""
    return SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=StrictUndefined,
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
        undefined=StrictUndefined,
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


def check_syntax(root: Path, name: str, text: str) -> tuple[Diagnostic, ...]:
    """The first mistake in the syntax of a template's text, if there is one."""
    try:
        _choose_environment(root, name).parse(text)
    except TemplateSyntaxError as error:
        return _explain_syntax(f"{layout.TEMPLATES}/{name}", error).diagnostics
    return ()


def _explain_syntax(path: str, error: TemplateSyntaxError) -> BinderyError:
    hint = "marks are ((( expression ))), ((* statement *)) and ((= comment =))"
    if path.endswith(".html"):
        hint = "marks are {{ expression }}, {% statement %} and {# comment #}"
    if path.endswith(".md"):
        hint = "marks are {{ expression }}, {% statement %} and {## comment ##}"
    return fail(path, error.lineno, f"the template cannot be read: {error.message}", hint)


def render_template(root: Path, name: str, context: Mapping[str, object]) -> str:
    """The text of a template; `name` is relative to templates/ under the root.

    Raises BinderyError at the template's own file and line.
    """
    return _render(_choose_environment(root, name), (root, name), context)


def render_markdown(
    root: Path, name: str, context: Mapping[str, object]
) -> tuple[str, tuple[Inserted, ...]]:
    """The Markdown of a template, and what stands behind its private characters, in their order.

    Raises BinderyError like `render_template`.
    """
    environment = make_text_environment(root / layout.TEMPLATES)
    with collect() as collector:
        text = _render(environment, (root, name), context)
    return text, tuple(collector.inserted)


def _render(
    environment: SandboxedEnvironment, place: tuple[Path, str], context: Mapping[str, object]
) -> str:
    root, name = place
    try:
        return environment.get_template(name).render(context)
    except TemplateSyntaxError as error:
        raise _explain_syntax(f"{layout.TEMPLATES}/{error.name or name}", error) from None
    except TemplateNotFound as error:
        raise fail(
            f"{layout.TEMPLATES}/{name}", None, f"the template {error.name} is missing",
            suggest(str(error.name), environment.list_templates()),
        ) from None  # fmt: skip
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise fail(
            f"{layout.TEMPLATES}/{name}", line, "not UTF-8 text", "save the file as UTF-8"
        ) from None
    except BinderyError:
        raise
    except (
        TemplateError, TypeError, ValueError, AttributeError, LookupError, ArithmeticError
    ) as error:  # fmt: skip
        raise _locate(root, name, error, context) from None


def _locate(root: Path, name: str, error: Exception, context: Mapping[str, object]) -> BinderyError:
    """The error at the innermost line of a template in its trace."""
    folder = str(root / layout.TEMPLATES)
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__)
        if frame.filename.startswith(folder)
    ]  # fmt: skip
    path, line = f"{layout.TEMPLATES}/{name}", None
    if frames:
        relative = Path(frames[-1].filename).relative_to(root / layout.TEMPLATES).as_posix()
        path, line = f"{layout.TEMPLATES}/{relative}", frames[-1].lineno
    message = str(error) or type(error).__name__
    hint = error.hint if isinstance(error, CallError) else ""
    if isinstance(error, UndefinedError) and "is undefined" in message:
        hint = suggest(message.split("'")[1], context)
    # in the words of the templates' authors, not of the engine's classes
    message = _CLASS.sub(lambda match: f"«{match[1].lower()}»", message)
    return fail(path, line, message, hint)
