"""What can stand in an article, taken to its end: a kind of text → the text, from a seeded source of chance."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

WORDS = (
    "the council closed its harbour while nine people waited near Velmouth and nobody said why bridge river mayor "
    "budget school teacher hospital train engineer report minister price winter flood court judge officer farmer tunnel"
).split()
SENTENCE = "The council of Velmouth closed its harbour to nine boats on Monday, said mayor Ada Brenn. "
# Single signs and short runs that mislead the eye, a terminal, a parser or a speller.
_CONTROLS = "".join(map(chr, [*range(1, 9), *range(14, 32), 127, *range(128, 160)]))
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e"
_LINE_ENDS = ("\r", "\r\n", "\n\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n \n")
_LETTERS = {
    "Greek": "αβγδεζηθικλμνξοπρστυφχψω",
    "Georgian": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "Hebrew": "אבגדהוזחטיכלמנסעפצקרשת",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "Hindi": "कखगघचछजझटठडढतथदधनपफबभमयरलवशषसह",
    "Thai": "กขคฆงจฉชซญดตถทธนบปผพภมยรลวสหอ",
    "Chinese": "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就",
    "Japanese": "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほ日本語",
    "Korean": "가나다라마바사아자차카타파하고노도로모보소오조",
    "Uzbek": "ўқғҳабвгдежзийклмнопрстуфхцчшъэюя",
    "Amharic": "ሀለሐመሠረሰሸቀበተቸኀነኘአከኸወዐዘዠየደጀገ",
    "mathematical capitals": "".join(map(chr, range(0x1D400, 0x1D41A))),
    "full width": "".join(map(chr, range(0xFF21, 0xFF3B))),
    "private use": "\ue000\ue001\uf8ff\U000f0000\ufdd0\uffff",
    "emoji": "😀👩‍👩‍👧‍👦🇺🇦👍🏽❤️",
}

Text = Callable[[Random], str]


def words(n: int, between: str = " ") -> str:
    """So many words in a fixed turn."""
    return between.join(WORDS[i * 7 % len(WORDS)] for i in range(n))


def sentences(chance: Random, n: int) -> str:
    """So many different sentences without sense."""
    return " ".join(f"{' '.join(chance.choices(WORDS, k=14)).capitalize()}." for _ in range(n))


def _strewn(signs: str, times: int = 2) -> Text:
    """Sentences with signs from `signs` strewn among their letters."""

    def text(chance: Random) -> str:
        letters = list(SENTENCE * 20)
        for _ in range(times * 100):
            letters.insert(chance.randrange(len(letters)), chance.choice(signs))
        return "".join(letters)

    return text


def _in_letters(letters: str) -> Text:
    def text(chance: Random) -> str:
        def word() -> str:
            return "".join(chance.choices(letters, k=chance.randint(2, 8)))

        return "\n\n".join(
            " ".join(f"{' '.join(word() for _ in range(12))}{chance.choice('.。؟!।')}" for _ in range(4))
            for _ in range(12)
        )

    return text


def _same(text: str) -> Text:
    return lambda _chance: text


def _long(start: str, unit: str, times: int, end: str = "") -> Text:
    return lambda _chance: SENTENCE * 3 + start + unit * times + end


TEXTS: Mapping[str, Text] = {
    "a line of real sentences": lambda chance: sentences(chance, 2_200),
    "different sentences, 2,500": lambda chance: sentences(chance, 2_500).replace(". ", ".\n\n"),
    "one sentence 2,000 times": _same(SENTENCE * 2_000),
    "lines of one word, 49,000": _same(words(49_000, "\n")),
    "sentences of one word, 49,000": _same(words(49_000, ". ").title()),
    "a sentence of 40,000 words": _same(f"Officials said {words(40_000)}."),
    "a list with 40,000 commas": _same(f"Officials named {words(40_000, ', ')}."),
    "soup of letters": lambda chance: " ".join(
        "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(1, 9))) for _ in range(20_000)
    ),
    "short words, 48,000": lambda chance: " ".join("".join(chance.choices("aeioustrn", k=2)) for _ in range(48_000)),
    "one word of 100,000 letters": _long("", "a", 100_000, "."),
    "words of 3,000 letters": lambda _chance: SENTENCE + " ".join(w * 500 for w in WORDS),
    "capitals joined by and": _same("Ada and Brenn and " * 7_000 + "Smith slept there."),
    "names without end": _same("John of the Smith and de la " * 7_000),
    "shouting": lambda chance: sentences(chance, 300).upper(),
    "single letters with full stops": _long("", "U.S.S.R. A. B. C. Smith Jr. ", 1_500),
    "quotation marks round each word": _same(f"Officials said “{words(15_000, '” “')}”."),
    "straight marks without partner": _same('Officials said "' + words(20_000, ' " ') + "."),
    "mixed quotation marks": lambda chance: " ".join(
        chance.choice("\"'“”‘’«»„‚‹›") + w for w in words(20_000).split(" ")
    ),
    "speech within speech": _long("", "“He said: ‘She said: ", 3_000, "’”" * 3_000),
    "brackets within brackets": _long("", "(the council [that closed ", 3_000, "])" * 3_000),
    "notes in square brackets": _long("", "[1] ", 20_000),
    "100,000 spaces": _long("The council", " ", 100_000, "closed."),
    "tabs and cells": lambda _chance: "\n".join("\t".join(WORDS) for _ in range(800)),
    "dates in a row": _same(" ".join(f"{1 + i % 28} May {1900 + i % 120}" for i in range(10_000)) + "."),
    "dates that cannot be": _same(
        "".join(f"On 31 February {y} and on {d}/99/{y} nine boats sank. " for y in (0, 99999, -5) for d in range(60))
    ),
    "dashed digits": _long("", "1-2-3-4-5-", 10_000),
    "figures in a row": _same(" ".join(f"{i},000 tonnes" for i in range(12_000)) + "."),
    "figures of 5,000 digits": _long("It cost ", "9", 5_000, " euros, or 1e999 dollars, or 10^10^10 yen."),
    "money and shares": _same("It cost $1, €2, £3 million or 4.5 per cent of 6,7 bn. " * 900),
    "votes and counts": _same("They voted 3–2, by dozens, some two to three hundred of scores of thousands. " * 800),
    "negation of negation": _long("It is ", "not un", 5_000, "true."),
    "who said that who said": _long("", "Ada said that Brenn denied that ", 4_000, "it rained."),
    "addresses": lambda _chance: SENTENCE + " ".join(f"https://a{i}.example/{'b/' * 30}?c={i}" for i in range(900)),
    "markup as text": _same((SENTENCE + "<script>alert(1)</script> {{ 7 * 7 }} {% raw %} ${x} <img src=x> ") * 60),
    "entities as text": _same((SENTENCE + "&amp;lt;b&amp;gt; &#0; &#x1b; &#xD800; &#1114112; &nosuch; ") * 60),
    "formulas": _same("=1+1\n\n@SUM(A1:A9)\n\n+cmd|' /C calc'!A0\n\n-2+3\n\n" * 20 + SENTENCE * 20),
    "credits and bylines": lambda _chance: (
        SENTENCE * 8 + "\n\n".join(["By Ada Brenn", "Photo: Karl Ohm / AFP"] * 1_500)
    ),
    "a teaser a line": lambda _chance: SENTENCE * 8 + "\n\n" + "Read more: the council closed its harbour\n\n" * 2_000,
    "control characters": _strewn(_CONTROLS),
    "escape sequences": _same((SENTENCE + "\x1b[31mred\x1b[2J\x1b]0;title\x07\x9b1m ") * 60),
    "zero bytes": _same((SENTENCE + "\0") * 60),
    "marks of direction": _strewn(_DIRECTIONS),
    "signs without width": _strewn(_NO_WIDTH, 20),
    "combining marks": _long("Velmouth", "\u0301\u0316", 30_000),
    "line ends of all kinds": lambda chance: "".join(SENTENCE + chance.choice(_LINE_ENDS) for _ in range(300)),
    "only signs": _same("… — !? ;; .. ,, ¿¡ §§ " * 2_000),
    "nothing": _same(""),
    "two words": _same("Not much."),
    **{f"in {name} letters": _in_letters(letters) for name, letters in _LETTERS.items()},
}
