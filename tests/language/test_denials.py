"""A denial is set against the plain statement, wherever the language puts it; what denies only a part is none."""

import pytest
from msgspec.structs import replace

from benchmarks.articles import document
from compare import FindingKind, compare_sources
from compare.extract import extract_claims
from compare.model import Aspect, PolarityFact


def clashes(code, one, other):
    """The aspects in which two articles of one sentence each contradict one another."""
    pair = [document((text,), side, "2025-10-15") for text, side in ((one, "A"), (other, "B"))]
    found = compare_sources([replace(d, language=code) for d in pair]).findings
    return {d.aspect for f in found if f.kind is FindingKind.CONFLICT for d in f.differences if not d.reason}


@pytest.mark.parametrize(
    ("code", "sentence", "denied"),
    [
        ("de", "Die Behörde bestätigte die Zahl nicht.", ["bestätigen"]),
        ("de", "Die Stadt lehnte den Antrag der Anwohner nicht ab.", ["lehnen"]),
        ("de", "Am Montag öffnete das Rathaus die Akten nicht und schwieg.", ["öffnen"]),
        ("de", "Die Behörde bestätigte die Zahl nicht sofort.", ["sofort"]),
        ("de", "Weil das Amt die Akten nicht öffnete, klagt er.", ["öffnen"]),
        ("de", "Das konnte die Behörde nicht.", [""]),
        ("fr", "La mairie n’ouvrira pas la piscine.", ["ouvrir"]),
        ("fr", "La mairie n’ouvrira la piscine qu’en juin.", []),
        ("fr", "Le maire ne l’a pas signé.", ["signer"]),
    ],
)
def test_what_is_denied(code, sentence, denied):
    claims = extract_claims(replace(document((sentence,), "A", "2025-10-15"), language=code))
    assert [f.value.scope for c in claims for f in c.facts_of(PolarityFact)] == denied


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("de", "Der Rat beschloss am Dienstag den Haushalt.", "Der Rat beschloss den Haushalt am Dienstag nicht."),
        ("de", "Er wusste, dass die Stadt die Brücke sperrte.", "Die Stadt sperrte die Brücke nicht."),
        ("fr", "La mairie ouvrira la piscine en juin.", "La mairie n’ouvrira pas la piscine en juin."),
        ("fr", "Les travaux ont été interrompus.", "Les travaux n’ont jamais été interrompus."),
        ("ru", "Школу в посёлке закрывали.", "Школу в посёлке не закрыли."),
        ("ru", "Директора Веру Ильинскую уволили в мае.", "В мае не уволили директора Веру Ильинскую."),
        ("ru", "Директор порта встретился с рабочими.", "С рабочими директор порта не встречался."),
    ],
)
def test_a_denial_contradicts_the_plain_statement(code, one, other):
    assert clashes(code, one, other) == {Aspect.POLARITY}


@pytest.mark.parametrize(
    ("code", "one", "other"),
    [
        ("de", "Die Behörde bestätigte den Unfall.", "Die Behörde bestätigte die Zahl nicht."),
        ("ru", "Первая смена не вышла в семь утра.", "Первая смена должна была выйти в семь утра."),
        ("ru", "Мост пока не построили.", "Мост строили три года."),
    ],
)
def test_another_matter_or_what_was_only_due_contradicts_nothing(code, one, other):
    assert clashes(code, one, other) == set()
