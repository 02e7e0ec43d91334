"""Whatever happens, a user sees one line and a status that means something."""

import os

import click
import pytest

from servanda.cli import servanda
from servanda.cli.door import run
from servanda.errors import InputError, LedgerBusy


def _raising(fault: BaseException) -> click.Command:
    @click.command()
    def verb() -> None:
        raise fault

    return verb


def _returning(status: int | None) -> click.Command:
    @click.command()
    def verb() -> int | None:
        return status

    return verb


FAULTS: list[tuple[BaseException, str]] = [
    (InputError("a.txt: empty; put the text in it"), "servanda: a.txt: empty; put the text in it"),
    (LedgerBusy("try again\nlater"), "servanda: try again later"),
    (PermissionError(13, "Permission denied", "x.db"), "servanda: x.db: Permission denied"),
    (ValueError("odd"), "servanda: ValueError: odd (this is a fault of Servanda"),
    (click.UsageError("no such thing."), "servanda: no such thing"),
]


@pytest.mark.parametrize(("fault", "line"), FAULTS, ids=[line for _, line in FAULTS])
def test_a_fault_is_one_line_and_status_two(
    fault: BaseException, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(_raising(fault), []) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(line)
    assert said.err.count("\n") == 1


def test_debugging_shows_where_a_fault_arose(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "SERVANDA_DEBUG", "1")
    with pytest.raises(ValueError, match="odd"):
        run(_raising(ValueError("odd")), [])


@pytest.mark.parametrize(("status", "told"), [(None, 0), (0, 0), (1, 1), (2, 2)])
def test_a_verb_names_its_status(status: int | None, told: int) -> None:
    assert run(_returning(status), []) == told


@pytest.mark.parametrize(
    ("fault", "status"), [(KeyboardInterrupt(), 130), (click.Abort(), 130)], ids=["ctrl-c", "abort"]
)
def test_stopping_is_no_fault(
    fault: BaseException, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(_raising(fault), []) == status
    assert capsys.readouterr().err == "servanda: stopped\n"


WRONG_USAGE: list[tuple[list[str], str]] = [
    (["frob"], "No such command 'frob'"),
    (["read"], "Missing argument 'FILE...'; see 'servanda read --help'"),
    (["read", "--frob", "x"], "No such option"),
    (["read", "--published", "yesterday", "x"], "--published yesterday: no date"),
    (["brief", "PT", "Portugal"], "PT and Portugal are both Portugal"),
    (["people", "Portugl"], "no party is known as 'Portugl'; did you mean Portugal"),
    (["brief", "PT", "MA", "--as-of", "soon"], "--as-of soon: no date"),
    (["undertakings", "PT", "MA", "--open", "--overdue"], "give one of --open"),
    (["evaluate", "x", "--lower"], "--lower goes with --raise-floors"),
    (["evaluate", "x", "--raise-floors"], "--raise-floors needs --floors FILE"),
    (["evaluate", "nowhere-at-all"], "nowhere-at-all: there is no such file or folder"),
]


@pytest.mark.parametrize(("arguments", "line"), WRONG_USAGE, ids=[line for _, line in WRONG_USAGE])
def test_wrong_usage_is_one_line_that_helps(
    arguments: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(servanda, arguments) == 2
    said = capsys.readouterr()
    assert said.err.startswith(f"servanda: {line}")
    assert said.err.count("\n") == 1


def test_without_a_verb_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(servanda, []) == 2
    assert "Commands:" in capsys.readouterr().err


@pytest.mark.parametrize("verb", sorted(servanda.commands))
def test_every_verb_has_help_with_an_example(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(servanda, [verb, "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Example:" in shown
    assert f" {verb} " in shown.split("Example:")[1]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(servanda, ["--version"]) == 0
    assert capsys.readouterr().out.startswith("servanda 0.")
