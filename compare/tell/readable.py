"""How well a stretch reads by itself: a doer, a finite verb, something done; nothing dangling, nothing lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from compare.model import AttributionFact, CertaintyFact, Fact, NameFact, PolarityFact
from compare.tell.context import Context
from compare.tell.stretches import FIRM, TELLING, WEAK, Stretch, as_shown
from compare.tell.subjects import adverbs_before, may_describe, opens_within, subject
from compare.text.language import Language
from compare.text.names import dateline
from compare.text.words import Word

# What a good title has, and what spoils it. Set by reading the 450 titles of thirteen gold pairs and the examples and
# then those of 55 pairs, the worst first, and choosing among their other candidates; no single weight decides.
_BEST_LENGTH, _A_WORD_OFF, _FACT, _MOST_FACTS = 10, -0.06, 0.4, 4
_FIRM_END, _WEAK_END, _DATELINE = 1.2, -3.5, -3.0
_QUOTED, _IN_QUOTES, _NO_SPEAKER = -0.7, -3.0, -1.0
_OPEN_HEAD, _WHOSE, _CONNECTIVE, _LED_IN, _UNNAMED, _LIST_TAIL = -2.5, -1.2, -1.5, -0.6, -0.6, -1.0
_VERB, _OBJECTLESS, _SUBJECTLESS, _PART_OF_SPEECH, _ELIDED = 6.0, -3.0, -5.0, -4.0, -1.0
_NAMED_DOER, _OPEN_SUBJECT, _PARTICIPLE, _POINTS_BACK, _NOTHING_SAID = 1.5, -2.5, -2.0, -2.0, -10.0
_SUBORDINATE, _BROKEN_OFF, _IN_A_LIST = -6.0, -4.0, -4.5
_DENIAL_CUT, _LATER_DENIAL, _SPEAKER_CUT, _DOUBT_CUT, _CONDITION_CUT = -5.0, -1.0, -1.2, -0.8, -3.0
_MARKS = '“"'


def readable(stretch: Stretch, context: Context) -> float:
    """The score of a stretch as a report would show it; more is better."""
    language = context.languages[stretch.claim.source]
    read = _Read.of(as_shown(stretch, language), context, language)
    verbs = read.verbs()
    return _whole(read) + _head(read) + (_clause(read, verbs) if verbs else 0.0) + _lost(stretch, language)


@dataclass(frozen=True)
class _Read:
    """A stretch as it is shown: with the subject `who` before it where it begins with its verb, or its `speaker`.

    `quoted`: it is part of direct speech. `names` and `facts` are those in it.
    """

    stretch: Stretch
    language: Language
    who: str
    quoted: bool
    speaker: str
    names: tuple[NameFact, ...]
    facts: tuple[Fact, ...]

    @classmethod
    def of(cls, stretch: Stretch, context: Context, language: Language) -> _Read:
        claim = stretch.claim
        speech = next((q.value for q in claim.speech if stretch.stands_in(q.span)), None)
        inside = [f for f in claim.facts if stretch.holds(f.start, f.end)]
        return cls(
            stretch,
            language,
            subject(claim, stretch.start, context),
            speech is not None,
            speech.speaker if speech else "",
            tuple(f for f in inside if isinstance(f, NameFact)),
            tuple(f for f in inside if isinstance(f, TELLING)),
        )

    @property
    def told(self) -> tuple[Word, ...]:
        return self.stretch.words

    @property
    def head(self) -> str:
        return self.told[0].form

    @property
    def speaks(self) -> bool:
        """Whether it begins with "we" or "my", and the speaker stands before it."""
        return bool(self.speaker) and self.head in self.language.words("words.title_speakers")

    @property
    def dangles(self) -> bool:
        """Whether its first word leaves open who or what is meant."""
        ing = self.language.endings("verbs.ing_ends")
        return not self.speaks and (self.head in self.language.words("words.title_heads") or self.head.endswith(ing))

    def names_before(self, place: int) -> bool:
        """Whether a name stands in its subject, or in it before a place in its claim's text."""
        return self.who != self.who.lower() or any(f.start - self.stretch.claim.start < place for f in self.names)

    def verbs(self) -> list[int]:
        """Where its finite verbs stand; "the supposed secrecy" and "from memorials to victims" have none."""
        if self.who:
            return [adverbs_before(self.told, self.language)]
        told, words = self.told, self.language.words
        before_noun = words("words.determiners") | words("words.prepositions")
        start = self.stretch.claim.start
        named = {w.start for w in told for f in self.names if f.start <= start + w.start < f.end}
        return [
            i
            for i, word in enumerate(told)
            if self.language.grammar.is_finite(told, i)
            and word.start not in named
            and (
                (word.form in words("verbs.auxiliary") or told[i - 1].form not in before_noun)
                if i
                else _surely_verb(word, self.language)
            )
        ]


def _whole(read: _Read) -> float:
    """Its length, what it tells, where it ends, and what is quoted in it."""
    stretch, claim, told = read.stretch, read.stretch.claim, read.told
    at = claim.start + stretch.start
    score = _A_WORD_OFF * abs(len(told) - _BEST_LENGTH) + _FACT * min(_MOST_FACTS, len(read.facts))
    score += _FIRM_END * (stretch.ending == FIRM) + _WEAK_END * (stretch.ending == WEAK)
    score += _OBJECTLESS * (stretch.ending < FIRM and _awaits(told[-1], read.language))
    if stretch.text[:1] in _MARKS:
        score += _QUOTED if any(q.start <= at < q.end for q in claim.speech) else _IN_QUOTES
    cited = any(stretch.holds(q.start, q.end) for q in claim.speech)
    by = any(stretch.holds(f.start, f.end) for f in claim.facts_of(AttributionFact))
    score += _BROKEN_OFF * (cited and not by) + _NO_SPEAKER * (read.quoted and not read.speaker)
    return score + _LIST_TAIL * (len(told) > 1 and told[-2].form in read.language.words("words.joining_verbs"))


