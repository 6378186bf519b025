"""The tree of a text (model.tree) -> LaTeX, HTML, plain passages: one writer each."""
