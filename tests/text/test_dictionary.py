import sys

import pytest

from compare.text.dictionary import (
    LANGUAGES,
    KeptDictionaries,
    KeptDictionary,
    decoded,
    file_name,
    is_known,
    lemma_of,
    packed,
)

MALAY = packed(decoded("ms"))


@pytest.fixture
def writes(monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def test_words_have_lemmas_and_are_known_or_not():
    assert lemma_of("answered", "en") == "answer"
    assert is_known("bridges", "en")
    assert not is_known("ardwickian", "en")
    assert {"en", "ru"} <= LANGUAGES


def test_a_file_has_each_form_and_its_lemma_and_nothing_else():
    whole = dict(decoded("ms"))

    kept = KeptDictionary(MALAY)

    assert dict(kept) == whole
    assert len(kept) == len(whole)
    assert "ardwickian" not in kept


@pytest.mark.usefixtures("writes")
def test_a_dictionary_is_decoded_once_and_then_read_back(tmp_path, monkeypatch):
    whole = dict(KeptDictionaries(tmp_path).get_dictionary("ms"))
    monkeypatch.setattr(KeptDictionaries, "_decoded", None)

    assert KeptDictionaries(tmp_path).get_dictionary("ms") == whole
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.usefixtures("writes")
def test_what_was_shipped_is_read_and_not_kept_again(tmp_path, monkeypatch):
    (tmp_path / file_name("ms")).write_bytes(MALAY)
    monkeypatch.setattr(KeptDictionaries, "_decoded", None)

    assert "bahasa" in KeptDictionaries(tmp_path, tmp_path / "kept").get_dictionary("ms")
    assert not (tmp_path / "kept").exists()


@pytest.mark.usefixtures("writes")
@pytest.mark.parametrize("content", [b"", b"cut off", MALAY[:-1], MALAY[:20_000]])
def test_what_is_kept_and_cannot_be_read_is_decoded_again(tmp_path, content):
    whole = dict(KeptDictionaries(tmp_path).get_dictionary("ms"))
    (file,) = tmp_path.iterdir()
    file.write_bytes(content)

    assert dict(KeptDictionaries(tmp_path).get_dictionary("ms")) == whole


def test_nothing_is_kept_where_python_is_told_to_write_no_bytecode(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert KeptDictionaries(tmp_path).get_dictionary("ms")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("writes")
def test_a_folder_that_cannot_be_written_to_costs_time_and_nothing_else(tmp_path):
    (tmp_path / "file").write_text("no folder")

    assert KeptDictionaries(tmp_path / "file").get_dictionary("ms")
