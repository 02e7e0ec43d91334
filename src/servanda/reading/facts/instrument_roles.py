"""How far a document that an act's words name has come."""

import re
from functools import cache

from servanda.model.codes import InstrumentRole
from servanda.reading.facts.knowledge import pattern


def instrument_role(quote: str, start: int, end: int, act_type: str, cue: str) -> InstrumentRole:
    """How far the document named at `quote[start:end]` has come, in an act under `cue`."""
    before = quote[max(0, start - 60) : start]
    after = quote[end : end + 40]
    local = _local_role(before, after, quote[start:end], act_type)
    if local:
        return local
    if act_type == "conclude":
        return _concluded(f"{cue} {quote}")
    return "cited"


def _local_role(before: str, after: str, name: str, act_type: str) -> InstrumentRole | None:
    if pattern("instruments", "in_force").search(before) or _in_force_after().match(after):
        return "in force"
    if _implemented(before, name):
        return "in force"
    if re.match(r"[\s,]+(?:which was |that was )?(?:signed|inked|initialled|concluded)\b", after):
        return "signed"
    clause = re.split(r"[,;]\s", before)[-1]
    if act_type != "conclude" and (
        pattern("instruments", "negotiated").search(clause) or _negotiated_after().match(after)
    ):
        return "negotiated"
    return None


def _implemented(before: str, name: str) -> bool:
    """What is implemented is in force, if it binds; a declaration never is."""
    return bool(re.search(r"\bimplement\w*\s+(?:of\s+)?(?:the\s+)?$", before)) and bool(
        pattern("instruments", "binding").search(name)
    )


@cache
def _in_force_after() -> re.Pattern[str]:
    return re.compile(
        r"[\s,]+(?:which |that )?(?:has |had )?(?:entered into force|is in force"
        r"|came into force|took effect)"
    )


@cache
def _negotiated_after() -> re.Pattern[str]:
    return re.compile(
        r"[\s,]+(?:(?:which|that)\b.{0,30}negotiat|(?:to|will|is to|would) be (?:signed"
        r"|concluded|negotiated)|under negotiation|is being negotiated)"
    )


def _concluded(told: str) -> InstrumentRole:
    if pattern("instruments", "exchanged").search(told) and not pattern(
        "instruments", "signed"
    ).search(told):
        return "exchanged"
    return "signed"
