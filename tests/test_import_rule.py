"""The order of the layers: who may import whom, and how large a file may grow."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "compare"

# Each layer sees itself and the layers before it. Folders and files that share a line are siblings and do not
# see each other.
LAYERS = (
    ("errors",),
    ("scratch",),
    ("model",),
    ("settings", "text", "shipped", "version"),
    ("language", "encoder"),
    ("read", "plain", "extract", "align", "judge", "audit", "tell", "report", "store"),
    ("pipeline",),
    ("desk", "archive"),
    ("__init__",),
    ("cli",),
    ("__main__",),
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "lib", "tools"}
LONGEST = 300

FILES = sorted(PACKAGE.rglob("*.py"))


def imported(source: str) -> Iterator[str]:
    """The top-level names inside `compare` that the source imports, wherever in the file it does so."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (
                    alias.name.split(".")[1] if "." in alias.name else "__init__"
                    for alias in names
                    if alias.name.split(".")[0] == "compare"
                )
            case ast.ImportFrom(module="compare", names=names, level=0):
                yield from (alias.name if alias.name in RANK else "__init__" for alias in names)
            case ast.ImportFrom(module=str(module), level=0) if module.startswith("compare."):
                yield module.split(".")[1]
            case ast.ImportFrom(level=level) if level > 0:
                yield "a relative import"


def offences(layer: str, source: str) -> list[str]:
    """What a file of `layer` imports although it may not."""
    return [
        f"{layer} imports {name}"
        for name in imported(source)
        if name != layer and RANK.get(name, len(LAYERS)) >= RANK[layer]
    ]


def layer_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_sees_only_its_own_folder_and_lower_layers(path):
    assert layer_of(path) in RANK, "a new folder needs its place in the order"
    assert offences(layer_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("layer", "source"),
    [
        ("align", "from compare.judge import findings_of"),  # a sibling
        ("model", "import compare.text.words"),  # a higher layer
        ("judge", "def f():\n    from compare import compare_sources"),  # the façade, hidden in a function
        ("report", "from compare import pipeline"),  # a module taken from the façade
        ("read", "from .. import settings"),  # relative, so that the layer is not to be seen
        ("text", "from compare.settings import Settings"),  # a sibling file
    ],
)
def test_the_rule_notices_an_import_that_breaks_it(layer, source):
    assert len(offences(layer, source)) == 1


@pytest.mark.parametrize(
    ("layer", "source"),
    [
        ("align", "from compare.align.units import Unit\nfrom compare.text.words import words"),
        ("cli", "from compare import compare_sources\nimport compare.report"),
        ("model", "import json\nfrom comparelib import x"),
    ],
)
def test_the_rule_lets_the_others_be(layer, source):
    assert offences(layer, source) == []


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_holds_one_idea_and_stays_short(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_nothing_is_called_a_drawer():
    names = {part.removesuffix(".py") for path in FILES for part in path.relative_to(PACKAGE).parts}

    assert names & DRAWERS == set()
