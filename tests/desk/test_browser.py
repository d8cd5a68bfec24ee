"""The desk in a real browser, on SQLite and on PostgreSQL: from two pasted articles to a clean PDF, by keyboard."""

import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2
import pytest
from msgspec import structs

from compare.desk.desk import Addresses, Desk
from compare.desk.keeping import keep
from compare.desk.tasks import Compared
from compare.store.database import open_database
from compare.store.database.people import people

sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
axe = pytest.importorskip("axe_playwright_python", reason="axe-core is not installed")
expect = sync_api.expect
# Milliseconds: what is late on a busy machine is not wrong. Nothing sleeps so long where all is well.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)


class Served:
    """A desk that runs as its user starts it."""

    def __init__(self, database, folder):
        self.log = (folder / "desk.log").open("w+")
        command = [sys.executable, "-m", "compare", "desk", "--db", database, "--no-browser"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log, text=True, cwd=folder)
        self.entrance = self.process.stdout.readline().split()[-1]
        self.address = self.entrance.split("/enter")[0]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(20)
        self.process.stdout.close()
        self.log.seek(0)
        said = self.log.read()
        self.log.close()
        return said


@pytest.fixture
def served(database_address, tmp_path):
    desk = Served(database_address, tmp_path)
    yield desk
    said = desk.stop()
    assert "Traceback" not in said, said


