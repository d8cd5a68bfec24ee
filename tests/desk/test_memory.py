"""A story compared again: what was decided stays with its matter, or is said to have none."""

import msgspec
import pytest

pytest.importorskip("starlette", reason="the extra storydiff[desk] is not installed")

from compare.desk.anchors import place_of
from compare.desk.memory import Known, fates
from compare.model import FindingKind
from compare.store.database import Anchor, State


@pytest.fixture
def texts(bridge):
    """Post and Daily, as they were read for the first comparison."""
    return tuple(d.text for d in bridge.sources)


@pytest.fixture
def follow(bridge, compared):
    """What becomes of each matter of the bridge when it is compared again: by the words of one of its claims."""

    def run(*labelled):
        now = compared(*labelled)
        known = [Known(number, f, bridge, 1) for number, f in enumerate(bridge.findings)]
        words = {number: first_words(bridge, f) for number, f in enumerate(bridge.findings)}
        found = fates(known, now)
        assert len({fate.finding for fate in found if fate.finding}) == len([f for f in found if f.finding])
        return {words[fate.matter]: fate for fate in found if fate.matter is not None}, [
            first_words(now, next(f for f in now.findings if f.id == fate.finding))
            for fate in found
            if fate.matter is None
        ]

    return run


def first_words(comparison, finding):
    return comparison.claim[min(c for claims in finding.claims.values() for c in claims)].text[:16]


def states(found):
    return {words: fate.state for words, fate in found.items()}


def test_the_order_of_the_sources_changes_no_matter(follow, texts):
    found, new = follow("Daily", texts[1], "Post", texts[0])

    assert set(states(found).values()) == {State.UNCHANGED}
    assert new == []


def test_a_sentence_that_was_corrected_on_one_side_is_the_same_matter_changed(follow, texts):
    found, new = follow("Post", texts[0].replace("3 May", "4 May"), "Daily", texts[1])

    assert states(found)["The council deci"] is State.CHANGED
    assert [s for words, s in states(found).items() if words != "The council deci"] == [State.UNCHANGED] * 5
    assert new == []


def test_a_conflict_that_a_correction_ended_is_resolved_and_says_what_it_was(follow, texts):
    found, _ = follow("Post", texts[0].replace("2.1 million", "3.4 million"), "Daily", texts[1])

    fate = found["The repairs will"]
    assert (fate.state, fate.was) == (State.RESOLVED, FindingKind.CONFLICT.value)
    assert fate.finding


def test_a_sentence_that_was_taken_out_leaves_an_orphan_and_no_other_matter_takes_its_place(follow, texts):
    ferries = "Ferries will carry cyclists free of charge from the old harbour."
    found, _ = follow(
        "Post",
        texts[0].replace(ferries, "Ferries will carry cyclists for two euros from the new harbour."),
        "Daily",
        texts[1],
    )

    assert (found["Ferries will car"].state, found["Ferries will car"].finding) == (State.ORPHAN, "")


ENGINE = "The fire brigade will move an engine to the east bank in March."


def test_a_new_sentence_is_a_new_matter(follow, texts):
    found, new = follow("Post", texts[0], "Daily", texts[1].replace('"We have', f'{ENGINE}\n\n"We have'))

    assert set(states(found).values()) == {State.UNCHANGED}
    assert new == ["The fire brigade"]


def test_a_sentence_added_to_what_one_source_tells_alone_changes_that_matter(follow, texts):
    found, new = follow("Post", texts[0], "Daily", f"{texts[1]}\n\n{ENGINE}")

    assert states(found)["Shopkeepers in M"] is State.CHANGED
    assert new == []


def test_a_source_of_another_name_keeps_its_matters(follow, texts):
    found, _ = follow("The Harbour Post", texts[0].replace("3 May", "4 May"), "Daily", texts[1])

    assert states(found)["The council deci"] is State.CHANGED


def document(bridge, text, label="Post", source="A"):
    return msgspec.structs.replace(bridge.sources[0], id=source, label=label, text=text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Before. It closes on 3 May. After.", 8),
        ("Other words. It closes on 3 May. After.", 13),  # what follows it is the same
        ("Quite other. It closes on 3 May. Words.", 13),  # only here
        ("Before. It closes on 3 May. After. It closes on 3 May. Later.", 8),
        ("So it is: It closes on 3 May. And again: It closes on 3 May. Which?", None),
        ("Before. It closes on 30 May. After.", None),  # near, and not it
        ("Before. Edit closes on 3 Mayor's orders. After.", None),
        ("Before. It  closes on 3 May. After.", None),
    ],
)
def test_a_quote_is_found_by_its_words_or_not_at_all(bridge, text, found):
    quote = Anchor("Post", "It closes on 3 May", "Before. ", ". After.")
    place = place_of(quote, [document(bridge, text)])

    assert (place and place[1].start) == found


def test_a_sentence_that_every_paper_has_is_looked_for_in_its_own(bridge):
    quote = Anchor("Post", "It closes on 3 May", "", "")
    papers = [document(bridge, "It closes on 3 May.", "Daily"), document(bridge, "It closes on 3 May.", "Post", "B")]

    assert place_of(quote, papers)[0] == "B"
    assert place_of(quote, [document(bridge, p.text, "Echo", p.id) for p in papers]) is None
