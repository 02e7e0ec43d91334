"""The corpus is what its README promises: sound, broad, its splits no echo of one another."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from servanda.evaluate.catalogue import Catalogue, load_catalogue
from servanda.evaluate.check import gold_faults
from servanda.evaluate.load import Gold, load_gold, load_readings
from servanda.evaluate.storylines.check import story_faults
from servanda.evaluate.storylines.load import Storyline, load_storylines
from servanda.evaluate.survey import Survey, survey
from servanda.parties import gazetteer
from tests.corpus.continents import CONTINENTS

CORPUS = Path(__file__).parents[2] / "corpus"
REFERENCE = os.environ.get("SERVANDA_REFERENCE")
SPLITS = ("dev", "test")
FOR_LEARNING = ("dev", "short")
SINGLE = (*SPLITS, "short")
Json = Mapping[str, Any]


@cache
def gold(split: str) -> Gold:
    return load_gold(CORPUS / split, CORPUS / split)


@cache
def catalogue(split: str) -> Catalogue:
    return load_catalogue(CORPUS / split)


@cache
def held(split: str) -> Survey:
    return survey(gold(split), catalogue(split))


@cache
def stories(split: str) -> tuple[Storyline, ...]:
    return load_storylines(CORPUS / "storylines" / split)


def every_gold() -> list[Gold]:
    told = (story.gold for split in SPLITS for story in stories(split))
    return [*(gold(folder) for folder in SINGLE), *told]


def readings() -> list[Json]:
    return [row for one in every_gold() for row in one.readings.values()]


def test_every_reference_has_its_text_and_no_fault() -> None:
    for one in every_gold():
        assert one.textless == ()
        assert gold_faults(one) == []


def test_every_text_has_its_reference_and_says_that_it_is_invented() -> None:
    folders = [*(CORPUS / folder for folder in SINGLE)]
    folders += [story.folder for split in SPLITS for story in stories(split)]
    for folder in folders:
        assert {path.stem for path in folder.glob("*.txt")} == set(load_readings(folder))
    assert [row["article"]["id"] for row in readings() if not row["article"].get("invented")] == []


@pytest.mark.reference
@pytest.mark.skipif(not REFERENCE, reason="set SERVANDA_REFERENCE to run the guide's own checker")
def test_every_file_passes_the_guides_own_checker(tmp_path: Path) -> None:
    checker = Path(str(REFERENCE)) / "gold" / "check.py"
    for number, one in enumerate(every_gold()):
        folder = tmp_path / str(number)
        folder.mkdir()
        for name, text in one.texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        lines = "\n".join(json.dumps(one.readings[name]) for name in one.texts)
        (folder / "all.jsonl").write_text(lines, encoding="utf-8")
        command = [sys.executable, "-B", str(checker), str(folder / "all.jsonl"), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout


def test_the_catalogues_list_every_text_and_only_those() -> None:
    for folder in SINGLE:
        assert set(catalogue(folder).entries) == set(gold(folder).texts)
        assert all(entry.readers for entry in catalogue(folder).entries.values())
    assert [folder for folder in SINGLE if catalogue(folder).unseen] == ["test"]


def test_no_two_texts_have_one_name() -> None:
    names = list(chain.from_iterable(one.texts for one in every_gold()))
    assert len(names) == len(set(names))


def test_it_is_as_large_and_as_broad_as_it_says() -> None:
    dev, test = held("dev"), held("test")
    assert dev.texts + test.texts >= 150
    assert dev.negative + test.negative >= 30
    assert len(dev.pairs | test.pairs) >= 40
    assert len(dev.styles | test.styles) >= 14
    assert dev.accounts + test.accounts >= 10
    assert min(dev.words[0], test.words[0]) >= 80
    assert 1000 <= max(dev.words[1], test.words[1]) <= 1500
    assert min(dev.years[0], test.years[0]) <= 1996
    assert max(dev.years[1], test.years[1]) >= 2025
    rows = chain.from_iterable(gold(split).readings.values() for split in SPLITS)
    forms = {row["article"]["form"] for row in rows}
    assert forms == {"press", "readout", "joint", "speech"}


def test_texts_about_dealings_are_set_between_1995_and_2026() -> None:
    for folder in SINGLE:
        for name, entry in catalogue(folder).entries.items():
            if not gold(folder).readings[name]["article"].get("negative"):
                assert entry.year is not None, name
                assert 1995 <= entry.year <= 2026, name


def test_the_short_texts_are_as_many_and_as_short_as_it_says() -> None:
    short = held("short")
    assert short.texts >= 220
    assert short.negative >= 55
    assert len(short.pairs) >= 130
    assert 110 <= short.words[0] <= short.words[1] <= 390
    assert all(len(entry.readers) == 1 for entry in catalogue("short").entries.values())
    assert not (CORPUS / "agreement" / "short").exists()


def test_all_continents_have_their_say() -> None:
    parties = set(chain.from_iterable(held("dev").pairs | held("test").pairs))
    unknown = {party for party in parties if gazetteer().lookup(party) is None}
    assert unknown == set()
    for continent, codes in CONTINENTS.items():
        assert len(parties & codes) >= 5, continent


@pytest.mark.parametrize("folder", FOR_LEARNING)
def test_what_is_for_learning_shares_no_house_style_and_no_pair_with_the_test(folder: str) -> None:
    assert held(folder).styles & held("test").styles == set()
    assert held(folder).pairs & held("test").pairs == set()
    told = {
        split: {frozenset(story.pair) for story in stories(split)} | held(split).pairs
        for split in SPLITS
    }
    assert (told["dev"] | held(folder).pairs) & told["test"] == set()


def test_a_quarter_was_read_twice() -> None:
    total = sum(len(gold(split).texts) for split in SPLITS)
    twice = 0
    for split in SPLITS:
        first = load_gold(CORPUS / "agreement" / split / "first", CORPUS / split)
        second = load_readings(CORPUS / "agreement" / split / "second")
        listed = {
            name for name, entry in catalogue(split).entries.items() if len(entry.readers) > 1
        }
        assert set(first.readings) == set(second) == listed
        twice += len(second)
    assert twice >= total / 4


def test_texts_about_no_dealings_hold_nothing() -> None:
    for row in readings():
        if row["article"].get("negative"):
            assert (row["acts"], row["encounters"]) == ([], []), row["article"]["id"]


@pytest.mark.parametrize("split", SPLITS)
def test_storylines_hold_together(split: str) -> None:
    assert len(stories(split)) == 4
    for story in stories(split):
        assert story_faults(story) == []


@pytest.mark.parametrize("split", SPLITS)
def test_each_storyline_is_a_history_of_years_told_by_several_sides(split: str) -> None:
    for story in stories(split):
        groups = {ref for group in story.ties["same_encounter"] for ref in group[1:]}
        main = [
            encounter["date"]
            for name, row in story.gold.readings.items()
            for encounter in row["encounters"]
            if encounter["main"] and encounter["status"] == "held"
            and f"{name}:{encounter['id']}" not in groups
        ]  # fmt: skip
        assert len(main) >= 5, story.name
        years = sorted(int(date[:4]) for date in main if date and date[:4].isdigit())
        assert years[-1] - years[0] >= 3, story.name
        sides = {row["article"]["side"] for row in story.gold.readings.values()}
        assert len(sides) >= 3, story.name


def test_storylines_hold_every_turn_that_an_undertaking_takes() -> None:
    threads = [thread for split in SPLITS for story in stories(split)
               for thread in story.ties["threads"]]  # fmt: skip
    assert sum(thread["overdue"] is True for thread in threads) >= 15
    assert {thread["nature"] for thread in threads} == {"deliverable", "standing"}
    statuses = {thread["status"] for thread in threads if thread["nature"] == "deliverable"}
    assert statuses == {
        "open", "acknowledged", "committed", "under way", "done", "refused", "suspended",
        "withdrawn", "superseded",
    }  # fmt: skip
    for story in chain.from_iterable(map(stories, SPLITS)):
        moved = [
            thread["id"] for thread in story.ties["threads"]
            if len({step["due"] for step in thread["history"] if step.get("due")}) > 1
        ]  # fmt: skip
        assert moved, story.name
        assert len(story.ties["must_not_merge"]) >= 5, story.name
        assert story.ties["realised"], story.name
        assert story.ties["differences"], story.name
