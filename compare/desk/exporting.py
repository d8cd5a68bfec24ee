"""What of a review goes to other programs and people: calls, reviewed claims, annotations, gold."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from itertools import combinations

import msgspec
from starlette.exceptions import HTTPException
from starlette.responses import Response

from compare.desk.apart import written
from compare.desk.gold import gold_of
from compare.desk.matters import Review
from compare.desk.passing import reviewed
from compare.desk.publishing import calls_to_make, claim_reviews, decisions_as_annotations
from compare.desk.standing import agreed, on
from compare.desk.tasks import Calls
from compare.desk.trail import attachment
from compare.desk.visit import Visit
from compare.errors import UsageError
from compare.report.exports.call_sheets import markdown
from compare.report.index import index
from compare.report.sources import headline
from compare.store.database import Decision, Role, Verdict

_LD = "application/ld+json"
_NO_CALLS = "Of no finding has anybody said that it needs a call, or what was learned."


def calls(visit: Visit) -> Response:
    """The call sheet with what was learned, of what the visitor may see."""
    review, ending = reviewed(visit), visit.request.path_params["ending"]
    sheet = calls_to_make(review.now, review.cards(review.panels(visit.person)))
    title = headline(index(review.now))
    if ending == "md":
        return attachment(markdown(sheet, title, _NO_CALLS).encode(), "calls.md", "text/markdown; charset=utf-8")
    if ending != "docx":
        raise HTTPException(404, "There is no such call sheet.")
    content = written(Calls(sheet, title, _NO_CALLS, review.now.tool.version))
    return attachment(content, "calls.docx", "application/octet-stream")


def decisions(visit: Visit) -> Response:
    """The decisions as W3C annotations, those that the visitor may see."""
    review = reviewed(visit)
    text = decisions_as_annotations(review.now, review.cards(review.panels(visit.person)))
    return attachment(text.encode(), "decisions.jsonld", _LD)


def claim_review(visit: Visit) -> Response:
    """The confirmed conflicts as schema.org ClaimReviews, an editor's to publish."""
    review, asked = _editors(visit), visit.request.query_params
    confirmed = {
        finding: max(d.at for d in decisions)[:10]
        for finding, (decisions, verdict) in _agreed(review).items()
        if verdict is Verdict.CONFIRMED
    }
    try:
        text = claim_reviews(review.now, confirmed, asked.get("publisher", ""), asked.get("address", ""))
    except UsageError as error:
        raise HTTPException(422, error.beside_source) from error
    return attachment(text.encode(), "claim-review.jsonld", _LD)


def gold(visit: Visit) -> Response:
    """What people found, as gold to measure and train with: a folder for each two of the articles.

    Every finding must be decided: gold in which the tool's guesses stood would measure the tool by itself.
    """
    review = _editors(visit)
    found = _agreed(review)
    left = [v for _, v in found.values() if v in {None, Verdict.OPEN}]
    if left:
        raise HTTPException(409, f"{len(left)} of {len(found)} findings are open or disputed. Decide on each first.")
    verdicts = {finding: verdict for finding, (_, verdict) in found.items() if verdict is not None}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for pair in combinations([d.id for d in review.now.sources], 2):
            files = {"gold.json": _json(gold_of(review.now, pair, verdicts))}
            files |= {f"{n}.txt": review.now.source[s].text.encode() for n, s in zip("ab", pair, strict=True)}
            for name, content in files.items():
                # Dated alike, so that the same review has the same bytes.
                package.writestr(zipfile.ZipInfo(f"story-{review.run.story}-{''.join(pair)}/{name}"), content)
    return attachment(made.getvalue(), f"gold-{review.run.story}.zip", "application/zip")


def _editors(visit: Visit) -> Review:
    if visit.person.role is not Role.EDITOR:
        raise HTTPException(403, "This is an editor's to pass on.")
    return reviewed(visit)


def _agreed(review: Review) -> dict[str, tuple[Sequence[Decision], Verdict | None]]:
    """The findings that are in the texts now: the decisions on the words of each, and the verdict that all agree on."""
    of = review.of
    here = {s.finding: on(s.finding, of[s.matter]) for s in review.sightings if s.words == review.run.id}
    return {finding: (decisions, agreed(decisions)) for finding, decisions in here.items()}


def _json(content: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n"
