"""`servanda people`."""

import click

from servanda.cli.arguments import json_option, opened, party
from servanda.cli.output import note, say, say_json, width


@click.command(short_help="List a party's people and offices.")
@click.argument("who", metavar="PARTY")
@json_option
@click.pass_obj
def people(ledger: str | None, who: str, *, as_json: bool) -> None:
    """List the persons of a party with the offices in which they were seen.

    \b
    Example:
      servanda people MA
      servanda people Morocco --json
    """
    wanted = party(who)
    from servanda import query  # noqa: PLC0415 - light help
    from servanda.cli.layout.people import render  # noqa: PLC0415

    with opened(ledger) as record:
        found = query.people(record, wanted.code)
    if as_json:
        say_json([query.person_to_json(person) for person in found])
    elif found:
        say(render(found, columns=width()))
    else:
        note(f"no person of {wanted.name} in this ledger")
