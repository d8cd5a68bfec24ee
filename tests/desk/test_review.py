"""Deciding: forms that keep what was written, two pairs of eyes, and a trail of it all."""

import csv
import io
import re

import pytest

from compare.store.database.decisions import LONGEST_NOTE


def panels(page):
    """The panels of a page by the number of their matter."""
    parts = re.split(r'<div class="panel"', page.text)[1:]
    return {int(re.search(r'action="/matters/(\d+)"', part)[1]): part for part in parts}


def fields(panel):
    """The hidden fields of a panel's form, as its page would send them."""
    return {name: re.search(rf'name="{name}" value="([^"]*)"', panel)[1] for name in ("run", "seen")}


@pytest.fixture
def address(database_address):
    """Each on SQLite and on PostgreSQL."""
    return database_address


@pytest.fixture
def decide():
    """Decides on a matter as it stands on the page that somebody has open (or has opened again)."""

    def send(browser, story, matter, verdict, *, page=None, **more):
        page = page or browser.open(f"/stories/{story}")
        return browser.submit(f"/matters/{matter}", verdict=verdict, **fields(panels(page)[matter]), **more)

    return send


def test_a_decision_is_kept_with_its_note_and_who_has_to_call_whom(sit, kept, decide):
    ann = sit("Ann")
    sit("Bo", "reporter")
    story = kept("Ann")
    page = decide(ann, story, 1, "needs a call", note="Ask the works office.", assignee="Bo", due="2026-05-01")

    assert page.url.path == f"/stories/{story}"
    panel = panels(page)[1]
    assert "Needs a call" in panel
    assert "Ask the works office." in panel
    assert "for <bdi>Bo</bdi> by 2026-05-01" in panel
    assert "1 of 6 decided" in page.text
    assert "1 of 6 decided" in ann.open("/").text


