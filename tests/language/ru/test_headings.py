"""What a Russian report writes over a finding: no half of a connective, no negation lost, no verb behind a figure."""

import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.model import Block, BlockKind, Document
from compare.tell.stretches import phrase, stretches

RU = language("ru")


def claim_of(text):
    (claim,) = extract_claims(
        Document(
            id="A",
            label="Заря",
            language="ru",
            text=text,
            text_sha256="",
            words=9,
            blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
        )
    )
    return claim


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Тем временем на рейде скопилось 21 судно.", "Тем"),
        ("Не вышли на работу 620 докеров порта.", "Не"),
        ("Все школы посёлка закрыты до понедельника.", "Все"),
        ("При пожаре погибли двое рабочих завода.", "При"),
    ],
)
def test_no_heading_begins_behind_a_word_that_it_needs(text, lost):
    rest = text.removeprefix(f"{lost} ")
    assert [s.text for s in stretches(claim_of(text), RU) if rest.startswith(s.text)] == []


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Аналитики сети ждали, что рост цен продолжится.", "ждали"),
        ("В Польше начались протесты, в Венгрии — восстание.", "Венгрии"),
        ("Он обвинил мэра в растрате и в том, что тот солгал.", "том"),
    ],
)
def test_no_heading_ends_where_its_clause_goes_on(text, end):
    assert [s.text for s in stretches(claim_of(text), RU) if s.text.endswith(end)] == []


def test_no_heading_begins_with_a_name_in_quotation_marks_that_belongs_to_a_noun():
    claim = claim_of("Эксперты агентства «Финпоток» ждали роста цен осенью.")
    assert [s.text for s in stretches(claim, RU) if s.text.startswith("«")] == []


def test_a_heading_leaves_out_a_connective():
    assert any(s.text.startswith("мост") for s in stretches(claim_of("Однако мост так и не открыли в мае."), RU))


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("Меч длиной 62 сантиметра сохранился целиком.", "62 сантиметра", "62 сантиметра"),
        ("В 2018 году поезд сбил на переезде бензовоз.", "В 2018 году", "В 2018 году"),
        ("Министерство отменило проект дороги.", "отменило", "отменило проект дороги"),
    ],
)
def test_a_value_is_told_without_the_verb_of_another_phrase(text, value, told):
    start = text.index(value)
    assert phrase(claim_of(text), start, start + len(value), RU) == told
