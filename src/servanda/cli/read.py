"""`servanda read`."""

import click

from servanda.cli.arguments import declared_options
from servanda.cli.door import DONE, NOTHING, PARTLY
from servanda.cli.output import note, say, say_json_line, width


@click.command(short_help="Read articles without a ledger.")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one article a line.")
@declared_options
@click.option("--explain", is_flag=True, help="Show why each thing was read as it was.")
def read(
    files: tuple[str, ...],
    *,
    as_json: bool,
    published: str | None,
    outlet: str | None,
    explain: bool,
) -> int:
    """Read articles without a ledger and print their readings.

    \b
    Example:
      servanda read talks.txt
      servanda read --json --published 2026-05-04 talks.txt > talks.jsonl
    """
    from servanda.cli.articles import articles, declared  # noqa: PLC0415 - light help
    from servanda.cli.layout.reading import explained_json, render  # noqa: PLC0415
    from servanda.model.failure import Failure  # noqa: PLC0415
    from servanda.model.reading_json import reading_to_json  # noqa: PLC0415
    from servanda.reading import open_reader  # noqa: PLC0415

    said = declared(published, outlet)
    aside: list[Failure] = []
    done = 0
    for outcome in open_reader().read(articles(files, declared=said, aside=aside)):
        if isinstance(outcome, Failure):
            aside.append(outcome)
            continue
        if as_json:
            say_json_line(explained_json(outcome) if explain else reading_to_json(outcome))
        else:
            say(("\n" if done else "") + render(outcome, explain=explain, columns=width()))
        done += 1
    for failure in aside:
        note(f"servanda: {failure}")
    return DONE if not aside else PARTLY if done else NOTHING
