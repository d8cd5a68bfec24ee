"""Facts: the normalised values inside a claim, each with its place in the document.

In JSON a fact is `{"kind", "start", "end", "value"}`; `kind` says which shape `value` has.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from compare.model.edtf import edtf
from compare.model.span import Span


class Grain(StrEnum):
    """How finely a date is given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    TIME = "time"


class DateValue(Struct, frozen=True):
    """The days a date can mean: `first` to `last`, both included, as ISO 8601 days.

    Both are "" when the words cannot be resolved ("last week" in an undated article).
    `anchored` is true when the article's own date was needed to resolve it. `bound` is "by",
    "before", "since", "after" or "until" where the claim speaks of the time up to or from these
    days ("by 1990"); the days are then those named. A clock time has the grain `time`, no days
    and `time` as "07:40".
    """

    first: str
    last: str
    grain: Grain
    anchored: bool = False
    bound: str = ""
    time: str = ""

    @property
    def edtf(self) -> str:
        """The days in the Extended Date/Time Format; "" where there are none."""
        return edtf(self.first, self.last, self.bound)


class QuantityValue(Struct, frozen=True):
    """A number with what it counts: it lies in [low, high]; None is an open end.

    `unit` is a canonical unit or currency code ("percent", "USD", "km"), `noun` the lemma of the
    thing counted ("prisoner"); "" where there is none. A rate has a unit of its own ("USD per
    share"). `approximate` marks "about", "nearly" and vague counts ("dozens"); `ordinal` marks
    "22nd". `written` is the number as the article has it.
    """

    low: float | None
    high: float | None
    unit: str = ""
    noun: str = ""
    approximate: bool = False
    ordinal: bool = False
    written: str = ""


class NameValue(Struct, frozen=True):
    """A named person, place or body; `canonical` is the fullest form the article uses."""

    canonical: str


class QuotationValue(Struct, frozen=True):
    """Words in quotation marks; `speech` is false for titles and scare quotes. `speaker` may be ""."""

    text: str
    speaker: str = ""
    speech: bool = True


class AttributionValue(Struct, frozen=True):
    """Who is given as the source of the claim, and by which verb (lemma)."""

    speaker: str
    verb: str


class PolarityValue(Struct, frozen=True):
    """Whether the claim is negated; `cue` is the negating word, `scope` the lemma of the word negated."""

    negated: bool
    cue: str = ""
    scope: str = ""


class Status(StrEnum):
    """How far the event of a claim has got."""

    HAPPENED = "happened"
    PLANNED = "planned"
    PROPOSED = "proposed"
    DISCUSSED = "discussed"
    EXPECTED = "expected"
    DENIED = "denied"
    ALLEGED = "alleged"


class StatusValue(Struct, frozen=True):
    """The status with the lemma that shows it ("adopt", "discuss plan")."""

    status: Status
    cue: str = ""


class CertaintyValue(Struct, frozen=True):
    """A hedge in the claim's own words ("reportedly", "may")."""

    cue: str


class _Placed(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What all facts share: their span in the document."""

    start: int
    end: int

    @property
    def span(self) -> Span:
        """The fact's place in the document's text."""
        return Span(self.start, self.end)


class DateFact(_Placed, frozen=True, kw_only=True, tag="date"):
    """A date or stretch of time."""

    value: DateValue


class QuantityFact(_Placed, frozen=True, kw_only=True, tag="quantity"):
    """A number, amount, share or ordinal."""

    value: QuantityValue


class NameFact(_Placed, frozen=True, kw_only=True, tag="name"):
    """A named person, place or body."""

    value: NameValue


class QuotationFact(_Placed, frozen=True, kw_only=True, tag="quotation"):
    """Words in quotation marks."""

    value: QuotationValue


class AttributionFact(_Placed, frozen=True, kw_only=True, tag="attribution"):
    """The claim is somebody's, not the outlet's own."""

    value: AttributionValue


class PolarityFact(_Placed, frozen=True, kw_only=True, tag="polarity"):
    """The claim says that something is not so."""

    value: PolarityValue


class StatusFact(_Placed, frozen=True, kw_only=True, tag="status"):
    """How far the event has got."""

    value: StatusValue


class CertaintyFact(_Placed, frozen=True, kw_only=True, tag="certainty"):
    """The claim is hedged."""

    value: CertaintyValue


Fact = DateFact | QuantityFact | NameFact | QuotationFact | AttributionFact | PolarityFact | StatusFact | CertaintyFact
