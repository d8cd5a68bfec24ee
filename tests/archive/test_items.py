"""What is found to read: files, folders, JSON Lines, WARC; and what tells that a thing was read before."""

import gzip
import io
import json

import pytest

pytest.importorskip("sqlalchemy", reason="the extra storydiff[archive] is not installed")

from compare.archive.items import Item, again, items
from compare.settings import Settings
from compare.store.database.archive import Unread

SETTINGS = Settings()


def found(*paths, **options):
    return list(items(map(str, paths), SETTINGS, **options))


def test_a_folder_gives_its_files_in_order_without_hidden_ones_and_records(tmp_path):
    for name in ("b/two.txt", "a.txt", ".hidden", "a.txt.origin.json", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The pool closes.", encoding="utf-8")

    assert [one.place for one in found(tmp_path)] == [str(tmp_path / "a.txt"), str(tmp_path / "b" / "two.txt")]


def test_a_line_of_json_lines_is_an_article_with_what_is_known_of_it(tmp_path):
    line = {"text": "The pool closes.", "title": "Pool", "url": "https://a.example/1", "outlet": "Post", "date": "2026"}
    (tmp_path / "list").write_text(json.dumps(line) + "\n\n" + json.dumps({"text": "It stays."}), encoding="utf-8")

    first, second = found(tmp_path / "list", outlet="Echo")

    assert (first.content, first.url, first.outlet, first.date) == (
        b"Pool\n\nThe pool closes.",
        "https://a.example/1",
        "Post",
        "2026",
    )
    assert second.outlet == "Echo"
    assert second.place.endswith("list#3")


def test_a_damaged_line_is_told_with_its_number_and_the_others_are_read(tmp_path):
    (tmp_path / "list").write_text('{"text": "One."}\n{"text": \n["no"]\n{"text": "Two."}', encoding="utf-8")

    assert [type(one) for one in found(tmp_path / "list")] == [Item, Unread, Unread, Item]
    assert found(tmp_path / "list")[1].place.endswith("#2")


def test_a_line_far_longer_than_an_article_is_told_and_the_next_is_read(tmp_path):
    (tmp_path / "list").write_text(json.dumps({"text": "x" * 500}) + '\n{"text": "Two."}', encoding="utf-8")

    long, short = items([str(tmp_path / "list")], Settings(max_bytes=100))

    assert "longer" in long.problem
    assert short.content == b"Two."


@pytest.mark.parametrize("text", ['{\n  "text": "One."\n}', "{\\rtf1 Pool}", '["a"]'])
def test_other_files_that_begin_with_a_bracket_are_no_json_lines(tmp_path, text):
    (tmp_path / "file").write_text(text, encoding="utf-8")

    assert [one.place for one in found(tmp_path / "file")] == [str(tmp_path / "file")]


def test_another_json_file_is_no_article(tmp_path):
    (tmp_path / "gold.json").write_text('{\n "text": "The pool closes."\n}', encoding="utf-8")

    (one,) = found(tmp_path)

    assert isinstance(one, Unread)
    assert "JSON" in one.problem


def test_what_is_not_there_is_told(tmp_path):
    (one,) = found(tmp_path / "nothing.txt")

    assert "No such file" in one.problem
    assert one.remedy


def test_the_key_is_that_of_the_words_and_of_what_is_known_not_of_the_place(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The pool closes.", encoding="utf-8")

    one, two = found(tmp_path)

    assert one.key == two.key
    assert found(tmp_path / "a.txt", outlet="Post")[0].key != one.key


def test_what_could_not_be_read_is_found_again_and_nothing_else(tmp_path):
    (tmp_path / "list").write_text('{"text": "One."}\n{"text": "Two."}', encoding="utf-8")
    left = [Unread(place=place, key="", problem="", remedy="") for place in (f"{tmp_path / 'list'}#2", "-#4")]

    assert [one.place for one in again(left, SETTINGS)] == [f"{tmp_path / 'list'}#2"]


def warc(path, *pages):
    """Write a WARC of answers: address, status, kind, body."""
    pytest.importorskip("warcio", reason="warcio is not installed")
    pack = gzip.compress if path.suffix == ".gz" else bytes
    records = []
    for url, status, kind, body in pages:
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-03-02T10:00:00Z\r\n"
        kept = f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        records.append(pack((head + kept).encode() + answer + b"\r\n\r\n"))
    path.write_bytes(b"".join(records))


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz"])
def test_the_pages_of_a_warc_come_with_their_addresses_and_what_is_no_page_does_not(tmp_path, name):
    warc(
        tmp_path / name,
        ("https://a.example/1", "200 OK", "text/html; charset=utf-8", b"<p>One</p>"),
        ("https://a.example/x.png", "200 OK", "image/png", b"PNG"),
        ("https://a.example/2", "404 Not Found", "text/html", b"<p>Gone</p>"),
        ("https://a.example/3", "200 OK", "text/html", b"<p>Three</p>"),
    )

    one, three = found(tmp_path / name)

    assert (one.url, one.content, one.retrieved[:2]) == ("https://a.example/1", b"<p>One</p>", "20")
    assert (three.url, three.place) == ("https://a.example/3", f"{tmp_path / name}#4")


def test_a_warc_cut_off_gives_what_stands_before(tmp_path):
    pages = [(f"https://a.example/{n}", "200 OK", "text/html", b"<p>One</p>") for n in range(3)]
    warc(tmp_path / "crawl.warc.gz", *pages)
    whole = (tmp_path / "crawl.warc.gz").read_bytes()
    (tmp_path / "crawl.warc.gz").write_bytes(whole[: len(whole) - 40])

    assert [one.url for one in found(tmp_path / "crawl.warc.gz")[:2]] == ["https://a.example/0", "https://a.example/1"]


def test_another_packed_file_is_no_warc(tmp_path):
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"The pool closes."))

    assert [one.place for one in found(tmp_path / "a.gz")] == [str(tmp_path / "a.gz")]


