"""The LaTeX of a fragment: what the tests of texts look at."""

from bindery.writers.latex import write_latex


def write(fragment, scope="north"):
    """The LaTeX of a fragment with its line map."""
    return write_latex(fragment.blocks, fragment.path, scope, proven=fragment.proven)
