"""What decides the type of an act, and the verdict on it."""

from dataclasses import dataclass
from typing import Literal

from servanda.model.codes import ActType, Force, PartyCode, Reply

#: Who the content's own subject is, seen from who speaks.
Role = Literal["self", "other", "both", "thing", "none"]


@dataclass(frozen=True, slots=True)
class Saying:
    """All that decides an act's type, gathered from one cue.

    `by` speaks (or acts), `pair` are the parties of the encounter, `role` is who is to act in the
    content, `actor` which parties that is, `modality` "future", "duty", "possible" or "" and
    `auxiliary` its word. `asker` who asked last, `heard` says that the other has just asked or
    raised something, `expected` that the future is only planned, `ongoing` that the deed is under
    way, `compelled` that it is a harsh one and had to be done, `textual` that a joint text itself
    speaks, `move` that what is given a name is a deed of another, `by_own` that the content's
    subject is the speaker's own; `subject` is its dictionary form. `of_merit` that the content is
    about the worth of a thing, `addressed` the parties that the reporting words name as spoken
    to.
    """

    cue_class: str
    frame: str
    by: tuple[PartyCode, ...]
    pair: tuple[PartyCode, ...]
    role: Role = "none"
    actor: tuple[PartyCode, ...] = ()
    modality: str = ""
    negated: bool = False
    past: bool = False
    passive: bool = False
    verb: str = ""
    content_verb: str = ""
    content: str = ""
    in_principle: bool = False
    done: bool = False
    nested: bool = False
    manner: str = ""
    word: str = ""
    outer_verb: str = ""
    against: bool = False
    asked: bool = False
    asker: PartyCode = ""
    narrated: bool = False
    mood: str = ""
    doubted: bool = False
    denied: bool = False
    appeal: bool = False
    impersonal: bool = False
    believed: bool = False
    unreal: bool = False
    polite: bool = False
    authored: bool = False
    ideal: bool = False
    punitive: bool = False
    moves: bool = False
    domestic: bool = False
    by_agent: bool = False
    heard: bool = False
    expected: bool = False
    ongoing: bool = False
    textual: bool = False
    move: bool = False
    compelled: bool = False
    by_own: bool = False
    past_content: bool = False
    addressed: tuple[PartyCode, ...] = ()
    of_merit: bool = False
    auxiliary: str = ""
    subject: str = ""

    @property
    def joint(self) -> bool:
        """Whether several parties speak together."""
        return len(self.by) > 1

    @property
    def others(self) -> tuple[PartyCode, ...]:
        """The parties of the encounter that are not speaking."""
        return tuple(code for code in self.pair if code not in self.by)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The type of an act; `bare` says that the content leaves its own subject out.

    `by` is set where others act than the one who tells it.
    """

    type: ActType
    force: Force | None = None
    owner: tuple[PartyCode, ...] = ()
    reply: Reply | None = None
    bare: bool = True
    rule: str = ""
    by: tuple[PartyCode, ...] = ()


def state(rule: str) -> Verdict:
    """The weakest verdict: an assessment, position or fact, for the reason given."""
    return Verdict("state", bare=False, rule=rule)
