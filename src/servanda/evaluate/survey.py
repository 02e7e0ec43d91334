"""What a collection of references holds: how many texts, of what kind, about whom, by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from servanda.evaluate.catalogue import Catalogue, Entry
from servanda.evaluate.load import Gold

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Survey:
    """Counts of one collection.

    `words` and `years` are the least and the greatest. `pairs` are the groups of parties that
    texts are about, `styles` the houses in whose manner they are, `years` those they are set in,
    all without texts about no dealings. `accounts` counts encounters that two texts tell,
    `readers` are those who made the references.
    """

    texts: int
    negative: int
    words: tuple[int, int]
    acts: int
    encounters: int
    people: int
    pairs: frozenset[frozenset[str]]
    styles: frozenset[str]
    years: tuple[int, int]
    hostile: int
    accounts: int
    readers: tuple[str, ...]


def survey(gold: Gold, catalogue: Catalogue) -> Survey:
    """Count what stands in a collection; only references with a text count."""
    readings = {name: gold.readings[name] for name in gold.texts}
    words = [len(text.split()) for text in gold.texts.values()] or [0]
    entries = {name: catalogue.entries[name] for name in readings if name in catalogue.entries}
    about = [entry for name, entry in entries.items() if not _negative(readings[name])]
    years = [entry.year for entry in about if entry.year] or [0]
    return Survey(
        texts=len(readings),
        negative=sum(map(_negative, readings.values())),
        words=(min(words), max(words)),
        acts=_count(readings, "acts"),
        encounters=_count(readings, "encounters"),
        people=_count(readings, "people"),
        pairs=frozenset(frozenset(entry.parties) for entry in about if len(entry.parties) > 1),
        styles=frozenset(entry.style for entry in about),
        years=(min(years), max(years)),
        hostile=sum(entry.tone in ("hostile", "mixed") for entry in about),
        accounts=_accounts(about),
        readers=tuple(sorted({entry.readers[0] for entry in entries.values() if entry.readers})),
    )


def _negative(reading: Json) -> bool:
    return bool(reading["article"].get("negative"))


def _count(readings: Mapping[str, Json], what: str) -> int:
    return sum(len(reading[what]) for reading in readings.values())


def _accounts(entries: list[Entry]) -> int:
    keys = [entry.account_of for entry in entries if entry.account_of]
    return sum(keys.count(key) > 1 for key in set(keys))
