"""Text for a web page: HTML as a type of its own, and the names of places in a page."""

import re


class Html(str):
    """HTML that may be printed as it is; a template escapes what is not."""

    __slots__ = ()

    def __html__(self) -> "Html":
        """Tell template engines that this needs no escaping."""
        return self


def name_anchor(label: str) -> str:
    """The identifier in a page of what has a label in LaTeX: `sec:north/quay`, `sec-north-quay`."""
    return re.sub(r"[^\w.-]", "-", label)