def _head(read: _Read) -> float:
    """What its first word leaves open, or shows that it is none."""
    words, head = read.language.words, read.head
    return (
        _DATELINE * bool(dateline(read.stretch.text))
        + _OPEN_HEAD * read.dangles
        + _WHOSE * (not read.speaks and head in words("words.title_possessives"))
        + _CONNECTIVE * (head in words("words.title_openers"))
        + _LED_IN * (head in words("words.prepositions"))
        + _UNNAMED * (head in words("words.group_openers") and not read.names)
        + _SUBORDINATE * (head in words("words.relatives"))
        + _IN_A_LIST * (not read.who and opens_within(read.stretch.claim, read.stretch.start, read.language))
    )


def _clause(read: _Read, verbs: Sequence[int]) -> float:
    """Whether its verb has its subject and its object, and both say who and what."""
    stretch, told, language = read.stretch, read.told, read.language
    verb, text = verbs[0], stretch.claim.text
    main = language.grammar.main_verb(told, verb)
    score = _VERB + _OBJECTLESS * (main >= len(told) - 1 and stretch.ending < FIRM)
    if read.who:
        score += _ELIDED
    elif not _subject(told[:verb], language):
        score += _PART_OF_SPEECH if read.speaker and verb == 0 else _SUBJECTLESS
    named = read.names_before(told[verb].start)
    score += _NAMED_DOER * (named or read.speaker != read.speaker.lower())
    open_subject = not named and not read.dangles and not read.speaks and _is_open(told[:verb], language)
    saying = language.words("verbs.say_or_write" if stretch.claim.speech else "verbs.say")
    unsaid = len(verbs) == 1 and not any(mark in stretch.text for mark in _MARKS)
    return (
        score
        + _OPEN_SUBJECT * open_subject
        + _NOTHING_SAID * (unsaid and told[main].lemma in saying)
        + _POINTS_BACK * _points_back(read)
        + _PARTICIPLE * may_describe(told, verb, language)
        + _IN_A_LIST * (bool(stretch.before) and "," in text[told[0].start : told[verb].start])
        + _within(stretch, verbs, language)
    )


def _surely_verb(word: Word, language: Language) -> bool:
    """Whether a first word can be a verb without its subject; "monuments to heroes" begins with a noun."""
    return word.form in language.words("verbs.auxiliary") or language.grammar.is_participle(word.form)


def _subject(before: Iterable[Word], language: Language) -> bool:
    """Whether there is a word of matter before the verb that can be who acts."""
    function = language.words("words.function") | language.words("words.adverbs")
    pronouns = language.words("words.pronouns") | language.words("words.title_subjects")
    before = list(before)
    if before and before[-1].form in language.words("words.joining_verbs"):
        return False  # "… and gives it to the town": who gives stands further up
    return any(w.form not in function or w.form in pronouns for w in before)


def _is_open(before: Iterable[Word], language: Language) -> bool:
    """Whether the subject is a pronoun."""
    adverbs = language.words("words.adverbs") | language.words("words.before_verb")
    told = [w for w in before if w.form not in adverbs]
    return bool(told) and told[-1].form in language.words("words.pronouns")


def _points_back(read: _Read) -> bool:
    """Whether a word means somebody or something that it has not named."""
    pointers, whose = read.language.words("words.title_pointers"), read.language.words("words.title_whose")
    return any(
        w.form in pointers or (i > 0 and w.form in whose and not read.names_before(w.start))
        for i, w in enumerate(read.told)
    )


def _awaits(word: Word, language: Language) -> bool:
    """Whether something must follow a last word: "is closely associated", "letters calling"."""
    return language.grammar.is_participle(word.form) or word.form.endswith(language.endings("verbs.ing_ends"))


def _within(stretch: Stretch, verbs: Sequence[int], language: Language) -> float:
    """What it costs that the only verb is that of a clause within, or that a clause within has lost its own."""
    told, openers = stretch.words, language.words("words.title_clauses")
    opened = [i for i, w in enumerate(told) if w.form in openers]
    text, first = stretch.claim.text, told[verbs[0]]
    within = [i for i in opened if i < verbs[0] and "," not in text[told[i].start : first.start]]
    alone = len(verbs) == 1 or not any("," in text[first.end : told[v].start] for v in verbs[1:])
    score = _SUBORDINATE * (bool(within) and alone)
    # "said that if she signs it": what follows from it is cut off.
    supposed = [i for i in opened[1:] if told[i].form in language.words("words.conditions") and i - 1 in opened]
    return score + _BROKEN_OFF * (
        any(i > verbs[-1] for i in opened if told[i].form not in language.words("words.prepositions"))
        or any("," not in text[told[i].start : told[-1].end] for i in supposed)
    )


def _lost(stretch: Stretch, language: Language) -> float:
    """What leaving out the rest of the claim takes from its sense: a denial, who says so, a doubt, a condition."""
    score = 0.0
    for fact in stretch.claim.facts:
        if stretch.holds(fact.start, fact.end):
            continue
        if isinstance(fact, PolarityFact):
            score += _DENIAL_CUT if fact.start < stretch.claim.start + stretch.end else _LATER_DENIAL
        elif isinstance(fact, AttributionFact):
            score += _SPEAKER_CUT
        elif isinstance(fact, CertaintyFact):
            score += _DOUBT_CUT
    conditions = language.words("words.conditions")
    return score + _CONDITION_CUT * any(w.form in conditions for w in stretch.before)
