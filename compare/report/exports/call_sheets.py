"""The call sheet: a page of questions to print or to send round, with room for the answers."""

from __future__ import annotations

import io

import docx
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from compare.language import ENGLISH
from compare.model import Comparison
from compare.report.calls import NO_CALLS, Call, CallSheet, call_sheet
from compare.report.exports.markdown import harmless
from compare.report.exports.word import properties, steady
from compare.report.exports.xml import lawful
from compare.report.index import index
from compare.report.options import Options
from compare.report.sources import headline
from compare.text.own_words import OwnWords

_TITLE = "Calls to make"
_LINE = "_" * 48  # as long as fits a line of a mail
_MARGIN, _WIDTH = Cm(2), Cm(17)  # of a page of A4


def as_markdown(comparison: Comparison, options: Options) -> str:
    """Questions by whom to ask, both versions and a line for the answer."""
    made = index(comparison, options)
    return markdown(call_sheet(made), headline(made), made.say(NO_CALLS), made.say)


def as_docx(comparison: Comparison, options: Options) -> bytes:
    """The same as a Word document."""
    made = index(comparison, options)
    return word(call_sheet(made), headline(made), made.say(NO_CALLS), comparison.tool.version, made.say)


def markdown(sheet: CallSheet, title: str, nothing: str, say: OwnWords = ENGLISH) -> str:
    """A call sheet as Markdown; `nothing` is what an empty one says. What was learned already stands in its lines."""
    lines = [f"# {say(_TITLE)}", "", harmless(title), ""]
    for whom, calls in sheet.groups:
        lines += [f"## {harmless(whom)}", ""]
        for call in calls:
            lines += [f"**{harmless(_heading(call))}**", ""]
            lines += [f"- {harmless(v.outlet)}: {harmless(v.quote)} ({v.place})" for v in call.versions]
            lines += ["", f"**{say('Ask:')}** {harmless(call.ask)}", ""]
            for name, given in _to_tell(call, say):
                lines += [f"{name}: {harmless(given) if given else _LINE}", ""]
    return "\n".join([*lines, _rest(sheet.left, say) if sheet.groups else nothing]).rstrip() + "\n"


def word(sheet: CallSheet, title: str, nothing: str, version: str, say: OwnWords = ENGLISH) -> bytes:
    """The same as a Word document, which says that this version of storydiff made it."""
    document = docx.Document()
    properties(document, f"{say(_TITLE)}: {title}", version, say.language.code)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    document.styles["Normal"].font.size = Pt(9.5)
    document.styles["Normal"].paragraph_format.space_after = Pt(2)
    document.add_heading(say(_TITLE), level=1)
    document.add_paragraph(lawful(title))
    for whom, calls in sheet.groups:
        document.add_heading(lawful(whom), level=2)
        for call in calls:
            document.add_paragraph().add_run(lawful(_heading(call))).bold = True
            for told in call.versions:
                document.add_paragraph(lawful(f"{told.outlet}: {told.quote} ({told.place})"), "List Bullet")
            document.add_paragraph(lawful(f"{say('Ask:')} {call.ask}"))
            for name, given in _to_tell(call, say):
                if given:
                    document.add_paragraph(lawful(f"{name}: {given}"))
                else:
                    _to_fill_in(document.add_paragraph(f"{name}:\t"))
    if rest := _rest(sheet.left, say) if sheet.groups else nothing:
        document.add_paragraph(rest)
    written = io.BytesIO()
    document.save(written)
    return steady(written.getvalue())


def _to_tell(call: Call, say: OwnWords) -> tuple[tuple[str, str], ...]:
    return (say("Answer"), call.answer), (say("By whom, when"), call.by)


def _heading(call: Call) -> str:
    return f"{call.number}. {call.title}" if call.number else call.title


def _to_fill_in(paragraph: Paragraph) -> None:
    """Draw a line from the paragraph's tab to the margin."""
    paragraph.paragraph_format.tab_stops.add_tab_stop(_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)


def _rest(left: int, say: OwnWords) -> str:
    """What did not fit on the page."""
    if not left:
        return ""
    if left == 1:
        return say("1 more is in the report.")
    return say("{left} more are in the report.", left=left)
