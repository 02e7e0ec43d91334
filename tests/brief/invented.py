"""An invented record of two real states, and builders for smaller ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Unpack

from servanda.brief import Line, Material, party_names
from servanda.brief.footnotes import Footnotes
from servanda.brief.scribe import Scribe
from servanda.model.article import Article, Block
from servanda.model.codes import ActType, BlockKind, UndertakingStatus
from servanda.model.links import ActCluster, Links, Ref
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act, Encounter, Person, ReaderInfo, Reading
from servanda.model.record import (
    Account,
    LinkedEncounter,
    OfficeHeld,
    PersonRecord,
    Telling,
    Undertaking,
)
from tests.brief.fields import ActFields, ArticleFields, EncounterFields, UndertakingFields

READER = ReaderInfo("InventedReader", "1.0", "0" * 12)
PAIR = ("KE", "NO")


def article(id: str, *paragraphs: str, **fields: Unpack[ArticleFields]) -> Article:  # noqa: A002
    """An article of a title and body paragraphs."""
    text, blocks = "", []
    body: list[BlockKind] = ["body"]
    kinds: list[BlockKind] = ["title", *body * len(paragraphs)]
    for kind, paragraph in zip(kinds, (f"Title of {id}", *paragraphs), strict=True):
        blocks.append(Block(len(text), len(text) + len(paragraph), kind))
        text += paragraph + "\n\n"
    known: ArticleFields = {"title": f"Title of {id}", "language": "en", "invented": True}
    known.update(fields)
    return Article(id, text, tuple(blocks), **known)


def quote(within: Article, words: str) -> Quote:
    """The one place where the words stand."""
    start = within.text.index(words)
    return Quote.of(within.text, start, start + len(words))


def act(
    within: Article,
    name: str,
    kind: ActType,
    parties: tuple[str, str],
    words: str,
    **fields: Unpack[ActFields],
) -> Act:
    """An act told as "cue | content", by and to parties given as codes with spaces between."""
    cue, content = words.split(" | ")
    found = quote(within, content)
    by, to = (tuple(codes.split()) for codes in parties)
    known: ActFields = {"encounter": "e1", "speaker": None, "owner": ()}
    known.update(fields)
    return Act(
        id=name,
        type=kind,
        by=by,
        to=to,
        cue=cue,
        quote=found,
        sentence=_sentence(within, found),
        **known,
    )


def _sentence(within: Article, found: Quote) -> Span:
    block = next(block for block in within.blocks if block.span.covers(found.span))
    start = max(block.start, within.text.rfind(". ", block.start, found.start) + 2)
    stop = within.text.find(".", found.end, block.end)
    return Span(start, stop + 1 if stop >= 0 else block.end)


def encounter(
    within: Article, name: str, words: str, **fields: Unpack[EncounterFields]
) -> Encounter:
    """An encounter evidenced by these words."""
    known: EncounterFields = {
        "kind": "talks",
        "status": "held",
        "date": None,
        "place": None,
        "parties": PAIR,
        "participants": (),
        "level": "minister",
        "channel": "state",
        "part_of": None,
        "main": name == "e1",
    }
    known.update(fields)
    return Encounter(id=name, evidence=(quote(within, words),), **known)


def person(within: Article, name: str, party: str, *offices: str) -> Person:
    """Somebody named in the article."""
    return Person(name, party, offices, (quote(within, name),))


def reading(
    within: Article,
    encounters: Sequence[Encounter],
    acts: Sequence[Act],
    people: Sequence[Person] = (),
) -> Reading:
    """A checked reading."""
    return Reading(within, READER, tuple(people), tuple(encounters), tuple(acts)).check()


def linked(readings: Sequence[Reading], *refs: str, id: str) -> LinkedEncounter:  # noqa: A002
    """The encounter that these accounts ("article:encounter") report, as its first one tells it."""
    accounts = [_find(readings, ref) for ref in refs]
    first = accounts[0][1]
    return LinkedEncounter(
        id=id,
        kind=first.kind,
        status=first.status,
        date=first.date,
        place=first.place,
        parties=first.parties,
        participants=first.participants,
        level=first.level,
        channel=first.channel,
        part_of=first.part_of,
        reported_by=tuple(
            Account(within.article.id, one.id, within.article.side) for within, one in accounts
        ),
    )


def _find(readings: Sequence[Reading], ref: str) -> tuple[Reading, Encounter]:
    name, _, wanted = ref.partition(":")
    within = next(one for one in readings if one.article.id == name)
    return within, within.encounter(wanted)


def undertaking(
    readings: Sequence[Reading],
    *refs: str,
    status: UndertakingStatus | None,
    **fields: Unpack[UndertakingFields],
) -> Undertaking:
    """What these acts ("article:act") tell, due as the first says."""
    tellings = [_telling(readings, ref) for ref in refs]
    first = tellings[0][1]
    known: UndertakingFields = {
        "nature": "deliverable",
        "owner": first.owner,
        "due": first.due,
        "due_kind": first.due_kind,
        "overdue": False,
        "due_soon": False,
    }
    known.update(fields)
    return Undertaking(
        id=refs[0],
        name=first.quote.text[:40],
        status=status,
        beneficiary=first.by,
        quantities=first.quantities,
        areas=first.areas,
        mechanism=None,
        instrument=None,
        part_of=None,
        as_of="2026-01-31",
        record_until="2025-06-12",
        done_late=False,
        quiet=False,
        restated=0,
        last_mentioned=None,
        sides_differ=False,
        accounts_differ=False,
        acts=tuple(telling for telling, _ in tellings),
        history=(),
        **known,
    )


def _telling(readings: Sequence[Reading], ref: str) -> tuple[Telling, Act]:
    name, _, wanted = ref.partition(":")
    within = next(one for one in readings if one.article.id == name)
    found = next(one for one in within.acts if one.id == wanted)
    date = within.encounter(found.encounter).date
    telling = Telling(
        name, wanted, date, found.type, found.force, found.by, within.article.side, found.quote.text
    )
    return telling, found


def held_by(name: str, party: str, office: str, *seen: str) -> PersonRecord:
    """A person in one office, from the first to the last date seen."""
    office_held = OfficeHeld(office, seen[0], seen[-1], ())
    return PersonRecord(name, party, (), (office_held,), seen[0], seen[-1])


def clusters(*groups: str) -> Links:
    """Links that say which tellings ("article:act article:act") are one act."""
    return Links(
        acts=tuple(
            ActCluster(f"act-{number}", "e", tuple(Ref(*ref.split(":")) for ref in group.split()))
            for number, group in enumerate(groups)
        )
    )


def material(
    readings: Sequence[Reading],
    encounters: Sequence[LinkedEncounter] = (),
    undertakings: Sequence[Undertaking] = (),
    people: Sequence[PersonRecord] = (),
    links: Links | None = None,
) -> Material:
    """Material of the invented pair on the last day of January 2026."""
    return Material(
        pair=PAIR,
        as_of="2026-01-31",
        readings=tuple(readings),
        encounters=tuple(encounters),
        undertakings=tuple(undertakings),
        people=tuple(people),
        links=links or Links(),
    )


@dataclass(frozen=True)
class MemoryRecord:
    """A ledger in memory: the three methods that queries need, over given readings."""

    readings: tuple[Reading, ...]
    links: Links

    def readings_of_pair(self, a: str, b: str, /) -> Sequence[Reading]:
        """Readings in which both act or meet."""
        return [one for one in self.readings if {a, b} <= _parties(one)]

    def readings_of_party(self, party: str, /) -> Sequence[Reading]:
        """Readings that name the party."""
        return [one for one in self.readings if party in _parties(one)]

    def links_of_pair(self, _a: str, _b: str, /) -> Links:
        """All links; there is one pair only."""
        return self.links


def _parties(within: Reading) -> set[str]:
    met = {code for one in within.encounters for code in one.parties}
    acting = {code for one in within.acts for code in (*one.by, *one.to)}
    return met | acting | {one.party for one in within.people if one.party}


def scribe(from_material: Material) -> Scribe:
    """A desk at which nothing has been written yet."""
    names = party_names(from_material)
    return Scribe(from_material, names, Footnotes(names))


def texts(lines: Sequence[Line]) -> list[str]:
    """What the lines say."""
    return [line.text for line in lines]
