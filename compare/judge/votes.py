"""Do two claims tell the result of one vote differently?"""

from __future__ import annotations

from compare.judge.pair import Pair
from compare.judge.same_event import same_actor
from compare.model import Aspect, Claim, Difference, Span
from compare.text.language import Language
from compare.text.tallies import Tally, find_tallies
from compare.text.words import words


def vote_difference(pair: Pair) -> Difference | None:
    """The one tally of each claim, where they are not the same, or one vote was unanimous and the other was not.

    Two tallies without a number in common may be of two votes. On 55 hand-aligned pairs all tallies of aligned claims
    agree, so that one that does not is worth a call.
    """
    one, two = find_tallies(pair.a.text, pair.language), find_tallies(pair.b.text, pair.language)
    if len(one) != 1 or len(two) != 1 or not same_actor(pair):
        return None
    bodies = _bodies(pair.a, pair.language), _bodies(pair.b, pair.language)
    if (all(bodies) and bodies[0].isdisjoint(bodies[1])) or not _clash(one[0], two[0]):
        return None
    return pair.difference(Aspect.QUANTITY, _placed(pair.a, one[0]), _placed(pair.b, two[0]))


def _placed(claim: Claim, tally: Tally) -> Span:
    return Span(claim.start + tally.span.start, claim.start + tally.span.end)


def _clash(one: Tally, two: Tally) -> bool:
    if one.most is None or two.most is None:
        return one.fewest != two.fewest
    return (one.most == two.most) != (one.fewest == two.fewest)


def _bodies(claim: Claim, language: Language) -> set[str]:
    return {
        language.table("names.voters")[w.lemma]
        for w in words(claim.text, language)
        if w.lemma in language.table("names.voters")
    }
