"""Others' suites of saved pages with the text that an article extractor should find in them, read from a folder.

Three shapes are known, each by its files:

* `ground-truth.json` and `html/NAME.html.gz`: scrapinghub/article-extraction-benchmark
* `test/test-pages/NAME/` with `source.html` and `expected.html`: mozilla/readability
* `tests/evaldata.json` and `tests/eval/NAME.html`: adbar/trafilatura, which names pieces to
  find and pieces to leave out

The pages are their publishers' property: they are measured where they lie and never copied here.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import html

_INLINE = {
    "a", "abbr", "b", "bdi", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "q", "small", "span",
    "strong", "sub", "sup", "time", "u", "var",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class SuitePage:
    """One page with what should be found; "" or () where the suite does not say.

    `text` is the whole article; a suite without it names pieces that belong (`wanted`) and that do not (`unwanted`).
    """

    name: str
    raw: bytes = field(repr=False)
    text: str = ""
    wanted: tuple[str, ...] = ()
    unwanted: tuple[str, ...] = ()
    title: str = ""
    author: str = ""
    date: str = ""
    outlet: str = ""


def pages_of(folder: Path) -> Iterator[SuitePage]:
    """The pages of the suite in `folder`, by name; none where it has none of the known shapes."""
    if (folder / "ground-truth.json").is_file():
        yield from _with_ground_truth(folder)
    elif (folder / "test" / "test-pages").is_dir():
        yield from _with_expected_pages(folder / "test" / "test-pages")
    elif (folder / "tests" / "evaldata.json").is_file():
        yield from _with_pieces(folder / "tests")


def _with_ground_truth(folder: Path) -> Iterator[SuitePage]:
    truth = json.loads((folder / "ground-truth.json").read_text())
    for name in sorted(truth):
        raw = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        yield SuitePage(name=name, raw=raw, text=truth[name]["articleBody"])


def _with_expected_pages(folder: Path) -> Iterator[SuitePage]:
    for place in sorted(path.parent for path in folder.glob("*/source.html")):
        expected = html.document_fromstring((place / "expected.html").read_bytes().decode("utf-8", "replace"))
        about = json.loads((place / "expected-metadata.json").read_text())
        yield SuitePage(
            name=place.name,
            raw=(place / "source.html").read_bytes(),
            text=_words_apart(expected),
            title=about.get("title") or "",
            author=about.get("byline") or "",
            date=(about.get("publishedTime") or "")[:10],
            outlet=about.get("siteName") or "",
        )


def _words_apart(tree: html.HtmlElement) -> str:
    """The text of a page, with a line end between blocks and none inside a word that markup divides."""
    for element in tree.iter():
        if element.tag not in _INLINE:
            element.text = f"\n{element.text or ''}"
            element.tail = f"\n{element.tail or ''}"
    return str(tree.text_content())


def _with_pieces(folder: Path) -> Iterator[SuitePage]:
    for item in sorted(json.loads((folder / "evaldata.json").read_text()).values(), key=lambda item: item["file"]):
        place = next(
            (p for p in (folder / "cache" / item["file"], folder / "eval" / item["file"]) if p.is_file()), None
        )
        if place is None:
            continue
        author = item.get("author") or ""
        yield SuitePage(
            name=item["file"],
            raw=place.read_bytes(),
            wanted=tuple(item["with"]),
            unwanted=tuple(item["without"]),
            title=item.get("title") or "",
            author=author if isinstance(author, str) else "; ".join(author),
            date=(item.get("date") or "")[:10],
            outlet=item.get("sitename") or "",
        )
