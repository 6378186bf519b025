"""Keeps the preview to the browser of this machine's user.

It listens at 127.0.0.1 alone. Each address has a token that only this user's browser was told. A
page from elsewhere can read nothing: it does not know the token, no answer allows another origin,
and a name that leads to 127.0.0.1 by a trick is refused, since it is not the one we have.
"""

import secrets

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
    " font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none';"
    " frame-ancestors 'self'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Answers only whom it knows: by the name that was asked for, and by what the browser says."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self.app, self.token = app, token
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may be answered, with headers that keep others out."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        given = str(scope["path"]).lstrip("/").partition("/")[0]
        known = secrets.compare_digest(given.encode(), self.token.encode())
        origin, site = headers.get("origin"), headers.get("sec-fetch-site", "none")
        own = origin is None or origin.removeprefix("http://") in self.hosts
        if scope["method"] == "POST":
            own = own and origin is not None and site in ("same-origin", "none")
        if not known or not own or headers.get("host", "") not in self.hosts:
            await Response("", 403, headers=_HEADERS)(scope, receive, send)
            return

        async def send_guarded(event: Message) -> None:
            if event["type"] == "http.response.start":
                added = [
                    (name.lower().encode(), value.encode()) for name, value in _HEADERS.items()
                ]
                event["headers"] = [*event["headers"], *added]
            await send(event)

        await self.app(scope, receive, send_guarded)
