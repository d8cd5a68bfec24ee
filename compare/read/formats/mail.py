"""E-mail, as newsletters come: the letter's text, with subject, sender and date."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from lxml import html as lxml_html
from msgspec import structs

from compare.errors import SourceEmpty
from compare.model import BlockKind
from compare.read.draft import Draft, Metadata, Part, Piece, joined
from compare.read.formats.decode import decode_named
from compare.read.formats.layout import pieces_of
from compare.read.formats.markup import parts_of
from compare.text.words import count_words

# Signs of a header that are read: the parser's time grows faster than a header's length. Subjects have some hundred.
_LONGEST_HEADER = 2_000


def read(raw: bytes, source: str) -> Draft:
    """The letter. Raises SourceEmpty when the mail has no text."""
    message = message_from_bytes(raw, policy=policy.default)
    plain, rich = message.get_body(("plain",)), message.get_body(("html",))
    drafts = [
        *([_of_html(decoded(rich))] if isinstance(rich, EmailMessage) else []),
        *([_of_plain(decoded(plain))] if isinstance(plain, EmailMessage) else []),
    ]
    whole = [draft for draft in drafts if draft.text.strip()]
    if not whole:
        raise SourceEmpty("there is no text in the mail", source=source, remedy="Copy the article's text into a file.")
    # The plain part is often only "see this mail in your browser", the rich part seldom shorter than it.
    draft = whole[0] if len(whole) == 1 or count_words(whole[0].text) * 2 > count_words(whole[1].text) else whole[1]
    return _with_headers(draft, message)


def decoded(part: EmailMessage) -> str:
    """The text of a part by its own character set, otherwise by what its bytes show."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes) or not raw.strip():
        return ""
    return decode_named(raw, part.get_content_charset() or "", "").replace("\0", "")


def _of_plain(text: str) -> Draft:
    text = text.replace("\r\n", "\n")
    return Draft(text=text, pieces=pieces_of(text))


def _of_html(text: str) -> Draft:
    """Newsletters are laid out in tables within tables, so every leaf is read and the rules decide."""
    if not text.strip():
        return Draft(text="", pieces=())
    tree = lxml_html.document_fromstring(text, parser=lxml_html.HTMLParser(remove_comments=True, no_network=True))
    body = tree.find("body")
    joined_text, pieces = joined(parts_of(body if body is not None else tree))
    return Draft(text=joined_text, pieces=pieces)


def _with_headers(draft: Draft, message: EmailMessage) -> Draft:
    """The draft with the subject as its title, unless it stands in the text, and sender and date."""
    subject = " ".join(_header(message, "Subject").split())
    text, pieces = draft.text, draft.pieces
    if subject and not any(subject == text[p.start : p.end] for p in pieces[:10]):
        head, _ = joined([Part(subject, BlockKind.TITLE), Part("")])
        text = head + text
        moved = (structs.replace(p, start=p.start + len(head), end=p.end + len(head)) for p in pieces)
        pieces = (Piece(0, len(subject), BlockKind.TITLE), *moved)
    sender = parseaddr(_header(message, "From"))
    published = _date(_header(message, "Date"))
    known = {"outlet": sender[0], "published": published}
    return structs.replace(
        draft,
        text=text,
        pieces=pieces,
        metadata=Metadata(
            title=subject,
            outlet=sender[0],
            published=published,
            known_from={field: "mail header" for field, value in known.items() if value},
        ),
    )


def _header(message: EmailMessage, name: str) -> str:
    """The header's words, decoded; of one without end the beginning, to the last space."""
    raw = next((str(value) for own, value in message.raw_items() if own.lower() == name.lower()), "")
    if len(raw) > _LONGEST_HEADER:
        raw = raw[:_LONGEST_HEADER].rpartition(" ")[0] or raw[:_LONGEST_HEADER]
    return str(message.policy.header_fetch_parse(name, raw))


def _date(header: str) -> str:
    try:
        return parsedate_to_datetime(header).isoformat()
    except (ValueError, TypeError):
        return ""
