"""Files and folders that cannot be read, told by what is the matter with them."""

import difflib
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from bindery.errors import Diagnostic
from bindery.messages import Message, quote


def is_there(root: Path, path: str) -> bool:
    """Whether something has this name, be it a file that can be read or not."""
    return os.path.lexists(root / path)


def explain_unreadable(root: Path, path: str, error: OSError) -> Diagnostic:
    """Why a file or folder could not be read; a missing one with the name that may be meant."""
    target = root / path
    if target.is_symlink() and not target.exists():
        return Diagnostic(path, None, Message("loading-broken-link"))
    if isinstance(error, IsADirectoryError):
        return Diagnostic(path, None, Message("loading-folder-for-file"))
    if isinstance(error, PermissionError):
        return Diagnostic(path, None, Message("loading-no-permission", path=path))
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        meant = _find_meant(target)
        advice = Message("loading-meant-file", found=meant, name=target.name) if meant else None
        return Diagnostic(path, None, Message("common-no-file"), advice)
    reason = quote(error.strerror or type(error).__name__)
    return Diagnostic(path, None, Message("loading-unreadable-file", reason=reason))


def _find_meant(target: Path) -> str:
    """The file beside a missing one that may be it: its name in capitals, with a second ending."""
    try:
        names = sorted(path.name for path in target.parent.iterdir() if path.is_file())
    except OSError:
        return ""
    wanted = target.name.casefold()
    near = [one for one in names if _simplify(one) in {wanted, f"{wanted}.txt"}]
    same_kind = [one for one in names if PurePosixPath(one).suffix == target.suffix]
    return next(iter(near or difflib.get_close_matches(target.name, same_kind, 1, 0.8)), "")


def _simplify(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().replace(" ", "")


def find_unreadable(root: Path, folders: Iterable[str]) -> list[Diagnostic]:
    """Each file and folder below some folders that cannot be read."""
    found: list[Diagnostic] = []
    for folder in folders:
        for current, _, names in os.walk(root / folder, onerror=lambda e: _note(root, e, found)):
            for name in names:
                try:
                    (Path(current) / name).open("rb").close()
                except OSError as error:
                    _note(root, error, found)
    return found


def _note(root: Path, error: OSError, found: list[Diagnostic]) -> None:
    path = Path(os.fsdecode(error.filename))
    if not isinstance(error, FileNotFoundError | NotADirectoryError) or path.is_symlink():
        found.append(explain_unreadable(root, path.relative_to(root).as_posix(), error))


def list_folders(root: Path, folder: str, mistakes: list[Diagnostic]) -> list[str]:
    """The names of the folders in a folder, but for those that begin with `_` or a point."""
    names = []
    for path in list_paths(root, folder, mistakes):
        place = f"{folder}/{path.name}"
        if path.is_symlink() and not path.exists():
            mistakes.append(Diagnostic(place, None, Message("loading-broken-link")))
        elif path.is_dir() and check_name(place, mistakes):
            names.append(path.name)
    return names


def list_paths(root: Path, folder: str, mistakes: list[Diagnostic]) -> list[Path]:
    """What lies in a folder, but for what begins with `_` or a point; nothing in a missing one."""
    try:
        found = sorted((root / folder).iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        mistakes.append(explain_unreadable(root, folder, error))
        return []
    return [path for path in found if not path.name.startswith(("_", "."))]


def check_name(path: str, mistakes: list[Diagnostic]) -> bool:
    """Whether a name can be typed in a text as it is written; a mistake is added when not.

    A Mac may write a letter and its accent as two signs: the two look the same, and are not.
    """
    plain = unicodedata.normalize("NFC", path)
    if plain != path:
        name = PurePosixPath(plain).name
        mistakes.append(Diagnostic(plain, None, Message("loading-two-signs", name=name)))
    return plain == path
