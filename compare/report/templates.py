"""Views to text, through the templates that ship with the package.

Their own words are English. For a report in another language each stretch of them between two tags is put in that
language as its file `own_words` has it, before the template is compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from msgspec.structs import asdict

from compare.language import DEFAULT, language
from compare.report.compiled import CompiledTemplates
from compare.report.values import Link
from compare.report.views import View
from compare.shipped import shipped
from compare.text.language import Language
from compare.text.own_words import OwnWords

_ENGLISH = language(DEFAULT)
# What of a template is no words: Jinja's own, and tags but for the attributes that are read out or shown.
_NO_WORDS = re.compile(r"(\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>)", re.DOTALL)
_READ_OUT = re.compile(r'(?<=aria-label=")[^"]*|(?<=placeholder=")[^"]*|(?<=<html lang=")en')
# How a template's source is compiled.
_LAYOUT: dict[str, Any] = {"trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": False}


class _InItsWords(FileSystemLoader):
    """Templates from folders, in the words of a language."""

    def __init__(self, folders: list[Path], spoken: Language) -> None:
        super().__init__(folders)
        self._code = spoken.code
        self._words = {"en": spoken.code, **spoken.table("own_words.pages")}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The source in the words of the language, under a name of its own, by which what is compiled is kept."""
        source, name, fresh = super().get_source(environment, template)
        return _in_words(source, self._words), f"{name}.{self._code}", fresh


def _in_words(source: str, words: Mapping[str, str]) -> str:
    """A template with each stretch of its own words as `words` has it; what it has not stays."""
    pieces = _NO_WORDS.split(source)
    pieces[::2] = [_said(piece, words) for piece in pieces[::2]]
    pieces[1::2] = [
        _READ_OUT.sub(lambda m: _in_words(m.group(), words), piece) if piece[0] == "<" else piece
        for piece in pieces[1::2]
    ]
    return "".join(pieces)


def _said(piece: str, words: Mapping[str, str]) -> str:
    bare = piece.strip()
    return piece.replace(bare, words[bare]) if bare in words else piece


@cache
def environment(own: Path | None = None, spoken: Language = _ENGLISH) -> Environment:
    """The templates in a language, those of the folder `own` before the shipped ones of the same name.

    Everything is escaped, and a name that a view does not have is an error.
    """
    made = Environment(
        loader=_loader(own, spoken),
        # Templates of somebody's own change while they are worked on, and are few.
        bytecode_cache=None if own else CompiledTemplates(shipped("templates"), _LAYOUT),
        autoescape=True,
        undefined=StrictUndefined,
        **_LAYOUT,
    )
    made.filters["show"] = partial(show, own=own, spoken=spoken)
    made.filters["grouped"] = partial(grouped, spoken=spoken)
    made.filters["counted"] = OwnWords(spoken).counted
    made.filters["linked"] = linked
    return made


def _loader(own: Path | None, spoken: Language) -> BaseLoader:
    return FileSystemLoader(_folders(own)) if spoken is _ENGLISH else _InItsWords(_folders(own), spoken)


def show(view: View, own: Path | None = None, spoken: Language = _ENGLISH) -> Markup:
    """The view through its template, in the words of a language. Views inside a view are shown by the filter "show"."""
    # Markup, because the template has escaped what it was given.
    return Markup(environment(own, spoken).get_template(view.template).render(asdict(view)))  # noqa: S704


def grouped(number: int, spoken: Language = _ENGLISH) -> str:
    """A count with its thousands apart: 1,200."""
    return OwnWords(spoken).figure(f"{number:,}")


def linked(link: Link) -> Markup:
    """The words of a link, which lead to its target if it has one."""
    return Markup('<a href="{}">{}</a>').format(link.target, link.words) if link.target else escape(link.words)


def asset(name: str, own: Path | None = None, spoken: Language = _ENGLISH) -> str:
    """A file of the templates that goes into a page as it is (style, script), but for the words in it."""
    path = next(path for folder in _folders(own) if (path := folder / name).is_file())
    text = path.read_text(encoding="utf-8")
    for words, own_words in spoken.table("own_words.assets").items():
        text = text.replace(words, own_words)
    return text


def _folders(own: Path | None) -> list[Path]:
    return [*([own] if own else []), shipped("templates")]
