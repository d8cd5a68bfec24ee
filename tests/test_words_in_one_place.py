"""No word list and no pattern with letters of a natural language stands outside `compare/language/`."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "compare"
# What the report and the command say is their own language; what a format is called belongs to the format.
OWN_WORDS = ("cli", "desk", "report", "errors.py", "settings.py", "version.py", "model", "store", "tell", "language")
# Patterns over the keys, the classes and the marks of formats, and over names of files, which are nobody's language: in
# a file those that are called so.
MARKS = {
    "align/measures.py": {"_SUFFIX"},
    "read/formats/html.py": {"_XML"},
    "read/formats/markdown.py": {"_FIELD"},
    "read/formats/page_authors.py": {"_NO_NAME", "_CALLED_SO", "_NOT_HIS"},
    "read/formats/page_dates.py": {"_DATED", "_PUBLISHED", "_ZONE"},
    "read/formats/page_lede.py": {"_NOT_IT"},
    "read/formats/page_metadata.py": {"_ARTICLE_TYPE", "_FRONT_PAGE"},
    "read/formats/page_parts.py": {"_OTHERS", "_BLOCKS", "_OTHERS_TYPES"},
    "read/formats/pdf_layout.py": {"_PRINTED"},
    "read/formats/unseen.py": {"_HIDING"},
    "scratch.py": {"_OURS"},
}

# Names that the code gives to roles and units of its own, and those of protocols.
OWN_NAMES = {"doer", "done", "day", "week", "year", "decade", "http", "https", "gzip"}
ANY = re.compile("")
# What takes in a list or pattern of a language, as "{page.byline}".
TAKES_IN = re.compile(r"\{[a-z_]+\.[a-z_]+\}")
# What of a pattern is no word: escapes, names of groups, flags, classes and ranges.
NO_WORDS = re.compile(r"\\[a-zA-Z]|\(\?P<\w+>|\(\?P=\w+\)|\(\?[aiLmsux]+[:)]|\[(?:\\.|[^\]])*\]|\{[^}]*\}")
WORD = re.compile(r"[^\W\d_]{2,}")


def has_words(pattern: ast.expr, *, only_where: re.Pattern[str] = ANY) -> bool:
    """Whether words stand in the literal parts of a pattern, of one that `only_where` is found in."""
    literal = [n.value for n in ast.walk(pattern) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    written = " ".join(literal)
    return only_where.search(written) is not None and WORD.search(NO_WORDS.sub("", written)) is not None


def without(marks: Collection[str], tree: ast.Module) -> ast.Module:
    """The module without what it gives these names, each of which it must have."""
    given = {s.targets[0].id: s for s in tree.body if isinstance(s, ast.Assign) and isinstance(s.targets[0], ast.Name)}
    assert set(marks) <= given.keys()
    away = [given[mark] for mark in marks]
    return ast.Module([s for s in tree.body if s not in away], [])


def words_in(source: str, marks: Collection[str] = ()) -> Iterator[str]:
    """The word lists and the patterns with words in them: each as it stands in the source; none of `marks`."""
    for node in ast.walk(without(marks, ast.parse(source))):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="re")), args=[pattern, *_]) if has_words(pattern):
                yield ast.unparse(pattern)
            case ast.Call(args=[pattern]) | ast.Assign(value=ast.Constant() | ast.JoinedStr() as pattern) if has_words(
                pattern, only_where=TAKES_IN
            ):
                yield ast.unparse(pattern)
            case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(listed)), attr="split")):
                if len(WORD.findall(listed)) > 1:
                    yield listed
            case ast.Call(func=ast.Attribute(attr="endswith" | "startswith"), args=[ast.Constant(value=str(end))]):
                if WORD.search(end) and "/" not in end and end not in OWN_NAMES:
                    yield ast.unparse(node)
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[ast.Set(elts=[_, _, *_] as elements)]) if (
                getattr(node.left, "attr", "") != "tag"
            ):
                listed = {e.value for e in elements if isinstance(e, ast.Constant) and WORD.fullmatch(str(e.value))}
                if len(listed) == len(elements) and not listed <= OWN_NAMES:
                    yield ast.unparse(node)


FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if path.relative_to(PACKAGE).parts[0] not in OWN_WORDS]


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_words_of_a_language_stand_in_its_folder(path):
    marks = MARKS.get(path.relative_to(PACKAGE).as_posix(), ())

    assert list(words_in(path.read_text(encoding="utf-8"), marks)) == []


@pytest.mark.parametrize(
    "source",
    [
        'A = frozenset("the a an".split())',
        'A = re.compile(r"\\bsaid (?:that|how)\\b")',
        'A = language.compiled(r"\\W*(?:{page.byline}|by) ")',
        'A = rf"(?:{{page.byline}}|text by) {B}"',
        'B = word.endswith("ing")',
        'C = word in {"is", "are"}',
        'CHANGED = re.compile("updat|aktualis")',
        'KINDS = ((re.compile("title$|titel$"), TITLE), (other, HEADING))',
    ],
)
def test_the_rule_notices_words(source):
    assert len(list(words_in(source))) == 1


@pytest.mark.parametrize(
    "source",
    [
        r'A = re.compile(r"(?P<year>\d{4})\s[A-Za-zА-я]+")',
        'B = text.endswith("”")',
        'C = "a.b".split(".")',
        'D = element.tag in {"aside", "footer"}',
        'E = kind.endswith("/document")',
    ],
)
def test_the_rule_lets_shapes_be(source):
    assert list(words_in(source)) == []


def test_what_is_judged_names_no_language():
    for path in (PACKAGE / "judge").glob("*.py"):
        assert "compare.language" not in path.read_text(encoding="utf-8")
