import hashlib
import json

import msgspec
import pytest

from compare import compare_sources
from compare.store import changed_parts, faults, other_texts, unproven

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
    assert found[1].startswith("source B (Daily) has no file with its SHA-256")


def tampered(comparison, change):
    """The saved report as bytes, after `change` has had its plain values."""
    body = json.loads(comparison.to_json())
    change(body)
    return json.dumps(body).encode()


def drop(part, at=0):
    return lambda body: body[part].pop(at)


def put(part, field, value, at=0):
    return lambda body: body[part][at].__setitem__(field, value)


CHANGES = {
    "a finding's kind": ("findings", put("findings", "kind", "agreement")),
    "its statement": ("findings", put("findings", "statement", "Both agree on everything.")),
    "its rank": ("findings", put("findings", "rank", 7)),
    "its id": ("findings", put("findings", "id", "F00000000")),
    "its question": ("findings", put("findings", "question", "Who is right?")),
    "a value of a difference": ("findings", lambda b: b["findings"][0]["differences"][0]["values"].update(A="never")),
    "a reason": ("findings", lambda b: b["findings"][0]["differences"][0].update(reason="rounding")),
    "a removed finding": ("findings", drop("findings")),
    "an added finding": ("findings", lambda b: b["findings"].append(dict(b["findings"][0], id="F1", rank=99))),
    "findings in another order": ("findings", lambda b: b["findings"].reverse()),
    "a removed claim": ("claims", drop("claims", -1)),
    "claims in another order": ("claims", lambda b: b["claims"].append(b["claims"].pop(0))),
    "a removed source": ("sources", drop("sources", -1)),
    "a label": ("sources", put("sources", "label", "The Harbour Post")),
    "a date": ("sources", put("sources", "published", "2020-01-01")),
    "the health of a source": ("sources", put("sources", "health", {"status": "ok", "reasons": ["none"]})),
    "a count of words": ("sources", put("sources", "words", 3)),
    "a score": ("alignments", put("alignments", "score", 0.999)),
    "a share of the words": ("story_points", lambda b: b["story_points"][0]["coverage"]["A"].update(share=0.99)),
    "an added quotation": ("quotes", lambda b: b["quotes"].append({"text": "no", "places": [], "verdict": "altered"})),
    "a setting": ("tool", lambda b: b["tool"]["settings"].update(max_words=1)),
    "the model": ("tool", lambda b: b["tool"]["models"].update(other="0" * 64)),
    "a note": ("notes", lambda b: b["notes"].append("The sources are identical.")),
    "a key of no known name": ("findings", put("findings", "checked", "yes")),
    "a part of no known name": ("approval", lambda b: b.update(approval="Anna Berg")),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_is_changed_in_a_report_is_noticed_with_its_part(comparison, what):
    part, change = CHANGES[what]

    (fault,) = changed_parts(tampered(comparison, change))

    assert fault.startswith(f"the report's part “{part}” was changed after it was made")


def test_a_report_with_its_keys_in_another_order_and_no_white_space_is_the_same(comparison):
    body = json.loads(comparison.to_json())

    assert changed_parts(json.dumps(dict(reversed(body.items())), separators=(",", ":")).encode()) == []


def test_a_report_of_a_version_without_digests_has_none_that_could_be_wrong(comparison):
    assert changed_parts(tampered(comparison, lambda body: body.pop("digests"))) == []


def test_text_hash_and_claim_changed_together_do_not_stand_against_the_file(comparison):
    own = comparison.sources[0]
    text = own.text.replace("9,000", "8,000")
    altered = msgspec.structs.replace(own, text=text, text_sha256=hashlib.sha256(text.encode()).hexdigest())
    report = msgspec.structs.replace(comparison, sources=(altered, *comparison.sources[1:]))

    assert other_texts(comparison, comparison.sources) == []
    assert other_texts(report, comparison.sources) == [
        "source A (Post): the report's text is not the one that is read from its file"
    ]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("story_point", "S0", "there is no story point S0"),
        ("closest", {"B": "B99"}, "there is no claim B99"),
        ("closest", {"Z": "A1"}, "there is no source Z"),
        ("rank", 5, "the findings are not ranked 1, 2, 3 and so on in their order"),
    ],
)
def test_whatever_a_finding_names_has_to_be_there(comparison, field, value, said):
    assert any(said in fault for fault in faults(changed(comparison, "findings", **{field: value})))


def test_a_difference_that_names_a_claim_or_a_source_that_is_not_there(comparison):
    finding = next(f for f in comparison.findings if f.differences)
    lost = msgspec.structs.replace(finding.differences[0], claims={"A": "A99"}, values={"Z": "9,000"})
    others = tuple(f for f in comparison.findings if f is not finding)
    broken = msgspec.structs.replace(finding, differences=(lost,))

    found = faults(msgspec.structs.replace(comparison, findings=(broken, *others)))

    assert f"finding {finding.id}: there is no claim A99" in found
    assert f"finding {finding.id}: there is no source Z" in found
