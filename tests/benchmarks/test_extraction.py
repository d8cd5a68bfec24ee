import gzip
import json

from benchmarks.extraction import Found, main, scored
from benchmarks.suites import SuitePage, pages_of

TEXT = "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars."
PAGE = f"<html><body><article><h1>Council closes the Old Mill bridge</h1><p>{TEXT}</p></article></body></html>"


def test_precision_and_recall_count_runs_of_four_words():
    page = SuitePage(name="a", raw=b"", text="one two three four five six seven")

    score = scored(page, Found(text="one two three four five nine ten eleven"))

    assert (score.found, score.wanted) == ((2, 5), (2, 4))


def test_a_suite_of_pieces_counts_those_found_and_those_that_do_not_belong():
    page = SuitePage(name="a", raw=b"", wanted=("the bridge", "a detour"), unwanted=("Sign in",))

    score = scored(page, Found(text="the\nbridge. Sign in"))

    assert (score.found, score.wanted) == ((1, 2), (1, 2))


def test_names_and_dates_are_compared_where_the_suite_says_them():
    page = SuitePage(name="a", raw=b"", text="x", author="Jane Roe", date="2025-07-03")

    assert scored(page, Found(author="jane roe", date="2025-07-04")).said == {"author": True, "date": False}


def test_the_three_shapes_of_suites_are_known(tmp_path):
    truth, expected, pieces = (tmp_path / name for name in ("truth", "expected", "pieces"))
    (truth / "html").mkdir(parents=True)
    (truth / "html" / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (truth / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": TEXT}}))
    place = expected / "test" / "test-pages" / "a"
    place.mkdir(parents=True)
    (place / "source.html").write_text(PAGE)
    (place / "expected.html").write_text(f"<div><h2>Cracks</h2><p>{TEXT.replace('Th', '<b>T</b>h', 1)}</p></div>")
    (place / "expected-metadata.json").write_text('{"title": "Council closes the Old Mill bridge", "byline": null}')
    (pieces / "tests" / "eval").mkdir(parents=True)
    (pieces / "tests" / "eval" / "a.html").write_text(PAGE)
    (pieces / "tests" / "evaldata.json").write_text(
        json.dumps({"https://town.example/a": {"file": "a.html", "with": [TEXT[:20]], "without": ["Sign in"]}})
    )

    assert [len(list(pages_of(folder))) for folder in (truth, expected, pieces)] == [1, 1, 1]
    assert next(pages_of(expected)).text.split() == ["Cracks", *TEXT.split()]


def test_the_table_has_a_row_for_storydiff_and_one_for_trafilatura(tmp_path, capsys):
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "ground-truth.json").write_text(json.dumps({"a": {"articleBody": TEXT}}))

    assert main([str(tmp_path)]) == 0
    assert "storydiff | 1 | 1.000 | 1.000 | 1.000 | 0 |" in capsys.readouterr().out


def test_a_folder_without_a_suite_is_an_error(tmp_path):
    assert main([str(tmp_path)]) == 2
