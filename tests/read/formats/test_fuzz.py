"""Any damage to any file ends in a text in order or in one of our errors: every reader, bytes changed at random."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.errors import SourceError
from compare.read.formats.confined import answer_for
from compare.read.formats.recognise import recognise
from compare.read.health import health_of
from compare.read.rules.boilerplate import labelled

HERE = Path(__file__).parent
FILES = sorted(
    [*(HERE / "files").glob("*.*[!y]"), *(HERE / "pages").glob("*.html"), *(HERE.parent / "rules").glob("pasted/*")]
)


@st.composite
def damaged(draw):
    """A file with some bytes changed, left out, doubled, or cut off."""
    raw = bytearray(draw(st.sampled_from(FILES)).read_bytes())
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, max(0, len(raw) - 1)))
        length = draw(st.integers(0, 40))
        raw[at : at + length] = draw(st.one_of(st.binary(max_size=40), st.just(bytes(raw[at : at + length]) * 2)))
    return bytes(raw[: draw(st.one_of(st.just(len(raw)), st.integers(0, len(raw))))])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(damaged())
def test_a_damaged_file_gives_a_text_in_order_or_a_clear_error(raw):
    try:
        known = recognise(raw, "file")
    except SourceError:
        return
    draft, failure = answer_for(raw, known)
    if draft is None:
        assert failure is not None
        assert failure.problem
        assert failure.remedy
        return
    draft = labelled(draft)
    health_of(draft, "en")
    end = 0
    for piece in draft.pieces:
        assert end <= piece.start < piece.end <= len(draft.text)
        assert draft.text[piece.start : piece.end].strip()
        end = piece.end
    draft.text.encode()  # fails on half characters, which no report could be written with
