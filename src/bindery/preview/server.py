"""What the browser may ask the preview for."""

import asyncio
import html
import json
import mimetypes
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from bindery import layout
from bindery.messages import Message
from bindery.preview.editor import open_file
from bindery.preview.guard import Guard
from bindery.preview.listeners import Listeners
from bindery.preview.previewer import FRONT, Previewer
from bindery.rendering.site_files import TEMPLATES

_WEB = Path(__file__).parent / "web"
_OWN = ("preview.js", "preview.css", "page.js", "page.css")
_ADDED = """<link rel="stylesheet" href="../../page.css">
<script src="../../page.js" defer></script>
</head>"""
_NOTE = """<!DOCTYPE html>
<html lang="{language}">
<title>{words}</title>
<p>{words}</p>
</html>
"""
_LONGEST = 4096  # bytes of what a browser asks to open


@dataclass(slots=True)
class Pages:
    """What the browser may ask for."""

    previewer: Previewer
    listeners: Listeners
    editor: str
    language: str

    def list_routes(self) -> list[Route]:
        """All addresses, behind the token."""
        return [
            Route("/", self.send_shell),
            Route("/events", self.send_events),
            Route("/state", self.send_state),
            Route("/site/{stem}/{page}.html", self.send_page),
            Route("/site/{path:path}", self.send_file),
            Route("/pdf/{stem}/{number:int}/{page:int}.png", self.send_picture),
            Route("/where", self.send_where),
            Route("/open", self.open, methods=["POST"]),
            Route("/{name}", self.send_own),
        ]

    async def send_shell(self, _: Request) -> Response:
        """The page around the page."""
        words = {name: html.escape(str(said)) for name, said in list_words().items()}
        text = (_WEB / "index.html").read_text("utf-8")
        said = json.dumps({name: str(said) for name, said in list_words().items()})
        filled = Template(text).substitute(words, language=self.language, words=html.escape(said))
        return Response(filled, media_type="text/html")

    async def send_own(self, request: Request) -> Response:
        """Our own scripts and styles."""
        name = request.path_params["name"]
        if name not in _OWN:
            raise HTTPException(404)
        return FileResponse(_WEB / name)

    async def send_events(self, _: Request) -> Response:
        """What happens from now on."""
        return StreamingResponse(self.listeners.listen(), media_type="text/event-stream")

    async def send_state(self, _: Request) -> Response:
        """What there is now."""
        return JSONResponse(self.previewer.describe())

    async def send_page(self, request: Request) -> Response:
        """A page of a document, up to date."""
        stem, name = request.path_params["stem"], f"{request.path_params['page']}.html"
        if stem not in {one.stem for one in self.previewer.session.documents}:
            raise HTTPException(404, str(Message("preview-no-page")))
        shown = self.previewer.find_fresh(stem)
        if shown is None:
            shown = await asyncio.wrap_future(self.previewer.show(stem))
        text = shown.pages.get(name) or shown.pages.get(FRONT)
        if text is None:
            return self._note(Message("preview-nothing-yet"), 503)
        return Response(text.replace("</head>", _ADDED, 1), media_type="text/html")

    async def send_file(self, request: Request) -> Response:
        """A style, a drawing, numbers, or a PDF that a page needs."""
        path = request.path_params["path"]
        root = self.previewer.root
        if "/" not in path and path.endswith((".css", ".js", ".woff2")):
            return _send(root / TEMPLATES / path)
        for shown in tuple(self.previewer.session.shown.values()):
            if source := shown.copies.get(path):
                return _send(root / source)
        stem = path.removeprefix("pdf/").removesuffix(".pdf")
        known = {one.stem for one in self.previewer.session.documents}
        if path == f"pdf/{stem}.pdf" and stem in known:
            made = root / layout.finished_pdf(stem)
            return _send(made if made.is_file() else root / layout.preview_pdf(stem))
        return self._note(Message("preview-no-page"), 404)

    async def send_picture(self, request: Request) -> Response:
        """A page of the PDF as a picture."""
        maker, asked = self.previewer.maker, request.path_params
        if maker is None or asked["stem"] not in maker.made:
            raise HTTPException(404)
        try:
            picture = await run_in_threadpool(maker.draw, asked["stem"], asked["page"])
        except (OSError, ValueError):
            raise HTTPException(404) from None
        return Response(picture, media_type="image/png")

    async def send_where(self, request: Request) -> Response:
        """On which page of the PDF, and how far down, an author's line stands."""
        asked = request.query_params
        line = asked.get("line", "1")

        def find() -> tuple[int, float] | None:
            places = self.previewer.find_places(asked.get("stem", ""))
            return places.find_page(asked.get("file", ""), int(line) if line.isdecimal() else 1)

        try:
            found = await run_in_threadpool(find)
        except (OSError, EOFError):
            return JSONResponse(None)
        return JSONResponse({"page": found[0], "y": found[1]} if found else None)

    async def open(self, request: Request) -> Response:
        """Open a file in the editor: one that is named, or the one at a place of a PDF's page."""
        body = await request.body()
        try:
            asked = dict(json.loads(body[:_LONGEST]))
            file, line = await run_in_threadpool(self._find_place, asked)
            path = (self.previewer.root / file).resolve()
        except (ValueError, TypeError, KeyError, AttributeError, OSError, EOFError):
            raise HTTPException(400) from None
        if not _may_open(self.previewer.root, path):
            raise HTTPException(404, str(Message("preview-no-source")))
        try:
            address = open_file(self.editor, path, line)
        except (OSError, ValueError) as error:
            said = Message("preview-no-editor", command=self.editor, what=str(error))
            return JSONResponse({"said": str(said)}, 500)
        return JSONResponse({"address": address, "place": f"{file}:{line}"})

    def _note(self, said: Message, status: int) -> Response:
        """A page that says one thing."""
        text = _NOTE.format(language=self.language, words=html.escape(str(said)))
        return Response(text, status, media_type="text/html")

    def _find_place(self, asked: dict[str, Any]) -> tuple[str, int]:
        """The file and line that are asked for; raises ValueError where there is none."""
        if "file" in asked:
            return str(asked["file"]), max(1, int(asked["line"]))
        places = self.previewer.find_places(str(asked["stem"]))
        found = places.find_source(int(asked["page"]), float(asked["x"]), float(asked["y"]))
        if found is None:
            raise ValueError(asked)
        return found


