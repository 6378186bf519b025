"""`invoke preview`: a document in the browser that follows what its author saves."""

import asyncio
import secrets
import socket
import webbrowser
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bindery import layout
from bindery.console.progress import Progress
from bindery.console.task_runner import print_diagnostics, print_line
from bindery.console.worker_pool import WorkerPool
from bindery.errors import BinderyError, refuse
from bindery.graph import Event
from bindery.graph.lock import hold_lock, is_free
from bindery.messages import Message

if TYPE_CHECKING:
    from bindery.preview.server import Pages

_HOST = "127.0.0.1"
_PORT = "--port"
_LOADED = ("bindery.planning.plan", "bindery.prose", "bindery.rendering", "bindery.rendering.site")
_LEAVE = 1  # seconds for the browsers that still listen


@dataclass(frozen=True, slots=True)
class PreviewRequest:
    """What is asked for: the first document ("" for any), the port (0 for a free one), the editor.

    `opens` a browser, `with_pdf` the pages of the PDF.
    """

    document: str = ""
    port: int = 0
    editor: str = ""
    opens: bool = True
    with_pdf: bool = True


def preview(root: Path, request: PreviewRequest) -> bool:
    """Serve the preview until Ctrl-C; whether it could be started."""
    from bindery.rendering.site_files import TEMPLATES, has_site

    if not has_site(root):
        raise refuse(TEMPLATES, Message("preview-no-site"))
    lock = root / layout.PREVIEW_LOCK
    if not is_free(lock):
        raise refuse("preview", Message("preview-another"))
    with hold_lock(lock), _take_port(request.port) as listening, WorkerPool(2) as pool:
        pool.prepare(_LOADED)
        _serve(root, request, listening, pool)
    return True


def _take_port(port: int) -> socket.socket:
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
        listening.listen()  # a browser that comes before the server answers waits
    except (OSError, OverflowError):
        listening.close()
        raise refuse(_PORT, Message("preview-port", port=str(port))) from None
    return listening


def _serve(root: Path, request: PreviewRequest, listening: socket.socket, pool: WorkerPool) -> None:
    """Show the first document, then serve it and follow what is saved."""
    from bindery.planning.choose import choose_documents
    from bindery.planning.request import Request
    from bindery.preview.editor import choose_editor
    from bindery.preview.listeners import Listeners
    from bindery.preview.previewer import Previewer
    from bindery.preview.server import Pages
    from bindery.preview.session import Session

    progress = Progress()
    session = Session(root, pool, progress.watch)
    study = session.read_study()
    asked = Request(documents=(request.document,) if request.document else ())
    first = choose_documents(study, asked)[0].stem
    with_pdf = request.with_pdf and _prepare_toolchain()
    print_line(Message("preview-first"))
    session.show(first)
    progress.close()
    session.watch = _see_nothing  # from here on the browser tells
    print_diagnostics(session.shown[first].told)
    listeners = Listeners()
    previewer = Previewer(root, session, listeners.tell, current=first)
    pages = Pages(previewer, listeners, choose_editor(request.editor), study.language)
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(_listen(pages, listening, opens=request.opens, with_pdf=with_pdf))
    finally:
        previewer.close()
    print_line(Message("preview-stops"))


async def _listen(pages: "Pages", listening: socket.socket, *, opens: bool, with_pdf: bool) -> None:
    """Answer until Ctrl-C."""
    import uvicorn

    from bindery.preview.server import make_app
    from bindery.rendering.document import read_epoch

    token, port = secrets.token_urlsafe(24), listening.getsockname()[1]
    config = uvicorn.Config(
        make_app(pages, token, port), log_config=None, access_log=False, lifespan="off",
        timeout_graceful_shutdown=_LEAVE, server_header=False,
    )  # fmt: skip
    pages.listeners.loop = asyncio.get_running_loop()
    pages.previewer.start()
    study = pages.previewer.session.study
    if with_pdf and study:
        pages.previewer.start_typesetting(read_epoch(study))
    address = f"http://{_HOST}:{port}/{token}/"
    print_line(Message("preview-open", address=address))
    if opens and not webbrowser.open(address):
        print_line(Message("preview-no-browser"))
    await uvicorn.Server(config).serve([listening])


def _see_nothing(_: Event) -> None:
    """What runs takes a second, and the browser shows what came of it."""


def _prepare_toolchain() -> bool:
    """Whether there is a TeX to make pages with; without one they are left out."""
    from bindery.planning.toolchain import prepare_toolchain

    try:
        prepare_toolchain(print_line)
    except BinderyError as error:
        print_diagnostics(error.diagnostics)
        print_line(Message("preview-without-pages"))
        return False
    return True
