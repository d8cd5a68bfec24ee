"""`storydiff desk`: compare and review in the browser."""

from __future__ import annotations

from typing import Annotated

import typer

from compare.cli.extras import of_extra
from compare.cli.terminal import harmless, output


def desk(
    db: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="The database: sqlite:////path/to/desk.sqlite3 or postgresql+psycopg://name@host/desk. "
            "Without it a file in your own data folder.",
            show_default=False,
        ),
    ] = "",
    host: Annotated[
        str, typer.Option(metavar="HOST", help="The address to listen at; at any but this machine's own all log in.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(metavar="N", help="The port; 0 is a free one.", min=0, max=65535)] = 0,
    public: Annotated[
        str,
        typer.Option(
            metavar="URL",
            help="The address of a proxy before it, as https://desk.example.org; then all log in.",
            show_default=False,
        ),
    ] = "",
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser, only say the address.")] = False,
) -> None:
    """Open the desk: a web app on this machine in which articles are compared, and their findings checked, decided,
    and passed on.

    It runs until Ctrl-C. Nothing is sent anywhere.
    """
    with of_extra("desk"):
        from compare.desk.start import Start, serve  # noqa: PLC0415  only this command needs the extra

    def say(line: str) -> None:
        output().print(harmless(line), soft_wrap=True)
        output().file.flush()

    serve(Start(db=db, host=host, port=port, public=public.rstrip("/"), browser=not no_browser), say)
