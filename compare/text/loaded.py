"""Loaded words: those that judge what they name.

From Wikipedia's "Words to watch" (Manual of Style), the guide that thousands of editors of opposite
views agreed on: contentious labels, expressions of doubt, editorialising adverbs and praise. Words that as
often name a topic neutrally (cult, myth, terrorist, leading) are left out, and so are all that
are listed only as synonyms of "said". Added are the verbs of tabloid criticism (slam, blast), which stand for
"criticised", and the adverbs by which an outlet says itself that what it reports is wrong ("falsely claimed", "known,
inaccurately, as").
"""

from __future__ import annotations

from collections.abc import Sequence

from compare.text.words import Word

LOADED = frozenset(
    """
    racist bigot bigoted extremist fanatic fanatical fundamentalist heretic denialist regime radical infamous
    notorious controversial disgraced shameful shameless outrageous absurd absurdly ridiculous bizarre bombastic
    supposed supposedly so-called purported purportedly ostensible ostensibly
    tragic tragically unfortunate unfortunately fortunately sadly happily interestingly ironically predictably
    surprisingly clearly obviously naturally
    falsely inaccurately incorrectly erroneously misleadingly baselessly
    legendary iconic visionary acclaimed celebrated renowned prestigious world-class landmark groundbreaking
    revolutionary extraordinary brilliant remarkable phenomenal historic heroic masterful stunning
    brutal brutally vicious savage ruthless bloody draconian sweeping unprecedented
    slam blast rip lambast castigate lash skewer torch whitewash gut decimate ram bully
    conspiracy scheme stunt gimmick witch-hunt crackdown power-grab giveaway bailout boondoggle handout
    """.split()
)


def loaded_words(words: Sequence[Word]) -> list[Word]:
    """The loaded words among `words`, in order."""
    return [w for w in words if w.lemma in LOADED or w.form in LOADED]
