"""The one-time secrets in the addresses by which a browser is let in."""

from __future__ import annotations

import hashlib
import secrets
from threading import Lock


class Tokens:
    """Secrets that were given out and not yet used; they end with the desk."""

    def __init__(self) -> None:
        self._digests: set[bytes] = set()
        self._lock = Lock()

    def give(self) -> str:
        """A new secret."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._digests.add(_digest(token))
        return token

    def take(self, token: str) -> bool:
        """Whether the secret is one; it is none any more then."""
        # By digest, so that the time it takes tells nothing of the secrets.
        with self._lock:
            known = _digest(token) in self._digests
            self._digests.discard(_digest(token))
            return known


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()
