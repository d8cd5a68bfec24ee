"""Compiled templates, kept where Python keeps its own modules: in `__pycache__` beside their sources.

Compiling the two dozen templates of a page takes longer than filling them in. What is kept is used only for the
very source, layout and Jinja it was made from; where the folder cannot be written to, or Python is told to write
no bytecode, each run compiles them for itself.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from pickle import UnpicklingError

import jinja2
from jinja2.bccache import Bucket, FileSystemBytecodeCache


class CompiledTemplates(FileSystemBytecodeCache):
    """Bytecode of the templates in `folder`; `layout` is how their environment compiles them."""

    def __init__(self, folder: Path, layout: object) -> None:
        super().__init__(str(Path(cache_from_source(str(folder / "any"))).parent), "%s.template")
        self._made_by = f"{jinja2.__version__} {layout}"

    def get_source_checksum(self, source: str) -> str:
        """A digest of all that the bytecode depends on."""
        return super().get_source_checksum(f"{self._made_by}\n{source}")

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept; a file that cannot be read, or was cut off, counts as none."""
        with suppress(OSError, EOFError, ValueError, UnpicklingError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, where that is allowed and possible."""
        if sys.dont_write_bytecode:
            return
        with suppress(OSError):
            Path(self.directory).mkdir(exist_ok=True)
            super().dump_bytecode(bucket)
