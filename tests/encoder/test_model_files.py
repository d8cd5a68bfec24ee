import hashlib
import json

import pytest

from compare.encoder import SCORER, ModelFiles
from compare.errors import UsageError


def folder_with(path, name="mine", **files):
    for file, content in files.items():
        (path / file.replace("_", ".")).write_bytes(content)
    digests = {file.replace("_", "."): hashlib.sha256(content).hexdigest() for file, content in files.items()}
    (path / "model.json").write_text(json.dumps({"name": name, "files": digests}))
    return path


def test_the_shipped_model_is_whole():
    files = ModelFiles()

    assert all(files.read(name) for name in ("encoder.npz", "tokenizer.json", SCORER))


def test_the_shipped_model_is_small():
    assert sum(len(ModelFiles().read(name)) for name in ("encoder.npz", "tokenizer.json", SCORER)) < 30_000_000


def test_a_folder_with_a_scorer_alone_borrows_the_shipped_encoder(tmp_path):
    own = ModelFiles(folder_with(tmp_path, scorer_json=b"{}"))

    assert own.read(SCORER) == b"{}"
    assert own.read("tokenizer.json") == ModelFiles().read("tokenizer.json")
    assert own.read("encoder.npz") == ModelFiles().read("encoder.npz")
    assert own.digest != ModelFiles().digest
    assert own.name == "mine"


def test_a_changed_file_is_refused(tmp_path):
    folder_with(tmp_path, scorer_json=b"{}")
    (tmp_path / SCORER).write_bytes(b"{ }")

    with pytest.raises(UsageError, match=r"is not the file that model\.json describes"):
        ModelFiles(tmp_path).read(SCORER)


def test_a_folder_without_a_scorer_does_not_borrow_one(tmp_path):
    with pytest.raises(UsageError, match=r"model.json names no scorer.json"):
        _ = ModelFiles(folder_with(tmp_path)).digest


@pytest.mark.parametrize("content", [None, b"", b"[]", b'{"name": 1}'])
def test_a_folder_that_is_no_model_is_named_with_the_remedy(tmp_path, content):
    if content is not None:
        (tmp_path / "model.json").write_bytes(content)

    with pytest.raises(UsageError, match=r"training/train\.py") as told:
        _ = ModelFiles(tmp_path).name

    assert str(tmp_path) in str(told.value)


def test_a_missing_file_is_named(tmp_path):
    folder_with(tmp_path, scorer_json=b"{}")
    (tmp_path / SCORER).unlink()

    with pytest.raises(UsageError, match=r"scorer\.json cannot be read"):
        ModelFiles(tmp_path).read(SCORER)
