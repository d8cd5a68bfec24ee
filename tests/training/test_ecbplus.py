from xml.sax.saxutils import escape

import pytest

from training import ecbplus

RIVER = [
    "http : / / example . org / river",
    "The river rose by 3 . 5 metres , the mayor ' s office said .",
    "Nobody was hurt .",
]
FLOOD = ["“ We were lucky , ” the mayor said .", "The water came at 4 : 30 p . m . and rose 3 . 5 metres ."]


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    for name, sentences in (("90_1ecb", RIVER), ("90_2ecb", FLOOD)):
        tokens = [
            f'<token t_id="{n}" sentence="{n}" number="0">{escape(word)}</token>'
            for n, sentence in enumerate(sentences)
            for word in sentence.split()
        ]
        (tmp_path / f"{name}.xml").write_text(f"<Document>{''.join(tokens)}</Document>", encoding="utf-8")
    links = tmp_path / "links.csv"
    links.write_text("a,b,sentence_a,sentence_b,link\n90_1ecb,90_2ecb,1,1,core\n90_1ecb,90_2ecb,2,0,related\n")
    monkeypatch.setattr(ecbplus, "LINKS", links)
    return tmp_path


def test_tokens_become_sentences_without_web_addresses(corpus):
    assert list(ecbplus.sentences(corpus / "90_1ecb.xml").items()) == [
        (1, "The river rose by 3.5 metres, the mayor's office said."),
        (2, "Nobody was hurt."),
    ]
    assert ecbplus.sentences(corpus / "90_2ecb.xml")[1] == "The water came at 4:30 p.m. and rose 3.5 metres."


def test_links_stand_in_the_cells_of_their_sentences(corpus):
    (case,) = ecbplus.cases(corpus)

    assert case.linked.tolist() == [[False, True], [True, False]]
    assert case.core.tolist() == [[False, True], [False, False]]


def test_an_article_that_is_not_there_is_named(corpus):
    (corpus / "90_2ecb.xml").unlink()

    with pytest.raises(FileNotFoundError, match="90_2ecb"):
        ecbplus.cases(corpus)


def test_every_shipped_link_names_two_articles_of_one_event_and_two_sentences():
    rows = ecbplus.LINKS.read_text().splitlines()[1:]

    assert len(rows) > 9000
    for row in rows:
        a, b, *cells = row.split(",")
        assert a.partition("_")[0] == b.partition("_")[0]
        assert a.endswith("plus") == b.endswith("plus")
        assert cells == ["", "", ""] or (cells[0].isdigit() and cells[1].isdigit() and cells[2] in {"core", "related"})
