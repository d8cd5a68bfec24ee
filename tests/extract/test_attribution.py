import pytest

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import AttributionFact
from compare.text.sentences import sentences

ENGLISH = language("en")


@pytest.fixture
def attributions(article):
    def find(*paragraphs, label="Daily News"):
        document = article(*paragraphs, label=label)
        facts = find_facts(document, sentences(document.text, ENGLISH))
        return [(f.value.speaker, f.value.verb) for f in facts if isinstance(f, AttributionFact)]

    return find


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("Jane Roe said the road was safe.", "Jane Roe", "say"),
        ("Mayor Jane Roe of Ardwick claimed that the road was safe.", "Jane Roe", "claim"),
        ("The road, Roe insisted, was safe.", "Roe", "insist"),
        ("“The road is safe,” insisted Roe.", "Roe", "insist"),
        ("According to Jane Roe, the road was safe.", "Jane Roe", "according to"),
        ("The police said the road was safe.", "police", "say"),
        ("A spokesman for Jane Roe told reporters that the road was safe.", "spokesman for Jane Roe", "tell"),
        ("Jane Roe, an engineer, said the road was safe.", "Jane Roe", "say"),
        ("Officials say the road is safe.", "Officials", "say"),
        ("The road belongs to Calder Mining, which said it was safe.", "Calder Mining", "say"),
        ("It was described as safe, the ministry said.", "ministry", "say"),
        ("The city’s report found that the road was unsafe.", "city’s report", "find"),
        ("Recent polls suggest the road has many friends.", "Recent polls", "suggest"),
        ("The film ends with Jane Roe claiming that the road was safe.", "Jane Roe", "claim"),
        ("Jane Roe issued a statement saying the road was safe.", "Jane Roe", "say"),
        ("Jane Roe called it “a scandal,” adding that the road was safe.", "Jane Roe", "add"),
        ("The road is what Jane Roe has argued is the danger.", "Jane Roe", "argue"),
        ("The road is safe, Jane Roe confirmed to Evening Star.", "Jane Roe", "confirm"),
        ("Jane Roe warned the road could flood.", "Jane Roe", "warn"),
        ("Jane Roe sued the city, claiming this was unfair.", "Jane Roe", "claim"),
    ],
)
def test_whose_word_a_statement_is(attributions, text, speaker, verb):
    assert attributions(text) == [(speaker, verb)]


@pytest.mark.parametrize(
    "text",
    [
        "The road is safe.",
        "The report was long and the claims were many.",
        "Roe said little about the road.",
        "Roe declined to say who paid.",
        "Roe explained the delay to her council.",
        "The police found the letters that had been lost.",
        "The letters found on the road were his.",
        "Roe testified last month after the release of a report that described the road.",
        "Roe is investigating alleged fraud on the road.",
        "He knew of a woman’s claims that were never heard.",
        "Roe’s report had a stunning effect.",
        "The United States closed the road.",
        "She was told the road was shut.",
    ],
)
def test_what_hands_no_statement_to_anybody(attributions, text):
    assert attributions(text) == []


def test_the_outlets_own_reporting_is_no_attribution(attributions):
    assert attributions("The Daily News reported that the road was shut.") == []
    assert attributions("The Evening Star reported that the road was shut.") == [("Evening Star", "report")]


def test_he_or_she_is_the_one_person_who_spoke_before(attributions):
    assert attributions("Jane Roe opened the road. She said it was safe.") == [("Jane Roe", "say")]
    told = attributions("Jane Roe opened the road, records show. She said it was safe.")
    assert told == [("records", "show"), ("Jane Roe", "say")]
    assert attributions("Jane Roe met Karl Moss. She said it was safe.") == [("", "say")]
    assert attributions("Born in Port Ellen, he runs a mill. He said it was safe.") == [("", "say")]


def test_a_second_verb_shares_the_subject(attributions):
    assert attributions("Jane Roe opened the road on Monday, saying it was safe.") == [("Jane Roe", "say")]
    assert attributions("After Jane Roe left, Karl Moss rose and said it was safe.") == [("", "say")]
