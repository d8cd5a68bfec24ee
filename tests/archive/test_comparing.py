"""Stories compared: only what is new, each once, whoever is killed on the way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from sqlalchemy import func, select

from compare.archive.comparing import compare_stories
from compare.archive.pool import Pool
from compare.archive.stories import tell_stories
from compare.model import Comparison
from compare.settings import Settings
from compare.store.database.archive import add_comparison, articles, comparisons, documents, new_stories, put_in_stories
from compare.store.database.archive_tables import archive_comparison
from compare.store.database.summaries import Summary

SETTINGS = Settings(engine="lexical")
TOWNS = "Osmerton Tesselby Wexcombe Orvik Lenmouth Kestrel Harrowby Dunfield Marlow Pennick".split()


def two_articles(town):
    """A story that two outlets tell, with more words than are compared in a moment."""
    more = "\n\n".join(
        f"The {town} council heard its engineer on item {n} of the plan for the weir." for n in range(40)
    )
    yield {"text": f"Flood water took the {town} weir on Monday and drowned 12 sheep.\n\n{more}", "outlet": "Post"}
    yield {"text": f"The {town} weir gave way to flood water on Monday; 20 sheep drowned.\n\n{more}", "outlet": "Echo"}


def kept(database):
    with database.reading() as connection:
        return {story: (key, Comparison.from_json(report)) for story, key, report in comparisons(connection)}


def test_a_story_is_compared_once_and_again_when_an_article_comes(adding, database):
    adding(*two_articles("Osmerton"))
    tell_stories(database, workers=Pool(1))

    assert compare_stories(database, SETTINGS, workers=Pool(1)).new == 1
    again = compare_stories(database, SETTINGS, workers=Pool(1))
    assert (again.new, again.there) == (0, 1)
    ((_, comparison),) = kept(database).values()
    assert {source.label for source in comparison.sources} == {"Echo", "Post"}

    adding(
        {"text": "The Osmerton weir gave way on Monday. The flood water drowned 15 sheep.", "outlet": "Sun"}, name="x"
    )
    tell_stories(database, workers=Pool(1))
    assert compare_stories(database, SETTINGS, workers=Pool(1)).new == 1
    ((_, comparison),) = kept(database).values()
    assert len(comparison.sources) == 3


def test_other_settings_make_another_comparison(adding, database):
    adding(*two_articles("Osmerton"))
    tell_stories(database, workers=Pool(1))
    compare_stories(database, SETTINGS, workers=Pool(1))

    assert compare_stories(database, Settings(engine="lexical", strict=("rounding",)), workers=Pool(1)).new == 1


def test_a_comparison_is_written_once(database):
    with database.writing() as connection:
        nothing = Summary(pieces=(), origins=0, conflicts=(), alone=())
        assert add_comparison(connection, "a" * 64, b"first", nothing)
        assert not add_comparison(connection, "a" * 64, b"second", nothing)


@pytest.fixture
def ten_stories(adding, database, tmp_path):
    adding(*(line for town in TOWNS for line in two_articles(town)))
    with database.writing() as connection:
        # Which is which story is no matter here.
        numbers = dict(zip(TOWNS, new_stories(connection, len(TOWNS)), strict=True))
        every = dict(documents(connection, [article.id for article in articles(connection)]))
        told = {one: next(n for town, n in numbers.items() if town in d.text) for one, d in every.items()}
        put_in_stories(connection, told)
    return tmp_path / "archive.sqlite3"


def started(path):
    command = [
        sys.executable,
        "-m",
        "compare",
        "archive",
        "compare",
        str(path),
        "--engine",
        "lexical",
        "--workers",
        "2",
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def count(database):
    with database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(archive_comparison))


def in_the_middle(database, running):
    """Wait until some comparisons are there and others not."""
    for _ in range(3000):
        if count(database):
            break
        assert running.poll() is None
        time.sleep(0.02)
    assert count(database) < len(TOWNS)


def assert_all_once(database):
    found = kept(database)
    assert len(found) == len(TOWNS) == count(database)
    assert len({key for key, _ in found.values()}) == len(TOWNS)
    assert all(len(comparison.sources) == 2 for _, comparison in found.values())


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="workers are found by /proc")
def test_a_worker_is_killed_in_the_middle_and_nothing_is_lost_or_done_twice(ten_stories, database):
    running = started(ten_stories)
    in_the_middle(database, running)
    workers = [
        int(child)
        for child in Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text(encoding="utf-8").split()
        if "spawn_main" in Path(f"/proc/{child}/cmdline").read_text(encoding="utf-8")
    ]
    os.kill(workers[0], signal.SIGKILL)

    said, _ = running.communicate(timeout=120)

    assert running.returncode == 0, said
    assert f"Stories compared: {len(TOWNS)}, before: 0." in said
    assert_all_once(database)


def test_the_coordinator_is_killed_in_the_middle_and_the_next_run_does_the_rest(ten_stories, database):
    running = started(ten_stories)
    in_the_middle(database, running)
    running.kill()
    running.communicate()
    before = {key for key, _ in kept(database).values()}
    done = count(database)

    said, _ = started(ten_stories).communicate(timeout=120)

    assert f"Stories compared: {len(TOWNS) - done}, before: {done}." in said
    assert before <= {key for key, _ in kept(database).values()}
    assert_all_once(database)
