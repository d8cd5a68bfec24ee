from compare.extract import claims_of
from compare.judge.judgement import Judgement
from compare.judge.passages import in_passages
from compare.model import FindingKind, StoryPoint


def passages(document, *, elsewhere=(), remarks=()):
    """The ids of the claims of each passage; every claim is one source's own but those `elsewhere` and the remarks."""
    claims = claims_of([document])
    drafts = [
        Judgement(FindingKind.UNIQUE, StoryPoint(id=c.id, claims={"A": (c.id,)}, coverage={}), (c,))
        for c in claims
        if c.id not in {*elsewhere, *remarks}
    ]
    return [" ".join(c.id for c in p.claims) for p in in_passages(drafts, claims, elsewhere)]


PARAGRAPH = (
    "Ada Moss shut the bridge. The ferry ran all night. A long night it was for all of them. "
    "The trains were packed by nine."
)


def test_sentences_of_one_paragraph_are_one_passage(article):
    assert passages(article(PARAGRAPH)) == ["A1 A2 A3 A4"]


def test_a_sentence_that_another_source_tells_ends_a_passage_and_a_remark_does_not(article):
    assert passages(article(PARAGRAPH), elsewhere={"A2"}) == ["A1", "A3 A4"]
    assert passages(article(PARAGRAPH), remarks={"A3"}) == ["A1 A2 A4"]


def test_the_next_paragraph_goes_on_unless_it_has_another_name(article):
    assert passages(article("Ada Moss shut the bridge.", "The ferry ran all night.")) == ["A1 A2"]
    assert passages(article("Ada Moss shut the bridge.", "Lena Holt ran the ferry.")) == ["A1", "A2"]


def test_a_passage_is_no_longer_than_a_paragraph(article):
    assert passages(article(" ".join(["The ferry ran all night long."] * 8))) == ["A1 A2 A3 A4 A5 A6", "A7 A8"]


def test_a_sentence_of_two_clauses_is_told_once_though_another_source_tells_what_stands_between(article):
    claims = claims_of([article(PARAGRAPH)])
    both = Judgement(FindingKind.UNIQUE, StoryPoint(id="S", claims={}, coverage={}), (claims[0], claims[2]))

    (passage,) = in_passages([both], claims, {claims[1].id})

    assert [c.id for c in passage.claims] == ["A1", "A3"]
