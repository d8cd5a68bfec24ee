import json
import os
import subprocess
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from typer.testing import CliRunner

import compare.cli.compare as compare_command
from compare import Comparison, MissingDependency, Settings
from compare.cli import deliver
from compare.cli.app import app

COURIER = """Ferry runs aground off Port Ellis

The ferry Marigold ran aground off Port Ellis on Monday morning with 212 passengers on board.

Four people were injured, the coast guard said. The captain was not among them.

A tug from Westhaven pulled the ship free in the evening.
"""
HERALD = """Marigold refloated after grounding

The ferry Marigold ran aground off Port Ellis on Monday morning with 212 passengers on board.

Nine people were injured, the coast guard said. All of them left hospital within a day.

The operator will pay for new tickets, its director Ada Holm said.
"""


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Two articles in the folder in which the command runs."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("courier.txt", COURIER), ("herald.txt", HERALD)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return ["courier.txt", "herald.txt"]


def storydiff(*arguments, **kwargs):
    return CliRunner().invoke(app, ["compare", *arguments], prog_name="storydiff", **kwargs)


def report_of(result):
    return Comparison.from_json(result.stdout)


def as_json(articles, *options):
    """The comparison that the command writes to standard output."""
    result = storydiff(*articles, "-f", "json", "-o", "-", *options)
    assert result.exit_code == 0, result.stderr
    return report_of(result)


def test_a_report_lands_in_a_folder_named_after_the_first_title(articles, tmp_path):
    result = storydiff(*articles, "-f", "html,json")

    folder = tmp_path / "reports" / "ferry-runs-aground-off-port-ellis"
    assert result.exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["report.html", "report.json"]
    assert result.stdout.startswith("Courier and Herald: ")
    assert "Wrote reports/ferry-runs-aground-off-port-ellis/report.html\n" in result.stdout
    assert result.stderr == ""


def test_the_folder_can_be_chosen(articles, tmp_path):
    storydiff(*articles, "-f", "json", "-o", "desk/monday")

    assert [path.name for path in (tmp_path / "desk" / "monday").iterdir()] == ["report.json"]


def test_standard_output_holds_the_report_alone_and_the_summary_goes_to_standard_error(articles, tmp_path):
    result = storydiff(*articles, "-f", "json", "-o", "-")

    assert json.loads(result.stdout)["format"] == "storydiff/1"
    assert result.stderr.startswith("Courier and Herald: ")
    assert not (tmp_path / "reports").exists()


def test_the_bytes_are_the_same_on_standard_output_in_a_file_and_the_next_time(articles, tmp_path):
    piped = storydiff(*articles, "-f", "html", "-o", "-").stdout_bytes
    for _ in range(2):
        storydiff(*articles, "-f", "html", "-o", "desk")
        assert (tmp_path / "desk" / "report.html").read_bytes() == piped


def test_an_article_can_come_from_standard_input(articles):
    result = storydiff("-", articles[1], "-f", "json", "-o", "-", input=COURIER)

    assert [source.label for source in report_of(result).sources] == ["standard input", "Herald"]


def test_labels_and_dates_belong_to_the_articles_in_their_order(articles):
    options = ["--label", "The Courier", "--label", "The Herald", "--date", "2025-07", "--date", "2025-07-02"]
    sources = as_json(articles, *options).sources

    assert [(s.label, s.published) for s in sources] == [("The Courier", "2025-07"), ("The Herald", "2025-07-02")]


def test_an_empty_label_keeps_what_the_article_says_of_itself(articles):
    assert [s.label for s in as_json(articles, "--label", "", "--label", "The Herald").sources] == [
        "Courier",
        "The Herald",
    ]


def test_three_articles_are_compared_at_once(articles, tmp_path):
    (tmp_path / "post.txt").write_text(HERALD.replace("Nine", "Ten").replace("212", "220"), encoding="utf-8")

    assert [s.id for s in as_json([*articles, "post.txt"]).sources] == ["A", "B", "C"]


