"""What the report says in its own words, in the language of the report.

The code has each sentence in English, with names in braces for what is put in; another language has its own for it
in its file `own_words`, and what is not there is said in English. Nothing is translated word by word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from compare.text.language import Language

_INNER = {"“": "‘", "”": "’", '"': "'"}
"""English quotation marks, and those that stand for them within others."""
_FIGURE = re.compile(r"\d[\d,.]*%?")
_GAP = re.compile(r"\{\w+\}")
# Characters: "{year}s" would take any word that ends so for a decade, and "{some} of {all}" most sentences.
_KNOWN_BY = 8
_PUT_IN = re.compile(r"\\\{(\w+)\\\}")


@dataclass(frozen=True)
class OwnWords:
    """The report's words in one language; `say("Only in {who}", who=…)`."""

    language: Language

    @property
    def english(self) -> bool:
        """Whether the language has no words of its own here."""
        return not self.language.table("own_words.said")

    def __call__(self, said: str, /, **put_in: object) -> str:
        """A sentence that the code has in English, with what is put into it."""
        return str(self.language.table("own_words.said").get(said, said)).format(**put_in)

    def again(self, told: str) -> str:
        """What was said in English before the language of the report was known, as a note on a page; what comes with a
        saved report, too, for it is looked up and never filled in.
        """
        if told in (table := self.language.table("own_words.said")):
            return str(table[told])
        for shape, own in self._shapes:
            if match := shape.fullmatch(told):
                return own.format(**{name: self._put(value) for name, value in match.groupdict().items()})
        return told

    def counted(self, number: int, one: str, many: str = "") -> str:
        """A number with its noun: "1 conflict", "3 conflicts", "no conflicts"."""
        if own := self.behind(number, one):
            return f"{self.figure(f'{number:,}')} {own}" if number else self("no {noun}", noun=own)
        noun = one if number == 1 else many or f"{one}s"
        return f"{number:,} {noun}" if number else f"no {noun}"

    def behind(self, number: int, one: str) -> str:
        """The noun as it stands behind a number, in a language that has forms for it; "" in others."""
        forms: Sequence[str] = self.language.table("own_words.nouns").get(one, ())
        return forms[self._form(number)] if forms else ""

    def figure(self, written: str) -> str:
        """A figure as English writes it, with the signs of the language."""
        signs = self.language.table("own_words.signs")
        return "".join(signs.get(sign, sign) for sign in written)

    def listed(self, names: Sequence[str]) -> str:
        """Names in a sentence: "A", "A and B", "A, B and C"."""
        if len(names) < 2:
            return "".join(names)
        return self("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])

    def quoted(self, text: str) -> str:
        """A text in quotation marks; those inside it are the inner ones."""
        marks = _INNER if self.english else self.language.table("own_words.marks")
        return self("“{text}”", text="".join(marks.get(sign, sign) for sign in text))

    def marked(self, told: str) -> str:
        """A text that the code has put together with its own quotation marks, in those of the language."""
        opening, closing = self("“{text}”", text="\0").split("\0")
        return told.replace("“", opening).replace("”", closing)

    def _put(self, value: str) -> str:
        if _FIGURE.fullmatch(value):
            return self.figure(value)
        said = self.language.table("own_words.said")
        return self.marked(", ".join(str(said.get(part, part)) for part in self.again(value).split(", ")))

    def _form(self, number: int) -> int:
        """Which of a noun's forms stands behind a number."""
        rows = self.language.rows("own_words.plurals")
        return next((int(row["form"]) for row in rows if self.language.compiled(row["pattern"]).search(str(number))), 0)

    def _tells(self, said: str) -> bool:
        """Whether a sentence can be told again: it is known by enough words, and its own takes no more than it has."""
        own = self.language.table("own_words.said")[said]
        return len(_GAP.sub("", said)) >= _KNOWN_BY and set(_GAP.findall(own)) <= set(_GAP.findall(said))

    @cached_property
    def _shapes(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Each sentence as a pattern, with its own words; those that have the most of their own first."""
        table = self.language.table("own_words.said")
        said = sorted((s for s in table if self._tells(s)), key=lambda s: -len(_GAP.sub("", s)))
        return tuple((re.compile(_PUT_IN.sub(r"(?P<\1>.+)", re.escape(s))), table[s]) for s in said)
