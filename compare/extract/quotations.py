"""Words in quotation marks: where they stand, whether they are speech, and whose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from compare.extract.attribution import Saying
from compare.model import QuotationFact, QuotationValue, Span, overlapping
from compare.text.language import Language
from compare.text.words import words

# Straight marks open before a word and close after one.
_MARKED = re.compile(
    r"“[^“”\"]{1,4000}(?:“[^“”]*”[^“”]*”|[”\"]|$)"
    r"|«[^«»]{1,4000}(?:«[^«»]*»[^«»]*»|»|$)"
    r"|„[^„“”]{1,4000}[“”]"
    r"|(?<![\w\"])\"(?:[^\s\"][^\"]{0,4000})(?:\"(?!\w)|$)"
    r"|(?<![\w‘’])‘(?:[^\s‘’](?:[^‘’]|’(?=\w)){0,400})’(?!\w)"
    r"|(?<![\w'])'(?:[^\s'](?:[^'\n]|'(?=\w)){0,400})'(?!\w)"
)
# A stretch this long is somebody's words even where no speaker is named; shorter ones may be
# titles, terms and scare quotes. Read off our own examples: titles rarely pass six words in lower case.
_SPEECH_WORDS = 6
_MARKS = " \u00a0\u202f“”«»„\"‘’'"


def find_quoted(text: str, sentences: Sequence[Span], language: Language) -> list[Span]:
    """The stretches in quotation marks, marks included, paragraph by paragraph (one a line).

    With them what a language marks as speech in another way; not what it sets in marks only because it is a name.
    """
    found: list[Span] = []
    for start, end in _paragraphs(text, sentences):
        aloud = [Span(*m.span("said")) for m in language.pattern("phrases.said_aloud").finditer(text, start, end)]
        names = [Span(*m.span()) for m in language.pattern("phrases.named_in_marks").finditer(text, start, end)]
        marked = (Span(*m.span()) for m in _MARKED.finditer(text, start, end))
        found += sorted([*aloud, *(m for m in marked if not any(m.overlaps(o) for o in (*aloud, *names)))])
    return found


def quotation_facts(
    text: str, quoted: Sequence[Span], sentences: Sequence[Span], sayings: Sequence[Saying], language: Language
) -> list[QuotationFact]:
    """The quotations with their speakers; one that runs over several sentences is given sentence by sentence.

    The speaker is looked for around each quotation and carried on to one that follows at once.
    """
    facts: list[QuotationFact] = []
    sayings = sorted(sayings, key=attrgetter("start"))
    carried = _Carried()
    for span in quoted:
        inner = span.of(text).strip(_MARKS)
        saying = None if _title_like(inner, language) else _saying(text, span, sentences, sayings, language)
        goes_on = saying is None and carried.goes_on_to(text, span, sentences)
        speaker = saying.speaker if saying else carried.speaker if goes_on else ""
        speech = saying is not None or (
            not _title_like(inner, language) and (goes_on or _says_something(inner, language))
        )
        for piece in _by_sentence(span, sentences):
            if said := piece.of(text).strip(_MARKS):
                value = QuotationValue(said, speaker=speaker, speech=speech)
                facts.append(QuotationFact(start=piece.start, end=piece.end, value=value))
        if speech:
            carried = _Carried(speaker, _sentence_end(span, sentences), open=text[span.end - 1] not in "”\"»’'")
    return facts


class _Carried(NamedTuple):
    """Whose speech has just ended, where its last sentence ends, and whether the marks were left open."""

    speaker: str = ""
    end: int = -1
    open: bool = False

    def goes_on_to(self, text: str, span: Span, sentences: Sequence[Span]) -> bool:
        """Whether the quotation at `span` goes on at once: it opens the next sentence of the
        paragraph, or of the next one where the marks were left open, as printers do.
        """
        if not self.speaker or not any(s.start == span.start for s in overlapping(sentences, span)):
            return False
        between = text[self.end : span.start]
        return not between.strip() and ("\n" not in between or self.open)


def _by_sentence(span: Span, sentences: Sequence[Span]) -> list[Span]:
    return [Span(max(span.start, s.start), min(span.end, s.end)) for s in overlapping(sentences, span)]


def _paragraphs(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    done = -1
    for sentence in sentences:
        if sentence.start >= done:
            end = text.find("\n", sentence.end)
            done = len(text) if end < 0 else end
            yield text.rfind("\n", 0, sentence.start) + 1, done


def _sentence_end(span: Span, sentences: Sequence[Span]) -> int:
    return max((s.end for s in overlapping(sentences, span)), default=span.end)


def _saying(
    text: str, span: Span, sentences: Sequence[Span], sayings: Sequence[Saying], language: Language
) -> Saying | None:
    """The saying nearest to a quotation in its own sentences, or in the short one that follows at once."""
    around = overlapping(sentences, span)
    if not around:
        return None
    start, end = around[0].start, around[-1].end
    following = overlapping(sentences, Span(end, end + 2))
    if following and following[0].end - following[0].start <= 60 and span.end >= end - 1:
        end = following[0].end
    first, last = (bisect_left(sayings, place, key=attrgetter("start")) for place in (start, end))
    near = [s for s in sayings[first:last] if not span.start <= s.start < span.end]
    return min(near, key=lambda s: _distance(text, span, s, language), default=None)


def _distance(text: str, span: Span, saying: Saying, language: Language) -> int:
    """Characters between, with a saying right behind a closed quotation preferred."""
    if saying.start >= span.end:
        return saying.start - span.end
    return (
        span.start
        - saying.end
        + (0 if language.pattern("phrases.leads_in").search(text[saying.end : span.start]) else 20)
    )


def _title_like(inner: str, language: Language) -> bool:
    """Whether the words are capitalised as in a title: "The Cult of Personality and Its Consequences".

    Where every noun has a capital, "Das ist ein Skandal" is none.
    """
    forms = re.findall(r"[^\W\d_][\w’'-]*", inner)
    matter = [w for w in forms if w.lower() not in language.words("words.function")]
    if matter and language.pattern("names.noun").search(matter[0]) and _has_verb(inner, language):
        return False
    return len(forms) > 1 and bool(matter) and all(w[0].isupper() for w in matter) and inner[-1:] not in {"?", "!"}


def _says_something(inner: str, language: Language) -> bool:
    """Whether the words can be told for speech by themselves: many, with a verb among them."""
    return len(words(inner, language)) >= _SPEECH_WORDS and _has_verb(inner, language)


def _has_verb(inner: str, language: Language) -> bool:
    return language.grammar.finite_verb(words(inner, language)) is not None
