import pytest
from msgspec.structs import replace

from compare.align import LexicalScorer
from compare.align.links import align_pair
from compare.align.units import units_of
from compare.extract import extract_claims
from compare.judge.manner import manner_differences
from compare.judge.pair import pairs_of
from compare.language import language

ENGLISH = dict.fromkeys("AB", language("en"))


@pytest.fixture
def manner(article):
    """The differences of manner between the first claims of two texts, which are linked with a score."""

    def differences(first, second, score=0.9):
        a, b = article(first), article(second, source_id="B")
        claims = [*extract_claims(a), *extract_claims(b)]
        sides = (units_of(d, [next(c for c in claims if c.source == d.id)]) for d in (a, b))
        (link,) = align_pair(LexicalScorer(threshold=0.0), *sides)[0]
        pairs = pairs_of((a, b), claims, [replace(link, score=score)], ENGLISH)
        return {d.aspect: d.values for d in manner_differences(pairs)}

    return differences


def test_own_voice_against_somebody_s_words(manner):
    found = manner(
        "Delegates in Lund approved the measure on Tuesday.",
        "Delegates in Lund approved the measure on Tuesday, spokesman Per Berg said.",
    )
    assert found == {"attribution": {"A": "in its own voice", "B": "as somebody’s words"}}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # both name him: one tells what he did
        ("Per Berg will stay away from the speech.", "Per Berg has said he will stay away from the speech."),
        # both quote
        (
            "Her first priority will be to “fund the fleet”.",
            "“My first priority will be to fund the fleet,” Ada Moss said.",
        ),
        # what one says itself is another matter
        (
            "Police searched the mill in Lund for nine hours and found old letters.",
            "Police will search every mill, Ada Moss said.",
        ),
    ],
)
def test_no_own_voice_where_both_cite_or_the_matter_is_another(manner, first, second):
    assert "attribution" not in manner(first, second)


def test_a_hedge_before_a_word_that_both_share(manner):
    found = manner(
        "A dozen officers were indicted for hacking the party in 2016.",
        "A dozen officers were indicted for allegedly hacking the party in 2016.",
    )
    assert found == {"certainty": {"A": "plain", "B": "hedged"}}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The mayor spoke in Lund on Monday.",
            "The mayor spoke in Lund on Monday of a plan that reportedly costs 2 million.",
        ),
        ("The talks in Lund go on for three weeks.", "The talks in Lund may go on for three weeks."),
        ("The mayor met his rival Per Berg.", "The mayor met his likely rival Per Berg."),
        ("Police reportedly arrested the owner.", "Police allegedly arrested the owner."),
    ],
)
def test_a_hedge_of_something_else_is_none_of_this(manner, first, second):
    assert "certainty" not in manner(first, second)


def test_what_may_have_been_is_no_fact(manner):
    found = manner("The owner set fire to the mill.", "The owner may have set fire to the mill.")
    assert found["certainty"] == {"A": "plain", "B": "hedged"}


def test_loaded_words_are_named_where_they_stand_by_a_shared_word(manner):
    assert manner("The council passed the bill on parks.", "The council passed the controversial bill on parks.") == {
        "wording": {"A": "plain", "B": "loaded: “controversial”"}
    }
    assert manner("The council passed the bill.", "The council passed the bill after controversial remarks.") == {}


def test_nothing_is_said_of_a_link_that_is_not_sure(manner):
    told = ("Delegates in Lund approved the measure.", "Delegates in Lund approved the measure, Per Berg said.")
    assert manner(*told)
    assert not manner(*told, score=0.7)
