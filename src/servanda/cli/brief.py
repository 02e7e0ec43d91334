"""`servanda brief`."""

import click

from servanda.cli.arguments import as_of_option, day, json_option, opened, pair
from servanda.cli.output import say, say_json, styled, width


@click.command(short_help="Print the brief of a pair.")
@click.argument("a")
@click.argument("b")
@json_option
@as_of_option
@click.pass_obj
def brief(ledger: str | None, a: str, b: str, *, as_json: bool, as_of: str | None) -> None:
    """Print the state of a relationship on one day, every line with its footnote.

    \b
    Example:
      servanda brief PT MA
      servanda brief Portugal Morocco --as-of 2026-05-04 --json
    """
    one, other = pair(a, b)
    on = day(as_of)
    from servanda.brief import brief_to_json, make_brief, render_text  # noqa: PLC0415 - light help

    with opened(ledger) as record:
        made = make_brief(record, one.code, other.code, as_of=on)
    if as_json:
        say_json(brief_to_json(made))
    else:
        say(render_text(made, width=width(), styled=styled()).rstrip("\n"))
