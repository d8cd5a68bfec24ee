"""Articles in by the form: pasted, as files; errors beside the field; the list of what was compared."""

import re
import threading
import time

import pytest

from compare import Comparison, Settings, compare_sources, render


@pytest.fixture
def finish():
    """Sends a form of articles and waits until the comparison is over; the page that stands at its end."""

    def run(browser, **given):
        answer = browser.submit("/compare", **given)
        until = time.monotonic() + 60
        while "/jobs/" in answer.url.path and time.monotonic() < until:
            time.sleep(0.1)
            answer = browser.open(answer.url.path)
        return answer

    return run


@pytest.fixture
def texts(bridge):
    return tuple(d.text for d in bridge.sources)


def pasted(texts, /, **more):
    return {"text-0": texts[0], "text-1": texts[1], "label-0": "Post", "label-1": "Daily", **more}


def test_pasted_articles_are_compared_as_the_command_compares_them(sit, finish, texts, tmp_path):
    ann = sit("Ann")
    page = finish(ann, **pasted(texts, **{"date-0": "2026-04"}))
    assert page.url.path == "/stories/1"
    assert "Post and Daily compared" in page.text

    (tmp_path / "a.txt").write_text(texts[0])
    (tmp_path / "b.txt").write_text(texts[1])
    same = compare_sources(
        [tmp_path / "a.txt", tmp_path / "b.txt"],
        Settings(engine="lexical"),
        labels=["Post", "Daily"],
        dates=["2026-04", ""],
    )
    report = Comparison.from_json(ann.get("/stories/1/report/json").content)
    assert report.findings == same.findings
    assert [d.origin for d in report.sources] == ["Text 1.txt", "Text 2.txt"]
    html = ann.get("/stories/1/report/html")
    assert html.text == render(report, "html")
    assert "sandbox" in html.headers["content-security-policy"]
    assert "'unsafe-inline'" not in html.headers["content-security-policy"]


def test_files_keep_their_names_and_no_path_leads_out_of_their_folder(sit, finish, texts):
    ann = sit("Ann")
    page = finish(
        ann,
        files={
            "file-0": ("../../../../tmp/evil/The Post.txt", texts[0].encode()),
            "file-1": ("C:\\drafts\\..\\Daily.txt", texts[1].encode()),
        },
    )

    assert "The Post and Daily compared" in page.text
    report = Comparison.from_json(ann.get("/stories/1/report/json").content)
    assert [d.origin for d in report.sources] == ["The Post.txt", "Daily.txt"]


@pytest.fixture
def compare(sit, finish, texts):
    """Compares the two papers, but for the fields that are given."""
    return lambda **given: finish(sit("Ann"), **pasted(texts, **given))


@pytest.mark.parametrize(
    ("given", "said", "field"),
    [
        ({"text-1": ""}, "There is nothing to compare with", ""),
        ({"text-1": "Too short"}, "no article was found in it", "text-1"),
        ({"date-0": "yesterday"}, "&#39;yesterday&#39; is no date", "date-0"),
        ({"link-1": "https://example.org/"}, "Give one of the three", "text-1"),
        ({"text-1": "", "link-1": "example.org"}, "This is no link", "link-1"),
        ({"text-1": "", "link-1": "http://127.0.0.1:9/x"}, "inside a private network", "link-1"),
        ({"text-1": "", "link-1": "file:///etc/passwd"}, "are not fetched", "link-1"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_given_is_lost(compare, given, said, field):
    page = compare(**given)

    assert page.status_code == 422
    assert said in page.text
    assert re.findall(r'name="([^"]+)"[^>]* aria-invalid="true"', page.text) == [*filter(None, [field])]
    if field:
        slot = page.text.split(f'data-slot="{field[-1]}"')[1].split("</fieldset>")[0]
        assert said in slot
    assert "The council decided on Tuesday" in page.text
    assert 'value="Daily"' in page.text


def test_a_file_that_was_wrong_need_not_be_given_twice(sit, finish, texts):
    ann = sit("Ann")
    page = finish(ann, **{"text-1": "Too short"}, files={"file-0": ("Post.txt", texts[0].encode())})
    assert "<bdi>Post.txt</bdi></b> is kept" in page.text
    basis = page.text.split('name="basis" value="')[1].split('"')[0]

    assert "Post and Text 2 compared" in finish(ann, basis=basis, **{"text-1": texts[1]}).text


def test_of_a_file_that_cannot_be_read_its_field_is_marked(sit, finish, texts):
    page = finish(sit("Ann"), files={"file-0": ("Post.pdf", b"%PDF-1.7 and no more")}, **{"text-1": texts[1]})
    assert re.findall(r'name="([^"]+)"[^>]* aria-invalid="true"', page.text) == ["file-0"]
    assert "<bdi>Post.pdf</bdi></b> is kept" in page.text


def test_a_story_is_compared_again_with_what_has_changed_alone(sit, finish, texts):
    ann = sit("Ann")
    finish(ann, **pasted(texts))
    form = ann.open("/stories/1/again")
    assert "<bdi>Text 1.txt</bdi></b> is kept" in form.text
    page = finish(
        ann, basis="story-1", **{"text-0": texts[0].replace("3 May", "4 May"), "label-0": "Post", "label-1": "Daily"}
    )

    assert page.url.path == "/stories/1"
    assert "Run 2" in page.text
    assert page.text.count("s-changed") == 1
    page = finish(
        ann, basis="story-1", **{"label-0": "Post", "label-1": "Daily", "label-2": "Echo", "text-2": texts[1]}
    )
    assert "Post, Daily and Echo compared" in page.text


def test_the_list_finds_what_was_compared_by_headline_outlet_and_finding(sit, kept):
    ann = sit("Ann")
    kept("Ann")
    assert "Old bridge closes in May" in ann.open("/").text
    for asked in ("lighthouse", "DAILY post", "euros"):
        found = "Old bridge closes in May" in ann.get("/", params={"q": asked}).text
        assert found == (asked != "lighthouse")
    assert "Nothing has all these words" in ann.get("/", params={"q": "%"}).text


def test_the_progress_is_told_stage_by_stage(sit, texts):
    ann = sit("Ann")
    answer = ann.submit("/compare", **pasted(texts))
    seen = []
    until = time.monotonic() + 60
    while time.monotonic() < until:
        now = ann.get(f"{answer.url.path}/state").json()
        seen.append(now["at"])
        if now["over"]:
            break
    assert now["over"] == "/stories/1"
    assert seen == sorted(seen)
    assert len(set(seen)) > 2


def test_a_comparison_nobody_knows_is_said_plainly(sit):
    assert sit("Ann").get("/jobs/x").status_code == 404


def test_no_more_comparisons_wait_than_the_memory_holds(sit, texts, monkeypatch):
    from compare.desk import jobs  # noqa: PLC0415  only here

    ann = sit("Ann")
    begun, end = [], threading.Event()
    monkeypatch.setattr(jobs, "apart", lambda task, _tell: begun.append(task) or end.wait(30))
    for _ in range(8):
        assert "/jobs/" in ann.submit("/compare", **pasted(texts)).url.path
    page = ann.submit("/compare", **pasted(texts))
    end.set()
    assert page.status_code == 422
    assert "too many comparisons are waiting" in page.text
    assert "The council decided on Tuesday" in page.text
