import json
from pathlib import Path

import jsonschema
import pytest

from compare.errors import ReportError
from compare.model import Comparison, json_schema
from compare.pipeline import compare_documents

PUBLISHED = Path(__file__).parents[2] / "docs" / "storydiff-1.schema.json"


@pytest.fixture
def comparison(article):
    a = article("The council of Ardwick adopted a budget of 40 million crowns on 3 May 2021.", "“We won,” said Holt.")
    b = article("Ardwick's council adopted a budget of 44 million crowns on 3 May 2021, it is said.", source_id="B")
    return compare_documents([a, b])


def test_the_published_schema_is_the_one_of_the_types():
    assert json.loads(PUBLISHED.read_text("utf-8")) == json.loads(json.dumps(json_schema()))  # "make schema" renews it


def test_a_report_is_valid_by_the_published_schema(comparison):
    jsonschema.validate(json.loads(comparison.to_json()), json.loads(PUBLISHED.read_text("utf-8")))


def test_the_schema_refuses_what_is_no_report(comparison):
    broken = json.loads(comparison.to_json())
    broken["findings"][0]["kind"] = "rumour"

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, json_schema())


def test_a_report_reads_back_as_itself(comparison):
    assert Comparison.from_json(comparison.to_json()) == comparison


def test_a_report_saved_before_values_had_places_reads_back(comparison):
    earlier = json.loads(comparison.to_json())
    differences = [d for f in earlier["findings"] for d in f["differences"]]
    assert any(d.pop("places") for d in differences)
    for difference in differences:
        del difference["slot"]

    read = Comparison.from_json(json.dumps(earlier))

    assert [[d.values for d in f.differences] for f in read.findings] == [
        [d.values for d in f.differences] for f in comparison.findings
    ]
    assert {d.slot for f in read.findings for d in f.differences} == {""}


def test_keys_of_a_later_version_are_passed_over(comparison):
    later = json.loads(comparison.to_json()) | {"invented_later": 1}

    assert Comparison.from_json(json.dumps(later)) == comparison


@pytest.mark.parametrize("text", ["", "{}", '{"format": "other/1"}', "[1, 2]", "\x00"])
def test_what_is_no_report_is_said_to_be_none(text):
    with pytest.raises(ReportError, match="report"):
        Comparison.from_json(text)


def test_a_report_of_another_format_version_is_refused_with_a_remedy(comparison):
    with pytest.raises(ReportError, match="compare the articles again"):
        Comparison.from_json(comparison.to_json().replace("storydiff/1", "storydiff/2"))
