"""A small comparison made by hand: two local papers on the closing of a bridge."""

import hashlib
from functools import partial

import pytest

from compare.model import (
    FORMAT,
    Alignment,
    Aspect,
    Block,
    BlockKind,
    Claim,
    Comparison,
    Copy,
    CopyPlace,
    Coverage,
    DateFact,
    DateValue,
    Difference,
    Document,
    Finding,
    FindingKind,
    Grain,
    Health,
    HealthStatus,
    Place,
    Placement,
    QuantityFact,
    QuantityValue,
    Quote,
    QuotePlace,
    QuoteVerdict,
    Reason,
    Span,
    StoryPoint,
    Tool,
    Voice,
)

POST = (
    "Skip to content",
    "Old bridge closes for two years",
    "The council voted on Tuesday to close the Mill Bridge from 3 May, and it expects work to cost 4.2 million euros.",
    "About 9,000 cars cross it every day. The mayor called the decision “painful but overdue”.",
    "Ferries will carry cyclists free of charge.",
)
DAILY = (
    "Mill Bridge to shut in June",
    "Mill Bridge will be closed to traffic from 1 June, the council decided on Tuesday.",
    "Some 8,950 vehicles use the crossing daily. The mayor said it was a “painful” step.",
    "Shopkeepers on the east bank fear that they will lose customers. Engineers found cracks last autumn.",
)


def article(source, label, lines, **known):
    """A document of lines: the title is the line with which `title` agrees, "Skip …" is boilerplate."""
    text, blocks = "", []
    for line in lines:
        kind = BlockKind.PARAGRAPH
        if line == known.get("title"):
            kind = BlockKind.TITLE
        elif line.startswith("Skip"):
            kind = BlockKind.BOILERPLATE
        blocks.append(Block(kind, len(text), len(text) + len(line), "menu" if kind is BlockKind.BOILERPLATE else ""))
        text += line + "\n\n"
    return Document(
        id=source,
        label=label,
        text=text,
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        input_sha256=hashlib.sha256(text.encode()).hexdigest(),
        origin=f"{source}.txt",
        language="en",
        words=len(text.split()),
        blocks=tuple(blocks),
        **known,
    )


def claim(document, number, words, sentence="", facts=()):
    """The claim that `words` of the document make; `sentence` is the whole sentence where it is longer."""
    start = document.text.index(words)
    around = document.text.index(sentence or words)
    block = next(i for i, b in enumerate(document.blocks) if b.start <= start < b.end)
    return Claim(
        id=f"{document.id}{number}",
        source=document.id,
        start=start,
        end=start + len(words),
        text=words,
        sentence=Span(around, around + len(sentence or words)),
        block=block,
        facts=tuple(facts),
    )


def _date(document, words, day):
    at = document.text.index(words)
    return DateFact(start=at, end=at + len(words), value=DateValue(day, day, Grain.DAY))


def _quantity(document, words, number):
    at = document.text.index(words)
    return QuantityFact(start=at, end=at + len(words), value=QuantityValue(number, number, noun="car", written=words))


def _place(claim, words):
    at = claim.start + claim.text.index(words)
    return Place(claim.id, at, at + len(words))


def _copied(document, words):
    at = document.text.rindex(words)
    return CopyPlace(source=document.id, start=at, end=at + len(words))


def _weight(words, share, first, position):
    return Coverage(
        words=words, share=share, first=first, position=position, times=1, voice=Voice.OWN, certainty="plain"
    )


