"""What every request must pass, and what every answer carries, whatever the page."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from compare.desk.desk import Addresses

# Nothing but our own files, no script and no style in a page, no frame around it.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    # With "no-referrer" browsers would not say which page a form comes from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "X-Frame-Options": "DENY",
}
_SAFE = {"GET", "HEAD"}
# A decision with the longest note, each of its characters written as nine in a form, stays under 2 MB.
_MOST_BYTES = 2_000_000
# Articles: four saved pages of the largest size that is read.
_MOST_UPLOADED = 80_000_000


class _TooLarge(Exception):
    """More was sent than is read."""


class Guard:
    """The app behind it is asked only what one of our own pages, by one of our own names, may ask."""

    def __init__(self, app: ASGIApp, addresses: Addresses) -> None:
        self._app = app
        self._addresses = addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let the app answer."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return
        headers = Headers(scope=scope)
        most = _MOST_UPLOADED if headers.get("content-type", "").startswith("multipart/") else _MOST_BYTES
        refusal = self._refusal(scope["method"], headers) or (_too_large(most) if _length(headers) > most else None)
        answer = _Answer(send)
        if refusal is not None:
            await refusal(scope, receive, answer)
            return
        try:
            await self._app(scope, _bounded(receive, most), answer)
        except _TooLarge:
            if answer.begun:
                raise
            await _too_large(most)(scope, receive, answer)

    def _refusal(self, method: str, headers: Headers) -> PlainTextResponse | None:
        if headers.get("host", "") not in self._addresses.hosts:
            said = f"This desk answers at {self._addresses.address} only.\n"
            return PlainTextResponse(said, status_code=421)
        if method in _SAFE:
            return None
        origin = headers.get("origin")
        foreign = origin is not None and origin not in self._addresses.origins
        if foreign or headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
            return PlainTextResponse("This came from a page that is not the desk's.\n", status_code=403)
        return None


class _Answer:
    """What is sent, with the headers that every answer carries."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            sent = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                sent[name] = value
            sent.setdefault("Content-Security-Policy", POLICY)
            sent.setdefault("Cache-Control", "no-store")
        await self._send(message)


def _bounded(receive: Receive, most: int) -> Receive:
    """The same, until more has come than is read."""
    got = 0

    async def bounded() -> Message:
        nonlocal got
        message = await receive()
        got += len(message.get("body", b""))
        if got > most:
            raise _TooLarge
        return message

    return bounded


def _length(headers: Headers) -> int:
    said = headers.get("content-length", "0")
    return int(said) if said.isdecimal() else 0


def _too_large(most: int) -> PlainTextResponse:
    said = f"That is more than {most // 1_000_000} MB. Give the articles' own texts instead of whole pages.\n"
    return PlainTextResponse(said, status_code=413, headers={"Connection": "close"})
