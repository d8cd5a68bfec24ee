"""What a reader can choose about a report, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Paper(StrEnum):
    """The size of the PDF's pages."""

    A4 = "A4"
    LETTER = "letter"


@dataclass(frozen=True, kw_only=True)
class Options:
    """How a report is made.

    `clean` leaves out what is nobody's business outside the house: scores, settings, models and
    the paths of files. `texts` puts the full texts at the end, for the formats that carry them.
    `own` is a folder whose templates and style sheets stand in for the shipped ones of the same name.
    """

    paper: Paper = Paper.A4
    clean: bool = False
    texts: bool = True
    own: Path | None = None
