"""Nobody comes in who was not let in, nothing that is sent runs, and what is too much is refused."""

import re

import msgspec
import pytest
from starlette.testclient import TestClient

from compare.desk.app import app
from compare.desk.attempts import Attempts
from compare.desk.desk import Addresses, Desk, checked_host
from compare.desk.guard import POLICY
from compare.desk.tasks import file_name
from compare.errors import UsageError
from compare.store.database import Role
from compare.store.database.people import add_person

PASSWORD = "tide tables of 1911"  # noqa: S105  a test's own
ATTACKS = (
    "<script>steal()</script>",
    "</script></style></textarea></title><img src=x onerror=steal()>",
    "{{ 7 * 191 }}{% include 'layout.html' %}${7*191}",
    '"><svg onload=steal()>',
    "' onfocus=steal() autofocus='",
    "javascript:steal()",
    "\u202egnirts desrever\u202c \u2066isolate",
    "<!-- --> ]]> <![CDATA[",
    "&lt;script&gt;&amp;#x3c;",
    "<script>steal()</script>" * 4_000,  # 96 kB
)
PAGES = ("/", "/compare", "/names", "/stories/1", "/stories/1/again", "/stories/1/texts",
         "/stories/1/internal-report.html", "/stories/1/clean-report.html", "/stories/1/report/html",
         "/?q=%3Cscript%3Esteal()%3C/script%3E")  # fmt: skip


def spoil(bridge, attack):
    """The bridge with the attack in all that a source or its name can bring."""

    def spoilt(document):
        return msgspec.structs.replace(
            document, label=f"{attack} {document.id}", title=attack, published=attack, origin=attack, language=attack,
            text=f"{document.text}{attack}", notes=(attack,),
        )  # fmt: skip

    findings = tuple(
        msgspec.structs.replace(
            f,
            statement=attack,
            question=attack,
            differences=tuple(
                msgspec.structs.replace(d, values=dict.fromkeys(d.values, attack)) for d in f.differences
            ),
        )
        for f in bridge.findings
    )
    return msgspec.structs.replace(
        bridge, sources=tuple(map(spoilt, bridge.sources)), findings=findings, notes=(attack,)
    )


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: repr(attack)[:24])
def test_nothing_that_an_article_or_a_reviewer_writes_becomes_part_of_a_page(sit, kept, bridge, attack):
    ann = sit("Ann")
    sit(re.sub(r"[^ -~]", "", attack)[:60])
    kept("Ann")
    kept("Ann", spoil(bridge, attack), 1)
    for matter in range(1, 7):
        ann.submit(f"/matters/{matter}", verdict="confirmed", note=attack, run="2", seen="")
    ann.submit("/stories/1/findings", run="2", title=attack[:300], **{"passage-A": f" {attack} "})
    ann.submit("/stories/1/join", run="2", matter=["1:", "2:"], title=attack[:300])
    ann.submit("/compare", **{"text-0": attack, "label-0": attack, "date-0": attack})
    for path in PAGES:
        page = ann.get(path)
        assert page.status_code == 200
        own = page.text if "report" not in path else re.sub(r"<(script|style)>.*?</\1>", "", page.text, flags=re.DOTALL)
        tags = re.findall(r"<([a-zA-Z]+)((?:\s+[^\s=>]+(?:=\"[^\"]*\")?)*)\s*/?>", own)
        assert not {name for name, _ in tags} & {"img", "iframe", "object", "embed", "base"}
        assert not [
            a for _, attributes in tags for a in re.findall(r"\s([^\s=>]+)=\"", attributes) if a.startswith("on")
        ]
        assert not [t for t in re.findall(r'(?:href|src|action)="([^"]*)"', own) if t.startswith("javascript")]
        assert "1337" not in own
        if "report" not in path:
            scripts = re.findall(r"<script[^>]*>", own)
            assert len(scripts) <= 1
            assert all(re.fullmatch(r'<script type="module" src="/static/\w+\.js">', script) for script in scripts)
            assert not re.findall(r"<svg|<style|\sstyle=", own)


