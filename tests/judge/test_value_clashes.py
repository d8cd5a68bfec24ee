import pytest

from compare.extract import extract_claims
from compare.judge.pair import pairs_of
from compare.judge.told_anywhere import ToldAnywhere
from compare.judge.value_clashes import value_clashes
from compare.language import language
from compare.model import Alignment


def told(pair, first, second, **more):
    one = pair(first, second, **more)
    anywhere = ToldAnywhere.of([one.document_a, one.document_b], [one.a, one.b], dict.fromkeys("AB", language("en")))
    return [d for found in value_clashes([one], [one.a, one.b], anywhere).told.values() for d in found]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Three undersea cables off the island were cut on Monday, the operator said.",
            "The storm damaged two undersea cables off the island, the operator said.",
            {"Three", "two"},
        ),
        (
            "The divers recovered nine rifles and a map from the boat.",
            "The boat held a map and seven rifles, which divers recovered.",
            {"nine", "seven"},
        ),
        (
            "The storm killed nine people in Ardwick, police said.",
            "Seven people were killed by the storm in Ardwick, police said.",
            {"nine", "Seven"},
        ),
        (
            "The tanker was attacked 150 miles east of Ardwick, the navy said.",
            "The tanker was attacked 150 miles west of Ardwick, the navy said.",
            {"east of Ardwick", "west of Ardwick"},
        ),
        (
            "The couple were married two weeks ago in Ardwick.",
            "The couple, who were married three weeks ago in Ardwick, have left.",
            {"two weeks ago", "three weeks ago"},
        ),
        (
            "The navy captured 26 pirates in the gulf on Thursday.",
            "The navy rescued 26 sailors in the gulf on Thursday.",
            {"captured 26", "rescued 26"},
        ),
        (
            "Police were called to the 1200 block of Mill Street on Monday.",
            "Officers were called on Monday to the 1500 block of East Mill Street.",
            {"1200 block of Mill Street", "1500 block of East Mill Street"},
        ),
        (
            "The driver, Lena Holt, 46, was hurt in the crash on Monday.",
            "The crash on Monday hurt the 49-year-old driver Lena Holt.",
            {"46", "49-year-old"},
        ),
        (
            "The driver, Lena Holt, aged 46, was hurt in the crash on Monday.",
            "The crash on Monday hurt the 49-year-old driver Lena Holt.",
            {"46", "49-year-old"},
        ),
        (
            "Lena Holt scored 15 points in the game on Monday.",
            "In the game on Monday Lena Holt added 16 points.",
            {"15", "16"},
        ),
    ],
)
def test_two_figures_that_answer_one_question_clash(pair, first, second, values):
    (found,) = told(pair, first, second)
    assert (set(found.values.values()), found.reason) == (values, None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The divers recovered nine rifles from the boat.", "The divers recovered seven maps from the boat."),
        ("The storm killed nine people in Ardwick.", "The storm injured seven people in Ardwick."),
        ("The quake struck nine miles north of Ardwick.", "The quake struck two miles north of Brenton."),
        ("The storm killed nine people in Ardwick.", "The storm killed one mother of two in Ardwick."),
        ("The navy captured nine pirates in the gulf.", "The navy captured two boats of pirates in the gulf."),
        (
            "The club honoured three players, Ana Prado, Jo Roe and Al Lee.",
            "The club honoured two players, Bo Kim and Cy Dent.",
        ),
        ("The driver, Lena Holt, 46, was hurt on Monday.", "The 47-year-old driver Ana Prado was hurt on Monday."),
        ("The liner took off 420 passengers and crew.", "The liner took off 246 passengers."),
        ("The navy seized nine rifles in the gulf.", "The navy seized two other rifles in the gulf."),
        ("Holt missed the final two games of the season.", "Holt missed four games of the season."),
        ("Holt was out two days after the crash in Ardwick.", "The crash in Ardwick held up Holt for four days."),
        ("The quake on Monday hurt nine people in Ardwick.", "The quake on Friday hurt seven people in Ardwick."),
        ("Holt announced on Friday that the bridge is open.", "Holt announced on Monday that the bridge is open."),
        ("The quake struck at 4:40 pm GMT near Ardwick.", "The quake struck at 7:40 pm local time near Ardwick."),
        ("The quake struck north of Ardwick on Friday.", "The quake struck north-west of Ardwick on Friday."),
        ("The storm killed 26 people in Ardwick.", "The storm killed 26 people and injured 30 in Ardwick."),
        ("Lena Holt broke the club record of 212 points.", "Lena Holt now has 213 points for the club."),
        ("The quake struck at a depth of 35 miles.", "The quake struck 75 miles west of the city."),
        ("The first quake struck Ardwick at 4:43 am.", "The second quake struck Ardwick at 7:48 am."),
        ("Lena Holt gave 23 concerts in Ardwick.", "Lena Holt gave 20 concerts a year in Ardwick."),
        ("Lena Holt called the office several times.", "Lena Holt hit the office window four times."),
        ("The club signed Lena Holt on Tuesday.", "The club signed Ana Prado on Wednesday."),
        (
            "Ana Prado played well and Lena Holt had 11 points for the club.",
            "Ana Prado had nine points for the club.",
        ),
        (
            "The flood killed some 168,000 people in the region.",
            "The flood killed 230,000 people, some 170,000 people of them in the region.",
        ),
    ],
)
def test_figures_of_two_things_do_not(pair, first, second):
    assert not [d for d in told(pair, first, second) if d.reason is None]


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "The divers recovered nine rifles from the boat.",
            "Divers recovered at least seven rifles from the boat.",
            "bound",
        ),
        (
            "So far the divers have recovered nine rifles from the boat.",
            "Divers recovered five rifles from the boat.",
            "scope",
        ),
        (
            "The company paid $43.9 million in tax in Ardwick.",
            "The company paid $43 million in tax in Ardwick.",
            "rounding",
        ),
        ("The firm bought its rival for $13.9 billion.", "The firm bought its rival for $13 billion.", "rounding"),
        (
            "Lena Holt scored 15 points in her last two games for the club.",
            "Lena Holt scored 40 points for the club.",
            "scope",
        ),
        (
            "The wave killed 170,000 people in the province and tens of thousands more elsewhere.",
            "The wave killed 230,000 people in the province.",
            "scope",
        ),
        (
            "The navy captured 23 pirates in the gulf.",
            "The navy captured 12 Somali and 11 Yemeni pirates in the gulf.",
            "scope",
        ),
    ],
)
def test_what_lets_both_be_right_is_told_with_them(pair, first, second, reason):
    assert [d.reason for d in told(pair, first, second)] == [reason]


