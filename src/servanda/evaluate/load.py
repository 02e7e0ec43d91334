"""References, readings and texts from files."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servanda.errors import InputError, UsageError

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Gold:
    """The references that have a text, by article, and the names of those that have none."""

    readings: Mapping[str, Json]
    texts: Mapping[str, str]
    textless: tuple[str, ...]

    @property
    def digest(self) -> str:
        """A hash over references and texts, so that a change of either is noticed."""
        lines = (
            json.dumps([name, self.readings[name], self.texts[name]], sort_keys=True)
            for name in sorted(self.texts)
        )
        return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def load_gold(references: Path, texts: Path) -> Gold:
    """Read the references of a folder and their texts `ID.txt` from another.

    Raises UsageError where there is no reference or no text at all.
    """
    readings = load_readings(references)
    if not readings:
        raise UsageError(f"{references}: no reference reading in it (*.json with an 'article')")
    found = {name: texts / f"{name}.txt" for name in readings}
    known = {name: read_text(path) for name, path in found.items() if path.exists()}
    if not known:
        raise UsageError(
            f"{texts}: no text of these references in it; name the folder with --texts"
        )
    return Gold(readings, known, tuple(sorted(set(readings) - set(known))))


def load_readings(path: Path) -> dict[str, Json]:
    """Readings by article id, from a folder of *.json or a JSON Lines file; the last one counts."""
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder")
    rows = _from_folder(path) if path.is_dir() else _from_lines(path)
    return by_article(rows)


def by_article(rows: Iterable[object]) -> dict[str, Json]:
    """Readings by article id; what is no reading is passed over, the last of an id counts."""
    return {
        row["article"]["id"]: row
        for row in rows
        if isinstance(row, dict) and isinstance(row.get("article"), dict) and "id" in row["article"]
    }


def read_text(path: Path) -> str:
    """A text as the program reads it: UTF-8 without byte-order mark, lines ended by LF."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise InputError(f"{path}: not UTF-8; save it as UTF-8") from fault
    except OSError as fault:
        raise InputError(f"{path}: cannot be read: {fault.strerror}") from fault


def _from_folder(folder: Path) -> Iterator[object]:
    for path in sorted(folder.glob("*.json")):
        yield _json(read_text(path), str(path))


def _from_lines(path: Path) -> Iterator[object]:
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            yield _json(line, f"{path}:{number}")


def _json(text: str, where: str) -> object:
    try:
        return json.loads(text)
    except ValueError as fault:
        raise InputError(
            f"{where}: not JSON ({fault}); readings are *.json or JSON Lines"
        ) from fault
