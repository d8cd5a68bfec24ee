"""German, French and Spanish news sentences: who is named in them, who speaks, and what is denied."""

import pytest
from msgspec.structs import replace

from benchmarks.articles import document
from compare.extract import extract_claims
from compare.model import AttributionFact, NameFact, PolarityFact, QuotationFact
from compare.read.language import language_of


def facts(code, sentence, kind):
    claims = extract_claims(replace(document((sentence,), "A", "2025-10-15"), language=code))
    return [fact.value for claim in claims for fact in claim.facts_of(kind)]


@pytest.mark.parametrize(
    ("code", "sentence", "names"),
    [
        ("de", "Bürgermeisterin Karla Wendlandt eröffnete die Brücke in Lindenau.", ["Karla Wendlandt", "Lindenau"]),
        ("de", "Die Einsatzkräfte löschten den Dachstuhlbrand im Gewerbegebiet.", []),
        ("de", "Der Stadtrat will die Millionen Euro für den Bahnhofsvorplatz.", []),
        ("de", "Peter Koch kam aus Berlin.", ["Peter Koch", "Berlin"]),
        ("fr", "L’accident d’Orléans a fait réagir la maire, Hélène Castagnier.", ["Orléans", "Hélène Castagnier"]),
        ("fr", "Hier, Bruno Lescaut a visité la Tour de Rochebrune.", ["Bruno Lescaut", "Tour de Rochebrune"]),
        ("es", "Pablo Martín dirige el Banco de España desde Madrid.", ["Pablo Martín", "Banco de España", "Madrid"]),
        ("es", "Los vecinos de Villarena pidieron una rotonda.", ["Villarena"]),
    ],
)  # fmt: skip
def test_names_are_told_from_other_capitals(code, sentence, names):
    assert [n.canonical for n in facts(code, sentence, NameFact)] == names


@pytest.mark.parametrize(
    ("code", "sentence", "speaker"),
    [
        ("de", "Der Zug sei zu schnell gewesen, sagte die Sprecherin der Bahn.", "Sprecherin der Bahn"),
        ("de", "„Wir prüfen das“, sagte Bürgermeisterin Karla Wendlandt.", "Karla Wendlandt"),
        ("de", "Nach Angaben der Polizei wurden drei Menschen verletzt.", "Polizei"),
        ("de", "Wie die Feuerwehr mitteilte, brach das Feuer nachts aus.", "Feuerwehr"),
        ("de", "Der Konzern teilte am Freitag mit, dass 200 Stellen wegfallen.", "Konzern"),
        ("fr", "« C’est un scandale », a déclaré lundi la maire, Hélène Castagnier.", "Hélène Castagnier"),
        ("fr", "Selon la préfecture, trois personnes ont été blessées.", "préfecture"),
        ("fr", "Le groupe a annoncé vendredi qu’il supprimerait 200 postes.", "groupe"),
        ("fr", "Le feu a pris dans la nuit, ont indiqué les pompiers.", "pompiers"),
        ("es", "«Es un escándalo», dijo el lunes la alcaldesa, Pilar Ansúrez.", "Pilar Ansúrez"),
        ("es", "Según la policía, tres personas resultaron heridas.", "policía"),
        ("es", "El grupo anunció el viernes que suprimirá 200 empleos.", "grupo"),
        ("es", "Los heridos evolucionan bien, informó el hospital de Montalbo.", "hospital de Montalbo"),
    ],
)
def test_who_says_it(code, sentence, speaker):
    assert [a.speaker for a in facts(code, sentence, AttributionFact)] == [speaker]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("de", "„Das ist ein Skandal“, sagte Bürgermeisterin Karla Wendlandt."),
        ("fr", "« C’est un scandale », a déclaré la maire, Hélène Castagnier."),
        ("es", "«Es un escándalo», dijo la alcaldesa, Pilar Ansúrez."),
    ],
)
def test_what_is_said_has_its_speaker(code, sentence):
    (quotation,) = facts(code, sentence, QuotationFact)

    assert quotation.speech
    assert " " in quotation.speaker


@pytest.mark.parametrize(
    ("code", "sentence", "denied"),
    [
        ("de", "Die Anfrage wurde nicht beantwortet.", ["beantworten"]),
        ("de", "Der Rat hat nicht nur die Brücke gesperrt.", []),
        ("fr", "Le département n’a pas répondu à la demande.", ["répondre"]),
        ("fr", "Le feu ne fonctionnait pas.", ["fonctionner"]),
        ("es", "El semáforo no funcionaba.", ["funcionar"]),
        ("es", "No obstante, el puente sigue abierto.", []),
    ],
)
def test_what_is_denied(code, sentence, denied):
    assert [p.scope for p in facts(code, sentence, PolarityFact)] == denied


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            "Die Bürgermeisterin sagte am Montag, die Brücke werde nicht vor dem Sommer wieder für alle geöffnet.",
            "de",
        ),
        ("La maire a déclaré lundi que le pont ne serait pas rouvert avant l’été, faute d’argent.", "fr"),
        ("La alcaldesa dijo el lunes que el puente no se reabrirá antes del verano por falta de dinero.", "es"),
        ("Il sindaco ha detto lunedì che il ponte non sarà riaperto prima dell’estate per mancanza di soldi.", "it"),
        ("O presidente da câmara disse na segunda-feira que a ponte não será reaberta antes do verão.", "pt"),
        ("L’alcalde va dir dilluns que el pont no es reobrirà abans de l’estiu per manca de diners.", "ca"),
    ],
)
def test_sister_languages_are_told_apart(text, code):
    assert language_of(text) == code
