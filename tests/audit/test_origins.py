"""How many origins sources have."""

from __future__ import annotations

from compare.audit import copied, note_on_origins, origins_of
from compare.extract import claims_of

WIRE = (
    "Divers found cracks in two piers of the Tarn Bridge at Osmerton on Tuesday and engineers closed it at once. "
    "Some nine thousand drivers cross the bridge on a working day and will be sent round by Wexcombe until the autumn."
)
OWN = "The Tarn Bridge is shut. Our reporter saw queues as far as the church, and a baker who had sold all his bread."


def found(article, *texts):
    documents = [article(text, source_id=letter) for letter, text in zip("ABCD", texts, strict=False)]
    copies = copied(documents, claims_of(documents))
    return documents, copies


def test_reprints_are_one_origin_and_a_reporters_own_text_is_another(article):
    documents, copies = found(article, WIRE, OWN, f"{WIRE} The mayor was sorry.")

    assert origins_of(documents, copies) == (("A", "C"), ("B",))
    (note,) = note_on_origins(documents, copies)
    assert note.startswith("3 outlets, 2 origins: Paper A and Paper C have most of their text word for word")


def test_a_shared_passage_in_two_texts_of_their_own_makes_no_origin(article):
    passage = WIRE.split(". ", maxsplit=1)[0] + "."
    other = "Buses go by Wexcombe now. Pupils were late, and two classes had no teacher until ten."
    documents, copies = found(article, f"{passage} {OWN}", f"{passage} {other} {other}")

    assert copies
    assert origins_of(documents, copies) == (("A",), ("B",))


def test_nothing_is_said_where_all_wrote_their_own(article):
    assert note_on_origins(*found(article, WIRE, OWN)) == ()
