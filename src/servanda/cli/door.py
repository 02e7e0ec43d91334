"""The one door between the program and the shell: streams, errors, exit statuses."""

import os
import sys
import warnings
from collections.abc import Sequence
from io import TextIOWrapper

import click

from servanda.errors import ServandaError

DONE, PARTLY, NOTHING = 0, 1, 2
_INTERRUPTED = 130


def run(command: click.Command, arguments: Sequence[str]) -> int:
    """Run a command line and give its exit status; what goes wrong is one line on standard error.

    With the environment variable SERVANDA_DEBUG set, unexpected errors show where they arose.
    """
    _prepare()
    try:
        return _status(command, arguments)
    except BrokenPipeError:
        # Whoever read our output has closed it and has what they wanted.
        _silence_output()
        return DONE
    except KeyboardInterrupt:
        _tell("stopped")
        return _INTERRUPTED
    except (ServandaError, OSError) as fault:
        return _failed(fault, _said(fault))
    except Exception as fault:  # noqa: BLE001 - a user is never shown a traceback unasked
        hint = "this is a fault of Servanda; set SERVANDA_DEBUG=1 to see where it arose"
        return _failed(fault, f"{_said(fault)} ({hint})")


def _status(command: click.Command, arguments: Sequence[str]) -> int:
    try:
        # Not `command.main`: that ends the process itself where a pipe is closed.
        with command.make_context("servanda", list(arguments)) as context:
            result = command.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as leaving:
        sys.stdout.flush()
        return leaving.exit_code
    except click.exceptions.NoArgsIsHelpError as fault:
        click.echo(fault.ctx.get_help() if fault.ctx else fault.message, err=True)
        return NOTHING
    except click.Abort as fault:
        raise KeyboardInterrupt from fault
    except click.ClickException as fault:
        _tell(_usage(fault))
        return NOTHING
    return result if isinstance(result, int) else DONE


def _usage(fault: click.ClickException) -> str:
    said = fault.format_message()
    context = getattr(fault, "ctx", None)
    if context is None:
        return said
    return f"{said.rstrip('.')}; see '{context.command_path} --help'"


def _failed(fault: Exception, said: str) -> int:
    if _debugging():
        raise fault
    _tell(said)
    return NOTHING


def _said(fault: Exception) -> str:
    if isinstance(fault, ServandaError):
        return str(fault)
    if isinstance(fault, OSError) and fault.strerror:
        where = f"{fault.filename}: " if fault.filename else ""
        return f"{where}{fault.strerror}"
    return f"{type(fault).__name__}: {fault}"


def _tell(message: str) -> None:
    click.echo(f"servanda: {' '.join(message.split())}", err=True)


def _debugging() -> bool:
    return bool(os.environ.get("SERVANDA_DEBUG"))


def _prepare() -> None:
    """UTF-8 whatever the locale says, and no library's warnings among our notes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not sys.warnoptions and not _debugging():
        warnings.simplefilter("ignore")


def _silence_output() -> None:
    # Otherwise Python complains of the closed pipe once more when it flushes at its end.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
