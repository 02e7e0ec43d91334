"""Writes `docs/commands.md` from the commands' own help: python -m servanda.cli_reference FILE."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from servanda.cli.command import servanda

_LEAD = """\
# Commands

Written from the commands' own help by `python -m servanda.cli_reference docs/commands.md`; \
`make docs` fails when it is stale.
"""
_COLUMNS = 88


def reference() -> str:
    """The help of the command and of each of its verbs, in Markdown."""
    return "\n".join((_LEAD, *_sections()))


def _sections() -> Iterator[str]:
    root = _context(servanda, "servanda", None)
    yield _section("servanda", servanda, root)
    for name in sorted(servanda.commands):
        verb = servanda.commands[name]
        yield _section(f"servanda {name}", verb, _context(verb, name, root))


def _context(command: click.Command, name: str, parent: click.Context | None) -> click.Context:
    return click.Context(
        command, info_name=name, parent=parent, terminal_width=_COLUMNS, max_content_width=_COLUMNS
    )


def _section(title: str, command: click.Command, context: click.Context) -> str:
    return f"## {title}\n\n```text\n{command.get_help(context).rstrip()}\n```\n"


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` say whether it is fresh (status 1 if not)."""
    paths = [argument for argument in arguments if argument != "--check"]
    if len(paths) != 1:
        click.echo("usage: python -m servanda.cli_reference FILE [--check]", err=True)
        return 2
    path, fresh = Path(paths[0]), reference()
    if "--check" not in arguments:
        path.write_text(fresh, encoding="utf-8")
        return 0
    if path.exists() and path.read_text(encoding="utf-8") == fresh:
        return 0
    click.echo(f"{path} is stale: run python -m servanda.cli_reference {path}", err=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
