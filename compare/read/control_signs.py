"""Characters that no reader should meet as themselves, shown by signs that he can see.

A control character in a text is damage or a trick: a terminal obeys it, a table breaks at it. Each becomes one visible
character, so that every place in the text stays where it was; the digests are those of the text with the signs.
"""

from __future__ import annotations

import re

from msgspec import structs

from compare.read.draft import Draft

_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
# Tab and the line ends LF and CR stay; those of Unicode's and of old printers become LF, which every program breaks at.
_SHOWN = {
    **{code: chr(0x2400 + code) for code in range(0x20) if code not in {0x09, 0x0A, 0x0D}},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), _UNKNOWN),
    **dict.fromkeys((0x0B, 0x0C, 0x85), "\n"),
}
_TO_SHOW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SIGN = re.compile("[\u2400-\u241f\u2421]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")


def shown(text: str) -> str:
    """`text` with a sign for each control character, and halves of characters joined or made signs.

    A character for a character, but for halves that belong together.
    """
    if _HALF.search(text):
        text = _PAIR.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)
        text = _HALF.sub(_UNKNOWN, text)
    return text.translate(_SHOWN) if _TO_SHOW.search(text) else text


_REFERENCE = re.compile(r"&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));?", re.IGNORECASE)


def page_shown(page: str) -> str:
    """HTML with signs for control characters, those that stand in it as references (`&#27;`) too.

    As the standard has it, 128 to 159 mean what Windows-1252 has there: `&#146;` is an apostrophe.
    """

    def sign(reference: re.Match[str]) -> str:
        code = int(reference[1], 16) if reference[1] else int(reference[2])
        if 0x80 <= code < 0xA0:
            return bytes([code]).decode("cp1252", "replace")
        return shown(chr(code)) if code < 0x20 or code == 0x7F else reference.group()

    return _REFERENCE.sub(sign, shown(page))


def with_signs(draft: Draft) -> Draft:
    """The draft with signs for control characters, in what the file says of itself too, and notes that tell it.

    Its reader has joined halves of characters already, so that no piece moves.
    """
    text = shown(draft.text)
    about = draft.metadata
    notes = [*draft.notes]
    if _SIGN.search(text):
        notes.append("The text has control characters; they are shown as signs such as ␛ and ␀.")
    if _UNKNOWN in text:
        notes.append(f"The text is damaged: characters that could not be read are shown as {_UNKNOWN}.")
    return structs.replace(
        draft,
        text=text,
        notes=tuple(notes),
        metadata=structs.replace(
            about,
            title=one_line(about.title),
            outlet=one_line(about.outlet),
            authors=tuple(map(one_line, about.authors)),
            url=one_line(about.url),
        ),
    )


_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_FIGURE = re.compile(r"[+−-]?\d{1,3}")
_NOTE = re.compile(r"\d{1,3}")
_MARKS = tuple('.,;:!?”“»"’)]')
_POWERS = {"2", "3"}


def raised(words: str, before: str) -> str:
    """Words that are set above the line behind `before`: a figure keeps its place there, so that 10⁶ does not become
    106; the number of a note, which stands behind a mark or a word, goes. Behind a word 2 and 3 may be a unit's: km².
    """
    figure, last = words.strip(), before[-1:]
    if not _FIGURE.fullmatch(figure):
        return words
    behind_word = last.isalpha() and figure not in _POWERS
    if _NOTE.fullmatch(figure) and (behind_word or last in _MARKS):
        return ""
    return words.translate(_RAISED)


def one_line(name: str) -> str:
    """`name` without line ends and with signs for control characters."""
    return " ".join(shown(name).split())
