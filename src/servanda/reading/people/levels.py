"""At which level an office speaks, by its title alone."""

from functools import lru_cache

from servanda.model.codes import LEVELS, Level
from servanda.reading.people.offices import find_offices


@lru_cache(maxsize=1024)
def level_of(title: str) -> Level:
    """The level an office of this title speaks at."""
    found = list(find_offices(title, {}))
    return highest([office.level for office in found]) or "official"


def highest(levels: list[Level]) -> Level | None:
    """The highest of several levels, None of none; parliament counts beside, below deputy."""
    return min(levels, key=LEVELS.index, default=None)
