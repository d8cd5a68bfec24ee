"""What an outlet asks of its readers: money, an address, consent."""

from __future__ import annotations

from compare.model import BlockKind
from compare.read.rules.page import Line, Page
from compare.read.rules.wording import (
    APPEAL,
    CONSENT,
    COPYRIGHT,
    DISCLAIMER,
    IMPERATIVE,
    OWN_TRADE,
    PAYWALL,
    SALUTATION,
    SECOND_PERSON,
    SIGN_UP,
)

# A form's own text is brief; a paragraph of an article that speaks of newsletters or cookies is
# told from it by length and by whom it speaks to.
_LONGEST_FORM = 70  # words; the longest privacy notice under a form in the development pages has 45
_LONGEST_QUESTION = 12  # words; longer questions are the article's


def forms(page: Page) -> None:
    """Label sign-up forms, consent texts, paywall lines and disclaimers."""
    for line in page.unlabelled:
        voice = line.own_voice
        if line.words > _LONGEST_FORM:
            continue
        spoken_to = _speaks_to_reader(line) or not line.prose or "@" in voice
        if line.at > len(page.lines) // 2 and DISCLAIMER.search(voice):
            page.boilerplate(line, "disclaimer")
        elif spoken_to and PAYWALL.search(voice):
            page.boilerplate(line, "asks to subscribe")
        elif spoken_to and SIGN_UP.search(voice):
            page.boilerplate(line, "sign-up form")
        elif spoken_to and CONSENT.search(voice):
            page.boilerplate(line, "consent text")
        elif spoken_to and COPYRIGHT.search(voice):
            page.boilerplate(line, "copyright line")
    for line in page.unlabelled:
        if _asks_the_reader(line) and page.kind(line.at + 1) is BlockKind.BOILERPLATE:
            page.boilerplate(line, "question to readers")


def _asks_the_reader(line: Line) -> bool:
    """As "Did you see it?" above "Write to us"; a question of the article has its answer below it."""
    short = line.text.endswith("?") and line.words <= _LONGEST_QUESTION
    return short and SECOND_PERSON.search(line.own_voice) is not None


def appeals(page: Page) -> None:
    """Label appeals for support, with the paragraphs around them in which the outlet speaks of itself."""
    for line in page.unlabelled:
        if line.at not in page.labels and _asks(line):
            page.boilerplate(line, "appeal to readers")
            for step in (-1, 1):
                _spread(line.at, step, page)


def _asks(line: Line) -> bool:
    if SALUTATION.fullmatch(line.text):
        return True
    return _speaks_to_reader(line) and APPEAL.search(line.own_voice) is not None


def _speaks_to_reader(line: Line) -> bool:
    return line.addresses_reader or IMPERATIVE.match(line.own_voice) is not None


def _spread(at: int, step: int, page: Page) -> None:
    """Follow the appeal to its neighbours, as long as they speak of the outlet in the first person."""
    at += step
    while 0 <= at < len(page.lines):
        line = page.lines[at]
        if at not in page.labels:
            own = line.first_person and OWN_TRADE.search(line.own_voice) is not None
            if not (own or APPEAL.search(line.own_voice)):
                return
            page.boilerplate(line, "appeal to readers")
        at += step
