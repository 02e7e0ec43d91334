"""Outlets and offices by the names under which they sign."""

import re
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from servanda.article.knowledge import table, words
from servanda.errors import DataError
from servanda.model.codes import Form

_FORMS: dict[str, Form] = {"press": "press", "readout": "readout"}
#: Names up to this length are taken only as printed: "MAP" is an agency, "map" is not.
_EXACT_CASE_UP_TO = 5
_LONGEST_MASTHEAD = 5


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: its `name` as printed, its `house` (one voice) and whose `side` it speaks for.

    `side` is a party's code, "third", or None where the name does not tell. `office` is true of
    ministries and the like; `common` is the
    name as printed where offices of several states bear it.
    """

    name: str
    house: str
    side: str | None
    form: Form = "press"
    office: bool = False
    common: str = ""


def outlet_named(named: str) -> Outlet | None:
    """The outlet or office known by exactly these words, marks around them and "the" aside."""
    bare = named.strip(' \t()[]/|.,:;–—-*"“”').removesuffix(" reports")
    for candidate in (bare, bare.removeprefix("The ").removeprefix("the ")):
        known = _by_name().get(candidate)
        if known is None and len(candidate) > _EXACT_CASE_UP_TO:
            known = _by_folded().get(candidate.casefold())
        if known:
            return known
    return None


def masthead_of(text: str) -> Outlet | None:
    """The newspaper that a short line of names calls itself, known or not; its side stays open.

    In capitals it needs an article, or a word that no headline ends with.
    """
    capitals = text.isupper()
    text = in_title_case(text) if capitals else text
    parts = text.split()
    if capitals and not (parts[0] == "The" or parts[-1] in words("mastheads", "capitals")):
        return outlet_named(text)
    last = parts[-1] if parts else ""
    small = words("furniture", "name_particles")
    capital = all(part[0].isupper() or part in small for part in parts)
    named = 2 <= len(parts) <= _LONGEST_MASTHEAD and capital
    if not named or not (
        last in words("mastheads", "last") or parts[0] in words("mastheads", "first")
    ):
        return None
    return outlet_named(text) or Outlet(text, text, None)


def in_title_case(text: str) -> str:
    """A name in capitals as it is written elsewhere: THE GULF HERALD, The Gulf Herald."""
    return re.sub(r"\b(?:Of|For|And)\b", lambda found: found[0].lower(), string.capwords(text))


@cache
def _by_name() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for name, outlet in _entries():
        if name in found and found[name] != outlet:
            raise DataError(
                f"article/data: {name!r} names both {found[name].name} and {outlet.name}"
            )
        found[name] = outlet
    return found


@cache
def _by_folded() -> dict[str, Outlet]:
    return {name.casefold(): outlet for name, outlet in _by_name().items()}


def all_outlets() -> tuple[Outlet, ...]:
    """Every outlet and office of the data files, each once, in order of name."""
    known = {outlet for outlet in _by_name().values() if not outlet.common}
    return tuple(sorted(known, key=lambda outlet: outlet.name))


def _entries() -> Iterator[tuple[str, Outlet]]:
    for key in ("outlets", "offices"):
        rows = table(key).get(key)
        if not isinstance(rows, list):
            raise DataError(f"article/data/{key}.toml: {key} must be a list of tables")
        for row in rows:
            yield from _names(key, row)


def _common(key: str, row: Mapping[str, object]) -> tuple[str, ...]:
    spellings = row.get("common", [])
    if not isinstance(spellings, list):
        raise DataError(f"article/data/{key}.toml: {row.get('name')!r}: common must be a list")
    return tuple(map(str, spellings))


def _names(key: str, row: Mapping[str, object]) -> Iterator[tuple[str, Outlet]]:
    office = key == "offices"
    name, side, also = row.get("name"), row.get("side"), row.get("also")
    form = row.get("form", "readout" if office else "press")
    if not isinstance(name, str) or not isinstance(side, str) or not isinstance(also, list):
        raise DataError(f"article/data/{key}.toml: {name!r} needs name, side and a list `also`")
    if set(row) - {"name", "house", "side", "form", "also", "common"} or form not in _FORMS:
        raise DataError(f"article/data/{key}.toml: {name!r} has an unknown key or form")
    house = str(row.get("house", name))
    whose = None if side == "unknown" else side
    outlet = Outlet(name, house, whose, _FORMS[str(form)], office)
    for spelling in (name, *also):
        yield str(spelling), outlet
    for spelling in _common(key, row):
        yield spelling, replace(outlet, common=spelling)
