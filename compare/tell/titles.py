"""The title of a finding: the words of an article that say its matter best, with the doer and the verb."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from compare.model import (
    Alignment,
    Aspect,
    AttributionFact,
    CertaintyFact,
    Claim,
    Fact,
    Finding,
    FindingKind,
    NameFact,
    Placement,
    PolarityFact,
)
from compare.tell.context import Context
from compare.tell.stretches import FIRM, LONGEST, TELLING, WEAK, Stretch, as_shown, stretches
from compare.tell.subjects import may_describe, subject
from compare.text.language import Language
from compare.text.names import dateline
from compare.text.words import Word, normalise

# What a good title has, and what spoils it. Set by reading the 450 titles of thirteen gold pairs and the examples, the
# worst first, and choosing among their other candidates; no single weight decides.
_VERB, _OBJECTLESS, _SUBJECTLESS, _OPEN_SUBJECT, _PARTICIPLE, _NOTHING_SAID = 6.0, -3.0, -5.0, -2.5, -2.0, -10.0
_ELIDED, _OPEN_HEAD, _WHOSE, _CONNECTIVE, _LED_IN, _QUOTED = -1.0, -2.5, -1.2, -1.5, -0.6, -0.7
_SUBORDINATE, _BROKEN_OFF, _IN_A_LIST, _LIST_TAIL, _POINTS_BACK = -6.0, -4.0, -4.5, -1.0, -2.0
_DATELINE, _WHO_SAYS, _IN_QUOTES, _PART_OF_SPEECH = -3.0, -1.0, -3.0, -2.5
_NAMED_DOER, _FACT, _MOST_FACTS = 1.5, 0.4, 4
_FIRM_END, _WEAK_END, _FIRST = 1.2, -3.5, 0.6
_DENIAL_CUT, _LATER_DENIAL, _SPEAKER_CUT, _DOUBT_CUT, _CONDITION_CUT = -5.0, -1.0, -1.2, -0.8, -3.0
_CARRIES, _DIFFERS, _SUREST, _PLACED, _ALONE = 3.0, 4.0, 1.5, 6.0, 5.0
_BEST_LENGTH, _A_WORD_OFF = 10, -0.06
_MARKS = '“"'
# A title is looked for in so many claims of a source, more than a real passage has.
_READ = 30


def title(
    finding: Finding,
    claims: Mapping[str, Claim],
    alignments: Sequence[Alignment],
    context: Context,
    taken: Collection[str],
) -> str:
    """A verbatim stretch of one of the finding's claims; none that holds or is held by one of `taken`
    (normal forms) while there is another.

    `claims` by id; `context` is theirs. Of equal ones the first in the order of their words, never of the sources.
    """
    own = [claims[c] for ids in finding.claims.values() for c in ids[:_READ]]
    first = {ids[0] for ids in finding.claims.values()}
    carried = _carried(finding, alignments)
    placed = _placed(finding)
    telling = placed or _surest(finding, alignments)
    most = max((sum(places.values()) for places in carried.values()), default=0.0)
    ranked = sorted(
        (
            (
                -_FIRST * (claim.id in first)
                - (_PLACED if placed else _SUREST) * (claim.id in telling)
                - _ALONE * finding.alone.get(claim.id, 0.0)
                - _score(s, finding, carried.get(claim.id, {}), most, context),
                -len(s.text),  # of those that are shown as one the longest
                s.text,
            )
            for claim in own
            for s in stretches(claim, context.languages[claim.source])
        ),
    )
    for *_, text in ranked:
        form = normalise(text)
        if not any(form in other or other in form for other in taken):
            return text
    return next((t for c in own if normalise(t := shortened(c.text)) not in taken), shortened(own[0].text))


def shortened(text: str) -> str:
    """The first words of a text that has no border where a title could end."""
    text = text.rstrip(" .,;:—–-")
    return text if len(text) <= LONGEST else text[: LONGEST + 1].rpartition(" ")[0] or text[:LONGEST]


def _score(stretch: Stretch, finding: Finding, carried: Mapping[int, float], most: float, context: Context) -> float:
    """How well a stretch tells of a finding; `carried`: where words stand that align its claim, and
    their weight; `most` of it that any claim of the finding has.
    """
    inside = sum(w for at, w in carried.items() if stretch.holds(at, at + 1))
    places = [p for d in finding.differences[:1] for p in d.places.values() if p.claim == stretch.claim.id]
    return (
        _own_score(stretch, context)
        + (_CARRIES * inside / most if most else 0.0)
        + _DIFFERS * any(stretch.holds(p.start, p.end) or stretch.stands_in(p.span) for p in places)
        + (-_DIFFERS if finding.differences and finding.differences[0].places and not places else 0.0)
        - (_CARRIES if finding.kind is not FindingKind.UNIQUE and not carried else 0.0)
    )


def _own_score(stretch: Stretch, context: Context) -> float:
    """How well a stretch reads by itself: a doer, a finite verb, something done; nothing dangling, nothing lost."""
    claim = stretch.claim
    language = context.languages[claim.source]
    stretch = as_shown(stretch, language)
    told, at = list(stretch.words), claim.start + stretch.start
    who = subject(claim, stretch.start, context)
    facts = [f for f in claim.facts if isinstance(f, TELLING) and stretch.holds(f.start, f.end)]
    head = told[0].form
    speech = next((q.value for q in claim.speech if stretch.stands_in(q.span)), None)
    speaker = speech.speaker if speech else ""  # who will stand before it
    speaks = bool(speaker) and head in language.words("words.title_speakers")
    score = _A_WORD_OFF * abs(len(told) - _BEST_LENGTH) + _FACT * min(_MOST_FACTS, len(facts))
    score += _OBJECTLESS * (stretch.ending < FIRM and _awaits(told[-1], language))
    score += (
        _WEAK_END * (stretch.ending == WEAK)
        + _FIRM_END * (stretch.ending == FIRM)
        + (_QUOTED if any(q.start <= at < q.end for q in claim.speech) else _IN_QUOTES) * (stretch.text[:1] in _MARKS)
    )
    dangling = not speaks and (
        head in language.words("words.title_heads") or head.endswith(language.endings("verbs.ing_ends"))
    )
    score += _OPEN_HEAD * dangling + _CONNECTIVE * (head in language.words("words.title_openers"))
    score += _DATELINE * bool(dateline(stretch.text))
    score += _WHO_SAYS * (speech is not None and not speaker)
    quoted = any(stretch.holds(q.start, q.end) for q in claim.speech)
    score += _BROKEN_OFF * (quoted and not any(stretch.holds(f.start, f.end) for f in claim.facts_of(AttributionFact)))
    score += _LIST_TAIL * (len(told) > 1 and told[-2].form in language.words("words.joining_verbs"))
    score += _WHOSE * (not speaks and head in language.words("words.title_possessives"))
    score += _LED_IN * (head in language.words("words.prepositions"))
    names = [f for f in claim.facts_of(NameFact) if stretch.holds(f.start, f.end)]
    named = {w.start for w in told for f in names if f.start <= claim.start + w.start < f.end}
    verbs = [v for v in _verbs(told, language) if told[v].start not in named] if not who else [0]
    if verbs:
        verb = verbs[0]
        main = language.grammar.main_verb(told, verb)
        score += _VERB + _OBJECTLESS * (main >= len(told) - 1 and stretch.ending < FIRM)
        lacking = _PART_OF_SPEECH if speaker and verb == 0 else _SUBJECTLESS
        score += _ELIDED if who else lacking * (not _subject(told[:verb], language))
        saying = language.words("verbs.say_or_write" if claim.speech else "verbs.say")
        unsaid = len(verbs) == 1 and not any(mark in stretch.text for mark in _MARKS)
        score += _NOTHING_SAID * (unsaid and told[main].lemma in saying)
        score += _POINTS_BACK * any(w.form in language.words("words.title_pointers") for w in told)
        score += _PARTICIPLE * may_describe(told, verb, language)
        score += _OPEN_SUBJECT * (not dangling and not speaks and _open_subject(told, verb, facts, claim, language))
        doer = any(f.start - claim.start < told[verb].start for f in names)
        score += _NAMED_DOER * (doer or who != who.lower() or speaker != speaker.lower())
        score += _IN_A_LIST * (bool(stretch.before) and "," in claim.text[told[0].start : told[verb].start])
        score += _clauses(stretch, verbs, language)
    return score + _lost(stretch, language)


def _verbs(told: Sequence[Word], language: Language) -> list[int]:
    """Where finite verbs stand; "the supposed secrecy" and "from memorials to victims" have none."""
    before_noun = language.words("words.determiners") | language.words("words.prepositions")
    auxiliary = language.words("verbs.auxiliary")
    return [
        i
        for i, word in enumerate(told)
        if language.grammar.is_finite(told, i)
        and (word.form in auxiliary or told[i - 1].form not in before_noun if i else _surely_verb(word, language))
    ]


def _surely_verb(word: Word, language: Language) -> bool:
    """Whether a first word can be a verb without its subject; "monuments to heroes" begins with a noun."""
    return word.form in language.words("verbs.auxiliary") or language.grammar.is_participle(word.form)


def _clauses(stretch: Stretch, verbs: Sequence[int], language: Language) -> float:
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


def _subject(before: Iterable[Word], language: Language) -> bool:
    """Whether there is a word of matter before the verb that can be who acts."""
    function = language.words("words.function") | language.words("words.adverbs")
    pronouns = language.words("words.pronouns") | language.words("words.title_subjects")
    before = list(before)
    if before and before[-1].form in language.words("words.joining_verbs"):
        return False  # "… and gives it to the town": who gives stands further up
    return any(w.form not in function or w.form in pronouns for w in before)


def _open_subject(told: Sequence[Word], verb: int, facts: Sequence[Fact], claim: Claim, language: Language) -> bool:
    """Whether the verb's subject is a pronoun, and no name before it says whose."""
    adverbs = language.words("words.adverbs") | language.words("words.before_verb")
    before = [w for w in told[:verb] if w.form not in adverbs]
    named = any(isinstance(f, NameFact) and f.end - claim.start <= told[verb].start for f in facts)
    return bool(before) and before[-1].form in language.words("words.pronouns") and not named


