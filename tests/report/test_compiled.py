import sys

import pytest
from jinja2 import Environment, FileSystemLoader

from compare.report.compiled import CompiledTemplates


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with one template, and a Python that keeps bytecode in it whatever this test run was told."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    (tmp_path / "line.html").write_text("Dear {{ name }}")
    return tmp_path


def shown(folder, **layout):
    environment = Environment(
        loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates(folder, layout), autoescape=True, **layout
    )
    return environment.get_template("line.html").render(name="editor")


def kept(folder):
    return sorted((folder / "__pycache__").glob("*.template"))


def compile_nothing(monkeypatch):
    def refuse(*_arguments, **_options):
        raise AssertionError

    monkeypatch.setattr(Environment, "compile", refuse)


def test_a_template_is_compiled_once(folder, monkeypatch):
    first = shown(folder)
    compile_nothing(monkeypatch)

    assert shown(folder) == first == "Dear editor"
    assert len(kept(folder)) == 1


def test_a_changed_template_is_compiled_again(folder):
    shown(folder)
    (folder / "line.html").write_text("Good morning, {{ name }}")

    assert shown(folder) == "Good morning, editor"


def test_a_changed_layout_is_compiled_again(folder):
    (folder / "line.html").write_text("{% if name %}\nDear {{ name }}{% endif %}")

    assert shown(folder) == "\nDear editor"
    assert shown(folder, trim_blocks=True) == "Dear editor"


def test_another_jinja_compiles_again(folder, monkeypatch):
    shown(folder)
    monkeypatch.setattr("jinja2.__version__", "3.0.next")
    compile_nothing(monkeypatch)

    with pytest.raises(AssertionError):
        shown(folder)


def test_nothing_is_written_where_python_may_write_no_bytecode(folder, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert shown(folder) == "Dear editor"
    assert [path.name for path in folder.iterdir()] == ["line.html"]


def test_a_folder_that_cannot_be_written_to_does_no_harm(folder):
    (folder / "__pycache__").write_text("a file in its place")

    assert shown(folder) == "Dear editor"


def test_a_kept_file_that_was_cut_off_is_made_again(folder):
    shown(folder)
    (path,) = kept(folder)
    whole = path.read_bytes()

    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert shown(folder) == "Dear editor"
    assert path.read_bytes() == whole
