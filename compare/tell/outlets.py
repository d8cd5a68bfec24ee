"""How a sentence of the report calls a source: by its outlet's name, or "you" where it is the reader's own draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.model import Document
from compare.tell.wording import heading, outlet, possessive
from compare.text.own_words import OwnWords

_THIRD = {"have": "has", "do": "does"}


@dataclass(frozen=True)
class Outlet:
    """A source in a sentence; `own` for the draft of those who read the report."""

    label: str
    say: OwnWords
    own: bool = False

    @property
    def text(self) -> str:
        """Its text, as what something stands in: "Meduza", "your draft"."""
        if self.own:
            return self.say("your draft")
        return outlet(self.label) if self.say.english else self.say.quoted(self.label)

    @property
    def whose(self) -> str:
        """Whose something is: "Meduza’s", "your"."""
        return "your" if self.own else possessive(outlet(self.label))

    @property
    def head(self) -> str:
        """Who speaks, before a colon: "Meduza", "You"."""
        if self.own:
            return self.say("You")
        return heading(self.label) if self.say.english else self.say.quoted(self.label)

    def does(self, verb: str) -> str:
        """Who does what, by a verb without its ending: "Meduza gives", "you give"."""
        if self.own:
            return f"you {verb}"
        return f"{outlet(self.label)} {_THIRD.get(verb, f'{verb}s')}"

    def starts(self, verb: str) -> str:
        """The same at the beginning of a sentence."""
        return f"You {verb}" if self.own else self.does(verb)


def outlets(documents: Mapping[str, Document], draft: str, say: OwnWords) -> dict[str, Outlet]:
    """How each source is called, by its id; `draft` is the id of the reader's own, or ""."""
    return {source: Outlet(d.label, say, own=source == draft) for source, d in documents.items()}
