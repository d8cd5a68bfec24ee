"""Names in a text by their capitals, and whether two names can be one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from compare.model import Span
from compare.text.dictionary import is_known, lemma_of
from compare.text.language import Language

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s[^\W\d_a-zа-яё])|[^\W_][\w]*(?:[’'‑-][^\W_]\w*)*\.?(?=(?P<after>.?))|&"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_OPENS_SPEECH = re.compile(r"(?:^|[“\"‘«(\[:—–…]\s?|[.!?]\s+)[“\"‘«'(\[]*$")
_NO_NAME = re.compile(r"[-‑][a-zа-яё]|^[RDI]-[A-Z]")
# "LONDON (Reuters) —": where the article was written.
_DATELINE = re.compile(r"(?=[A-Z, ]{4})[A-Z]{2,}[A-Z, ]*(?:\([A-Za-z ]+\))?\s*[—–―-]")


class Name(NamedTuple):
    """A name with its place; `person` is true where a title before it says so."""

    start: int
    end: int
    text: str
    person: bool = False

    @property
    def span(self) -> Span:
        """The name's place in the text."""
        return Span(self.start, self.end)


class _Token(NamedTuple):
    start: int
    end: int
    form: str  # as written, without a possessive
    possessive: bool
    initial: bool  # where any word would be capitalised


def dateline(text: str) -> int:
    """Where the first words end that say where a text was written, "LONDON (Reuters) —"; 0 where there are none."""
    return found.end() if (found := _DATELINE.match(text)) else 0


def find_names(text: str, span: Span, language: Language, known: frozenset[str] = frozenset()) -> list[Name]:
    """The names in the sentence at `span`, titles and possessives cut off.

    A lone word that opens a sentence counts only when it is in `known` (names seen inside
    sentences, lower case) or in no dictionary.
    """
    return [name for run in _runs_in(text, span, language) if (name := _name(text, run, known, language))]


# A document's sentences are looked through twice: for the names that are known, and then with them.
@lru_cache(maxsize=2_000)
def _runs_in(text: str, span: Span, language: Language) -> list[list[_Token]]:
    return list(_runs(text, list(_tokens(text, span, language)), language))


def _tokens(text: str, span: Span, language: Language) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        if word.endswith(".") and not (
            len(word) <= 2 or "." in word[:-1] or word[:-1].lower() in language.words("names.pointed")
        ):
            word = word[:-1]
        bare = _POSSESSIVE.sub("", word)
        before = text[max(span.start, match.start() - 4) : match.start()]
        own = language.pattern("names.elided").sub("", bare)
        initial = _OPENS_SPEECH.search(before) or language.pattern("names.noun").search(own)
        end = match.start() + len(bare)
        yield _Token(end - len(own), end, own, bare != word, bool(initial))


def _capital(token: _Token, language: Language) -> bool:
    form = token.form
    if not form[0].isupper() or form.lower().rstrip(".") in language.words("names.not_names"):
        return False
    return not (language.pattern("names.contracted").search(form) or _NO_NAME.search(form))


def _runs(text: str, tokens: list[_Token], language: Language) -> Iterator[list[_Token]]:
    """The unbroken runs of capitalised words, with what joins the parts of one name."""
    run: list[_Token] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        touches = bool(run) and text[run[-1].end : token.start] in {" ", "\u00a0"} and not run[-1].possessive
        if (_capital(token, language) or _surname_month(token, run, language)) and (not run or touches):
            run.append(token)
        elif touches and (joined := _joins(text, run, tokens, at, language)):
            run += tokens[at:joined]
            at = joined
            continue
        else:
            if run:
                yield run
            run = [token] if _capital(token, language) else []
        at += 1
    if run:
        yield run


def _surname_month(token: _Token, run: list[_Token], language: Language) -> bool:
    return (
        token.form.lower() in language.words("names.month_surnames")
        and len(run) == 1
        and token.form[0].isupper()
        and not _opener(run[0], language)
    )


def _opener(token: _Token, language: Language) -> bool:
    return token.form.lower() in language.words("words.function") or token.form.lower() in language.words(
        "names.openers"
    )


def _joins(text: str, run: list[_Token], tokens: list[_Token], at: int, language: Language) -> int:
    """Where the name goes on after a joining word at `at`, as an index; 0 where it does not."""
    word = tokens[at].form
    after = at + 1
    if word in language.words("names.of") and after < len(tokens) and tokens[after].form in language.words("names.the"):
        after += 1
    if (
        after >= len(tokens)
        or not _capital(tokens[after], language)
        or text[tokens[after - 1].end : tokens[after].start] != " "
    ):
        return 0
    last = run[-1].form.lower()
    if word in language.words("names.particles") or word == "&":
        return after
    if word in language.words("names.of"):
        office = _office(language).match(text, run[-1].start)
        if office and office.end() > tokens[at].start:
            return after
        lone = (
            len(run) == 1
            and word in language.words("names.of_alone")
            and last not in language.words("names.titles")
            and last not in language.words("names.origins")
            and not run[0].initial
        )
        return after if last in language.words("names.bodies") or lone else 0
    inside_body = (
        word in language.words("names.and")
        and any(t.form in language.words("names.of_alone") for t in run)
        and any(t.form.lower() in language.words("names.bodies") for t in run)
    )
    # "… of Health and Human Services", not "… of England and Gordon Brown".
    rest = list(takewhile(lambda t: _capital(t, language), tokens[after:]))
    return after if inside_body and (len(rest) == 1 or rest[-1].form.lower() in language.words("names.bodies")) else 0


