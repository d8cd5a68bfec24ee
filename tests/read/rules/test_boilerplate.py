"""Single rules: what they take, and what looks alike but belongs to the article."""

import pytest

from compare.model import BlockKind
from compare.read.draft import Draft
from compare.read.formats.layout import pieces_of
from compare.read.rules.boilerplate import labelled

BODY = [
    "The town council closed the Old Mill bridge on Tuesday after inspectors found cracks in two of its pillars.",
    "About 4,000 cars cross the bridge every day, and buses will now take a detour of nine kilometres.",
    "Repairs will cost 1.2 million euros and should be finished by October, the council said on Tuesday.",
]


def kinds(*lines, body_before=2):
    """The labels of `lines` set between paragraphs of an article."""
    text = "\n\n".join(["Council closes the Old Mill bridge", *BODY[:body_before], *lines, *BODY[body_before:]])
    draft = labelled(Draft(text=text, pieces=pieces_of(text)))
    found = {text[p.start : p.end]: p for p in draft.pieces}
    return [found[line].kind for line in lines]


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Why bridges crack",
        "Advertisement",
        "Photo: Jane Roe",
        "Jane Roe / Reuters / Getty Images",
        "Sign up for our free weekly newsletter",
        "Please support our work with a small donation.",
        "We use cookies to improve your experience on our site.",
        "Subscribe to continue reading",
        "Translation by Jane Roe",
        "News · Sport · Weather · Notices",
        "Every donation pays for our next story.",
        "Write to the newsdesk or send us your pictures.",
        "Help us keep it free: 2 crowns a week.",
        "Читайте также: Почему трескаются мосты",
        "Поддержите нас — оформите ежемесячное пожертвование",
        "Фото: Иван Петров / ТАСС",
        "Подпишитесь на нашу рассылку",
    ],
)
def test_the_pages_own_matter_is_told(line):
    assert kinds(line) == [BlockKind.BOILERPLATE]


@pytest.mark.parametrize(
    "line",
    [
        "“Please support our work,” the charity’s director told the council, “or the night shelter will close.”",
        "The company changed its privacy policy in May and stopped using cookies on its sites.",
        "Reuters and The Associated Press both reported the closure on Tuesday evening, citing two engineers.",
        "By Tuesday evening the queue of cars reached the motorway, and police closed the ramp.",
        "Related costs, including the detour, will add about 300,000 euros a year.",
        "Sign language interpreters were at the meeting, and 200 people watched it at home.",
        "The professor said the newsletter of the engineers’ union had warned of the cracks in 2019.",
        "We drove over the bridge an hour before it was closed, and the railing was already loose.",
        "Correction: an earlier version of this article gave the wrong number of cars.",
        "• Two pillars are cracked",
        "“Never,” she said.",
        "The report gives the views of its authors, the minister said, and not those of the cabinet.",
        "The operator is not responsible for the delay, the court found in its ruling on Tuesday.",
        "Every donation to the party above 500 euros must be published, the law says.",
        "Text messages between two editors show that the paper knew of the plan in May.",
        "Given the cracks, we asked whether every contribution to the repair fund had been spent.",
    ],
)
def test_what_belongs_to_the_article_stays(line):
    assert kinds(line) == [BlockKind.PARAGRAPH]


def test_a_teaser_shown_twice_is_left_out_whatever_its_label():
    box = ["WATERWAYS", "The river that eats its banks How a small town lost its harbour"]

    assert set(kinds(*box)) == {BlockKind.BOILERPLATE}
    text = "\n\n".join(["Council closes the bridge", *BODY[:2], *box, *box, BODY[2]])
    draft = labelled(Draft(text=text, pieces=pieces_of(text)))
    assert [p.kind for p in draft.pieces[3:7]] == [BlockKind.BOILERPLATE] * 4


def test_an_appeal_takes_the_paragraphs_in_which_the_outlet_speaks_of_itself():
    appeal = [
        "Our newsroom lost half of its funding this year, and we are the only paper left in the valley.",
        "Your support keeps our journalism free. Please consider a small donation today.",
    ]

    assert kinds(*appeal) == [BlockKind.BOILERPLATE] * 2


