"""What one act, as told, does to the status of a deliverable; the rules of `docs/history.md`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from servanda.history.amounts import falls_short
from servanda.history.told import Told
from servanda.history.words import Sort, place, says
from servanda.model.codes import UNDERTAKING_TYPES, ActType, UndertakingStatus
from servanda.model.reading import Act

#: Statuses that come one after the other; a later one is never undone by an earlier one's act.
LADDER: tuple[UndertakingStatus, ...] = ("open", "acknowledged", "committed", "under way", "done")
#: Nothing more is owed.
FINISHED: frozenset[UndertakingStatus] = frozenset(("done", "refused", "withdrawn", "superseded"))

_TURNS: tuple[tuple[Sort, UndertakingStatus], ...] = (
    ("superseded", "superseded"), ("withdrawn", "withdrawn"), ("suspended", "suspended"),
)  # fmt: skip
_REPLACING: frozenset[ActType] = frozenset(("agree", "pledge", "conclude", "measure", "report"))
_TO_COME = ("negotiated", "signed", "exchanged")


@dataclass(frozen=True, slots=True)
class Course:
    """What had been said of an undertaking before an act, at earlier encounters, and its status.

    `remains`: whether the same encounter asks for or promises what remains.
    """

    status: UndertakingStatus | None = None
    acts: tuple[Act, ...] = ()
    remains: bool = False

    @property
    def undertaken(self) -> tuple[Act, ...]:
        """The acts that asked for it or promised it."""
        return tuple(act for act in self.acts if act.type in UNDERTAKING_TYPES)


_START = Course()
Rule = Callable[[Act, Course], UndertakingStatus | None]


def claim(act: Act, course: Course = _START) -> UndertakingStatus | None:
    """The status that this telling claims, or None where it changes nothing."""
    if course.undertaken and act.type in _REPLACING and says("superseded", _words(act)):
        return "superseded"
    rule = _RULES.get(act.type)
    return rule(act, course) if rule else None


def _committing(act: Act, course: Course) -> UndertakingStatus | None:
    if act.force != "intent":
        return "committed"
    return _unless_suspended("open", course)


def _asking(act: Act, course: Course) -> UndertakingStatus | None:
    recalls = says("recalls_commitment", _words(act))
    return _unless_suspended("committed" if recalls else "open", course)


def _unless_suspended(status: UndertakingStatus, course: Course) -> UndertakingStatus | None:
    """A wish does not end a suspension."""
    return None if course.status == "suspended" else status


def _answering(act: Act, course: Course) -> UndertakingStatus | None:
    if act.reply != "declines":
        return "acknowledged"
    promised = course.status in ("committed", "under way", "done")
    return None if promised and says("no_date", _words(act)) else "refused"


def _concluding(act: Act, course: Course) -> UndertakingStatus | None:
    """A signature completes what was to be signed; else what was signed is to be carried out."""
    if says("withdrawn", _words(act)):
        return "withdrawn"
    if course.undertaken:
        return "done" if any(map(_is_to_be_signed, course.undertaken)) else "under way"
    return "under way" if course.acts or act.instruments or act.mechanisms else "done"


def _is_to_be_signed(act: Act) -> bool:
    documents = any(one.role in _TO_COME for one in act.instruments)
    return documents or says("to_be_signed", _words(act))


def _reporting(act: Act, course: Course) -> UndertakingStatus | None:
    """What is not yet done changes nothing, what is in hand or in part is under way."""
    words = _words(act)
    if says("resumed", words):
        return "under way" if course.status == "suspended" else _progress(act, course)
    return _turned(words) or _progress(act, course)


def _turned(words: str) -> UndertakingStatus | None:
    """Off the ladder, unless the words first tell of something done ("met for the first time
    since the work was suspended")."""
    done = place("completed", words)
    for sort, status in _TURNS:
        at = place(sort, words)
        if at is not None and (done is None or at <= done):
            return status
    return None


def _progress(act: Act, course: Course) -> UndertakingStatus | None:
    words = _words(act)
    if (at := place("not_yet", words)) is not None:
        begun = place("begun", words)
        return "under way" if begun is not None and begun < at else None
    if says("wholly", words):
        return "done"
    if _is_in_hand(words) or falls_short(act, course.acts):
        return "under way"
    if says("completed", words):
        return "under way" if course.remains else "done"
    if says("begun", words):
        return "under way"
    return "done" if act.type == "report" and _is_past(act, course) else None


def _is_in_hand(words: str) -> bool:
    """Whether it is done in part, or being done before anything is said to be done."""
    if says("partly", words) or says("begun_works", words):
        return True
    at, done = place("ongoing", words), place("completed", words)
    return at is not None and (done is None or at < done)


def _is_past(act: Act, course: Course) -> bool:
    """Whether a report tells as past what had been undertaken."""
    return bool(course.undertaken) and not course.remains and says("past", _words(act))


def _praising(act: Act, course: Course) -> UndertakingStatus | None:
    """Thanks for what was done say that it was; only of what had been undertaken."""
    words = _words(act)
    if not course.undertaken or says("not_yet", words):
        return None
    done = says("completed", words) or says("wholly", words)
    return "done" if done and not says("partly", words) else None


def _protesting(act: Act, _: Course) -> UndertakingStatus | None:
    return "suspended" if says("suspended", _words(act)) else None


def _words(act: Act) -> str:
    return f"{act.cue} {act.quote.text}"


_RULES: Mapping[ActType, Rule] = {
    "agree": _committing, "pledge": _committing,
    "request": _asking, "propose": _asking, "invite": _asking,
    "answer": _answering, "conclude": _concluding, "report": _reporting, "measure": _reporting,
    "express": _praising, "oppose": _protesting,
}  # fmt: skip


def deciding(
    tellings: Sequence[Told], course: Course = _START
) -> tuple[UndertakingStatus | None, Told]:
    """What the tellings of one act claim together, and the telling that decides.

    Who owes knows best: where an owner's own account tells it, that one counts. Among those that
    count the furthest claim decides; where none claims anything, the first telling stands for all.
    """
    own = [told for told in tellings if told.side in told.act.owner]
    claims = [(status, told) for told in own or tellings if (status := claim(told.act, course))]
    if not claims:
        return None, tellings[0]
    return max(claims, key=lambda row: _weight(row[0]))


def is_of_the_rest(act: Act) -> bool:
    """Whether it asks for or promises what remains."""
    return act.type in UNDERTAKING_TYPES and says("remaining", _words(act))


def _weight(status: UndertakingStatus) -> int:
    """Further along the ladder weighs more; what ends or halts it weighs most."""
    return LADDER.index(status) if status in LADDER else len(LADDER)


def moved(
    before: UndertakingStatus | None, claimed: UndertakingStatus | None, act: Act
) -> UndertakingStatus | None:
    """The status after an act: up the ladder, off it, or back on it by a new act.

    Never down, but where more is promised or asked of what had been called done.
    """
    if claimed is None or before is None:
        return claimed or before
    if before == "done" and is_of_the_rest(act):
        return "under way"
    if before == "superseded" and act.type not in UNDERTAKING_TYPES:
        return before
    if before in LADDER and claimed in LADDER:
        return max(before, claimed, key=LADDER.index)
    return claimed
