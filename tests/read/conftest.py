"""One article in our own words, and how to put it into a file."""

from pathlib import Path

import pytest

ARTICLE = """Council closes the Old Mill bridge

The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars.

About 4,000 cars cross the bridge every day, and buses will now take a detour of nine kilometres.

“We could not wait for the next flood,” said the mayor, Anna Berg.

Repairs will cost 1.2 million euros and should be finished by October, the council said.
"""


@pytest.fixture
def article():
    return ARTICLE


@pytest.fixture
def saved(tmp_path: Path):
    """Write a file and give its path."""

    def save(content: str | bytes, name: str = "article.txt") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return save