def test_every_page_forbids_scripts_and_styles_that_are_not_the_desks_own_files(sit, kept):
    ann = sit("Ann")
    kept("Ann")
    for path in (*PAGES[:6], "/static/review.js", "/nowhere"):
        headers = ann.get(path).headers
        assert headers["content-security-policy"] == POLICY
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
    assert "unsafe" not in POLICY
    assert ann.get("/").headers["cache-control"] == "no-store"
    for path in PAGES[6:9]:
        policy = ann.get(path).headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "sandbox" in policy
        assert "unsafe" not in policy


@pytest.fixture
def outside(desk):
    with TestClient(app(desk), base_url="http://127.0.0.1:8000", follow_redirects=False) as client:
        yield client


@pytest.mark.parametrize("path", [*PAGES, "/who", "/jobs/x", "/stories/1/trail.json", "/stories/1/report/json"])
def test_without_the_address_that_was_printed_nobody_sees_anything(outside, path):
    answer = outside.get(path)

    assert answer.status_code == 403
    assert "was not let in" in answer.text


def test_the_printed_address_lets_one_browser_in_once(desk, outside):
    token = desk.tokens.give()
    assert outside.get(f"/enter?token={token}x").status_code == 403
    first = outside.get(f"/enter?token={token}")
    assert first.status_code == 303
    cookie = first.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "storydiff-8000=" in cookie
    outside.cookies.clear()
    assert outside.get(f"/enter?token={token}").status_code == 403
    outside.cookies.set("storydiff-8000", "made up")
    assert outside.get("/").status_code == 403


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:8001", "localhost.evil.example:8000", ""])
def test_a_page_that_turned_its_own_name_to_this_machine_is_not_answered(sit, host):
    answer = sit("Ann").get("/", headers={"host": host})

    assert answer.status_code == 421
    assert "Ann" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_of_another_page_is_refused(sit, kept, headers):
    ann = sit("Ann")
    kept("Ann")
    answer = ann.submit("/matters/1", verdict="confirmed", run="1", seen="", headers=headers)

    assert answer.status_code == 403
    assert ann.get("/stories/1/trail.json").json()["decisions"] == []


@pytest.mark.parametrize("token", ["", "x", "ü"])
def test_a_form_without_its_pages_token_is_refused(sit, kept, token):
    ann, bo = sit("Ann"), sit("Bo", "reporter")
    kept("Ann")
    for wrong in (token, bo.csrf):
        ann.csrf = wrong
        assert ann.submit("/matters/1", verdict="confirmed", run="1", seen="").status_code == 403
        for path in (
            "/compare",
            "/names",
            "/names/password",
            "/names/invite",
            "/leave",
            "/who",
            "/stories/1/decide",
            "/stories/1/findings",
            "/stories/1/join",
            "/stories/1/split",
            "/stories/1/take-back",
        ):
            assert ann.submit(path).status_code == 403
    assert bo.get("/stories/1/trail.json").json()["decisions"] == []


@pytest.mark.parametrize(
    "path",
    ["/static/../../pyproject.toml", "/static/%2e%2e/%2e%2e/base.css", "/static/..%2fbase.css", "/static/fonts/",
     "/static//etc/passwd", "/stories/1/report/..%2f..%2fpasswd", "/stories/1/report/exe", "/stories/1/trail.exe",
     "/stories/1/x-report.html", "/stories/1/clean-report.exe", "/stories/-1", f"/stories/{10**25}"],
)  # fmt: skip
def test_no_path_leads_to_anything_but_the_desks_own(sit, kept, path):
    ann = sit("Ann")
    kept("Ann")
    assert ann.get(path).status_code == 404


@pytest.mark.parametrize(
    ("given", "kept_as"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("..", "Text"),
        ("/", "Text"),
        (".bashrc", "bashrc"),
        ("a\x00b\n\u202e.txt", "ab.txt"),
        ("Ж" * 300 + ".docx", "Ж" * 60 + ".docx"),
        ("x." + "y" * 300, "x." + "y" * 10),
    ],
)
def test_a_file_gets_a_name_that_stays_in_its_folder(given, kept_as):
    assert file_name(given) == kept_as


