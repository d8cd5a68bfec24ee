"""The scorers by the names that the options use."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from compare.align.lexical import LexicalScorer
from compare.align.scorer import Scorer
from compare.errors import UsageError

ENGINES = ("learned", "lexical")


def scorer_for(engine: str, model: str = "", languages: Iterable[str] = ()) -> Scorer:
    """The scorer of an engine; `model` is the folder of another model than the shipped one, for "learned".

    `languages`: the codes (BCP 47) of the texts that it is for, "" for one that was too short to tell. Where the model
    does not know them all, words alone are compared: on pairs of Russian articles the shipped model, which knows
    English, links four times as much as it should (F1 .34), words alone reach .87.

    It is kept, so that a second comparison in one process need not load the model again. Raises
    UsageError for an unknown engine, or a model given to an engine that has none.
    """
    scorer, known = _scorer_for(engine, model)
    spoken = {code.partition("-")[0].lower() for code in languages if code}
    return scorer if known is None or spoken <= known else LexicalScorer()


@cache
def _scorer_for(engine: str, model: str) -> tuple[Scorer, frozenset[str] | None]:
    """The scorer, and the languages that it knows; None where it serves any."""
    if engine not in ENGINES:
        raise UsageError(f"no engine is called “{engine}”", remedy=f"The engines are {' and '.join(ENGINES)}.")
    if engine == "lexical":
        if model:
            raise UsageError("the lexical engine has no model", remedy="Leave out --model, or use --engine learned.")
        return LexicalScorer(), None
    # Comparing by words alone need not wait for what only the model needs.
    from compare.align.learned import LearnedScorer  # noqa: PLC0415
    from compare.encoder import ModelFiles  # noqa: PLC0415

    files = ModelFiles(Path(model) if model else None)
    return LearnedScorer(files), files.languages
