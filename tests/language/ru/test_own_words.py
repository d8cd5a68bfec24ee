"""A report in Russian: nothing of it is left in English, and its numbers and marks are those of Russian."""

import ast
import json
import re
from pathlib import Path

import pytest
from msgspec import structs

import compare
from compare import Settings, compare_sources, render
from compare.language import language, own_words, report_languages
from compare.report import wording
from compare.report.templates import _NO_WORDS, _READ_OUT
from compare.shipped import shipped
from compare.text.own_words import OwnWords

RU, EN = OwnWords(language("ru")), OwnWords(language("en"))
PACKAGE = Path(compare.__file__).parent
WORD = re.compile(r"[A-Za-z]{2,}")
# What is written alike in every language, and the signs of a format.
NOBODYS = {"storydiff", "SHA", "UTF", "Esc", "Ctrl", "JSON", "LD"}


def sentences_said():
    """Every sentence that the code hands to the words of the report, and those of its tables."""
    found = set()
    for folder in ("tell/*.py", "report/**/*.py", "cli/summary.py"):
        for path in PACKAGE.glob(folder):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(
                        func=ast.Name(id="say") | ast.Attribute(attr="say"), args=[ast.Constant(value=str(said))]
                    ):
                        found.add(said)
    for table in (wording.KIND, wording.SECTION, wording.MEANING, wording.DRAFT_SECTION, wording.DRAFT_MEANING):
        found |= set(table.values())
    for table in (wording.NOTHING, wording.ASPECT, wording.REASON, wording.VERDICT, wording.VOICE):
        found |= set(table.values())
    return found | {*wording.LIMITS, wording.CLASH, wording.HELD_BACK, wording.SEVERAL_LANGUAGES}


def stretches(source):
    """The stretches of a template's own words."""
    pieces = _NO_WORDS.split(source)
    yield from (piece.strip() for piece in pieces[::2] if WORD.search(piece))
    for piece in pieces[1::2]:
        if piece[0] == "<":
            for read_out in _READ_OUT.finditer(piece):
                yield from stretches(read_out.group())


def test_every_sentence_of_the_report_has_its_russian():
    assert sorted(sentences_said() - RU.language.table("own_words.said").keys()) == []


def test_every_sentence_takes_what_is_put_in_by_its_names():
    for said, own in RU.language.table("own_words.said").items():
        taken = set(re.findall(r"\{(\w+)\}", own))
        assert taken <= set(re.findall(r"\{(\w+)\}", said)) | BESIDE.get(said, set()), said


# What the code hands over beside what the English needs: a name without a verb.
BESIDE = {
    "only {has} {what}": {"who"},
    "{has} {value}{source}": {"who"},
    "In {whose} own voice; {gives} it as {claim}.": {"plain", "given"},
    "{states} it outright; {hedges} it{by}.": {"plain", "hedged"},
    "{writes} {what}; {others}.": {"loaded"},
    "In {whose} headline": {"who"},
    "Opens {whose} piece ({at})": {"who"},
    "You lack it: only {has} it": {"who"},
    ", as {do}": {"names"},
    "{says} {what}": {"who"},
}


def test_every_stretch_of_the_templates_has_its_russian():
    said = {s for path in shipped("templates").glob("*.html") for s in stretches(path.read_text(encoding="utf-8"))}
    assert sorted(said - RU.language.table("own_words.pages").keys() - {"storydiff", "Esc", "en"}) == []


def test_what_is_replaced_in_script_and_style_stands_there():
    for words in RU.language.table("own_words.assets"):
        assert any(words in (shipped("templates") / name).read_text("utf-8") for name in ("report.js", "print.css"))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "нет противоречий"),
        (1, "1 противоречие"),
        (2, "2 противоречия"),
        (5, "5 противоречий"),
        (11, "11 противоречий"),
        (12, "12 противоречий"),
        (21, "21 противоречие"),
        (104, "104 противоречия"),
        (112, "112 противоречий"),
        (1200, "1\u00a0200 противоречий"),
    ],
)
def test_a_noun_has_the_form_that_its_number_asks_for(number, said):
    assert RU.counted(number, "conflict") == said


def test_figures_and_marks_are_those_of_the_language():
    assert RU.figure("1,234.5%") == "1\u00a0234,5\u00a0%"
    assert RU.quoted("газета «Заря» пишет") == "«газета „Заря“ пишет»"
    assert RU.listed(["А", "Б", "В"]) == "А, Б и В"
    assert EN.quoted("газета «Заря»") == "“газета «Заря»”"


def test_what_was_noted_in_english_before_is_told_in_russian():
    assert (
        RU.again("The headline’s “14” stands nowhere in the article.")
        == "Число «14» из заголовка в тексте не встречается."
    )
    assert RU.again("120 words in one paragraph, 8.5% of the article") == "слов: 120 в одном абзаце, 8,5\u00a0% текста"
    left = "that 5 of its 1,700 claims were not compared: nothing is said of them."
    assert RU.again(f"Заря is so long, or repeats itself so often, {left}").startswith(
        "Заря: текст так велик или так часто повторяется, что сравнивались не все утверждения: 5 из 1\u00a0700"
    )
    assert RU.again("the bank of Notes") == "the bank of Notes"
    assert RU.again("Что-то ещё") == "Что-то ещё"
    assert EN.again("The headline’s “14” stands nowhere.") == "The headline’s “14” stands nowhere."


