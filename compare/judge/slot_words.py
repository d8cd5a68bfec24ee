"""English words that say what a count counts (plain tables)."""

_CLASSES = {
    "dead": "dead die death kill killed toll fatality fatal victim body perish slay murder deadly",
    "injured": "injured injure injury wound wounded hurt hospitalise hospitalize",
    "missing": "missing disappear unaccounted trapped",
    "arrested": "arrest arrested detain detained custody capture captured apprehend nab",
    "rescued": "rescue rescued free evacuate evacuated",
}
CLASSES = {word: name for name, row in _CLASSES.items() for word in row.split()}
"""Lemma → the slot that it makes of a count near it."""
ON_TOP = frozenset("other another additional further extra remaining more".split())
"""A figure behind one of these is told on top of another."""
CUMULATIVE = ("so far", "in total", "a total of", "altogether", "in all", "to date", "combined", "overall", "until now")
"""Phrases that make a figure one of many occasions."""
SOFT = ("about", "around", "almost", "nearly", "some", "shortly", "just", "roughly", "approximately", "before", "after")
"""Words before a clock time that leave a margin."""
