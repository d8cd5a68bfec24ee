"""Who wrote a text and when, as the lines around it say."""

from __future__ import annotations

import re
from collections import Counter

from compare.language import any_language
from compare.model import BlockKind
from compare.read.rules.dateline import is_dateline, is_time, read_dateline
from compare.read.rules.page import Line, Page

_BYLINE_REASON, _DATE_REASON = "byline", "date of the page"
_LONGEST_BYLINE = 30  # words: three authors with their towns, and an editor
_LONGEST_POST = 12  # ", Chief Political Correspondent, reporting from Brussels"
_FEW = 2
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_LONGEST_NOTE = 60  # words: two sentences on an author

_LANGUAGE = any_language()
_CAPITALISED = r"[A-ZА-ЯЁÀ-Þ][\w.’'-]*"
_PERSON = rf"[^\W\d_][\w.’'-]*(?: {{page.particle}}\b)?(?: {_CAPITALISED}){{1,3}}"
_BYLINE = _LANGUAGE.compiled(
    rf"\W*(?i:{{page.byline}})(?:\s*:)?\s+(?P<names>{_PERSON}(?:(?:,| &| {{page.and}}) {_PERSON})*)(?P<post>.*)"
)
# "Jane Roe | 3 July 2025", or the day first.
_SIGNED = _LANGUAGE.compiled(rf"(?P<names>{_PERSON}(?:(?:,| &| {{page.and}}) {_PERSON})*)\s*[|·•]\s*(?P<day>.+)")
_DATED = _LANGUAGE.compiled(rf"(?P<day>.+?)\s*[|·•]\s*(?P<names>{_PERSON}(?:(?:,| &| {{page.and}}) {_PERSON})*)")
_BETWEEN = _LANGUAGE.compiled(r",| & | {page.and} ")
_HELPER = _LANGUAGE.compiled(r"\W*{page.helper}.*|.*{page.contributed}.*", ignore_case=True)
_POST = _LANGUAGE.compiled(r"\b{page.post}\b", ignore_case=True)
# "Jane Roe is a reporter at …": a note on the author. Only near the end, where such notes stand.
_NOTE = _LANGUAGE.compiled(
    rf"(?:{{page.the_author}}|(?P<name>{_PERSON})) (?:{{page.introduces}}|—|-|–)\s.{{0,80}}?\b{{page.author_trade}}"
)


def bylines(page: Page) -> None:
    """Label who wrote, translated or edited the text, when, and notes on its authors."""
    authors: list[str] = []
    near_the_end, in_running_text = _last_lines(page), _words_by_line(page)
    first, _ = page.body
    for line in page.unlabelled:
        if is_dateline(line.text):
            page.boilerplate(line, _DATE_REASON)
        elif line.at <= first and _signed(line) is not None:
            page.boilerplate(line, _BYLINE_REASON)
        elif is_time(line.text):
            page.boilerplate(line, "time of an entry")
        elif line.words <= _LONGEST_BYLINE and (_HELPER.fullmatch(line.text) or _is_byline(line)):
            page.boilerplate(line, _BYLINE_REASON)
            authors.extend(_names_in(line))
        elif line.words <= _LONGEST_NOTE and (
            (_beside_byline(line, page) and line.text.startswith(tuple(authors)))
            or (line.at >= near_the_end and _introduces_an_author(line, in_running_text))
        ):
            page.boilerplate(line, "note on the author")


def authors_of(page: Page) -> tuple[str, ...]:
    """The names in the bylines, in order."""
    return tuple(dict.fromkeys(name for line in _labelled(page, _BYLINE_REASON) for name in _names_in(line)))


def dates_of(page: Page) -> tuple[str, str]:
    """The days on which the page says it was published and updated, "" where it does not say.

    Only dates above the text count: those below belong to other stories.
    """
    published = updated = ""
    first, _ = page.body
    for line in (*_labelled(page, _DATE_REASON), *_labelled(page, _BYLINE_REASON)):
        signed = _signed(line)
        found = read_dateline(signed["day"] if signed else line.text)
        if found is None or line.at > first:
            continue
        if found.is_update:
            updated = updated or found.day
        else:
            published = published or found.day
    return published, updated


def _labelled(page: Page, reason: str) -> list[Line]:
    return [line for line in page.lines if line.at in page.labels and page.labels[line.at].reason == reason]


def _names_in(line: Line) -> list[str]:
    match = _BYLINE.fullmatch(line.text) or _signed(line)
    names = _BETWEEN.split(match["names"]) if match else []
    return [name.strip() for name in names if name.strip() and not _POST.search(name)]


def _signed(line: Line) -> re.Match[str] | None:
    """Names and a day, where the line has nothing else."""
    if line.words > _LONGEST_BYLINE:
        return None
    match = _SIGNED.fullmatch(line.text) or _DATED.fullmatch(line.text)
    return match if match and is_dateline(match["day"]) else None


def _is_byline(line: Line) -> bool:
    """No running text that happens to begin with "By": after the names comes a post, not a verb."""
    match = _BYLINE.fullmatch(line.text)
    return match is not None and not line.ends and len(match["post"].split()) <= _LONGEST_POST


def _beside_byline(line: Line, page: Page) -> bool:
    """Whether nothing of the article stands between the byline and this line."""
    return line.at > 0 and page.kind(line.at - 1) is BlockKind.BOILERPLATE


def _introduces_an_author(line: Line, in_running_text: Counter[str]) -> bool:
    """Whether the line says who somebody is that the article does not speak of: its author."""
    match = _NOTE.match(line.text)
    if match is None or not match["name"]:
        return match is not None
    return in_running_text[match["name"].split()[-1]] <= line.prose


def _words_by_line(page: Page) -> Counter[str]:
    """In how many lines of running text each word stands."""
    return Counter(word for line in page.lines if line.prose for word in set(_WORD.findall(line.text)))


def _last_lines(page: Page) -> int:
    """The first line that at most two lines of running text follow, beyond the beginning."""
    found = 0
    for line in reversed(page.lines):
        if found > _FEW:
            return line.at + 1
        found += line.prose and line.at not in page.labels
    return 3
