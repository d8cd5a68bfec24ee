"""What editors corrected, as gold that the tool can be measured on."""

import io
import zipfile

import pytest

from benchmarks.gold import faults, load_pair

VEHICLES = "About 9,000 vehicles cross it every day."
RENTS = "Shopkeepers in Mill Lane have asked for lower rents."
ECHO = """Bridge shuts

The council decided on Tuesday to close the Mill Bridge on 3 May.

The ferry company has ordered two boats.
"""


@pytest.fixture
def reviewed(sit, kept, bridge):
    """Ann, the story, and the matter of each finding by some of its words."""
    ann = sit("Ann")
    story = kept("Ann")

    def matter(words):
        texts = {
            n: " ".join(bridge.claim[c].text for cs in f.claims.values() for c in cs)
            for n, f in enumerate(bridge.findings, 1)
        }
        (found,) = [n for n, text in texts.items() if words in text]
        return found

    return ann, story, matter


def decide(browser, matter, verdict="confirmed", note=""):
    return browser.submit(f"/matters/{matter}", verdict=verdict, note=note, run="1", seen="")


@pytest.fixture
def gold(tmp_path):
    """The gold that an editor's browser downloads, read and checked as the benchmarks do."""

    def read(browser, story):
        answer = browser.get(f"/stories/{story}/gold.zip")
        assert answer.status_code == 200, answer.text
        assert answer.headers["content-disposition"] == f'attachment; filename="gold-{story}.zip"'
        with zipfile.ZipFile(io.BytesIO(answer.content)) as package:
            package.extractall(tmp_path)
        pairs = {path.parent.name: load_pair(path.parent) for path in tmp_path.rglob("gold.json")}
        assert [fault for pair in pairs.values() for fault in faults(pair)] == []
        return pairs

    return read


def sentence(pair, side, words):
    (found,) = [s.id for s in pair.gold.sentences[side] if words in s.text]
    return found


def test_what_was_confirmed_is_a_link_of_its_kind_and_a_key_finding(reviewed, gold):
    ann, story, _ = reviewed
    for number in range(1, 7):
        decide(ann, number)
    pair = gold(ann, story)["story-1-AB"]
    cost = (sentence(pair, "A", "2.1 million"), sentence(pair, "B", "3.4 million"))
    said = (sentence(pair, "A", "We have no choice"), sentence(pair, "B", "We have no choice"))
    links = {link.pair: link for link in pair.gold.links}

    assert links[cost].relations == ("conflict",)
    assert links[cost].must_be_found
    assert links[cost].why.startswith("confirmed: The repairs will cost")
    assert "conflict" not in links[said].relations
    assert any(key.kind == "conflict" and cost[0] in key.a and cost[1] in key.b for key in pair.gold.key_findings)
    assert sentence(pair, "B", RENTS) in pair.gold.unique["B"]
    assert pair.gold.headings["A"] == (sentence(pair, "A", "Old bridge closes in May"),)


def test_what_editors_corrected_is_in_it(reviewed, gold):
    ann, story, matter = reviewed
    day, cost = matter("3 May"), matter("2.1 million")
    ann.submit(f"/stories/{story}/split", run="1", matter=str(cost), off="B")
    ann.submit(f"/stories/{story}/findings", run="1", **{"passage-A": VEHICLES, "passage-B": RENTS})
    ann.submit(f"/stories/{story}/join", run="1", matter=[f"{matter('Ferries')}:", "9:"])
    decide(ann, day, "not so", note="The Post means the foot bridge.")
    for number in {*range(1, 7), 7, 8, 10} - {day, cost}:
        decide(ann, number)
    pair = gold(ann, story)["story-1-AB"]
    links = {link.pair: link for link in pair.gold.links}
    a, b = (lambda words: sentence(pair, "A", words)), (lambda words: sentence(pair, "B", words))

    assert links[a("3 May"), b("1 June")].relations == ("agree",)  # one matter, and no conflict
    assert (a("2.1 million"), b("3.4 million")) not in links
    assert a("2.1 million") in pair.gold.unique["A"]
    assert links[a(VEHICLES), b(RENTS)].core
    assert links[a("Ferries"), b(RENTS)].core


def test_a_conflict_that_is_no_matter_is_none_that_must_be_shown(reviewed, gold):
    ann, story, matter = reviewed
    for number in range(1, 7):
        decide(ann, number, "not worth it" if number == matter("2.1 million") else "confirmed")
    pair = gold(ann, story)["story-1-AB"]
    (link,) = [one for one in pair.gold.links if one.a == sentence(pair, "A", "2.1 million")]

    assert link.clashes
    assert not link.must_be_found


def test_as_long_as_a_finding_is_open_or_disputed_there_is_no_gold(reviewed, sit):
    ann, story, _ = reviewed
    for number in range(1, 6):
        decide(ann, number)
    answer = ann.get(f"/stories/{story}/gold.zip")
    assert answer.status_code == 409
    assert "1 of 6 findings are open or disputed" in answer.text
    decide(ann, 6)
    decide(sit("Cy", "second checker"), 2, "not worth it")
    refused = ann.get(f"/stories/{story}/gold.zip").text
    assert "1 of 6 findings are open or disputed" in refused
    assert f'<a href="/stories/{story}">Back to the story</a>' in refused
    assert '<a href="/">To the desk</a>' in ann.get(f"/stories/{story + 1}/gold.zip").text


def test_of_three_articles_each_two_are_a_pair(sit, kept, compared, bridge, gold):
    ann = sit("Ann")
    three = compared(*(x for d in bridge.sources for x in (d.label, d.text)), "Echo", ECHO)
    story = kept("Ann", three)
    numbers = range(1, 1 + len([f for f in three.findings if not f.minor]))
    ann.submit(f"/stories/{story}/decide", run="1", verdict="confirmed", matter=[f"{n}:" for n in numbers])
    pairs = gold(ann, story)

    assert set(pairs) == {"story-1-AB", "story-1-AC", "story-1-BC"}
    assert pairs["story-1-AC"].gold.sources["B"].label == "Echo"
    assert sentence(pairs["story-1-AC"], "B", "two boats") in pairs["story-1-AC"].gold.unique["B"]


def test_gold_tells_nobody_what_others_decided_but_an_editor(sit, kept):
    sit("Ann")
    kept("Ann")
    assert sit("Cy", "second checker").get("/stories/1/gold.zip").status_code == 403
