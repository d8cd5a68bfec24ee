"""What tells articles on one story: their words, their names, and the meaning of how they begin."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from compare.encoder import Encoder, ModelFiles
from compare.language import language
from compare.model import BlockKind, Document
from compare.text.names import find_names, fold
from compare.text.sentences import sentences
from compare.text.words import content_words
from compare.version import VERSION

# Sentences whose meaning is taken: a news story says in them what has happened. On ECB+ five say no more than three,
# and each costs some 17 ms.
_BEGINNING = 2
_SHORTEST = 4  # words; a shorter line at the top is a place, a date or a byline
_TEXT = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH}


class Profile(Struct, frozen=True, array_like=True):
    """How often each lemma and each name stands in an article; `vector` is float16, of length 1, b"" without text."""

    words: dict[str, int]
    names: dict[str, int]
    vector: bytes

    @property
    def meaning(self) -> NDArray[np.float32]:
        """The vector to reckon with."""
        return np.frombuffer(self.vector, dtype=np.float16).astype(np.float32)


def profile_key(text_sha256: str) -> str:
    """What profiles are kept by: the words, the version and the model."""
    return hashlib.sha256(f"{text_sha256} {VERSION} {_encoder().files.digest}".encode()).hexdigest()


def profile(document: Document) -> Profile:
    """The profile of a document. Names are in the form in which their spellings meet."""
    return profiles_of([document])[0]


def profiles_of(documents: Sequence[Document]) -> list[Profile]:
    """The profile of each document. The encoder takes a third less for some at once, and says the same of each."""
    told = [_counted(document) for document in documents]
    _encoder().encode([text for _, _, beginning in told for text in beginning])
    return [Profile(dict(words), dict(names), _vector(beginning)) for words, names, beginning in told]


def _counted(document: Document) -> tuple[Counter[str], Counter[str], list[str]]:
    """The lemmas and the names of a document, and the sentences that it begins with."""
    own = language(document.language)
    words: Counter[str] = Counter()
    names: Counter[str] = Counter()
    beginning: list[str] = []
    for block in document.blocks:
        if block.kind not in _TEXT:
            continue
        for place in sentences(document.text, own, block.start, block.end):
            text = place.of(document.text)
            found = content_words(text, own)
            words.update(word.lemma for word in found)
            names.update(" ".join(fold(name.text, own)) for name in find_names(document.text, place, own))
            if len(beginning) < _BEGINNING and len(text.split()) >= _SHORTEST:
                beginning.append(text)
    names.pop("", None)
    return words, names, beginning


def _vector(texts: list[str]) -> bytes:
    if not texts:
        return b""
    mean = np.mean([encoded.whole for encoded in _encoder().encode(texts)], axis=0)
    return bytes((mean / max(float(np.linalg.norm(mean)), 1e-9)).astype(np.float16).tobytes())


@cache
def _encoder() -> Encoder:
    return Encoder(ModelFiles())
