"""A small invented storyline: Portugal and Morocco build a rail link, told by four articles."""

import json
from pathlib import Path
from typing import Any

from tests.evaluate.invented import Json, act, encounter

TEXTS = {
    "a-2023": """Lisbon and Rabat agree on a rail study

Foreign Minister Duarte Salgueiro met his colleague Idriss Benkhalil in Rabat on 4 May 2023. \
The two sides agreed to finish the rail link study by the end of 2024. Salgueiro called on \
Morocco to open its fish market. The ministers will meet again in Lisbon in June 2024.
""",
    "b-2023": """Benkhalil receives Salgueiro

Minister Idriss Benkhalil received Duarte Salgueiro in Rabat on 4 May 2023. They agreed to \
complete the study of the rail link by the end of 2024. He took note of the request on the fish \
market. Both will meet again in Lisbon in June 2024.
""",
    "c-2024": """Talks in Lisbon

Duarte Salgueiro and Idriss Benkhalil met in Lisbon on 11 June 2024. Salgueiro said the study of \
the rail link had begun. Benkhalil said Morocco will open its fish market by the end of 2025. \
Portugal will open its fruit market by the end of 2025.
""",
    "d-2026": """Call between the ministers

Duarte Salgueiro spoke by telephone with Idriss Benkhalil on 2 February 2026. Benkhalil said the \
fish market had opened to Portuguese exporters.
""",
}


def _article(name: str, side: str | None) -> Json:
    return {
        "id": name, "url": None, "outlet": None, "side": side, "form": "readout",
        "title": TEXTS[name].split("\n")[0], "published": None, "language": "en",
    }  # fmt: skip


def _reading(name: str, side: str | None, encounters: list[Json], acts: list[Json]) -> Json:
    return {
        "article": _article(name, side),
        "blocks": [{"line": 1, "kind": "title"}, {"line": 3, "kind": "body"}],
        "people": [
            {"name": "Duarte Salgueiro", "party": "PT", "offices": []},
            {"name": "Idriss Benkhalil", "party": "MA", "offices": []},
        ],
        "encounters": encounters,
        "acts": acts,
    }


_BOTH: dict[str, Any] = {"force": "firm", "owner": ["PT", "MA"], "due": "2024", "due_kind": "by"}
_MEET: dict[str, Any] = {
    "force": "firm", "owner": ["PT", "MA"], "due": "2024-06", "due_kind": "in",
}  # fmt: skip


def references() -> dict[str, Json]:
    """The reference readings by article, fresh at each call."""
    held, plan = encounter("e1", date="2023-05-04"), {"status": "planned", "main": False}
    meet = encounter("e2", date="2024-06", place="Lisbon", **plan)
    readings = [
        _reading("a-2023", "PT", [held, meet], [
            act("a1", "agree", ["PT", "MA"], "finish the rail link study by the end of 2024",
                **_BOTH),
            act("a2", "request", ["PT"], "open its fish market", force="firm", owner=["MA"],
                to=["MA"], speaker="Duarte Salgueiro"),
            act("a3", "agree", ["PT", "MA"], "meet again in Lisbon in June 2024", **_MEET),
        ]),
        _reading("b-2023", "MA", [held, meet], [
            act("a1", "agree", ["PT", "MA"],
                "complete the study of the rail link by the end of 2024", **_BOTH),
            act("a2", "answer", ["MA"], "the request on the fish market", reply="notes",
                to=["PT"]),
            act("a3", "agree", ["PT", "MA"], "meet again in Lisbon in June 2024", **_MEET),
        ]),
        _reading("c-2024", "PT", [encounter("e1", date="2024-06-11", place="Lisbon")], [
            act("a1", "report", ["PT"], "the study of the rail link had begun", to=["MA"]),
            act("a2", "pledge", ["MA"], "open its fish market by the end of 2025", force="firm",
                owner=["MA"], to=["PT"], due="2025", due_kind="by"),
            act("a3", "pledge", ["PT"], "open its fruit market by the end of 2025", force="firm",
                owner=["PT"], to=["MA"], due="2025", due_kind="by"),
        ]),
        _reading("d-2026", "MA", [encounter("e1", kind="call", date="2026-02-02", place=None)], [
            act("a1", "report", ["MA"], "the fish market had opened to Portuguese exporters",
                to=["PT"]),
        ]),
    ]  # fmt: skip
    return {row["article"]["id"]: row for row in readings}


def _thread(id: str, name: str, acts: list[str], *, status: str | None, **more: Any) -> Json:  # noqa: A002
    return {
        "id": id, "name": name, "nature": "deliverable", "owner": ["MA"], "beneficiary": ["PT"],
        "due": None, "acts": acts, "status": status, "overdue": False, "history": [], **more,
    }  # fmt: skip


def ties() -> Json:
    """The storyline's corpus.json."""
    return {
        "as_of": "2026-11-22",
        "record_end": "2026-02-02",
        "same_encounter": [["a-2023:e1", "b-2023:e1"], ["a-2023:e2", "b-2023:e2"]],
        "realised": [["a-2023:e2", "c-2024:e1"], ["b-2023:e2", "c-2024:e1"]],
        "threads": [
            _thread("T1", "rail link study", ["a-2023:a1", "b-2023:a1", "c-2024:a1"],
                    status="under way", due="2024", overdue=True, owner=["PT", "MA"]),
            _thread("T2", "Moroccan fish market",
                    ["a-2023:a2", "b-2023:a2", "c-2024:a2", "d-2026:a1"], status="done",
                    due="2025"),
            _thread("T3", "Portuguese fruit market", ["c-2024:a3"], status="committed",
                    due="2025", overdue=True, owner=["PT"]),
            _thread("T4", "meetings of the ministers", ["a-2023:a3", "b-2023:a3"], status=None,
                    nature="standing", owner=["PT", "MA"]),
        ],
        "must_not_merge": [["c-2024:a2", "c-2024:a3"], ["a-2023:e1", "a-2023:e2"]],
        "differences": [
            {"encounter": ["a-2023:e1", "b-2023:e1"], "kind": "only-in", "weight": "weighty",
             "acts": [["a-2023:a2"], []], "note": "only Lisbon tells the request"},
        ],
    }  # fmt: skip


def write_story(folder: Path) -> Path:
    """The storyline as a folder, as the loader wants it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, reading in references().items():
        (folder / f"{name}.json").write_text(json.dumps(reading), encoding="utf-8")
        (folder / f"{name}.txt").write_text(TEXTS[name], encoding="utf-8")
    (folder / "corpus.json").write_text(json.dumps(ties()), encoding="utf-8")
    return folder
