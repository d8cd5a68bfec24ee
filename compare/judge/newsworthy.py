"""Is what only one source says news, or a remark that names nothing?"""

from __future__ import annotations

from collections.abc import Iterable

from compare.model import Claim
from compare.text.language import Language
from compare.text.words import words


def newsworthy(claims: Iterable[Claim], language: Language) -> bool:
    """Whether any claim has a fact (a name, a figure, a date, words quoted …) or tells of something that happened.

    "That proposal went nowhere" does; "the matter has a long history" is no news for standing in one source only.
    On hand-marked articles 3 of 22 sentences without either were unique facts, of those with one six in ten.
    """
    return any(
        claim.facts or any(language.grammar.is_participle(word.form) for word in words(claim.text, language))
        for claim in claims
    )
