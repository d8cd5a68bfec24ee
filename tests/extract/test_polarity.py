import pytest

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import PolarityFact
from compare.text.sentences import sentences

ENGLISH = language("en")


@pytest.fixture
def negations(article):
    def find(text):
        document = article(text)
        facts = find_facts(document, sentences(document.text, ENGLISH))
        return [(f.value.cue, f.value.scope) for f in facts if isinstance(f, PolarityFact)]

    return find


@pytest.mark.parametrize(
    ("text", "cue", "scope"),
    [
        ("The council did not adopt the plan.", "not", "adopt"),
        ("The council didn’t adopt the plan.", "didn't", "adopt"),
        ("The plan was never officially adopted.", "never", "adopt"),
        ("There was no evidence of it.", "no", "evidence"),
        ("Roe denied taking money.", "denied", "take"),
        ("Roe refused to sign the plan.", "refused", "sign"),
        ("The council failed to agree.", "failed", "agree"),
        ("The road is no longer safe.", "no", "safe"),
        ("Roe has yet to answer the letter.", "yet", "answer"),
    ],
)
def test_which_word_says_no_and_of_what(negations, text, cue, scope):
    assert negations(text) == [(cue, scope)]


@pytest.mark.parametrize(
    "text",
    [
        "The plan was not only adopted but praised.",
        "It was nothing less than a triumph.",
        "No fewer than nine people came.",
        "They came, whether or not they were asked.",
        "The list is non-exhaustive.",
        "The plan falls if the council does not adopt it.",
        "The bridge failed last year.",
        "They came late, yet to everybody's joy.",
    ],
)
def test_words_of_denial_that_deny_nothing(negations, text):
    assert negations(text) == []
