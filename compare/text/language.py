"""A language as the finders and rules see it: lists, patterns and tables by name, and its grammar.

Nothing here is of any one language. What a language does not have is empty: no word is in its lists, its patterns
match nothing, and its grammar sees no verb. So a text in a language that nobody has written lists for is read by its
names and figures, and nothing in it is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from compare.model import Span
from compare.text.alternatives import alternatives

if TYPE_CHECKING:
    from compare.text.words import Word

Entry = Mapping[str, Any]
"""One list, pattern or table of a language's files; CONTRIBUTING.md has what may stand in it."""
Phrases = Mapping[str, Sequence[tuple[str, ...]]]
"""Phrases as tuples of forms under their first word, longest first."""

_NEVER = re.compile(r"(?!)")
_NAMED = re.compile(r"\{([a-z_]+\.[a-z_]+)\}")

T = TypeVar("T")


class Grammar(Protocol):
    """What of a language's grammar the rules ask for; words are those of one clause, places indices in them."""

    def is_finite(self, words: Sequence[Word], at: int) -> bool:
        """Whether the word at index `at` looks like a finite verb among its neighbours."""
        ...

    def finite_verb(self, words: Sequence[Word]) -> int | None:
        """The index of the first finite verb, or None."""
        ...

    def main_verb(self, words: Sequence[Word], at: int) -> int:
        """The index of the verb of matter behind a helping one; `at` itself where none follows."""
        ...

    def passive(self, words: Sequence[Word], at: int) -> int | None:
        """The index of the participle of a passive that begins at `at`, or None."""
        ...

    def is_participle(self, form: str) -> bool:
        """Whether a form can be the past participle of a verb."""
        ...

    def agent(self, words: Sequence[Word], participle: int) -> int | None:
        """The index of the word behind a passive's participle after which the one who acts stands, or None."""
        ...

    def going_on(self, verb: str) -> tuple[str, ...]:
        """The forms in which a verb, given by its lemma, says that something goes on ("saying")."""
        ...

    def clauses(self, text: str, sentence: Span) -> list[Span]:
        """The clauses of one sentence of `text`, in order; the sentence itself where it asserts one thing."""
        ...

    def lemma(self, form: str) -> str:
        """The dictionary form of a normal form, where the grammar knows better than the dictionary; else ""."""
        ...

    def counted(self, group: Sequence[str]) -> int | None:
        """The index of the noun that a number before these forms counts, where no plural need show it; else None."""
        ...

    def nominative(self, name: str) -> str:
        """A name as it stands by itself, where a text has it in another case only; the name itself if it is so."""
        ...

    @property
    def free_order(self) -> bool:
        """Whether subject and object may change places around their verb."""
        ...

    def acts(self, name: str) -> bool | None:
        """Whether a name, as it is written, stands in the case of whoever acts; None where its form does not say."""
        ...

    def denied(self, words: Sequence[Word], at: int) -> int | None:
        """The index of a verb that the word at `at` denies though it stands behind it or is one word with it."""
        ...

    def is_compound(self, form: str) -> bool:
        """Whether a normal form that no dictionary has is a noun put together of words that it has."""
        ...


class NoGrammar:
    """The grammar of a language that has none here: no verb is seen, and a sentence is one clause.

    The first finite verb follows from what is finite, in every language.
    """

    free_order: bool = False

    def is_finite(self, words: Sequence[Word], at: int) -> bool:  # noqa: ARG002
        """No word is known to be a verb."""
        return False

    def finite_verb(self, words: Sequence[Word]) -> int | None:
        """The index of the first finite verb, or None."""
        return next((i for i in range(len(words)) if self.is_finite(words, i)), None)

    def main_verb(self, words: Sequence[Word], at: int) -> int:  # noqa: ARG002
        """The word itself."""
        return at

    def passive(self, words: Sequence[Word], at: int) -> int | None:  # noqa: ARG002
        """No passive is known."""
        return None

    def is_participle(self, form: str) -> bool:  # noqa: ARG002
        """No participle is known."""
        return False

    def agent(self, words: Sequence[Word], participle: int) -> int | None:  # noqa: ARG002
        """No passive is known."""
        return None

    def going_on(self, verb: str) -> tuple[str, ...]:  # noqa: ARG002
        """No form is known."""
        return ()

    def clauses(self, text: str, sentence: Span) -> list[Span]:  # noqa: ARG002
        """The sentence as it is."""
        return [sentence]

    def lemma(self, form: str) -> str:  # noqa: ARG002
        """What the dictionary says."""
        return ""

    def counted(self, group: Sequence[str]) -> int | None:  # noqa: ARG002
        """No noun is known."""
        return None

    def nominative(self, name: str) -> str:
        """The name as it is."""
        return name

    def acts(self, name: str) -> bool | None:  # noqa: ARG002
        """No case is known."""
        return None

    def denied(self, words: Sequence[Word], at: int) -> int | None:  # noqa: ARG002
        """A negation stands before what it denies."""
        return None

    def is_compound(self, form: str) -> bool:  # noqa: ARG002
        """No word is known to be one."""
        return False


