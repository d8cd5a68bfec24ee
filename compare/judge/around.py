"""A sentence with the values in it, and what stands around each: the words, the verb, the noun, the fate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from compare.judge.values import COUNT, Value
from compare.judge.verb_group import governing
from compare.model import Span
from compare.text.language import Language
from compare.text.words import Word, content_words, words

_NEAR = 4  # content words on either side of a value
_REACH = 45  # letters: a class word further off belongs to another clause as often as not


@dataclass(frozen=True)
class Told:
    """A sentence with its values; `start` is its place in the document, to which spans belong."""

    text: str
    start: int
    values: tuple[Value, ...]
    language: Language

    @cached_property
    def matter(self) -> tuple[Word, ...]:
        """The content words outside values, placed in the document."""
        found = (w.moved(self.start) for w in content_words(self.text, self.language))
        return tuple(w for w in found if not any(v.span.overlaps(Span(w.start, w.end)) for v in self.values))

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Those of the content words outside values."""
        return frozenset(w.lemma for w in self.matter)

    def around(self, value: Value) -> tuple[Word, ...]:
        """The nearest content words before and behind a value."""
        before = [w for w in self.matter if w.end <= value.span.start]
        behind = [w for w in self.matter if w.start >= value.span.end]
        return (*before[-_NEAR:], *behind[:_NEAR])

    def names_near(self, value: Value) -> set[str]:
        """The lemmas of what stands around a value with a capital letter."""
        return {w.lemma for w in self.around(value) if self.text[w.start - self.start].isupper()}

    def beside(self, value: Value, step: int) -> str:
        """The lemma of the word next to a value, of any kind; "" at an end."""
        found = words(self.text, self.language)
        at, end = value.span.start - self.start, value.span.end - self.start
        if step < 0:
            return next((w.lemma for w in reversed(found) if w.end <= at), "")
        return next((w.lemma for w in found if w.start >= end), "")

    def verb_of(self, value: Value) -> Word | None:
        """The verb of matter that governs a value, placed in the document."""
        found = governing(value.claim, value.span, self.language)
        return found and found.moved(value.claim.start)

    def group_of(self, value: Value) -> frozenset[str]:
        """The lemmas between a count and its noun: "three *submarine* cables"."""
        noun = min((w.end for w in self.matter if w.start >= value.span.end and w.lemma == value.noun), default=0)
        return frozenset(w.lemma for w in self.matter if value.span.end <= w.start and w.end < noun)

    def noun_at(self, value: Value) -> set[int]:
        """Where the noun that a count counts begins."""
        return {w.start for w in self.matter if w.start >= value.span.end and w.lemma == value.noun}

    def on_top(self, value: Value) -> bool:
        """Whether a figure is told on top of another: "three other rifles"."""
        at = value.span.end - self.start
        found = [w for w in words(self.text, self.language) if w.start >= at][:1]
        on_top = self.language.words("clashes.on_top")
        return self.beside(value, -1) in on_top or any(w.lemma in on_top for w in found)

    def is_part(self, value: Value) -> bool:
        """Whether a figure is a part of another: "three of the four"."""
        return self.beside(value, 1) in self.language.words("clashes.out_of")

    def kind_of(self, value: Value) -> str:
        """The class of what a count counts ("dead", "injured"), by the nearest word for a fate; "" if none."""
        fate = self.fate_of(value)
        return next((kind for w, kind in self._fates if fate and w.start + self.start == fate.start), "")

    def fate_of(self, value: Value) -> Span | None:
        """The place of the nearest word for a fate; what another figure or a comma parts from the value comes last."""
        middle = (value.span.start + value.span.end) / 2 - self.start
        near = min(((self._parted(w, value), abs(w.start - middle), w) for w, _ in self._fates), default=None)
        if value.kind != COUNT or near is None or near[1] > _REACH:
            return None
        return Span(self.start + near[2].start, self.start + near[2].end)

    def _parted(self, word: Word, value: Value) -> bool:
        """Whether a comma or another figure stands between a word and a value."""
        at, end = value.span.start - self.start, value.span.end - self.start
        between = Span(word.end, at) if word.end <= at else Span(end, max(end, word.start))
        other = any(between.holds(Span(v.span.start - self.start, v.span.end - self.start)) for v in self.values)
        return other or "," in between.of(self.text)

    @cached_property
    def _fates(self) -> tuple[tuple[Word, str], ...]:
        fates = self.language.table("clashes.fates")
        found = ((w, fates.get(w.form) or fates.get(w.lemma)) for w in words(self.text, self.language))
        return tuple((w, str(kind)) for w, kind in found if kind)
