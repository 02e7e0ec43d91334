"""The direction that standing language speaks of, and where in the words it does so."""

import re
from dataclasses import dataclass
from functools import cache

from servanda.errors import DataError
from servanda.linking.data import table
from servanda.linking.folding import aim_cut, fold
from servanda.parties import gazetteer

# How far into the content its main object stands, in characters.
_NEAR_START = 90


@dataclass(frozen=True, slots=True)
class Topic:
    """A direction with the patterns that show it."""

    name: str
    patterns: tuple[re.Pattern[str], ...]
    not_when: tuple[re.Pattern[str], ...]
    near_start: bool
    by_owner: bool

    def match(self, text: str) -> tuple[int, int] | None:
        """Where folded `text` speaks of it, or None; the earliest place."""
        main = aim_cut(text)
        main = main[:_NEAR_START] if self.near_start else main
        kept = main
        for pattern in self.not_when:
            kept = pattern.sub(lambda found: " " * len(found.group()), kept)
        places = [found.span() for pattern in self.patterns if (found := pattern.search(kept))]
        return min(places, default=None)


def topics_in(quote: str) -> tuple[tuple[Topic, tuple[int, int]], ...]:
    """The topics of a content, with where each stands in its folded form."""
    text = fold(without_organisations(quote))
    found = [(topic, place) for topic in topics() if (place := topic.match(text))]
    narrower = [row for row in found if not row[0].near_start]
    return tuple(narrower or found)


def without_organisations(quote: str) -> str:
    """`quote` with the names of organisations blanked: their words say nothing of its direction."""
    known = gazetteer()
    for mention in known.find(quote):
        party = known.party(mention.code)
        if party and party.kind != "state":
            blank = " " * (mention.end - mention.start)
            quote = quote[: mention.start] + blank + quote[mention.end :]
    return quote


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic of `knowledge/topics.toml`, by name."""
    return tuple(_topic(name, row) for name, row in sorted(table("topics").items()))


def _topic(name: str, row: object) -> Topic:
    if not isinstance(row, dict) or not row.get("patterns"):
        raise DataError(f"linking/knowledge/topics.toml: {name}: no patterns")
    try:
        return Topic(
            name=name,
            patterns=tuple(re.compile(text) for text in row["patterns"]),
            not_when=tuple(re.compile(text) for text in row.get("not_when", ())),
            near_start=bool(row.get("near_start", False)),
            by_owner=bool(row.get("by_owner", False)),
        )
    except (re.error, TypeError) as fault:
        raise DataError(f"linking/knowledge/topics.toml: {name}: {fault}") from fault
