"""What comes out of the archive: the list of its stories, and the findings as a table."""

import json
import re

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.comparing import compare_stories
from compare.archive.export import export
from compare.archive.overview import overview
from compare.archive.page import page
from compare.archive.pool import Pool
from compare.archive.stories import tell_stories
from compare.errors import UsageError
from compare.settings import Settings

TWELVE = "Flood water took the Osmerton weir on Monday and drowned 12 sheep of the Harrowby farm, the county said."
TWENTY = "Flood water took the Osmerton weir on Monday and drowned 20 sheep of the Harrowby farm, the county said."
POOL = "The council of Tesselby voted to close the pool in Mill Lane for two years, for its roof is not safe."


@pytest.fixture
def compared(adding, database):
    # Shorter texts are taken for teasers, and then nothing is called unique.
    more = " Pupils of the village school were led over the hill to their lessons, and the priest opened the hall." * 2
    own = " The Post's reporter saw the miller weep as his wheel went down the stream with half of the mill."
    other = " Nobody had looked at the weir since the autumn, an engineer told the Echo, although its gates leaked."
    own, other = own + more, other + more.replace("Pupils", "Children")
    adding(
        {"text": TWELVE + own, "outlet": "Post", "date": "2026-03-02", "url": "https://post.example/weir"},
        {"text": TWENTY + other, "outlet": "Echo", "date": "2026-03-03"},
        {"text": POOL},
    )
    tell_stories(database, workers=Pool(1))
    (before,) = overview(database)
    assert str(before).endswith("2 articles, 2 outlets, not compared, 2026-03-02 to 2026-03-03")
    compare_stories(database, Settings(engine="lexical"), workers=Pool(1))
    return database


def test_a_story_is_listed_with_its_outlets_origins_and_conflicts(compared):
    (entry,) = overview(compared)

    assert "2 articles, 2 outlets, 2 origins, 1 conflict, 2026-03-02 to 2026-03-03" in str(entry)


def test_the_findings_are_a_table_in_both_forms_with_the_same_rows(compared, tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    lines = tmp_path / "out" / "findings.jsonl"

    count = export(compared, lines)

    found = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert len(found) == count > 1
    (conflict,) = [row for row in found if row["kind"] == "conflict"]
    assert conflict["rank"] == 1
    assert sorted(conflict["outlets"]) == ["Echo", "Post"]
    assert "quantity" in conflict["aspects"]
    assert any("20 sheep" in quote for quote in conflict["quotes"])
    assert export(compared, tmp_path / "findings.parquet") == count
    assert parquet.read_table(tmp_path / "findings.parquet").to_pylist() == found


def test_the_same_archive_gives_the_same_bytes(compared, tmp_path):
    for name in ("one.jsonl", "two.jsonl"):
        export(compared, tmp_path / name)

    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_another_ending_is_refused_with_those_that_there_are(compared, tmp_path):
    with pytest.raises(UsageError, match=r"\.parquet or \.jsonl"):
        export(compared, tmp_path / "findings.csv")


def test_the_page_has_the_conflicts_and_loads_nothing(compared):
    html = page(compared)

    assert "<h1>1 story, 1 conflict</h1>" in html
    assert "<option>quantity</option>" in html
    assert "12" in html
    assert 'href="https://post.example/weir"' in html
    assert "Who is alone with what" in html
    assert not re.search(r"""(?:src|url\()\s*=?\s*["']?https?:""", html)


def test_the_page_escapes_what_articles_say_and_links_to_no_script(adding, database):
    title = "<script>alert(1)</script> Osmerton weir gives way"
    for n, outlet in enumerate(("<b>Post</b>", "Echo")):
        text = f"{TWELVE} The miller counted {n} gates."
        adding({"text": text, "outlet": outlet, "url": "javascript:alert(1)", "title": title}, name=f"{n}.jsonl")
    tell_stories(database, workers=Pool(1))
    compare_stories(database, Settings(engine="lexical"), workers=Pool(1))

    html = page(database)

    assert "<script>alert" not in html
    assert "<b>Post" not in html
    assert "javascript:" not in html
