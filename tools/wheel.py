"""What a wheel has that the checkout does not: the English dictionary, decoded."""

from __future__ import annotations

import runpy
from importlib.metadata import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Dictionary(BuildHookInterface[Any]):
    """Decodes it beside the sources, which stay as they are, and puts it into the wheel with its licence."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the wheel is written; an editable one has nothing but a path."""
        if version == "editable":
            return
        # Run as a file: a build has simplemma, but none of what the package imports.
        dictionary = runpy.run_path(str(Path(self.root, "compare", "text", "dictionary.py")))
        self._folder = TemporaryDirectory()  # removed with the hook
        place = Path(self._folder.name, dictionary["file_name"]("en"))
        place.write_bytes(dictionary["packed"](dictionary["decoded"]("en")))
        licence = next(file for file in files("simplemma") or () if file.name == "LICENSE")
        build_data["force_include"] |= {
            str(place): f"compare/text/{place.name}",
            str(licence.locate()): "compare/text/simplemma-LICENSE",
        }