@pytest.mark.parametrize(("fail_on", "code"), [("none", 0), ("any", 1), ("conflict", 1)])
def test_the_exit_code_says_whether_something_was_found(articles, fail_on, code):
    result = storydiff(*articles, "-f", "json", "--fail-on", fail_on)

    assert "1 conflict" in result.stdout
    assert result.exit_code == code


def test_without_a_conflict_only_any_finding_can_fail(articles, tmp_path):
    (tmp_path / "herald.txt").write_text(HERALD.replace("Nine people", "Four people"), encoding="utf-8")

    assert storydiff(*articles, "-f", "json", "--fail-on", "conflict").exit_code == 0
    assert storydiff(*articles, "-f", "json", "--fail-on", "any").exit_code == 1


def test_an_article_against_a_copy_of_itself_has_nothing_to_fail_on(articles, tmp_path):
    (tmp_path / "herald.txt").write_text(COURIER, encoding="utf-8")
    result = storydiff(*articles, "-f", "json", "--fail-on", "any")

    assert result.exit_code == 0
    assert "are the same text" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["courier.txt", "gone.txt"], "gone.txt: there is no such file"),
        (["courier.txt", "."], ".: this is a folder"),
        (["courier.txt", "courier.txt"], "is given twice"),
        (["courier.txt"], "nothing to compare with"),
        (["courier.txt", "herald.txt", "-f", "odt"], "no format is called “odt”"),
        (["courier.txt", "herald.txt", "-o", "-"], "standard output takes one format"),
        (["courier.txt", "herald.txt", "--date", "last week"], "'last week' is no date"),
        (["courier.txt", "herald.txt", *["--label", "x"] * 3], "more labels (3) than sources (2)"),
        (["courier.txt", "herald.txt", "-o", "courier.txt"], "courier.txt: cannot write the report"),
        (["courier.txt", "empty.txt"], "empty.txt: there is nothing in it"),
        (["courier.txt", "picture.txt"], "picture.txt: "),
        (["courier.txt", "word.txt"], "word.txt: no article was found in it"),
    ],
)
@pytest.mark.usefixtures("articles")
def test_bad_input_is_one_line_that_names_the_source_and_leaves_nothing_behind(tmp_path, arguments, said):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)))
    (tmp_path / "word.txt").write_text("Ferry", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))

    result = storydiff(*arguments)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert said in result.stderr
    assert result.stderr.startswith("storydiff: ")
    assert result.stderr.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_a_wrong_option_is_trouble_too(articles):
    assert storydiff(*articles, "--colour").exit_code == 2


@pytest.mark.parametrize(("formats", "code"), [([], 0), (["-f", "html,pdf,json"], 2)])
def test_without_the_pdf_libraries_the_others_are_written_and_the_packages_named(
    articles, tmp_path, monkeypatch, formats, code
):
    def render(comparison, name, look):
        if name == "pdf":
            raise MissingDependency("the PDF needs a library", remedy="apt install libpango-1.0-0.")
        return real(comparison, name, look)

    real = deliver.render
    monkeypatch.setattr(deliver, "render", render)
    result = storydiff(*articles, "-o", "desk", *formats)

    assert sorted(path.name for path in (tmp_path / "desk").iterdir()) == ["report.html", "report.json"]
    assert result.stderr == "storydiff: the PDF needs a library. apt install libpango-1.0-0.\n"
    assert result.exit_code == code


def test_the_editor_corrects_what_belongs_to_the_article(articles):
    result = as_json(articles, "--drop", "its director Ada Holm", "--keep", "212 passengers")

    left_out = [b.reason for b in result.sources[1].blocks if "Ada Holm" in result.sources[1].text[b.start : b.end]]
    assert left_out == ["left out by the editor"]


def test_a_correction_that_fits_nothing_is_a_slip(articles):
    result = storydiff(*articles, "--drop", "Sign up for our newsletter")

    assert result.exit_code == 2
    assert "stand in no source" in result.stderr


