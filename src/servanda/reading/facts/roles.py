"""What a quantity is to the act it stands in: owed, supported or background."""

import re
from functools import cache

from servanda.model.codes import UNDERTAKING_TYPES, QuantityRole
from servanda.reading.facts.knowledge import pattern
from servanda.reading.facts.nouns import QuantityMention

_CONVERTED = re.compile(r"\(\s*(?:about|around|some|roughly|nearly|approximately|or)?\s*$")
_PART = re.compile(
    r"\b(?:half|part|a third|a quarter|a share|two thirds|\d+ per ?cent) of (?:the|a|its)\b[^,;]*$",
    re.IGNORECASE,
)


def role_of(quantity: QuantityMention, quote: str, act_type: str) -> QuantityRole:
    """The role of `quantity`, found in `quote`, in an act of this type.

    `owed` is what an undertaking itself gives or asks for; `supported` belongs to something larger
    that it helps or welcomes; anything else, and all that merely describes, is `background`.
    """
    before, after = quote[: quantity.start], quote[quantity.end :]
    if act_type in UNDERTAKING_TYPES:
        return _of_undertaking(quantity, before, after)
    if act_type in ("express", "answer", "state") and _supported_ask().search(before + after[:12]):
        return "background" if _old_value(before, after) else "supported"
    return "background"


def _of_undertaking(quantity: QuantityMention, before: str, after: str) -> QuantityRole:
    if quantity.currency and _CONVERTED.search(before):
        return "background"
    if _PART.search(before):
        return "supported"
    if _old_value(before, after) or _described().search(before) or _describes().match(after):
        return "background"
    if _supported().search(before):
        return "supported"
    return "owed"


def _old_value(before: str, after: str) -> bool:
    """The first of "from 300 to 500" and the last of "15 instead of 10" are what was."""
    if re.search(r"\bfrom\s+(?:[^\d\s]{1,4}\s?)?$", before) and re.match(
        r"\s+(?:[a-z-]+\s+){0,3}to\s", after
    ):
        return True
    if re.search(r"\bto\b.*\d.*\bfrom\s+$", before):
        return True
    return bool(
        re.search(r"\b(?:instead of|rather than|up from|down from|compared with)\s+$", before)
    )


@cache
def _described() -> re.Pattern[str]:
    """Words before a number that only describe."""
    return re.compile(rf"(?:{pattern('roles', 'described').pattern})[^,;]*$", re.IGNORECASE)


@cache
def _describes() -> re.Pattern[str]:
    return re.compile(
        rf"\s*(?:[a-z]+\s+){{0,2}}{pattern('roles', 'describes').pattern}", re.IGNORECASE
    )


@cache
def _supported() -> re.Pattern[str]:
    """Help for a programme or a goal that the number belongs to."""
    help_words, larger = pattern("roles", "help").pattern, pattern("roles", "larger").pattern
    return re.compile(
        rf"{help_words}.*{larger}(?!.*(?:[;.]\s|\b(?:will|shall|would)\b))",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _supported_ask() -> re.Pattern[str]:
    return pattern("roles", "supported")