def test_what_is_too_much_is_refused_before_it_is_read(sit):
    ann = sit("Ann")
    answer = ann.post(
        "/compare",
        content=b"x",
        headers={"content-type": "multipart/form-data; boundary=x", "content-length": "90000000"},
    )
    assert answer.status_code == 413
    assert ann.submit("/compare", **{"text-0": "x" * 2_100_000}).status_code == 413

    def endless():  # no length is told
        for _ in range(60):
            yield b"note=" + b"x" * 50_000

    answer = ann.post("/matters/1", content=endless(), headers={"content-type": "application/x-www-form-urlencoded"})
    assert answer.status_code == 413
    assert ann.submit("/compare", **{f"text-{n}": "x" for n in range(200)}).status_code == 400
    assert ann.get("/").status_code == 200


@pytest.fixture
def newsroom(desk):
    """A desk behind a proxy: everybody needs a password. Ann, an editor, has one; Bo has none."""
    with desk.database.writing() as connection:
        add_person(connection, "Ann", Role.EDITOR, PASSWORD)
        add_person(connection, "Bo", Role.REPORTER)
        add_person(connection, "Cy", Role.REPORTER, PASSWORD)
    public = Desk(
        database=desk.database,
        addresses=Addresses(host="127.0.0.1", port=8000, public="https://desk.example.org"),
        settings=desk.settings,
    )
    with TestClient(app(public), base_url="https://desk.example.org", follow_redirects=False) as client:
        client.desk = public
        yield client


def log_in(client, name, password=PASSWORD):
    return client.post("/login", data={"name": name, "password": password})


def test_where_others_can_come_everybody_logs_in(newsroom):
    assert newsroom.get("/").headers["location"] == "/login"
    assert newsroom.get("/", headers={"host": "127.0.0.1:8000"}).status_code == 421
    for name, password in (("Ann", "wrong"), ("Bo", ""), ("Eve", PASSWORD), ("", "")):
        answer = log_in(newsroom, name, password)
        assert answer.status_code == 403
        assert "The name or the password is wrong." in answer.text
    answer = log_in(newsroom, "ann")
    assert answer.status_code == 303
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith("__Host-storydiff=")
    assert all(part in cookie for part in ("HttpOnly", "Secure", "SameSite=strict"))
    assert newsroom.get("/").status_code == 200


def test_an_old_address_does_not_go_round_the_passwords(newsroom):
    newsroom.get(f"/enter?token={newsroom.desk.tokens.give()}")
    assert newsroom.get("/who").headers["location"] == "/login"
    assert newsroom.get("/").headers["location"] == "/who"


def test_only_so_many_passwords_can_be_tried(newsroom):
    for _ in range(5):
        assert log_in(newsroom, "Ann", "wrong").status_code == 403
    answer = log_in(newsroom, "Ann")
    assert answer.status_code == 429
    assert "Too many wrong passwords" in answer.text
    assert log_in(newsroom, "Cy").status_code == 303  # another name is heard


def test_attempts_are_forgotten_in_time_and_counted_for_a_place_too():
    now = [0.0]
    attempts = Attempts(lambda: now[0])
    for number in range(100):
        assert attempts.wait("10.0.0.1", f"name {number}") == 0
        attempts.failed("10.0.0.1", f"name {number}")
    assert attempts.wait("10.0.0.1", "another") > 0
    assert attempts.wait("10.0.0.2", "another") == 0
    now[0] = 901.0
    assert attempts.wait("10.0.0.1", "another") == 0


def csrf_of(page):
    return re.search(r'name="csrf" value="([^"]+)"', page.text)[1]


