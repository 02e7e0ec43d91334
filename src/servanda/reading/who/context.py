"""Who a phrase stands for, and who has been spoken of so far."""

from dataclasses import dataclass, field

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
    last; `muted` says that the quotation at hand is somebody's who speaks for no party; `labelled`
    is who speaks under the last label; `voice` is who was last said to say something, in the
    paragraph `voiced_in`; in `agreed_in` all agreed.
    `raised` put an ask or a topic to the other, in the paragraph `raised_in`.
    `settled` is what a sentence's subject stood for before the sentence itself was heard.
    """

    pair: tuple[PartyCode, ...] = ()
    person: str | None = None
    party: PartyCode | None = None
    group: tuple[PartyCode, ...] = ()
    asked: PartyCode | None = None
    raised: PartyCode | None = None
    raised_in: int = -9
    muted: bool = False
    labelled: Who = Who()
    voice: Who = Who()
    voiced_in: int = -1
    agreed_in: int = -9
    settled: dict[int, Who] = field(default_factory=dict)

    def note(self, act_type: str, by: tuple[PartyCode, ...], paragraph: int) -> None:
        """Remember who asked last, so that a reply is known as one, and where all agreed."""
        if act_type in ("agree", "conclude") and len(by) > 1:
            self.agreed_in = paragraph
        if act_type in ("request", "propose", "invite"):
            self.asked = by[0] if len(by) == 1 else None
        if act_type in ("request", "propose", "invite", "discuss") and len(by) == 1:
            self.raised, self.raised_in = by[0], paragraph

    def answers(self, by: tuple[PartyCode, ...], paragraph: int) -> bool:
        """Whether another party has just asked or raised something, so that `by` may answer it."""
        near = 0 <= paragraph - self.raised_in <= 1
        return near and self.raised is not None and self.raised not in by

    def spoke(self, who: Who, paragraph: int) -> None:
        """Remember whose words a paragraph reports, for what follows without "he said"."""
        if len(who.parties) == 1:
            self.voice, self.voiced_in = who, paragraph

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
