"""Measure storydiff against gold pairs: one row a pair, then the totals.

    python benchmarks/quality.py --gold examples
    python benchmarks/quality.py --gold DIR --misses          … with every miss in words
    python benchmarks/quality.py --gold DIR --command "storydiff compare" --keep reports/gold

`benchmarks/README.md` says what is measured. A run that fails scores nothing and makes the exit code 1.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import msgspec

from benchmarks.counts import Counts
from benchmarks.gold import Pair, load_pairs
from benchmarks.reading import Report
from benchmarks.runs import RunFailed, Runner, by_command, in_process, kept_in
from benchmarks.scoring import Score, nothing_found, score


def row(name: str, counts: Counts, seconds: float) -> str:
    """One line of figures."""
    c, align, alone = counts, counts.alignment, counts.unique
    parts = [
        f"{name:16} links P {align.precision:.2f} R {align.recall:.2f} F1 {align.f1:.3f}",
        f"unique P {alone.precision:.2f} R {alone.recall:.2f} F1 {alone.f1:.3f}",
        f"must {c.must_found}/{c.must}",
        f"conflicts {c.conflicts_found}/{c.conflicts_core} false {c.conflicts_false}",
        f"key {c.key_found}/{c.key} first {c.key_first}",
        f"leaked {c.leaked}/{c.boilerplate} lost {c.lost}/{c.content} altered {c.not_verbatim}",
        f"{seconds:.1f} s",
    ]
    return " | ".join(parts)


def measure(pair: Pair, run: Runner, keep: Path | None) -> Score:
    """Get a pair's report and score it; `keep` is a folder for the report. Raises RunFailed."""
    text = run(pair)
    try:
        report = Report.from_json(text)
    except msgspec.DecodeError as error:
        raise RunFailed(f"not a report: {error}") from error
    if keep:
        keep.mkdir(parents=True, exist_ok=True)
        (keep / f"{pair.name}.json").write_text(text, "utf-8")
    return score(report, pair)


def main(arguments: list[str] | None = None) -> int:
    """Run, print, and give the exit code: 0 all ran, 1 a run failed, 2 there is nothing to measure."""
    options = _options(arguments)
    pairs = load_pairs(options.gold)
    if not pairs:
        print(f"{options.gold}: no gold.json there or one folder below", file=sys.stderr)
        return 2
    run: Runner = in_process
    if options.command:
        run = by_command(options.command, options.timeout)
    elif options.reports:
        run = kept_in(options.reports)

    measured: dict[str, Counts] = {}
    failed: dict[str, str] = {}
    spent = 0.0
    for pair in pairs:
        began = time.perf_counter()
        try:
            counts, misses = measure(pair, run, options.keep)
        except RunFailed as error:
            failed[pair.name] = str(error)
            counts, misses = nothing_found(pair), {}
        seconds = time.perf_counter() - began
        spent += seconds
        measured[pair.name] = counts
        if not options.json:
            print(row(pair.name, counts, seconds), flush=True)
            _explain(failed.get(pair.name, ""), misses if options.misses else {})
    total = sum(measured.values(), Counts())
    if options.json:
        figures = {"pairs": measured, "total": total, "failed": failed, "seconds": round(spent, 2)}
        print(msgspec.json.encode(figures).decode())
    elif len(pairs) > 1:
        print(row("TOTAL", total, spent))
    return 1 if failed else 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, required=True, help="a folder of pairs, or one pair")
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--command", help="compare by this command instead of in this process")
    way.add_argument("--reports", type=Path, help="score the reports NAME.json in this folder")
    parser.add_argument("--keep", type=Path, help="keep each JSON report in this folder")
    parser.add_argument("--timeout", type=float, default=300, help="seconds that the command may take for one pair")
    parser.add_argument("--misses", action="store_true", help="list every miss")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of the rows")
    return parser.parse_args(arguments)


def _explain(failure: str, misses: dict[str, list[str]]) -> None:
    if failure:
        print(f"  FAILED {failure}")
    for what, missed in misses.items():
        if missed:
            print(f"\n  == {what} ({len(missed)})")
            for line in missed:
                print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
