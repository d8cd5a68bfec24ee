"""Location to document: what is read, how it is recognised, and which of it is the article."""

from compare.read.sources import read_source, read_sources

__all__ = ["read_source", "read_sources"]
