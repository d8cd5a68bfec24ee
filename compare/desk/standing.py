"""What stands of all that was decided on a matter, and who may see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compare.store.database import Decision, Person, Seat, Verdict


def standing(decisions: Iterable[Decision], seat: Seat) -> tuple[Decision, ...]:
    """What stands in a seat: each one's last word, unless somebody who had read it has written since.

    Two who write at once have not read one another: both stand until a third decision, made in sight of both.
    """
    own = [d for d in decisions if d.seat is seat]
    last = {d.person: d.id for d in own}
    read = {id_ for d in own for id_ in d.seen}
    left = [d for d in own if last[d.person] == d.id and d.id not in read]
    return tuple(d for d in left if d.verdict is not Verdict.OPEN or d.note or d.assignee or d.due)


def verdicts(decisions: Iterable[Decision], seat: Seat) -> frozenset[Verdict]:
    """The verdicts that stand in a seat, without matters that are open again."""
    return frozenset(d.verdict for d in standing(decisions, seat)) - {Verdict.OPEN}


def is_decided(decisions: Sequence[Decision], seat: Seat) -> bool:
    """Whether a verdict stands in the seat."""
    return bool(verdicts(decisions, seat))


def is_disputed(decisions: Sequence[Decision]) -> bool:
    """Whether two verdicts that differ stand, in one seat or between the two."""
    return len(verdicts(decisions, Seat.FIRST) | verdicts(decisions, Seat.SECOND)) > 1


def agreed(decisions: Sequence[Decision]) -> Verdict | None:
    """The verdict that all agree on; None where they do not, OPEN where there is none."""
    if is_disputed(decisions):
        return None
    said = verdicts(decisions, Seat.FIRST) | verdicts(decisions, Seat.SECOND)
    return next(iter(said), Verdict.OPEN)


def on(finding: str, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those that were decided on the words of this finding, and not on those that the matter had before."""
    return tuple(d for d in decisions if d.finding == finding)


def visible(decisions: Sequence[Decision], viewer: Person) -> tuple[Decision, ...]:
    """What of one matter's decisions the viewer may see: four eyes are two pairs only while neither follows the other.

    A second checker sees nothing of others before he has given a verdict of his own; the desk sees the second check
    once it has decided itself. Where the words of a matter have changed, that begins anew for the new words.
    """
    given = {d.finding for d in decisions if _opens(d, viewer)}
    return tuple(d for d in decisions if d.finding in given or _is_own(d, viewer))


def _opens(decision: Decision, viewer: Person) -> bool:
    """Whether it is a verdict of the viewer's own side, which lets him see the others."""
    return decision.verdict is not Verdict.OPEN and _is_own(decision, viewer)


def _is_own(decision: Decision, viewer: Person) -> bool:
    return decision.seat is Seat.FIRST if viewer.seat is Seat.FIRST else decision.person == viewer.id
