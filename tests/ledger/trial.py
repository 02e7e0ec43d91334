"""The ledgers that the contract is tried on, and what every trial does to them."""

from collections.abc import Callable
from pathlib import Path

from servanda.ledger import Ledger, under_id
from servanda.model.article import Article
from servanda.model.failure import Failure
from servanda.model.reading import Reading


def sqlite_file(folder: Path) -> str:
    return str(folder / "ledger.db")


#: Each makes the address of a new ledger; another kind of ledger joins here.
KINDS: list[Callable[[Path], str]] = [sqlite_file]


def put(ledger: Ledger, *readings: Reading) -> list[str]:
    outcomes = []
    with ledger.writing() as unit:
        for one in readings:
            added = unit.add_article(one.article)
            unit.put_reading(under_id(one, added.id))
            outcomes.append(added.outcome)
    return [str(outcome) for outcome in outcomes]


def add(ledger: Ledger, *articles: Article) -> list[str]:
    with ledger.writing() as unit:
        return [str(unit.add_article(one).outcome) for one in articles]


def broken_off(ledger: Ledger, one: Article) -> None:
    with ledger.writing() as unit:
        unit.add_article(one)
        unit.put_failure(Failure("x.txt", "parse", "empty"))
        raise KeyError("stopped")


def ids(ledger: Ledger) -> list[str]:
    return [one.id for one in ledger.articles()]
