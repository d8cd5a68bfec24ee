"""JSON as other programs take it in: some put it into a page."""

from __future__ import annotations

import json
from typing import Any


def as_json(content: dict[str, Any]) -> str:
    r"""The content with sorted keys. Between the tags of a script it stays inside: "</" is written "<\/", which is the
    same to JSON.
    """
    text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
    return text.replace("</", "<\\/").replace("<!--", "\\u003c!--") + "\n"
