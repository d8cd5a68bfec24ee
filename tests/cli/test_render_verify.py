"""A saved run: made into any format again, and proven."""

import hashlib
import json

import pytest
from typer.testing import CliRunner

from compare.cli.app import app
from compare.model import digests_of
from compare.report import FORMATS

POST = "The council voted on Tuesday to close the Mill Bridge from 3 May 2026.\n\nFerries will carry cyclists.\n"
DAILY = "The Mill Bridge will be closed from 1 June 2026, the council decided.\n\nShopkeepers fear for their trade.\n"
LIGHT = sorted(set(FORMATS) - {"pdf"})


def storydiff(*arguments):
    return CliRunner().invoke(app, [str(a) for a in arguments], prog_name="storydiff")


@pytest.fixture
def run(tmp_path):
    """A folder with two articles and the run that compared them, in every format but PDF."""
    for name, text in (("post.txt", POST), ("daily.txt", DAILY)):
        (tmp_path / name).write_text(text)
    made = storydiff(
        "compare", tmp_path / "post.txt", tmp_path / "daily.txt", "-f", ",".join(LIGHT), "-o", tmp_path / "run"
    )
    assert made.exit_code == 0, made.output
    return tmp_path


@pytest.mark.parametrize("name", LIGHT)
def test_a_saved_run_gives_the_same_bytes_as_the_run_itself(run, name):
    done = storydiff("render", run / "run" / "report.json", "-f", name, "-o", run / "again")
    assert done.exit_code == 0, done.output
    file = FORMATS[name].file
    assert (run / "again" / file).read_bytes() == (run / "run" / file).read_bytes()


def test_without_a_folder_the_formats_go_beside_the_json(run):
    (run / "run" / "report.md").unlink()
    assert storydiff("render", run / "run" / "report.json", "-f", "md").exit_code == 0
    assert (run / "run" / "report.md").exists()


def test_a_report_for_passing_on_leaves_out_paths_and_scores(run):
    storydiff("render", run / "run" / "report.json", "-f", "html", "--clean", "-o", run / "out")
    page = (run / "out" / "report.html").read_text()
    assert str(run) in (run / "run" / "report.html").read_text()
    assert str(run) not in page


def test_one_run_gives_the_internal_and_the_clean_report(run):
    out = run / "out"
    done = storydiff("compare", run / "post.txt", run / "daily.txt", "-f", "html,json", "--with-clean", "-o", out)
    assert done.exit_code == 0, done.output
    assert {p.name for p in out.iterdir()} == {"report.html", "clean-report.html", "report.json"}
    storydiff("render", out / "report.json", "-f", "html", "--clean", "-o", run / "apart")
    assert (out / "clean-report.html").read_bytes() == (run / "apart" / "report.html").read_bytes()
    assert str(run) in (out / "report.html").read_text()
    assert str(run) not in (out / "clean-report.html").read_text()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-f", "html", "--clean"], "--clean makes every report clean"),
        (["-f", "html", "-o", "-"], "standard output takes one file"),
        (["-f", "json,md"], "no format asked for has a clean form"),
    ],
)
def test_a_clean_report_beside_the_internal_one_is_refused_where_there_can_be_none(run, options, said):
    done = storydiff("render", run / "run" / "report.json", *options, "--with-clean")
    assert done.exit_code == 2
    assert said in done.output


def test_the_full_texts_can_be_left_out(run):
    storydiff("render", run / "run" / "report.json", "-f", "html", "--no-texts", "-o", run / "out")
    assert 'id="text-A"' in (run / "run" / "report.html").read_text()
    assert 'id="text-A"' not in (run / "out" / "report.html").read_text()


def test_a_template_folder_without_a_template_is_refused(run):
    (run / "mine").mkdir()
    done = storydiff("render", run / "run" / "report.json", "-f", "html", "--templates", run / "mine")
    assert done.exit_code == 2
    assert "has no template in it" in done.output


@pytest.mark.parametrize("part", ["sources", "claims", "story_points"])
def test_a_report_that_names_what_it_lacks_is_refused_and_nothing_written(run, part):
    report = run / "run" / "report.json"
    report.write_text(json.dumps({**json.loads(report.read_text()), part: []}))

    done = storydiff("render", report, "-f", "html", "-o", run / "again")

    assert done.exit_code == 2
    assert "the report does not hold (" in done.output
    assert "storydiff verify" in done.output
    assert not (run / "again").exists()


def test_what_is_no_report_is_named(tmp_path):
    (tmp_path / "report.json").write_text("{}")
    for command in ("render", "verify"):
        done = storydiff(command, tmp_path / "report.json")
        assert done.exit_code == 2
        assert "report.json: not a storydiff/1 report" in done.output.replace("\n", "")


def test_a_report_and_its_files_hold(run):
    done = storydiff("verify", run / "run" / "report.json", run / "daily.txt", run / "post.txt")
    assert done.exit_code == 0
    assert done.output.startswith("All holds: ")
    assert "2 files" in done.output


def test_a_report_that_was_touched_does_not_hold_and_says_where(run):
    path = run / "run" / "report.json"
    report = json.loads(path.read_text())
    report["claims"][0]["text"] = "The council never voted."
    path.write_text(json.dumps(report))
    done = storydiff("verify", path)
    assert done.exit_code == 1
    assert "claim A1: its words do not stand at " in done.output


def test_a_statement_that_was_reworded_is_found(run):
    path = run / "run" / "report.json"
    report = json.loads(path.read_text())
    report["findings"][0]["statement"] = "Both say the same."
    path.write_text(json.dumps(report))

    done = storydiff("verify", path)

    assert done.exit_code == 1
    assert "“findings” was changed after it was made" in done.output


def test_a_report_changed_in_text_hash_and_claim_alike_does_not_stand_against_its_file(run):
    path = run / "run" / "report.json"
    report = json.loads(path.read_text().replace("3 May 2026", "4 May 2026"))
    for source in report["sources"]:
        source["text_sha256"] = hashlib.sha256(source["text"].encode()).hexdigest()
    report["digests"] = digests_of(report)
    path.write_text(json.dumps(report))

    assert storydiff("verify", path).exit_code == 0
    done = storydiff("verify", path, run / "post.txt", run / "daily.txt")
    assert done.exit_code == 1
    assert done.output.startswith("source A (Post): the report's text is not the one that is read from its file.")


def test_a_report_without_digests_holds_and_says_what_it_cannot_tell(run):
    path = run / "run" / "report.json"
    report = json.loads(path.read_text())
    del report["digests"]
    path.write_text(json.dumps(report))

    done = storydiff("verify", path)

    assert done.exit_code == 0
    assert "wrote no digests" in done.output


def test_another_file_than_the_one_compared_is_found(run):
    (run / "post.txt").write_text(POST.replace("3 May", "4 May"))
    done = storydiff("verify", run / "run" / "report.json", run / "post.txt", run / "daily.txt")
    assert done.exit_code == 1
    assert "post.txt is not what was compared" in done.output


def test_a_missing_file_is_trouble_and_no_verdict(run):
    done = storydiff("verify", run / "run" / "report.json", run / "gone.txt")
    assert done.exit_code == 2
    assert "gone.txt: cannot be read" in done.output
