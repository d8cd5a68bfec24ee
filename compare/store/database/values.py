"""What the database holds, as frozen values. Times are UTC in ISO 8601."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from compare.model import FindingKind


class Role(StrEnum):
    """What somebody does at the desk. Editors also look after the names and pass reports on."""

    REPORTER = "reporter"
    EDITOR = "editor"
    SECOND_CHECKER = "second checker"


class Seat(StrEnum):
    """Whose verdict it is: the desk's own, or that of the second pair of eyes."""

    FIRST = "first"
    SECOND = "second"


class Verdict(StrEnum):
    """What was decided on a matter; OPEN takes a verdict back."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    NOT_SO = "not so"
    CALL = "needs a call"
    SETTLED = "settled"
    SKIP = "not worth it"


class State(StrEnum):
    """What a run did to a matter that was known before it."""

    NEW = "new"
    UNCHANGED = "unchanged"
    CHANGED = "changed"
    RESOLVED = "resolved"
    ORPHAN = "orphan"


class Act(StrEnum):
    """What somebody did to the findings."""

    ADDED = "added"
    JOINED = "joined"
    SPLIT = "split"
    TAKEN_BACK = "taken back"


@dataclass(frozen=True)
class Person:
    """Somebody at the desk; `guarded` says that the name has a password."""

    id: int
    name: str
    role: Role
    guarded: bool = False

    @property
    def seat(self) -> Seat:
        """Where this person's verdicts count."""
        return Seat.SECOND if self.role is Role.SECOND_CHECKER else Seat.FIRST


@dataclass(frozen=True)
class Session:
    """A browser that was let in: its CSRF token, and who sits before it (None before a name was chosen)."""

    csrf: str
    person: Person | None


@dataclass(frozen=True, kw_only=True)
class Input:
    """What one source of a run was made from, so that the run can be repeated with another beside it.

    `record` is the JSON that tells where a fetched page came from, b"" for all others. `label` and `date` are what the
    user gave, "" where nothing was.
    """

    name: str
    content: bytes
    record: bytes = b""
    label: str = ""
    date: str = ""


@dataclass(frozen=True, kw_only=True)
class Line:
    """A story in the list: its newest run, and how many of its matters are decided."""

    story: int
    headline: str
    runs: int
    made: str
    by: str
    matters: int
    decided: int
    conflicts: int


@dataclass(frozen=True, kw_only=True)
class Made:
    """A comparison to be kept: its JSON, what the list shows and finds it by, and what it was made from."""

    headline: str
    search: str
    conflicts: int
    report: bytes
    inputs: tuple[Input, ...]


@dataclass(frozen=True, kw_only=True)
class Run:
    """One comparison of a story: `number` counts from 1, `report` is its JSON."""

    id: int
    story: int
    number: int
    made: str
    by: str
    headline: str
    report: bytes


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """A matter as one run has it.

    `finding` is the finding's id in the run `words`: this run, or the last one that had it where this one has it no
    more. `was` is the kind of finding that it was in the run before, "" where that is the same.
    """

    matter: int
    state: State
    finding: str
    words: int
    was: str = ""


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """What somebody says of a matter; `seen` are the ids of the decisions that stood before him as he wrote."""

    verdict: Verdict
    note: str = ""
    assignee: int | None = None
    due: str = ""
    seen: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One thing that somebody decided; never changed and never removed.

    `seen` are the decisions that stood there as it was written. `run` is the run that was looked at, `finding` the id
    of the finding that the matter was there: where it is another one now, the words have changed since.
    """

    id: int
    matter: int
    run: int
    finding: str
    person: int
    name: str
    seat: Seat
    verdict: Verdict
    note: str
    assignee: str
    due: str
    at: str
    seen: frozenset[int]


@dataclass(frozen=True)
class Anchor:
    """A quote as the W3C's TextQuoteSelector has it, with the label of the source that it stood in."""

    label: str
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A finding as a person makes it: its kind, what he calls it ("" for its own words), and its quotes.

    `replaces` are the matters that it stands in the place of, each with the id of the finding that it was.
    """

    act: Act
    kind: FindingKind
    title: str
    quotes: tuple[Anchor, ...]
    replaces: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Edit:
    """A shape that somebody gave to a matter, looking at a run; never changed and never removed.

    With `shape.act` TAKEN_BACK the matter is none any more, and what it replaced stands again.
    """

    id: int
    matter: int
    run: int
    name: str
    shape: Shape
    at: str
