"""The page in a real browser: with the script, without it, by keyboard, and checked by axe."""

from pathlib import Path

import msgspec
import pytest

from compare import Comparison
from compare.report import render

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
axe = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")


@pytest.fixture
def visit(browser, tmp_path):
    """Opens a comparison's page from the disk; at the end nothing may have failed or gone out to the network."""
    trouble, contexts = [], []

    def open_page(comparison, *, width=1280, fragment="", **options):
        path = tmp_path / "report.html"
        path.write_text(render(comparison, "html"), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or trouble.append(request.url))
        page.goto(path.as_uri() + fragment)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert trouble == []


def visible(page):
    return page.locator("[data-finding]:visible").evaluate_all("found => found.map(each => each.id)")


def test_findings_are_filtered_by_kind(bridge, visit):
    page = visit(bridge)
    page.select_option("#filter-kind", "conflict")
    assert visible(page) == ["F1c0ffee"]
    assert page.text_content("#filter-shown") == "1 of 8 findings"
    assert page.locator("#unique").is_hidden()


def test_findings_are_filtered_by_source_aspect_and_text(bridge, visit):
    page = visit(bridge)
    page.select_option("#filter-source", "A")
    assert {"FA2bead", "FA5bead"} <= set(visible(page))
    assert "FB4bead" not in visible(page)
    page.click("#filter-clear")
    page.select_option("#filter-aspect", "quantity")
    assert visible(page) == ["F3decade"]
    page.click("#filter-clear")
    page.fill("#filter-text", "FERRIES cyclists")
    assert visible(page) == ["FA5bead"]


def test_j_and_k_go_from_finding_to_finding_and_slash_to_the_filter(bridge, visit):
    page = visit(bridge)
    seen = []
    for key in ("j", "j", "k"):
        page.keyboard.press(key)
        seen.append(page.evaluate("document.activeElement.id"))
    assert seen == ["F1c0ffee", "F2facade", "F1c0ffee"]
    page.keyboard.press("/")
    page.keyboard.type("jk")
    assert page.input_value("#filter-text") == "jk"
    page.keyboard.press("Escape")
    assert len(visible(page)) == 8


def test_the_keys_are_explained_and_can_be_turned_off(bridge, visit):
    page = visit(bridge)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.uncheck("#keys-on")
    page.click("#keys button")
    assert page.locator("#keys").is_hidden()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.matches('[data-finding]')") is False


def test_a_permanent_link_leads_to_its_finding(bridge, visit):
    page = visit(bridge, fragment="#F3decade")
    assert page.locator("#F3decade").evaluate("e => e.matches(':target')")
    sync_api.expect(page.locator("#F3decade-title")).to_be_in_viewport()


def test_a_permanent_link_to_a_finding_that_is_filtered_out_shows_it(bridge, visit):
    page = visit(bridge)
    page.select_option("#filter-kind", "conflict")
    page.evaluate("location.hash = '#F3decade'")
    page.wait_for_selector("#F3decade", state="visible")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_link_to_a_part_brings_its_heading_out_from_under_the_bars(bridge, visit, width):
    page = visit(bridge, width=width)
    for part in ("conflict", "agreement", "texts"):
        page.evaluate(f"location.hash = '#{part}'")
        page.wait_for_function(f"document.querySelector('#{part}:target')")
        heading = page.locator(f"#{part}-title")
        assert heading.evaluate("""e => {
            const box = e.getBoundingClientRect();
            return document.elementFromPoint(box.left + 5, box.top + box.height / 2) === e;
        }""")


def test_a_click_on_a_claim_lights_its_partner(bridge, visit):
    page = visit(bridge)
    page.click("#A3")
    assert page.locator(".claim.lit").evaluate_all("found => found.map(each => each.id)") == ["A3", "B2"]


def test_a_link_to_a_claim_lights_its_partner_too(bridge, visit):
    page = visit(bridge)
    page.locator("#F1c0ffee .place a").first.click()
    page.wait_for_selector("#B1.lit")


def test_a_quote_is_copied_with_its_citation(bridge, visit):
    page = visit(bridge, permissions=["clipboard-read", "clipboard-write"])
    page.locator("#FA5bead summary").click()
    page.locator("#FA5bead .copy").click()
    page.wait_for_selector("#FA5bead .copy:text('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“Ferries will carry cyclists free of charge.”\nThe Harbour Post, “Old bridge closes")


