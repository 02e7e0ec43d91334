"""Undertakings in print: name, who owes, until when, status, flags, the words."""

from collections.abc import Iterator, Sequence

from servanda.cli.layout.words import codes, joined, quantity
from servanda.cli.output import wrapped
from servanda.model.dates import display
from servanda.model.record import Telling, Undertaking


def render(undertakings: Sequence[Undertaking], *, columns: int | None) -> str:
    """One paragraph for each undertaking, in the order given."""
    lines = (line for undertaking in undertakings for line in _lines(undertaking))
    return "\n".join(
        wrapped(" " * indent + text, columns=columns, indent=indent + 2) for indent, text in lines
    )


def _lines(undertaking: Undertaking) -> Iterator[tuple[int, str]]:
    yield 0, f"{undertaking.name} [{undertaking.status or 'standing language'}]"
    yield (
        2,
        joined(
            (
                undertaking.id,
                f"owner {codes(undertaking.owner)}",
                f"to {codes(undertaking.beneficiary)}" if undertaking.beneficiary else None,
                _due(undertaking),
                *(f"{quantity(amount)} ({amount.role})" for amount in undertaking.quantities),
                f"restated {undertaking.restated} times" if undertaking.restated else None,
                f"last mentioned {display(undertaking.last_mentioned)}",
                *_flags(undertaking),
            )
        ),
    )
    yield from ((4, _telling(telling)) for telling in undertaking.acts)


def _due(undertaking: Undertaking) -> str | None:
    if undertaking.due is None:
        return None
    return f"due {undertaking.due_kind or 'by'} {display(undertaking.due)}"


def _flags(undertaking: Undertaking) -> Iterator[str]:
    if undertaking.overdue is True:
        end = display(undertaking.record_until)
        yield f"past due, nothing reported in this record (last article {end})"
    elif undertaking.overdue == "unknown":
        end = display(undertaking.record_until)
        yield f"the due date has passed, but the record ends before it ({end})"
    flags = {
        "due soon": undertaking.due_soon,
        "done late": undertaking.done_late,
        "quiet": undertaking.quiet,
        "the sides' accounts differ": undertaking.sides_differ,
        "accounts differ": undertaking.accounts_differ,
    }
    yield from (flag for flag, holds in flags.items() if holds)


def _telling(telling: Telling) -> str:
    kind = f"{telling.type} ({telling.force})" if telling.force else telling.type
    words = " ".join(telling.quote.split())
    source = f"{telling.article}:{telling.act}, side {telling.side or 'not known'}"
    return f"{display(telling.date)}, {kind} by {codes(telling.by)}: “{words}” ({source})"
