"""The wording by which a page's own matter is known, of all languages: a page's own is not known yet.

Labels are matched against a whole short line, openings where it begins; the others may stand anywhere in a
paragraph's own voice (outside quotation marks).
"""

from __future__ import annotations

import re
from functools import partial

from compare.language import any_language

_LONGEST_LABEL = 120  # characters
_wording = partial(any_language().compiled, ignore_case=True)


def is_whole(label: re.Pattern[str], line: str) -> bool:
    """Whether `line` is nothing but the label, punctuation and icons aside."""
    return len(line) <= _LONGEST_LABEL and label.fullmatch(line) is not None


# Quoted words are somebody's, not the page's. An apostrophe opens no quotation.
QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|„[^“”]*[“”]?|\"[^\"]*\"?|(?<!\w)[‘'][^’']{2,}[’'](?!\w)")

FIRST_PERSON = _wording(r"\b{page.first_person}\b")
SECOND_PERSON = _wording(r"\b{page.second_person}\b")
IMPERATIVE = _wording(r"\W*{page.imperative}\b")

SHARING = _wording(r"\W*{page.sharing}\W*")
NAVIGATION = _wording(r"\W*{page.navigation}\W*")
ADVERTISEMENT = _wording(r"\W*{page.advertisement}\W*")
COMMENTS = _wording(r"\W*{page.comments}\W*")
READING_TIME = _wording(r"\W*{page.reading_time}\W*")

TEASER_LABEL = _wording(r"\W*{page.teaser_label}")
SALUTATION = _wording(r"\W*{page.salutation}\W*")
APPEAL = _wording("{page.appeal}")
OWN_TRADE = _wording(r"\b{page.own_trade}\b")
SIGN_UP = _wording("{page.sign_up}")
CONSENT = _wording("{page.consent}")
COPYRIGHT = _wording(r"©|\(c\) \d{4}|{page.copyright}")
DISCLAIMER = _wording("{page.disclaimer}")
PAYWALL = _wording("{page.paywall}")
# Corrections and editor's notes: an editor wants to see those, so no rule may take them.
CORRECTION = _wording(r"\W*{page.correction}\b")
SAYS = _wording(r"\b{page.says}:$")
