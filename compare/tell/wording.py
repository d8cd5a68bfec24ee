"""Names and numbers in a sentence of the report."""

from __future__ import annotations

from collections.abc import Sequence

_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def outlet(label: str) -> str:
    """An outlet in the middle of a sentence; a label that reads as a phrase ("after Meduza") stands in quotes."""
    return f"“{label}”" if label[:1].islower() and label[1:2].islower() else label


def heading(label: str) -> str:
    """An outlet before a colon: with a capital, but "iNews" keeps its own."""
    return label if label[1:2].isupper() else f"{label[:1].upper()}{label[1:]}"


def speaker(name: str) -> str:
    """Who is given as a source; what is no name ("owner of the coach") with its article."""
    return f"the {name}" if name[:1].islower() else name


def possessive(name: str) -> str:
    """Whose: "Meduza’s", "the Courts’"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: "A", "A and B", "A, B and C"."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def number(count: int) -> str:
    """A count in words up to twelve."""
    return _NUMBERS[count] if count < len(_NUMBERS) else f"{count:,}"


def sentences(count: int) -> str:
    """How many sentences, at the beginning of one: "Two sentences"."""
    said = f"{number(count)} sentence{'' if count == 1 else 's'}"
    return said[:1].upper() + said[1:]
