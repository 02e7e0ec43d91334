"""Readings of one word: an article of invented sentences, with the encounter and acts wanted."""

from dataclasses import dataclass, field
from typing import Any

from servanda.model.article import Article, Block
from servanda.model.codes import ActType, EncounterKind, EncounterStatus, Level
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act, Encounter, Instrument, Person, ReaderInfo, Reading

READER = ReaderInfo("test", "1", "none")
NO_INSTRUMENTS: tuple[Instrument, ...] = ()


@dataclass
class Draft:
    """An article being written; every encounter and act adds the sentence that is its evidence."""

    id: str
    side: str | None = None
    published: str | None = None
    text: str = ""
    people: list[Person] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)

    def _say(self, words: str, tail: str = "") -> Quote:
        start = len(self.text)
        self.text += f"{words}{tail}.\n"
        return Quote(start, start + len(words), words)

    def person(self, name: str, party: str, *offices: str) -> "Draft":
        """Somebody of the article."""
        self.people.append(Person(name, party, offices, (self._say(name),)))
        return self

    def met(
        self,
        kind: EncounterKind = "talks",
        date: str | None = "2031-05-06",
        *,
        who: tuple[str, ...] = ("Ana Lind", "Timo Aro"),
        parties: tuple[str, ...] = ("SE", "FI"),
        status: EncounterStatus = "held",
        level: Level | None = "minister",
        place: str | None = None,
        part_of: str | None = None,
        words: str | None = None,
        main: bool = True,
    ) -> "Draft":
        """An encounter; its evidence is `words`."""
        id_ = f"e{len(self.encounters) + 1}"
        quote = self._say(words or f"{kind} number {id_} of {self.id}")
        self.encounters.append(
            Encounter(
                id_,
                kind,
                status,
                date,
                place,
                parties,
                who,
                level,
                "state",
                part_of,
                main,
                (quote,),
            )
        )
        return self

    def act(
        self,
        type_: ActType,
        words: str,
        *,
        by: tuple[str, ...] = ("SE",),
        to: tuple[str, ...] = ("FI",),
        owner: tuple[str, ...] = (),
        encounter: str = "e1",
        **more: Any,
    ) -> "Draft":
        """An act said in an encounter; `before` opens its sentence, `more` are further fields."""
        start = len(self.text)
        self.text += more.pop("before", "")
        quote = self._say(words)
        more.setdefault("force", "firm" if owner else None)
        cue = more.pop("cue", "said")
        self.acts.append(
            Act(
                f"a{len(self.acts) + 1}", encounter, type_, by, None, to, owner, cue, quote,
                Span(start, quote.end + 1), **more,
            )
        )  # fmt: skip
        return self

    def reading(self) -> Reading:
        """The finished reading, its quotations checked."""
        text = self.text
        article = Article(
            self.id, text, (Block(0, len(text), "body"),), side=self.side, published=self.published
        )
        return Reading(
            article, READER, tuple(self.people), tuple(self.encounters), tuple(self.acts)
        ).check()


def article(id_: str, side: str | None = None, published: str | None = None) -> Draft:
    """An empty article."""
    return Draft(id_, side, published)


def told(
    id_: str, kind: EncounterKind = "talks", date: str | None = "2031-05-06", **more: Any
) -> Draft:
    """An article about one encounter between two ministers."""
    draft = article(id_, published=more.pop("published", None), side=more.pop("side", None))
    return draft.person("Ana Lind", "SE").person("Timo Aro", "FI").met(kind, date, **more)