@pytest.fixture
def site(monkeypatch):
    """A web site on this machine with the Courier's article, and a command that may visit it."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            found = self.path == "/ferry.html"
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if found:
                title, *paragraphs = COURIER.split("\n\n")
                body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
                self.wfile.write(f"<!doctype html><title>{title}</title><article>{body}</article>".encode())

        def log_message(self, *_arguments):
            """Keep the test's output clean."""

    monkeypatch.setattr(compare_command, "Settings", partial(Settings, allow_private_addresses=True))
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/ferry.html"
        server.shutdown()


def test_a_page_behind_a_link_is_kept_beside_the_report_and_repeats_the_run(articles, site, tmp_path):
    first = storydiff(site, articles[1], "-f", "json", "-o", "desk")
    again = storydiff("desk/source-1.html", articles[1], "-f", "json", "-o", "again")

    assert (first.exit_code, again.exit_code) == (0, 0), first.stderr + again.stderr
    assert sorted(path.name for path in (tmp_path / "desk").iterdir()) == [
        "report.json",
        "source-1.html",
        "source-1.html.origin.json",
    ]
    assert (tmp_path / "again" / "report.json").read_bytes() == (tmp_path / "desk" / "report.json").read_bytes()


def test_a_link_that_leads_nowhere_is_one_line_with_the_link(articles, site):
    result = storydiff(site.replace("ferry", "gone"), articles[1])

    assert result.exit_code == 2
    assert result.stderr.startswith("storydiff: http://127.0.0.1:")
    assert result.stderr.count("\n") == 1


def test_a_link_into_the_own_network_is_not_followed(articles):
    result = storydiff("http://127.0.0.1:9/ferry.html", articles[1])

    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


def started(*arguments, output):
    """The command as a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-m", "compare", "compare", *arguments]
    return subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.PIPE, text=True)


def test_a_reader_that_goes_away_ends_the_run_quietly(articles):
    with started(*articles, "-f", "html", "-o", "-", output=subprocess.PIPE) as process:
        process.stdout.close()

        assert process.stderr.read() == ""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_is_said_in_one_line(articles):
    with Path("/dev/full").open("wb") as full, started(*articles, "-f", "html", "-o", "-", output=full) as process:
        assert process.stderr.read() == (
            "storydiff: standard output: the run was stopped by the system: No space left on device.\n"
        )
    assert process.returncode == 2


def test_a_draft_is_held_against_one_or_several_articles(tmp_path):
    ours = "The council voted on Tuesday. It will close the Mill Bridge on 3 May 2026 for two years.\n"
    theirs = "The council voted on Tuesday. It will close the Mill Bridge on 1 June 2026 for two years.\n"
    for name, text in (("ours", ours), ("wire", theirs), ("daily", theirs.replace("voted", "decided"))):
        (tmp_path / f"{name}.txt").write_text(text)
    given = ["compare", "--draft", tmp_path / "ours.txt", "-f", "md", "-o", tmp_path / "out"]
    for others in (["wire"], ["wire", "daily"]):
        done = CliRunner().invoke(
            app, [str(a) for a in (*given, *(tmp_path / f"{o}.txt" for o in others), "--fail-on", "conflict")]
        )
        assert done.exit_code == 1, done.output
        report = (tmp_path / "out" / "report.md").read_text()
        assert report.startswith("# Your draft beside Wire")
        assert "You say “3 May 2026" in report


def test_a_conflict_among_others_does_not_stop_a_draft(tmp_path):
    ours = "The museum in Velm opens a show of clocks by Ida Brandt this spring.\n"
    theirs = "The council voted on Tuesday. It will close the Mill Bridge on {} 2026 for two years.\n"
    (tmp_path / "ours.txt").write_text(ours)
    (tmp_path / "wire.txt").write_text(theirs.format("3 May"))
    (tmp_path / "daily.txt").write_text(theirs.format("1 June"))
    others = [str(tmp_path / "wire.txt"), str(tmp_path / "daily.txt")]
    out = ["-f", "json", "-o", str(tmp_path / "out"), "--fail-on", "conflict"]
    assert CliRunner().invoke(app, ["compare", *others, *out]).exit_code == 1
    assert CliRunner().invoke(app, ["compare", "--draft", str(tmp_path / "ours.txt"), *others, *out]).exit_code == 0
