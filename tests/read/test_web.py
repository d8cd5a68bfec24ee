"""Links against a server on this machine, which tests may reach only by an explicit setting."""

import gzip
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from compare.errors import SourceError, SourceNotFound, SourceTooLarge, SourceUnreadable, UsageError
from compare.read import fetch_links, read_source, read_sources
from compare.read.kept import record_of
from compare.read.web import _is_public, fetch
from compare.settings import Settings

PAGE = b"""<!doctype html><html lang="en"><head><title>Council closes the Old Mill bridge</title></head><body><article>
<h1>Council closes the Old Mill bridge</h1>
<p>The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars.</p>
<p>About 4,000 cars cross the bridge every day, and buses will now take a detour of nine kilometres.</p>
<p>Repairs will cost 1.2 million euros and should be finished by October, the council said on Tuesday.</p>
</article></body></html>"""


class Site:
    """A site whose answers each test sets: path to (status, headers, body, seconds between pieces)."""

    def __init__(self):
        self.answers = {}
        self.asked = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.path, self.headers))
                status, headers, body, pause = site.answers.get(self.path, (404, {}, b"", 0))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    for piece in [body] if isinstance(body, bytes) else body:
                        self.wfile.write(piece)
                        self.wfile.flush()
                        time.sleep(pause)
                except OSError:
                    pass  # the client has had enough, as it should

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def link(self, path):
        return f"http://127.0.0.1:{self.server.server_port}{path}"

    def answer(self, path, body=PAGE, status=200, pause=0, **headers):
        self.answers[path] = (status, {k.replace("_", "-"): v for k, v in headers.items()}, body, pause)


@pytest.fixture
def site():
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


LOCAL = Settings(allow_private_addresses=True, fetch_seconds=3)


def test_a_link_is_read_like_a_saved_page(site):
    site.answer("/bridge")

    document = read_source(site.link("/bridge"), settings=LOCAL)

    assert document.title == "Council closes the Old Mill bridge"
    assert (document.label, document.origin, document.url) == ("127.0.0.1", site.link("/bridge"), site.link("/bridge"))
    assert document.retrieved.endswith("+00:00")


def test_a_kept_page_gives_the_same_document_as_its_link(site, tmp_path):
    site.answer("/bridge")
    (path,) = fetch_links([site.link("/bridge")], tmp_path, LOCAL)
    site.answer("/bridge", b"gone", status=410)

    first, again = read_source(path), read_source(path)

    assert first == again
    assert first.origin == site.link("/bridge")
    assert path.read_bytes() == PAGE
    assert record_of(path).exists()


def test_a_kept_page_that_was_changed_is_read_as_a_file(site, tmp_path):
    site.answer("/bridge")
    (path,) = fetch_links([site.link("/bridge")], tmp_path, LOCAL)
    path.write_bytes(PAGE.replace(b"Tuesday", b"Monday"))

    assert read_source(path).origin == str(path)


def test_files_among_links_stay_as_they_are(tmp_path):
    assert fetch_links(["a.txt", "-"], tmp_path, LOCAL) == ["a.txt", "-"]


def test_one_link_twice_is_a_slip(tmp_path):
    with pytest.raises(UsageError, match="given twice"):
        fetch_links(["https://paper.example/a", "https://paper.example/a"], tmp_path, LOCAL)


def test_redirects_are_followed_and_the_last_address_told(site):
    site.answer("/old", status=301, Location="/new")
    site.answer("/new")

    assert fetch(site.link("/old"), LOCAL).url == site.link("/new")


def test_redirects_without_end(site):
    site.answer("/round", status=302, Location="/round")

    with pytest.raises(SourceUnreadable, match="redirects without end"):
        fetch(site.link("/round"), LOCAL)


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://files.example/a", "gopher://a.example/1"])
def test_a_redirect_to_another_kind_of_link_is_refused(site, target):
    site.answer("/away", status=302, Location=target)

    with pytest.raises(SourceUnreadable, match="are not fetched"):
        fetch(site.link("/away"), LOCAL)


