"""`servanda evaluate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from servanda.cli.arguments import json_option
from servanda.cli.door import DONE, PARTLY
from servanda.cli.output import note, say, say_json
from servanda.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from servanda.evaluate.held import Held
    from servanda.evaluate.load import Gold
    from servanda.evaluate.storylines.load import Storyline
    from servanda.model.failure import Failure
    from servanda.model.reading import Reading


@click.command(short_help="Score the reader against references.")
@click.argument("gold_dir")
@click.option("--texts", metavar="DIR", help="The texts as ID.txt. [default: GOLD_DIR]")
@click.option("--readings", metavar="FILE_OR_DIR",
              help="Score these readings instead of reading the texts now.")  # fmt: skip
@click.option("--links", is_flag=True,
              help="Score linking: GOLD_DIR is a storyline, or holds storylines.")  # fmt: skip
@click.option("--floors", metavar="FILE", help="Exit 1 if a row is below its floor.")
@click.option("--raise-floors", is_flag=True, help="Lift the floors to what was measured.")
@click.option(
    "--lower", is_flag=True, help="With --raise-floors: let them fall, or change references."
)
@click.option("--worst", type=click.IntRange(0), default=None, metavar="N",
              help="Show missed and false acts of the N worst articles. "
                   "[default: 3, of unseen collections 0]")  # fmt: skip
@json_option
def evaluate(  # noqa: PLR0913 - one argument for each option
    gold_dir: str,
    *,
    texts: str | None,
    readings: str | None,
    links: bool,
    floors: str | None,
    raise_floors: bool,
    lower: bool,
    worst: int | None,
    as_json: bool,
) -> int:
    """Score the reader against reference readings, or linking against storylines.

    \b
    Example:
      servanda evaluate gold --texts texts --floors tests/floors.toml
      servanda evaluate gold --readings readings.jsonl --worst 5
      servanda evaluate corpus/storylines/dev --links
    """
    pinned = Path(floors) if floors else None
    _check_flags(pinned, links=links, raise_floors=raise_floors, lower=lower, worst=worst)
    folder, place = Path(gold_dir), Path(texts) if texts else None
    made = Path(readings) if readings else None
    held, whole = (
        _links(folder, place, made, pinned, as_json=as_json)
        if links
        else _articles(folder, place, made, pinned, worst=worst, as_json=as_json)
    )
    if pinned and held and raise_floors:
        note(held.lift(pinned, lower=lower))
        return DONE
    return DONE if whole and not (held and held.below) else PARTLY


def _check_flags(
    floors: Path | None, *, links: bool, raise_floors: bool, lower: bool, worst: int | None
) -> None:
    if raise_floors and floors is None:
        raise UsageError("--raise-floors needs --floors FILE")
    if lower and not raise_floors:
        raise UsageError("--lower goes with --raise-floors")
    if links and worst is not None:
        raise UsageError("--worst is about articles; it does not go with --links")


def _articles(
    folder: Path,
    texts: Path | None,
    readings: Path | None,
    floors: Path | None,
    *,
    worst: int | None,
    as_json: bool,
) -> tuple[Held | None, bool]:
    """Print the scores of articles; what stands against the floors, and whether all was scored."""
    from servanda.evaluate import report  # noqa: PLC0415 - light help
    from servanda.evaluate.catalogue import load_catalogue  # noqa: PLC0415
    from servanda.evaluate.load import load_gold  # noqa: PLC0415

    gold = load_gold(folder, texts or folder)
    found, aside = _readings(gold, texts or folder, readings)
    result = report.evaluate(
        gold, found, catalogue=load_catalogue(folder), floors=floors, worst=worst
    )
    _note_all((*report.remarks(gold), *aside))
    if as_json:
        say_json(report.to_json(result))
    else:
        say(report.render(result))
    return result.held, not aside and not gold.textless


def _links(
    folder: Path, texts: Path | None, readings: Path | None, floors: Path | None, *, as_json: bool
) -> tuple[Held | None, bool]:
    """Print the scores of storylines; what stands against the floors, and whether all was read."""
    from servanda.evaluate.load import load_readings  # noqa: PLC0415 - light help
    from servanda.evaluate.storylines import report  # noqa: PLC0415
    from servanda.evaluate.storylines.check import story_faults  # noqa: PLC0415
    from servanda.evaluate.storylines.load import load_storylines  # noqa: PLC0415

    stories = load_storylines(folder, texts)
    aside: list[Failure] = []
    made = None if readings is None else load_readings(readings)
    read = {story.name: _read(story, made, texts, aside) for story in stories}
    result = report.evaluate_links(stories, read, floors=floors)
    _note_all((*(fault for story in stories for fault in story_faults(story)), *aside))
    if as_json:
        say_json(report.to_json(result))
    else:
        say(report.render(result))
    return result.held, not aside


def _note_all(remarks: Iterable[object]) -> None:
    for remark in remarks:
        note(f"servanda: {remark}")


def _readings(
    gold: Gold, texts: Path, readings: Path | None
) -> tuple[dict[str, dict[str, Any]], list[Failure]]:
    from servanda.cli.articles import read_texts  # noqa: PLC0415 - light help
    from servanda.evaluate.load import load_readings  # noqa: PLC0415
    from servanda.model.reading_json import reading_to_json  # noqa: PLC0415

    if readings is not None:
        return load_readings(readings), []
    aside: list[Failure] = []
    paths = [texts / f"{name}.txt" for name in gold.texts]
    found = {one.article.id: reading_to_json(one) for one in read_texts(paths, aside=aside)}
    return found, aside


def _read(
    story: Storyline,
    made: Mapping[str, dict[str, Any]] | None,
    texts: Path | None,
    aside: list[Failure],
) -> list[Reading]:
    """The machine's readings of a storyline, from those made before if there are any."""
    from servanda.cli.articles import read_texts  # noqa: PLC0415 - light help
    from servanda.model.reading_json import reading_from_json  # noqa: PLC0415

    if made is not None:
        known = ((made[name], text) for name, text in story.gold.texts.items() if name in made)
        return [reading_from_json(reading, text) for reading, text in known]
    folder = texts or story.folder
    return list(read_texts([folder / f"{name}.txt" for name in story.gold.texts], aside=aside))
