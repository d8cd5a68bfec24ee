"""The wheel alone, without the checkout: installed into an empty environment, it compares its example."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, version
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from compare import Comparison
from compare.text.dictionary import KeptDictionary, file_name
from compare.version import VERSION

CHECKOUT = Path(__file__).parent.parent
PYPROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = [wanted for extra in PYPROJECT["project"]["optional-dependencies"].values() for wanted in extra]
PINS = (CHECKOUT / "requirements.txt").read_text(encoding="utf-8")


# As an installed program meets them: nothing of the checkout's environment, the system's certificates.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "VIRTUAL_ENV"}} | {"UV_SYSTEM_CERTS": "1"}


def attempt(*command, cwd):
    return subprocess.run(command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=300)


def run(*command, cwd):
    """The command's output; its error output is what a failing test shows."""
    done = attempt(*command, cwd=cwd)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=CHECKOUT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def storydiff(wheel, tmp_path_factory):
    """The program in an environment that has the wheel and what it asks for, at the pinned versions."""
    home = tmp_path_factory.mktemp("installed")
    python = home / "venv" / "bin" / "python"
    beside = Path(sys.executable).parent / "uv"
    uv = str(beside) if beside.exists() else shutil.which("uv")
    pinned = (str(wheel), "--constraint", str(CHECKOUT / "requirements.txt"))
    if uv:
        run(uv, "venv", "--quiet", "--python", sys.executable, str(home / "venv"), cwd=home)
        install = (uv, "pip", "install", "--quiet", "--python", str(python), *pinned)
        # What set up the checkout has left every package in uv's cache; without it they are fetched again.
        if attempt(*install, "--offline", cwd=home).returncode:
            run(*install, cwd=home)
    else:
        run(sys.executable, "-m", "venv", str(home / "venv"), cwd=home)
        run(str(python), "-m", "pip", "install", "--quiet", *pinned, cwd=home)
    return python.parent / "storydiff"


def test_the_installed_program_writes_the_demo_report_in_an_empty_folder(storydiff, tmp_path):
    run(str(storydiff), "demo", "--format", "html,json", cwd=tmp_path)

    report = tmp_path / "reports" / "demo"
    comparison = Comparison.from_json((report / "report.json").read_bytes())
    assert comparison.findings
    assert comparison.findings[0].id in (report / "report.html").read_text(encoding="utf-8")


def test_the_installed_program_knows_its_version(storydiff, tmp_path):
    assert run(str(storydiff), "--version", cwd=tmp_path) == f"storydiff {version('storydiff')}\n"


def test_without_its_extra_the_desk_says_how_to_get_it(storydiff, tmp_path):
    done = attempt(str(storydiff), "desk", cwd=tmp_path)

    assert done.returncode == 2
    assert 'pip install "storydiff[desk]"' in done.stderr


def test_the_wheel_has_the_pages_and_the_migrations_of_the_desk_and_others_licences(wheel):
    names = set(ZipFile(wheel).namelist())

    assert names >= {
        "compare/templates/desk/review.html",
        "compare/templates/desk/static/review.js",
        "compare/store/database/migrations/env.py",
        "compare/store/database/migrations/versions/first.py",
        "compare/text/simplemma-LICENSE",
    }


def test_the_wheel_has_the_english_dictionary_decoded_and_keeps_none_beside_it(wheel, storydiff, tmp_path):
    name = f"compare/text/{file_name('en')}"
    assert KeptDictionary(ZipFile(wheel).read(name))["bridges"] == "bridge"

    run(str(storydiff), "demo", "--format", "json", cwd=tmp_path)
    (installed,) = storydiff.parent.parent.rglob(name)
    assert list(installed.parent.rglob("*.lemmas")) == [installed]


def test_the_changelog_speaks_of_this_version():
    changelog = (CHECKOUT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.search(rf"^## \[{re.escape(VERSION)}\]", changelog, re.MULTILINE)


def test_every_package_that_is_imported_is_a_declared_dependency():
    imported = {
        name.split(".")[0]
        for path in (CHECKOUT / "compare").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])
    }
    providers = packages_distributions()
    needed = {providers.get(name, [name])[0].lower() for name in imported - sys.stdlib_module_names - {"compare"}}

    declared = {Requirement(wanted).name for wanted in [*PYPROJECT["project"]["dependencies"], *EXTRAS]}
    # trafilatura imports the first of these, starlette the second, SQLAlchemy the third.
    assert needed == declared - {"lxml-html-clean", "python-multipart", "psycopg", "storydiff"}


@pytest.mark.parametrize(
    "wanted", [*PYPROJECT["project"]["dependencies"], *EXTRAS, *PYPROJECT["dependency-groups"]["dev"]]
)
def test_every_dependency_has_a_pin_that_satisfies_it(wanted):
    requirement = Requirement(wanted)
    if requirement.name == "storydiff":  # an extra that takes another one in
        return
    pins = [Requirement(line) for line in PINS.splitlines() if line and not line.startswith("#")]
    pinned = [pin for pin in pins if pin.name.lower() == requirement.name.lower()]

    assert pinned, "run `make pins`"
    assert all(requirement.specifier.contains(next(iter(pin.specifier)).version) for pin in pinned), "run `make pins`"
