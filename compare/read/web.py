"""Links: the only file that opens a socket, and only for a link that the user gave.

Every address is looked up once, checked, and then connected to as checked, so that a name cannot
mean one machine when it is checked and another when it is asked; redirects go through the same
gate. Addresses of this machine and of private networks are refused: a link in a list must not be
able to make this program ask a machine inside the newsroom's own network. Robots rules are kept
(RFC 9309), and what lies behind a paywall stays there.
"""

from __future__ import annotations

import http
import ipaddress
import socket
import time
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

import httpx
from msgspec import Struct
from protego import Protego

from compare.errors import SourceNotFound, SourceTooLarge, SourceUnreadable
from compare.settings import Settings
from compare.version import VERSION

PRODUCT = "storydiff"
_HEADERS = {
    "User-Agent": f"{PRODUCT}/{VERSION}",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Language": "*",
    "Accept-Encoding": "gzip",  # the one packing that is unpacked here, within the limit
}
_MOST_REDIRECTS = 5  # what RFC 9309 asks for robots.txt, and pages need no more
_ROBOTS_BYTES = 512_000  # RFC 9309: at least 500 kibibytes are read
_SAVE_IT = "Open it in a browser, save the page and give the file."
# IPv6 addresses that carry an IPv4 address which the gateway will connect to.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Fetched(Struct, frozen=True, kw_only=True):
    """What came back for a link: the bytes, the address they came from in the end, and when (UTC)."""

    link: str
    url: str
    retrieved: str
    raw: bytes

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes."""
        return sha256(self.raw).hexdigest()


def fetch(link: str, settings: Settings) -> Fetched:
    """What lies at `link`.

    Raises SourceUnreadable where the link, its server or its robots rules do not allow it,
    SourceNotFound for pages that are gone, SourceTooLarge over `settings.max_bytes`.
    """
    visit = _Visit(link, settings)
    url, answer = visit.follow(_checked_url(link, link), settings.max_bytes, ask_robots=not settings.ignore_robots)
    if answer.status != http.HTTPStatus.OK:
        raise _refused(link, answer.status)
    return Fetched(
        link=link,
        url=str(url),
        retrieved=datetime.now(UTC).isoformat(timespec="seconds"),
        raw=answer.body,
    )


class _Answer(Struct, frozen=True):
    status: int
    headers: dict[str, str]
    body: bytes


class _Visit:
    """One link being fetched: its limits, and the robots rules met on the way."""

    def __init__(self, link: str, settings: Settings) -> None:
        self._link = link
        self._settings = settings
        self._deadline = time.monotonic() + settings.fetch_seconds
        self._rules: dict[str, Protego] = {}

    def follow(self, url: httpx.URL, limit: int, *, ask_robots: bool) -> tuple[httpx.URL, _Answer]:
        """The answer at the end of the redirects from `url`, and where that is."""
        for _ in range(_MOST_REDIRECTS + 1):
            if ask_robots and not self._allowed(url):
                raise SourceUnreadable(
                    f"the rules of {url.host} for robots (robots.txt) do not allow it",
                    source=self._link,
                    remedy=f"{_SAVE_IT} For pages of your own there is --ignore-robots.",
                )
            answer = self._ask(url, limit)
            target = answer.headers.get("location", "")
            if answer.status not in {301, 302, 303, 307, 308} or not target:
                return url, answer
            url = _checked_url(str(url.join(target)), self._link)
        raise SourceUnreadable("it redirects without end", source=self._link, remedy=_SAVE_IT)

    def _allowed(self, url: httpx.URL) -> bool:
        """What robots.txt says of `url`: a missing one allows all, an unreachable one nothing (RFC 9309, 2.3.1)."""
        place = url.copy_with(path="/robots.txt", query=None, fragment=None)
        if str(place) not in self._rules:
            _, answer = self.follow(place, _ROBOTS_BYTES, ask_robots=False)
            if answer.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
                rules = "User-agent: *\nDisallow: /"
            elif answer.status >= http.HTTPStatus.BAD_REQUEST:
                rules = ""
            else:
                rules = answer.body.decode("utf-8", "replace")
            self._rules[str(place)] = Protego.parse(rules)
        return bool(self._rules[str(place)].can_fetch(str(url), PRODUCT))

    def _ask(self, url: httpx.URL, limit: int) -> _Answer:
        """One request to the checked address of the host, without redirects, cookies or proxies."""
        address = self._address(url)
        pinned = url.copy_with(host=address)
        headers = {**_HEADERS, "Host": url.netloc.decode("ascii")}
        timeout = httpx.Timeout(max(0.1, min(10.0, self._deadline - time.monotonic())))
        try:
            with (
                httpx.Client(trust_env=False, follow_redirects=False, timeout=timeout) as client,
                client.stream("GET", pinned, headers=headers, extensions={"sni_hostname": url.host}) as response,
            ):
                packed = response.headers.get("content-encoding", "").strip().lower()
                wanted = response.status_code == http.HTTPStatus.OK
                body = self._body(response.iter_raw(), packed, limit) if wanted else b""
                return _Answer(response.status_code, {k.lower(): v for k, v in response.headers.items()}, body)
        except httpx.TimeoutException as error:
            raise self._too_slow() from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise SourceUnreadable(
                f"the server of {url.host} cannot be reached ({error or type(error).__name__})",
                source=self._link,
                remedy="Check the link and the connection, or save the page in a browser and give the file.",
            ) from error

    def _body(self, chunks: Iterable[bytes], packed: str, limit: int) -> bytes:
        """The body, unpacked, refused as soon as it is over `limit` or past the deadline."""
        if packed not in {"", "identity", "gzip", "x-gzip"}:
            raise SourceUnreadable(f"the server sends it packed as {packed!r}", source=self._link, remedy=_SAVE_IT)
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 16) if packed.endswith("gzip") else None
        body = bytearray()
        try:
            for chunk in chunks:
                body += unpack.decompress(chunk, limit + 1 - len(body)) if unpack else chunk
                if len(body) > limit:
                    raise SourceTooLarge(
                        f"it is larger than {limit / 1_000_000:g} MB",
                        source=self._link,
                        remedy="Copy the article's text into a file and give that.",
                    )
                if time.monotonic() > self._deadline:
                    raise self._too_slow()
        except zlib.error as error:
            raise SourceUnreadable("the server sends damaged data", source=self._link, remedy=_SAVE_IT) from error
        return bytes(body)

    def _address(self, url: httpx.URL) -> str:
        """The address to connect to: looked up once, and all that the name means must be public."""
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            found = socket.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise SourceUnreadable(
                f"no server is called {url.host}", source=self._link, remedy="Check the link and the connection."
            ) from error
        addresses = [str(entry[4][0]) for entry in found]
        if not self._settings.allow_private_addresses and not all(map(_is_public, addresses)):
            raise SourceUnreadable(
                f"{url.host} is an address inside a private network",
                source=self._link,
                remedy="Only public pages are fetched; save this one in a browser and give the file.",
            )
        return addresses[0]

    def _too_slow(self) -> SourceUnreadable:
        seconds = f"{self._settings.fetch_seconds:g}"
        return SourceUnreadable(f"the server took longer than {seconds} seconds", source=self._link, remedy=_SAVE_IT)


def _checked_url(link: str, source: str) -> httpx.URL:
    try:
        url = httpx.URL(link)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise SourceUnreadable("this is no link", source=source, remedy="Check how it is spelt.") from error
    if url.scheme not in {"http", "https"} or not url.host:
        raise SourceUnreadable(
            f"links of the kind {url.scheme}: are not fetched",
            source=source,
            remedy="Give an http or https link, or a file.",
        )
    if url.userinfo:
        raise SourceUnreadable("the link has a password in it", source=source, remedy=_SAVE_IT)
    return url


def _is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, and so does what it leads to."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None and not _is_public(str(inner)):
            return False
    return ip.is_global and not ip.is_multicast


def _refused(link: str, status: int) -> SourceUnreadable | SourceNotFound:
    said = f"{status} {http.HTTPStatus(status).phrase}" if status in set(http.HTTPStatus) else str(status)
    if status in {404, 410}:
        return SourceNotFound(f"the page is not there ({said})", source=link, remedy="Check the link.")
    if status in {401, 402, 403, 407, 451}:
        return SourceUnreadable(f"the server does not give it to everybody ({said})", source=link, remedy=_SAVE_IT)
    return SourceUnreadable(f"the server gave no page ({said})", source=link, remedy=f"Try again later. {_SAVE_IT}")
