"""Names and numbers in a sentence of the report."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model import AttributionFact, AttributionValue, Claim
from compare.text.language import Language
from compare.text.own_words import OwnWords

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def outlet(label: str) -> str:
    """An outlet in the middle of a sentence; a label that reads as a phrase ("after Meduza") stands in quotes."""
    return f"“{label}”" if label[:1].islower() and label[1:2].islower() else label


def heading(label: str) -> str:
    """An outlet before a colon: with a capital, but "iNews" keeps its own."""
    return label if label[1:2].isupper() else f"{label[:1].upper()}{label[1:]}"


def speaker(value: AttributionValue, say: OwnWords) -> str:
    """Who is given as a source; what is no name ("owner of the coach") with its article.

    A language that declines its nouns has them as they stand behind the words that cite them ("по данным полиции").
    """
    name = value.speaker
    if say.english:
        return f"the {name}" if name[:1].islower() else name
    return f"{value.verb} {name}" if " " in value.verb and name[:1].islower() else name


def speakers(claims: Sequence[Claim], language: Language, say: OwnWords) -> tuple[str, ...]:
    """Who is given as the source of claims, but for pronouns."""
    given = (f.value for c in claims for f in c.facts_of(AttributionFact) if f.value.speaker)
    pronouns = language.words("words.title_heads")
    return tuple(dict.fromkeys(speaker(v, say) for v in given if v.speaker.lower() not in pronouns))


def possessive(name: str) -> str:
    """Whose: "Meduza’s", "the Courts’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def number(count: int, say: OwnWords) -> str:
    """A count in words up to twelve, where it is said in English."""
    if not say.english:
        return say.figure(f"{count:,}")
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def sentences(count: int, say: OwnWords) -> str:
    """How many sentences, at the beginning of one: "Two sentences"."""
    if not say.english:
        return say.counted(count, "sentence")
    said = f"{number(count, say)} sentence{'' if count == 1 else 's'}"
    return said[:1].upper() + said[1:]
