"""The scorers by the names that the options use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from compare.align.lexical import LexicalScorer
from compare.align.scorer import Scorer
from compare.errors import UsageError

ENGINES = ("learned", "lexical")


@cache
def scorer_for(engine: str, model: str = "") -> Scorer:
    """The scorer of an engine; `model` is the folder of another model than the shipped one, for "learned".

    It is kept, so that a second comparison in one process need not load the model again. Raises
    UsageError for an unknown engine, or a model given to an engine that has none.
    """
    if engine not in ENGINES:
        raise UsageError(f"no engine is called “{engine}”", remedy=f"The engines are {' and '.join(ENGINES)}.")
    if engine == "lexical":
        if model:
            raise UsageError("the lexical engine has no model", remedy="Leave out --model, or use --engine learned.")
        return LexicalScorer()
    # Comparing by words alone need not wait for what only the model needs.
    from compare.align.learned import LearnedScorer  # noqa: PLC0415
    from compare.encoder import ModelFiles  # noqa: PLC0415

    return LearnedScorer(ModelFiles(Path(model) if model else None))
