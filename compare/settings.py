"""One frozen record of everything that can change the result of a run."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What a run is made with; a report carries it whole, so that the run can be repeated.

    `max_bytes`: an input over this is refused before it is read. The longest feature articles
    with their whole saved page stay under 5 MB; 20 MB leaves room and bounds memory.

    `max_words`: a text of more words is no article. The longest features have 20,000; beyond
    50,000 a comparison would take minutes and tell nothing.

    `keep`, `drop`: words of a paragraph that the rules took or left wrongly: it is then kept as
    the article's, or left out as the page's.

    `strict`: reasons ("rounding", "scope" …) that are not to excuse a clash: it is a conflict then.

    `engine`: what scores two sentences, "learned" (a small model that sees meaning) or "lexical"
    (words alone: faster, finds less). `model`: the folder of another model than the shipped one.

    `report_language`: the code of the language in which the report is written, "" for that of the articles where it
    has words for reports, else English.

    `ignore_robots`: fetch a link whatever its robots.txt says, for pages of one's own.
    `fetch_seconds`: all the time that fetching one link may take; slow pages take five.
    `allow_private_addresses`: fetch links that lead into a private network or to this machine;
    for tests with a server of their own.
    """

    max_bytes: int = 20_000_000
    max_words: int = 50_000
    keep: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    strict: tuple[str, ...] = ()
    engine: str = "learned"
    model: str = ""
    report_language: str = ""
    ignore_robots: bool = False
    fetch_seconds: float = 30.0
    allow_private_addresses: bool = False

    def as_mapping(self) -> dict[str, Any]:
        """The settings as plain values, for the report; a language that nobody asked for is told by the articles."""
        named = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}
        return {name: value for name, value in named.items() if name != "report_language" or value}
