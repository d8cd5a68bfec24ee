import pytest

from compare.language import language
from compare.model import AttributionValue, FindingKind
from compare.pipeline import compare_documents
from compare.settings import Settings
from compare.tell.wording import heading, number, outlet, possessive, sentences, speaker
from compare.text.own_words import OwnWords


def found(article, first, second, kind):
    """The first finding of a kind between two articles, each one paragraph or more."""
    one, two = ((t,) if isinstance(t, str) else t for t in (first, second))
    documents = article(*one, label="The Ledger"), article(*two, source_id="B", label="Coast Wire")
    return next(f for f in compare_documents(documents, Settings(engine="lexical")).findings if f.kind is kind)


@pytest.mark.parametrize(
    ("first", "second", "statement", "question"),
    [
        (
            "Holt did not answer the letter from the town.",
            "Holt has yet to fully answer the letter from the town.",
            "one denies it altogether, the other only that it was enough",
            "was there any at all",
        ),
        (
            "The unions asked the court to strike down two sections of the Harbour Act.",
            "The unions asked the court to block the Harbour Act.",
            "one speaks of a part, the other of the whole",
            "which part",
        ),
    ],
)
def test_a_conflict_says_in_what_way_the_two_clash(article, first, second, statement, question):
    conflict = found(article, first, second, FindingKind.CONFLICT)

    assert statement in conflict.statement
    assert question in conflict.question


def test_a_conflict_says_what_each_has_and_from_whom(article):
    conflict = found(
        article,
        "The governor's office said 23 miners were rescued from the Ardwick pit.",
        "Police said 31 miners were rescued from the Ardwick pit.",
        FindingKind.CONFLICT,
    )

    assert conflict.statement.startswith("The Ledger: “23 miners")
    assert "Coast Wire: “31 miners" in conflict.statement
    assert "(Police)" in conflict.statement


def test_an_agreement_in_the_same_words_says_what_each_adds_that_the_other_article_has_nowhere(article):
    agreement = found(
        article,
        "Mayor Holt opened the new ferry pier at Corran, which cost the town 3 million euros, in June 2025.",
        "Mayor Holt opened the new ferry pier at Corran, with a brass band playing, beside Ada Moss.",
        FindingKind.AGREEMENT,
    )

    assert agreement.heading == "Mayor Holt opened the new ferry pier at Corran"
    assert agreement.statement.startswith("Both; only The Ledger has “3 million euros”")
    assert agreement.statement.endswith("only Coast Wire has “Ada Moss”.")


@pytest.mark.parametrize(
    ("first", "second", "statement"),
    [
        (  # the heading has a name that the other lacks
            "Mayor Lena Holt opened the new ferry pier at Corran.",
            "The new ferry pier at Corran was opened on Monday.",
            "In the words of The Ledger; Coast Wire: “The new ferry pier at Corran was opened on Monday”.",
        ),
        (  # the same words, but one does without the police
            "Police said the driver of the coach fell asleep near Corran.",
            "The driver of the coach fell asleep near Corran, the second such crash.",
            "In the words of Coast Wire; The Ledger: “Police said the driver of the coach fell asleep near Corran”.",
        ),
    ],
)
def test_what_is_told_in_other_words_stands_beside_the_heading(article, first, second, statement):
    assert found(article, first, second, FindingKind.AGREEMENT).statement == statement


def test_what_one_alone_tells_says_where(article):
    unique = found(
        article,
        ("Mayor Holt opened the new ferry pier at Corran.", "Ada Moss lost her seat in Lund."),
        "Mayor Holt opened the new ferry pier at Corran.",
        FindingKind.UNIQUE,
    )

    assert (unique.title, unique.statement) == ("Ada Moss lost her seat in Lund", "Only in The Ledger, paragraph 2.")


def test_the_paragraph_is_that_of_the_heading(article):
    unique = found(
        article,
        ("The ferry sails to Corran.", "It was raining again that day.", "Ada Moss lost her seat in Lund by 12 votes."),
        "The ferry sails to Corran.",
        FindingKind.UNIQUE,
    )

    assert (unique.title, unique.statement) == (
        "Ada Moss lost her seat in Lund by 12 votes",
        "Only in The Ledger, paragraph 3.",
    )


def test_outlets_and_speakers_read_well_in_a_sentence():
    assert [outlet(n) for n in ("Meduza", "after Meduza", "iNews")] == ["Meduza", "“after Meduza”", "iNews"]
    assert [heading(n) for n in ("after Meduza", "iNews")] == ["After Meduza", "iNews"]
    say = OwnWords(language("en"))
    given = [AttributionValue(n, "say") for n in ("Lena Holt", "owner of the coach")]
    assert [speaker(v, say) for v in given] == ["Lena Holt", "the owner of the coach"]
    assert [possessive(n) for n in ("Meduza", "The Moscow Times")] == ["Meduza’s", "The Moscow Times’"]
    assert (sentences(1, say), sentences(2, say), number(12, say), number(1300, say)) == (
        "One sentence",
        "Two sentences",
        "twelve",
        "1,300",
    )
