"""Everything that storydiff itself can find wrong, as one tree.

    StorydiffError            carries the source it speaks of and the remedy
    ├── UsageError            the call itself is off: one path twice, more labels than sources
    ├── SourceError           one input cannot be compared
    │   ├── SourceNotFound        no such file
    │   ├── SourceUnreadable      not text: binary, undecodable, a directory, no permission
    │   ├── SourceTooLarge        over the limit in `Settings.max_bytes`
    │   └── SourceEmpty           nothing in it that could be an article
    ├── ReportError           a saved report cannot be read back
    ├── OutputError           the report cannot be written where it should go
    ├── DatabaseError         the desk's database cannot be opened or brought up to date
    └── MissingDependency     a library is absent; the remedy names its packages

The command line prints `str(error)` and exits with 2; nothing else in the package prints.
"""

from __future__ import annotations


class StorydiffError(Exception):
    """One thing that went wrong, said so that the reader can put it right.

    `source` is the path, link or label as the user gave it ("" where the error is about no
    single source), `problem` what is wrong, `remedy` what to do about it.
    """

    def __init__(self, problem: str, *, source: str = "", remedy: str = "") -> None:
        self.source = source
        self.problem = problem
        self.remedy = remedy
        super().__init__(str(self))

    @property
    def beside_source(self) -> str:
        """The problem and the remedy as sentences, for where the source, or a form's field, is shown beside them."""
        return f"{self.problem[:1].upper()}{self.problem[1:]}. {self.remedy}"

    def __str__(self) -> str:
        where = f"{self.source}: " if self.source else ""
        what = f"{where}{self.problem}".rstrip(".")
        return f"{what}. {self.remedy}".strip() if self.remedy else f"{what}."


class UsageError(StorydiffError):
    """The call itself is off."""


class SourceError(StorydiffError):
    """One input cannot be compared."""


class SourceNotFound(SourceError):
    """There is no file at the path."""


class SourceUnreadable(SourceError):
    """The input is not text in any encoding or format that can be read."""


class SourceTooLarge(SourceError):
    """The input is over the size limit."""


class SourceEmpty(SourceError):
    """The input holds nothing that could be an article."""


class ReportError(StorydiffError):
    """A saved report cannot be read back."""


class OutputError(StorydiffError):
    """The report cannot be written where it should go."""


class DatabaseError(StorydiffError):
    """The desk's database cannot be used."""


class MissingDependency(StorydiffError):
    """A library of the operating system, or one that only an extra brings, is absent."""
