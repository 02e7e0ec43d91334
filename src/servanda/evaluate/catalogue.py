"""What a collection says of its texts beside their references: `catalogue.toml` in their folder.

A folder of references need not have one; then a text's style is its outlet and nothing is known of
its readers.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from servanda.errors import InputError
from servanda.model.codes import PartyCode

Tone = Literal["friendly", "hostile", "mixed", "neutral"]

FILE = "catalogue.toml"
_KNOWN = {"style", "parties", "year", "tone", "account_of", "readers"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One text: the house in whose manner it is, the parties it is about, the year it is set in.

    `account_of` is a key that two accounts of one encounter share. `readers` names who made a
    reading of it, the first being the reference; later ones read blind.
    """

    style: str
    parties: tuple[PartyCode, ...] = ()
    year: int | None = None
    tone: Tone = "neutral"
    account_of: str | None = None
    readers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The entries by article. `unseen`: these texts are scored and not looked at."""

    entries: Mapping[str, Entry]
    unseen: bool = False

    def style(self, article: str, outlet: str | None) -> str:
        """The house style of an article, by default its outlet."""
        entry = self.entries.get(article)
        return entry.style if entry else outlet or "no outlet named"


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue of a folder, an empty one where there is none.

    Raises InputError where the file is no catalogue, naming what is wrong.
    """
    path = folder / FILE
    if not path.exists():
        return Catalogue({})
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        entries = {name: _entry(row) for name, row in tables["texts"].items()}
        return Catalogue(entries, bool(tables.get("unseen", False)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise InputError(
            f"{path}: not a catalogue ({fault}); it maps [texts.ID] to style, parties, year, tone"
        ) from fault


def _entry(row: Mapping[str, Any]) -> Entry:
    unknown = sorted(set(row) - _KNOWN)
    if unknown:
        raise ValueError(f"unknown key {unknown[0]!r}, known are {', '.join(sorted(_KNOWN))}")
    if row.get("tone", "neutral") not in get_args(Tone):
        raise ValueError(f"tone {row['tone']!r} is none of {', '.join(get_args(Tone))}")
    return Entry(
        style=str(row["style"]),
        parties=tuple(row.get("parties", ())),
        year=row.get("year"),
        tone=row.get("tone", "neutral"),
        account_of=row.get("account_of"),
        readers=tuple(row.get("readers", ())),
    )
