"""Short lists of words that show who speaks, what is denied, how far a thing has got, how sure it is.

Each list is small on purpose: a word stands here only if it means the same in nearly every news
sentence. All are lemmas unless said otherwise.
"""

from __future__ import annotations


def phrases(written: str) -> tuple[str, ...]:
    """The phrases of a list written with commas, over several lines."""
    return tuple(" ".join(p.split()) for p in written.split(","))


# Verbs that hand a statement to its speaker. After the reporting verbs of English reference
# grammars (Quirk et al. 16.31, "factual speech act verbs"); verbs of belief and hope are left
# out, since an outlet uses them of people who said nothing.
REPORTING_VERBS = frozenset(
    """
    say tell claim insist argue warn announce state add note allege assert contend maintain declare acknowledge
    admit concede write tweet testify confirm explain report deny reiterate reveal disclose complain
    conclude stress emphasize emphasise predict recall accuse remark estimate boast joke caution
    """.split()
)
# Verbs that hand over a quotation, and no statement without one.
QUOTING_VERBS = (
    frozenset(
        """
    ask reply respond answer continue call describe label dub shout urge exclaim quip counter tell vow promise pledge
    brand think believe feel agree read begin
    """.split()
    )
    | REPORTING_VERBS
)
# Records that an article cites, and the verbs by which they tell something ("the poll found that").
RECORDS = frozenset(
    """
    document record report statement datum data study email memo filing transcript survey poll law order letter
    """.split()
)
RECORD_VERBS = frozenset("show find indicate suggest".split())
# Reporting verbs that also take a plain object ("explained the delay", "wrote a book"): they report
# only where a clause, a quotation or a figure follows.
CLAUSE_VERBS = RECORD_VERBS | frozenset(
    """
    add warn explain reveal disclose emphasize emphasise stress declare note recall predict boast joke report
    conclude confirm estimate announce write state claim remark recount testify argue
    """.split()
)
# Forms of those verbs that are nouns or adjectives at least as often; they count only where a
# subject stands before them and an object clause, a quotation or a comma follows.
NOUN_FORMS = frozenset(
    """
    claim claims state states report reports note notes tweet tweets joke jokes stress estimate estimates
    caution remark remarks call calls label labels brand brands reply answer answers promise promises pledge
    pledges boast
    """.split()
)

# Nouns of those whom an article cites, people and records; a cause ("citing a lack of money") is none.
SOURCE_NOUNS = RECORDS | frozenset(
    """
    official source people person witness police prosecutor aide authority spokesman spokeswoman spokesperson
    researcher analyst expert minister lawyer media newspaper agency
    """.split()
)

# Acts of speech beside those: directives, commissives, expressives and answers (Searle 1976), verbs and nouns. Who
# tells that "Roe urged a vote" tells in its own voice what another said.
SPEECH_ACTS = frozenset(
    """
    ask request urge demand appeal propose recommend suggest call vow promise pledge threaten swear
    apologize apologise apology praise thank congratulate hail criticize criticise criticism condemn denounce blame
    mock scold defend endorse deny dispute reply respond response restate signal echo chime
    describe quote express refuse plead comment statement remark tweet
    """.split()
)

# Words that negate the verb or noun after them (forms).
NEGATIONS = frozenset(
    """
    not never no neither nor nobody nothing none cannot without
    don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't
    mustn't ain't
    """.split()
)
# Verbs that say that what follows was not done or is not so.
NEGATING_VERBS = frozenset("deny refuse decline fail".split())
# Shapes in which a negation negates nothing, or not the claim.
NOT_NEGATIONS = phrases(
    r"""
    not only, not just, not merely, not simply, not necessarily, nothing (?:less|more|but|other), no
    (?:fewer|less|more) than, not (?:fewer|less|more) than, no doubt, no wonder, no matter, whether or not, or not,
    if not, not to mention, not least, not surprisingly, why not, no later than, no sooner, never ?mind, none ?the
    ?less, needless, no\. ?\d, not until, more often than not, not unlike, not without, not far, not (?:very )?long,
    can(?:not|'t) help, couldn't (?:agree|be) more, couldn't help, could not help, not so much, no small, second to
    none, without (?:a )?doubt
    """
)

# Acts and decisions whose past tense says that a thing is done and dated: the events over which
# two reports can flatly disagree. Verbs of motion, feeling and saying are left out.
ACTS = frozenset(
    """
    adopt approve pass reject enact ratify repeal rescind revoke overturn override veto block ban outlaw sign cancel
    postpone delay suspend abolish dissolve close open reopen shut launch unveil install demolish rename restore
    arrest detain charge indict convict acquit sentence release free jail imprison deport extradite execute
    kill die murder shoot wound injure rescue evacuate
    resign quit fire dismiss appoint nominate elect reelect oust remove replace reinstate promote
    win lose defeat concede withdraw surrender invade annex occupy capture attack bomb
    buy sell acquire merge fine sue settle award pay refund
    vote agree order commission establish found publish declassify delete deploy impose lift grant extend
    """.split()
)
# Past forms of those that are irregular and unmistakable; forms that are also present or noun
# ("shut", "quit", "cost") are left out.
IRREGULAR_ACTS = {
    "shot": "shoot", "won": "win", "lost": "lose", "withdrew": "withdraw", "withdrawn": "withdraw",
    "overrode": "override", "overridden": "override", "overturned": "overturn",
    "bought": "buy", "sold": "sell", "paid": "pay", "sued": "sue",
    "died": "die",
}  # fmt: skip

# Phrases before an infinitive that make it a plan, a proposal, an expectation …; forms, joined by a space.
PLANNING = phrases(
    """
    will, plan to, plans to, planned to, planning to, intend to, intends to, intended to, is set to, are set to, was
    set to, is due to, are due to, is scheduled to, are scheduled to, was scheduled to, is to, are to, vowed to,
    vows to, promised to, promises to, pledged to, pledges to, is going to, are going to, is preparing to, are
    preparing to, preparing to, aims to
    """
)
EXPECTING = phrases(
    """
    is expected to, are expected to, was expected to, were expected to, expected to, is likely to, are likely to,
    likely to
    """
)
ALLEGING = phrases(
    """
    is alleged to, are alleged to, is said to, are said to, is accused of, are accused of, was accused of, were
    accused of, accused of, suspected of
    """
)
PROPOSING_VERBS = frozenset("propose recommend demand".split())
PROPOSING = phrases(
    """
    called for, calling for, called on, calling on, urged, urges
    """
)
DISCUSSING_VERBS = frozenset("discuss debate consider weigh mull".split())
# Nouns of intention: "discussed plans to" is a discussion of a plan.
INTENTIONS = frozenset("plan proposal idea possibility option".split())

# The writer's own hedges. After Hyland's list of hedges (Metadiscourse, 2005, appendix), cut to
# those that bear on whether the event happened, with the newsroom's "reportedly" and its kin.
HEDGES = frozenset(
    """
    reportedly apparently allegedly purportedly supposedly ostensibly presumably possibly perhaps probably maybe
    seemingly likely unlikely unclear unconfirmed conceivably
    """.split()
)
HEDGING_MODALS = frozenset("may might could".split())
HEDGING_VERBS = frozenset("seem appear".split())
HEDGING_PHRASES = phrases(
    """
    is believed to, are believed to, was believed to, were believed to, is thought to, are thought to, was thought
    to, is understood to, in some ways, it is possible, not yet clear, remains unclear
    """
)
