"""The verb and the counted noun of Spanish."""

from __future__ import annotations

import re

from compare.language.romance import Romance


class Spanish(Romance):
    """The grammar of Spanish."""

    infinitives = ("ar", "er", "ir")
    participles = re.compile(r"\w{2,}(?:[ai]d|ert|escrit|hech|dich|vist|puest|rot|muert)[oa]s?")
    plural = "es"


grammar = Spanish
