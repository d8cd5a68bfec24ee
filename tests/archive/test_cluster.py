"""The archive on Dask: the same bytes as of processes, whatever becomes of a worker."""

import json
import os
import signal

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")
pytest.importorskip("distributed", reason="the extra storydiff[archive] is not installed")

from dask import config

from compare.archive import cluster as on_dask
from compare.archive.adding import add
from compare.archive.cluster import LOCAL, cluster
from compare.archive.comparing import compare_stories
from compare.archive.export import export
from compare.archive.items import items
from compare.archive.pool import Pool
from compare.archive.stories import tell_stories
from compare.errors import StorydiffError, UsageError
from compare.settings import Settings
from compare.store.database import open_database

SETTINGS = Settings(engine="lexical")
STORIES = (
    "Flood water took the Osmerton weir on Monday and drowned {} sheep of the Harrowby farm, the county said.",
    "A fire at the Lenmouth cannery of Sorley Foods killed {} workers, and the boiling hall burned down.",
    "The Tesselby council voted to close the pool in Mill Lane for {} months, for its roof is not safe.",
    "Burglars carried {} paintings out of the Orvik museum at night while its guard Ned Pollard slept.",
    "Wexcombe railway dismissed {} drivers after the strike at Dunfield, the union's leader Amy Holt said.",
)


@pytest.fixture(scope="module")
def workers():
    # A worker takes seconds to begin again: a task is given up with the second one, and not the fourth.
    with config.set({"distributed.scheduler.allowed-failures": 1}), cluster(LOCAL, 2) as found:
        yield found


@pytest.fixture
def told(tmp_path):
    """An archive of five stories, each told by two outlets that differ in a figure; made by the workers given."""
    opened = []

    def make(workers, name):
        counts = ((12, "Post"), (20, "Echo"))
        lines = [{"outlet": own, "text": story.format(n)} for story in STORIES for n, own in counts]
        path = tmp_path / "articles.jsonl"
        path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
        database = open_database(f"sqlite:///{tmp_path / name}")
        opened.append(database)
        assert add(database, items([str(path)], SETTINGS), SETTINGS, workers=workers).read == 10
        tell_stories(database, workers=workers)
        return database

    yield make
    for database in opened:
        database.close()


def test_processes_and_dask_give_the_same_bytes(told, workers, tmp_path):
    exported = []
    for who, name in ((Pool(2), "pool"), (workers, "dask")):
        database = told(who, name)
        assert compare_stories(database, SETTINGS, workers=who).new == len(STORIES)
        for ending in ("jsonl", "parquet"):
            export(database, tmp_path / f"{name}.{ending}")
        exported.append([(tmp_path / f"{name}.{ending}").read_bytes() for ending in ("jsonl", "parquet")])

    assert exported[0] == exported[1]
    assert b"conflict" in exported[0][0]


def test_a_worker_is_killed_in_the_middle_and_nothing_is_lost_or_done_twice(told, workers):
    database = told(workers, "killed")
    killed = []

    def kill(stage):
        if stage.startswith("Comparing: 1 of") and not killed:
            killed.append(next(iter(workers.client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

    done = compare_stories(database, SETTINGS, workers=workers, progress=kill)

    assert killed
    assert (done.new, done.there, done.failed) == (len(STORIES), 0, ())
    assert compare_stories(database, SETTINGS, workers=workers).there == len(STORIES)


def test_a_task_that_ends_every_worker_is_given_up_alone(workers):
    fatal = "__import__('os')._exit(3)"

    assert dict(workers(eval, ["1", fatal, "2"])) == {"1": 1, fatal: None, "2": 2}


def test_a_cluster_that_stands_is_used_by_its_address_and_must_have_this_version(workers, monkeypatch):
    address = workers.client.scheduler.address

    with cluster(address, 1) as found:
        assert dict(found(eval, ["6 * 7"])) == {"6 * 7": 42}
    monkeypatch.setattr(on_dask, "VERSION", "0.0.0")
    with pytest.raises(UsageError, match="its workers have storydiff"), cluster(address, 1):
        pass


def test_where_nobody_answers_it_is_said(monkeypatch):
    monkeypatch.setattr(on_dask, "_WAIT", 0.2)

    with pytest.raises(UsageError, match="no Dask scheduler answers"), cluster("127.0.0.1:9", 1):
        pass


def test_a_scheduler_that_is_gone_in_the_middle_is_told_with_what_to_do():
    with cluster(LOCAL, 1) as found:
        results = found(eval, ["1", "__import__('time').sleep(60)"])
        next(results)
        found.client.cluster.close()
        with pytest.raises(StorydiffError, match="the Dask scheduler is gone"):
            next(results)
