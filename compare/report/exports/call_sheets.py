"""The call sheet: a page of questions to print or to send round, with room for the answers."""

from __future__ import annotations

import io

import docx
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from compare.model import Comparison
from compare.report.calls import NO_CALLS, Call, call_sheet
from compare.report.exports.markdown import harmless
from compare.report.exports.word import properties, steady
from compare.report.exports.xml import lawful
from compare.report.index import index
from compare.report.options import Options
from compare.report.sources import headline
from compare.text.own_words import OwnWords

_TITLE = "Calls to make"
_LINE = "_" * 48  # as long as fits a line of a mail
_ANSWER = ("Answer", "By whom, when")
_MARGIN, _WIDTH = Cm(2), Cm(17)  # of a page of A4


def as_markdown(comparison: Comparison, options: Options) -> str:
    """Questions by whom to ask, both versions and a line for the answer."""
    made = index(comparison, options)
    sheet = call_sheet(made)
    say, answer = made.say, [f"{made.say(name)}: {_LINE}" for name in _ANSWER]
    lines = [f"# {say(_TITLE)}", "", harmless(headline(made)), ""]
    for whom, calls in sheet.groups:
        lines += [f"## {harmless(whom)}", ""]
        for call in calls:
            lines += [f"**{harmless(_heading(call))}**", ""]
            lines += [f"- {harmless(v.outlet)}: {harmless(v.quote)} ({v.place})" for v in call.versions]
            lines += ["", f"**{say('Ask:')}** {harmless(call.ask)}", "", answer[0], "", answer[1], ""]
    return "\n".join([*lines, _rest(sheet.left, say) if sheet.groups else say(NO_CALLS)]).rstrip() + "\n"


def as_docx(comparison: Comparison, options: Options) -> bytes:
    """The same as a Word document."""
    made = index(comparison, options)
    sheet = call_sheet(made)
    word = docx.Document()
    say = made.say
    properties(word, f"{say(_TITLE)}: {headline(made)}", comparison.tool.version, say.language.code)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    word.styles["Normal"].font.size = Pt(9.5)
    word.styles["Normal"].paragraph_format.space_after = Pt(2)
    word.add_heading(say(_TITLE), level=1)
    word.add_paragraph(lawful(headline(made)))
    for whom, calls in sheet.groups:
        word.add_heading(lawful(whom), level=2)
        for call in calls:
            word.add_paragraph().add_run(lawful(_heading(call))).bold = True
            for version in call.versions:
                word.add_paragraph(lawful(f"{version.outlet}: {version.quote} ({version.place})"), "List Bullet")
            word.add_paragraph(lawful(f"{say('Ask:')} {call.ask}"))
            for name in _ANSWER:
                _to_fill_in(word.add_paragraph(f"{say(name)}:\t"))
    if rest := _rest(sheet.left, say) if sheet.groups else say(NO_CALLS):
        word.add_paragraph(rest)
    written = io.BytesIO()
    word.save(written)
    return steady(written.getvalue())


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