def test_only_editors_make_names_and_give_others_passwords_there(newsroom):
    log_in(newsroom, "Cy")
    token = csrf_of(newsroom.get("/names"))
    new = {"csrf": token, "name": "Eve", "role": "editor", "password": PASSWORD}
    assert newsroom.post("/names", data=new).status_code == 403
    assert (
        newsroom.post("/names/password", data={"csrf": token, "person": "1", "password": PASSWORD}).status_code == 403
    )
    assert newsroom.post("/names/invite", data={"csrf": token}).status_code == 403
    newsroom.cookies.clear()
    log_in(newsroom, "Ann")
    token = csrf_of(newsroom.get("/names"))
    assert newsroom.post("/names", data={**new, "csrf": token, "password": ""}).status_code == 422
    assert newsroom.post("/names", data={**new, "csrf": token, "password": "short"}).status_code == 422
    assert newsroom.post("/names", data={**new, "csrf": token}).status_code == 303
    assert (
        newsroom.post("/names/password", data={"csrf": token, "person": "2", "password": PASSWORD}).status_code == 303
    )
    newsroom.cookies.clear()
    assert log_in(newsroom, "Bo").status_code == 303


def test_a_new_password_ends_the_sessions_of_its_name(newsroom):
    log_in(newsroom, "Cy")
    stolen = dict(newsroom.cookies)
    token = csrf_of(newsroom.get("/names"))
    assert (
        newsroom.post("/names/password", data={"csrf": token, "person": "3", "password": f"{PASSWORD}!"}).status_code
        == 303
    )
    assert newsroom.get("/").status_code == 200  # one's own goes on
    newsroom.cookies.clear()
    newsroom.cookies.update(stolen)
    assert newsroom.get("/").headers["location"] == "/login"


def test_logging_out_ends_the_session(newsroom):
    log_in(newsroom, "Cy")
    stolen = dict(newsroom.cookies)
    newsroom.post("/leave", data={"csrf": csrf_of(newsroom.get("/"))})
    newsroom.cookies.clear()
    newsroom.cookies.update(stolen)
    assert newsroom.get("/").headers["location"] == "/login"


def test_the_first_editor_of_a_newsroom_comes_by_the_printed_address_and_takes_a_password(desk):
    public = Desk(database=desk.database, addresses=Addresses(host="192.0.2.7", port=8000))
    with TestClient(app(public), base_url="http://192.0.2.7:8000", follow_redirects=True) as client:
        page = client.get(f"/enter?token={public.tokens.give()}")
        given = {"csrf": csrf_of(page), "name": "Ann"}
        assert client.post("/who", data=given).status_code == 422
        assert client.post("/who", data={**given, "password": "short"}).status_code == 422
        assert "Ann" in client.post("/who", data={**given, "password": PASSWORD}).text
        assert ", editor" in client.get("/").text


def test_a_name_with_a_password_asks_for_it_on_this_machine_too(desk, sit):
    with desk.database.writing() as connection:
        eve = add_person(connection, "Eve", Role.EDITOR, PASSWORD)
    ann = sit("Ann")
    ann.submit("/leave")
    for password, status in (("", 403), ("wrong", 403), (PASSWORD, 200)):
        ann.open("/who")
        assert ann.submit("/who", person=str(eve.id), password=password).status_code == status
    assert "<bdi>Eve</bdi></b>, editor" in ann.get("/").text


def test_the_clean_report_is_an_editors_to_pass_on(sit, kept):
    bo = sit("Bo", "reporter")
    kept("Bo")
    assert bo.get("/stories/1/clean-report.html").status_code == 403
    assert bo.get("/stories/1/internal-report.html").status_code == 200


@pytest.mark.parametrize(
    ("host", "public"),
    [
        ("0.0.0.0", ""),  # noqa: S104  refused
        ("::", ""),
        ("", ""),
        ("x", "desk.example"),
        ("x", "https://a/b"),
        ("x", "ftp://a"),
        ("x", "https://ann@a"),
    ],
)
def test_a_desk_whose_names_cannot_be_known_does_not_start(host, public):
    with pytest.raises(UsageError):
        checked_host(host, public)


@pytest.mark.parametrize(
    ("host", "guarded"),
    [
        ("127.0.0.1", False),
        ("::1", False),
        ("localhost", False),
        ("127.8.8.8", False),
        ("192.0.2.7", True),
        ("x", True),
    ],
)
def test_whoever_is_not_this_machine_needs_a_password(host, guarded):
    assert Addresses(host=host, port=1).guarded is guarded
    assert Addresses(host=host, port=1, public="https://desk.example").guarded
