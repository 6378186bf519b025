"""A server for editors: completion, hover, definitions and mistakes (Language Server Protocol).

What exists is read from the study by the engine, in a process of its own (`examining`); here only
what stands under the cursor is found, by the words of its line.
"""

from pathlib import Path


def serve(root: Path) -> bool:
    """Serve an editor on standard input and output until it goes."""
    from bindery.language_server.server import serve as serve_editor

    return serve_editor(root)


__all__ = ["serve"]