def make_app(pages: Pages, token: str, port: int) -> ASGIApp:
    """The application, behind its guard."""
    app = Starlette(routes=[Mount(f"/{token}", routes=pages.list_routes())])
    return Guard(app, token, port)


def list_words() -> dict[str, Message]:
    """What the browser says by itself."""
    return {
        "title": Message("preview-title"),
        "document": Message("preview-document"),
        "page_of": Message("preview-page-of"),
        "follow": Message("preview-follow"),
        "messages": Message("preview-messages"),
        "no_messages": Message("preview-no-messages"),
        "outline": Message("preview-outline"),
        "pages": Message("preview-pages"),
        "page": Message("preview-page"),
        "updated": Message("preview-updated"),
        "kept": Message("preview-kept"),
        "typeset": Message("preview-typeset"),
        "waits": Message("preview-waits"),
        "lost": Message("preview-lost"),
        "edit": Message("preview-edit"),
        "opened": Message("preview-opened"),
        "no_place": Message("preview-no-place"),
        "no_pages": Message("preview-no-pages"),
    }


def _may_open(root: Path, path: Path) -> bool:
    """Whether a file is one of the author's own."""
    folders = ((root / name).resolve() for name in layout.SOURCE_FOLDERS)
    return path.is_file() and any(path.is_relative_to(one) for one in folders)


def _send(path: Path) -> Response:
    if not path.is_file():
        raise HTTPException(404)
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return FileResponse(path, media_type=kind)
