"""The example that ships with storydiff, read."""

from __future__ import annotations

import json

import msgspec

from compare import Document, read_source
from compare.shipped import shipped

_NAME = "secret-speech"


def example() -> list[Document]:
    """The example's two articles, with the labels and dates that stand beside them.

    Where they are installed is nobody's business: the report names them by their own folder.
    """
    folder = shipped("examples") / _NAME
    sources = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["sources"]
    return [
        msgspec.structs.replace(
            read_source(folder / about["file"], label=about["label"], date=about["date"], source_id=letter),
            origin=f"examples/{_NAME}/{about['file']}",
        )
        for letter, about in sources.items()
    ]