class Language:
    """The lists of one language, each read when it is first asked for and kept.

    `code` is BCP 47. `read` gives the entries of one of its files ("verbs"), {} where there is no such file; a list is
    named by file and entry, "verbs.reporting". `grammar` makes its grammar from its lists.
    """

    def __init__(
        self,
        code: str,
        read: Callable[[str], Mapping[str, Entry]] = lambda _: {},
        grammar: Callable[[Language], Grammar] | None = None,
    ) -> None:
        self.code = code
        self._read = read
        self._grammar = grammar
        self._made: dict[tuple[str, str], Any] = {}

    def __repr__(self) -> str:
        return f"Language({self.code!r})"

    @property
    def grammar(self) -> Grammar:
        """Its grammar."""
        return self._once("", "grammar", lambda: self._grammar(self) if self._grammar else NoGrammar())

    def words(self, name: str) -> frozenset[str]:
        """A list of words."""
        found: frozenset[str] | None = self._made.get((name, "words"))
        return found if found is not None else self._once(name, "words", lambda: frozenset(self._listed(name)))

    def endings(self, name: str) -> tuple[str, ...]:
        """A list of endings, as `str.endswith` takes them."""
        return self._once(name, "endings", lambda: tuple(self._listed(name)))

    def phrases(self, name: str) -> Phrases:
        """A list of phrases."""
        return self._once(name, "phrases", lambda: _by_first_word(self._listed(name)))

    def table(self, name: str) -> Mapping[str, Any]:
        """A table: words, and what stands for each."""
        return self._once(name, "table", lambda: self._entry(name).get("table", {}))

    def rows(self, name: str) -> Sequence[Mapping[str, Any]]:
        """Rows in order, each of named values."""
        return self._once(name, "rows", lambda: self._entry(name).get("rows", ()))

    def pattern(self, name: str, otherwise: re.Pattern[str] = _NEVER) -> re.Pattern[str]:
        """A regular expression; where the language has none of that name, `otherwise`, which matches nothing."""
        found: re.Pattern[str] | None = self._made.get((name, "pattern"))
        return found if found is not None else self._once(name, "pattern", lambda: self._compiled(name, otherwise))

    def compiled(self, written: str, *, ignore_case: bool = False) -> re.Pattern[str]:
        """A regular expression in which "{file.entry}" stands for the words or the pattern of that name."""
        return re.compile(self._expanded(written), re.IGNORECASE if ignore_case else 0)

    def _compiled(self, name: str, otherwise: re.Pattern[str]) -> re.Pattern[str]:
        entry = self._entry(name)
        if "pattern" not in entry:
            return otherwise
        return self.compiled(_joined(entry["pattern"]), ignore_case=entry.get("ignore_case", False))

    def _expanded(self, written: str) -> str:
        return _NAMED.sub(lambda m: self._alternatives(m[1]), written)

    def _alternatives(self, name: str) -> str:
        entry = self._entry(name)
        if "pattern" in entry:
            return f"(?:{self._expanded(_joined(entry['pattern']))})"
        if "table" in entry:
            return alternatives(entry["table"])
        if "phrases" in entry:
            return "|".join(self._listed(name)) or r"(?!)"
        return alternatives(self.words(name))

    def _listed(self, name: str) -> list[str]:
        """The words or phrases of a list in order, those of the lists it takes in first."""
        entry = self._entry(name)
        found = [word for other in entry.get("with", ()) for word in self._listed(other)]
        found += entry.get("words", "").split()
        found += [" ".join(phrase.split()) for phrase in entry.get("phrases", "").split(",") if phrase.strip()]
        without = frozenset(entry.get("without", "").split())
        return [word for word in found if word not in without]

    def _entry(self, name: str) -> Entry:
        file, _, entry = name.partition(".")
        return self._read(file).get(entry, {})

    def _once(self, name: str, kind: str, make: Callable[[], T]) -> T:
        if (name, kind) not in self._made:
            self._made[name, kind] = make()
        made: T = self._made[name, kind]
        return made


def _joined(pattern: str | Sequence[str]) -> str:
    return pattern if isinstance(pattern, str) else "".join(pattern)


def _by_first_word(written: Sequence[str]) -> Phrases:
    under: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted((tuple(p.split()) for p in written), key=len, reverse=True):
        under.setdefault(phrase[0], []).append(phrase)
    return under
