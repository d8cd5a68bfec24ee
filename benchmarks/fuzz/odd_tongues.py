"""What stands in an article of another language than English, taken to its end: a kind of text → the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from benchmarks.fuzz.odd_texts import Text


class _Tongue(NamedTuple):
    """A language: words of news, names, a sentence's beginning, its quotation marks, and a day, a sum and who spoke."""

    words: str
    names: str
    begins: str
    marks: tuple[str, str]
    told: str


_TONGUES: Mapping[str, _Tongue] = {
    "German": _Tongue(
        "der rat schloss seinen hafen während neun menschen bei Velmouth warteten und niemand sagte warum Brücke Fluss "
        "Bürgermeister Haushalt Schule Lehrer Krankenhaus Zug Bericht Minister Preis Winter Flut Gericht Bauer wurde",
        "Ada Brenn Karl-Heinz von Ohm Jürgen Grüneberg Straßburg Süddeutsche Bürgerliste",
        "Die Behörde nannte",
        ("„", "“"),
        "Am {day}. März {year} zahlte die Stadt {n},5 Millionen Euro an {few} Schulen, sagte Jürgen Grüneberg. ",
    ),
    "French": _Tongue(
        "le conseil a fermé son port tandis que neuf personnes attendaient près de Velmouth et personne n'a dit "
        "pourquoi pont fleuve maire budget école professeur hôpital train rapport ministre prix hiver l’agriculteur",
        "Ada Brenn Jean-Loup de La Orme Hélène Béchard Besançon Rassemblement Côtier",
        "Les autorités ont nommé",
        ("« ", " »"),
        "Le {day} mars {year}, la ville a versé {n},5 millions d'euros à {few} écoles, a déclaré Hélène Béchard. ",
    ),
    "Spanish": _Tongue(
        "el consejo cerró su puerto mientras nueve personas esperaban cerca de Velmouth y nadie dijo por qué puente "
        "río alcalde presupuesto escuela profesor hospital tren informe ministro precio invierno riada había sido",
        "Ada Brenn José María de los Olmos Núñez Cádiz Unión Ribereña",
        "Las autoridades nombraron",
        ("«", "»"),
        "El {day} de marzo de {year} la ciudad pagó {n},5 millones de euros a {few} escuelas, dijo José Núñez. ",
    ),
    "Russian": _Tongue(
        "совет закрыл свою гавань пока девять человек ждали около Вельмута и никто не сказал почему мост река мэр "
        "бюджет школа учитель больница поезд доклад министр цена зима паводок суд судья фермер был закрыта",
        "Ада Бренн Карл Омов Жанна Грюнева Вельмут Анатолий Щукин Единый Берег",
        "Власти назвали",
        ("«", "»"),
        "{day} марта {year} года город выплатил {n},5 млн рублей {few} школам, заявила Жанна Грюнева. ",
    ),
}


def _strung(words: str, n: int, between: str) -> str:
    own = words.split()
    return between.join(own[i * 7 % len(own)] for i in range(n))


def _in_marks(tongue: _Tongue, words: str) -> Text:
    opening, closing = tongue.marks
    return lambda _chance: f"{tongue.begins} {opening}{_strung(words, 15_000, f'{closing} {opening}')}{closing}."


def _of(tongue: _Tongue) -> Mapping[str, Text]:
    own = tongue.words.split()
    return {
        "sentences, 2,500": lambda chance: "\n\n".join(
            f"{' '.join(chance.choices(own, k=14)).capitalize()}." for _ in range(2_500)
        ),
        "a list with 40,000 commas": lambda _chance: f"{tongue.begins} {_strung(tongue.words, 40_000, ', ')}.",
        "words in quotation marks": _in_marks(tongue, tongue.words),
        "names in quotation marks": _in_marks(tongue, tongue.names),
        "days, sums and speakers": lambda chance: "".join(
            tongue.told.format(day=chance.randint(1, 28), year=1900 + i % 120, n=chance.randint(2, 900), few=2 + i % 90)
            for i in range(1_000)
        ),
    }


FOREIGN_TEXTS: Mapping[str, Text] = {
    f"{name}: {what}": text for name, tongue in _TONGUES.items() for what, text in _of(tongue).items()
}
