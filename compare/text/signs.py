"""Signs that say nothing: those that pages set for one another, and those that only lay a text out."""

from __future__ import annotations

import re

_MARKS = dict.fromkeys("“”„‟", '"') | dict.fromkeys("‘’‚‛ʼ", "'")
_SPACES = dict.fromkeys(
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_ONE_SIGN = str.maketrans(_MARKS | _SPACES | dict.fromkeys("‐‑", "-"))

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Soft hyphens, signs of no width and of direction."""


def one_sign(text: str) -> str:
    """The text, as long as before, with straight quotation marks, one space and one hyphen for all their kin."""
    return text.translate(_ONE_SIGN)


def visible(text: str) -> str:
    """The text without what is not to be seen."""
    return text if text.isascii() else INVISIBLE.sub("", text)
