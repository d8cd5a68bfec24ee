"""The version of the installed package."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("storydiff")
except PackageNotFoundError:  # a checkout that is on the path but not installed
    VERSION = "0+unknown"
