"""Direct speech: whether a claim is some, and whether the next one goes on with it."""

from __future__ import annotations

from compare.model import Claim

# White space between two sentences, a paragraph's end included (characters).
_GAP = 2
_CLOSING = ("”", '"', "»")


def is_speech(claim: Claim) -> bool:
    """Whether somebody's direct speech makes up most of the claim."""
    spoken = sum(f.end - f.start for f in claim.speech)
    return 2 * spoken > claim.end - claim.start


def goes_on(before: Claim, after: Claim) -> bool:
    """Whether `after` stands right behind `before` and is more of its speech: the marks are open, or one speaks."""
    if before.source != after.source or not 0 <= after.start - before.end <= _GAP:
        return False
    if not is_speech(before) or not is_speech(after):
        return False
    last, first = before.speech[-1], after.speech[0]
    is_open = last.end >= before.end and not before.text.endswith(_CLOSING)
    return is_open or (last.value.speaker != "" and last.value.speaker == first.value.speaker)
