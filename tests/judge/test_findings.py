import pytest

from compare.align import LexicalScorer
from compare.align.links import align_pair
from compare.align.units import units_of
from compare.extract import extract_claims
from compare.judge import findings_of
from compare.language import language
from compare.model import Coverage, FindingKind, Placement, StoryPoint, Voice

ENGLISH = dict.fromkeys("AB", language("en"))

COVERAGE = Coverage(
    words=12,
    share=0.5,
    first=Placement.LEDE,
    position=0.0,
    times=1,
    voice=Voice.OWN,
    certainty="plain",
)


def point(name, a, b):
    return StoryPoint(id=name, claims={"A": a, "B": b}, coverage={"A": COVERAGE, "B": COVERAGE})


@pytest.fixture
def told(article):
    """Two articles of which the second counts the inspections in another place than the first."""
    first = article(
        "Police said that the owner of the mine at Lund had twice been fined for its pumps.",
        "The owner kept the mine open all winter.",
    )
    second = article(
        "Police spoke of the pumps and of the owner of the mine at Lund.",
        "The owner kept the mine open all winter despite having been fined for its pumps several times.",
        source_id="B",
    )
    one, two = extract_claims(first), extract_claims(second)
    alignments = [
        link
        for a, b in ((one[0], two[0]), (one[1], two[1]), (one[0], two[1]))
        for link in align_pair(LexicalScorer(threshold=0.0), units_of(first, [a]), units_of(second, [b]))[0]
    ]
    return (first, second), [*one, *two], alignments


def kinds(findings):
    return sorted((f.kind, f.story_point) for f in findings if f.kind is not FindingKind.EMPHASIS)


def test_two_aligned_claims_of_two_story_points_can_clash(told):
    documents, claims, alignments = told
    points = [point("P1", ("A1",), ("B1",)), point("P2", ("A2",), ("B2",))]

    findings = findings_of(documents, claims, alignments, points, languages=ENGLISH)

    (conflict,) = [f for f in findings if f.kind is FindingKind.CONFLICT]
    assert conflict.claims == {"A": ("A1",), "B": ("B2",)}
    assert conflict.differences[0].values == {"A": "twice", "B": "several"}
    # each point keeps its agreement: its own claims do not clash
    assert {p for k, p in kinds(findings) if k == "agreement"} == {"P1", "P2"}


def test_claims_of_two_story_points_that_do_not_clash_add_nothing(told):
    documents, claims, alignments = told
    points = [point("P1", ("A1",), ("B1",)), point("P2", ("A2",), ("B2",))]
    no_clash = [x for x in alignments if (x.a, x.b) != ("A1", "B2")]

    findings = findings_of(documents, claims, no_clash, points, languages=ENGLISH)

    assert kinds(findings) == [("agreement", "P1"), ("agreement", "P2")]


def test_what_another_source_probably_tells_too_is_not_called_unique(article):
    document = article("Lena Holt opened the new bridge at Corran on Monday.")
    claims = extract_claims(document)
    alone = StoryPoint(id="P1", claims={"A": ("A1",)}, coverage={"A": COVERAGE})
    both = (document, article("The mayor cut a ribbon.", source_id="B"))

    assert kinds(findings_of(both, claims, (), [alone], languages=ENGLISH)) == [("unique", "P1")]
    assert findings_of(both, claims, (), [alone], languages=ENGLISH, told={"A1": 0.85}) == ()
