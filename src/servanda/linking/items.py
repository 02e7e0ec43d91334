"""What is compared: encounters and acts with all that a feature needs, in a canonical order."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from servanda.errors import UsageError
from servanda.linking.folding import aim_cut, content, fold, generic, tokens
from servanda.linking.names import same_person
from servanda.model.codes import PartyCode
from servanda.model.identity import Anchor, short_hash
from servanda.model.links import Ref
from servanda.model.reading import Act, Encounter, Quantity, Reading
from servanda.parties import gazetteer

_ORDINAL = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_NUMBER_IN_ID = re.compile(r"\d+")
_WRITTEN_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("inaugural", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
         "tenth", "eleventh", "twelfth"), start=1,
    )
}  # fmt: skip

_PLACES = ("place", "capital", "seat")

Order = tuple[str, int, int, str]
Amounts = frozenset[tuple[str, float]]


@dataclass(frozen=True)
class EncounterItem:
    """One account of an encounter; `context` is the EDTF date at which its article speaks."""

    ref: Ref
    id: str
    encounter: Encounter
    order: Order
    published: str | None
    context: str | None
    principals: tuple[tuple[PartyCode | None, tuple[str, ...]], ...]
    bodies: frozenset[str]
    ordinals: frozenset[int]
    acts: tuple["ActItem", ...]

    @cached_property
    def parties(self) -> frozenset[PartyCode]:
        """The parties of the encounter."""
        return frozenset(self.encounter.parties)

    @property
    def held(self) -> bool:
        """Whether it took place, as against what is to come or was called off."""
        return self.encounter.status == "held"

    @property
    def dated(self) -> bool:
        """Whether its date stands in some year."""
        return self.encounter.date is not None and not self.encounter.date.startswith("XXXX")


@dataclass(frozen=True)
class ActItem:
    """One telling of an act; `parties` are all that it names as doing, addressed or owing."""

    ref: Ref
    id: str
    act: Act
    encounter: Ref
    order: Order
    sentence: str

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its content."""
        return content(self.act.quote.text)

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """The stems that set it apart from other acts of its parties, its condition left out."""
        main = aim_cut(self.act.quote.text.replace(self.act.condition or "\n", " "))
        return content(without_parties(main, self.parties)) - generic()

    @cached_property
    def parties(self) -> frozenset[PartyCode]:
        """Everybody the act ties together."""
        return frozenset((*self.act.by, *self.act.to, *self.act.owner))

    @cached_property
    def amounts(self) -> Amounts:
        """Its numbers with what they count, money by currency, background ones left out."""
        return _amounts([one for one in self.act.quantities if one.role != "background"])

    @cached_property
    def every_amount(self) -> Amounts:
        """Its numbers, background ones too."""
        return _amounts(self.act.quantities)

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Its mechanisms, folded."""
        return frozenset(body_name(name) for name in self.act.mechanisms)

    @cached_property
    def ordinals(self) -> frozenset[int]:
        """Which meeting, round or session it names."""
        return ordinals(self.act.quote.text)


def _amounts(quantities: Sequence[Quantity]) -> Amounts:
    return frozenset((one.currency or fold(one.unit or ""), one.value) for one in quantities)


def without_parties(text: str, parties: frozenset[PartyCode]) -> str:
    """`text` with the names of these parties blanked out: they are in every act of theirs.

    Places in their land stay: which hospital or port is meant sets acts apart.
    """
    for mention in reversed(gazetteer().find(text)):
        if mention.code in parties and mention.sense not in _PLACES:
            text = f"{text[: mention.start]} {text[mention.end :]}"
    return text


def items_of(readings: Sequence[Reading]) -> tuple[EncounterItem, ...]:
    """Every account of an encounter with its acts, in canonical order.

    Raises UsageError where two different readings are of one article.
    """
    found = [item for reading in _each_once(readings) for item in _items_of_one(reading)]
    return tuple(sorted(found, key=lambda item: item.order))


def _each_once(readings: Sequence[Reading]) -> list[Reading]:
    kept: dict[str, Reading] = {}
    for reading in readings:
        name = reading.article.id
        if kept.setdefault(name, reading) != reading:
            raise UsageError(
                f"two different readings of article {name}: link the current reading of each alone"
            )
    return [kept[name] for name in sorted(kept)]


def _items_of_one(reading: Reading) -> list[EncounterItem]:
    acts = _acts_of_one(reading)
    ids = _encounter_ids(reading)
    context = _context(reading)
    return [
        _encounter_item(
            reading, encounter, ids[encounter.id], context,
            tuple(act for act in acts if act.act.encounter == encounter.id),
        )
        for encounter in reading.encounters
    ]  # fmt: skip


def _encounter_item(
    reading: Reading, encounter: Encounter, id_: str, context: str | None, acts: tuple[ActItem, ...]
) -> EncounterItem:
    near = _acts_at(reading, encounter)
    start, end = _place(encounter)
    words = " ".join(quote.text for quote in encounter.evidence)
    return EncounterItem(
        ref=Ref(reading.article.id, encounter.id),
        id=id_,
        encounter=encounter,
        order=(reading.article.id, start, end, id_),
        published=reading.article.published,
        context=context,
        principals=_principals(reading, encounter),
        bodies=frozenset(body_name(name) for act in near for name in act.mechanisms),
        ordinals=ordinals(words) or ordinals(" ".join(act.quote.text for act in near)),
        acts=acts,
    )


def _place(encounter: Encounter) -> tuple[int, int]:
    if not encounter.evidence:
        return (0, 0)
    return (encounter.evidence[0].start, encounter.evidence[0].end)


def _context(reading: Reading) -> str | None:
    """The day the article speaks from: its own date, or that of what it is about."""
    held = (one for one in reading.encounters if one.main and one.status == "held")
    main = next((encounter.date for encounter in held), None)
    known = (date for date in (reading.article.published, main) if date)
    return next((date for date in known if not date.startswith("XXXX")), None)


def _acts_at(reading: Reading, encounter: Encounter) -> list[Act]:
    """The acts whose sentence announces the encounter: they name its body."""
    return [
        act
        for act in reading.acts
        if any(quote.span.overlaps(act.sentence) for quote in encounter.evidence)
    ]


def _principals(
    reading: Reading, encounter: Encounter
) -> tuple[tuple[PartyCode | None, tuple[str, ...]], ...]:
    by_party: dict[PartyCode | None, list[str]] = {}
    for name in encounter.participants:
        by_party.setdefault(_party_of(reading, name), []).append(name)
    return tuple(
        (party, tuple(sorted(names)))
        for party, names in sorted(by_party.items(), key=lambda row: row[0] or "")
    )


def _party_of(reading: Reading, name: str) -> PartyCode | None:
    exact = [person.party for person in reading.people if person.name == name]
    like = [person.party for person in reading.people if same_person(person.name, name)]
    return next(iter(exact or like), None)


def _encounter_ids(reading: Reading) -> dict[str, str]:
    """Ids by anchor; those that share a quotation also carry what tells them apart."""
    marks = {
        encounter.id: (_anchor_parts(reading, encounter), _details(encounter))
        for encounter in reading.encounters
    }
    return _distinct("enc", marks)


def _anchor_parts(reading: Reading, encounter: Encounter) -> tuple[str, ...]:
    if not encounter.evidence:
        return (reading.article.sha256, "no evidence")
    return _parts(Anchor.of(reading.article.sha256, encounter.evidence[0]))


def _parts(anchor: Anchor) -> tuple[str, ...]:
    return (anchor.article_sha256, str(anchor.start), str(anchor.end), anchor.exact)


def _details(encounter: Encounter) -> tuple[str, ...]:
    return (encounter.kind, encounter.place or "", *sorted(encounter.participants))


def _acts_of_one(reading: Reading) -> list[ActItem]:
    marks = {
        act.id: (
            _parts(Anchor.of(reading.article.sha256, act.quote)),
            (act.type, *sorted(act.by), act.cue),
        )
        for act in reading.acts
    }
    ids = _distinct("act", marks)
    return [_act_item(reading, act, ids[act.id]) for act in reading.acts]


def _act_item(reading: Reading, act: Act, id_: str) -> ActItem:
    return ActItem(
        ref=Ref(reading.article.id, act.id),
        id=id_,
        act=act,
        encounter=Ref(reading.article.id, act.encounter),
        order=(reading.article.id, act.quote.start, act.quote.end, id_),
        sentence=reading.article.text[act.sentence.start : act.sentence.end],
    )


Marks = dict[str, tuple[tuple[str, ...], tuple[str, ...]]]


def _distinct(prefix: str, marks: Marks) -> dict[str, str]:
    """A hash of the anchor, lengthened by details and at last by number where it is shared."""
    times = Counter(anchor for anchor, _ in marks.values())
    seen: Counter[tuple[str, ...]] = Counter()
    ids = {}
    for key in sorted(marks, key=natural):
        anchor, details = marks[key]
        parts = anchor if times[anchor] == 1 else (*anchor, *details)
        again = (str(seen[parts]),) if seen[parts] else ()
        seen[parts] += 1
        ids[key] = f"{prefix}-{short_hash(*parts, *again)}"
    return ids


def natural(text: str) -> tuple[int, str]:
    """A sort key that puts a2 before a10."""
    match = _NUMBER_IN_ID.search(text)
    return (int(match.group()) if match else 0, text)


def ordinals(text: str) -> frozenset[int]:
    """The meetings, rounds or sessions that `text` numbers: `13th`, `second`, `inaugural`."""
    folded = fold(text)
    found = {int(match) for match in _ORDINAL.findall(folded)}
    found |= {_WRITTEN_ORDINALS[word] for word in tokens(text) if word in _WRITTEN_ORDINALS}
    return frozenset(found)


def body_name(name: str) -> str:
    """A mechanism's name as it is compared: its words in order, folded, adjectives put alike."""
    return " ".join(word for word in tokens(name) if not word.isdigit())
