"""The findings of all comparisons as rows, for other programs: Parquet, which DuckDB and pandas read, or JSON Lines."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from compare.errors import MissingDependency, UsageError
from compare.model import Comparison
from compare.store import write_run
from compare.store.database import Database
from compare.store.database.archive import comparisons

# Rows of a group of Parquet: some megabytes.
_ROWS = 10_000


class FindingRow(Struct, frozen=True, kw_only=True):
    """A finding of a story: lists go by source, in the order of the report; `values` has "" where a side has none."""

    story: int
    comparison: str
    finding: str
    kind: str
    rank: int
    title: str
    statement: str
    outlets: list[str]
    urls: list[str]
    published: list[str]
    quotes: list[str]
    aspects: list[str]
    reasons: list[str]


def rows(database: Database) -> Iterator[FindingRow]:
    """The findings that reports show, by story and rank."""
    with database.reading() as connection:
        for story, key, report in comparisons(connection):
            comparison = Comparison.from_json(report)
            yield from _of_comparison(story, key, comparison)


def _of_comparison(story: int, key: str, comparison: Comparison) -> Iterator[FindingRow]:
    for finding in sorted((f for f in comparison.findings if not f.minor), key=lambda f: f.rank):
        sources = [comparison.source[source] for source in finding.claims]
        yield FindingRow(
            story=story,
            comparison=key,
            finding=finding.id,
            kind=finding.kind.value,
            rank=finding.rank,
            title=finding.title,
            statement=finding.statement,
            outlets=[source.label for source in sources],
            urls=[source.url for source in sources],
            published=[source.published for source in sources],
            quotes=[" ".join(comparison.claim[one].text for one in own) for own in finding.claims.values()],
            aspects=[difference.aspect.value for difference in finding.differences],
            reasons=[difference.reason.value if difference.reason else "" for difference in finding.differences],
        )


def export(database: Database, path: Path) -> int:
    """Write the rows to a file whose name ends in .parquet or .jsonl; how many there are.

    Raises UsageError for another ending, MissingDependency without pyarrow, OutputError where it cannot be written.
    """
    match path.suffix.lower():
        case ".parquet":
            content, count = _parquet(rows(database))
        case ".jsonl":
            lines = [msgspec.json.encode(row) for row in rows(database)]
            content, count = b"".join(line + b"\n" for line in lines), len(lines)
        case other:
            raise UsageError(
                f"what kind of file {other!r} is is not known", source=str(path), remedy="Use .parquet or .jsonl."
            )
    write_run(path.parent, {path.name: content})
    return count


def _parquet(found: Iterator[FindingRow]) -> tuple[bytes, int]:
    try:
        import pyarrow as pa  # noqa: PLC0415  of an extra, and slow to load
        import pyarrow.parquet as pq  # noqa: PLC0415  likewise
    except ModuleNotFoundError as error:
        raise MissingDependency(
            "Parquet is written with pyarrow, which is not installed",
            remedy='Install it: pip install "storydiff[archive]"; or name a file that ends in .jsonl.',
        ) from error
    kinds: dict[Any, Any] = {"int": pa.int64(), "str": pa.string(), "list[str]": pa.list_(pa.string())}
    schema = pa.schema([(name, kinds[str(kind)]) for name, kind in FindingRow.__annotations__.items()])
    file, count = io.BytesIO(), 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        some: list[dict[str, Any]] = []
        for row in found:
            some.append(msgspec.structs.asdict(row))
            if len(some) == _ROWS:
                writer.write_table(pa.Table.from_pylist(some, schema))
                count, some = count + len(some), []
        writer.write_table(pa.Table.from_pylist(some, schema))
    return file.getvalue(), count + len(some)
