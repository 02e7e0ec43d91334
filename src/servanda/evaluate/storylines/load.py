"""Storylines from their folders."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.errors import InputError, UsageError
from servanda.evaluate.load import Gold, load_gold, read_text
from servanda.model.codes import PartyCode

Json = Mapping[str, Any]

#: What ties the readings of a folder together stands in this file.
TIES = "corpus.json"


@dataclass(frozen=True, slots=True)
class Storyline:
    """One relationship: its references and texts, and `ties`, the content of its corpus.json."""

    folder: Path
    gold: Gold
    ties: Json

    @property
    def name(self) -> str:
        """What the folder is called."""
        return self.folder.resolve().name

    @property
    def pair(self) -> tuple[PartyCode, PartyCode]:
        """The two parties whose record it is: those that its encounters name most."""
        named = Counter(
            party
            for reading in self.gold.readings.values()
            for encounter in reading["encounters"]
            for party in encounter["parties"]
        )
        first, second = sorted(sorted(named), key=lambda party: -named[party])[:2]
        return first, second

    @property
    def as_of(self) -> str:
        """The day (EDTF) on which its undertakings stand as the file says."""
        return str(self.ties["as_of"])

    @property
    def digest(self) -> str:
        """A hash over references, texts and ties, so that a change of any is noticed."""
        ties = json.dumps(self.ties, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(f"{self.gold.digest}\n{ties}".encode()).hexdigest()


def load_storylines(folder: Path, texts: Path | None = None) -> tuple[Storyline, ...]:
    """The storyline in a folder, or those in its subfolders, by name.

    `texts` holds the texts as ID.txt, by default the storyline's own folder; it is for a single
    storyline. Raises UsageError where there is none, InputError for a file that is none.
    """
    if (folder / TIES).exists():
        return (_load(folder, texts or folder),)
    found = sorted(path.parent for path in folder.glob(f"*/{TIES}"))
    if not found:
        raise UsageError(f"{folder}: no storyline in it ({TIES} beside reference readings)")
    if texts is not None:
        raise UsageError(f"{folder}: --texts goes with one storyline, here are {len(found)}")
    return tuple(_load(path, path) for path in found)


def _load(folder: Path, texts: Path) -> Storyline:
    path = folder / TIES
    try:
        ties = json.loads(read_text(path))
    except ValueError as fault:
        raise InputError(f"{path}: not JSON ({fault})") from fault
    missing = [
        key
        for key in ("as_of", "same_encounter", "threads")
        if not isinstance(ties, dict) or key not in ties
    ]
    if missing:
        raise InputError(f"{path}: it has no {missing[0]!r}; the annotation guide says what it is")
    return Storyline(folder, load_gold(folder, texts), ties)
