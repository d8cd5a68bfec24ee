"""Findings of people's own: what the tool missed, what it told twice, and pairs that are none."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from msgspec import structs

FERRIES = "Ferries will carry cyclists free of charge"
RENTS = "Shopkeepers in Mill Lane have asked for lower rents."
VEHICLES = "About 9,000 vehicles cross it every day."


def cards(page):
    """The cards of a review by their matter."""
    return {
        int(part.split('"')[0]): part
        for part in page.text.split('<li class="matter')[1:]
        for part in [part.split('id="m')[1]]
    }


def edit(browser, story, act, run=1, **fields):
    return browser.submit(f"/stories/{story}/{act}", run=str(run), **fields)


def matter_of(page, words):
    """The one matter whose card has the words."""
    (found,) = [matter for matter, card in cards(page).items() if words in card]
    return found


@pytest.fixture
def address(database_address):
    """Each on SQLite and on PostgreSQL."""
    return database_address


@pytest.fixture
def story(sit, kept):
    """Ann's desk with the bridge on it, the review open."""
    ann = sit("Ann")
    number = kept("Ann")
    return ann, number, ann.open(f"/stories/{number}")


def test_a_passage_that_the_tool_passed_over_is_a_finding_like_any_other(story):
    ann, number, _ = story
    page = edit(ann, number, "findings", **{"passage-A": VEHICLES, "title": "Nobody else counts the traffic"})

    assert page.url.path == f"/stories/{number}"
    made = cards(page)[7]
    assert "Nobody else counts the traffic" in made
    assert '<span class="number">+1</span> <span class="kind">Only in one</span>' in made
    assert "Added by <bdi>Ann</bdi>" in made
    assert "0 of 7 decided" in page.text
    ann.submit("/matters/7", verdict="confirmed", run="1", seen="")
    assert "1 of 7 decided" in ann.open("/").text
    for kind in ("clean", "internal"):
        assert "Nobody else counts the traffic" in ann.get(f"/stories/{number}/{kind}-report.html").text


def test_two_passages_belong_together_and_may_clash(story):
    ann, number, _ = story
    given = {"passage-A": FERRIES, "passage-B": RENTS}
    together = cards(edit(ann, number, "findings", **given))[7]
    clash = cards(edit(ann, number, "findings", kind="conflict", **given))[8]

    assert '<span class="kind">Agreement</span>' in together
    assert '<span class="kind">Conflict</span>' in clash
    assert FERRIES in clash
    assert RENTS in clash


def test_a_passage_in_the_middle_of_words_is_taken_with_the_whole_of_them_in_its_sentence(story):
    ann, number, _ = story
    made = cards(edit(ann, number, "findings", **{"passage-A": "erries  will\ncarry cycl"}))[7]

    assert "Ferries will carry cyclists<span" in made
    assert '<span class="around"> free of charge from the old harbour.</span>' in made


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Nothing is marked"),
        ({"passage-A": "Ferries will carry horses"}, "These words do not stand so in Post"),
        ({"passage-A": "the"}, "These words stand 3 times in Post. Take more words"),
        ({"passage-A": "word " * 900}, "The passage has 4,500 characters"),
        ({"passage-A": FERRIES, "passage-B": RENTS, "kind": "unique"}, "it is to be in one only"),
        ({"passage-A": FERRIES, "title": "x" * 301}, "The title has 301 characters"),
    ],
)
def test_what_cannot_be_found_is_said_beside_its_field_and_not_lost(story, given, said):
    ann, number, _ = story
    page = edit(ann, number, "findings", **given)

    assert page.status_code == 422
    assert said in page.text
    assert page.text.count('aria-invalid="true"') == 1
    assert given.get("passage-A", "").strip() in page.text
    assert "0 of 6 decided" in ann.open(f"/stories/{number}").text


