"""`servanda encounters`."""

import click

from servanda.cli.arguments import json_option, opened, pair
from servanda.cli.output import note, say, say_json, width


@click.command(short_help="List the encounters of a pair.")
@click.argument("a")
@click.argument("b")
@json_option
@click.pass_obj
def encounters(ledger: str | None, a: str, b: str, *, as_json: bool) -> None:
    """List the encounters of a pair, each once, however many articles report it.

    \b
    Example:
      servanda encounters PT MA
      servanda encounters Portugal Morocco --json
    """
    one, other = pair(a, b)
    from servanda import query  # noqa: PLC0415 - light help
    from servanda.cli.layout.encounters import render  # noqa: PLC0415

    with opened(ledger) as record:
        found = query.encounters(record, one.code, other.code)
    if as_json:
        say_json([query.encounter_to_json(encounter) for encounter in found])
    elif found:
        say(render(found, columns=width()))
    else:
        note(f"no encounter of {one.name} and {other.name} in this ledger")
