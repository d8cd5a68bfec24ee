"""What a finding says to those whose unpublished text is one of the sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from compare.model import Difference, Finding, FindingKind
from compare.tell.outlets import Outlet
from compare.tell.wording import number
from compare.text.words import normalise


def seen_from(finding: Finding, draft: str) -> Finding:
    """The finding with what concerns the draft before what does not: differences, and of each the draft's value."""
    told = sorted(finding.differences, key=lambda d: draft not in d.values)
    return replace(finding, differences=tuple(_first(d, draft) for d in told))


def _first(difference: Difference, draft: str) -> Difference:
    values = dict(sorted(difference.values.items(), key=lambda item: item[0] != draft))
    return replace(difference, values=values)


def lacking(finding: Finding, tellers: Collection[str], draft: str, who: Mapping[str, Outlet]) -> str:
    """That the draft lacks what others tell, "" where it tells it too or alone; `tellers`: who tells of the matter."""
    if draft in tellers:
        return ""
    say = who[draft].say
    others = [s for s in who if s in tellers]
    if finding.kind is FindingKind.UNIQUE or len(others) == 1:
        return say("You lack it: only {has} it", has=who[others[0]].does("have"), who=who[others[0]].text)
    names = say.listed([who[s].text for s in others])
    if not say.english:
        return say("You lack what {number} others carry ({names})", number=len(others), names=names)
    all_of = "" if len(others) < len(who) - 1 or len(others) == 2 else "all "
    count = "both" if len(others) == 2 == len(who) - 1 else f"{all_of}{number(len(others), say)}"
    return f"You lack what {count} others carry ({names})"


def clash(finding: Finding, said: Mapping[str, str], draft: str, who: Mapping[str, Outlet]) -> str:
    """That "you say “23”; two of three others say “31”": the first difference, and who stands where in those like it.

    `said`: each source's value with the words that complete it.
    """
    say = who[draft].say
    first = finding.differences[0]
    own = normalise(first.values[draft])
    # A second figure of the draft in the same matter is another question.
    alike = [
        d
        for d in finding.differences
        if (d.aspect, d.slot) == (first.aspect, first.slot) and normalise(d.values.get(draft, own)) == own
    ]
    against: dict[str, list[str]] = {}
    for difference in (d for d in alike if draft in d.values):
        for source in (s for s in difference.values if s != draft):
            against.setdefault(normalise(difference.values[source]), []).append(source)
    with_you = [s for s in who if s != draft and any(normalise(d.values.get(s, "")) == own for d in alike)]
    others = len(who) - 1
    yours = say("You say {what}", what=say.quoted(said[draft]))
    if with_you:
        do, names = (say.listed([told(who[s]) for s in with_you]) for told in (_does, _text))
        yours += say(", as {do}", do=do, names=names)
    order = list(who)
    groups = [sorted(set(sources), key=order.index) for sources in against.values()]
    return "; ".join((yours, *_theirs(groups, said, who, others)))


def _theirs(
    groups: Collection[list[str]], said: Mapping[str, str], who: Mapping[str, Outlet], others: int
) -> Iterator[str]:
    """Each value that speaks against the draft's, with who or how many have it."""
    say = next(iter(who.values())).say
    for sources in sorted(groups, key=len, reverse=True):
        if len(sources) == 1:
            one = who[sources[0]]
            yield say("{says} {what}", says=one.does("say"), who=one.text, what=say.quoted(said[sources[0]]))
        else:
            names = say.listed([who[s].text for s in sources])
            of = f"of {number(others, say)} others" if len(sources) < others else "others"
            count, what = number(len(sources), say), say.quoted(said[sources[0]])
            yield say("{count} {of} say {what} ({names})", count=count, of=of, what=what, names=names)


def _does(who: Outlet) -> str:
    return who.does("do")


def _text(who: Outlet) -> str:
    return who.text
