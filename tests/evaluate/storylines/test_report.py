"""One evaluation of linking: every storyline, all together, on references and on readings."""

from pathlib import Path

from servanda.evaluate import floors as floor
from servanda.evaluate.storylines.load import load_storylines
from servanda.evaluate.storylines.reference import reference_readings
from servanda.evaluate.storylines.report import ALONE, CHAIN, evaluate_links, render, to_json
from tests.evaluate.storylines.invented import write_story


def test_what_nobody_read_fails_the_whole_chain_and_not_linking_alone(tmp_path: Path) -> None:
    write_story(tmp_path / "one")
    write_story(tmp_path / "two")
    stories = load_storylines(tmp_path)
    read = {"one": reference_readings(stories[0].gold)}
    done = evaluate_links(stories, read, floors=None)
    shown = render(done)
    assert "one, linking alone" in shown
    assert "all 2 storylines, whole chain\n8 articles, 4 read" in shown
    found = to_json(done)
    assert found["storylines"]["one"][ALONE] == found["storylines"]["one"][CHAIN]
    assert found["storylines"]["two"][CHAIN]["read"] == 0
    assert found["all"][ALONE]["articles"] == 8


def test_floors_hold_linking_too(tmp_path: Path) -> None:
    (story,) = stories = load_storylines(write_story(tmp_path / "one"))
    path = tmp_path / "floors.toml"
    read = {"one": reference_readings(story.gold)}
    floor.write(floor.Floors("x", {f"{CHAIN}: status right": {"f1": 0.1}}), path)
    other = evaluate_links(stories, read, floors=path)
    assert other.below
    assert other.held is not None
    other.held.lift(path, lower=True)
    assert not evaluate_links(stories, read, floors=path).below
    below = evaluate_links(stories, {}, floors=path)
    assert "whole chain: status right f1 is 0.0000" in render(below)
