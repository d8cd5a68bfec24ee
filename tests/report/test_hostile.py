"""A source that tries everything: nothing of it may run, load or break out of its place."""

import re

import msgspec
import pypdfium2
import pytest

from compare.report import Options, render
from compare.report.index import plain
from compare.report.pdf import print_html

ATTACKS = (
    "<script>steal()</script>",
    "<style>body{display:none}</style>",
    "</script></style><img src=x onerror=steal()>",
    "{{ 7 * 7 }}{% include 'page.html' %}${7*7}",
    '"><svg onload=steal()>',
    "javascript:steal()",
    "\u202egnirts desrever\u202c \u2066isolate",
    "<!-- --> ]]> <![CDATA[",
    "\x00\x07\x1b[31mred",
    "&lt;script&gt;&amp;#x3c;",
)


@pytest.fixture(params=ATTACKS, ids=lambda attack: repr(attack)[:24])
def hostile(bridge, request):
    return spoil(bridge, request.param)


def spoil(bridge, attack):
    """The bridge comparison with the attack in everything that a source, or its name, can put there."""

    def spoilt(document):
        # The attack takes the place of the boilerplate and stands behind the text, in no block at all.
        return msgspec.structs.replace(
            document,
            text=document.text + attack,
            label=attack,
            title=attack,
            authors=(attack,),
            url=attack if attack.startswith("javascript:") else f"https://example.org/{attack}",
            origin=attack,
            published=attack,
            language=attack,
            notes=(attack,),
            health=msgspec.structs.replace(document.health, reasons=(attack,)),
            blocks=tuple(msgspec.structs.replace(b, reason=attack) for b in document.blocks),
        )

    findings = tuple(
        msgspec.structs.replace(
            f,
            title=attack,
            statement=attack,
            differences=tuple(
                msgspec.structs.replace(d, values=dict.fromkeys(d.values, attack)) for d in f.differences
            ),
        )
        for f in bridge.findings
    )
    return msgspec.structs.replace(
        bridge,
        sources=tuple(spoilt(d) for d in bridge.sources),
        findings=findings,
        notes=(attack,),
        tool=msgspec.structs.replace(bridge.tool, settings={attack: attack}, models={attack: attack}),
    )


def tags(html):
    """The page's tags without their attributes' values, in order."""
    return re.findall(r"<(/?[a-zA-Z][^\s>]*)((?:\s+[^\s=>]+(?:=\"[^\"]*\")?)*)\s*>", html)


def test_no_element_and_no_attribute_comes_from_a_source(bridge, hostile):
    def shape(comparison):
        return {
            (name, tuple(re.findall(r"([^\s=]+)=\"", attributes)))
            for name, attributes in tags(render(comparison, "html"))
        }

    # The friendly page has all elements that a report can have but those of a title in a document without one.
    added = shape(hostile) - shape(bridge)
    assert not {name for name, _ in added} - {"p", "dl", "dt", "dd", "code", "a", "bdi", "details", "summary"}
    assert not {a for _, attributes in added for a in attributes if a.startswith("on")}
    assert "onerror=" not in re.sub(r"&lt;img src=x onerror=", "", render(hostile, "html"))


@pytest.mark.parametrize("made", [lambda c: render(c, "html"), lambda c: print_html(c, Options())], ids=["page", "pdf"])
def test_no_link_runs_a_script(hostile, made):
    targets = re.findall(r'href="([^"]*)"', made(hostile))
    assert targets
    assert all(t.startswith(("#", "http://", "https://")) for t in targets)


def test_template_syntax_in_a_source_stays_text(hostile):
    assert "49" not in re.sub(r"[0-9a-f]{32,}|#[0-9a-f]{6}", "", render(hostile, "html").split("</style>")[1])


def test_a_pdf_of_all_of_it_holds_no_script_and_reads_no_file(bridge, caplog):
    pytest.importorskip("weasyprint", reason="WeasyPrint needs the Pango libraries", exc_type=OSError)
    document = pypdfium2.PdfDocument(render(spoil(bridge, " ".join(ATTACKS)), "pdf"))
    assert len(document) > 1
    assert pypdfium2.raw.FPDFDoc_GetJavaScriptActionCount(document) == 0
    assert not [record.message for record in caplog.records if "Failed to load" in record.message]


def test_the_policy_stays_whole(hostile):
    html = render(hostile, "html")
    assert html.index("Content-Security-Policy") < html.index("<title>")
    assert html.count("<script") == html.count("</script>")
    assert html.count("<style>") == html.count("</style>") == 1


def test_names_lose_characters_that_turn_text_round():
    assert plain("\u202eTSOP\u202c \x00The\n Post\u2069") == "TSOP The Post"


@pytest.mark.parametrize(
    "url", ["javascript:steal()", "data:text/html,x", "file:///etc/passwd", "//x", "http://", "http://["]
)
def test_only_web_addresses_can_be_followed(bridge, url):
    sources = tuple(msgspec.structs.replace(d, url=url) for d in bridge.sources)
    html = render(msgspec.structs.replace(bridge, sources=sources), "html")
    assert f'href="{url}' not in html