def test_of_words_that_stand_there_twice_the_place_that_was_selected_is_meant(story, bridge):
    ann, number, _ = story
    second = bridge.source["A"].text.rindex("Tuesday")
    edit(ann, number, "findings", **{"passage-A": "Tuesday", "at-A": str(second)})
    made = cards(ann.open(f"/stories/{number}"))[7]

    assert "mayor Ilse Brandt said on" in made
    assert "decided on" not in made


def test_clicking_twice_makes_one_finding(story):
    ann, number, _ = story
    for _ in range(2):
        page = edit(ann, number, "findings", **{"passage-A": FERRIES})

    assert sorted(cards(page)) == list(range(1, 8))


def test_two_findings_that_say_the_same_are_joined_and_taken_apart_again(story):
    ann, number, page = story
    day, cost = matter_of(page, "1 June"), matter_of(page, "2.1 million")
    ann.submit(f"/matters/{day}", verdict="confirmed", run="1", seen="")
    joined = edit(ann, number, "join", matter=[f"{day}:1", f"{cost}:"])
    made = cards(joined)

    assert set(made) == {*range(1, 8)} - {day, cost}
    assert "Joined from 2 findings by" in made[7]
    assert all(words in made[7] for words in ("3 May", "1 June", "2.1 million", "3.4 million", "To ask"))
    assert "0 of 5 decided" in joined.text
    assert "0 of 5 decided" in ann.open("/").text
    back = edit(ann, number, "take-back", matter="7")
    assert set(cards(back)) == set(range(1, 7))
    assert "1 of 6 decided" in back.text
    assert "1 of 6 decided" in ann.open("/").text


def test_two_that_each_stand_alone_are_joined_to_what_belongs_together(story):
    ann, number, page = story
    alone = [f"{matter_of(page, FERRIES)}:", f"{matter_of(page, RENTS)}:"]
    made = cards(edit(ann, number, "join", matter=alone, title="What the town does about it"))[7]

    assert '<span class="kind">Agreement</span>' in made
    assert "What the town does about it" in made
    assert "Only in" not in made


def test_a_wrong_pair_is_split_and_each_side_is_told_alone(story):
    ann, number, page = story
    cost = matter_of(page, "2.1 million")
    page = edit(ann, number, "split", matter=str(cost), off="B")
    made = cards(page)

    assert set(made) == {*range(1, 9)} - {cost}
    assert "2.1 million" in made[7]
    assert "3.4 million" not in made[7]
    assert "3.4 million" in made[8]
    assert all('<span class="kind">Only in one</span>' in made[n] for n in (7, 8))
    assert set(cards(edit(ann, number, "take-back", matter="8"))) == set(range(1, 7))


def test_of_three_papers_one_is_split_off_and_the_others_stay_together(sit, kept, compared, bridge):
    ann = sit("Ann")
    echo = "Bridge shuts\n\nThe council decided on Tuesday to close the Mill Bridge on 1 June.\n"
    three = compared(*(x for d in bridge.sources for x in (d.label, d.text)), "Echo", echo)
    number = kept("Ann", three)
    day = matter_of(ann.open(f"/stories/{number}"), "3 May")
    made = cards(edit(ann, number, "split", matter=str(day), off="A"))
    rest, off = sorted(made)[-2:]

    assert day not in made
    assert '<span class="kind">Agreement</span>' in made[rest]  # both say 1 June
    assert all(name in made[rest] for name in ("Daily", "Echo"))
    assert "3 May" not in made[rest]
    assert "3 May" in made[off]


@pytest.mark.parametrize(
    ("act", "fields", "status"),
    [
        ("split", {"matter": "1"}, 400),
        ("split", {"matter": "1", "off": ["A", "B"]}, 400),
        ("split", {"matter": "99", "off": "A"}, 409),
        ("join", {"matter": "1:"}, 400),
        ("join", {"matter": ["1:", "99:"]}, 409),
        ("join", {"matter": ["1:", "2:"], "kind": "scandal"}, 400),
        ("join", {"matter": ["1:", "2:"], "title": "x" * 301}, 422),
        ("take-back", {"matter": "1"}, 409),
        ("findings", {"passage-A": FERRIES, "kind": "scandal"}, 400),
        ("findings", {"passage-A": FERRIES, "run": "7"}, 409),
    ],
)
def test_what_makes_no_sense_changes_nothing(story, act, fields, status):
    ann, number, _ = story

    assert ann.submit(f"/stories/{number}/{act}", **{"run": "1", **fields}).status_code == status
    assert set(cards(ann.open(f"/stories/{number}"))) == set(range(1, 7))


