"""The words that report, refer to or announce an encounter, by kind."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import Any, Literal, get_args

from servanda.errors import DataError
from servanda.model.codes import EncounterKind
from servanda.reading.encounters.needs import Sieve, first_fits
from servanda.reading.lexicon import lexicon

#: `reports` make an encounter, `refers` point to one told elsewhere, `ahead` announce one.
Strength = Literal["reports", "refers", "ahead"]

#: Sentences kept: those of a few articles, each asked about by several steps.
_KEPT = 512
_KINDS = frozenset(get_args(EncounterKind))
_STRENGTHS: tuple[Strength, ...] = get_args(Strength)


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words at `[start, end)` of a sentence that speak of an encounter of this kind."""

    kind: EncounterKind
    start: int
    end: int
    rank: int
    strength: Strength = "reports"


@dataclass(frozen=True, slots=True)
class _Row:
    """One expression of a kind; `cased` ones are tried with capitals kept."""

    kind: EncounterKind
    rank: int
    strength: Strength
    expression: re.Pattern[str]
    cased: bool = False


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(row for entry in lexicon().encounters["encounter"] for row in _rows_of(entry))


def _rows_of(entry: Mapping[str, Any]) -> Iterator[_Row]:
    kind: Any = entry.get("kind")
    if kind not in _KINDS:
        raise DataError(f"lexicon/en/encounters.toml: kind {kind!r} is not one of {sorted(_KINDS)}")
    for strength in _STRENGTHS:
        for word in entry.get(strength, ()):
            yield _Row(kind, entry["rank"], strength, compiled([word], f"entry {kind!r}"))
    for word in entry.get("named", ()):
        expression = compiled([word], f"entry {kind!r}")
        yield _Row(kind, entry["rank"], "reports", expression, cased=True)


def compiled(words: Sequence[str], where: str) -> re.Pattern[str]:
    """One expression of several; raises DataError naming the entry where one is at fault."""
    for word in words:
        try:
            re.compile(word)
        except re.error as fault:
            raise DataError(f"lexicon/en/encounters.toml, {where}: {word!r}: {fault}") from fault
    return re.compile("|".join(words))


@cache
def _row_sieve() -> Sieve:
    return Sieve([row.expression.pattern for row in _rows()])


@cache
def _never() -> tuple[re.Pattern[str], ...]:
    words = lexicon().encounters["words"]["never"]
    return tuple(compiled([word], "words.never") for word in words)


@cache
def _never_sieve() -> Sieve:
    return Sieve([expression.pattern for expression in _never()])


@cache
def phrase(name: str) -> re.Pattern[str]:
    """The expression of this name in the data file; raises DataError where there is none."""
    words = lexicon().encounters["phrases"].get(name)
    if not words:
        raise DataError(f"lexicon/en/encounters.toml: no phrases of the name {name!r}")
    return compiled(words, f"phrases.{name}")


def says(name: str, words: str) -> bool:
    """Whether `words`, in any case, hold one of the phrases of this name."""
    return bool(phrase(name).search(folded(words)))


_TITLES = re.compile(r"\b(mr|mrs|ms|dr|hon|gen|prof|st)\.(?= )")
_INITIALS = re.compile(r"\b(?!(?:h\.e|a\.m|p\.m|e\.g|i\.e)\.)(?:[a-z]\.){2,}")


@lru_cache(maxsize=_KEPT)
def folded(words: str) -> str:
    """`words` in lower case with straight apostrophes, at the same places.

    The stops of "U.S.", "Mr." and the like become letters: no expression takes them for an end.
    """
    lowered = words.lower()
    if len(lowered) != len(words):  # a letter whose lower case is two code points
        lowered = "".join(low if len(low := letter.lower()) == 1 else letter for letter in words)
    lowered = lowered.replace("’", "'").replace("\n", " ")
    lowered = _TITLES.sub(r"\1_", lowered)
    return _INITIALS.sub(lambda found: found.group().replace(".", "_"), lowered)


@lru_cache(maxsize=_KEPT)
def all_triggers(words: str) -> tuple[Trigger, ...]:
    """Every speaking of an encounter in a sentence, in order of place; of one kind, no overlaps."""
    plain = folded(words)
    able = [_rows()[number] for number in _row_sieve().able(plain)]
    if not able:
        return ()
    plain, cased = _masked(plain, words)
    found: list[Trigger] = []
    for (kind, rank, strength, as_written), rows in groupby(able, key=_group):
        text = cased if as_written else plain
        for match in first_fits([row.expression for row in rows], text):
            new = Trigger(kind, match.start(), match.end(), rank, strength)
            if not any(_covers(old, new) for old in found):
                found.append(new)
    return tuple(sorted(found, key=lambda trigger: (trigger.start, trigger.rank)))


def _group(row: _Row) -> tuple[EncounterKind, int, Strength, bool]:
    return row.kind, row.rank, row.strength, row.cased


def _masked(plain: str, words: str) -> tuple[str, str]:
    """The sentence in lower case and as written, without what looks like an encounter only."""
    cased = words.replace("\n", " ")
    never = [_never()[number] for number in _never_sieve().able(plain)]
    for match in list(first_fits(never, plain)):
        mask = "#" * len(match.group())
        plain = plain[: match.start()] + mask + plain[match.end() :]
        cased = cased[: match.start()] + mask + cased[match.end() :]
    return plain, cased


def _covers(old: Trigger, new: Trigger) -> bool:
    return old.kind == new.kind and old.start < new.end and new.start < old.end


def triggers_in(words: str) -> list[Trigger]:
    """What reports an encounter in a sentence, in order of place, one of a kind."""
    kept: dict[EncounterKind, Trigger] = {}
    for trigger in all_triggers(words):
        if trigger.strength == "reports":
            kept.setdefault(trigger.kind, trigger)
    return list(kept.values())


def kinds_in(words: str) -> frozenset[EncounterKind]:
    """The kinds of encounter that a sentence reports or refers to."""
    return frozenset(trigger.kind for trigger in all_triggers(words) if trigger.strength != "ahead")


@cache
def _in_title(status: str) -> re.Pattern[str]:
    return compiled(lexicon().encounters["words"][status], f"words.{status}")


def status_of(words: str, trigger: Trigger) -> str:
    """Held unless the words before the trigger, or right after it, say otherwise."""
    plain = folded(words)
    floor = max(0, trigger.start - 60)
    near = plain[floor : trigger.end + 50]
    for status in ("cancelled", "postponed", "planned"):
        match = _in_title(status).search(near)
        if match and (status != "planned" or match.start() <= trigger.start - floor + 2):
            return status
    return "held"
