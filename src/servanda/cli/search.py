"""`servanda search`."""

import click

from servanda.cli.arguments import json_option, opened
from servanda.cli.output import note, say, say_json, width


@click.command(short_help="Search articles and acts.")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option("--limit", type=click.IntRange(1, 10_000), default=20, show_default=True,
              help="At most so many places.")  # fmt: skip
@json_option
@click.pass_obj
def search(ledger: str | None, words: tuple[str, ...], *, limit: int, as_json: bool) -> None:
    """Find the places in articles and acts where all the words stand, best first.

    Case and diacritics do not count; words between double quotes must stand together.

    \b
    Example:
      servanda search rail study
      servanda search '"fish market"' --json
    """
    from dataclasses import asdict  # noqa: PLC0415 - light help

    from servanda.cli.layout.hits import render  # noqa: PLC0415

    with opened(ledger) as record:
        hits = record.search(" ".join(words), limit=limit)
        titles = {hit.article: _title(record.article(hit.article)) for hit in hits}
    if as_json:
        say_json([asdict(hit) for hit in hits])
    elif hits:
        say(render(hits, titles, columns=width()))
    else:
        note(f"nothing in this ledger has all of: {' '.join(words)}")


def _title(article: object) -> str:
    return getattr(article, "title", None) or "without a title"