def test_of_two_papers_of_one_name_no_quote_is_given_to_the_wrong_one(sit, kept, compared, bridge):
    ann = sit("Ann")
    post = bridge.sources[0].text
    twins = compared("Post", post, "Daily", f"{post}\nThe mayor will speak at the harbour on Friday evening.\n")
    twins = structs.replace(twins, sources=tuple(structs.replace(d, label="Post") for d in twins.sources))
    number = kept("Ann", twins)
    assert edit(ann, number, "join", matter=["1:", "2:"]).status_code == 422
    page = edit(ann, number, "findings", **{"passage-A": FERRIES})
    assert "These words stand alike in two sources of one name" in page.text
    assert "+1" not in ann.open(f"/stories/{number}").text


def test_who_joins_what_somebody_has_just_joined_otherwise_is_told(story, sit):
    ann, number, _ = story
    bo = sit("Bo", "reporter")
    assert edit(ann, number, "join", matter=["1:", "2:"]).status_code == 200
    assert edit(bo, number, "join", matter=["2:", "3:"]).status_code == 409


def test_of_two_who_join_one_finding_in_the_same_moment_one_does(story, sit):
    ann, number, page = story
    bo = sit("Bo", "reporter")
    matters = sorted(cards(page))
    for first, shared, last in zip(matters[::3], matters[1::3], matters[2::3], strict=True):
        both = Barrier(2)

        def join(browser, *chosen, both=both):
            both.wait(10)
            return edit(browser, number, "join", matter=[f"{matter}:" for matter in chosen]).status_code

        with ThreadPoolExecutor() as pool:
            asked = [pool.submit(join, ann, first, shared), pool.submit(join, bo, shared, last)]
        assert sorted(each.result() for each in asked) == [200, 409]
    assert len(cards(ann.open(f"/stories/{number}"))) == len(matters) - 2


def test_a_part_of_a_split_that_was_joined_elsewhere_is_not_taken_back_from_under_it(story):
    ann, number, page = story
    cost = matter_of(page, "2.1 million")
    edit(ann, number, "split", matter=str(cost), off="B")
    edit(ann, number, "join", matter=["8:", f"{matter_of(page, RENTS)}:"])
    assert edit(ann, number, "take-back", matter="7").status_code == 409
    edit(ann, number, "take-back", matter="9")
    assert edit(ann, number, "take-back", matter="7").status_code == 200


def test_a_second_checker_adds_findings_and_leaves_the_desks_list_as_it_is(story, sit):
    ann, number, _ = story
    cy = sit("Cy", "second checker")
    assert "Split" not in cy.open(f"/stories/{number}").text
    for act, fields in (("join", {"matter": ["1:", "2:"]}), ("split", {"matter": "1", "off": "A"})):
        assert edit(cy, number, act, **fields).status_code == 403
    edit(ann, number, "findings", **{"passage-A": FERRIES})
    assert edit(cy, number, "take-back", matter="7").status_code == 403
    assert edit(cy, number, "findings", **{"passage-B": RENTS}).status_code == 200
    assert edit(cy, number, "take-back", matter="8").status_code == 200


@pytest.fixture
def updated(story, kept, compared, bridge):
    """The review after one passage of the Post was changed."""
    ann, number, _ = story
    post, daily = (d.text for d in bridge.sources)

    def page(old, new):
        kept("Ann", compared("Post", post.replace(old, new), "Daily", daily), number)
        return ann.open(f"/stories/{number}")

    return page


