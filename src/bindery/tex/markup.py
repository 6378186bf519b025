"""The Jinja environment of HTML and XML templates: the usual marks, everything escaped."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import (
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.sandbox import SandboxedEnvironment

from bindery import layout
from bindery.errors import BinderyError, fail


@cache
def _make_environment(folder: Path) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        loader=FileSystemLoader(folder, encoding="utf-8"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render_markup(root: Path, name: str, context: Mapping[str, object]) -> str:
    """The text of an HTML or XML template; `name` is relative to templates/ under the root.

    Raises BinderyError at the template's file, and at its line where that is known.
    """
    path = f"{layout.TEMPLATES}/{name}"
    try:
        return _make_environment(root / layout.TEMPLATES).get_template(name).render(context)
    except TemplateNotFound as error:
        raise fail(path, None, f"the template {error.name} is missing", "restore it") from None
    except TemplateSyntaxError as error:
        hint = "marks are {{ expression }}, {% statement %} and {# comment #}"
        message = f"the template cannot be read: {error.message}"
        raise fail(path, error.lineno, message, hint) from None
    except BinderyError:
        raise
    except (TemplateError, TypeError, ValueError, AttributeError, LookupError) as error:
        raise fail(path, _find_line(error, name), str(error)) from None


def _find_line(error: Exception, name: str) -> int | None:
    """The line of the template that the trace passed last."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.replace("\\", "/").endswith(name):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
