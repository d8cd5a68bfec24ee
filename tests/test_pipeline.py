from itertools import permutations

import pytest
from msgspec.structs import replace

from compare.errors import UsageError
from compare.model import Comparison, FindingKind, Health, HealthStatus
from compare.pipeline import compare_documents
from compare.report import render
from compare.settings import Settings

FIRST = (
    "The council of Ardwick adopted a budget of 40 million crowns on Monday.",
    "Mayor Lena Holt said the harbour would be dredged next spring.",
    "A school in the north of the town was shut because of mould.",
    "The works will create 120 jobs in the harbour district.",
)
SECOND = (
    "Rain fell all week on the coast near Ardwick.",
    "Dredging of the harbour will begin next spring, Mayor Lena Holt announced.",
    "On Monday the Ardwick council adopted its budget of 44 million crowns.",
)


@pytest.fixture
def documents(article):
    return [article(*FIRST, label="The Ledger"), article(*SECOND, source_id="B", label="The Tribune")]


def kinds(comparison):
    return {f.kind for f in comparison.findings}


def by_id(comparison):
    text = {c.id: c.text for c in comparison.claims}
    return {
        f.id: (f.kind, f.rank, sorted(text[c] for ids in f.claims.values() for c in ids)) for f in comparison.findings
    }


def test_a_comparison_tells_conflicts_agreements_and_what_one_source_tells(documents):
    found = compare_documents(documents).findings

    assert [f.kind for f in found].count(FindingKind.CONFLICT) == 1
    assert "40 million" in found[0].statement
    assert "44 million" in found[0].statement
    assert any(f.kind == "unique" and "The Ledger" in f.statement for f in found)


def test_swapping_the_sources_mirrors_the_findings(documents, article):
    swapped = [article(*SECOND, label="The Tribune"), article(*FIRST, source_id="B", label="The Ledger")]

    assert by_id(compare_documents(documents)) == by_id(compare_documents(swapped))


def test_three_sources_give_the_same_findings_in_any_order(article):
    found = set()
    for order in permutations([FIRST, SECOND, FIRST[:2]]):
        documents = [article(*t, source_id=i) for t, i in zip(order, "ABC", strict=True)]
        found.add(frozenset(by_id(compare_documents(documents))))

    assert len(found) == 1


def test_an_article_against_itself_agrees_in_every_claim(article):
    comparison = compare_documents([article(*FIRST), article(*FIRST, source_id="B")])

    assert kinds(comparison) == {FindingKind.AGREEMENT}
    agreed = {c for f in comparison.findings for ids in f.claims.values() for c in ids}
    assert agreed == {c.id for c in comparison.claims}
    assert comparison.notes == ("Paper A and Paper B are the same text.",)


def test_a_claim_is_unique_or_aligned_never_both(documents):
    comparison = compare_documents(documents)
    aligned = {end for x in comparison.alignments for end in (x.a, x.b)}
    unique = {c for f in comparison.findings if f.kind == "unique" for ids in f.claims.values() for c in ids}

    assert aligned.isdisjoint(unique)
    assert aligned | unique == {c.id for c in comparison.claims}


def test_a_report_reads_back_as_the_same_tree(documents):
    comparison = compare_documents(documents)

    assert Comparison.from_json(comparison.to_json()) == comparison


def test_two_runs_give_the_same_bytes(documents):
    assert compare_documents(documents).to_json() == compare_documents(documents).to_json()


def test_nothing_is_unique_when_the_other_source_is_not_whole(documents):
    broken = replace(documents[1], health=Health(HealthStatus.DEGRADED, ("ends in mid-sentence",)))

    comparison = compare_documents([documents[0], broken])

    assert not any(f.kind == "unique" and "A" in f.claims for f in comparison.findings)
    assert any("The Tribune may not be whole" in n for n in comparison.notes)


def test_nothing_is_unique_and_the_report_says_so_where_the_sources_are_in_two_languages(documents):
    one, two = documents
    comparison = compare_documents([one, replace(two, language="ru")])

    assert FindingKind.UNIQUE not in kinds(comparison)
    assert "their words are not compared" in render(comparison, "md")
    assert comparison.notes[0].startswith("The sources are in different languages (English, Russian): ")
    assert "nothing is told as one source's own" in comparison.notes[0]
    assert set(comparison.tool.models) == {"names and figures"}


def test_of_three_sources_those_in_one_language_are_still_compared_by_the_model(documents):
    one, two = documents
    russian = replace(two, id="C", label="Заря", language="ru")
    comparison = compare_documents([one, two, russian])

    assert len(comparison.tool.models) == 2
    assert not any("by their words alone" in note for note in comparison.notes)


def test_one_document_is_nothing_to_compare(documents):
    with pytest.raises(UsageError, match="two or more"):
        compare_documents(documents[:1])


def test_a_strict_desk_takes_rounding_for_a_conflict(article):
    a = article("The fire at the Ardwick mill burnt 1,987 bales of wool.")
    b = article("The fire at the Ardwick mill burnt 2,000 bales of wool.", source_id="B")

    assert kinds(compare_documents([a, b])) == {FindingKind.AGREEMENT}
    assert kinds(compare_documents([a, b], Settings(strict=("rounding",)))) == {FindingKind.CONFLICT}
