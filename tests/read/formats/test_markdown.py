"""Markdown keeps its text; its signs tell headings and what is no article."""

from compare.model import BlockKind
from compare.read import read_source

DRAFT = """---
title: Council closes the Old Mill bridge
author: Jane Roe, John Doe
date: 2025-07-01
---

# Council closes the Old Mill bridge

The town council closed the bridge on **Tuesday** after [inspectors](https://a.example/b) found cracks.

![Cracks in the northern pillar](pillar.jpg)

## Who pays

About 4,000 cars cross the bridge every day, and buses will take a detour of nine kilometres until October.

> “We could not wait for the next flood,” said the mayor, Anna Berg, on the steps of the town hall.

***

```
draft notes, not for print
```

[1]: https://town.example/report
"""


def test_a_draft_in_markdown(saved):
    document = read_source(saved(DRAFT, "draft.txt"))
    blocks = [(b.kind, document.text[b.start : b.end]) for b in document.blocks]

    assert document.text == DRAFT
    assert (document.authors, document.published) == (("Jane Roe", "John Doe"), "2025-07-01")
    assert document.title == "Council closes the Old Mill bridge"
    assert (BlockKind.HEADING, "Who pays") in blocks
    assert (BlockKind.CAPTION, "Cracks in the northern pillar") in blocks
    assert [words for kind, words in blocks if kind is BlockKind.PARAGRAPH] == [
        "The town council closed the bridge on **Tuesday** after [inspectors](https://a.example/b) found cracks.",
        "About 4,000 cars cross the bridge every day, and buses will take a detour of nine kilometres until October.",
        "“We could not wait for the next flood,” said the mayor, Anna Berg, on the steps of the town hall.",
    ]
