"""The command with its verbs."""

import click

from servanda import __version__
from servanda.cli.add import add
from servanda.cli.brief import brief
from servanda.cli.encounters import encounters
from servanda.cli.evaluate import evaluate
from servanda.cli.people import people
from servanda.cli.read import read
from servanda.cli.search import search
from servanda.cli.undertakings import undertakings


@click.group()
@click.version_option(__version__, message="servanda %(version)s")
@click.option(
    "--ledger",
    metavar="PATH_OR_URL",
    help="The ledger, a file. [default: $SERVANDA_LEDGER, else servanda.db in this folder]",
)
@click.pass_context
def servanda(context: click.Context, ledger: str | None) -> None:
    """Keep the record of a relationship between states from what is published about it.

    A pair is two party codes or names: VN JP, or Vietnam Japan.

    \b
    Example:
      servanda --ledger pt-ma.db add examples
      servanda --ledger pt-ma.db brief PT MA

    Exit status: 0 done; 1 done, but some inputs were set aside (named on standard error);
    2 wrong usage, or nothing could be done.
    """
    context.obj = ledger


for verb in (read, add, encounters, undertakings, people, brief, search, evaluate):
    servanda.add_command(verb)
