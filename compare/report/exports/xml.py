"""What the XML of office files can hold."""

from __future__ import annotations

import re

# Characters that XML 1.0 forbids, even written as references.
_UNLAWFUL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def lawful(text: str) -> str:
    """The text with forbidden characters shown as U+FFFD."""
    return _UNLAWFUL.sub("\ufffd", text)
