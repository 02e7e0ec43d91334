"""The named level of a relationship, where the cited words of acts name it."""

import re
from functools import cache

from servanda.brief.lexicon import lexicon
from servanda.brief.material import Told
from servanda.brief.model import Line
from servanda.brief.scribe import Scribe
from servanda.brief.wording import counted, quoted, span_words, with_particulars
from servanda.model.dates import sort_key

#: Acts that speak of a level as one that is; elsewhere it may only be asked for.
_ASSERTING = ("state", "express", "agree", "conclude", "report")


def relationship(scribe: Scribe) -> tuple[Line, ...]:
    """Each level named, by whether it is named as one that is or within an ask or a pledge."""
    named: dict[tuple[bool, str], list[tuple[Told, ...]]] = {}
    for act in scribe.material.acts:
        levels = {level for told in act for level in levels_in(told.act.quote.text)}
        for level in sorted(levels):
            named.setdefault((act[0].act.type not in _ASSERTING, level), []).append(act)
    rows = sorted(named.items(), key=lambda row: (sort_key(row[1][0][0].date), row[0]))
    return tuple(_line(scribe, level, acts, asked=asked) for (asked, level), acts in rows)


def levels_in(text: str) -> tuple[str, ...]:
    """The levels named in `text`, a longer name before one it contains."""
    found = _levels().findall(text)
    return tuple(dict.fromkeys(" ".join(name.lower().split()) for name in found))


@cache
def _levels() -> re.Pattern[str]:
    words = lexicon()
    names = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in words.relationship_levels)
    others = "|".join(re.escape(word) for word in words.not_before)
    return re.compile(rf"\b({names})\b(?!\s+(?:{others})\b)", re.IGNORECASE)


def _line(scribe: Scribe, level: str, acts: list[tuple[Told, ...]], *, asked: bool) -> Line:
    how = "asked for or pledged in" if asked else "named in"
    when = span_words([act[0].date for act in acts])
    text = with_particulars(quoted(level), [f"{how} {counted(len(acts), 'act')}, {when}"])
    return Line(text, scribe.notes.of_acts(told for act in acts for told in act))
