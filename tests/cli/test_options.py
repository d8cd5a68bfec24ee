from pathlib import Path

import pytest

from compare import FindingKind, UsageError
from compare.cli.options import DEFAULT_FORMATS, FailOn, delivery


def test_without_options_everything_goes_to_the_default_folder():
    plan = delivery(None, None)

    assert (plan.formats, plan.folder, plan.to_output, plan.asked) == (DEFAULT_FORMATS, None, False, False)


@pytest.mark.parametrize("given", [["html,json"], ["html", "json"], ["HTML, json"], ["html,json,html"]])
def test_formats_come_as_a_list_or_one_by_one(given):
    plan = delivery(given, "desk")

    assert (plan.formats, plan.folder, plan.asked) == (("html", "json"), Path("desk"), True)


def test_one_format_can_go_to_standard_output():
    plan = delivery(["json"], "-")

    assert (plan.formats, plan.folder, plan.to_output) == (("json",), None, True)


@pytest.mark.parametrize("given", [None, ["html,json"]])
def test_standard_output_takes_no_more_than_one_format(given):
    with pytest.raises(UsageError, match="standard output takes one format"):
        delivery(given, "-")


@pytest.mark.parametrize("given", [["odt"], ["html,odt"], [""], ["html,"]])
def test_an_unknown_format_is_named_with_those_there_are(given):
    with pytest.raises(UsageError, match=r"no format is called .*html, pdf, json"):
        delivery(given, None)


def test_agreement_is_never_a_reason_to_fail():
    assert FailOn.CONFLICT.kinds == {FindingKind.CONFLICT}
    assert FailOn.ANY.kinds == {FindingKind.CONFLICT, FindingKind.EMPHASIS, FindingKind.UNIQUE}
    assert FailOn.NONE.kinds == set()
