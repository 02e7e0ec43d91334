"""A new ledger of each kind."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from servanda.ledger import Ledger, open_ledger
from tests.ledger.trial import KINDS

Kind = Callable[[Path], str]


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> Kind:
    made: Kind = request.param
    return made


@pytest.fixture
def ledger(kind: Kind, tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(kind(tmp_path), create=True) as opened:
        yield opened