@pytest.fixture
def person(browser, served):
    """Opens a browser of somebody's own and sits him down; nothing may fail there, or leave this machine."""
    trouble, contexts = [], []

    def sit(name, role="editor", entrance="", **options):
        context = browser.new_context(viewport={"width": options.pop("width", 1280), "height": 900}, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        # Chromium writes to the console what a test means to happen too: a form that is refused, a desk that is gone.
        page.on(
            "console",
            lambda m: m.type == "error" and not re.search("422|ERR_FAILED", m.text) and trouble.append(m.text),
        )
        page.on("pageerror", lambda error: trouble.append(str(error)))
        here = urlsplit(served.address).netloc
        context.on("request", lambda r: urlsplit(r.url).netloc in {here, ""} or trouble.append(r.url))
        page.goto(entrance or served.entrance)
        page.get_by_label("Name").focus()
        page.keyboard.type(name)
        page.get_by_label(role).check()
        page.get_by_role("button", name="Sit down").press("Enter")
        expect(page.get_by_role("heading", name="Comparisons")).to_be_visible()
        return page

    yield sit
    for context in contexts:
        context.close()
    assert trouble == []


def another_entrance(page):
    """A fresh address for one more browser."""
    page.get_by_role("link", name="Names", exact=True).click()
    page.get_by_role("button", name="A fresh address").click()
    return page.get_by_role("status").locator("code").text_content()


def compare(page, texts):
    page.get_by_role("link", name="Compare", exact=True).click()
    for number, (label, text) in enumerate(zip(("Post", "Daily"), texts, strict=True)):
        page.fill(f"[name=text-{number}]", text)
        page.fill(f"[name=label-{number}]", label)
    page.get_by_role("button", name="Compare").press("Enter")
    page.wait_for_url("**/stories/*")


def kept(page):
    """Waits until the desk has acknowledged the last decision."""
    expect(page.locator("#says")).to_have_text(re.compile("^Kept"))
    page.evaluate("document.querySelector('#says').textContent = ''")


def matter(page, words):
    return page.locator(".matter").filter(has_text=words)


def test_from_two_pasted_articles_to_a_clean_pdf(person, bridge, tmp_path):
    texts = tuple(d.text for d in bridge.sources)
    ann = person("Ann")
    compare(ann, texts)
    number = ann.locator(".matter").count()
    expect(ann.locator("#count")).to_have_text(f"0 of {number} decided")
    decide_by_keyboard_alone(ann, number)
    filter_by_keyboard(ann)

    story = ann.url
    cy = person("Cy", "second checker", another_entrance(ann))
    check_without_seeing_the_first_verdict(cy, story, number)
    ann.goto(story)
    ann.select_option("#filter-show", "disputed")
    expect(ann.locator(".matter:visible")).to_have_count(1)

    # One article is corrected: what was decided stays, and what has changed is said.
    decided = ann.locator(".matter h2").first.text_content()
    ann.get_by_role("link", name="Compare again").click()
    corrected = texts[0].replace("2.1 million", "2.2 million").replace("Ferries will carry", "Buses carry")
    ann.fill("[name=text-0]", corrected)
    ann.get_by_role("button", name="Compare").click()
    ann.wait_for_url("**/stories/*")
    expect(matter(ann, decided)).to_contain_text("Unchanged")
    expect(matter(ann, decided)).to_contain_text("Confirmed")
    expect(ann.locator(".s-changed")).to_have_count(1)
    expect(matter(ann, "on words that have changed since")).to_have_count(1)
    expect(ann.locator("#count")).to_contain_text(f"{number - 1} of")

    text = clean_pdf(ann, tmp_path / "clean.pdf")
    assert "Confirmed" in text
    assert "works office" not in text
    assert "Ann" not in text


def decide_by_keyboard_alone(page, number):
    """A verdict, a verdict that needs a note, a note before its verdict, and the rest."""
    press = page.keyboard.press
    press("j")
    press("1")
    kept(page)
    press("j")
    press("2")
    press("Escape")  # it is not to be "not so" after all
    press("n")
    press("Control+Enter")
    kept(page)
    expect(page.locator("#count")).to_contain_text("1 of")
    press("2")
    page.keyboard.type("The Post means the foot bridge; 1, 2 and j are only words here.")
    press("Control+Enter")
    kept(page)
    press("j")
    press("n")
    page.keyboard.type("Ask the works office.")
    press("Escape")
    press("3")
    kept(page)
    for _ in range(number - 3):
        press("j")
        press("5")
        kept(page)
    expect(page.locator("#count")).to_have_text(f"{number} of {number} decided")
    expect(page.locator(".matter").nth(1)).to_contain_text("only words here.")
    expect(page.locator(".matter").nth(2)).to_contain_text("Ask the works office.")


def filter_by_keyboard(page):
    page.keyboard.press("/")
    page.keyboard.type("works")
    expect(page.locator("#shown")).to_have_text("0 shown")  # the findings are searched, not the notes
    page.keyboard.press("Escape")
    page.select_option("#filter-show", "open")
    expect(page.locator("#shown")).to_have_text("0 shown")
    page.select_option("#filter-show", "")


def check_without_seeing_the_first_verdict(page, story, number):
    page.goto(story)
    expect(page.locator("body")).not_to_contain_text("only words here")
    expect(page.locator("#count")).to_have_text(f"0 of {number} decided")
    for key in ("j", "j", "1"):
        page.keyboard.press(key)
    kept(page)
    expect(page.locator(".matter").nth(1)).to_contain_text("Two verdicts that differ stand here.")
    expect(page.locator(".matter").nth(1)).to_contain_text("only words here.")
    expect(page.locator("body")).not_to_contain_text("Ask the works office")


def clean_pdf(page, path):
    """The words of the clean report that an editor downloads."""
    page.get_by_text("Reports", exact=True).click()
    with page.expect_download() as download:
        page.locator("a[href$='clean-report.pdf']").click()
    download.value.save_as(path)
    document = pypdfium2.PdfDocument(path)
    text = " ".join(each.get_textpage().get_text_range() for each in document)
    document.close()
    return text


def test_two_browsers_at_once_on_one_finding_both_keep_what_was_written(person, bridge):
    ann = person("Ann")
    compare(ann, tuple(d.text for d in bridge.sources))
    story = ann.url
    bo = person("Bo", "reporter", another_entrance(ann))
    for page in (ann, bo):
        page.goto(story)
        page.keyboard.press("j")
        page.keyboard.press("n")
    ann.keyboard.type("Ann was here.")
    bo.keyboard.type("Bo was here.")
    for page, key in ((ann, "1"), (bo, "5")):
        page.keyboard.press("Escape")
        page.keyboard.press(key)
        kept(page)

    first = bo.locator(".matter").first
    expect(first).to_contain_text("Ann was here.")
    expect(first).to_contain_text("Bo was here.")
    expect(first).to_contain_text("Two verdicts that differ stand here.")


SELECT = """([source, words]) => {
    const text = document.querySelector(`#text-${source}`);
    const piece = [...text.querySelectorAll("[data-at]")].find(each => each.textContent.includes(words));
    const range = document.createRange();
    range.setStart(piece.firstChild, piece.textContent.indexOf(words));
    range.setEnd(piece.firstChild, piece.textContent.indexOf(words) + words.length);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    text.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
}"""


def test_an_editor_marks_joins_splits_and_decides_on_many_beside_the_texts(person, bridge):
    ann = person("Ann")
    compare(ann, tuple(d.text for d in bridge.sources))
    number = ann.locator(".matter").count()
    matter(ann, "1 June").locator("textarea").fill("Not kept yet.")

    # The texts stand beside, and show the finding that is looked at.
    ann.keyboard.press("Escape")
    ann.keyboard.press("t")
    expect(ann.locator("#beside .text")).to_have_count(2)
    expect(ann.locator("#beside .here").first).to_be_visible()
    ann.locator("#beside").get_by_role("link", name="Finding 2").first.click()
    expect(ann.locator(".matter").nth(1)).to_be_focused()

    # Words of two articles are marked, and belong together.
    for source, words in (("A", "Ferries will carry cyclists"), ("B", "asked for lower rents")):
        ann.evaluate(SELECT, [source, words])
        expect(ann.locator(f"[name=passage-{source}]")).to_have_value(words)
    ann.get_by_role("button", name="Add", exact=True).click()
    kept(ann)
    expect(ann.locator(".matter")).to_have_count(number + 1)
    expect(matter(ann, "Added by Ann")).to_contain_text("Agreement")
    expect(ann.locator("#beside sup").filter(has_text="+1")).to_have_count(2)
    expect(matter(ann, "1 June").locator("textarea")).to_have_value("Not kept yet.")

    # It was a mistake; the pair is split.
    matter(ann, "Added by Ann").get_by_text("Do not belong together?").click()
    matter(ann, "Added by Ann").get_by_role("button", name="Split").click()
    kept(ann)
    expect(ann.locator(".matter")).to_have_count(number + 2)
    expect(ann.locator(".matter").filter(has_text="Split off by Ann")).to_have_count(2)

    # All that is left is not worth it.
    ann.keyboard.press("x")
    expect(ann.locator("#chosen")).to_have_text("1 chosen")
    ann.get_by_role("button", name="Choose all shown").click()
    bulk = ann.locator("#bulk")
    bulk.get_by_role("button", name="Not so").click()
    expect(bulk.get_by_role("alert")).to_contain_text("Say why it is not so. Nothing was kept.")
    bulk.get_by_role("button", name="Not worth it").click()
    kept(ann)
    expect(ann.locator("#count")).to_have_text(f"{number + 2} of {number + 2} decided")
    expect(bulk).to_be_hidden()


def test_a_desk_that_has_gone_away_loses_no_words(person, served, bridge):
    ann = person("Ann")
    compare(ann, tuple(d.text for d in bridge.sources))
    ann.keyboard.press("j")
    ann.keyboard.press("n")
    ann.keyboard.type("Not to be lost.")
    ann.route("**/matters/*", lambda route: route.abort())
    ann.keyboard.press("Control+Enter")
    expect(ann.locator(".matter").first).to_contain_text("Not kept.")
    expect(ann.locator(".matter").first.locator("textarea")).to_have_value("Not to be lost.")
    ann.unroute("**/matters/*")
    ann.locator(".matter").first.locator("textarea").press("Control+Enter")
    kept(ann)
    assert served.process.poll() is None


def test_files_that_are_dropped_fill_the_places_that_are_free(person, bridge):
    ann = person("Ann")
    ann.get_by_role("link", name="Compare", exact=True).click()
    ann.wait_for_url("**/compare")  # loaded with its script, which alone takes what is dropped
    data = ann.evaluate_handle(
        """texts => {
            const data = new DataTransfer();
            texts.forEach((text, at) => data.items.add(new File([text], `Paper ${at}.txt`, { type: "text/plain" })));
            return data;
        }""",
        [d.text for d in bridge.sources],
    )
    names = "all => all.map(each => each.files[0]?.name)"

    ann.dispatch_event("[data-slot='1']", "drop", {"dataTransfer": data})
    assert ann.locator("[type=file]").evaluate_all(names)[:2] == ["Paper 1.txt", "Paper 0.txt"]
    for _ in range(4):  # beside every place
        ann.dispatch_event("h1", "drop", {"dataTransfer": data})
    assert ann.locator("[type=file]").evaluate_all(names)[2:] == ["Paper 0.txt", "Paper 1.txt"] * 3
    expect(ann.locator("#dropped")).to_have_text("No place is free for Paper 0.txt, Paper 1.txt.")
    for place in range(2, 8):
        ann.set_input_files(f"[name=file-{place}]", [])
    ann.get_by_role("button", name="Compare").click()
    ann.wait_for_url("**/stories/*")
    expect(ann.get_by_role("heading", level=1)).to_have_text("Paper 1 and Paper 0 compared")


@pytest.mark.parametrize("database_address", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_to_object_to_and_nothing_is_wider_than_the_window(person, bridge, scheme, width):
    ann = person("Ann", width=width, color_scheme=scheme, bypass_csp=True)
    compare(ann, tuple(d.text for d in bridge.sources))
    ann.locator(".matter").first.get_by_role("button", name="Confirmed").click()
    kept(ann)
    ann.locator(".matter").nth(1).get_by_role("button", name="Not so").click()
    expect(ann.locator(".error")).to_be_visible()
    ann.locator(".matter").nth(1).get_by_label("choose").check()
    if width > 1000:
        ann.get_by_role("link", name="The texts").click()
        expect(ann.locator("#beside .text")).to_have_count(2)
    seen = [(ann.url, found(ann, width))]
    cy = person("Cy", "second checker", another_entrance(ann))
    cy.goto(seen[0][0])
    cy.locator(".matter").first.get_by_role("button", name="Not worth it").click()
    kept(cy)
    for path in ("/", "/compare", "/names", "/stories/1", "/stories/1/again", "/stories/1/texts",
                 "/stories/1/internal-report.html", "/stories/1/clean-report.html"):  # fmt: skip
        ann.goto(urlsplit(ann.url)._replace(path=path, fragment="").geturl())
        seen.append((path, found(ann, width)))
    assert [(path, faults) for path, faults in seen if faults] == []


def found(page, width):
    """What axe objects to on the page as it is, all folds open, and how much wider than the window it is."""
    for fold in page.locator("details").all():
        fold.evaluate("each => { each.open = true }")
    page.add_script_tag(path=Path(axe.__file__).with_name("axe.min.js"))
    rules = page.evaluate(
        "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']})"
    )
    wider = page.evaluate("document.documentElement.scrollWidth") - width
    faults = [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in rules["violations"]]
    return [*faults, *([("wider than the window", wider)] if wider > 0 else [])]


@pytest.mark.parametrize("database_address", ["sqlite"], indirect=True)
def test_without_scripts_everything_can_be_done_but_for_the_keys(person, bridge):
    ann = person("Ann", java_script_enabled=False)
    ann.get_by_role("link", name="Compare", exact=True).click()
    for number, d in enumerate(bridge.sources):
        ann.fill(f"[name=text-{number}]", d.text)
    ann.get_by_role("button", name="Compare").click()
    how_far = ann.get_by_role("link", name="How far is it?")
    review = ann.get_by_role("link", name="The texts")
    expect(how_far.or_(review)).to_be_visible()
    while how_far.is_visible():
        with ann.expect_navigation():
            how_far.click()
    ann.locator(".matter").first.get_by_role("button", name="Confirmed").click()
    expect(ann.locator("#count")).to_contain_text("1 of")
    expect(ann.locator(".filters")).to_be_hidden()
    ann.get_by_role("link", name="The texts").click()
    ann.get_by_label("Passage in").first.fill("Ferries will carry cyclists")
    ann.get_by_role("button", name="Add", exact=True).click()
    expect(matter(ann, "Added by Ann")).to_have_count(1)
    for each in (0, 1):
        ann.locator(".matter").nth(each).get_by_label("choose").check()
    ann.get_by_role("button", name="Join").click()
    expect(matter(ann, "Joined from 2 findings")).to_have_count(1)
    matter(ann, "Joined from 2 findings").get_by_label("choose").check()
    ann.locator("#bulk").get_by_role("button", name="Settled").click()
    expect(ann.locator("body")).to_contain_text("Nothing was kept.")


@pytest.mark.parametrize("database_address", ["sqlite"], indirect=True)
def test_a_list_of_a_thousand_findings_has_only_the_forms_that_are_in_sight(person, bridge, database_address):
    many = tuple(
        structs.replace(f, id=f"{f.id}-{turn}", rank=turn * len(bridge.findings) + f.rank)
        for turn in range(170)
        for f in bridge.findings
    )
    ann = person("Ann")
    database = open_database(database_address)
    with database.reading() as connection:
        (who,) = people(connection)
    desk = Desk(database=database, addresses=Addresses(host="127.0.0.1", port=1))
    keep(desk, who, None, Compared(structs.replace(bridge, findings=many).to_json().encode(), ()))
    database.close()
    ann.goto(urlsplit(ann.url)._replace(path="/stories/1").geturl())
    number = ann.locator(".matter").count()
    assert number == 1020

    assert ann.locator("form").count() < 60
    ann.keyboard.press("k")  # the last one, far below
    expect(ann.locator(".matter").last.get_by_role("button", name="Confirmed")).to_be_visible()
    ann.keyboard.press("1")
    kept(ann)
    expect(ann.locator("#count")).to_have_text(f"1 of {number} decided")
    ann.locator(".matter").last.locator("textarea").fill("Not kept yet.")
    ann.locator(".matter").last.get_by_label("choose").check()
    ann.get_by_role("button", name="Choose all shown").click()
    ann.locator("#bulk").get_by_role("button", name="Not worth it").click()
    expect(ann.locator("#count")).to_have_text(f"{number} of {number} decided")
    assert ann.locator("form").count() < 200
    expect(ann.locator(".matter").last.locator("textarea")).to_have_value("Not kept yet.")
