"""Bytes to text, by what the bytes show.

A byte order mark decides; then UTF-16 by its zero bytes; then UTF-8, which text in another encoding practically never
satisfies; then the character sets that write with plain ASCII; then charset-normalizer, among the sets that news was
written in. A few bytes that do not fit are no reason to refuse a page: they become signs, and a note tells it.
"""

from __future__ import annotations

import codecs
import re

from compare.errors import SourceUnreadable
from compare.read.control_signs import shown

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Sets that switch by signs of their own and have no byte above 127.
_SWITCHING = ((b"\x1b$", "iso2022_jp"), (b"~{", "hz"))
# Control characters that no text has: everything below space but tab, line ends, form feed, escape.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Programs, pictures and packed files have 9 % and more of them; a text that was damaged on its way has a handful.
_MOST_CONTROL = 0.02
_CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# As browsers do: pages that name the older sets use the signs that Windows added to them.
_READ_AS = {
    **dict.fromkeys(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("x-sjis", "shift_jis", "shift-jis", "sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk"), "gb18030"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "x-windows-949"), "cp949"),
    "x-euc-jp": "euc_jp",
    "iso-8859-9": "cp1254",
    "x-mac-roman": "mac_roman",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
}
# Asked among all sets, charset-normalizer takes two sentences of German for Hong Kong's; among these it errs on none
# of twenty tried texts but on one where Windows-1250 and ISO 8859-2 differ in a letter.
_TRIED = [
    "cp1252", "cp1251", "cp1250", "cp866", "koi8_r", "gb18030", "big5", "euc_kr", "euc_jp", "shift_jis", "cp1253",
    "cp1254", "iso8859_2", "iso8859_5",
]  # fmt: skip
_SAMPLE = 100_000  # bytes; a whole long page, and half a second
_SAVE_AS_UTF8 = "Save it as UTF-8 text and try again."


def decode(raw: bytes, source: str) -> str:
    """The text of `raw`, unchanged but for a byte order mark and signs for control characters (`read.signs`).

    Raises SourceUnreadable, naming `source`, for binary data and for bytes in no known encoding.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _checked(raw, encoding, source)
    if b"\0" in raw[:4096]:
        encoding = _utf16_by_zeros(raw)
        if encoding:
            return _checked(raw, encoding, source)
    for mark, encoding in _SWITCHING:
        if mark in raw and (text := _strictly(raw, encoding)):
            return text
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return _checked(raw, _told_from_bytes(raw), source)
    return _checked(raw, "utf-8", source)


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
            return shown(raw.decode(tried))
        except (LookupError, UnicodeError):
            continue
    return decode(raw, source)


def _checked(raw: bytes, encoding: str, source: str) -> str:
    try:
        text, damaged = raw.decode(encoding), 0
    except UnicodeDecodeError:
        text = raw.decode(encoding, "replace")
        damaged = text.count("\N{REPLACEMENT CHARACTER}")
    if len(_CONTROL.findall(text)) + damaged > _MOST_CONTROL * len(text) + 1:
        raise _binary(source)
    return shown(text)


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return shown(raw.decode(encoding))
    except UnicodeDecodeError:
        return ""


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


def _told_from_bytes(raw: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8 as a whole."""
    high = sum(map(len, _HIGH.findall(raw)))
    # Whole UTF-8 sequences outweigh the rest: UTF-8 with damage, which a guess would hide.
    if sum(map(len, _UTF8_SEQUENCE.findall(raw))) > high / 2:
        return "utf-8"
    from charset_normalizer import from_bytes  # noqa: PLC0415  # only where it is needed

    # Markup tells nothing of the language, so the text around the first such bytes is looked at.
    first = next(match.start() for match in _HIGH.finditer(raw))
    sample = _CONTROL_BYTES.sub(b" ", raw[max(0, first - 200) : first + _SAMPLE])
    best = from_bytes(sample, cp_isolation=_TRIED).best()
    return str(best.encoding) if best is not None else "cp1252"


def _binary(source: str) -> SourceUnreadable:
    return SourceUnreadable(
        "this is not a text but binary data",
        source=source,
        remedy="Give the article as text, Markdown or a saved page.",
    )
