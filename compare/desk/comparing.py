"""Articles in: the form, the comparison under way, and what is kept of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from msgspec import structs
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, RedirectResponse, Response

from compare.desk.jobs import STAGES, Job
from compare.desk.keeping import keep
from compare.desk.pages import page
from compare.desk.tasks import Compare, Given, file_name
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.model import Comparison
from compare.read import is_link
from compare.read.dates import iso_date
from compare.report.index import plain
from compare.store.database.stories import inputs_of, run_of

SLOTS = 8  # articles that the form has room for
_OPEN = 2  # of which so many are unfolded
_PASTED = "Text {}.txt"


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One source of the form. `kept` says what stands for it while nothing new is given, "" where nothing does.

    `error` is what is wrong with it, and `wrong` the field that it is about.
    """

    number: int
    text: str = ""
    link: str = ""
    label: str = ""
    date: str = ""
    kept: str = ""
    error: str = ""
    wrong: str = "text"


def form(visit: Visit) -> Response:
    """An empty form; or that of a comparison that failed, with what was given and what is wrong beside it."""
    job = visit.desk.jobs.get(visit.request.query_params.get("job", ""))
    if job is None or not job.problem:
        return _form(visit, [], None, "")
    slots = [
        Slot(
            number=number,
            text=_pasted(given),
            link=given.link,
            label=given.label,
            date=given.date,
            kept="" if _pasted(given) or given.link else given.name,
            error=job.problem if number == job.place else "",
            wrong=_wrong(given),
        )
        for number, given in enumerate(job.task.sources)
    ]
    said = job.problem if job.place < 0 else ""
    return _form(visit, slots, job.again, f"job-{job.id}", said)


def again(visit: Visit) -> Response:
    """The form of a story that is compared again: what was compared stands where nothing new is given."""
    story = visit.number("story")
    with visit.desk.database.reading() as connection:
        run = run_of(connection, story)
        inputs = inputs_of(connection, run.id) if run else ()
    if run is None:
        raise HTTPException(404, "There is no such story.")
    labels = [d.label for d in Comparison.from_json(run.report).sources]
    slots = [
        Slot(number=number, label=given.label or plain(label), date=given.date, kept=given.name)
        for number, (given, label) in enumerate(zip(inputs, labels, strict=True))
    ]
    return _form(visit, slots, story, f"story-{story}")


def begin(visit: Visit) -> Response:
    """Compare what the form gives."""
    basis = visit.said("basis")
    kept, story = _basis(visit, basis)
    given: list[Given] = []
    slots: list[Slot] = []
    for number in range(SLOTS):
        source, slot = _source(visit, number, kept)
        slots.append(slot)
        if source is not None:
            given.append(source)
    said = "" if len(given) > 1 else "There is nothing to compare with. Give two articles or more."
    if said or any(slot.error for slot in slots):
        return _form(visit, slots, story, basis, said)
    task = Compare(tuple(given), visit.desk.settings)
    try:
        job = visit.desk.jobs.begin(task, story, partial(keep, visit.desk, visit.person, story))
    except UsageError as error:
        return _form(visit, slots, story, basis, f"Not begun: {error}")
    return RedirectResponse(f"/jobs/{quote(job.id)}", 303)


def under_way(visit: Visit) -> Response:
    """How far a comparison is; when it is over, where it is."""
    job = _job(visit)
    if job.over:
        return RedirectResponse(_target(job), 303)
    return page(visit, "job.html", job=job, stages=STAGES, at=STAGES.index(job.stage))


def state(visit: Visit) -> Response:
    """The same for the page's script."""
    job = _job(visit)
    return JSONResponse({"stage": job.stage, "at": STAGES.index(job.stage), "over": _target(job) if job.over else ""})


def _source(visit: Visit, number: int, kept: Sequence[Given]) -> tuple[Given | None, Slot]:
    """What one place of the form gives, None where that is nothing; and the place as it is shown again."""
    text, link = visit.said(f"text-{number}"), visit.said(f"link-{number}").strip()
    label, date = visit.said(f"label-{number}").strip(), visit.said(f"date-{number}").strip()
    upload = visit.form.get(f"file-{number}")
    file = upload if isinstance(upload, UploadFile) and upload.filename else None
    old = kept[number] if number < len(kept) and not visit.said(f"drop-{number}") else None
    slot = Slot(number=number, text=text, link=link, label=label, date=date, kept=old.name if old else "")
    if sum((bool(text.strip()), bool(link), file is not None)) > 1:
        return None, replace(slot, error="Give one of the three: a text, a file or a link.")
    if file is not None:
        content = file.file.read()
        return Given(name=file_name(file.filename or ""), content=content, label=label, date=date), slot
    if text.strip():
        return Given(name=_PASTED.format(number + 1), content=text.encode(), label=label, date=date), slot
    if link:
        if not is_link(link):
            return None, replace(slot, error="This is no link. It begins with https:// or http://.", wrong="link")
        return Given(name="", link=link, label=label, date=date), slot
    return (structs.replace(old, label=label, date=date), slot) if old else (None, slot)


def _basis(visit: Visit, basis: str) -> tuple[Sequence[Given], int | None]:
    """What stands for the sources that are given nothing new, and the story that is compared again."""
    kind, _, name = basis.partition("-")
    if kind == "job" and (job := visit.desk.jobs.get(name)):
        return job.task.sources, job.again
    if kind == "story" and name.isdecimal():
        with visit.desk.database.reading() as connection:
            run = run_of(connection, int(name))
            inputs = inputs_of(connection, run.id) if run else ()
        if run is not None:
            return [Given(name=i.name, content=i.content, record=i.record) for i in inputs], run.story
    if basis:
        raise HTTPException(404, "What was to be compared again is no longer there. Begin anew.")
    return (), None


def _form(visit: Visit, slots: Sequence[Slot], again: int | None, basis: str, said: str = "") -> Response:
    shown = [*slots, *(Slot(number=n) for n in range(len(slots), SLOTS))][:SLOTS]
    used = [s.number for s in shown if s != Slot(number=s.number)]
    return page(
        visit,
        "compare.html",
        422 if said or any(slot.error for slot in slots) else 200,
        slots=shown,
        unfolded=max([_OPEN, *(number + 1 for number in used)]),
        again=again,
        basis=basis,
        said=said,
    )


def _wrong(given: Given) -> str:
    """The field that an error about a source is about: a date is read before anything else."""
    if given.date and not iso_date(given.date):
        return "date"
    return "link" if given.link else "text" if _pasted(given) else "file"


def _pasted(given: Given) -> str:
    """The text that was pasted, to be shown in its field again; "" for files."""
    number = given.name.removeprefix("Text ").removesuffix(".txt")
    return given.content.decode() if number.isdecimal() and given.name == _PASTED.format(number) else ""


def _job(visit: Visit) -> Job:
    job = visit.desk.jobs.get(visit.request.path_params["job"])
    if job is None:
        raise HTTPException(404, "That comparison is no longer known. If it was done, it is in the list.")
    return job


def _target(job: Job) -> str:
    return f"/stories/{job.story}" if job.story else f"/compare?job={quote(job.id)}"
