"""Where the ledger is: option, then environment, then default."""

import pytest

from servanda.settings import Settings


@pytest.mark.parametrize(
    ("environ", "option", "ledger"),
    [
        ({}, None, "servanda.db"),
        ({"SERVANDA_LEDGER": "kept.db"}, None, "kept.db"),
        ({"SERVANDA_LEDGER": "kept.db"}, "mine.db", "mine.db"),
        ({"SERVANDA_LEDGER": "  "}, None, "servanda.db"),
        ({"SERVANDA_LEDGER": " kept.db "}, "", "kept.db"),
    ],
)
def test_the_nearest_word_wins(environ: dict[str, str], option: str | None, ledger: str) -> None:
    assert Settings.from_environment(environ, ledger=option) == Settings(ledger=ledger)