def test_what_people_made_survives_an_article_that_is_updated(story, updated):
    ann, number, page = story
    day, cost = matter_of(page, "1 June"), matter_of(page, "2.1 million")
    edit(ann, number, "join", matter=[f"{matter_of(page, FERRIES)}:", f"{matter_of(page, RENTS)}:"])
    edit(ann, number, "split", matter=str(cost), off="B")
    for matter in (7, 8, 9):
        ann.submit(f"/matters/{matter}", verdict="confirmed", note=f"Kept {matter}.", run="1", seen="")
    page = updated("3 May", "4 May")
    made = cards(page)

    assert cost not in made
    assert "s-changed" in made[day]
    for matter in (7, 8, 9):
        assert "s-unchanged" in made[matter]
        assert f"Kept {matter}." in made[matter]
        assert 'data-decided="1"' in made[matter]


def test_the_list_finds_a_comparison_by_the_titles_of_peoples_findings(story, updated):
    ann, number, _ = story

    def found(words):
        return f"/stories/{number}" in ann.get("/", params={"q": words}).text

    assert not found("ROAD traffic")
    edit(ann, number, "findings", **{"passage-A": VEHICLES, "title": "Road traffic: who counted?"})
    edit(ann, number, "join", matter=["1:", "2:"], title="Straße und Brücke")
    assert found("ROAD traffic")
    assert found("strasse")
    updated("3 May", "4 May")
    assert found("road traffic")
    edit(ann, number, "take-back", matter="7", run=2)
    assert not found("road traffic")
    assert found("brücke mill")


def test_a_pair_that_was_split_is_looked_at_again_when_its_words_change(story, updated):
    ann, number, page = story
    cost = matter_of(page, "2.1 million")
    edit(ann, number, "split", matter=str(cost), off="B")
    ann.submit("/matters/7", verdict="confirmed", run="1", seen="")
    made = cards(updated("2.1 million", "2.2 million"))

    assert "s-changed" in made[cost]
    assert "s-orphan" in made[7]  # what the Post said is said no more
    assert "2.1 million" in made[7]
    assert "s-unchanged" in made[8]


def test_a_finding_of_which_one_quote_is_gone_is_open_again(story, updated):
    ann, number, _ = story
    edit(ann, number, "findings", **{"passage-A": FERRIES, "passage-B": RENTS})
    ann.submit("/matters/7", verdict="confirmed", run="1", seen="")
    page = updated("Ferries will carry", "Buses will carry")
    made = cards(page)[7]

    assert "s-changed" in made
    assert RENTS in made
    assert FERRIES not in made
    assert 'data-decided=""' in made
    assert "on words that have changed since" in made


def test_the_trail_has_who_added_joined_split_and_took_back_what(story):
    ann, number, _ = story
    edit(ann, number, "findings", **{"passage-A": FERRIES, "title": "=1+1"})
    edit(ann, number, "join", matter=["1:", "2:"])
    edit(ann, number, "take-back", matter="8")
    rows = ann.get(f"/stories/{number}/trail.json").json()["edits"]

    assert [(r["who"], r["act"], r["matter"], r["replaces"]) for r in rows] == [
        ("Ann", "added", 7, []),
        ("Ann", "joined", 8, [1, 2]),
        ("Ann", "taken back", 8, []),
    ]
    assert rows[0]["quotes"][0]["exact"] == FERRIES
    table = ann.get(f"/stories/{number}/trail.csv").text
    assert "'=1+1" in table
    assert "taken back" in table


def test_each_claim_of_the_texts_leads_to_its_finding(story):
    ann, number, page = story
    cost = matter_of(page, "2.1 million")
    text = ann.get(f"/stories/{number}/texts").text
    claim = re.search(
        rf'data-matters="{cost}">The repairs will cost 2\.1 million euros[^<]*</span>[^<]*<sup>(.*?)</sup>',
        text,
        re.DOTALL,
    )

    assert claim is not None
    assert f'href="/stories/{number}#m{cost}"' in claim[1]
    for words in ("Old bridge closes in May", VEHICLES):  # no finding shows them
        assert words in text
