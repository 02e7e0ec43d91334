"""Tellings of one word for history's tests."""

from typing import Any

from servanda.history import Told
from servanda.model.codes import ActType, Level
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act


def told(
    type_: ActType = "agree",
    date: str | None = "2031-05-06",
    words: str = "open a ferry terminal",
    *,
    act: str = "a1",
    article: str = "x",
    side: str | None = None,
    whole: str | None = None,
    level: Level | None = "minister",
    cluster: str | None = None,
    owner: tuple[str, ...] = ("SE", "FI"),
    **more: Any,
) -> Told:
    """One telling; each date is a whole encounter of its own unless `whole` names one."""
    by = more.pop("by", ("SE",))
    quote = Quote(0, len(words), words)
    cue = more.pop("cue", "said")
    made = Act(act, "e1", type_, by, None, ("FI",), owner, cue, quote, Span(0, len(words)), **more)
    name = f"{article}:{act}"
    return Told(article, side, made, cluster or name, whole or date or name, date, level)
