"""`storydiff verify`: does a report still hold?"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from compare import Comparison, Document, Settings, read_source
from compare.cli.terminal import harmless, output
from compare.errors import SourceNotFound
from compare.store import changed_parts, faults, other_texts, read_run, unproven
from compare.version import VERSION

_FOUND = 1


def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT.JSON", help="The JSON of a run.", show_default=False)],
    sources: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[A B …]", help="The files that were compared, in any order.", show_default=False),
    ] = None,
) -> None:
    """Prove that nothing in a report was changed since it was made, and that every quote stands where it says.

    With the files that were compared it also proves that they are the ones, and reads their texts again. Ends with
    exit code 1, and says exactly what does not hold, when something does not.
    """
    comparison = read_run(report)
    found = [*changed_parts(report.read_bytes()), *faults(comparison)]
    if sources:
        files = {str(path): _bytes(path) for path in sources}
        found += [*unproven(comparison, files), *other_texts(comparison, _read_again(files, comparison))]
    for fault in found:
        output().print(harmless(f"{fault}."), soft_wrap=True)
    if found:
        if comparison.tool.version != VERSION:
            made = f"The report was made by version {comparison.tool.version}; this is {VERSION}"
            output().print(harmless(f"{made}, which may read the files otherwise."), soft_wrap=True)
        raise typer.Exit(_FOUND)
    output().print(_all_holds(comparison, len(sources or ())), soft_wrap=True)


def _all_holds(comparison: Comparison, files: int) -> str:
    whole = (
        "every part of the report is as it was made"
        if comparison.digests
        else "whether anything else was changed cannot be told, for the version that made the report wrote no digests"
    )
    and_files = f", and of {files} files, whose texts were read again," if files else ""
    return (
        f"All holds: {len(comparison.claims)} quotes stand where the report says; "
        f"the digests of {len(comparison.sources)} texts{and_files} agree; {whole}."
    )


def _read_again(files: Mapping[str, bytes], comparison: Comparison) -> list[Document]:
    """The documents in those of the files that were compared, read with the report's own limit of words."""
    most = comparison.tool.settings.get("max_words")
    settings = Settings(max_words=most) if isinstance(most, int) else Settings()
    compared = {document.input_sha256 for document in comparison.sources}
    return [
        read_source(path, settings=settings)
        for path, content in files.items()
        if hashlib.sha256(content).hexdigest() in compared
    ]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceNotFound(
            f"cannot be read ({error.strerror or error})", source=str(path), remedy="Check the path."
        ) from error
