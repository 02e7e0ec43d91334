"""What one act, as told, does to the status of a deliverable; the rules of `docs/history.md`."""

from collections.abc import Callable, Mapping, Sequence

from servanda.history.told import Told
from servanda.history.words import Sort, says
from servanda.model.codes import ActType, UndertakingStatus
from servanda.model.reading import Act

#: Statuses that come one after the other; a later one is never undone by an earlier one's act.
LADDER: tuple[UndertakingStatus, ...] = ("open", "acknowledged", "committed", "under way", "done")
#: Nothing more is owed.
FINISHED: frozenset[UndertakingStatus] = frozenset(("done", "refused", "withdrawn", "superseded"))

Rule = Callable[[Act], UndertakingStatus | None]
_TURNS: tuple[tuple[Sort, UndertakingStatus], ...] = (
    ("superseded", "superseded"), ("withdrawn", "withdrawn"), ("suspended", "suspended"),
)  # fmt: skip


def claim(act: Act) -> UndertakingStatus | None:
    """The status that this telling claims, or None where it changes nothing."""
    rule = _RULES.get(act.type)
    return rule(act) if rule else None


def _committing(act: Act) -> UndertakingStatus:
    return "open" if act.force == "intent" else "committed"


def _asking(act: Act) -> UndertakingStatus:
    return "committed" if says("recalls_commitment", _words(act)) else "open"


def _answering(act: Act) -> UndertakingStatus:
    return "refused" if act.reply == "declines" else "acknowledged"


def _concluding(_: Act) -> UndertakingStatus:
    return "under way"


def _reporting(act: Act) -> UndertakingStatus | None:
    """What is not yet or partly done is under way; a report without such words changes nothing."""
    words = _words(act)
    turn = next((status for sort, status in _TURNS if says(sort, words)), None)
    if turn:
        return turn
    if says("not_yet", words):
        return "under way" if says("begun", words) else None
    if says("completed", words):
        return "under way" if says("partly", words) else "done"
    return "under way" if says("begun", words) or says("partly", words) else None


def _words(act: Act) -> str:
    return f"{act.cue} {act.quote.text}"


_RULES: Mapping[ActType, Rule] = {
    "agree": _committing, "pledge": _committing,
    "request": _asking, "propose": _asking, "invite": _asking,
    "answer": _answering, "conclude": _concluding, "report": _reporting, "measure": _reporting,
}  # fmt: skip


def deciding(tellings: Sequence[Told]) -> tuple[UndertakingStatus | None, Told]:
    """What the tellings of one act claim together, and the telling that decides.

    Who owes knows best: where an owner's own account tells it, that one counts. Among those that
    count the furthest claim decides; where none claims anything, the first telling stands for all.
    """
    own = [told for told in tellings if told.side in told.act.owner]
    claims = [(status, told) for told in own or tellings if (status := claim(told.act))]
    if not claims:
        return None, tellings[0]
    return max(claims, key=lambda row: _weight(row[0]))


def _weight(status: UndertakingStatus) -> int:
    """Further along the ladder weighs more; what ends or halts it weighs most."""
    return LADDER.index(status) if status in LADDER else len(LADDER)


def moved(
    before: UndertakingStatus | None, claimed: UndertakingStatus | None
) -> UndertakingStatus | None:
    """The status after an act: up the ladder, off it, or back on it by a new act; never down."""
    if claimed is None or before is None:
        return claimed or before
    if before in LADDER and claimed in LADDER:
        return max(before, claimed, key=LADDER.index)
    return claimed
