"""What several verbs take: a pair of parties, days, the ledger."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from servanda.errors import UsageError

if TYPE_CHECKING:
    from servanda.ledger import Ledger
    from servanda.parties import Party

Verb = TypeVar("Verb", bound=Callable[..., object])


def json_option(verb: Verb) -> Verb:
    """`--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON.")(verb)


def as_of_option(verb: Verb) -> Verb:
    """`--as-of D`."""
    return click.option(
        "--as-of",
        metavar="DATE",
        help="The day for which it holds, with what the record held by then. [default: today]",
    )(verb)


def declared_options(verb: Verb) -> Verb:
    """`--published DATE` and `--outlet NAME`."""
    published = click.option(
        "--published", metavar="DATE", help="When the articles were published (EDTF: 2026-05-04)."
    )
    outlet = click.option("--outlet", metavar="NAME", help="Who published the articles.")
    return published(outlet(verb))


def opened(where: str | None, *, create: bool = False) -> Ledger:
    """The ledger that the command line, else the environment, else the default names."""
    from servanda.ledger import open_ledger  # noqa: PLC0415 - SQLAlchemy loads only on use
    from servanda.settings import Settings  # noqa: PLC0415

    settings = Settings.from_environment(os.environ, ledger=where)
    return open_ledger(settings.ledger, create=create)


def party(words: str) -> Party:
    """The party that a code or name means; raises UsageError with what may have been meant."""
    from servanda.parties import gazetteer  # noqa: PLC0415 - reads its data files

    known = gazetteer()
    found = known.lookup(words)
    if found is None:
        near = " or ".join(known.suggest(words))
        remedy = (
            f"did you mean {near}?" if near else "give an ISO code or a name, like VN or Vietnam"
        )
        raise UsageError(f"no party is known as {words!r}; {remedy}")
    return found


def pair(a: str, b: str) -> tuple[Party, Party]:
    """The two parties of a pair; raises UsageError where both are one."""
    one, other = party(a), party(b)
    if one.code == other.code:
        raise UsageError(f"{a} and {b} are both {one.name}; a pair is two parties")
    return one, other


def day(value: str | None) -> str:
    """The last day of an EDTF value, as YYYY-MM-DD; None is today, the only clock in Servanda."""
    from datetime import date  # noqa: PLC0415

    from servanda.model.dates import bounds  # noqa: PLC0415

    if value is None:
        return date.today().isoformat()
    last = bounds(edtf(value, "--as-of")).last
    if last is None:
        raise UsageError(f"--as-of {value}: an end is needed; give a day like 2026-05-04")
    return last.isoformat()


def edtf(value: str, option: str) -> str:
    """The value if it is an EDTF date, else UsageError."""
    from servanda.model.dates import is_edtf  # noqa: PLC0415

    if not is_edtf(value):
        raise UsageError(f"{option} {value}: no date; write 2026, 2026-05 or 2026-05-04 (EDTF)")
    return value
