"""Help comes at once: nothing heavy is loaded before a verb needs it."""

import subprocess
import sys

import pytest

HEAVY = ("spacy", "sqlalchemy", "alembic", "rich", "numpy", "ahocorasick", "rapidfuzz", "py3langid")
_LIST = "import sys; print('\\n'.join(sorted({name.partition('.')[0] for name in sys.modules})))"


def _loaded(program: str) -> set[str]:
    command = [sys.executable, "-c", f"{program}\n{_LIST}"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "arguments", [["--help"], ["add", "--help"], ["brief", "--help"], ["frob"]], ids=" ".join
)
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    program = f"from servanda.cli import run, servanda; run(servanda, {arguments!r})"
    assert _loaded(program).isdisjoint(HEAVY)


@pytest.mark.parametrize(
    "module",
    [
        "servanda",
        "servanda.cli",
        "servanda.errors",
        "servanda.model.reading_json",
        "servanda.settings",
        "servanda.ledger",
        "servanda.reading",
        "servanda.evaluate.report",
    ],
)
def test_a_room_opens_without_its_heavy_library(module: str) -> None:
    assert _loaded(f"import {module}").isdisjoint(HEAVY)


def test_scoring_given_readings_loads_no_language_model() -> None:
    program = "from servanda.cli import run, servanda; run(servanda, ['evaluate', 'nowhere'])"
    assert _loaded(program).isdisjoint(HEAVY)
