"""A reader that dies or hangs does not take the program with it."""

import pytest

from compare.errors import SourceUnreadable
from compare.read import read_source
from compare.read.formats import confined
from compare.read.formats.recognise import Format

BROKEN = Format("test file", "broken", lambda _: True)


@pytest.mark.parametrize("answer", ["import os; os.abort()", "raise SystemExit(3)", "pass", "while True: pass"])
def test_a_child_without_an_answer_is_one_clear_error(answer, monkeypatch):
    real = confined.subprocess.run

    def run(command, **options):
        return real([command[0], "-c", answer], **options)

    monkeypatch.setattr(confined.subprocess, "run", run)
    monkeypatch.setattr(confined, "_WALL_SECONDS", 1)

    with pytest.raises(SourceUnreadable, match=r"a\.pdf: the test file takes too long or too much memory"):
        confined.read_confined(b"x", BROKEN, "a.pdf")


def test_a_reader_that_fails_in_any_way_is_a_damaged_file():
    draft, failure = confined.answer_for(b"%PDF-1.7 nothing", Format("PDF file", "no_such_reader", lambda _: True))

    assert draft is None
    assert failure.problem == "the PDF file is damaged and cannot be read (ModuleNotFoundError)"


def test_a_pdf_in_a_language_that_does_not_show_itself_is_read(saved):
    """Telling the language unpacks a model into a file, and a confined reader may write none."""
    page = (
        "<p>Der Stadtrat hat am Dienstag die alte Mühlenbrücke geschlossen, nachdem Prüfer Risse gefunden hatten.</p>"
        "<p>Täglich fahren viertausend Autos über die Brücke; Busse müssen einen Umweg von neun Kilometern nehmen.</p>"
    )
    weasyprint = pytest.importorskip("weasyprint")

    document = read_source(saved(weasyprint.HTML(string=page).write_pdf(), "brief.pdf"))

    assert "Mühlenbrücke geschlossen" in document.text
    assert document.language == "de"
