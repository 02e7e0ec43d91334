"""References, texts and readings of invented dispatches, and ways to spoil a reading."""

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Json = dict[str, Any]

TEXT = """Portugal and Morocco to finish rail study by 2027

Rabat (Agência Tejo) - Foreign Minister Duarte Salgueiro met Idriss Benkhalil on 4 May 2026.

The two sides agreed to finish the rail study by 2027 and to exchange 40 researchers. \
Salgueiro called on Morocco to open its fish market.

Benkhalil said Morocco will fund two laboratories with 3 million euros. \
The fish market was discussed. He took note of the request.

Agência Tejo
"""

FOOTBALL = """Late goal decides the cup

The home side won 2-1 on Sunday after a late goal.
"""


def act(id: str, kind: str, by: list[str], quote: str, **more: Any) -> Json:  # noqa: A002
    return {
        "id": id, "encounter": "e1", "type": kind, "force": None, "by": by, "speaker": None,
        "to": [], "owner": [], "cue": "said", "quote": quote, "condition": None,
        "areas": ["economy"], "due": None, "due_kind": None, "quantities": [],
        "mechanisms": [], "instruments": [], **more,
    }  # fmt: skip


def encounter(id: str, **more: Any) -> Json:  # noqa: A002
    return {
        "id": id, "kind": "talks", "status": "held", "date": "2026-05-04", "place": "Rabat",
        "parties": ["PT", "MA"], "participants": ["Duarte Salgueiro", "Idriss Benkhalil"],
        "level": "minister", "channel": "state", "part_of": None, "main": True, **more,
    }  # fmt: skip


def reference() -> Json:
    return {
        "article": {
            "id": "rail", "url": None, "outlet": "Agência Tejo", "side": "PT", "form": "press",
            "title": "Portugal and Morocco to finish rail study by 2027", "published": None,
            "language": "en",
        },
        "blocks": [
            {"line": 1, "kind": "title"}, {"line": 3, "kind": "body"}, {"line": 5, "kind": "body"},
            {"line": 7, "kind": "body"}, {"line": 9, "kind": "signoff"},
        ],
        "people": [
            {"name": "Duarte Salgueiro", "party": "PT", "offices": ["Foreign Minister"]},
            {"name": "Idriss Benkhalil", "party": "MA", "offices": []},
        ],
        "encounters": [
            encounter("e1"),
            encounter("e2", kind="session", status="planned", date="2027", main=False),
        ],
        "acts": [
            act("a1", "agree", ["PT", "MA"], "finish the rail study by 2027", force="firm",
                owner=["PT", "MA"], due="2027", due_kind="by",
                mechanisms=["Rail Working Group"]),
            act("a2", "agree", ["PT", "MA"], "exchange 40 researchers", force="firm",
                owner=["PT", "MA"],
                quantities=[{"value": 40, "unit": "researchers", "role": "owed"}]),
            act("a3", "request", ["PT"], "open its fish market", force="firm", to=["MA"],
                owner=["MA"], speaker="Duarte Salgueiro", areas=["economy", "agriculture"]),
            act("a4", "pledge", ["MA"], "fund two laboratories with 3 million euros",
                force="firm", owner=["MA"], to=["PT"], speaker="Idriss Benkhalil",
                quantities=[{"value": 3000000, "currency": "EUR", "role": "owed"},
                            {"value": 2, "unit": "laboratories", "role": "owed"}],
                instruments=[{"name": "Science Protocol", "role": "cited"}]),
            act("a5", "discuss", ["PT", "MA"], "fish market", nth=2),
            act("a6", "answer", ["MA"], "the request", reply="notes", to=["PT"]),
        ],
    }  # fmt: skip


def negative() -> Json:
    return {
        "article": {
            "id": "cup", "url": None, "outlet": None, "side": None, "form": "press",
            "title": "Late goal decides the cup", "published": None, "language": "en",
            "negative": True,
        },
        "blocks": [{"line": 1, "kind": "title"}, {"line": 3, "kind": "body"}],
        "people": [], "encounters": [], "acts": [],
    }  # fmt: skip


def write_gold(folder: Path) -> None:
    """References and texts side by side, with a file that is no reading."""
    for name, reading, text in (("rail", reference(), TEXT), ("cup", negative(), FOOTBALL)):
        (folder / f"{name}.json").write_text(json.dumps(reading), encoding="utf-8")
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "corpus.json").write_text('{"threads": []}', encoding="utf-8")


def spoilt(readings: list[Json], texts: dict[str, str], *, seed: int) -> Iterator[Json]:
    """The readings with every kind of mistake a reader makes, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - mistakes, not secrets
    for reading in readings:
        if chance.random() < 0.9:
            yield _spoil(copy.deepcopy(reading), texts[reading["article"]["id"]], chance)


def _spoil(reading: Json, text: str, chance: random.Random) -> Json:
    reading["acts"] = [a for a in reading["acts"] if chance.random() < 0.9]
    for spoil_act in reading["acts"]:
        _spoil_act(spoil_act, text, chance)
    if reading["acts"] and chance.random() < 0.5:
        reading["acts"].append(copy.deepcopy(chance.choice(reading["acts"])))
    if reading["article"].get("negative") and chance.random() < 0.7:
        reading["acts"].append(act("a1", "report", ["MA"], text.split("\n")[2]))
    for row in reading["encounters"]:
        _maybe(row, chance, kind="call", status="planned", date=None, parties=["PT"], level=None)
    if reading["encounters"] and chance.random() < 0.2:
        reading["encounters"][0]["main"] = False
    for person in reading["people"]:
        _maybe(person, chance, party=None, offices=["Minister of Foreign Affairs"],
               name=str(person["name"]).split()[-1].upper())  # fmt: skip
    for block in reading["blocks"]:
        _maybe(block, chance, kind="other")
    return reading


def _spoil_act(row: Json, text: str, chance: random.Random) -> None:
    _maybe(row, chance, type="propose", by=["MA"], to=["PT"], owner=["PT"], force="intent",
           speaker="Benkhalil", areas=["politics"], due="2030", encounter="e2",
           quantities=[{"value": 40, "unit": "young researchers", "role": "owed"}],
           mechanisms=["Joint Rail Group"], instruments=["Protocol"])  # fmt: skip
    mistake = chance.random()
    if mistake < 0.1:
        row["quote"] = "words that stand nowhere in it"
    elif mistake < 0.4:
        start = max(0, text.find(row["quote"]) + chance.randint(-15, 15))
        end = start + max(1, len(row["quote"]) + chance.randint(-25, 15))
        row.update(start=start, end=min(end, len(text)), quote=text[start:end])
    elif mistake < 0.45:
        row.update(start=0, end=5)


def _maybe(row: Json, chance: random.Random, **other: Any) -> None:
    for field, value in other.items():
        if chance.random() < 0.2:
            row[field] = value