@pytest.fixture
def bridge():
    """Conflict on the date, an agreement that rounding explains, emphasis on the mayor, unique facts."""
    post = article(
        "A",
        "The Harbour Post",
        POST,
        title="Old bridge closes for two years",
        authors=("Ada Lind",),
        url="https://example.org/bridge",
        published="2026-03-10",
    )
    daily = article(
        "B",
        "Riverside Daily",
        DAILY,
        title="Mill Bridge to shut in June",
        published="2026-03-11",
        health=Health(HealthStatus.DEGRADED, ("The text ends in the middle of a sentence.",)),
    )
    vote = POST[2]
    claims = (
        claim(
            post,
            1,
            "The council voted on Tuesday to close the Mill Bridge from 3 May",
            vote,
            [_date(post, "3 May", "2026-05-03")],
        ),
        claim(post, 2, "it expects work to cost 4.2 million euros", vote),
        claim(post, 3, "About 9,000 cars cross it every day.", facts=[_quantity(post, "About 9,000", 9000)]),
        claim(post, 4, "The mayor called the decision “painful but overdue”."),
        claim(post, 5, "Ferries will carry cyclists free of charge."),
        claim(daily, 1, DAILY[1], facts=[_date(daily, "1 June", "2026-06-01")]),
        claim(daily, 2, "Some 8,950 vehicles use the crossing daily.", facts=[_quantity(daily, "Some 8,950", 8950)]),
        claim(daily, 3, "The mayor said it was a “painful” step."),
        claim(daily, 4, "Shopkeepers on the east bank fear that they will lose customers."),
        claim(daily, 5, "Engineers found cracks last autumn."),
    )
    place = {c.id: partial(_place, c) for c in claims}
    mayor = [c for c in claims if "mayor" in c.text]
    quoted = [(c, c.text[c.text.index("“") + 1 : c.text.index("”")]) for c in mayor]
    return Comparison(
        format=FORMAT,
        tool=Tool(version="0.1.0", settings={"max_bytes": 20_000_000}, models={}),
        sources=(post, daily),
        claims=claims,
        alignments=(
            Alignment(a="A1", b="B1", score=0.91, parts={"words": 0.6, "names": 1.0}),
            Alignment(a="A3", b="B2", score=0.72, parts={"words": 0.4, "quantities": 0.99}),
            Alignment(a="A4", b="B3", score=0.66, parts={"words": 0.5, "quotations": 0.7}),
        ),
        story_points=(
            StoryPoint(
                id="P1",
                claims={"A": ("A1",), "B": ("B1",)},
                coverage={
                    "A": _weight(12, 0.2, Placement.LEDE, 0.05),
                    "B": _weight(14, 0.25, Placement.HEADLINE, 0.0),
                },
            ),
            StoryPoint(
                id="P2",
                claims={"A": ("A3",), "B": ("B2",)},
                coverage={
                    "A": _weight(7, 0.1, Placement.SECOND_QUARTER, 0.4),
                    "B": _weight(7, 0.1, Placement.SECOND_QUARTER, 0.4),
                },
            ),
            StoryPoint(
                id="P3",
                claims={"A": ("A4",), "B": ("B3",)},
                coverage={
                    "A": _weight(8, 0.1, Placement.LAST_QUARTER, 0.8),
                    "B": _weight(8, 0.1, Placement.SECOND_QUARTER, 0.4),
                },
            ),
        ),
        quotes=(
            Quote(
                text="painful but overdue",
                verdict=QuoteVerdict.TRIMMED,
                places=tuple(
                    QuotePlace(
                        source=c.source,
                        claim=c.id,
                        text=words,
                        speaker="the mayor",
                        start=c.start + c.text.index(words),
                        end=c.start + c.text.index(words) + len(words),
                    )
                    for c, words in quoted
                ),
            ),
        ),
        findings=(
            Finding(
                id="F1c0ffee",
                kind=FindingKind.CONFLICT,
                story_point="P1",
                claims={"A": ("A1",), "B": ("B1",)},
                differences=(
                    Difference(
                        aspect=Aspect.DATE,
                        values={"A": "3 May", "B": "1 June"},
                        claims={"A": "A1", "B": "B1"},
                        places={"A": place["A1"]("3 May"), "B": place["B1"]("1 June")},
                    ),
                ),
                statement="The Harbour Post has the bridge closing on 3 May, Riverside Daily on 1 June.",
                rank=1,
                question="From which day is the bridge closed?",
            ),
            Finding(
                id="F2facade",
                kind=FindingKind.EMPHASIS,
                story_point="P3",
                claims={"A": ("A4",), "B": ("B3",)},
                differences=(Difference(aspect=Aspect.PLACEMENT, values={"A": "last quarter", "B": "second quarter"}),),
                statement="Riverside Daily quotes the mayor early, The Harbour Post late.",
                rank=2,
            ),
            Finding(
                id="F3decade",
                kind=FindingKind.AGREEMENT,
                story_point="P2",
                claims={"A": ("A3",), "B": ("B2",)},
                differences=(
                    Difference(
                        aspect=Aspect.QUANTITY,
                        values={"A": "About 9,000", "B": "Some 8,950"},
                        claims={"A": "A3", "B": "B2"},
                        places={"A": place["A3"]("About 9,000"), "B": place["B2"]("Some 8,950")},
                        reason=Reason.ROUNDING,
                    ),
                ),
                statement="Both give about 9,000 vehicles a day.",
                rank=4,
            ),
            *(
                Finding(
                    id=f"F{c.id}bead",
                    kind=FindingKind.UNIQUE,
                    story_point="",
                    claims={c.source: (c.id,)},
                    differences=(),
                    statement=f"Only one source tells: {c.text}",
                    rank=rank,
                    closest={"B": "B1"} if c.id == "A2" else {},
                )
                for rank, c in enumerate((claims[1], claims[4], claims[8], claims[9]), 5)
            ),
            Finding(
                id="F4ceded0",
                kind=FindingKind.AGREEMENT,
                story_point="P1",
                claims={"A": ("A1",), "B": ("B1",)},
                differences=(),
                statement="Both say that the council decided on Tuesday to close the bridge.",
                rank=3,
            ),
        ),
        copies=(Copy(words=2, places=(_copied(post, "Mill Bridge"), _copied(daily, "Mill Bridge"))),),
        notes=("One of the two texts looks cut short.",),
    )


