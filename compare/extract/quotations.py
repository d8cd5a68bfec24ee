"""Words in quotation marks: where they stand, whether they are speech, and whose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.extract.attribution import Saying
from compare.model import QuotationFact, QuotationValue, Span
from compare.text.words import FUNCTION_WORDS, count_words

# Straight marks open before a word and close after one.
_MARKED = re.compile(
    r"“(?P<curly>[^“”]{1,4000}(?:“[^“”]*”[^“”]*)?)(?:”|$)"
    r"|«(?P<angled>[^«»]{1,4000}(?:«[^«»]*»[^«»]*)?)(?:»|$)"
    r"|„(?P<low>[^„“”]{1,4000})[“”]"
    r"|(?<![\w\"])\"(?P<straight>[^\s\"][^\"]{0,4000})(?:\"(?!\w)|$)"
    r"|(?<![\w‘’])‘(?P<single>[^\s‘’](?:[^‘’]|’(?=\w)){0,400})’(?!\w)"
    r"|(?<![\w'])'(?P<plain>[^\s'](?:[^'\n]|'(?=\w)){0,400})'(?!\w)"
)
# A stretch this long is somebody's words even where no speaker is named; shorter ones may be
# titles, terms and scare quotes. Read off our own examples: titles rarely pass six words in lower case.
_SPEECH_WORDS = 6
_ENDS_SENTENCE = re.compile(r"[.!?…,]$")


def find_quoted(text: str, sentences: Sequence[Span]) -> list[Span]:
    """The stretches in quotation marks, marks included, paragraph by paragraph (one a line)."""
    return [
        Span(m.start(), m.end())
        for start, end in _paragraphs(text, sentences)
        for m in _MARKED.finditer(text, start, end)
    ]


def quotation_facts(
    text: str, quoted: Sequence[Span], sentences: Sequence[Span], sayings: Sequence[Saying]
) -> list[QuotationFact]:
    """The quotations with their speakers, who are looked for around each and carried on to what follows at once."""
    facts: list[QuotationFact] = []
    last_speaker, last_end = "", -1
    for span in quoted:
        inner = span.of(text).strip("“”«»„\"‘’'").strip()
        saying = _saying(text, span, sentences, sayings)
        title = _title_like(inner)
        goes_on = not saying and span.start - last_end <= 3 and bool(last_speaker)
        speaker = saying.speaker if saying else last_speaker if goes_on else ""
        speech = not title and (saying is not None or goes_on or _long(inner))
        if not inner:
            continue
        value = QuotationValue(inner, speaker=speaker if speech else "", speech=speech)
        facts.append(QuotationFact(start=span.start, end=span.end, value=value))
        if speech and speaker:
            last_speaker, last_end = speaker, _sentence_end(span, sentences)
        elif speech:
            last_end = -1
    return facts


def _paragraphs(text: str, sentences: Sequence[Span]) -> Iterator[tuple[int, int]]:
    done = -1
    for sentence in sentences:
        if sentence.start >= done:
            end = text.find("\n", sentence.end)
            done = len(text) if end < 0 else end
            yield text.rfind("\n", 0, sentence.start) + 1, done


def _sentence_end(span: Span, sentences: Sequence[Span]) -> int:
    return max((s.end for s in sentences if s.overlaps(span)), default=span.end)


def _saying(text: str, span: Span, sentences: Sequence[Span], sayings: Sequence[Saying]) -> Saying | None:
    """The saying nearest to a quotation in its own sentences, or in the short one that follows at once."""
    around = [s for s in sentences if s.overlaps(span)]
    if not around:
        return None
    start, end = around[0].start, around[-1].end
    following = next((s for s in sentences if end <= s.start <= end + 1), None)
    if following and following.end - following.start <= 60 and span.end >= end - 1:
        end = following.end
    near = [s for s in sayings if start <= s.start < end and not (span.start <= s.start < span.end)]
    return min(near, key=lambda s: _distance(text, span, s), default=None)


def _distance(text: str, span: Span, saying: Saying) -> int:
    """Characters between, with a saying right behind a closed quotation preferred."""
    if saying.start >= span.end:
        return saying.start - span.end
    return span.start - saying.end + (0 if re.search(r"[:,]\s*$|that\s*$", text[saying.end : span.start]) else 20)


def _title_like(inner: str) -> bool:
    """Whether the words are capitalised as in a title: "The Cult of Personality and Its Consequences"."""
    words = re.findall(r"[^\W\d_][\w’'-]*", inner)
    matter = [w for w in words if w.lower() not in FUNCTION_WORDS]
    return (
        len(words) > 1
        and bool(matter)
        and all(w[0].isupper() for w in matter)
        and not _ENDS_SENTENCE.search(inner.rstrip(","))
    )


def _long(inner: str) -> bool:
    return count_words(inner) >= _SPEECH_WORDS
