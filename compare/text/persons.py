"""Is a name a person’s?"""

from __future__ import annotations

from compare.text.language import Language


def person_like(form: str, language: Language) -> bool:
    """Whether a name could be a person's in full: two to four words, none of which makes a body or a place."""
    words = form.lower().split()
    return (
        2 <= len(words) <= 4
        and words[0] not in language.words("names.place_openers")
        and not any(w in language.words("names.bodies") or w in language.words("names.joining") for w in words)
    )
