"""English words that answer one question with another value: opposites, ranks, relatives (plain tables).

A closed class each where there is one; opposites are the complementary and reversive pairs of directions, outcomes and
acts in English grammars and thesauri (Quirk et al. 1985; Jespersen 1942), kept where both cannot be true of one thing.
"""

from __future__ import annotations

from collections.abc import Iterable

_OPPOSITES = """
north/south east/west northern/southern eastern/western northeast/southwest northwest/southeast northwest/northeast
southwest/southeast northward/southward left/right upper/lower above/below inside/outside into/out before/after
over/under up/down upstream/downstream inland/offshore uphill/downhill onshore/offshore clockwise/anticlockwise
increase/decrease increase/reduce rise/fall rise/drop grow/shrink gain/lose win/lose raise/lower raise/cut
strengthen/weaken expand/shrink accept/reject accept/refuse accept/decline approve/reject pass/reject allow/ban
allow/bar allow/forbid permit/forbid permit/ban allow/prohibit permit/prohibit grant/deny admit/deny confirm/deny
agree/refuse agree/decline support/oppose back/oppose favour/oppose favor/oppose arrive/leave arrive/depart enter/leave
enter/exit open/close open/shut begin/end start/end start/stop start/finish begin/finish buy/sell arrest/release
free/detain release/detain jail/free acquit/convict guilty/innocent guilty/acquitted succeed/fail remember/forget
find/lose build/demolish include/exclude appear/vanish survive/die lock/unlock load/unload join/leave hire/dismiss
hire/fire appoint/dismiss uphold/overturn uphold/quash lift/impose legal/illegal lawful/unlawful true/false safe/unsafe
well/badly sufficient/insufficient sufficiently/insufficiently adequate/inadequate adequately/inadequately
possible/impossible likely/unlikely able/unable willing/unwilling conscious/unconscious armed/unarmed
injured/unharmed injured/unhurt known/unknown public/private male/female man/woman boy/girl husband/wife
brother/sister father/mother son/daughter uncle/aunt nephew/niece alive/dead all/none everyone/nobody
everybody/nobody always/never more/less more/fewer most/least many/few high/low higher/lower highest/lowest
large/small larger/smaller big/small bigger/smaller long/short longer/shorter early/late earlier/later first/last
fast/slow faster/slower old/young older/younger oldest/youngest full/empty deliberate/accidental
deliberately/accidentally intentional/unintentional intentionally/unintentionally voluntary/involuntary
voluntarily/forcibly unanimous/divided majority/minority success/failure victory/defeat profit/loss surplus/deficit
morning/evening morning/afternoon day/night import/export internal/external domestic/foreign positive/negative
better/worse best/worst stronger/weaker heavier/lighter cheaper/dearer warmer/colder with/without present/absent
optimistic/pessimistic attack/defend push/pull borrow/lend teach/learn save/spend married/single married/divorced
minimum/maximum ally/enemy friend/enemy winner/loser buyer/seller employer/employee landlord/tenant
""".split()
RANKS = frozenset(
    """
    private corporal sergeant lieutenant captain major colonel brigadier general marshal commander commodore admiral
    ensign midshipman constable detective inspector superintendent commissioner deputy sheriff chief officer
    trooper cadet warden minister president vice-president premier chancellor senator representative governor
    lieutenant-governor mayor councillor councilman councilwoman secretary undersecretary ambassador consul judge
    justice magistrate prosecutor attorney bishop archbishop cardinal priest professor lecturer dean director
    chairman chairwoman chairperson treasurer manager spokesman spokeswoman
    """.split()
)
"""Ranks and posts that are told apart: somebody holds one of them at a time."""


def _paired(pairs: Iterable[str]) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(p.split("/")) for p in pairs)


OPPOSITES = _paired(_OPPOSITES)
"""Pairs of lemmas, both of which cannot be said of one thing."""
