"""Tries a TeX: how old its LaTeX is, and whether it makes a small tagged document."""

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from bindery.child import Ending, Limits
from bindery.messages import Message, quote
from bindery.typesetting.sandbox import Sandbox, run_tex
from bindery.typesetting.toolchain import Toolchain, load_settings

# design, "The target, and the header that reaches it": the claim that our documents make.
_DOCUMENT = r"""\DocumentMetadata{pdfversion=1.7,pdfstandard={ua-1,a-2a},
  tagging-setup={float/here,table/header-rows={1},math/setup={},math/alt/use,attach-css=false},
  tagging=on}
\documentclass{report}
\usepackage{fontspec,longtable,framed,graphicx,hyperref}
\begin{document}
\chapter{One}\label{one}
Words in chapter \ref{one}.\footnote{A note.}
\begin{longtable}{ll}a & b \\ \endhead c & d \\ \end{longtable}
\end{document}
"""
_FORMAT = re.compile(r"LaTeX2e <(\d{4}-\d\d-\d\d)>")
_ENGINE = re.compile(r"This is (LuaH?B?TeX), Version ([\d.]+)")


@dataclass(frozen=True, slots=True)
class Trial:
    """The result of testing a TeX: `version` for people, `trouble` if there is any."""

    version: str
    trouble: Message | None


def try_toolchain(toolchain: Toolchain) -> Trial:
    """Compile a small tagged document, about five seconds."""
    with tempfile.TemporaryDirectory(prefix="bindery-") as name:
        folder = Path(name)
        (folder / "probe.tex").write_text(_DOCUMENT, encoding="utf-8")
        argv = ("lualatex", "-no-shell-escape", "-interaction=nonstopmode", "probe.tex")
        outcome = run_tex(toolchain, Sandbox(folder, limits=Limits(180)), argv)
        log = folder / "probe.log"
        text = log.read_text("utf-8", errors="replace") if log.exists() else outcome.output
        made = (folder / "probe.pdf").exists()
    return judge_trial(text, made=made and outcome.ending is Ending.DONE)


def judge_trial(log: str, *, made: bool) -> Trial:
    """Read the log of the probe: the age of LaTeX first, then its errors."""
    dated, engine = _FORMAT.search(log), _ENGINE.search(log)
    version = " ".join(
        (
            f"LaTeX {dated[1]}" if dated else "LaTeX of unknown date",
            f"{engine[1]} {engine[2]}" if engine else "unknown engine",
        )
    )
    oldest = load_settings().oldest_format
    if dated is None or dated[1] < oldest:
        return Trial(version, Message("typesetting-too-old", oldest=oldest))
    errors = [line for line in log.splitlines() if line.startswith("!")]
    if errors:
        return Trial(version, quote(errors[0][:200]))
    return Trial(version, None if made else Message("typesetting-probe-failed"))
