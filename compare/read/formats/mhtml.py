"""Pages saved as one file (MHTML): the page inside is read like any saved page."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

from msgspec import structs

from compare.errors import SourceEmpty
from compare.read.draft import Draft
from compare.read.formats import html
from compare.read.formats.mail import decoded


def read(raw: bytes, source: str) -> Draft:
    """The article of the saved page. Raises SourceEmpty when there is no page in the file or no article in it."""
    message = message_from_bytes(raw, policy=policy.default)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if not isinstance(page, EmailMessage):
        raise SourceEmpty(
            "there is no page in the file", source=source, remedy="Save the page again, or copy its text."
        )
    draft = html.read_text(decoded(page), source)
    link = str(message.get("Snapshot-Content-Location") or page.get("Content-Location") or "")
    if draft.metadata.url or not link.startswith(("http://", "https://")):
        return draft
    about = draft.metadata
    return structs.replace(
        draft, metadata=structs.replace(about, url=link, known_from={**about.known_from, "url": "saved page"})
    )
