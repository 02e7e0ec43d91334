"""Small turns of phrase that several layouts share."""

from collections.abc import Iterable

from servanda.model.reading import Quantity


def codes(parties: Iterable[str]) -> str:
    """Party codes as a list, or a dash for none."""
    return ", ".join(parties) or "-"


def quantity(amount: Quantity) -> str:
    """A number with its unit or currency, for example `20,000 workers` or `USD 3,000,000`."""
    value = f"{amount.value:,.10g}" if amount.value % 1 else f"{int(amount.value):,}"
    return f"{amount.currency} {value}" if amount.currency else f"{value} {amount.unit}"


def joined(parts: Iterable[str | None]) -> str:
    """The parts that say something, set apart by middle dots."""
    return " · ".join(part for part in parts if part)
