"""Twice the text takes about twice the time, whatever it is made of: no source can stall a run."""

from __future__ import annotations

import gc
import time

import pytest

from compare import compare_sources, render
from compare.model import Document
from compare.settings import Settings

WORDS = "the council closed its harbour while nine people waited near Velmouth and nobody said why".split()


def words(n: int, between: str) -> str:
    return between.join(WORDS[i * 7 % len(WORDS)] for i in range(n))


KINDS = {
    "a sentence without end": lambda n: f"Officials said {words(n, ' ')}.",
    "a list with commas": lambda n: f"Officials named {words(n, ', ')}.",
    "every word in quotation marks": lambda n: f"Officials said “{words(n, '” “')}”.",
    "marks of all kinds": lambda n: "".join(f"{'“”„‘’«»'[i % 7]}{w} " for i, w in enumerate(words(n, " ").split())),
    "straight marks without partner": lambda n: 'Officials said "' + words(n, ' " ') + ".",
    "sentences of one word": lambda n: words(n, ". ").title(),
    "names in a row": lambda n: "John of the Smith and de la " * (n // 7),
    "capitals joined by and": lambda n: "Ada and Brenn and " * (n // 4) + "Smith slept there.",
    "dates in a row": lambda n: " ".join(f"{1 + i % 28} May {1900 + i % 120}" for i in range(n // 3)) + ".",
    "figures in a row": lambda n: " ".join(f"{i},000 tonnes" for i in range(n // 2)) + ".",
    "notes in brackets": lambda n: "The council closed its harbour." + "[1] " * n,
    "spaces": lambda n: "The council closed" + " " * n * 5 + "its harbour on Monday.",
    "real sentences": lambda n: "The council of Velmouth closed its harbour to nine boats on Monday. " * (n // 12),
}


def seconds(source: Document, other: Document) -> float:
    """Of the processor, without what Python takes to look through all that other tests have left behind."""
    gc.collect()
    gc.disable()
    try:
        begin = time.process_time()
        render(compare_sources([source, other], Settings(engine="lexical")), "html")
        return time.process_time() - begin
    finally:
        gc.enable()


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_text_takes_about_twice_the_time(kind, article):
    other = article("The council of Velmouth closed its harbour to nine boats on Monday.", source_id="B")
    # Measured 1.6 to 2.1 times for each kind; from 1500 to 3000 words 2.4, and 2.7 on a busy machine.
    texts = [article(KINDS[kind](n)) for n in (3000, 6000)]
    tries: list[list[float]] = [[], []]
    for _ in range(8):  # by turns, the least of each counting: the machine may be busy with other things
        for text, found in zip(texts, tries, strict=True):
            found.append(seconds(text, other))
        once, twice = map(min, tries)
        if len(tries[0]) > 1 and twice <= 2.6 * once + 0.05:
            return
    pytest.fail(f"{once:.2f} s, then {twice:.2f} s")
