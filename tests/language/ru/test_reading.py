"""Russian articles as the finders see them: sentences, words, names, who speaks, what is denied, done or planned."""

import pytest

from compare.extract import extract_claims
from compare.language import language
from compare.model import (
    AttributionFact,
    Block,
    BlockKind,
    CertaintyFact,
    Document,
    NameFact,
    PolarityFact,
    QuotationFact,
    Status,
    StatusFact,
)
from compare.text.names import same_name
from compare.text.sentences import sentences
from compare.text.words import content_words, words

RU = language("ru")


def read(*paragraphs):
    """The claims of a Russian article."""
    text = "\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 1
    return extract_claims(
        Document(id="A", label="Заря", language="ru", text=text, text_sha256="", words=9, blocks=tuple(blocks))
    )


def facts(kind, *paragraphs):
    return [fact.value for claim in read(*paragraphs) for fact in claim.facts_of(kind)]


@pytest.mark.parametrize(
    "told",
    [
        ["В 1956 г. съезд закончился.", "Делегаты разъехались."],
        ["Ущерб составил 12 млн руб. и продолжает расти."],
        ["А. С. Лунин родился в Москве.", "Он прожил 37 лет."],
        ["«Кто это сделал?» — спросил мэр.", "Ответа не было."],
        ["Он живёт на ул. Садовой, д. 5.", "Дом старый."],
        ["Проф. Петров и акад. Сидоров выступили на съезде.", "Зал молчал."],
        ["Им. Лунина назвали завод.", "Потом имя убрали."],
        ["— Льда не было, — сказала мэр.", "— Мы проверили."],
    ],
)
def test_where_a_sentence_ends(told):
    text = " ".join(told)
    assert [span.of(text) for span in sentences(text, RU)] == told


@pytest.mark.parametrize(
    ("forms", "lemma"),
    [
        ("подписан подписана подписано подписаны подписал подписали подпишет", "подписать"),
        ("закрыт закрыта закрыты закрыли", "закрыть"),
        ("осуждён осужден осуждены осудили", "осудить"),
        ("запрещён запрещена запретили", "запретить"),
        ("отведено отвели", "отвести"),
        ("стенографировали стенографировала стенографирует", "стенографировать"),
        ("оценивает оценили оценена", "оценить"),
        ("Хрущёв Хрущёва Хрущёвым Хрущеву Хрущева", "хрущев"),
        ("Заречинск Заречинска Заречинском", "заречинск"),
        ("ещё еще", "еще"),
    ],
)
def test_all_forms_of_a_word_are_one(forms, lemma):
    assert {w.lemma for w in words(forms, RU)} == {lemma}


@pytest.mark.parametrize("noun", ["планы", "страны", "экран", "ответы", "совет", "карты", "члены", "стены", "депутаты"])
def test_a_noun_that_ends_as_a_participle_is_none(noun):
    assert not RU.grammar.is_participle(noun)


def test_little_words_carry_no_matter():
    told = content_words("Но он и его министры не были на этом заседании", RU)
    assert [w.lemma for w in told] == ["министр", "заседание"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Вчера совет закрыл бассейн", "закрыл"),
        ("Договор подписан в Женеве", "подписан"),
        ("Жители требуют ответа", "требуют"),
        ("Часть области без света", None),
        ("Планы совета на лето", None),
    ],
)
def test_the_finite_verb(text, verb):
    told = words(text, RU)
    at = RU.grammar.finite_verb(told)
    assert (told[at].form if at is not None else None) == verb


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        (
            "Доклад в зале не записывали, а делегатам запретили вести записи.",
            ["Доклад в зале не записывали", "делегатам запретили вести записи."],
        ),
        (
            "Совет закрыл старый бассейн; библиотека пока работает по выходным.",
            ["Совет закрыл старый бассейн", "библиотека пока работает по выходным."],
        ),
        ("Он обвинил мэра во лжи, но не назвал имён.", ["Он обвинил мэра во лжи, но не назвал имён."]),
        ("«Мы уходим, а они остаются», — сказал он мэру.", ["«Мы уходим, а они остаются», — сказал он мэру."]),
    ],
)
def test_a_sentence_is_cut_where_two_verbs_are_set_against_each_other(sentence, clauses):
    assert [c.text for c in read(sentence)] == clauses


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Никита Хрущёв", "Никиты Хрущева"),
        ("Хрущёв", "Хрущёвым"),
        ("Никита Сергеевич Хрущёв", "Н. С. Хрущёва"),
        ("Мария Дунаева", "Марией Дунаевой"),
        ("Владимир Зеленцовский", "Владимира Зеленцовского"),
        ("Москва", "Москве"),
        ("Советский Союз", "СССР"),
        ("России", "РФ"),
    ],
)
def test_a_name_is_one_in_all_its_cases(one, other):
    assert same_name(one, other, RU)


