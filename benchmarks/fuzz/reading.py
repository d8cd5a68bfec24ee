"""Fuzz every reader and the rules behind them with atheris (coverage-guided).

    pip install atheris
    python benchmarks/fuzz/reading.py benchmarks/fuzz/corpus tests/read/formats/files tests/read/formats/pages \
        -max_total_time=600 -timeout=10 -rss_limit_mb=1500 -max_len=60000

libFuzzer writes new inputs into the first folder (give a scratch copy to keep the repository clean) and
stops at the first input that breaks a promise: an exception that is none of ours, pieces out of order,
half characters, or more than ten seconds.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["compare", "striprtf", "email", "docx"]):
    from compare.errors import SourceError
    from compare.read.formats.confined import answer_for
    from compare.read.formats.recognise import FORMATS, recognise
    from compare.read.health import health_of
    from compare.read.rules.boilerplate import labelled

    # The readers are loaded here: with their coverage counted, and no slow first input.
    for known in FORMATS:
        answer_for(b"", known)


def one_input(raw: bytes) -> None:
    """Read `raw` as the program would, but without the process around the parser."""
    try:
        known = recognise(raw, "input")
    except SourceError:
        return
    draft, failure = answer_for(raw, known)
    if draft is None:
        if failure is None or not failure.remedy:
            raise AssertionError("no draft and no clear error")
        if known.trusted and "damaged and cannot be read" in failure.problem:
            raise AssertionError(f"a reader of our own failed: {failure.problem}")
        return
    draft = labelled(draft)
    health_of(draft, "en")
    end = 0
    for piece in draft.pieces:
        if not end <= piece.start < piece.end <= len(draft.text):
            raise AssertionError("pieces out of order")
        end = piece.end
    draft.text.encode()


atheris.Setup(sys.argv, one_input)
atheris.Fuzz()