@pytest.fixture
def storage():
    """Object storage in memory, as fsspec has it for tests."""
    fsspec = pytest.importorskip("fsspec", reason="the extra storydiff[archive] is not installed")
    files = fsspec.filesystem("memory")
    files.store.clear()
    yield files
    files.store.clear()


def test_what_lies_in_object_storage_is_read_as_from_a_folder(storage):
    storage.pipe("/week/a.txt", b"The pool closes.")
    storage.pipe("/week/more/b.jsonl", b'{"text": "The library opens."}\n{"text": "The weir holds."}')
    storage.pipe("/week/.hidden", b"no article")

    assert [one.place for one in found("memory:///week")] == [
        "memory:///week/a.txt",
        "memory:///week/more/b.jsonl#1",
        "memory:///week/more/b.jsonl#2",
    ]
    (one,) = found("memory:///week/a.txt")
    assert (one.name, one.content) == ("a.txt", b"The pool closes.")


def test_what_could_not_be_read_of_storage_is_tried_again_by_its_address(storage):
    storage.pipe("/week/b.jsonl", b'{"text": "The library opens."}\nno line')
    (left,) = [one for one in found("memory:///week") if isinstance(one, Unread)]
    storage.pipe("/week/b.jsonl", b'{"text": "The library opens."}\n{"text": "The weir holds."}')

    (one,) = again([left], Settings())

    assert one.place == "memory:///week/b.jsonl#2"


def test_storage_that_fails_as_it_is_read_is_listed_too(storage, monkeypatch):
    storage.pipe("/week/a.txt", b"The pool closes.")

    class Broken(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, _buffer):
            raise RuntimeError("the connection was lost")

    monkeypatch.setattr(type(storage), "open", lambda *_arguments, **_options: Broken())
    (one,) = found("memory:///week/a.txt")

    assert "the connection was lost" in one.problem


@pytest.mark.parametrize(
    ("address", "said"),
    [("nosuch://week/a.txt", "Protocol not known"), ("memory:///week/absent.txt", "FileNotFoundError")],
)
@pytest.mark.usefixtures("storage")
def test_storage_that_cannot_be_opened_is_listed_with_its_reason(address, said):
    (one,) = found(address)

    assert (one.place.rpartition("/")[2], said in one.problem) == (address.rpartition("/")[2], True)
    assert one.remedy
