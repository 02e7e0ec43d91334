"""The numbers of a text that count something or are money; dates and references are none."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from servanda.model.codes import PartyCode
from servanda.model.reason import Reason
from servanda.reading.facts.dates import find_dates
from servanda.reading.facts.knowledge import any_of, lists
from servanda.reading.facts.money import find_money
from servanda.reading.facts.nouns import Anchor, QuantityMention
from servanda.reading.facts.numbers import Number, numbers_in
from servanda.reading.facts.units import (
    Unit,
    duration,
    hyphened,
    is_actor,
    is_pair,
    unit_after,
)

_NOWHEN = Anchor(None, None, None, Reason("no anchor", ""))
_RANGE = re.compile(r"\s?[-–—]\s?|\s+(?:to|and|or)\s+")
_PART = re.compile(r"\s+of\s+(?:the|its|his|her|their|our|these|those)\b(?:\s+then\b)?")
#: "Seven of the line's eight": the whole of which the first number is a part.
_WHOLE = re.compile(r"\s*(?:[\w-]+['’]s\s+)?(?:total of\s+)?")
_DEFINITE = re.compile(r"\b(?:the|both|these|those|their|our|all|other)\s+$", re.IGNORECASE)
#: After a number that has no noun of its own.
_BARE = re.compile(
    r"[\s-](?:target|goal|mark)\b|(?=\s*(?:$|[,.;:)”\"\n]|(?:in|into|to|for|on|over|under|from"
    r"|by|at|as|and|or|but|until|before|after|this|next|last|will|would|should|have|has|had|are|were|is|was|be|remain"
    r"|of (?:them|these|those|which|whom|the|it)|a|per|each|annually|yearly|more|so|instead"
    r"|now)\b))"
)
#: Before a number that is set against another.
_MEASURED = re.compile(
    r"\b(?:instead of|rather than|target of|goal of|quota of|ceiling of|cap of|limit of|up from"
    r"|down from|of which|of whom|of them|among them|(?:as )?against"
    r"|compared (?:with|to)|up to|out of)\s+"
    r"(?:(?:only|about|some|nearly|less than|more than|fewer than|at least|at most|the)\s+)*$",
    re.IGNORECASE,
)
_RAISED = re.compile(
    r"\b(?:rais|increas|expand|lift|cut|reduc|lower|brought|bring|doubl|tripl|rise|rose|fall|fell"
    r"|grow|grew|widen|enlarg|trim|slash|go up|went up|boost|extend)\w*\b[^.;]*\b(?:to|from)\s+$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"\bfrom\s+\S+(?:\s+[a-z]+){1,3}\s+to\s+$")
_OF_THEM = re.compile(
    r"\s+(?:have|has|had|are|were|will|would|remain|of (?:them|these|those|which|whom))\b"
    r"|\s+by (?:the )?[A-Z]"
)
#: "From 60 to 120 the number of grants": so near, in letters, stand the words.
_BESIDE = 12
_WHOLE_WEEK = 7
#: So many act as a whole: "the three companies".
_FEW = 3
_NUMBER_OF = re.compile(
    r"\b(?:number|total)\s+of\s+(?:the\s+|its\s+|their\s+|all\s+)?", re.IGNORECASE
)


def find_quantities(
    text: str, *, home: PartyCode | None = None, before: str = ""
) -> tuple[QuantityMention, ...]:
    """Every quantity of `text`, in order; `home` as in `find_money`.

    `before` is what the sentence says before `text`: "a grant of $90 million, of which Oslo | pays
    20 million" counts dollars. A range gives two. Ordinals, dates, references ("Article 5"),
    those who meet ("the two sides") and spans of time that only say when ("within two months") are
    left out.
    """
    money = find_money(text, home=home)
    told = find_quantities(before, home=home) if before else ()
    unpaid = _outside(numbers_in(text), [(one.start, one.end) for one in money])
    free = _outside(unpaid, _dated(text)) if unpaid else []
    counted = tuple(_counted(text, free, money, told[-1] if told else None))
    return tuple(sorted((*money, *counted), key=lambda one: one.start))


def _outside(found: Iterable[Number], taken: list[tuple[int, int]]) -> list[Number]:
    """The numbers that lie in none of the stretches already taken."""
    return [n for n in found if not any(s < n.end and n.start < e for s, e in taken)]


def _dated(text: str) -> list[tuple[int, int]]:
    found = find_dates(text, _NOWHEN, future=True)
    return [(m.start, m.end) for m in found if m.reason.rule != "span of time"]


def _counted(
    text: str,
    free: list[Number],
    money: tuple[QuantityMention, ...],
    told: QuantityMention | None,
) -> Iterator[QuantityMention]:
    last = told
    reached = 0
    for place, number in enumerate(free):
        following = free[place + 1] if place + 1 < len(free) else None
        if number.start < reached or _refers(text, number):
            continue
        percent = _percent().match(text, number.end)
        unit = (
            Unit(percent[0].strip(" -"), percent.end())
            if percent
            else _unit(text, number, following)
        )
        if unit is None:
            found = _borrowed(text, number, last, money)
            if found:
                yield found
        elif _counts(text, number, unit):
            reached = unit.end
            last = QuantityMention(number.start, unit.end, number.value, unit.words)
            yield last


def _unit(text: str, number: Number, following: Number | None) -> Unit | None:
    if number.hyphen:
        return hyphened(text, number.end)
    ranged = _RANGE.match(text, number.end)
    if ranged and following and following.start == ranged.end():
        shared = _percent_or_unit(text, following)
        return Unit(shared.words, number.end) if shared else None
    part = _PART.match(text, number.end)
    whole = _WHOLE.match(text, part.end()) if part else None
    if whole and following and following.start == whole.end():
        shared = _percent_or_unit(text, following)
        return Unit(shared.words, number.end) if shared else None
    return unit_after(text, part.end() if part else number.end)


def _percent_or_unit(text: str, number: Number) -> Unit | None:
    percent = _percent().match(text, number.end)
    if percent:
        return Unit(percent[0].strip(" -"), percent.end())
    return hyphened(text, number.end) if number.hyphen else unit_after(text, number.end)


def _borrowed(
    text: str, number: Number, last: QuantityMention | None, money: tuple[QuantityMention, ...]
) -> QuantityMention | None:
    """A number without a unit of its own counts what the sentence has just counted."""
    if number.words and number.value <= 1:
        return None
    named = _number_of(text, number)
    if named:
        return QuantityMention(number.start, number.end, number.value, named)
    paid = [one for one in money if one.end <= number.start]
    counted = paid[-1] if paid and number.scaled else last
    if counted is None or not _continues(text, number, counted):
        return None
    unit, currency = counted.unit, counted.currency
    return QuantityMention(number.start, number.end, number.value, unit, currency)


def _number_of(text: str, number: Number) -> str | None:
    """The unit in "the number of permits ... to 500" or "to 120, the number of grants"."""
    named = [m for m in _NUMBER_OF.finditer(text) if m.start() <= number.end + _BESIDE]
    unit = unit_after(text, named[-1].end()) if named else None
    return unit.words if unit else None


def _continues(text: str, number: Number, counted: QuantityMention) -> bool:
    """Whether a bare number goes on counting what was counted last."""
    before = text[: number.start]
    if not _BARE.match(text, number.end):
        return False
    if counted.currency or number.scaled:
        return number.scaled
    if counted.unit and duration(counted.unit):
        return bool(_FROM_TO.search(before) or _MEASURED.search(before))
    return bool(
        _MEASURED.search(before) or _RAISED.search(before) or _OF_THEM.match(text, number.end)
    )


def _counts(text: str, number: Number, unit: Unit) -> bool:
    if number.words and number.value <= 1 and not number.scaled:
        return False
    definite = _DEFINITE.search(text[: number.start]) is not None
    if is_actor(unit.words) and (number.value <= 2 or definite):
        return False
    if definite and number.value <= _FEW and number.words and is_pair(unit.words):
        return False
    if duration(unit.words):
        return _is_span(text, number, unit)
    return True


def _is_span(text: str, number: Number, unit: Unit) -> bool:
    """Whether a span of time is itself what is given or asked ("for three years")."""
    before = text[: number.start].rstrip()
    if re.search(r"\s(?:a|per|each|every)\s", unit.words):
        # "24 hours a day, seven days a week" tells always
        return unit.words.startswith(("days", "nights")) and number.value < _WHOLE_WEEK
    if number.hyphen:
        follower = re.compile(r"\s+([\w-]+)").match(text, unit.end)
        return (
            bool(follower)
            and (follower or [""])[1] in lists("quantities", "no_duration")["lasting"]
        )
    if _before_span().search(before):
        return bool(re.search(r"\b(?:for|over) (?:the )?(?:first|next)$", before))
    return not _after_span().match(text, unit.end)


@cache
def _before_span() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\W)(?:{any_of(lists('quantities', 'no_duration')['before'])})$", re.I)


@cache
def _after_span() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{any_of(lists('quantities', 'no_duration')['after'])})\b", re.I)


@cache
def _percent() -> re.Pattern[str]:
    return re.compile(rf"[\s-]?(?:{any_of(lists('quantities', 'percent')['words'])})(?!\w)", re.I)


@cache
def _references() -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|\W)(?:{any_of(lists('quantities', 'references')['before'])})\s?-?$", re.I
    )


def _refers(text: str, number: Number) -> bool:
    """Whether a figure is part of a name: "Article 5", "Line No. 2", "the 1982 Convention"."""
    if number.words:
        return False
    figure = text[number.start : number.end]
    counted = r"\s+(?!levels?\b|figures?\b|prices?\b|terms\b|values?\b|baselines?\b)[a-z]"
    year = bool(re.fullmatch(r"(?:18|19|20)\d\d", figure)) and not re.match(
        counted, text[number.end :]
    )
    return year or bool(_references().search(text[: number.start]))
