"""Starting the desk: the database, a free port, the server, the browser."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from platformdirs import user_data_dir
from sqlalchemy import URL

from compare.desk.app import app
from compare.desk.desk import Addresses, Desk, checked_host
from compare.errors import UsageError
from compare.store.database import open_database
from compare.store.database.people import any_password


@dataclass(frozen=True, kw_only=True)
class Start:
    """How the desk is to start. `db` "" is a file in the user's own data folder, `port` 0 a free one."""

    db: str = ""
    host: str = "127.0.0.1"
    port: int = 0
    public: str = ""
    browser: bool = True


def default_database() -> str:
    """The address of the file that is used where none is named."""
    path = Path(user_data_dir("storydiff", appauthor=False)) / "desk.sqlite3"
    return URL.create("sqlite", database=str(path)).render_as_string()


def serve(start: Start, say: Callable[[str], None]) -> None:
    """Run the desk until it is stopped; `say` is told where it is.

    Raises UsageError where the address cannot be had, DatabaseError where the database cannot.
    """
    checked_host(start.host, start.public)
    database = open_database(start.db or default_database())
    try:
        with _listening(start.host, start.port) as listening:
            port: int = listening.getsockname()[1]
            desk = Desk(database=database, addresses=Addresses(host=start.host, port=port, public=start.public))
            _announce(desk, say, browser=start.browser)
            config = uvicorn.Config(
                app(desk),
                log_level="warning",
                access_log=False,  # addresses with tokens stay out of logs
                server_header=False,
                date_header=False,
                ws="none",
                lifespan="off",
                http="h11",
                proxy_headers=bool(start.public),
                forwarded_allow_ips="127.0.0.1",  # a proxy on this machine; others could claim any address
                timeout_keep_alive=20,
                timeout_graceful_shutdown=5,
            )
            uvicorn.Server(config).run(sockets=[listening])
    finally:
        database.close()


def _announce(desk: Desk, say: Callable[[str], None], *, browser: bool) -> None:
    """Say the address; the first time it lets one browser in, later on too where nobody has a password."""
    with desk.database.reading() as connection:
        has_passwords = any_password(connection)
    address = desk.addresses.address
    if desk.addresses.guarded and has_passwords:
        say(f"The desk is at {address}")
    else:
        address = f"{address}/enter?token={desk.tokens.give()}"
        say(f"The desk is at {address}")
        say("The address lets one browser in, once.")
    if desk.addresses.guarded and not desk.addresses.secure:
        say("Passwords travel unencrypted to it: put a proxy with https before it, and name that with --public.")
    say("Ctrl-C stops it.")
    if browser:
        webbrowser.open(address)


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        made = socket.socket(family, kind, protocol)
        try:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(where)
            made.listen(128)
        except BaseException:
            made.close()
            raise
    except (OSError, OverflowError) as error:
        raise UsageError(
            f"the desk cannot listen at {host}, port {port} ({getattr(error, 'strerror', None) or error})",
            remedy="Name another port with --port, or an address of this machine with --host.",
        ) from error
    return made
