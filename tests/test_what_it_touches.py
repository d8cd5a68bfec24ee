"""What docs/what-it-touches.md promises: nothing leaves the machine, and nothing is left behind but the report.

Each command runs in a network namespace without a route, under strace, or under whichever of the two is there, with
a home and a temporary folder of its own. Two of the runs stay alive for half a minute, since a library that reports
home does so after some ten seconds. Runs that must be seen show that the watch sees.
"""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
EXAMPLE = CHECKOUT / "examples" / "council-vote"
FILES = CHECKOUT / "tests" / "read" / "formats" / "files"
PAGE = """<!doctype html><html lang="de"><title>Hallenbad schließt</title><article><h1>Hallenbad schließt im Mai</h1>
<p>Die Stadt schließt das alte Hallenbad am Montag für zwei Jahre, weil das Dach nicht mehr sicher ist.</p>
<p>Der Umbau kostet nach Angaben der Stadt vier Millionen Euro, und die Schulen weichen nach Lenz aus.</p></article>"""

SECONDS = 30
COMMAND = [sys.executable, "-m", "compare"]
# The command itself, in a process that lives on after it.
LASTING = [
    sys.executable,
    "-c",
    f"import time\nfrom compare.cli import main\ntry:\n    main()\nfinally:\n    time.sleep({SECONDS})",
]
API = """
import sys, time
from compare import compare_sources, render
comparison = compare_sources(["a.txt", "b.txt"])
for name in sys.argv[2].split(","):
    render(comparison, name)
time.sleep(int(sys.argv[1]))
"""

# Calls that reach out, and calls that make a file or a folder.
CALLS = (
    "socket,connect,bind,sendto,sendmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,"
    "symlinkat,mknod,mknodat"
)
REACHES_OUT = re.compile(r"\b(socket\((?!AF_UNIX)|connect\(|bind\(|sendto\(|sendmsg\().*")
MAKES = re.compile(
    r'\b(?:(?:open|openat)\((?=.*(?:O_CREAT|O_WRONLY|O_RDWR))|(?:creat|mkdir|rename|link|symlink|mknod)\w*\().*"(/[^"]+)"'
)
# What every run may write to beside its own folders: Python's own places for what it compiled, and the devices.
DOCUMENTED = re.compile(r"/__pycache__/|/__pycache__$|^/dev/")
# Of the caller's environment, what would send programs to other folders or through another machine.
OTHERS_WORD = re.compile(r"XDG_|.*_proxy$", re.IGNORECASE)
# Counted by the kernel for one namespace: what was sent, and what could not be sent for want of a route.
COUNTED = {"OutRequests", "OutNoRoutes", "Ip6OutRequests", "Ip6OutNoRoutes"}


def works(*command):
    return (
        shutil.which(command[0]) is not None
        and subprocess.run(command, capture_output=True, check=False).returncode == 0
    )


TRACED = works("strace", "-f", "-o", "/dev/null", "true")
# With a loopback device that is up the kernel counts what was meant for IPv6 too.
CUT_OFF = works("unshare", "-rn", "sh", "-c", "ip link set lo up && cat /proc/net/snmp /proc/net/snmp6")
pytestmark = pytest.mark.skipif(
    not (TRACED or CUT_OFF), reason="neither strace nor a network namespace (unshare -rn) can be had here"
)