SOURCES, CLAIMS = 20, 100


def identity(number):
    return chr(ord("A") + number)


def even_weight(first):
    return Coverage(words=14, share=0.01, first=first, position=0.5, times=1, voice=Voice.OWN, certainty="plain")


@pytest.fixture(scope="session")
def large():
    """20 sources with 100 claims each; every third matter is told by all, the others by one source alone."""
    documents, claims = [], []
    for s in range(SOURCES):
        text, blocks = "", []
        for c in range(CLAIMS):
            matter = f"matter {c}" if c % 3 == 0 else f"matter {c} of {identity(s)} alone"
            words = f"On {matter} the council of town {s} decided by {50 + c} votes that the bridge stays closed."
            claims.append(
                Claim(
                    id=f"{identity(s)}{c + 1}",
                    source=identity(s),
                    start=len(text),
                    end=len(text) + len(words),
                    text=words,
                    sentence=Span(len(text), len(text) + len(words)),
                    block=c,
                )
            )
            blocks.append(Block(BlockKind.PARAGRAPH, len(text), len(text) + len(words)))
            text += words + "\n\n"
        digest = hashlib.sha256(text.encode()).hexdigest()
        documents.append(
            Document(
                id=identity(s),
                label=f"Paper {s}",
                text=text,
                text_sha256=digest,
                input_sha256=digest,
                words=len(text.split()),
                blocks=tuple(blocks),
                language="en",
            )
        )
    points, findings, alignments = [], [], []
    for c in range(CLAIMS):
        shared = c % 3 == 0
        for owners in [range(SOURCES)] if shared else [[s] for s in range(SOURCES)]:
            told = {identity(s): (f"{identity(s)}{c + 1}",) for s in owners}
            name = f"S{c}-{min(owners)}"
            points.append(StoryPoint(id=name, claims=told, coverage=dict.fromkeys(told, even_weight(Placement.LEDE))))
            kind = FindingKind.AGREEMENT if shared else FindingKind.UNIQUE
            findings.append(
                Finding(
                    id=f"F{len(findings):08x}",
                    kind=kind,
                    story_point=name,
                    claims=told,
                    differences=(),
                    statement=f"On matter {c}.",
                    rank=len(findings) + 1,
                )
            )
        if shared:
            alignments += [
                Alignment(a=f"A{c + 1}", b=f"{identity(s)}{c + 1}", score=0.9, parts={"words": 1.0})
                for s in range(1, SOURCES)
            ]
    return Comparison(
        format=FORMAT,
        tool=Tool(version="0.1.0", settings={}, models={}),
        sources=tuple(documents),
        claims=tuple(claims),
        alignments=tuple(alignments),
        story_points=tuple(points),
        quotes=(),
        findings=tuple(findings),
    )
