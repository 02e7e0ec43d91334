"""What a brief is written from: the readings of a pair and what queries make of them."""

from dataclasses import dataclass
from functools import cached_property

from servanda.model.codes import PartyCode
from servanda.model.dates import bounds, sort_key
from servanda.model.links import Links, Ref
from servanda.model.reading import Act, Encounter, Reading
from servanda.model.record import LinkedEncounter, PersonRecord, Undertaking
from servanda.query import Record, encounters, people, undertakings

Pair = tuple[PartyCode, PartyCode]


@dataclass(frozen=True, slots=True)
class Told:
    """One article's telling of one act, with the reading it stands in."""

    reading: Reading
    act: Act

    @property
    def ref(self) -> Ref:
        """Article and act, as links name it."""
        return Ref(self.reading.article.id, self.act.id)

    @property
    def encounter(self) -> Encounter:
        """The encounter in which the act was made."""
        return self.reading.encounter(self.act.encounter)

    @property
    def date(self) -> str | None:
        """When the act was made (EDTF): its encounter's date."""
        return self.encounter.date

    @property
    def sentence(self) -> str:
        """The whole sentence as it stands in the article."""
        return self.reading.article.text[self.act.sentence.start : self.act.sentence.end]

    @property
    def before(self) -> str:
        """What the sentence says before the quoted content."""
        return self.reading.article.text[self.act.sentence.start : self.act.quote.start]

    @property
    def order(self) -> tuple[tuple[str, str], str, int]:
        """By date, article and place; what has no date comes last."""
        return sort_key(self.date), self.reading.article.id, self.act.quote.start


@dataclass(frozen=True)
class Material:
    """All that one brief may draw on, cut off at the day `as_of`."""

    pair: Pair
    as_of: str
    readings: tuple[Reading, ...]
    encounters: tuple[LinkedEncounter, ...]
    undertakings: tuple[Undertaking, ...]
    people: tuple[PersonRecord, ...]
    links: Links

    @cached_property
    def told(self) -> dict[Ref, Told]:
        """Every telling that belongs to the pair's record, in order."""
        found = [
            Told(reading, act)
            for reading in self.readings
            for act in reading.acts
            if _belongs(reading, act, self.pair)
        ]
        return {told.ref: told for told in sorted(found, key=lambda told: told.order)}

    @cached_property
    def acts(self) -> tuple[tuple[Told, ...], ...]:
        """The tellings grouped by act; whoever acted is heard first in their own account."""
        cluster = {ref: cluster.id for cluster in self.links.acts for ref in cluster.members}
        groups: dict[str, list[Told]] = {}
        for ref, told in self.told.items():
            groups.setdefault(cluster.get(ref, str(ref)), []).append(told)
        return tuple(tuple(sorted(group, key=_not_own)) for group in groups.values())

    @cached_property
    def act_of(self) -> dict[Ref, tuple[Told, ...]]:
        """The act that each telling tells."""
        return {told.ref: act for act in self.acts for told in act}

    @cached_property
    def undertaken(self) -> frozenset[Ref]:
        """The tellings that stand in some undertaking and are told with it."""
        return frozenset(
            ref
            for undertaking in self.undertakings
            for telling in undertaking.acts
            if (ref := Ref(telling.article, telling.act)) in self.told
        )

    def reading(self, article: str) -> Reading | None:
        """The reading of the article with this id, if it is part of the record."""
        return next((one for one in self.readings if one.article.id == article), None)

    @property
    def record_until(self) -> str | None:
        """The last dated day that the record reports (EDTF)."""
        dates = [date for reading in self.readings if (date := date_of(reading))]
        dated = [date for date in dates if bounds(date).first]
        return max(dated, key=sort_key, default=None)


def gather(ledger: Record, pair: Pair, *, as_of: str) -> Material:
    """Everything the ledger holds on the pair by the end of the day `as_of` (EDTF)."""
    readings = sorted(
        (one for one in ledger.readings_of_pair(*pair) if _known_by(one, as_of)),
        key=lambda one: (sort_key(date_of(one)), one.article.id),
    )
    known = {reading.article.id for reading in readings}
    return Material(
        pair=pair,
        as_of=as_of,
        readings=tuple(readings),
        encounters=tuple(
            encounter
            for encounter in encounters(ledger, *pair)
            if any(account.article in known for account in encounter.reported_by)
        ),
        undertakings=undertakings(ledger, *pair, as_of=as_of),
        people=tuple(person for party in pair for person in people(ledger, party)),
        links=ledger.links_of_pair(*pair),
    )


def _not_own(told: Told) -> bool:
    return told.reading.article.side not in told.act.by


def date_of(reading: Reading) -> str | None:
    """When the article was published, else when its main encounter took place (EDTF)."""
    if reading.article.published:
        return reading.article.published
    main = next((encounter for encounter in reading.encounters if encounter.main), None)
    return main.date if main else None


def _known_by(reading: Reading, as_of: str) -> bool:
    date = date_of(reading)
    first, limit = bounds(date).first if date else None, bounds(as_of).last
    return first is None or limit is None or first <= limit


def _belongs(reading: Reading, act: Act, pair: Pair) -> bool:
    """An act of one toward or about the other, or of one in an encounter of both."""
    both = set(pair)
    if both <= {*act.by, *act.to}:
        return True
    return bool(both & {*act.by}) and both <= set(reading.encounter(act.encounter).parties)
