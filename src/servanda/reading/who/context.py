"""Who a phrase stands for, and who has been spoken of so far."""

from dataclasses import dataclass

from servanda.model.codes import PartyCode


@dataclass(frozen=True, slots=True)
class Who:
    """The parties a phrase stands for; `speaker` is the fullest name of a single person.

    `unnamed` says that it is a single person whose name the article does not give.
    """

    parties: tuple[PartyCode, ...] = ()
    speaker: str | None = None
    how: str = ""
    plural: bool = False
    unnamed: bool = False

    def __bool__(self) -> bool:
        return bool(self.parties)


@dataclass
class Context:
    """Who has been spoken of so far, sentence by sentence.

    `person` and `party` are who a singular pronoun means, `group` who "they" are; `asked` asked
    last; `muted` says that the quotation at hand is somebody's who speaks for no party.
    """

    pair: tuple[PartyCode, ...] = ()
    person: str | None = None
    party: PartyCode | None = None
    group: tuple[PartyCode, ...] = ()
    asked: PartyCode | None = None
    muted: bool = False

    def note(self, act_type: str, by: tuple[PartyCode, ...]) -> None:
        """Remember who asked last, so that a reply is known as one."""
        if act_type in ("request", "propose", "invite"):
            self.asked = by[0] if len(by) == 1 else None

    def heard(self, who: Who) -> None:
        """Remember who a subject was, for the pronouns that follow."""
        if not who:
            return
        if who.plural:
            self.group = who.parties
        if len(who.parties) == 1:
            self.party = who.parties[0]
            if who.speaker or who.unnamed:
                self.person = who.speaker
        else:
            self.group = who.parties