def _awaits(word: Word, language: Language) -> bool:
    """Whether something must follow a last word: "is closely associated", "letters calling"."""
    return language.grammar.is_participle(word.form) or word.form.endswith(language.endings("verbs.ing_ends"))


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


def _placed(finding: Finding) -> frozenset[str]:
    """Where the news is how early one source tells it: the claim that does. Nothing elsewhere."""
    first = finding.differences[0] if finding.differences else None
    if first is None or first.aspect is not Aspect.PLACEMENT:
        return frozenset()
    depth = [p.value for p in Placement]
    return frozenset({finding.claims[min(first.values, key=lambda s: depth.index(first.values[s]))][0]})


def _surest(finding: Finding, alignments: Sequence[Alignment]) -> frozenset[str]:
    """The two claims of a finding that most surely tell of one matter."""
    own = {c for ids in finding.claims.values() for c in ids}
    inside = [a for a in alignments if a.a in own and a.b in own]
    best = max((a.score for a in inside), default=0.0)
    return frozenset(c for a in inside if a.score == best for c in (a.a, a.b))


def _carried(finding: Finding, alignments: Sequence[Alignment]) -> dict[str, dict[int, float]]:
    """Claim id → place of a word that aligns it within the finding → its weight."""
    own = {c for ids in finding.claims.values() for c in ids}
    found: dict[str, dict[int, float]] = {}
    for alignment in alignments:
        if alignment.a in own and alignment.b in own:
            for match in alignment.matches:
                for claim, span in ((alignment.a, match.a), (alignment.b, match.b)):
                    places = found.setdefault(claim, {})
                    places[span.start] = max(match.weight * alignment.score, places.get(span.start, 0.0))
    return found
