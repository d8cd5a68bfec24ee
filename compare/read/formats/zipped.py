"""Zip archives, which office documents and books are: opened only when they unpack to a sane size."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib

from lxml import etree

from compare.errors import SourceTooLarge, SourceUnreadable

# A book of 300 pages with its pictures unpacks to some 30 MB, an article to less than one.
_LARGEST = 100_000_000
_MOST_MEMBERS = 5_000
_COPY_TEXT = "Copy the article's text into a file and give that."


class Archive:
    """The members of a zip archive by name."""

    def __init__(self, raw: bytes, source: str) -> None:
        """Open `raw`. Raises SourceUnreadable when it is damaged or locked, SourceTooLarge for bombs."""
        self._source = source
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(raw))
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise self._damaged(error) from error
        members = self._zip.infolist()
        if any(member.flag_bits & 1 for member in members):
            raise SourceUnreadable(
                "the document is locked with a password", source=source, remedy="Save it without the password."
            )
        # Python unpacks no more of a member than the size it declares, so the declared sizes bound the rest.
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _LARGEST:
            raise SourceTooLarge("the document unpacks to far more than an article", source=source, remedy=_COPY_TEXT)

    def read(self, name: str) -> bytes:
        """The bytes of a member, b"" where there is none. Raises SourceUnreadable when it is damaged."""
        try:
            return self._zip.read(name)
        except KeyError:
            return b""
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, OSError, EOFError, ValueError, RuntimeError) as error:
            raise self._damaged(error) from error

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML member, None where there is none. Entities stay unresolved, nothing is fetched."""
        raw = self.read(name)
        if not raw:
            return None
        try:
            return etree.fromstring(raw, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
        except etree.XMLSyntaxError as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> SourceUnreadable:
        return SourceUnreadable(
            f"the document is damaged ({type(error).__name__})", source=self._source, remedy=_COPY_TEXT
        )
