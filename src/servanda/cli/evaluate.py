"""`servanda evaluate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from servanda.cli.arguments import json_option
from servanda.cli.door import DONE, PARTLY
from servanda.cli.output import note, say, say_json
from servanda.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from servanda.evaluate.load import Gold
    from servanda.model.failure import Failure


@click.command(short_help="Score the reader against references.")
@click.argument("gold_dir")
@click.option("--texts", metavar="DIR", help="The texts as ID.txt. [default: GOLD_DIR]")
@click.option("--readings", metavar="FILE_OR_DIR",
              help="Score these readings instead of reading the texts now.")  # fmt: skip
@click.option("--floors", metavar="FILE", help="Exit 1 if a row is below its floor.")
@click.option("--raise-floors", is_flag=True, help="Lift the floors to what was measured.")
@click.option(
    "--lower", is_flag=True, help="With --raise-floors: let them fall, or change references."
)
@click.option("--worst", type=click.IntRange(0), default=0, metavar="N",
              help="Show missed and false acts of the N worst articles.")  # fmt: skip
@json_option
def evaluate(  # noqa: PLR0913 - one argument for each option
    gold_dir: str,
    *,
    texts: str | None,
    readings: str | None,
    floors: str | None,
    raise_floors: bool,
    lower: bool,
    worst: int,
    as_json: bool,
) -> int:
    """Score the reader against reference readings.

    \b
    Example:
      servanda evaluate gold --texts texts --floors tests/floors.toml
      servanda evaluate gold --readings readings.jsonl --worst 3
    """
    from pathlib import Path  # noqa: PLC0415 - light help

    from servanda.evaluate import report  # noqa: PLC0415
    from servanda.evaluate.load import load_gold  # noqa: PLC0415

    pinned = Path(floors) if floors else None
    _check_flags(pinned, raise_floors=raise_floors, lower=lower)
    folder = Path(texts or gold_dir)
    gold = load_gold(Path(gold_dir), folder)
    found, aside = _readings(gold, folder, Path(readings) if readings else None)
    result = report.evaluate(gold, found, floors=pinned, worst=worst)
    for remark in (*report.remarks(gold), *aside):
        note(f"servanda: {remark}")
    if as_json:
        say_json(report.to_json(result))
    else:
        say(report.render(result))
    if pinned and raise_floors:
        note(report.lift(pinned, result, lower=lower))
        return DONE
    return PARTLY if aside or gold.textless or result.below else DONE


def _check_flags(floors: Path | None, *, raise_floors: bool, lower: bool) -> None:
    if raise_floors and floors is None:
        raise UsageError("--raise-floors needs --floors FILE")
    if lower and not raise_floors:
        raise UsageError("--lower goes with --raise-floors")


def _readings(
    gold: Gold, texts: Path, readings: Path | None
) -> tuple[dict[str, dict[str, Any]], list[Failure]]:
    from servanda.evaluate.load import load_readings  # noqa: PLC0415 - light help

    if readings is not None:
        return load_readings(readings), []
    from servanda.cli.articles import articles, declared  # noqa: PLC0415
    from servanda.model.failure import Failure  # noqa: PLC0415
    from servanda.model.reading_json import reading_to_json  # noqa: PLC0415
    from servanda.reading import open_reader  # noqa: PLC0415

    aside: list[Failure] = []
    found: dict[str, dict[str, Any]] = {}
    paths = [str(texts / f"{name}.txt") for name in gold.texts]
    said = declared(None, None)
    for outcome in open_reader().read(articles(paths, declared=said, aside=aside)):
        if isinstance(outcome, Failure):
            aside.append(outcome)
        else:
            found[outcome.article.id] = reading_to_json(outcome)
    return found, aside
