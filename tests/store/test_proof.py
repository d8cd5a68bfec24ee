import hashlib

import msgspec
import pytest

from compare import compare_sources
from compare.store import faults, unproven

POST = """Old bridge closes

The council voted on Tuesday to close the Mill Bridge from 3 May 2026. The mayor called it “painful but overdue”.

About 9,000 cars cross the Mill Bridge every day, the council says.
"""
DAILY = """Mill Bridge to shut

The Mill Bridge will be closed from 1 June 2026, the council decided on Tuesday. The mayor called it “painful”.

Some 8,950 cars cross the Mill Bridge every day, and shopkeepers fear for their trade.
"""


@pytest.fixture(scope="module")
def comparison(tmp_path_factory):
    folder = tmp_path_factory.mktemp("articles")
    for name, text in (("post.txt", POST), ("daily.txt", DAILY)):
        (folder / name).write_text(text)
    return compare_sources([folder / "post.txt", folder / "daily.txt"])


def changed(comparison, what, **fields):
    """The comparison with the first of its `what` changed."""
    first, *rest = getattr(comparison, what)
    return msgspec.structs.replace(comparison, **{what: (msgspec.structs.replace(first, **fields), *rest)})


def test_a_fresh_report_holds(comparison):
    assert comparison.claims
    assert faults(comparison) == []


def test_a_claim_with_other_words_is_named_with_its_place(comparison):
    claim = comparison.claims[0]
    (fault,) = faults(changed(comparison, "claims", text=claim.text.replace("close", "open")))
    assert fault == f"claim {claim.id}: its words do not stand at {claim.start} to {claim.end} of source A"


def test_a_claim_moved_by_one_letter_is_found(comparison):
    claim = comparison.claims[0]
    assert any(
        f"claim {claim.id}: its words" in f for f in faults(changed(comparison, "claims", start=claim.start + 1))
    )


def test_a_text_that_was_touched_no_longer_has_its_digest(comparison):
    text = comparison.sources[0].text
    found = faults(changed(comparison, "sources", text=text.replace("9,000", "8,000")))
    assert found[0].startswith("source A: the text's SHA-256 is ")
    assert any("its words do not stand" in fault for fault in found)


def test_a_finding_on_a_claim_that_is_not_there_is_named(comparison):
    finding = comparison.findings[0]
    assert faults(changed(comparison, "findings", claims={"A": ("A99",)})) == [
        f"finding {finding.id}: there is no claim A99"
    ]


def test_a_claim_of_no_source_and_an_id_used_twice_are_named(comparison):
    first, second, *rest = comparison.claims
    twins = msgspec.structs.replace(comparison, claims=(first, msgspec.structs.replace(first, source="Z"), *rest))
    found = faults(twins)
    assert f"claim {first.id}: the id is used twice" in found
    assert f"claim {first.id}: there is no source Z" in found
    assert any(f"there is no claim {second.id}" in fault for fault in found)


def test_the_files_that_were_compared_prove_it_in_any_order(comparison):
    assert unproven(comparison, {"d": DAILY.encode(), "p": POST.encode()}) == []


def test_another_file_and_a_missing_one_are_named(comparison):
    found = unproven(comparison, {"post.txt": POST.encode(), "other.txt": b"other"})
    digest = hashlib.sha256(b"other").hexdigest()
    assert found[0] == f"other.txt is not what was compared: its SHA-256 is {digest}, and no source has that"
    assert found[1].startswith("source B (daily) has no file with its SHA-256")
