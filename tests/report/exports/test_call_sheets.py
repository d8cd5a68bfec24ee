import io

import docx
import msgspec
import pytest

from compare.model import AttributionFact, FindingKind
from compare.report import render
from compare.report.calls import NO_CALLS, NOBODY, call_sheet
from compare.report.index import index


def text_of(content):
    return [p.text for p in docx.Document(io.BytesIO(content)).paragraphs]


def lines_of(comparison):
    """The Word document as the lines of the Markdown would be, without their marks."""
    return [line for line in text_of(render(comparison, "calls-docx")) if line]


@pytest.fixture
def conflict(bridge):
    return next(f for f in bridge.findings if f.kind is FindingKind.CONFLICT)


def test_each_conflict_is_a_call_with_both_versions_and_a_line_to_fill_in(bridge, conflict):
    sheet = render(bridge, "calls")
    assert f"**{conflict.rank}\\. {conflict.title or conflict.statement}" in sheet
    for source in conflict.claims:
        assert f"- {bridge.source[source].label}: " in sheet
    calls = sum(len(group) for _, group in call_sheet(index(bridge)).groups)
    assert sheet.count("Answer: ____") == calls > 0


def test_word_has_the_same_calls(bridge):
    lines = lines_of(bridge)
    for _, calls in call_sheet(index(bridge)).groups:
        for call in calls:
            assert any(line.endswith(call.title) for line in lines)
            assert f"Ask: {call.ask}" in lines
    assert "Answer:\t" in lines


def test_calls_stand_under_those_who_are_named_and_last_under_nobody(bridge):
    whom = [name for name, _ in call_sheet(index(bridge)).groups]
    assert NOBODY not in whom[:-1]
    named = {f.value.speaker for c in bridge.claims for f in c.facts_of(AttributionFact)}
    assert all(name == NOBODY or any(n and n.casefold() in name.casefold() for n in named) for name in whom)


def test_without_conflicts_nobody_is_to_be_called(bridge):
    quiet = msgspec.structs.replace(
        bridge, findings=tuple(f for f in bridge.findings if f.kind is not FindingKind.CONFLICT), quotes=()
    )
    assert NO_CALLS in render(quiet, "calls")
    assert NO_CALLS in lines_of(quiet)


def test_the_page_is_one_page_and_says_what_it_leaves_to_the_report(bridge, conflict):
    many = tuple(msgspec.structs.replace(conflict, id=f"F{n:07}", rank=n, title=f"Matter {n}") for n in range(1, 31))
    sheet = call_sheet(index(msgspec.structs.replace(bridge, findings=many, quotes=())))
    shown = [call for _, calls in sheet.groups for call in calls]
    assert [call.number for call in shown] == [str(n) for n in range(1, len(shown) + 1)]
    assert 2 < len(shown) < 10
    assert sheet.left == 30 - len(shown)
    assert f"{sheet.left} more are in the report." in render(
        msgspec.structs.replace(bridge, findings=many, quotes=()), "calls"
    )


def test_a_report_saved_before_values_had_places_still_gives_both_versions(bridge, conflict):
    old = msgspec.structs.replace(
        conflict, differences=tuple(msgspec.structs.replace(d, places={}) for d in conflict.differences)
    )
    sheet = render(msgspec.structs.replace(bridge, findings=(old,)), "calls")
    assert all(f"- {bridge.source[source].label}: " in sheet for source in conflict.claims)