def test_without_scripts_all_is_there_and_no_dead_tool_shows(bridge, visit):
    page = visit(bridge, java_script_enabled=False)
    assert page.locator("[data-finding]").count() == 8
    assert page.locator("#tools").is_hidden()
    assert page.locator("#A3").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_to_object_to(bridge, visit, scheme, width):
    page = visit(bridge, width=width, color_scheme=scheme, bypass_csp=True)
    for fold in page.locator("details").all():
        fold.evaluate("each => { each.open = true }")
    page.add_script_tag(path=Path(axe.__file__).with_name("axe.min.js"))
    found = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found["violations"]] == []


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("name", ["Riverside Daily", "Donaudampfschifffahrtsgesellschaft" * 6])
def test_nothing_is_wider_than_the_window(bridge, visit, width, name):
    sources = tuple(msgspec.structs.replace(d, label=name, title=name, origin=name) for d in bridge.sources)
    findings = tuple(msgspec.structs.replace(f, statement=name) for f in bridge.findings)
    page = visit(msgspec.structs.replace(bridge, sources=sources, findings=findings), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.fixture
def crowded(bridge):
    """The bridge with outlets of forty letters and with three-digit counts of each kind."""
    many = tuple(
        msgspec.structs.replace(finding, id=f"{finding.id}{n}", rank=len(bridge.findings) * n + finding.rank)
        for n in range(120)
        for finding in bridge.findings
    )
    names = ("Donaudampfschifffahrtselektrizitätenbote", "Riverside Daily and Harbour Intelligencer")
    sources = tuple(msgspec.structs.replace(d, label=name) for d, name in zip(bridge.sources, names, strict=True))
    return msgspec.structs.replace(bridge, findings=many, sources=sources)


# What sticks out of its box, but for what scrolls in it, and numbers that are broken in two.
_BADLY_SET = """() => {
    const shown = (e) => e.checkVisibility() && !e.closest(".scroll, .contents, svg, dialog") && e.clientWidth > 0;
    const out = [...document.querySelectorAll("p, h1, h2, h3, li, td, th, dd, dt, figcaption, .quote, table, figure")]
        .filter((e) => shown(e) && e.scrollWidth > e.clientWidth + 1)
        .map((e) => `${e.tagName}.${e.className}: ${e.textContent.slice(0, 60)}`);
    const broken = [...document.querySelectorAll(".counts b, .number, .letter, .key")]
        .filter((e) => e.checkVisibility() && e.getClientRects().length > 1)
        .map((e) => `broken: ${e.textContent}`);
    const wide = document.documentElement.scrollWidth > innerWidth ? ["the page"] : [];
    return [...new Set([...out, ...broken, ...wide])].slice(0, 10);
}"""


@pytest.mark.parametrize(
    "look",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"media": "print"}],
    ids=["light", "dark", "forced colours", "print"],
)
def test_tiles_tables_and_charts_hold_long_names_and_three_digits_at_every_width(crowded, visit, look):
    page = visit(crowded, width=1600)
    page.emulate_media(**look)
    assert all(len(number) >= 3 for number in page.locator(".counts b").all_inner_texts())
    for width in (320, 390, 768, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(_BADLY_SET) == [], width


def test_the_texts_scroll_together_until_that_is_turned_off(visit):
    saved = Comparison.from_json((Path(__file__).with_name("golden") / "council-vote" / "report.json").read_bytes())
    page = visit(saved, fragment="#texts")
    page.set_viewport_size({"width": 1280, "height": 400})
    place = "document.getElementById('text-B').scrollTop"
    page.locator("#text-A").evaluate("pane => { pane.scrollTop = 300 }")
    sync_api.expect(page.locator("#text-B")).not_to_have_js_property("scrollTop", 0)
    page.uncheck("#together")
    before = page.evaluate(place)
    page.locator("#text-A").evaluate("""pane => new Promise((scrolled) => {
        pane.addEventListener("scrollend", scrolled, { once: true });  // after the page's own
        pane.scrollTop = 0;
    })""")
    assert page.evaluate(place) == before > 0


def test_2000_claims_are_filtered_within_a_tenth_of_a_second(large, visit):
    page = visit(large)
    page.fill("#filter-text", "warm")  # what findings say is folded at the first use
    milliseconds = page.evaluate("""() => {
        const field = document.getElementById("filter-text");
        const words = ["matter 7", "alone", "town 3 matter 41", "matter 1", "votes", "stays"];
        // The quickest counts: the others share the machine with whatever else it does.
        return Math.min(...[...words, ...words].map((words) => {
            const started = performance.now();
            field.value = words;
            field.dispatchEvent(new Event("input"));
            document.body.getBoundingClientRect();
            return performance.now() - started;
        }));
    }""")
    assert milliseconds <= 100


def test_forced_colours_leave_all_readable(bridge, visit):
    page = visit(bridge, forced_colors="active")
    assert page.locator("#F1c0ffee mark").first.evaluate("e => getComputedStyle(e).borderTopStyle") == "solid"
