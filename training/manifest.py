"""The manifest of a model's folder: its name and the hash of every file, which the run-time checks."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from compare.encoder import SCORER
from compare.encoder.model_files import ENCODER, MANIFEST, TOKENIZER, Manifest

_NAME = "storydiff-align-1"


def write_manifest(folder: Path) -> None:
    """Write the manifest of those of a model's files that lie in the folder."""
    inside = [name for name in (ENCODER, TOKENIZER, SCORER) if (folder / name).is_file()]
    manifest = Manifest(_NAME, {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in inside})
    (folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
