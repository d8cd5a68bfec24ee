"""The finite verb, the passive, the clauses and the dictionary forms of Russian, without a tagger.

Russian shows in a word's ending what English shows by the words around it. So a verb is told by its ending and by the
infinitive that the dictionary gives for it, and a short participle ("подписан", "закрыты") by the infinitive that it
can be made from. What the dictionary does not know is led back by rules: past tenses to their infinitive, names to
what stays in all their cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from compare.model import Span
from compare.text.dictionary import is_known, lemma_of
from compare.text.language import Language, NoGrammar
from compare.text.words import Word, lemma, words

_INFINITIVE = ("ть", "ться", "ти", "тись", "чь", "чься")
_FINITE = re.compile(r"(?:[аеиоуыюя]?л[аои]?|[сзгкхбпдр](?:ла|ло|ли)|[еиуюая]т)(?:с[ья])?$|(?:ем|им)$")
_PAST = re.compile(r"(.*[аеиоуыюя])л[аои]?(с[ья])?")
_IN_L = re.compile(r"л[аои]?(?:с[ья])?$")
_PRESENT = re.compile(r"(.{3,})(?:у|ю)(?:ет|ют)(ся)?")
_SHORT = re.compile(r"(.{2,}?)(ан|ян|ен|(?<=..[аеиоуыюя])т)[аоы]?")
# What a stem changes before "-ен": "осужден" is of "осудить", "запрещен" of "запретить", "отведен" of "отвести".
_CHANGES = (("жд", "д"), ("щ", "т"), ("щ", "ст"), ("ж", "д"), ("ж", "з"), ("ш", "с"), ("ч", "т"),
            ("вл", "в"), ("бл", "б"), ("пл", "п"), ("мл", "м"))  # fmt: skip
_ADJECTIVE = re.compile(r"(?:ых|их|ого|его|ые|ие|ый|ий|ая|ую|ое)$")
_ADJECTIVE_LEMMA = ("ый", "ий", "ой")
_PARTICIPLE = re.compile(r"(?:нн|ем|им|т)(?:ый|ая|ое|ые|ого|ой|ому|ую|ым|ых|ыми)$")

# Endings of surnames and patronymics in other cases, of men and of women, and what they are by themselves.
_SURNAME = ("ов", "ев", "ёв", "ин", "ын")
_OF_HIM = (
    *((f"{kind}{case}", kind) for kind in (*_SURNAME, "ич") for case in ("а", "у", "ым", "ем", "е")),
    *((f"ск{case}", "ский") for case in ("ого", "ому", "им", "ом")),
    *((case, "ый") for case in ("ого", "ому", "ым")),
    *((f"{last}{case}", last) for last in "бвгдзклмнпрстфхцчшщ" for case in ("а", "у", "ом")),
)
_OF_HER = (
    *((f"{kind}{case}", f"{kind}а") for kind in _SURNAME for case in ("ой", "у")),
    *((f"вн{case}", "вна") for case in ("ы", "е", "у", "ой")),
    *((case, "ая") for case in ("ой", "ую")),
)
_HIS = frozenset({"Никита", "Илья", "Фома", "Кузьма", "Лука", "Савва"})

_QUOTED = re.compile(r"«[^»]*(?:»|$)|\"[^\"]*(?:\"|$)|\([^)]*\)|\[[^\]]*\]")
_LOOSE_ENDS = " \t,;:–—-"
# The shortest stretch that is shown as a claim: shorter pieces read as fragments.
_LEFT, _RIGHT = 4, 4
# Between a helping verb and its verb of matter there may be so many words.
_GROUP = 4


class Russian(NoGrammar):
    """The grammar of Russian, from the lists of `language`; see `compare.text.language.Grammar`.

    Who acts in a passive stands in a case, with no word before it, and the present says what goes on.
    """

    free_order = True

    def __init__(self, language: Language) -> None:
        self._language = language
        self._helping = language.words("verbs.auxiliary")
        self._be = language.words("verbs.be")
        self._people = language.words("numbers.people_participles")
        self._lemmas = language.table("words.lemmas")
        self._aspects = language.table("verbs.aspects")
        self._declined = language.pattern("names.declined")
        self._joint = language.pattern("phrases.clause_joint")

    @cached_property
    def _given(self) -> dict[str, list[str]]:
        """First names by what they have in all their cases: "Александр" is of a man and of a woman."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._language.words("names.given")):
            found.setdefault(self._declined.sub("", name), []).append(name)
        return found

    def is_finite(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at index `at` is a finite verb or a short participle, which can stand for one."""
        word = words[at]
        if word.form in self._helping:
            return word.form not in {"быть", "бы"}
        if word.form == word.lemma or not word.lemma.endswith(_INFINITIVE):
            return False
        return _FINITE.search(word.form) is not None or self.is_short(word.form)

    def main_verb(self, words: Sequence[Word], at: int) -> int:
        """The index of the infinitive or participle behind a helping verb; `at` where none follows."""
        if words[at].form not in self._helping:
            return at
        group = range(at + 1, min(at + 1 + _GROUP, len(words)))
        return next((i for i in group if words[i].lemma.endswith(_INFINITIVE)), at)

    def passive(self, words: Sequence[Word], at: int) -> int | None:
        """The index of a short participle that stands at `at`, or behind a form of "быть" there."""
        if self.is_short(words[at].form):
            return at
        if words[at].form not in self._be:
            return None
        return next((i for i in range(at + 1, min(at + 1 + _GROUP, len(words))) if self.is_short(words[i].form)), None)

    def is_participle(self, form: str) -> bool:
        """Whether a form can be a passive participle, short or in full, or a past tense."""
        if self.is_short(form) or _PARTICIPLE.search(form):
            return True
        return _IN_L.search(form) is not None and lemma(form, self._language).endswith(_INFINITIVE)

    def is_short(self, form: str) -> bool:
        """Whether a form is a short participle: "подписан", "закрыта"."""
        return bool(_infinitive_of(form, self._language.code))

    def lemma(self, form: str) -> str:
        """The infinitive of a short participle, and the dictionary form of what the dictionary has wrong or lacks."""
        if told := self._lemmas.get(form) or _infinitive_of(form, self._language.code):
            return str(told)
        if is_known(form, self._language.code):
            return str(self._aspects.get(lemma_of(form, self._language.code).casefold(), ""))
        if past := _PAST.fullmatch(form):
            return f"{past[1]}ть{'ся' if past[2] else ''}"
        if present := _PRESENT.fullmatch(form):
            return f"{present[1]}овать{present[2] or ''}"
        return self._declined.sub("", form)

    def counted(self, group: Sequence[str]) -> int | None:
        """The index of the noun behind a number: the first word that is no adjective, else one for people."""
        bases = [lemma(form, self._language) for form in group]
        plain = (i for i, form in enumerate(group) if not _describes(form, bases[i]))
        people = next((i for i, base in enumerate(bases) if base in self._people), None)
        at = next(plain, people)
        if at is not None and bases[at].endswith(_INFINITIVE):
            at = people
        return at

    def nominative(self, name: str) -> str:
        """A first name that is known, with the patronymic and the surname in the gender that it shows."""
        given, *others = name.split()
        known = self._given.get(self._declined.sub("", given), ())
        if not others or len(known) != 1 or given in known:
            return name
        endings = _OF_HER if known[0].endswith(("а", "я")) and known[0] not in _HIS else _OF_HIM
        return " ".join([known[0], *(_with_ending(word, endings) for word in others)])

    def acts(self, name: str) -> bool | None:
        """Whether a first name that is known stands in the nominative, before a surname."""
        given, *others = name.split()
        known = self._given.get(self._declined.sub("", given), ())
        return given in known if others and len(known) == 1 else None

    def clauses(self, text: str, sentence: Span) -> list[Span]:
        """The clauses of one sentence: cut at a semicolon and before "а", "но", "хотя" where both sides have a verb."""
        stretch = sentence.of(text)
        pieces: list[Span] = []
        begin = 0
        for end, following in self._cuts(stretch):
            cut = begin + len(stretch[begin:end].rstrip(_LOOSE_ENDS))
            pieces.append(Span(sentence.start + begin, sentence.start + cut))
            begin = following
        return [*pieces, Span(sentence.start + begin, sentence.end)]

    def _cuts(self, stretch: str) -> Iterator[tuple[int, int]]:
        """Where a clause ends and where the next one begins, in a sentence."""
        shielded = [m.span() for m in _QUOTED.finditer(stretch)]
        found = words(stretch, self._language)
        joints = [m for m in self._joint.finditer(stretch) if m["joiner"] or m["mark"] == ";"]
        begin = 0
        for at, joint in enumerate(joints):
            behind = joints[at + 1].start() if at + 1 < len(joints) else len(stretch)
            left = [w for w in found if begin <= w.start < joint.start()]
            right = [w for w in found if joint.end() <= w.start < behind]
            if (
                not any(s < joint.end() <= e for s, e in shielded)
                and len(left) >= _LEFT
                and len(right) >= _RIGHT
                and self.finite_verb(left) is not None
                and self.finite_verb(right) is not None
            ):
                yield joint.start(), joint.end()
                begin = joint.end()


def _describes(form: str, base: str) -> bool:
    """Whether a form can be an adjective; one that stands for a person is written alike."""
    return _ADJECTIVE.search(form) is not None and base.endswith(_ADJECTIVE_LEMMA)


def _with_ending(word: str, endings: Sequence[tuple[str, str]]) -> str:
    """A patronymic or surname in the nominative; what has none of the endings stays."""
    return next((word[: -len(old)] + new for old, new in endings if word.endswith(old)), word)


def _infinitive_of(form: str, code: str) -> str:
    """The infinitive that the dictionary has for a short participle; "" where the form is none."""
    short = _SHORT.fullmatch(form)
    if short is None:
        return ""
    stem, end = short[1], short[2]
    if end == "т":
        made = [f"{stem}ть"]
    elif end == "ен":
        changed = [stem, *(stem.removesuffix(old) + new for old, new in _CHANGES if stem.endswith(old))]
        made = [*(f"{s}ить" for s in changed), f"{stem}ти", *(f"{stem[:-1]}сти" for c in "дт" if stem.endswith(c))]
    else:
        made = [f"{stem}{end[0]}ть"]
    return next((m for m in made if is_known(m, code) and lemma_of(m, code) == m), "")


grammar = Russian