def test_the_script_is_given_the_panel_alone(sit, kept, decide):
    ann = sit("Ann")
    story = kept("Ann")
    answer = decide(ann, story, 2, "confirmed", headers={"accept": "text/x-panel"})

    assert answer.status_code == 200
    assert answer.text.startswith('<div class="panel"')
    assert 'value="confirmed" title="It is as the finding says." aria-pressed="true"' in answer.text


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"verdict": "not so"}, "Say why it is not so"),
        ({"verdict": "settled", "note": " "}, "Say what was learned"),
        ({"verdict": "confirmed", "due": "Friday"}, "This is no day"),
        ({"verdict": "confirmed", "assignee": "Nobody of us"}, "Nobody of that name"),
        ({"verdict": "confirmed", "note": "x" * (LONGEST_NOTE + 1)}, "100,001 characters"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_the_field_and_not_lost(sit, kept, decide, given, said):
    ann = sit("Ann")
    story = kept("Ann")
    answer = decide(ann, story, 1, **given)

    assert answer.status_code == 422
    assert said in panels(answer)[1]
    assert "0 of 6 decided" in answer.text
    if note := given.get("note", "").strip():
        assert note in panels(answer)[1]


def test_a_second_checker_sees_nothing_of_the_first_verdict_until_he_has_given_his_own(sit, kept, decide):
    ann, cy = sit("Ann"), sit("Cy", "second checker")
    story = kept("Ann")
    decide(ann, story, 1, "confirmed", note="Both papers were asked.", assignee="Ann")

    before = cy.open(f"/stories/{story}")
    for path in (
        f"/stories/{story}/trail.json",
        f"/stories/{story}/trail.csv",
        f"/stories/{story}/internal-report.html",
    ):
        assert "Both papers were asked" not in cy.get(path).text
    assert "Both papers were asked" not in before.text
    assert "The desk has decided. You see it when you have given your own verdict." in panels(before)[1]
    assert 'aria-pressed="true"' not in panels(before)[1]
    assert 'data-decided=""' in panels(before)[1]

    after = decide(cy, story, 1, "not so", note="The Daily speaks of another bridge.")
    assert "Both papers were asked." in panels(after)[1]
    assert "Two verdicts that differ stand here." in panels(after)[1]
    seen_by_ann = panels(ann.open(f"/stories/{story}"))[1]
    assert "another bridge" in seen_by_ann
    assert 'data-disputed="1"' in seen_by_ann


def test_the_desk_sees_a_second_check_once_it_has_decided_itself(sit, kept, decide):
    ann, cy = sit("Ann"), sit("Cy", "second checker")
    story = kept("Ann")
    decide(cy, story, 1, "confirmed", note="Seen it in the minutes.")
    assert "in the minutes" not in ann.open(f"/stories/{story}").text
    assert "in the minutes" in decide(ann, story, 1, "confirmed").text


def test_two_on_one_finding_both_keep_what_they_wrote_and_see_it(sit, kept, decide):
    ann, bo = sit("Ann"), sit("Bo", "reporter")
    story = kept("Ann")
    both = ann.open(f"/stories/{story}"), bo.open(f"/stories/{story}")
    decide(ann, story, 1, "confirmed", page=both[0], note="Ann was here.")
    page = decide(bo, story, 1, "not worth it", page=both[1], note="Bo was here.")

    assert all(note in panels(page)[1] for note in ("Ann was here.", "Bo was here."))
    assert "Two verdicts that differ stand here." in panels(page)[1]
    # Who has read both and writes again settles it.
    page = decide(ann, story, 1, "not worth it", note="We have talked.")
    assert "Two verdicts" not in panels(page)[1]
    assert panels(page)[1].count('class="stand"') == 1


def test_nobody_can_claim_to_have_read_what_he_was_not_shown(sit, kept, decide):
    ann, bo, cy = sit("Ann"), sit("Bo", "reporter"), sit("Cy", "second checker")
    story = kept("Ann")
    decide(ann, story, 1, "confirmed")
    decide(cy, story, 1, "confirmed", headers={"x": "y"})
    bo.open(f"/stories/{story}")
    bo.submit("/matters/2", verdict="confirmed", run="1", seen="1 2 99")
    trail = bo.get(f"/stories/{story}/trail.json").json()["decisions"]

    assert [row["read"] for row in trail if row["matter"] == 2] == [[]]


def test_a_verdict_can_be_taken_back(sit, kept, decide):
    ann = sit("Ann")
    story = kept("Ann")
    decide(ann, story, 1, "confirmed")
    page = decide(ann, story, 1, "open")

    assert "0 of 6 decided" in page.text
    assert "Confirmed → Open" in page.text


def test_the_trail_says_who_when_from_and_to(sit, kept, decide):
    ann = sit("Ann")
    story = kept("Ann")
    decide(ann, story, 1, "needs a call")
    decide(ann, story, 1, "settled", note="=HYPERLINK(1) they said 3 May")
    rows = ann.get(f"/stories/{story}/trail.json").json()["decisions"]

    assert [(r["who"], r["from"], r["to"], r["seat"]) for r in rows] == [
        ("Ann", "open", "needs a call", "first"),
        ("Ann", "needs a call", "settled", "first"),
    ]
    assert rows[0]["at"] < rows[1]["at"]
    answer = ann.get(f"/stories/{story}/trail.csv")
    assert answer.headers["content-disposition"] == f'attachment; filename="trail-{story}.csv"'
    table = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"))))
    assert table[1]["note"] == "'=HYPERLINK(1) they said 3 May"  # no spreadsheet runs it
    assert table[1]["finding"].startswith("F")


def test_a_story_compared_again_keeps_what_was_decided(sit, kept, decide, bridge, compared):
    ann = sit("Ann")
    story = kept("Ann")
    statements = [f.statement for f in bridge.findings]
    ferries = 1 + [bridge.claim[min(f.claims.values())[0]].text[:7] for f in bridge.findings].index("Ferries")
    for matter in range(1, 7):
        decide(ann, story, matter, "confirmed", note=f"Decided: {statements[matter - 1][:20]} ({matter})")
    post, daily = (d.text for d in bridge.sources)
    gone = post.replace(
        "Ferries will carry cyclists free of charge from the old harbour.", "Buses will run every ten minutes instead."
    )
    now = compared("Post", gone.replace("3 May", "4 May"), "Daily", daily)
    kept("Ann", now, story)
    page = ann.open(f"/stories/{story}")

    assert "compared 2 times" in ann.open("/").text
    assert all(f"({matter})" in panels(page)[matter] for matter in range(1, 7))
    cards = {int(part.split('id="m')[1].split('"')[0]): part for part in page.text.split('<li class="matter')[1:]}
    assert "s-orphan" in cards[ferries]
    assert "Its quotes lead to no finding of these texts" in cards[ferries]
    assert "Ferries will carry cyclists" in cards[ferries]
    assert page.text.count("s-changed") == 1
    assert page.text.count("s-unchanged") == 4
    # What was decided on other words decides nothing: six were decided, one of them has changed, and one is new.
    changed = next(n for n, card in cards.items() if "s-changed" in card)
    assert "on words that have changed since" in panels(page)[changed]
    assert 'data-decided=""' in panels(page)[changed]
    assert "5 of 7 decided" in page.text
    assert "5 of 7 decided" in ann.open("/").text
    clean = ann.get(f"/stories/{story}/clean-report.html").text
    assert clean.count('<article class="card') == 4
    decide(ann, story, changed, "confirmed")
    assert ann.get(f"/stories/{story}/clean-report.html").text.count('<article class="card') == 5
    # And a third run follows what the second one left.
    kept("Ann", bridge, story)
    page = ann.open(f"/stories/{story}")
    assert all(f"({matter})" in panels(page)[matter] for matter in range(1, 7))


@pytest.mark.parametrize(
    ("path", "given"),
    [
        ("/matters/99", {"verdict": "confirmed", "run": "1", "seen": ""}),
        ("/matters/1", {"verdict": "confirmed", "run": "7", "seen": ""}),
        ("/matters/1", {"verdict": "confirmed", "run": "9" * 400, "seen": ""}),
        (f"/matters/{10**30}", {"verdict": "confirmed", "run": "1", "seen": ""}),
    ],
)
def test_a_matter_that_is_not_there_cannot_be_decided(sit, kept, path, given):
    ann = sit("Ann")
    kept("Ann")

    assert ann.submit(path, **given).status_code == 404


def test_a_verdict_that_is_none_is_refused(sit, kept, decide):
    ann = sit("Ann")

    assert decide(ann, kept("Ann"), 1, "guilty").status_code == 400
