"""Photo credits, and the captions they stand under or after."""

from __future__ import annotations

import re

from compare.model import BlockKind
from compare.read.rules.page import Line, Page

_AGENCY = (
    r"Reuters|REUTERS|AP(?: Photo)?|Associated Press|AFP|TASS|ТАСС|Getty(?: Images)?|EPA(?:-EFE)?|EFE"
    r"|RIA Novosti|РИА Новости|Sputnik|Scanpix|LETA|Shutterstock|Alamy|Bloomberg|Anadolu(?: Agency)?|Xinhua"
    r"|DPA|dpa|ANSA|PA(?: Media| Wire| Images)?|UPI|ZUMA(?: Press| Wire)?|Imago|IMAGO|Keystone|NurPhoto"
    r"|Magnum(?: Photos)?|Unsplash|Pexels|iStock|Flickr|Wikimedia(?: Commons)?|Wikipedia|CC[ -]BY[\w .-]*"
    r"|Polaris|Redux|SIPA(?: USA)?|Sipa|Коммерсантъ|Интерфакс|Interfax|Moskva(?: News)? Agency"
    r"|Агентство .Москва.|Global Look Press|Vida Press|SOPA Images|LightRocket|Ukrinform|Укринформ|Bettmann"
    r"|Hulton Archive|Popperfoto|Corbis|Kyodo|Yonhap|Belga|Ritzau|TT|NTB|Lehtikuva|Pool|Handout|File|archive"
    r"|press service|пресс-служба"
)
_NAME = r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}"
_CREDITED = rf"(?:(?:{_NAME}) ?(?:/|\||,|for|via|из|для) ?)*(?:{_AGENCY})(?: ?(?:/|\||,|via|-) ?(?:{_NAME}))*"
_WORD_FOR_PICTURE = (
    r"(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|video|credits?|(?:автор )?фото|фотография"
    r"|иллюстраци[яи]|снимок|видео|изображение)"
)
_CREDIT_LINE = re.compile(
    rf"[(\[]?(?:(?i:{_WORD_FOR_PICTURE}(?: credit| courtesy)?(?: by|:| ?/| ?©| ?\||,? courtesy of"
    rf"| courtesy)) ?.{{2,100}}|(?:©|\(c\)) ?.{{2,60}}|(?:{_NAME} ?/ ?){{0,3}}{_CREDITED}"
    rf"|{_NAME}(?: ?/ ?{_NAME}){{1,3}}|(?i:courtesy (?:of|photo)).{{2,60}}|(?i:file (?:photo|picture|image)"
    rf"|фото из архива|архивное фото))[)\]]?\.?"
)
# At the end of a caption: "…  Name / Agency", "(Photo by Name/Agency)", "[Name/Agency]", "Credit: Name".
_CREDIT_AT_END = re.compile(
    rf"(?:[.!?…”\"»)]\s+(?:{_NAME} ?/ ?)+{_CREDITED}\.?|[(\[](?:(?i:{_WORD_FOR_PICTURE})(?: by|:"
    rf"| courtesy of)[^)\]]{{2,100}}|{_NAME}/{_CREDITED}|{_CREDITED} via {_AGENCY}"
    rf"|AP Photo[^)\]]{{0,60}})[)\]]\.?|\s(?i:{_WORD_FOR_PICTURE}(?: credit)?: ?)[^.!?]{{2,60}}|\b(?i:photo"
    rf"|image|picture) by {_NAME}(?: ?/ ?{_NAME})*|\s©\s?.{{2,60}})$"
)
_LONGEST_CREDIT = 14  # words: photographer, agency, agency, licence
# Captions are one or two sentences; a paragraph that ends in a credit is no longer than that.
_LONGEST_CAPTION = 70
_CAPTION_WORD = re.compile(r"(?i:caption|image caption|figure \d+|подпись)\s*[:,.]")


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
    attached = not line.gap and above.gap and above.words <= _LONGEST_CAPTION
    if attached or (not above.ends and above.words <= _LONGEST_CAPTION and above.at > 0):
        page.label(above, BlockKind.CAPTION, "above a photo credit")
