"""The documentation names all that a user can type or meet, and its generated part is fresh."""

import dataclasses
import re
from pathlib import Path

import click
import pytest

from servanda import settings
from servanda.cli import servanda
from servanda.cli_reference import main, reference
from servanda.evaluate.rows.spans import KEYS
from servanda.model.codes import ACT_TYPES

DOCS = Path(__file__).parents[1] / "docs"


def _all_docs() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md")))


def _hand_written() -> str:
    pages = (path for path in sorted(DOCS.rglob("*.md")) if path.name != "commands.md")
    return "\n".join(path.read_text(encoding="utf-8") for path in pages)


def test_the_command_reference_is_fresh(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(DOCS / "commands.md"), "--check"]) == 0
    assert capsys.readouterr().err == ""


def test_a_stale_reference_is_told_and_rewritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "commands.md"
    assert main([str(page), "--check"]) == 1
    assert "is stale: run python -m servanda.cli_reference" in capsys.readouterr().err
    assert main([str(page)]) == 0
    assert main([str(page), "--check"]) == 0
    assert main([]) == 2


@pytest.mark.parametrize("verb", sorted(servanda.commands))
def test_every_verb_is_told_of(verb: str) -> None:
    assert f"## servanda {verb}\n" in reference()
    assert re.search(rf"servanda (--ledger \S+ )?{verb}\b", _hand_written())


@pytest.mark.parametrize("verb", sorted(servanda.commands))
def test_every_option_explains_itself(verb: str) -> None:
    for parameter in servanda.commands[verb].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_every_setting_is_told_of() -> None:
    for field in dataclasses.fields(settings.Settings):
        assert f"--{field.name}" in _all_docs()
        assert f"SERVANDA_{field.name.upper()}" in _all_docs()
    assert "SERVANDA_DEBUG" in _hand_written()
    assert settings.DEFAULT_LEDGER in _all_docs()


@pytest.mark.parametrize("act_type", ACT_TYPES)
def test_every_type_of_act_is_defined(act_type: str) -> None:
    assert f"`{act_type}`" in _hand_written()


@pytest.mark.parametrize("row", [*KEYS, "firm claims", "act exact"])
def test_every_leading_row_of_the_scores_is_defined(row: str) -> None:
    assert f"`{row}`" in (DOCS / "evaluate.md").read_text(encoding="utf-8")
