"""Bytes to text, by what the bytes show.

A byte order mark decides; then UTF-16 by its zero bytes; then UTF-8, which text in another
encoding practically never satisfies; then Windows-1251 or Windows-1252, told apart by whether
the bytes above 127 stand together (Russian words) or alone (accents, dashes, typographic quotes).
"""

from __future__ import annotations

import codecs
import re

from compare.errors import SourceUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no text has: everything below space but tab, line ends, form feed, escape.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# As browsers do: pages that name the older sets use the signs that Windows added to them.
_READ_AS = dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252")
_SAVE_AS_UTF8 = "Save it as UTF-8 text and try again."


def decode(raw: bytes, source: str) -> str:
    """The text of `raw`, unchanged but for a byte order mark.

    Raises SourceUnreadable, naming `source`, for binary data and for bytes in no known encoding.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(raw, encoding, source)
    if b"\0" in raw[:4096]:
        encoding = _utf16_by_zeros(raw)
        if not encoding:
            raise _binary(source)
        return _checked(raw, encoding, source)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _single_byte(raw, error.start, source)
    if _CONTROL.search(text):
        raise _binary(source)
    return text


def decode_named(raw: bytes, named: str, source: str) -> str:
    """The text of `raw`, which says that it is in the character set `named` ("" where it says nothing).

    Pages that are UTF-8 and say something else are common; text that is no UTF-8 and passes for it
    is not. So the name is believed only where the bytes do not show better. Raises as `decode`.
    """
    if not named or raw.startswith(tuple(mark for mark, _ in _MARKS)):
        return decode(raw, source)
    encoding = _READ_AS.get(named.lower(), named)
    for tried in ("utf-8", encoding) if _HIGH.search(raw) else (encoding,):
        try:
            return raw.decode(tried)
        except (LookupError, UnicodeError):
            continue
    return decode(raw, source)


def _checked(raw: bytes, encoding: str, source: str) -> str:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceUnreadable(
            f"the text cannot be decoded ({encoding}, damaged at byte {error.start})",
            source=source,
            remedy=_SAVE_AS_UTF8,
        ) from error
    if _CONTROL.search(text):
        raise _binary(source)
    return text


def _utf16_by_zeros(raw: bytes) -> str:
    """UTF-16 without a mark: Latin text has a zero in every other byte, and always the same one."""
    even, odd = raw[0:4096:2].count(0), raw[1:4096:2].count(0)
    half = max(1, min(len(raw), 4096) // 2)
    # Cyrillic letters have no zero byte, but spaces and line ends do: a tenth is enough.
    if odd >= half / 10 and even == 0:
        return "utf-16-le"
    if even >= half / 10 and odd == 0:
        return "utf-16-be"
    return ""


def _single_byte(raw: bytes, bad: int, source: str) -> str:
    if _CONTROL_BYTES.search(raw):
        raise _binary(source)
    runs = _HIGH.findall(raw)
    high = sum(map(len, runs))
    if high > 0.9 * len(raw):
        raise _binary(source)
    # Whole UTF-8 sequences outweigh the rest: UTF-8 with damage, which a guess would hide.
    if sum(map(len, _UTF8_SEQUENCE.findall(raw))) > high / 2:
        raise SourceUnreadable(
            f"the text is damaged: it is UTF-8 but for the bytes at {bad}", source=source, remedy=_SAVE_AS_UTF8
        )
    together = sum(len(run) for run in runs if len(run) > 1)
    for encoding in ("cp1251", "cp1252") if together > high / 2 else ("cp1252",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SourceUnreadable(
        f"the text is in no known encoding (first at byte {bad})", source=source, remedy=_SAVE_AS_UTF8
    )


def _binary(source: str) -> SourceUnreadable:
    return SourceUnreadable(
        "this is not a text but binary data",
        source=source,
        remedy="Give the article as text, Markdown or a saved page.",
    )
