"""The version of the package; the wheel takes it from here."""

from __future__ import annotations

# Written down: what the installed package says of itself takes a mail reader to read, 0.03 s.
VERSION = "0.1.0"