@pytest.mark.parametrize(("one", "other"), [("Мария Дунаева", "Мария Соколова"), ("Иван Петров", "Семён Петров")])
def test_two_names_stay_two(one, other):
    assert not same_name(one, other, RU)


def test_a_name_is_given_as_it_stands_by_itself():
    told = facts(
        NameFact, "Суд допросил Романа Тяглова.", "Адвокату Марине Гольцовой отказали.", "Потом Тяглову дали слово."
    )
    assert [n.canonical for n in told] == ["Роман Тяглов", "Марина Гольцова", "Роман Тяглов"]


@pytest.mark.parametrize(
    ("told", "by_itself"),
    [
        ("Владимира Зеленцовского", "Владимир Зеленцовский"),
        ("Олегу Нагорному", "Олег Нагорный"),
        ("Никитой Сергеевичем Хрущёвым", "Никита Сергеевич Хрущёв"),
        ("Анну Береговую", "Анна Береговая"),
        ("Иваном Мельником", "Иван Мельник"),
        ("Веры Петровны Ильинской", "Вера Петровна Ильинская"),
        ("Юлии Сорокиной", "Юлия Сорокина"),
        ("Олег Тарасенко", "Олег Тарасенко"),
        ("Александра Дунаева", "Александра Дунаева"),
        ("Северной ленты", "Северной ленты"),
        ("Байконура", "Байконура"),
    ],
)
def test_the_first_case_of_a_name_is_told_by_its_first_name(told, by_itself):
    assert RU.grammar.nominative(told) == by_itself


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Светофор не работал, утверждает глава района Мария Дунаева.", "Мария Дунаева"),
        ("Трое находятся в тяжёлом состоянии, сообщили в областной больнице.", "в областной больнице"),
        ("Светофор работал, сообщили в среду следователи.", "следователи"),
        ("В поезде ехали 64 пассажира, рассказали в компании «Пригород-Север».", "в компании «Пригород-Север»"),
        ("Мэр Олег Нагорный заявил, что дамбу проверяли.", "Олег Нагорный"),
        ("По словам Олега Нагорного, дамбу проверяли в апреле.", "Олег Нагорный"),
        ("По данным полиции, пострадали девять человек.", "полиции"),
    ],
)
def test_who_says_it(text, speaker):
    assert [a.speaker for a in facts(AttributionFact, text)] == [speaker]


def test_how_long_somebody_spoke_is_nobodys_statement():
    assert facts(AttributionFact, "Хрущёв говорил почти три часа.") == []


def test_speech_in_marks_and_behind_a_dash():
    (marked,) = facts(QuotationFact, "«Мы не просили ремонта», — сказала Вера Ильинская.")
    (aloud,) = facts(QuotationFact, "— Мы писали им ещё весной, — сказала Мария Дунаева.")

    assert (marked.text, marked.speaker, marked.speech) == ("Мы не просили ремонта", "Вера Ильинская", True)
    assert (aloud.text, aloud.speaker, aloud.speech) == ("Мы писали им ещё весной", "Мария Дунаева", True)


def test_a_name_in_marks_is_no_speech():
    assert facts(QuotationFact, "Завод «Северная звезда» закрыли в мае.") == []
    assert facts(QuotationFact, "«Северная звезда» не отвечает на вопросы газеты.") == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Светофор на переезде не работал.", ["работать"]),
        ("Официальную оценку никто не отменял.", ["отменить", "отменить"]),
        ("Сгорело не менее десяти домов на улице.", []),
        ("Если совет не примет бюджет, город останется без денег.", ["деньги"]),
    ],
)
def test_what_is_denied(text, scope):
    assert [p.scope for p in facts(PolarityFact, text)] == scope


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Съезд партии принял резолюцию о докладе.", [(Status.HAPPENED, "принять")]),
        ("Резолюция была принята на съезде партии.", [(Status.HAPPENED, "принять")]),
        ("Партия обсуждала планы принять резолюцию.", [(Status.DISCUSSED, "обсуждать план")]),
        ("Совет обсуждает закон о парках.", [(Status.DISCUSSED, "обсуждать")]),
        ("Суд рассматривает иск жителей.", []),
        ("Школу закрывали на два дня.", [(Status.HAPPENED, "закрыть")]),
        ("Совет планирует закрыть бассейн в мае.", [(Status.PLANNED, "закрыть")]),
        ("Депутат предложила отложить голосование.", [(Status.PROPOSED, "предложить")]),
        ("Директор завода отрицал вину при всех.", [(Status.DENIED, "отрицать")]),
        ("Съезд партии не принял резолюцию о докладе.", []),
    ],
)
def test_how_far_it_has_got(text, status):
    assert [(s.status, s.cue) for s in facts(StatusFact, text)] == status


def test_a_hedge():
    assert [c.cue for c in facts(CertaintyFact, "Пожар, вероятно, начался на складе.")] == ["вероятно"]
