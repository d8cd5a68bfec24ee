"""The stories of the archive: told anew from all articles, each keeping its number, and what has changed since."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from compare.archive.clustering import Told, clusters, day_of
from compare.archive.profile import Profile, profile_key, profiles_of
from compare.archive.workers import Workers
from compare.errors import StorydiffError
from compare.model import Document
from compare.store.database import Database
from compare.store.database.archive import (
    Article,
    add_profiles,
    articles,
    batched,
    documents,
    new_stories,
    profiles,
    put_in_stories,
)

_AT_ONCE = 50  # profiles that a killed run loses at most, and those in work
_IN_ONE_GO = 8  # articles of a task: of more, the encoder takes no less time for each


class What(StrEnum):
    """What became of a story."""

    STARTED = "started"
    JOINED = "joined"  # by articles that are new, or were another story's
    MERGED = "merged"
    SPLIT = "split"


@dataclass(frozen=True, kw_only=True)
class Change:
    """What happened to a story: the articles that came, and the stories that they or it came from."""

    what: What
    story: int
    came: tuple[Article, ...] = ()
    others: tuple[int, ...] = ()


def tell_stories(
    database: Database, *, workers: Workers, progress: Callable[[str], None] = lambda _stage: None
) -> tuple[Change, ...]:
    """Put every article into a story, and say what is other than before."""
    with database.reading() as connection:
        known = articles(connection)
    found = _profiles(database, known, workers, progress)
    progress("Finding stories")
    told = [Told(found[profile_key(a.text_sha256)], day_of(a.published)) for a in known]
    groups = [[known[at] for at in group] for group in clusters(told)]
    kept = _numbers(groups)
    with database.writing() as connection:
        fresh = iter(new_stories(connection, sum(at not in kept for at in range(len(groups)))))
        numbers = [kept[at] if at in kept else next(fresh) for at in range(len(groups))]
        moved = {a.id: n for group, n in zip(groups, numbers, strict=True) for a in group if a.story != n}
        put_in_stories(connection, moved)
    return tuple(_changes(groups, numbers, {a.story for a in known if a.story is not None}))


def told_changes(
    database: Database, *, workers: Workers, progress: Callable[[str], None] = lambda _stage: None
) -> tuple[list[str], str]:
    """As `tell_stories`: each change in a sentence, those of many articles first, and the stories counted."""
    changes = tell_stories(database, workers=workers, progress=progress)
    with database.reading() as connection:
        found = by_story(articles(connection))
    several = sum(len(own) > 1 for own in found.values())
    said = [
        _said(change, found)
        for change in sorted(changes, key=lambda c: (-len(found[c.story]), c.story))
        if len(found[change.story]) > 1 or change.what is not What.STARTED
    ]
    alone = sum(len(own) == 1 for own in found.values())
    return said, f"Stories of two articles or more: {several:,}. Articles that tell one alone: {alone:,}."


def name_of(story: Sequence[Article]) -> str:
    """What a story is called: the title of its first article that has one."""
    return next((article.title for article in story if article.title), "") or Path(story[0].place).name


def outlets_of(story: Sequence[Article]) -> tuple[str, ...]:
    """The outlets of a story, in the order in which they came to it."""
    return tuple(dict.fromkeys(article.outlet for article in story if article.outlet))


def _said(change: Change, found: Mapping[int, list[Article]]) -> str:
    story = found[change.story]
    named = f"Story {change.story}, “{name_of(story)}”"
    came = f"{len(change.came)} articles" if len(change.came) > 1 else f"“{name_of(change.came)}”"
    others = " and ".join(map(str, change.others))
    match change.what:
        case What.STARTED:
            return f"{named}: new, {came}."
        case What.JOINED:
            return f"{named}: joined by {came}" + (f", of which some were in {others}." if others else ".")
        case What.MERGED:
            return f"{named}: {others} became one with it; {came} came."
        case What.SPLIT:
            return f"{named}: split off {others}, {came}."


def _profiles(
    database: Database, known: Sequence[Article], workers: Workers, progress: Callable[[str], None]
) -> dict[str, Profile]:
    """The profiles of the articles by key; those that are not there are made, each text once."""
    first = {profile_key(a.text_sha256): a for a in reversed(known)}
    with database.reading() as connection:
        there = profiles(connection, list(first))
    found = {key: msgspec.msgpack.decode(raw, type=Profile) for key, raw in there.items()}
    absent = {a.id: key for key, a in first.items() if key not in found}
    made: dict[str, bytes] = {}

    def keep() -> None:
        with database.writing() as connection:
            add_profiles(connection, made)
        made.clear()

    with database.reading() as connection:
        tasks = batched(documents(connection, absent), _IN_ONE_GO)
        done = 0
        for task, results in workers(_profiles_of, tasks):
            if results is None:
                raise StorydiffError(
                    "an article's profile could not be made: its process was stopped each time",
                    source=first[absent[task[0][0]]].place,
                    remedy="Make room in memory, or use fewer --workers, and run it again: what is done is kept.",
                )
            for (one, _), result in zip(task, results, strict=True):
                found[absent[one]] = result
                made[absent[one]] = msgspec.msgpack.encode(result)
            done += len(task)
            if len(made) >= _AT_ONCE:
                keep()
                progress(f"Looking at articles: {done:,} of {len(absent):,}")
        keep()
    return found


def _profiles_of(task: Sequence[tuple[int, Document]]) -> list[Profile]:
    return profiles_of([document for _, document in task])


def _numbers(groups: Sequence[Sequence[Article]]) -> dict[int, int]:
    """Which groups keep the number of a story that was there: the group with most of its articles does."""
    shared = [
        (-count, story, at)
        for at, group in enumerate(groups)
        for story, count in Counter(a.story for a in group if a.story is not None).items()
    ]
    kept: dict[int, int] = {}
    for _, story, at in sorted(shared):
        if at not in kept and story not in kept.values():
            kept[at] = story
    return kept


def _changes(groups: Sequence[Sequence[Article]], numbers: Sequence[int], before: set[int]) -> list[Change]:
    rest: dict[int, set[int]] = defaultdict(set)  # story → the stories that its articles are in now
    for group, number in zip(groups, numbers, strict=True):
        for article in group:
            if article.story is not None:
                rest[article.story].add(number)
    found = []
    for group, number in zip(groups, numbers, strict=True):
        came = tuple(a for a in group if a.story != number)
        whence = sorted({a.story for a in came if a.story is not None})
        if not came:
            continue
        if number not in before:
            what = What.SPLIT if whence else What.STARTED
        else:
            # A story is merged where nothing of it stays elsewhere.
            what = What.MERGED if any(rest[story] == {number} for story in whence) else What.JOINED
        found.append(Change(what=what, story=number, came=came, others=tuple(whence)))
    return found


def by_story(known: Sequence[Article]) -> Mapping[int, list[Article]]:
    """The articles of each story by its number, oldest first; those without a date last."""
    found: dict[int, list[Article]] = defaultdict(list)
    for article in sorted(known, key=lambda a: (not a.published, a.published, a.key)):
        if article.story is not None:
            found[article.story].append(article)
    return dict(sorted(found.items()))
