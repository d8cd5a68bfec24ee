"""Photo credits, and the captions they stand under or after."""

from __future__ import annotations

from compare.language import any_language
from compare.model import BlockKind
from compare.read.rules.furniture import lists_sections
from compare.read.rules.page import Line, Page

_LANGUAGE = any_language()
_NAME = r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}"
_AND_NAME = rf"(?: ?/ ?{_NAME})"
_CREDITED = (
    rf"(?:(?:{_NAME}) ?(?:/|\||,|{{page.taken_for}}) ?)*{{page.agency}}"
    rf"(?: ?(?:/|\||,|-|{{page.taken_via}}) ?(?:{_NAME}))*"
)
_CREDIT_LINE = _LANGUAGE.compiled(
    r"[(\[]?(?:(?i:{page.picture}{page.credit}?(?:{page.credited}|:| ?/| ?©| ?\|)) ?.{2,100}"
    r"|(?:©|\(c\))(?! ?(?:19|20)\d\d\b) ?.{2,60}"  # with a year it is the page's
    rf"|(?:{_NAME} ?/ ?){{0,3}}{_CREDITED}|{_NAME}{_AND_NAME}{{1,3}}"
    r"|(?i:{page.courtesy}).{2,60}|(?i:{page.from_archive}))[)\]]?\.?"
)
# At the end of a caption: "…  Name / Agency", "(Photo by Name/Agency)", "[Name/Agency]", "(Agency)", "Credit: Name".
_CREDIT_AT_END = _LANGUAGE.compiled(
    rf"(?:[.!?…”\"»)]\s+(?:{_NAME} ?/ ?)+{_CREDITED}\.?"
    r"|[(\[](?:(?i:{page.picture})(?:{page.credited}|:)[^)\]]{2,100}"
    rf"|{_NAME}/{_CREDITED}|(?:{_CREDITED} {{page.taken_via}} )?{{page.agency}}"
    r"|{page.agency_photo}[^)\]]{0,60})[)\]]\.?"
    r"|\s(?i:{page.picture}{page.credit}?: ?)[^.!?]{2,60}"
    rf"|\b{{page.picture_by}} {_NAME}{_AND_NAME}*|\s©\s?.{{2,60}})$"
)
_LONGEST_CREDIT = 14  # words: photographer, agency, agency, licence
# Captions are one or two sentences; a paragraph that ends in a credit is no longer than that.
_LONGEST_CAPTION = 70
_SHORTEST_HEADLINE = 3  # words, as of the rule for the headline
_CAPTION_WORD = _LANGUAGE.compiled(r"{page.caption}\s*[:,.]", ignore_case=True)


def credit_lines(page: Page) -> None:
    """Label credits as boilerplate, and as captions the lines they belong to."""
    for line in page.unlabelled:
        if _is_credit(line):
            page.boilerplate(line, "photo credit")
            _label_caption_above(line, page)
        elif line.words <= _LONGEST_CAPTION and _CREDIT_AT_END.search(line.text):
            page.label(line, BlockKind.CAPTION, "caption with a photo credit")
        elif line.words <= _LONGEST_CAPTION and _CAPTION_WORD.match(line.text):
            page.label(line, BlockKind.CAPTION, "said to be a caption")
    captions = {line.form for line in page.lines if page.kind(line.at) is BlockKind.CAPTION}
    for line in page.unlabelled:
        if line.form in captions:
            page.label(line, BlockKind.CAPTION, "a caption that stands elsewhere too")


def _is_credit(line: Line) -> bool:
    return line.words <= _LONGEST_CREDIT and _CREDIT_LINE.fullmatch(line.text) is not None


def _label_caption_above(line: Line, page: Page) -> None:
    """The line above a credit is its caption where no blank line parts them, or where it is no sentence."""
    if line.at == 0 or (line.at - 1) in page.labels:
        return
    above = page.lines[line.at - 1]
    if _may_be_the_headline(above, page):
        return
    attached = not line.gap and above.gap and above.words <= _LONGEST_CAPTION
    if attached or (not above.ends and above.words <= _LONGEST_CAPTION and above.at > 0):
        page.label(above, BlockKind.CAPTION, "above a photo credit")


def _may_be_the_headline(line: Line, page: Page) -> bool:
    """Whether the line stands above the text as no sentence, and no other above it can be the headline."""
    if line.ends or line.at > page.body[0] or page.title_at >= 0:
        return False
    others = [other for other in page.unlabelled if other.at < line.at and not lists_sections(other)]
    return not any(other.words >= _SHORTEST_HEADLINE for other in others)
