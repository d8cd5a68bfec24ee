"""`storydiff verify`: does a report still hold?"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from compare.cli.terminal import harmless, output
from compare.errors import SourceNotFound
from compare.store import faults, read_run, unproven

_FOUND = 1


def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT.JSON", help="The JSON of a run.", show_default=False)],
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[A B …]", help="The files that were compared, in any order.", show_default=False),
    ] = None,
) -> None:
    """Prove that every quote of a report stands verbatim where it says, and that every digest holds.

    With the files that were compared it also proves that they are the ones. Ends with exit code 1,
    and says exactly what does not hold, when something does not.
    """
    comparison = read_run(report)
    found = faults(comparison)
    if sources:
        found += unproven(comparison, {str(path): _bytes(path) for path in sources})
    for fault in found:
        output().print(harmless(f"{fault}."), soft_wrap=True)
    if found:
        raise typer.Exit(_FOUND)
    files = f", and of {len(sources)} files," if sources else ""
    output().print(
        f"All holds: {len(comparison.claims)} quotes stand where the report says; "
        f"the digests of {len(comparison.sources)} texts{files} agree.",
        soft_wrap=True,
    )


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceNotFound(
            f"cannot be read ({error.strerror or error})", source=str(path), remedy="Check the path."
        ) from error
