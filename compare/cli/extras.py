"""The packages of an optional extra: loaded by the commands that need them, and named where they are not installed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from compare.errors import MissingDependency


@contextmanager
def of_extra(extra: str) -> Iterator[None]:
    """Around imports that need an extra, called like its command; raises MissingDependency where it is absent."""
    try:
        yield
    except ModuleNotFoundError as error:
        package = (error.name or "").partition(".")[0]
        if package == "compare":
            raise
        raise MissingDependency(
            f"the {extra} needs packages that are not installed ({package})",
            remedy=f'Install them: pip install "storydiff[{extra}]"',
        ) from error