def _name(text: str, run: list[_Token], known: frozenset[str], language: Language) -> Name | None:
    run, titled = _without_titles(text, _without_opener(text, run, known, language), language)
    while run and (run[0].form.lower() in language.words("names.articles") or not run[0].form[0].isupper()):
        run = run[1:]
    if (
        not run
        or _DATELINE.match(text, run[0].start)
        or all(
            t.form.lower().rstrip(".") in language.words("names.titles")
            or t.form.lower() in language.words("names.origins")
            for t in run
        )
    ):
        return None
    if len(run) == 1 and (len(run[0].form.rstrip(".")) < 2 or not _stands_alone(run[0], known, language)):
        return None
    start, end = run[0].start, run[-1].end
    return Name(start, end, text[start:end], titled)


def _stands_alone(token: _Token, known: frozenset[str], language: Language) -> bool:
    lower = token.form.lower()
    if lower in language.words("names.bodies") and lower not in language.words("names.lone_bodies"):
        return False
    if _opener(token, language):
        return token.form.isupper() and len(token.form) > 1 and not token.initial
    return not token.initial or lower in known or token.form.isupper() or not _in_dictionary(lower, language)


@cache
def _in_dictionary(lower: str, language: Language) -> bool:
    """Whether an ordinary word has these letters, all of its alphabet; a dictionary may have names, with a capital."""
    letters, usual = language.pattern("names.alphabet"), language.pattern("names.ordinary", re.compile(""))
    known = letters.search(lower) and (is_known(lower, language.code) or language.grammar.is_compound(lower))
    return bool(known and usual.search(lemma_of(lower, language.code)))


@cache
def _office(language: Language) -> re.Pattern[str]:
    """An office with "of" before the name of who holds it."""
    return language.compiled(r"\b{names.office}(?= [A-Z])")


def _without_opener(text: str, run: list[_Token], known: frozenset[str], language: Language) -> list[_Token]:
    """The run without a first word that only opens the sentence; without all such nouns, where nouns have capitals."""
    first = run[0]
    if len(run) < 2 or not first.initial or text[first.start : run[1].end].lower() in known:
        return run
    lower = first.form.lower()
    ends = lower.endswith(language.endings("names.opener_ends"))
    if _opener(first, language) or (ends and lower not in known and _in_dictionary(lower, language)):
        nouns = language.pattern("names.noun").search(first.form)
        return _without_opener(text, run[1:], known, language) if nouns else run[1:]
    return run


def _without_titles(text: str, run: list[_Token], language: Language) -> tuple[list[_Token], bool]:
    """The run without the titles before a person's name, and whether there were any."""
    if not run:
        return run, False
    office = _office(language).match(text, run[0].start)
    if office and any(t.start >= office.end() for t in run):
        return [t for t in run if t.start >= office.end()], True
    for at in range(len(run) - 2, -1, -1):
        follows = run[at + 1].form.lower()
        if (
            _is_title(run[at], language)
            and follows not in language.words("names.not_titles_before")
            and follows not in language.words("names.of")
        ):
            return run[at + 1 :], True
    return run, False


def _is_title(token: _Token, language: Language) -> bool:
    return token.form.lower().rstrip(".") in language.words("names.titles")


def fold(name: str, language: Language) -> list[str]:
    """The words of a name in the form in which its spellings meet: no accents, points or case, ph as f."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"(?<=\w)\.(?=\w)", "", plain)
    spellings, declined = language.table("names.spellings"), language.pattern("names.declined")
    return [
        declined.sub("", language.pattern("names.spelling").sub(lambda m: spellings[m.group()], w))
        for w in re.findall(r"[\w]+", plain.replace("’", "").replace("'", ""))
        if w not in language.words("names.the")
    ]


@cache
def _long_forms(language: Language) -> dict[str, str]:
    """The short forms of first names, folded, and what each is short for."""
    short_forms = language.table("names.nicknames").items()
    return {"".join(fold(short, language)): "".join(fold(long, language)) for short, long in short_forms}


def same_name(a: str, b: str, language: Language) -> bool:
    """Whether two names can be one: the same words, a surname and its full form, initials, a known short form.

    Errs towards yes: that two articles name different people is said only when it is plain.
    """
    first, second = fold(a, language), fold(b, language)
    if not first or not second:
        return False
    if first == second or _place(first, language) == _place(second, language):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        if short[0] == long[0] and language.words("names.bodies").issuperset(long[1:]):
            return True  # "Norvane", "Norvane Group"
        return (
            short[0] == long[-1] or (len(long) > 1 and _is_acronym(short[0], long, language)) or _is_part(short, long)
        )
    if short[-1] == long[-1]:
        return _same_given(short[0], long[0], language) or _is_part(short, long)
    return _is_part(short, long)


def _is_part(short: list[str], long: list[str]) -> bool:
    """Whether the shorter name opens the longer one: Communist Party, Communist Party of the Soviet Union."""
    return len(short) > 1 and long[: len(short)] == short


def _same_given(a: str, b: str, language: Language) -> bool:
    if a[0] == b[0] and (len(a) == 1 or len(b) == 1 or a[:3] == b[:3] or a.startswith(b) or b.startswith(a)):
        return True
    return _long_forms(language).get(a, a) == _long_forms(language).get(b, b)


def _is_acronym(short: str, long: list[str], language: Language) -> bool:
    return len(short) > 1 and short == "".join(w[0] for w in long if w not in language.words("words.function"))


def _place(words: list[str], language: Language) -> str:
    whole = " ".join(words)
    return str(language.table("names.same_places").get(whole, whole))
