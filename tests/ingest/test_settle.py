"""The links of a ledger do not depend on the order of arrival, and can be made again."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.ingest import relink
from servanda.ingest.settle import Taken, settle
from servanda.ledger import open_ledger
from servanda.model.links import Links
from servanda.model.reading import Reading
from tests.ingest.dispatches import dispatch
from tests.ledger.hand import members, reading

# Two accounts each of two talks, talks of three that tie their blocks, and a stem used twice.
READINGS = (
    *(reading(f"d{number}", dispatch(number)) for number in (0, 1, 10, 11)),
    reading("tie", "On 2030-01-14, Chile and Samoa and Kenya held talks in Lima."),
    reading("d0", "On 2033-09-09, Peru and Norway held talks in Oslo. Peru pledged to fish less."),
)


def linked(folder: Path, order: Sequence[Reading], *, together: int = 1) -> Links:
    with open_ledger(str(folder / "ledger.db"), create=True) as ledger:
        taken = [Taken(f"{one.article.id}.txt", one) for one in order]
        for start in range(0, len(taken), together):
            settle(taken[start : start + together], ledger=ledger)
        return ledger.links()


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Links:
    return linked(tmp_path_factory.mktemp("expected"), READINGS, together=len(READINGS))


def test_accounts_of_one_talks_are_one_encounter(expected: Links) -> None:
    assert {len(cluster) for cluster in members(expected)} == {1, 2}
    assert frozenset({"d10:e1", "d11:e1"}) in members(expected)


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
@given(order=st.permutations(READINGS), together=st.integers(1, 3))
def test_links_do_not_depend_on_the_order_of_arrival(
    order: list[Reading],
    together: int,
    expected: Links,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    assert linked(tmp_path_factory.mktemp("order"), order, together=together) == expected


def test_linking_everything_again_gives_the_same(expected: Links, tmp_path: Path) -> None:
    linked(tmp_path, READINGS)
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as ledger:
        with ledger.writing() as unit:
            for block in unit.blocks():
                unit.replace_links(block.key, Links())
        assert ledger.links() == Links()
        relink(ledger)
        assert ledger.links() == expected