@pytest.mark.parametrize(
    ("published", "reason"),
    [(("", ""), "later figure"), (("2026-04-17", "2026-07-02"), "later figure"), (("2026-04-17", "2026-04-18"), None)],
)
def test_a_birthday_may_lie_between_articles_unless_they_are_of_one_month(pair, published, reason):
    first, second = (
        "The driver, Lena Holt, 46, was hurt in the crash.",
        "The crash hurt the 47-year-old driver Lena Holt.",
    )
    assert [d.reason for d in told(pair, first, second, published=published)] == [reason]


def test_a_figure_of_another_matter_in_the_other_article_leaves_a_clash(article):
    documents = [
        article("The storm killed nine people in Ardwick."),
        article("The storm killed seven people in Ardwick.", "The bus holds nine people.", source_id="B"),
    ]
    assert values_that_clash(documents, ("A1", "B1")) == [{"nine", "seven"}]


def test_a_figure_that_both_give_for_one_thing_is_no_clash(article):
    documents = [
        article("The storm killed nine people in Ardwick."),
        article(
            "The storm killed seven people in the harbour of Ardwick.",
            "The storm killed nine people in Ardwick in all.",
            source_id="B",
        ),
    ]
    assert values_that_clash(documents, ("A1", "B1"), ("A1", "B2")) == []


def values_that_clash(documents, *links):
    """The values that clash between sentences of two documents of which the links are sure."""
    claims = [c for d in documents for c in extract_claims(d)]
    languages = dict.fromkeys("AB", language("en"))
    pairs = pairs_of(documents, claims, [Alignment(a=a, b=b, score=1.0, parts={}) for a, b in links], languages)
    found = value_clashes(pairs, claims, ToldAnywhere.of(documents, claims, languages)).told
    return [set(d.values.values()) for own in found.values() for d in own if d.reason is None]
