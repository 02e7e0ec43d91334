"""Where an act's quotation stands in its text, by code points."""

import re
from collections.abc import Mapping
from typing import Any

_WORD = re.compile(r"\w+")


def find(text: str, quote: str, nth: int = 1) -> tuple[int, int] | None:
    """Start and end of the `nth` occurrence (from 1) of `quote`, or None; they may overlap."""
    at = -1
    for _ in range(nth):
        at = text.find(quote, at + 1)
        if at < 0:
            return None
    return at, at + len(quote)


def place(act: Mapping[str, Any], text: str) -> tuple[int, int] | None:
    """Start and end of the quotation of an act as JSON, or None where it is not in the text."""
    if act.get("start") is None:
        return find(text, act["quote"], act.get("nth", 1))
    start, end = int(act["start"]), int(act["end"])
    if "quote" in act and text[start:end] != act["quote"]:
        return None
    return start, end


def word_places(act: Mapping[str, Any], text: str) -> frozenset[int]:
    """Where each word of the quotation begins; empty where the quotation is not in the text."""
    at = place(act, text)
    if at is None:
        return frozenset()
    start, end = at
    return frozenset(start + word.start() for word in _WORD.finditer(text[start:end]))
