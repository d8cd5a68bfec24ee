from hypothesis import given, settings
from hypothesis import strategies as st

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import DateFact, Document, NameFact, PolarityFact, QuantityFact, StatusFact
from compare.text.sentences import sentences

ENGLISH = language("en")


def facts(document):
    return find_facts(document, sentences(document.text, ENGLISH))


def test_a_sentence_gives_facts_of_every_kind_in_the_order_of_the_text(article):
    document = article("On 4 March 1961 the party adopted 12 rules, but Karl Moss did not sign them.")

    found = facts(document)

    assert [type(f) for f in found] == [DateFact, StatusFact, QuantityFact, NameFact, PolarityFact]
    assert [document.text[f.start : f.end] for f in found] == ["4 March 1961", "adopted", "12", "Karl Moss", "not"]


def test_places_hold_after_wide_and_hidden_characters(article):
    document = article("😀 In\u00a01961, the\u00a0party adopted\u200b it.")

    (date,) = [f for f in facts(document) if isinstance(f, DateFact)]

    assert document.text[date.start : date.end] == "1961"


def test_a_day_without_year_in_a_passage_about_the_past_stays_open(article):
    document = article("The hall was built in 1961. It opened on November 7.", published="2026-02-25")

    assert [f.value.first for f in facts(document) if isinstance(f, DateFact)] == ["1961-01-01", ""]


@settings(deadline=None)  # the first article loads the dictionary
@given(st.text(max_size=300))
def test_no_article_is_too_strange(text):
    document = Document(id="A", label="X", text=text, text_sha256="", words=0)

    for fact in facts(document):
        assert 0 <= fact.start < fact.end <= len(text)


@settings(deadline=None)  # the first article loads the dictionary
@given(st.lists(st.sampled_from('“Roe” said, "no 12 of 1961 may not; will close\n('.split(" ")), max_size=40))
def test_no_mixture_of_marks_and_cues_breaks_it(words):
    text = " ".join(words)
    document = Document(id="A", label="X", text=text, text_sha256="", words=0, published="2026-02-25")

    starts = [f.start for f in facts(document)]

    assert starts == sorted(starts)


def test_a_speakers_yesterday_is_not_the_articles(article):
    document = article("“They left yesterday,” said Roe. They left yesterday.", published="2026-02-25")

    assert [f.value.first for f in facts(document) if isinstance(f, DateFact)] == ["", "2026-02-24"]
