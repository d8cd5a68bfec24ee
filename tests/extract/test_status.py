import pytest

from compare.extract.facts import find_facts
from compare.language import language
from compare.model import Status, StatusFact
from compare.text.sentences import sentences

ENGLISH = language("en")


@pytest.fixture
def statuses(article):
    def find(text):
        document = article(text)
        facts = find_facts(document, sentences(document.text, ENGLISH))
        return [(f.value.status, f.value.cue) for f in facts if isinstance(f, StatusFact)]

    return find


@pytest.mark.parametrize(
    ("text", "status", "cue"),
    [
        ("The party adopted a resolution.", Status.HAPPENED, "adopt"),
        ("The museum was finally closed.", Status.HAPPENED, "close"),
        ("Two men have been arrested.", Status.HAPPENED, "arrest"),
        ("A law passed in 2010 was praised.", Status.HAPPENED, "pass"),
        ("The museum will be closed.", Status.PLANNED, "close"),
        ("The mill will be rebuilt.", Status.PLANNED, "rebuild"),
        ("The party plans to adopt it.", Status.PLANNED, "adopt"),
        ("Roe said she would appeal.", Status.PLANNED, "appeal"),
        ("The party discussed plans to rescind it.", Status.DISCUSSED, "discuss plan"),
        ("The council is considering selling the hall.", Status.DISCUSSED, "consider"),
        ("Roe proposed a new museum.", Status.PROPOSED, "propose"),
        ("The party called for a new vote.", Status.PROPOSED, "call"),
        ("The museum is expected to open in May.", Status.EXPECTED, "open"),
        ("The guard allegedly shot at him.", Status.ALLEGED, "shoot"),
        ("Roe denied the claim.", Status.DENIED, "deny"),
    ],
)
def test_how_far_an_event_has_got(statuses, text, status, cue):
    assert statuses(text) == [(status, cue)]


@pytest.mark.parametrize(
    "text",
    [
        "They met in an additional closed session.",
        "The banned books were read aloud.",
        "The law could have been passed.",
        "The plan was not adopted.",
        "Roe will not sign it.",
        "If the plan is adopted, the mill goes.",
        "The political will was lacking.",
        "“We adopted the plan in May,” she said.",
        "The river rose.",
        "It was a letter calling for a vote.",
    ],
)
def test_what_tells_of_no_event_done_or_planned(statuses, text):
    assert statuses(text) == []