@pytest.mark.parametrize(
    ("asked", "spoken", "code"),
    [
        ("", ["ru", "ru"], "ru"),
        ("", ["ru", "en"], "en"),
        ("", ["en", "en"], "en"),
        ("", ["fr", "fr"], "en"),
        ("", ["", ""], "en"),
        ("en", ["ru", "ru"], "en"),
        ("ru", ["en", "en"], "ru"),
    ],
)
def test_a_report_is_written_in_the_language_of_its_articles_unless_another_is_asked_for(asked, spoken, code):
    assert own_words(asked, spoken).language.code == code
    assert report_languages() == ("en", "ru")


@pytest.fixture(scope="module", params=["secret-speech-ru", "crossing-accident-ru"])
def compared(request):
    folder = shipped("examples") / request.param
    sources = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["sources"].values()
    paths = [folder / source["file"] for source in sources]
    return compare_sources(paths, labels=["Заря", "Вестник"], dates=[source["date"] for source in sources])


@pytest.mark.parametrize("name", ["html", "md", "calls"])
def test_nothing_of_a_russian_report_is_left_in_english(compared, name):
    page = render(compared, name)
    page = re.sub(
        r"<(style|script)>.*?</\1>|<code>.*?</code>|<head>.*?</head>|data-\w+=\"[^\"]*\"", "", page, flags=re.DOTALL
    )
    shown = re.sub(r"<[^>]+>|`[^`]+`", " ", page)
    left = set(re.findall(r"(?<![\w/.-])[A-Za-z]{3,}(?![\w/.])", shown)) - NOBODYS - settings_named()

    assert left == set()


def settings_named():
    """The names of the settings, which stand in the report as they are called."""
    names = " ".join(json.dumps(Settings().as_mapping()).split())
    return set(WORD.findall(names)) | {"lexical"}


def test_two_languages_are_named_and_none_of_a_kind_is_said_in_a_word():
    folder = shipped("examples") / "barge-bridge-ru-en"
    told = render(compare_sources([folder / "a.txt", folder / "b.txt"], Settings(report_language="ru")), "html")

    assert "Источники на разных языках (английский, русский)" in told
    assert '<b>нет</b> <a href="#conflict">противоречий</a>' in told


def test_those_to_call_are_named_as_the_article_has_them_and_quoted_words_have_marks():
    folder = shipped("examples") / "crossing-accident-ru"
    told = render(compare_sources([folder / "a.txt", folder / "b.txt"]), "calls")

    assert "## Источник: в компании «Пригород-Север»" in told
    assert "«В поезде ехали 64 пассажира, рассказали в компании „Пригород-Север“.»" in told


def test_the_same_articles_can_be_told_of_in_english():
    folder = shipped("examples") / "crossing-accident-ru"
    told = compare_sources(
        [folder / "a.txt", folder / "b.txt"], Settings(report_language="en"), labels=["Заря", "Вестник"]
    )

    assert "Both cannot be exactly right" in render(told, "md")
    assert any(f.statement.startswith("Заря: “") for f in told.findings)


@pytest.mark.parametrize("asked", [["ru"], {"a": 1}, "../ru", "{0}", 7])
def test_a_saved_report_that_asks_for_nonsense_is_told_in_english(compared, asked):
    tool = structs.replace(compared.tool, settings={**compared.tool.settings, "report_language": asked})

    assert "Both cannot be exactly right" in render(structs.replace(compared, tool=tool), "md")


def test_names_that_come_with_a_saved_report_are_never_filled_in(compared):
    alignments = tuple(structs.replace(a, parts={"{0.__class__}": 1.0}) for a in compared.alignments)

    assert "{0.__class__} 1,00" in render(structs.replace(compared, alignments=alignments), "html")


def test_the_notes_on_what_was_read_are_told_in_russian(tmp_path):
    story = "Городской совет Берёзовска во вторник принял бюджет города на 2026 год, и за него были 23 депутата. "
    (tmp_path / "a.txt").write_text(
        f"Бюджет на 90 миллионов\n\n{story * 8}{story}Совет решил, что деньги на школы в будущем году", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(f"Бюджет принят советом\n\n{story * 8}", encoding="utf-8")
    told = render(compare_sources([tmp_path / "a.txt", tmp_path / "b.txt"], labels=["Заря", "Вестник"]), "html")

    assert "Число «90 миллионов» из заголовка в тексте не встречается." in told
    assert "Текст обрывается на середине предложения." in told
    assert "первоисточник один" in told
    assert "Дата в тексте не найдена" in told
