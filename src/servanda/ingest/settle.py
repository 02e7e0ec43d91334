"""The one ordered writer: records what was taken in and links again the blocks it touches."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from servanda.ledger.contract import Ledger, Outcome, Unit, under_id
from servanda.linking import link
from servanda.model.article import Article
from servanda.model.failure import Failure
from servanda.model.reading import Reading


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the ledger holds already with a current reading by the same reader."""

    article: Article


@dataclass(frozen=True, slots=True)
class Taken:
    """What the page at `source` came to."""

    source: str
    result: Reading | Known | Failure


@dataclass(frozen=True, slots=True)
class Settled:
    """What was recorded of it; `outcome` is None for what was set aside."""

    result: Reading | Known | Failure
    outcome: Outcome | None


def settle(taken: Sequence[Taken], *, ledger: Ledger) -> tuple[Settled, ...]:
    """Record all of it, with the links it changes, or nothing of it; in the order given."""
    with ledger.writing() as unit:
        settled = tuple(Settled(one.result, _record(one, unit)) for one in taken)
        for block in unit.stale_blocks():
            unit.replace_links(block.key, link(unit.readings_of_block(block)))
    return settled


def forgive(sources: Collection[str], *, ledger: Ledger) -> None:
    """Forget what was said against these sources, of which all could now be taken in.

    A folder that was missing is named by no page, so its pages cannot clear it.
    """
    cleared = sorted({failure.source for failure in ledger.failures()}.intersection(sources))
    if cleared:
        with ledger.writing() as unit:
            for source in cleared:
                unit.clear_failure(source)


def relink(ledger: Ledger) -> None:
    """Link everything again; use this after linking itself has changed."""
    with ledger.writing() as unit:
        for block in sorted({*unit.blocks(), *unit.stale_blocks()}):
            unit.replace_links(block.key, link(unit.readings_of_block(block)))


def _record(taken: Taken, unit: Unit) -> Outcome | None:
    result = taken.result
    if isinstance(result, Failure):
        unit.put_failure(result)
        return None
    added = unit.add_article(result.article)
    if isinstance(result, Reading):
        unit.put_reading(under_id(result, added.id))
    unit.clear_failure(taken.source)
    return added.outcome
