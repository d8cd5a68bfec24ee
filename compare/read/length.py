"""How long a line is for a reader, also in scripts that put no space between words."""

from __future__ import annotations

import re

from compare.text.words import count_words

# Chinese characters, kana and the scripts of South-East Asia; Korean puts spaces.
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
# A word of Chinese has one or two characters (1.5 in running news), one of Japanese and Thai more: half a word each.
_A_WORD = 2


def length(text: str) -> int:
    """How many words `text` has, two letters a word where the script does not show them."""
    letters = len(_UNSPACED.findall(text))
    if not letters:
        return count_words(text)
    return count_words(_UNSPACED.sub(" ", text)) + -(-letters // _A_WORD)
