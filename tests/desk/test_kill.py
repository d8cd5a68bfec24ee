"""The desk is killed while people decide: what it acknowledged is there afterwards, and the database is sound.

STORYDIFF_KILLS=50 kills it that many times instead of three.
"""

import os
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time

import httpx
import pytest
from sqlalchemy import text

from compare import Settings
from compare.desk.desk import Addresses, Desk
from compare.desk.keeping import keep
from compare.desk.tasks import Compared
from compare.store.database import Role, open_database
from compare.store.database.people import add_person

KILLS = int(os.environ.get("STORYDIFF_KILLS", "3"))
WRITERS = 4
FERRIES = "Ferries will carry cyclists free of charge"


@pytest.fixture
def story(database_address, bridge):
    """A story of six matters in the database, and an editor."""
    opened = open_database(database_address)
    desk = Desk(database=opened, addresses=Addresses(host="127.0.0.1", port=1), settings=Settings())
    with opened.writing() as connection:
        ann = add_person(connection, "Ann", Role.EDITOR)
    keep(desk, ann, None, Compared(bridge.to_json().encode(), ()))
    opened.close()
    return database_address


def started(database, port):
    command = [sys.executable, "-m", "compare", "desk", "--db", database, "--port", str(port), "--no-browser"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return process, process.stdout.readline().split()[-1]


def ann_sits(entrance):
    client = httpx.Client(base_url=entrance.split("/enter")[0], trust_env=False, timeout=10)
    page = client.get(entrance, follow_redirects=True)
    token = re.search(r'name="csrf" value="([^"]+)"', page.text)[1]
    assert client.post("/who", data={"csrf": token, "person": "1"}).status_code == 303
    return client, token


def write(client, token, prefix, stop, acknowledged):
    """Decide without a pause, each tenth time add a finding instead, and remember what was acknowledged."""
    number = 0
    while not stop.is_set():
        note = f"{prefix}-{number}"
        said = {"csrf": token, "run": "1"}
        try:
            if number % 10 == 9:
                answer = client.post("/stories/1/findings", data={**said, "title": note, "passage-A": FERRIES})
            else:
                said |= {"verdict": "confirmed", "note": note, "seen": ""}
                answer = client.post(f"/matters/{1 + number % 6}", data=said, headers={"accept": "text/x-panel"})
        except httpx.HTTPError:
            return
        assert answer.status_code in {200, 303}
        acknowledged.append(note)
        number += 1


def test_no_decision_that_was_acknowledged_is_lost(story):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    chance = random.Random(7)  # noqa: S311  moments, no secrets
    acknowledged: list[str] = []
    for kill in range(KILLS):
        process, entrance = started(story, port)
        client, token = ann_sits(entrance)
        stop = threading.Event()
        writers = [
            threading.Thread(target=write, args=(client, token, f"{kill}-{n}", stop, acknowledged))
            for n in range(WRITERS)
        ]
        for writer in writers:
            writer.start()
        time.sleep(chance.uniform(0.05, 0.8))
        process.send_signal(signal.SIGKILL)
        process.wait()
        stop.set()
        for writer in writers:
            writer.join()
        process.stdout.close()
        client.close()
        assert_sound(story, acknowledged)
    assert len(acknowledged) > KILLS


def assert_sound(address, acknowledged):
    database = open_database(address)
    with database.reading() as connection:
        if address.startswith("sqlite"):
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        kept = connection.execute(text("SELECT note FROM decision UNION ALL SELECT title FROM edit")).scalars().all()
        # A finding that was added is a matter of the run, or was not added at all.
        orphans = "SELECT count(*) FROM edit WHERE matter NOT IN (SELECT matter FROM sighting)"
        assert connection.scalar(text(orphans)) == 0
    database.close()
    assert set(acknowledged) <= set(kept)
    assert len(kept) == len(set(kept))
