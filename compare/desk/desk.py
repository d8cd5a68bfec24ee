"""What every page of a running desk knows: the database, the addresses it answers to, and the work in hand."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from compare.desk.attempts import Attempts
from compare.desk.jobs import Jobs
from compare.desk.tokens import Tokens
from compare.errors import UsageError
from compare.settings import Settings
from compare.store.database import Database

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """Where the desk listens, and the origins ("http://127.0.0.1:8000") that it may be asked by.

    `public` is the address that a proxy before it has, "" without one. `guarded` says that others than this machine's
    user can reach it, so that everybody needs a password.
    """

    host: str
    port: int
    public: str = ""

    @property
    def guarded(self) -> bool:
        """Whether others can reach it."""
        return bool(self.public) or not is_loopback(self.host)

    @property
    def origins(self) -> frozenset[str]:
        """The origins whose requests are answered; any other name may be a page that turned its own name to us."""
        if self.public:
            return frozenset({self.public})
        names = (*_LOOPBACK, *(() if is_loopback(self.host) else (_bracketed(self.host),)))
        return frozenset(f"http://{name}:{self.port}" for name in names)

    @property
    def hosts(self) -> frozenset[str]:
        """What the Host header may say."""
        return frozenset(urlsplit(origin).netloc for origin in self.origins)

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return self.public or f"http://{_bracketed(self.host)}:{self.port}"

    @property
    def cookie(self) -> str:
        """The session cookie's name: browsers tell desks on two ports of one machine apart only by that."""
        return "__Host-storydiff" if self.secure else f"storydiff-{self.port}"

    @property
    def secure(self) -> bool:
        """Whether browsers come by https."""
        return self.public.startswith("https:")


def checked_host(host: str, public: str) -> None:
    """Raise UsageError where the names by which the desk will be asked cannot be known."""
    if public:
        parts = urlsplit(public)
        if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path or parts.query or parts.username:
            raise UsageError(
                f"{public} is no public address",
                remedy="Give what browsers have before the first single slash, as in https://desk.example.org.",
            )
    elif host in {"", "0.0.0.0", "::"}:  # noqa: S104  # refused here
        raise UsageError(
            f"{host or 'an empty host'} stands for every address of this machine",
            remedy="Name with --host the one that the others use, or with --public the address of the proxy before it.",
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach it."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


@dataclass(frozen=True, kw_only=True)
class Desk:
    """A running desk."""

    database: Database
    addresses: Addresses
    settings: Settings = field(default_factory=Settings)
    tokens: Tokens = field(default_factory=Tokens)
    attempts: Attempts = field(default_factory=Attempts)
    jobs: Jobs = field(default_factory=Jobs)
