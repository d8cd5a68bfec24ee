"""One digest for each part of a report, so that a change of anything in it is seen, and where.

They protect against slips and tampering by halves, not against somebody who makes the digests anew: that a report
says what its sources say is proven by reading the sources again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

KEY = "digests"
"""Where the report keeps them; it is no part of itself."""


def digests_of(body: Mapping[str, Any]) -> dict[str, str]:
    """The SHA-256 of each part of the report `body`: of its JSON without white space, keys sorted, UTF-8.

    `body` holds values of this package or the plain values of a report read back, which give the same.
    """
    plain = msgspec.json.decode(msgspec.json.encode(body))
    return {
        name: hashlib.sha256(msgspec.json.encode(part, order="sorted")).hexdigest()
        for name, part in sorted(plain.items())
        if name != KEY
    }
