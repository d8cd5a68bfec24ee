"""How fast the desk answers when a newsroom works at it.

    python -m benchmarks.desk
    python -m benchmarks.desk --pause 0 --db postgresql+psycopg://desk@localhost/empty

Stories made of the shipped examples are put into a new database, the desk is started on it as its user starts it, and
so many reviewers decide, each with a pause between two decisions; meanwhile one opens pages. Times are those that a
reviewer waits, in milliseconds. The database must be empty.
"""

from __future__ import annotations

import argparse
import http.client
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import urlencode, urlsplit

from compare import Comparison, Settings, compare_sources
from compare.desk.desk import Addresses, Desk
from compare.desk.keeping import keep
from compare.desk.tasks import Compared
from compare.store.database import Database, Person, Role, open_database
from compare.store.database.people import add_person
from compare.store.database.sessions import begin_session, session_of
from compare.store.database.stories import run_of, sightings_of

EXAMPLES = ("bridge-accident", "council-vote", "harbour-leak", "secret-speech")


@dataclass(frozen=True)
class Seat:
    """A reviewer with his browser's secret and its token."""

    person: Person
    secret: str
    csrf: str


def comparisons() -> list[Comparison]:
    """The shipped examples, compared by words alone: what is measured is the desk."""
    folders = [Path(__file__).parent.parent / "examples" / name for name in EXAMPLES]
    articles = [sorted(p for p in folder.iterdir() if p.stem in {"a", "b"}) for folder in folders]
    return [compare_sources(pair, Settings(engine="lexical")) for pair in articles]


def filled(
    database: Database, stories: int, reviewers: int, made: Sequence[Comparison]
) -> tuple[list[Seat], list[int]]:
    """So many stories and reviewers, every fifth of them a second checker; and the matters, with each story's own."""
    desk = Desk(database=database, addresses=Addresses(host="127.0.0.1", port=1))
    seats = []
    with database.writing() as connection:
        for number in range(reviewers):
            role = Role.SECOND_CHECKER if number % 5 == 4 else Role.EDITOR
            person = add_person(connection, f"Reviewer {number}", role)
            secret = begin_session(connection, person.id)
            session = session_of(connection, secret)
            seats.append(Seat(person, secret, session.csrf if session else ""))
    matters: list[int] = []
    for number in range(stories):
        report = made[number % len(made)].to_json().encode()
        story = keep(desk, seats[0].person, None, Compared(report, ()))
        with database.reading() as connection:
            run = run_of(connection, story)
            matters += [s.matter for s in sightings_of(connection, run.id)] if run else []
    return seats, matters


@contextmanager
def running(address: str) -> Iterator[tuple[int, str]]:
    """The desk as a process of its own: its id and where it listens."""
    command = [sys.executable, "-m", "compare", "desk", "--db", address, "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            line = process.stdout.readline() if process.stdout else ""
            yield process.pid, urlsplit(line.split()[-1]).netloc
        finally:
            process.terminate()


def asked(host: str, seat: Seat, path: str, form: dict[str, str] | None = None) -> tuple[float, int, int]:
    """Ask once, on a connection of its own: milliseconds, status, bytes."""
    headers = {"Cookie": f"storydiff-{host.rpartition(':')[2]}={seat.secret}", "Accept": "text/x-panel"}
    body = urlencode({"csrf": seat.csrf, **form}) if form is not None else None
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    began = time.perf_counter()
    connection = http.client.HTTPConnection(host, timeout=60)
    connection.request("GET" if body is None else "POST", path, body, headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return (time.perf_counter() - began) * 1000, answer.status, len(content)


def decided(host: str, seat: Seat, matters: Sequence[int], pause: float, times: list[float]) -> None:
    """One reviewer's decisions, one after the other."""
    chance = Random(seat.person.id)
    for matter in matters:
        time.sleep(chance.uniform(0, 2 * pause))
        said = {"verdict": "confirmed", "note": f"Seen by {seat.person.name}.", "run": "1", "seen": ""}
        took, status, _ = asked(host, seat, f"/matters/{matter}", said)
        if status != http.client.OK:
            raise RuntimeError(f"a decision was answered with {status}")
        times.append(took)


def percentile(times: Sequence[float], part: int) -> float:
    """The time that so many per cent stay under."""
    return statistics.quantiles(times, n=100)[part - 1] if len(times) > 1 else times[0]


def peak(process: int) -> float:
    """The most memory that the process has held, in MB (Linux)."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(encoding="utf-8"))
    return int(found[1]) / 1000 if found else 0.0


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--db", default="", help="an empty database; a new SQLite file without it")
    parser.add_argument("--stories", type=int, default=200)
    parser.add_argument("--reviewers", type=int, default=20)
    parser.add_argument("--decisions", type=int, default=2000)
    parser.add_argument("--pause", type=float, default=1.0, help="seconds between two decisions of one, on average")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        address = options.db or f"sqlite:///{folder}/desk.sqlite3"
        database = open_database(address)
        seats, matters = filled(database, options.stories, options.reviewers, comparisons())
        database.close()
        with running(address) as (process, host):
            chance = Random(0)
            each = options.decisions // options.reviewers
            tasks = [(seat, [chance.choice(matters) for _ in range(each)]) for seat in seats]
            print(f"{options.stories} stories with {len(matters)} matters")
            report(process, host, tasks, options.pause)


def report(process: int, host: str, tasks: Sequence[tuple[Seat, list[int]]], pause: float) -> None:
    """Let the reviewers decide, each on the matters of his own, and print what they waited."""
    times: list[float] = []
    pages: dict[str, list[float]] = {"list": [], "review": [], "report": []}
    threads = [threading.Thread(target=decided, args=(host, seat, mine, pause, times)) for seat, mine in tasks]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    story = 0
    while any(thread.is_alive() for thread in threads):
        story = story % 4 + 1
        pages["list"].append(asked(host, tasks[0][0], "/")[0])
        pages["review"].append(asked(host, tasks[0][0], f"/stories/{story}")[0])
        pages["report"].append(asked(host, tasks[0][0], f"/stories/{story}/report/html")[0])
        time.sleep(0.5)
    seconds = time.perf_counter() - began
    wanted = sum(len(mine) for _, mine in tasks)
    if len(times) < wanted:
        raise RuntimeError(f"{len(times)} of {wanted} decisions were answered")
    print(f"{len(times)} decisions by {len(tasks)} reviewers in {seconds:.0f} s")
    print("| | median | 95 % | 99 % |\n| --- | --- | --- | --- |")
    for name, taken in (("a decision", times), *((f"the {name} page", taken) for name, taken in pages.items())):
        print(
            f"| {name} | {statistics.median(taken):.0f} | {percentile(taken, 95):.0f} | {percentile(taken, 99):.0f} |"
        )
    print(f"memory: {peak(process):.0f} MB")


if __name__ == "__main__":
    main()