def watched(folder, command):
    """Run a command in new folders below `folder`; what it did that it should not have, a line each."""
    work, home, temporary = (folder / name for name in ("work", "home", "tmp"))
    for path in (work, home, temporary):
        path.mkdir(parents=True)
    for path in (*EXAMPLE.glob("*.txt"), *FILES.iterdir()):
        shutil.copy(path, work)
    (work / "page.html").write_text(PAGE, encoding="utf-8")
    before = set(work.rglob("*"))
    trace, counts = folder / "trace", folder / "counts"
    if TRACED:
        command = ["strace", "-f", "-qq", "-e", f"trace={CALLS}", "-o", str(trace), *command]
    if CUT_OFF:
        counting = f'ip link set lo up; "$@"; code=$?; cat /proc/net/snmp /proc/net/snmp6 >{counts}; exit $code'
        command = ["unshare", "-rn", "sh", "-c", counting, "sh", *command]
    clean = {name: value for name, value in os.environ.items() if not OTHERS_WORD.match(name)}
    done = subprocess.run(
        command,
        cwd=work,
        env={**clean, "HOME": str(home), "TMPDIR": str(temporary), "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        timeout=300,
        check=False,
    )
    said = done.stderr.decode()
    left = [*home.rglob("*"), *temporary.rglob("*"), *(set(work.rglob("*")) - before)]
    return [
        *([] if done.returncode == 0 else [f"exit code {done.returncode}: {said}"]),
        *(f"left behind: {path}" for path in left if work / "out" not in (path, *path.parents)),
        *(seen(trace.read_text(encoding="utf-8"), folder) if TRACED else ()),
        *(counted(counts.read_text(encoding="utf-8")) if CUT_OFF else ()),
    ]


def seen(trace, folder):
    """What the calls of a process reached out to, or made outside its work and its temporary folder."""
    for line in trace.splitlines():
        if match := REACHES_OUT.search(line):
            yield match[0]
        elif (match := MAKES.search(line)) and not line.endswith(")") and " = -1 " not in line:
            place = match[1]
            if not DOCUMENTED.search(place) and not any(
                Path(place).is_relative_to(folder / own) for own in ("work", "tmp")
            ):
                yield match[0]


def counted(text):
    """The counts of the kernel that are not 0."""
    pairs = [line.split() for line in text.splitlines() if len(line.split()) == 2]
    heads = [line.split() for line in text.splitlines() if line.startswith("Ip: ")]
    pairs += zip(*heads, strict=True)
    return [f"{name}: {count}" for name, count in pairs if name in COUNTED and count != "0"]


def test_nothing_leaves_the_machine_and_nothing_is_left_behind(tmp_path):
    formats = (
        "html,pdf,json" if find_spec("weasyprint") and works(sys.executable, "-c", "import weasyprint") else "html"
    )
    exports = "json,md,csv,xlsx,docx,annotations,sarif,claims"
    saved = str(CHECKOUT / "reports" / "secret-speech" / "report.json")
    commands = {
        "python": [sys.executable, "-c", API, str(SECONDS), formats],
        "compare": [*LASTING, "compare", "a.txt", "b.txt", "-f", formats, "-o", "out"],
        "compare files": [*COMMAND, "compare", "columns.pdf", "word.docx", "newsletter.eml", "-f", "html", "-o", "out"],
        "compare pages": [*COMMAND, "compare", "page.html", "office.odt", "issue.epub", "-f", exports, "-o", "out"],
        "compare words": [*COMMAND, "compare", "a.txt", "b.txt", "--engine", "lexical", "-f", "json", "-o", "-"],
        "demo": [*COMMAND, "demo", "-f", formats, "-o", "out"],
        "doctor": [*COMMAND, *(["doctor"] if "pdf" in formats else ["--version"])],
        "render": [*COMMAND, "render", saved, "-f", formats, "-o", "out"],
        "verify": [*COMMAND, "verify", saved],
    }
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda name: watched(tmp_path / name.replace(" ", "-"), commands[name]), commands)

    assert [f"{name}: {fault}" for name, faults in zip(commands, found, strict=True) for fault in faults] == []


@pytest.mark.parametrize(
    "reach",
    [
        "import socket; socket.getaddrinfo('events.example.org', 443)",
        "import socket; socket.create_connection(('192.0.2.1', 443), timeout=1)",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).sendto(b'x', ('2001:db8::1', 53))",
    ],
)
def test_the_watch_sees_a_program_that_reaches_out(tmp_path, reach):
    faults = watched(tmp_path, [sys.executable, "-c", f"try:\n    {reach}\nexcept OSError:\n    pass"])

    assert any("inet_addr" in fault or "AF_INET" in fault for fault in faults) == TRACED
    assert any("NoRoutes" in fault for fault in faults) == CUT_OFF


def test_the_watch_sees_a_link_that_is_followed(tmp_path):
    faults = watched(tmp_path, [*COMMAND, "compare", "http://news.example/a.html", "b.txt"])

    assert len(faults) > 1


@pytest.mark.parametrize("variable", ["HOME", "TMPDIR"])
def test_the_watch_sees_what_is_left(tmp_path, variable):
    leave = f"import os, pathlib; pathlib.Path(os.environ['{variable}'], 'id').write_text('me')"

    assert any("left behind" in fault for fault in watched(tmp_path, [sys.executable, "-c", leave]))


@pytest.mark.skipif(not TRACED, reason="only strace sees a file that is made and removed")
def test_the_watch_sees_a_file_that_was_in_the_home_for_a_moment(tmp_path):
    leave = "import pathlib; path = pathlib.Path.home() / 'id'; path.touch(); path.unlink()"

    assert len(watched(tmp_path, [sys.executable, "-c", leave])) == 1
