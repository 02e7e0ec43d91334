"""How results and notes leave the program."""

import os
import sys

import click

#: Line ends to some programs, though not to JSON: escaped, so that one reading stays one line.
_SEPARATORS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


def say(text: str) -> None:
    """A result, on standard output."""
    click.echo(text)


def note(text: str) -> None:
    """A note or progress, on standard error."""
    click.echo(text, err=True)


def say_json(document: object) -> None:
    """One JSON document, laid out for reading."""
    import json  # noqa: PLC0415 - `--help` needs none

    say(json.dumps(document, ensure_ascii=False, indent=2))


def say_json_line(document: object) -> None:
    """One document of JSON Lines."""
    import json  # noqa: PLC0415

    say(json.dumps(document, ensure_ascii=False).translate(_SEPARATORS))


def width() -> int | None:
    """Columns to wrap at, or None where standard output is no terminal and nothing is wrapped."""
    if not sys.stdout.isatty():
        return None
    import shutil  # noqa: PLC0415

    return shutil.get_terminal_size().columns


def styled() -> bool:
    """Whether bold and dim type fit: on a terminal, unless NO_COLOR asks for none."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def wrapped(text: str, *, columns: int | None, indent: int = 0) -> str:
    """One paragraph, wrapped with its further lines indented, or as it is for None columns."""
    if columns is None:
        return text
    import textwrap  # noqa: PLC0415

    return "\n".join(
        textwrap.wrap(
            text,
            max(columns, indent + 20),
            subsequent_indent=" " * indent,
            break_long_words=False,
            break_on_hyphens=False,
            drop_whitespace=True,
        )
    )
