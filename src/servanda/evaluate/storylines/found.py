"""Where the encounters and acts of a storyline stand in what was read and linked."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from servanda.evaluate.match import pairs
from servanda.evaluate.place import word_places
from servanda.evaluate.storylines.chain import Printed
from servanda.evaluate.storylines.load import Storyline

Json = Mapping[str, Any]
#: Two encounters are one only if they share a date or a kind and something more.
_ALIKE_ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Found:
    """References ("article:id") and where linking put them.

    `articles` were read; `encounters` maps an account to its row; `threads` an act to the threads
    that it should stand in; `undertakings` the same acts to those it does stand in, or to one
    named "none REF".
    """

    articles: tuple[str, ...]
    encounters: Mapping[str, str]
    threads: Mapping[str, set[str]]
    undertakings: Mapping[str, set[str]]

    def clusters(self, ref: str) -> set[str]:
        """The row of an encounter, or the undertakings of an act; empty where not known."""
        if ref in self.encounters:
            return {self.encounters[ref]}
        return self.undertakings.get(ref, set())


def found(story: Storyline, readings: Mapping[str, Json], printed: Printed) -> Found:
    """Find the storyline's encounters and acts again; `readings` as JSON by article."""
    articles = tuple(name for name in story.gold.texts if name in readings)
    threads = _threads(story, set(articles))
    return Found(
        articles,
        _encounters(story, articles, readings, printed),
        threads,
        _undertakings(story, articles, readings, printed, threads),
    )


def _encounters(
    story: Storyline, articles: Sequence[str], readings: Mapping[str, Json], printed: Printed
) -> dict[str, str]:
    """Each account finds its like in the machine's reading, one to one, and with it a row."""
    row = {
        (account["article"], account["encounter"]): encounter["id"]
        for encounter in printed.encounters
        for account in encounter["reported_by"]
    }
    seen = {}
    for name in articles:
        wanted, had = story.gold.readings[name]["encounters"], readings[name]["encounters"]
        for i, j in pairs(wanted, had, _likeness):
            other = had[j]["id"]
            seen[f"{name}:{wanted[i]['id']}"] = row.get((name, other), f"unlisted {name}:{other}")
    return seen


def _likeness(wanted: Json, had: Json) -> float:
    alike = (
        2 * (had.get("date") == wanted.get("date"))
        + 2 * (had["kind"] == wanted["kind"])
        + (had["status"] == wanted["status"])
        + bool(set(had.get("participants") or []) & set(wanted.get("participants") or []))
        + (bool(had.get("main")) == bool(wanted.get("main")))
    )
    return alike if alike >= _ALIKE_ENOUGH else 0


def _threads(story: Storyline, read: set[str]) -> dict[str, set[str]]:
    wanted: dict[str, set[str]] = defaultdict(set)
    for thread in story.ties["threads"]:
        for ref in thread["acts"]:
            if ref.split(":")[0] in read:
                wanted[ref].add(thread.get("id") or thread["name"])
    return dict(wanted)


def _undertakings(
    story: Storyline,
    articles: Sequence[str],
    readings: Mapping[str, Json],
    printed: Printed,
    threads: Mapping[str, set[str]],
) -> dict[str, set[str]]:
    """An act stands where the acts do that share at least half of its words."""
    texts = story.gold.texts
    spans = {
        (name, act["id"]): word_places(act, texts[name])
        for name in articles
        for act in readings[name]["acts"]
    }
    holders: dict[str, list[tuple[str, frozenset[int]]]] = defaultdict(list)
    for one in printed.undertakings:
        for telling in one["acts"]:
            words = spans.get((telling["article"], telling["act"]), frozenset())
            holders[telling["article"]].append((one["id"], words))
    seen = {}
    for ref in threads:
        name, act_id = ref.split(":")
        act = next(one for one in story.gold.readings[name]["acts"] if one["id"] == act_id)
        words = word_places(act, texts[name])
        shared = {
            id_ for id_, span in holders[name] if words and 2 * len(span & words) >= len(words)
        }
        seen[ref] = shared or {f"none {ref}"}
    return seen
