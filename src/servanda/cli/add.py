"""`servanda add`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from servanda.cli.arguments import declared_options, opened
from servanda.cli.door import DONE, NOTHING, PARTLY
from servanda.cli.output import note, say

if TYPE_CHECKING:
    from servanda.ingest import Report


@click.command(short_help="Add articles to the ledger.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@declared_options
@click.pass_obj
def add(
    ledger: str | None, sources: tuple[str, ...], *, published: str | None, outlet: str | None
) -> int:
    """Add the articles of files and folders to the ledger; adding them again changes nothing.

    \b
    Example:
      servanda --ledger pt-ma.db add dispatches
      servanda --ledger pt-ma.db add --outlet "Agência Tejo" --published 2026-05-04 talks.txt
    """
    from servanda.cli.articles import declared  # noqa: PLC0415 - light help
    from servanda.cli.layout.report import render  # noqa: PLC0415
    from servanda.cli.progress import watcher  # noqa: PLC0415
    from servanda.ingest import run  # noqa: PLC0415
    from servanda.reading import open_reader  # noqa: PLC0415

    said = declared(published, outlet)
    with opened(ledger, create=True) as record:
        report = run(
            sources, ledger=record, reader=open_reader(), declared=said, progress=watcher()
        )
    for failure in report.set_aside:
        note(f"servanda: {failure}")
    say(render(report))
    return _status(report)


def _status(report: Report) -> int:
    if not report.set_aside:
        return DONE
    return PARTLY if report.taken else NOTHING
