"""Whole stories and the encounters that they tell, the main one first."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from servanda.article import parse
from servanda.model.article import Page
from servanda.model.reading import Encounter, Reading
from servanda.reading import Reader

Row = tuple[str, str, str, str]
STORIES: list[dict[str, Any]] = [
    story
    for name in ("encounters.toml", "encounters_sides.toml", "encounters_told.toml")
    for story in tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["story"]
]


def read(reader: Reader, text: str) -> Reading:
    """The reading of one text as it would come from a file."""
    page = Page("story", "story.txt", text.strip().encode())
    result = next(iter(reader.read([parse(page)])))
    if not isinstance(result, Reading):
        pytest.fail(str(result))
    return result


def row(encounter: Encounter) -> Row:
    """What a case says of an encounter."""
    parties = " ".join(sorted(encounter.parties))
    return encounter.kind, encounter.status, encounter.date or "", parties


def _asked(story: dict[str, Any]) -> Any:
    """A story as a case; one with a limit is not yet read as it should be, and must fail."""
    limits = [pytest.mark.xfail(strict=True, reason=story["limit"])] if "limit" in story else []
    return pytest.param(story, marks=limits, id=str(story["name"]))


@pytest.mark.parametrize("story", [_asked(story) for story in STORIES])
def test_story(reader: Reader, story: dict[str, Any]) -> None:
    found = read(reader, story["text"]).encounters
    wanted = [tuple(each) for each in story["encounters"]]
    assert sorted(row(e) for e in found) == sorted(wanted)
    assert [row(e) for e in found if e.main] == wanted[:1]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story["name"]))
def test_ids_parts_and_reasons(reader: Reader, story: dict[str, Any]) -> None:
    reading = read(reader, story["text"])
    ids = [e.id for e in reading.encounters]
    assert ids == [f"e{number}" for number in range(1, len(ids) + 1)]
    for encounter in reading.encounters:
        assert encounter.part_of is None or encounter.part_of in ids
        assert encounter.part_of != encounter.id
        rules = {reason.rule for reason in encounter.reasons}
        assert {"kind", "status", "date", "parties"} <= rules
        assert ("part_of" in rules) == (encounter.part_of is not None)
    assert all(act.encounter in ids for act in reading.acts)


def test_the_same_text_gives_the_same_encounters(reader: Reader) -> None:
    text = STORIES[0]["text"]
    assert read(reader, text).encounters == read(reader, text).encounters


def test_talks_and_ceremony_belong_to_the_visit(reader: Reader) -> None:
    found = read(reader, STORIES[0]["text"]).encounters
    visit = next(e for e in found if e.kind == "visit" and e.status == "held")
    parts = [e.kind for e in found if e.part_of == visit.id]
    assert sorted(parts) == ["ceremony", "talks", "talks"]


def test_a_datelines_town_is_no_place(reader: Reader) -> None:
    text = """
Foreign ministers talk

LISBON, 3 May 2016 (Iberwire) - Portuguese Foreign Minister Rui Tavora held talks with Cuban
Foreign Minister Elio Marrero on Tuesday.

Tavora said Portugal would open a school in Havana.
"""
    assert [e.place for e in read(reader, text).encounters if e.main] == [None]


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("Peru summoned Chile's ambassador on Friday over remarks at a summit in Osaka.", None),
        ("Latvian and Estonian ministers met to discuss the crisis in Georgia.", None),
        ("Kenya recalled its attache at Oman's embassy in Nairobi on Friday.", None),
        pytest.param(
            "Latvian and Estonian foreign ministers met in Tallinn on Friday.",
            "Tallinn",
            marks=pytest.mark.xfail(strict=True, reason="weighed as no dealing: one sentence"),
        ),
    ],
)
def test_what_is_only_spoken_about_is_no_place(
    reader: Reader, lead: str, place: str | None
) -> None:
    text = f"Ministers in the news\n\nLONDON, 3 May 2013 (Iberwire) - {lead}\n"
    assert [e.place for e in read(reader, text).encounters] == [place]


@pytest.mark.xfail(strict=True, reason="the state that the quotation names is weighed as a side")
def test_who_is_only_named_in_a_quotation_takes_no_part(reader: Reader) -> None:
    text = """
Ministers meet on the dam

TUNIS, 3 May 2013 (Iberwire) - Tunisian Foreign Minister Sami Haddad met his Maltese counterpart
Joe Vella on Friday and told him "President Omar Idris of Sudan agrees with us on the dam".
"""
    assert [e.participants for e in read(reader, text).encounters if e.main] == [
        ("Sami Haddad", "Joe Vella")
    ]