def test_a_note_on_the_author_is_told_and_a_sentence_on_somebody_of_the_story_is_not():
    note = "Jane Roe is a reporter at the Town Paper and has covered the river since 2018."
    of_the_story = "Ann Lee is a professor of engineering and wrote the first report on the bridge in 2019."
    quoted = "“The pillars were never looked at,” Ann Lee told the council on the day before it voted."

    assert kinds(note, body_before=3) == [BlockKind.BOILERPLATE]
    assert kinds(quoted, of_the_story, body_before=3) == [BlockKind.PARAGRAPH] * 2


def test_a_correction_above_the_headline_is_not_the_headline():
    text = "\n\n".join(["Correction:", "Council closes the Old Mill bridge", *BODY])
    draft = labelled(Draft(text=text, pieces=pieces_of(text)))

    assert [p.kind for p in draft.pieces[:2]] == [BlockKind.HEADING, BlockKind.TITLE]


def test_a_heading_is_no_paragraph():
    assert kinds("Who pays for the repairs") == [BlockKind.HEADING]


def test_rules_that_would_take_most_of_the_text_take_nothing_and_say_so():
    text = "\n\n".join(
        [
            "Why we need you",
            *(f"Please support our work, reader number {i}, with a small donation to us." for i in range(6)),
            BODY[0],
        ]
    )
    draft = labelled(Draft(text=text, pieces=pieces_of(text)))

    assert BlockKind.BOILERPLATE not in {p.kind for p in draft.pieces}
    assert "nothing was left out" in draft.notes[0]


def test_every_boilerplate_has_its_reason():
    text = "\n\n".join(["Home", "Council closes the bridge", "By Jane Roe", *BODY, "Share", "Read more"])
    draft = labelled(Draft(text=text, pieces=pieces_of(text)))

    assert all(p.reason for p in draft.pieces if p.kind is BlockKind.BOILERPLATE)
    assert draft.metadata.authors == ("Jane Roe",)


@pytest.mark.parametrize(
    "line",
    [
        "Cars queue before the Old Mill bridge on Tuesday. (Reuters)",
        "Cars queue before the Old Mill bridge on Tuesday. [Jane Roe/AFP]",
        "Cars queue before the Old Mill bridge on Tuesday. Photo by Jane Roe",
        "Машины стоят перед мостом во вторник. Фото: Иван Петров",
    ],
)
def test_a_paragraph_that_ends_in_a_credit_is_a_caption(line):
    assert kinds(line) == [BlockKind.CAPTION]


def labels_of(*lines):
    text = "\n\n".join(lines)
    return [piece.kind for piece in labelled(Draft(text=text, pieces=pieces_of(text))).pieces]


def test_a_headline_above_a_photo_credit_is_no_caption():
    found = labels_of("News · Sport · Weather", "Council closes the Old Mill bridge", "Photo: Jane Roe", *BODY)

    assert found == [BlockKind.BOILERPLATE, BlockKind.TITLE, BlockKind.BOILERPLATE, *[BlockKind.PARAGRAPH] * 3]


def test_a_line_under_the_headline_and_above_a_photo_credit_is_a_caption():
    found = labels_of("Council closes the Old Mill bridge", "Cars before the bridge", "Photo: Jane Roe", *BODY)

    assert found[:3] == [BlockKind.TITLE, BlockKind.CAPTION, BlockKind.BOILERPLATE]


def test_a_lede_that_the_text_repeats_is_no_pull_quote():
    long = [
        f"{sentence} It was the sixth time this year, a teacher of the town’s school said." for sentence in BODY * 2
    ]
    lede = "About 4,000 cars cross the bridge every day."
    told = f"Buses take a detour now. {lede} They will do so again in October, if the weather stays as it is."

    assert labels_of("Council closes the Old Mill bridge", lede, *long, told)[1] is BlockKind.PARAGRAPH
    assert labels_of("Council closes the Old Mill bridge", *long, lede, told)[-2] is BlockKind.BOILERPLATE
