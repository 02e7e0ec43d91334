"""`servanda undertakings`."""

import click

from servanda.cli.arguments import as_of_option, day, edtf, json_option, opened, pair
from servanda.cli.output import note, say, say_json, width
from servanda.errors import UsageError


@click.command(short_help="List what a pair has undertaken.")
@click.argument("a")
@click.argument("b")
@json_option
@click.option("--open", "open_only", is_flag=True, help="Only what is asked and not yet settled.")
@click.option("--overdue", "overdue_only", is_flag=True, help="Only what is past due.")
@click.option("--due-before", metavar="DATE", help="Only what is due before this day.")
@click.option("--about", metavar="WORDS", help="Only what has all these words.")
@as_of_option
@click.pass_obj
def undertakings(  # noqa: PLR0913 - one argument for each option of the contract
    ledger: str | None,
    a: str,
    b: str,
    *,
    as_json: bool,
    open_only: bool,
    overdue_only: bool,
    due_before: str | None,
    about: str | None,
    as_of: str | None,
) -> None:
    """List the undertakings of a pair: what is to be done, by whom, until when.

    \b
    Example:
      servanda undertakings PT MA --open
      servanda undertakings PT MA --due-before 2027 --about "rail study"
    """
    if open_only + overdue_only + (due_before is not None) > 1:
        raise UsageError("give one of --open, --overdue and --due-before")
    one, other = pair(a, b)
    on = day(as_of)
    before = None if due_before is None else edtf(due_before, "--due-before")
    from servanda import query  # noqa: PLC0415 - light help
    from servanda.cli.layout.undertakings import render  # noqa: PLC0415

    with opened(ledger) as record:
        found = query.undertakings(
            record,
            one.code,
            other.code,
            as_of=on,
            open_only=open_only,
            overdue_only=overdue_only,
            due_before=before,
            about=about,
        )
    if as_json:
        say_json([query.undertaking_to_json(undertaking) for undertaking in found])
    elif found:
        say(render(found, columns=width()))
    else:
        note(f"no such undertaking of {one.name} and {other.name} in this ledger")
