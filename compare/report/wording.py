"""The report's own words: what the kinds, aspects, reasons and places are called, and what they mean."""

from __future__ import annotations

from compare.model import Aspect, FindingKind, QuoteVerdict, Reason, Voice
from compare.text.own_words import OwnWords

KIND = {
    FindingKind.CONFLICT: "Conflict",
    FindingKind.EMPHASIS: "Emphasis",
    FindingKind.AGREEMENT: "Agreement",
    FindingKind.UNIQUE: "Only in one",
}

SECTION = {
    FindingKind.CONFLICT: "Conflicts",
    FindingKind.EMPHASIS: "Emphasis",
    FindingKind.AGREEMENT: "Agreements",
    FindingKind.UNIQUE: "Only in one source",
}

MEANING = {
    FindingKind.CONFLICT: "Both cannot be exactly right as worded. Which one is right is for you to find out.",
    FindingKind.EMPHASIS: "The same matter, given different weight: its place, its room, whose voice, how sure.",
    FindingKind.AGREEMENT: "The same matter with no material difference. No proof: sources can share one origin.",
    FindingKind.UNIQUE: "A checkable statement that no other source here makes. Left out is not denied.",
}

# The same where one of the sources is the reader's own draft.
DRAFT_SECTION = {**SECTION, FindingKind.UNIQUE: "Only you, or only another"}

DRAFT_MEANING = {
    FindingKind.CONFLICT: "Both cannot be exactly right as worded. Check before you publish.",
    FindingKind.EMPHASIS: "The same matter, given different weight: its place, its room, whose voice, how sure.",
    FindingKind.AGREEMENT: "What others have as you do, and what several of them carry and you lack.",
    FindingKind.UNIQUE: "What only you report, and what only one other has: your exclusive, or what you missed.",
}

NOTHING = {
    FindingKind.CONFLICT: "No conflict found. The report compares dates, figures, names, doers, quotations, status "
    "and negation, and says nothing where it is not sure; so look through the differences in emphasis too.",
    FindingKind.EMPHASIS: "No difference in weight that is worth your time.",
    FindingKind.AGREEMENT: "The sources share no statement that could be matched.",
    FindingKind.UNIQUE: "Every checkable statement is in more than one source.",
}

HELD_BACK = "Nothing is called unique: a source does not look whole, and what it seems to leave out may be cut off."

SEVERAL_LANGUAGES = (
    "Nothing is called unique: the sources are in different languages, and their words are not compared."
)

ASPECT = {
    Aspect.DATE: "Date",
    Aspect.QUANTITY: "Figure",
    Aspect.NAME: "Name",
    Aspect.POLARITY: "Yes or no",
    Aspect.STATUS: "Status",
    Aspect.QUOTATION: "Quotation",
    Aspect.ATTRIBUTION: "Attribution",
    Aspect.CERTAINTY: "Certainty",
    Aspect.PLACEMENT: "Placement",
    Aspect.SHARE: "Share of article",
    Aspect.WORDING: "Wording",
}

REASON = {
    Reason.LATER_FIGURE: "Explained: the later article has the later state of affairs.",
    Reason.ROUNDING: "Explained: one figure is the other, rounded.",
    Reason.BOUND: "Explained: one is a bound (“at least”, “up to”) that includes the other.",
    Reason.SCOPE: "Explained: they measure different extents, so both can be true.",
    Reason.ATTRIBUTION: "Explained: one reports what somebody says, the other states it.",
    Reason.REFINEMENT: "Explained: one is more exact than the other.",
}

CLASH = "Both cannot be exactly right."

VERDICT = {
    QuoteVerdict.IDENTICAL: "Identical",
    QuoteVerdict.TRIMMED: "Trimmed",
    QuoteVerdict.ALTERED: "Altered",
    QuoteVerdict.OTHER_SPEAKER: "Other speaker",
}

VOICE = {Voice.OWN: "the outlet’s own", Voice.ATTRIBUTED: "somebody it names", Voice.MIXED: "both"}

LIMITS = (
    "Who is right. It shows where the texts differ, with the words to check; the verdict is a person’s.",
    "What stands outside these texts: pictures, links, earlier articles, later corrections.",
    "Whether sources that agree are independent. Two articles may rest on one agency or one witness.",
    "Whether it has found everything. A shared statement in very different words may pass for one of one source only.",
    "What may be shared or not: a statement that is probably in both, but in no one sentence for sure, is in no list.",
    "What it does not compare: a clash outside dates, figures, names, doers, quotations, status and negation.",
)


def opening(sentence: str) -> str:
    """A sentence with a capital at its start, for an outlet's name may have none; "iNews" keeps its own."""
    return sentence if sentence[1:2].isupper() else f"{sentence[:1].upper()}{sentence[1:]}"


def share(part: float, say: OwnWords) -> str:
    """A share, 0 to 1, in whole per cent; what is there, but is less than one, is "under 1%"."""
    return say("under 1%") if 0 < part < 0.01 else say.figure(f"{part:.0%}")
