"""Location to document: what is read, how it is recognised, and which of it is the article."""

from compare.read.kept import fetch_links
from compare.read.location import is_link
from compare.read.sources import read_source, read_sources

__all__ = ["fetch_links", "is_link", "read_source", "read_sources"]
