"""`storydiff demo`: the shipped example, compared."""

from __future__ import annotations

from compare import compare_sources
from compare.cli.deliver import deliver
from compare.cli.example import example
from compare.cli.options import FormatOption, OutOption, delivery
from compare.cli.progress import watched

_FOLDER = "reports/demo"


def demo(formats: FormatOption = None, out: OutOption = None) -> None:
    """Compare the two articles that come with storydiff, to see what a report looks like.

    Without --out it goes to reports/demo/.
    """
    plan = delivery(formats, out or _FOLDER)
    deliver(watched(lambda progress: compare_sources(example(), progress=progress)), plan)
