"""What is compared: encounters and acts with all that a feature needs, in a canonical order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from servanda.errors import UsageError
from servanda.linking.anchors import act_ids, encounter_ids
from servanda.linking.antecedent import antecedents
from servanda.linking.bodies import body_key, body_pattern
from servanda.linking.context import points_before
from servanda.linking.folding import aim_cut, content, fold, generic
from servanda.linking.names import same_person, spelt_alike
from servanda.linking.numbered import bodies_in, body_name, figures_in, ordinals
from servanda.linking.which_session import Session, sessions_of
from servanda.model.codes import PartyCode
from servanda.model.links import Ref
from servanda.model.reading import Act, Encounter, Quantity, Reading
from servanda.parties import gazetteer

_PLACES = ("place", "capital", "seat")

Order = tuple[str, int, int, str]
Amounts = frozenset[tuple[str, float]]
Value = TypeVar("Value")


@dataclass(frozen=True)
class EncounterItem:
    """One account of an encounter; `context` is the EDTF date at which its article speaks.

    `bodies` are keys of what sits there, `ordinals` which session of it; `acts_within` are its own
    acts and those of its parts.
    """

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
    acts_within: tuple["ActItem", ...] = ()

    @property
    def key(self) -> str:
        """What names it among all accounts: two articles of the same words share ids."""
        return str(self.ref)

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
    """One telling of an act; `parties` are all that it names as doing, addressed or owing.

    `antecedent` is the document named right before, where the content only points to it.
    """

    ref: Ref
    id: str
    act: Act
    encounter: Ref
    order: Order
    sentence: str
    antecedent: str | None = None

    @cached_property
    def before(self) -> str:
        """The words of its sentence before its content."""
        return self.sentence[: max(self.act.quote.start - self.act.sentence.start, 0)]

    @cached_property
    def meant(self) -> str:
        """What it is about: its content, with what it points to, or the document it speaks of."""
        quote = self.act.quote.text
        if self.antecedent:
            return self.antecedent
        return f"{self.before} {quote}".strip() if points_before(quote) else quote

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its content."""
        return content(self.act.quote.text)

    @cached_property
    def telling_words(self) -> frozenset[str]:
        """The stems that set it apart from other acts of its parties, its condition left out."""
        main = aim_cut(self.meant.replace(self.act.condition or "\n", " "))
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
        """Its numbers, background ones too; where none was noted, what it writes in figures."""
        return _amounts(self.act.quantities) or figures_in(self.act.quote.text)

    @cached_property
    def counted(self) -> Amounts:
        """What it counts; a report's settled numbers too, being what it reports on."""
        return self.every_amount if self.act.type == "report" else self.amounts

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Its mechanisms, folded; where none was noted, the body whose session its words number."""
        return frozenset(map(body_name, self.act.mechanisms)) or bodies_in(self.meant)

    @cached_property
    def ordinals(self) -> frozenset[int]:
        """Which meeting, round or session it names."""
        return ordinals(self.meant)


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
    ids = encounter_ids(reading)
    context = _context(reading)
    told = sessions_of(reading)
    return [
        _encounter_item(
            reading, encounter, ids[encounter.id], context,
            acts, told.get(encounter.id) or _by_evidence(reading, encounter),
        )
        for encounter in reading.encounters
    ]  # fmt: skip


def _encounter_item(
    reading: Reading,
    encounter: Encounter,
    id_: str,
    context: str | None,
    acts: Sequence[ActItem],
    session: Session,
) -> EncounterItem:
    start, end = _place(encounter)
    return EncounterItem(
        ref=Ref(reading.article.id, encounter.id),
        id=id_,
        encounter=encounter,
        order=(reading.article.id, start, end, id_),
        published=reading.article.published,
        context=context,
        principals=_principals(reading, encounter),
        bodies=frozenset(filter(None, (session.body,))),
        ordinals=frozenset(() if session.number is None else (session.number,)),
        acts=tuple(act for act in acts if act.act.encounter == encounter.id),
        acts_within=tuple(act for act in acts if _is_within(reading, act, encounter.id)),
    )


def _is_within(reading: Reading, act: ActItem, whole: str) -> bool:
    """Whether an act was done in this encounter or in a part of it."""
    above = {encounter.id: encounter.part_of for encounter in reading.encounters}
    at: str | None = act.act.encounter
    for _ in above:
        if at is None or at == whole:
            break
        at = above.get(at)
    return at == whole


def _by_evidence(reading: Reading, encounter: Encounter) -> Session:
    """The one body and number that its own evidence names, or its only act there."""
    words = " ".join(quote.text for quote in encounter.evidence)
    numbers = ordinals(words)
    bodies = {key for found in body_pattern().finditer(words) if (key := body_key(found.group()))}
    if encounter.kind == "session" and not bodies:
        near = _acts_at(reading, encounter)
        bodies = {key for act in near for name in act.mechanisms if (key := body_key(name))}
    return Session(_only(numbers), _only(bodies) or "")


def _only(found: Iterable[Value]) -> Value | None:
    listed = list(found)
    return listed[0] if len(listed) == 1 else None


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
    alike = [person.party for person in reading.people if spelt_alike(person.name, name)]
    return next(iter(exact or like or alike), None)


def _acts_of_one(reading: Reading) -> list[ActItem]:
    ids = act_ids(reading)
    named = antecedents(reading)
    return [_act_item(reading, act, ids[act.id], named.get(act.id)) for act in reading.acts]


def _act_item(reading: Reading, act: Act, id_: str, antecedent: str | None) -> ActItem:
    return ActItem(
        ref=Ref(reading.article.id, act.id),
        id=id_,
        act=act,
        encounter=Ref(reading.article.id, act.encounter),
        order=(reading.article.id, act.quote.start, act.quote.end, id_),
        sentence=reading.article.text[act.sentence.start : act.sentence.end],
        antecedent=antecedent,
    )
