"""The part of a matter in which it is decided: what stands, what may be seen of it, and the form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from starlette.exceptions import HTTPException

from compare.desk.standing import is_decided, is_disputed, on, standing, verdicts, visible
from compare.errors import UsageError
from compare.store.database import Decision, Person, Ruling, Seat, Verdict

# The verdicts in the order of their keys, 1 to 5, with what each asks for in a note.
VERDICTS = (
    (Verdict.CONFIRMED, "Confirmed", "It is as the finding says."),
    (Verdict.NOT_SO, "Not so", "No conflict, or not what the finding says. The note says why."),
    (Verdict.CALL, "Needs a call", "Somebody has to be asked."),
    (Verdict.SETTLED, "Settled", "It was found out. The note says what was learned."),
    (Verdict.SKIP, "Not worth it", "True, and no matter."),
)
NAMES = {verdict: name for verdict, name, _ in VERDICTS} | {Verdict.OPEN: "Open"}


@dataclass(frozen=True)
class Change:
    """A step of the trail: what a decision made of the one before it in its seat."""

    decision: Decision
    before: Verdict


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One matter's decisions as one person sees them.

    `first` and `second` are what stands in the two seats; `waiting` says that others have decided and are not shown
    yet. `verdict` is that of the viewer's own side, "" where none or more than one stands. `note`, `assignee` and `due`
    fill the form, `error` is what was wrong with it and `field` where. `stale` has the ids of decisions on words that
    the matter no longer has: they are shown, and decide nothing.
    """

    matter: int
    run: int
    seen: str
    first: tuple[Decision, ...]
    second: tuple[Decision, ...]
    waiting: bool
    disputed: bool
    decided: bool
    mine: bool
    verdict: str
    note: str
    assignee: str
    due: str
    trail: tuple[Change, ...]
    stale: frozenset[int]
    error: str = ""
    field: str = ""


def panel(matter: int, run: int, finding: str, decisions: Sequence[Decision], viewer: Person) -> Panel:
    """The panel of a matter that is this finding in the run of that number, out of all its decisions."""
    shown = visible(decisions, viewer)
    stand = standing(shown, viewer.seat)
    own = next((d for d in reversed(stand) if d.person == viewer.id), None)
    last = stand[-1] if stand else None
    said = verdicts(shown, viewer.seat)
    return Panel(
        matter=matter,
        run=run,
        seen=" ".join(str(d.id) for d in shown),
        first=standing(shown, Seat.FIRST),
        second=standing(shown, Seat.SECOND),
        waiting=any(d.verdict is not Verdict.OPEN for d in decisions if d not in shown),
        disputed=is_disputed(shown),
        decided=is_decided(on(finding, shown), viewer.seat),
        mine=any(d.assignee == viewer.name for d in stand),
        verdict=next(iter(said)).value if len(said) == 1 else "",
        note=own.note if own else "",
        assignee=last.assignee if last else "",
        due=last.due if last else "",
        trail=changes(shown),
        stale=frozenset(d.id for d in shown) - {d.id for d in on(finding, shown)},
    )


def verdict_asked(given: str, shown: Panel) -> Verdict:
    """The verdict that a form gives; where it keeps only a note, the one that stands."""
    if given and given not in list(Verdict):
        raise HTTPException(400, "There is no such verdict.")
    return Verdict(given or shown.verdict or Verdict.OPEN)


def refused(shown: Panel, said: Ruling, assignee: str, error: UsageError) -> Panel:
    """The panel with what was given and could not be kept, and why."""
    return replace(
        shown,
        note=said.note,
        assignee=assignee,
        due=said.due,
        error=error.beside_source,
        field=error.source,
    )


def changes(decisions: Sequence[Decision]) -> tuple[Change, ...]:
    """Each decision with the verdict that it changed: the last one in its seat that its writer had read, or his own."""
    steps = []
    for at, decision in enumerate(decisions):
        earlier = [
            d
            for d in decisions[:at]
            if (d.matter, d.seat) == (decision.matter, decision.seat)
            and (d.id in decision.seen or d.person == decision.person)
        ]
        steps.append(Change(decision, earlier[-1].verdict if earlier else Verdict.OPEN))
    return tuple(steps)