@pytest.mark.parametrize(
    "link",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://[::ffff:127.0.0.1]/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_private_addresses_are_refused_however_they_are_written(link):
    with pytest.raises(SourceUnreadable, match="private network"):
        fetch(link, Settings())


@pytest.mark.parametrize(
    "address", ["64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1%eth0", "fc00::1", "100.64.0.1", "224.0.0.1", "no address"]
)
def test_addresses_that_lead_inside_are_no_public_ones(address):
    assert not _is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
def test_public_addresses(address):
    assert _is_public(address)


def test_a_name_is_looked_up_once_so_that_it_cannot_change_in_between(site, monkeypatch):
    site.answer("/bridge")
    real, looked_up = socket.getaddrinfo, []

    def lookup(host, *rest, **more):
        looked_up.append(host)
        return real("127.0.0.1" if host == "paper.example" else host, *rest, **more)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    link = site.link("/bridge").replace("127.0.0.1", "paper.example")

    fetched = fetch(link, Settings(allow_private_addresses=True, ignore_robots=True))

    assert fetched.url == link
    assert looked_up.count("paper.example") == 1
    assert site.asked[-1][1]["Host"].startswith("paper.example")


def test_robots_rules_are_kept_for_our_name(site):
    site.answer("/robots.txt", b"User-agent: *\nDisallow: /\n\nUser-agent: storydiff\nDisallow: /private\n")
    site.answer("/bridge")
    site.answer("/private/bridge")

    assert fetch(site.link("/bridge"), LOCAL).raw == PAGE
    with pytest.raises(SourceUnreadable, match=r"robots\.txt.*--ignore-robots"):
        fetch(site.link("/private/bridge"), LOCAL)
    assert "/private/bridge" not in [path for path, _ in site.asked]


def test_robots_rules_hold_for_where_a_redirect_leads(site):
    site.answer("/robots.txt", b"User-agent: *\nDisallow: /private\n")
    site.answer("/open", status=302, Location="/private/bridge")
    site.answer("/private/bridge")

    with pytest.raises(SourceUnreadable, match=r"robots\.txt"):
        fetch(site.link("/open"), LOCAL)


def test_robots_rules_can_be_left_aside_for_pages_of_ones_own(site):
    site.answer("/robots.txt", b"User-agent: *\nDisallow: /\n")
    site.answer("/bridge")

    assert fetch(site.link("/bridge"), Settings(allow_private_addresses=True, ignore_robots=True)).raw == PAGE


def test_a_server_that_cannot_say_its_rules_is_left_alone(site):
    site.answer("/robots.txt", status=503)
    site.answer("/bridge")

    with pytest.raises(SourceUnreadable, match=r"robots\.txt"):
        fetch(site.link("/bridge"), LOCAL)


@pytest.mark.parametrize(
    ("status", "error", "message"),
    [
        (404, SourceNotFound, "404 Not Found"),
        (402, SourceUnreadable, "not give it to everybody"),
        (403, SourceUnreadable, "not give it to everybody"),
        (500, SourceUnreadable, "500 Internal Server Error"),
    ],
)
def test_a_server_that_gives_no_page(site, status, error, message):
    site.answer("/bridge", status=status)

    with pytest.raises(error, match=message):
        fetch(site.link("/bridge"), LOCAL)


def test_a_slow_and_an_endless_page_end(site):
    site.answer("/slow", [b"<p>a</p>"] * 100, pause=0.2)
    site.answer("/endless", (b"a word " * 10_000 for _ in range(10_000)))
    began = time.monotonic()

    with pytest.raises(SourceUnreadable, match="took longer than 1 seconds"):
        fetch(site.link("/slow"), Settings(allow_private_addresses=True, fetch_seconds=1))
    with pytest.raises(SourceTooLarge, match="larger than 1 MB"):
        fetch(site.link("/endless"), Settings(allow_private_addresses=True, max_bytes=1_000_000))

    assert time.monotonic() - began < 10


def test_a_packed_page_is_unpacked_and_a_bomb_is_not(site):
    site.answer("/packed", gzip.compress(PAGE), Content_Encoding="gzip")
    site.answer("/bomb", gzip.compress(bytes(300_000_000)), Content_Encoding="gzip")
    site.answer("/odd", b"abc", Content_Encoding="br")
    site.answer("/broken", b"not packed at all", Content_Encoding="gzip")

    assert fetch(site.link("/packed"), LOCAL).raw == PAGE
    with pytest.raises(SourceTooLarge):
        fetch(site.link("/bomb"), LOCAL)
    for path in ("/odd", "/broken"):
        with pytest.raises(SourceUnreadable):
            fetch(site.link(path), LOCAL)


def test_a_wrong_character_set_in_the_header_does_no_harm(site):
    page = PAGE.replace(b"<head>", b'<head><meta charset="utf-8">').replace(b"Old Mill", "Alte Mühle".encode())
    site.answer("/bridge", page, Content_Type="text/html; charset=iso-8859-1")

    assert "Alte Mühle" in read_source(site.link("/bridge"), settings=LOCAL).text


def test_a_link_with_a_password_and_a_link_that_is_none():
    for link in ("https://user:secret@paper.example/", "https://", "ftp://paper.example/a", "http://[::1/"):
        with pytest.raises(SourceError) as caught:
            read_source(link)
        assert caught.value.remedy


def test_nothing_is_fetched_unless_a_link_is_given(saved, article, monkeypatch):
    def no_socket(*_, **__):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", no_socket)
    monkeypatch.setattr(socket, "getaddrinfo", no_socket)

    assert len(read_sources([saved(article), saved(article + "More to come.", "b.txt")])) == 2
