"""The drawers of the languages: what the code asks for is there, and what is there is asked for and has its reason."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

import compare.language
from compare.language import language, languages
from compare.model import Span
from compare.text.dictionary import lemma_of
from compare.text.numerals import numeral, read_numeral
from compare.text.words import content_words, words

PACKAGE = Path(compare.language.__file__).parent.parent
KEY = re.compile(r"(?:clashes|words|verbs|names|numbers|times|page|phrases|own_words)\.[a-z_]+")
TAKEN_IN = re.compile(r"\{(" + KEY.pattern + r")\}")


def entries(code):
    """Every entry of a language by "file.entry"."""
    folder = PACKAGE / "language" / code
    return {
        f"{file.stem}.{name}": entry
        for file in sorted(folder.glob("*.toml"))
        for name, entry in tomllib.loads(file.read_text(encoding="utf-8")).items()
    }


def asked_for():
    """The names of lists that stand in the code, as "verbs.reporting", or inside a pattern as "{page.byline}"."""
    return {
        name
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for name in ([node.value] if KEY.fullmatch(node.value) else TAKEN_IN.findall(node.value))
    } | {f"numbers.{name}" for name in ("scales", "units", "tens")}  # asked for in one line


def taken_in(code):
    """The names that lists and patterns of a language take in."""
    found = set()
    for entry in entries(code).values():
        written = [entry.get("pattern", ""), *(row.get("pattern", "") for row in entry.get("rows", ()))]
        joined = "".join(p if isinstance(p, str) else "".join(p) for p in written)
        found |= {*TAKEN_IN.findall(joined), *entry.get("with", ())}
    return found


def test_english_has_every_list_that_its_own_take_in():
    assert taken_in("en") <= entries("en").keys()


def test_some_language_has_every_list_that_is_asked_for():
    assert asked_for() <= set().union(*(entries(code) for code in languages()))


@pytest.mark.parametrize("code", languages())
def test_no_list_is_there_that_nobody_asks_for(code):
    assert entries(code).keys() <= asked_for() | taken_in(code)


@pytest.mark.parametrize("code", languages())
def test_every_list_says_why_it_is_there(code):
    assert [name for name, entry in entries(code).items() if len(entry.get("why", "")) < len("Numbers.")] == []


@pytest.mark.parametrize("code", languages())
def test_every_pattern_compiles(code):
    own = language(code)
    for name, entry in entries(code).items():
        if "pattern" in entry:
            assert own.pattern(name)
        for row in entry.get("rows", ()):
            assert own.compiled(row["pattern"])


def test_a_language_nobody_has_written_lists_for_is_read_without_guessing():
    uzbek = language("uz")
    text = "Toshkentda 1,200 kishi to\u2018plandi, dedi hokim."

    assert [read_numeral(m, uzbek).value for m in numeral(uzbek).finditer(text)] == [1200]
    assert [w.lemma for w in words("Shahar hokimi", uzbek)] == ["shahar", "hokimi"]
    assert len(content_words(text, uzbek)) == len(words(text, uzbek))
    assert uzbek.grammar.finite_verb(words(text, uzbek)) is None
    assert uzbek.grammar.clauses(text, Span(0, len(text))) == [Span(0, len(text))]
    assert lemma_of("hokimi", "uz") == "hokimi"


@pytest.mark.parametrize("code", ["", "en-GB", "EN"])
def test_a_region_or_a_code_that_is_not_known_is_english(code):
    assert language(code) is language("en")


@pytest.mark.parametrize("code", ["../en", "e", "\0", "en/../ru"])
def test_a_code_that_is_none_reaches_no_folder(code):
    assert not language(code).words("words.function")


def test_a_folder_is_all_that_a_new_language_takes(tmp_path, monkeypatch):
    (tmp_path / "qqq").mkdir()
    (tmp_path / "qqq" / "words.toml").write_text("[function]\nwords = 'la le'\n", encoding="utf-8")
    monkeypatch.setattr(compare.language, "_HOME", tmp_path)
    assert languages() == ("qqq",)
    assert [w.form for w in content_words("la mar le sol", language("qqq"))] == ["mar", "sol"]


def test_what_is_read_before_its_language_is_known_is_looked_for_in_all_of_them(tmp_path, monkeypatch):
    for code, page, month in (("qqq", "pattern = 'par|de'", "mai"), ("qqr", "pattern = 'von'", "märz")):
        (tmp_path / code).mkdir()
        (tmp_path / code / "page.toml").write_text(f"[byline]\n{page}\n", encoding="utf-8")
        (tmp_path / code / "times.toml").write_text(f'[months.table]\n"{month}" = 5\n', encoding="utf-8")
    monkeypatch.setattr(compare.language, "_HOME", tmp_path)
    both = compare.language.any_language.__wrapped__()

    assert both.compiled(r"{page.byline} \w+").fullmatch("von Roe")
    assert both.compiled(r"{page.byline} \w+").fullmatch("par Roe")
    assert both.table("times.months") == {"mai": 5, "märz": 5}
    assert not both.compiled("{page.helper}").search("by")
