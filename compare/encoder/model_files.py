"""A model is a folder: `model.json` names its files with their SHA-256, and nothing is used unchecked.

A folder may leave out the encoder (`encoder.npz`, `tokenizer.json`): then the one that ships with
the package is used, so that a scorer trained on other pairs is a folder of a few hundred kilobytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from compare.errors import UsageError

ENCODER, TOKENIZER, SCORER = "encoder.npz", "tokenizer.json", "scorer.json"
MANIFEST = "model.json"
_SHIPPED = Path(__file__).resolve().parent / "weights"


class Manifest(Struct, frozen=True):
    """What `model.json` holds: the model's name, file name → SHA-256 in hexadecimal, and the languages (ISO 639) of
    the texts that it was trained on.
    """

    name: str
    files: dict[str, str]
    languages: tuple[str, ...] = ("en",)


@dataclass(frozen=True)
class ModelFiles:
    """The files of one model; `folder` None is the model that ships with the package."""

    folder: Path | None = None

    @property
    def name(self) -> str:
        """What a report calls the model."""
        return _manifest(self._own).name

    @property
    def languages(self) -> frozenset[str]:
        """The languages (ISO 639) of the texts that the model was trained on; in others it links at random."""
        return frozenset(_manifest(self._own).languages)

    @property
    def digest(self) -> str:
        """One SHA-256 for all files in use: it changes whenever a score can change."""
        digests = {name: self._place(name)[1] for name in (ENCODER, TOKENIZER, SCORER)}
        return hashlib.sha256(msgspec.json.encode(digests, order="sorted")).hexdigest()

    def read(self, name: str) -> bytes:
        """The bytes of one file; raises UsageError where it is absent or not what the manifest says."""
        folder, digest = self._place(name)
        try:
            content = (folder / name).read_bytes()
        except OSError as error:
            raise _unusable(folder, f"{name} cannot be read ({error.strerror})") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _unusable(folder, f"{name} is not the file that {MANIFEST} describes")
        return content

    def damaged(self, name: str, why: object) -> UsageError:
        """The error for a file whose bytes are the right ones, but which is not what a model needs."""
        return _unusable(self._place(name)[0], f"{name} is damaged ({why})")

    @property
    def _own(self) -> Path:
        return self.folder or _SHIPPED

    def _place(self, name: str) -> tuple[Path, str]:
        for folder in (self._own, _SHIPPED):
            if name in (files := _manifest(folder).files):
                return folder, files[name]
            if name == SCORER:
                break
        raise _unusable(self._own, f"{MANIFEST} names no {name}")


@cache
def _manifest(folder: Path) -> Manifest:
    try:
        return msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except OSError as error:
        raise _unusable(folder, f"there is no {MANIFEST}") from error
    except msgspec.DecodeError as error:
        raise _unusable(folder, f"{MANIFEST} is not a model's manifest ({error})") from error


def _unusable(folder: Path, why: str) -> UsageError:
    remedy = (
        "Install storydiff again, or use --engine lexical."
        if folder == _SHIPPED
        else "Name a folder that training/train.py wrote."
    )
    return UsageError(f"the model cannot be used: {why}", source=str(folder), remedy=remedy)
