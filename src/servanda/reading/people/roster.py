"""The people of one article while it is searched: several forms of a name are one person."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from servanda.model.codes import PartyCode
from servanda.reading.lexicon import lexicon
from servanda.reading.people.names import fold, same_person
from servanda.reading.people.offices import significant
from servanda.reading.people.stretch import Hit

#: A seat in a chamber, which every minister of some states has besides.
_SEATS = ("MP", "MEP")


@dataclass
class Found:
    """One person; `places` are where hits name them, `its` and `his` those with a pronoun."""

    name: str
    party: PartyCode | None
    titles: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    its: list[int] = field(default_factory=list)
    his: list[int] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    counterpart: bool = False
    companion: bool = False
    former: bool = False

    @property
    def known(self) -> bool:
        """Whether the article tells an office, a counterpart or a country of them."""
        return bool(self.titles or self.counterpart or self.party)


def note(found: list[Found], name: str, hit: Hit, offset: int) -> None:
    """Add what a hit tells to the person it names, or to a new one."""
    person = _whose(found, name, hit)
    if person is None:
        person = Found(name, None)
        found.append(person)
    elif len(fold(name)) > len(fold(person.name)):
        person.name = name
    person.party = person.party or hit.country
    person.places.append((hit.start + offset, hit.end + offset))
    person.counterpart = person.counterpart or hit.counterpart
    person.companion = person.companion or hit.companion
    person.its += [hit.start + offset] if hit.its else []
    person.his += [hit.start + offset] if hit.his else []
    person.owners += [hit.owner] if hit.owner else []
    for office in hit.offices:
        if office.former:
            person.former = True
        else:
            add_title(person.titles, office.title)


def _whose(found: Iterable[Found], name: str, hit: Hit) -> Found | None:
    """The person meant: the same words before a part of them, the same office before another."""
    able = [person for person in found if _compatible(person, name, hit.country)]
    titles = [significant(office.title) for office in hit.offices]
    return max(
        able,
        key=lambda person: (
            set(fold(person.name)) == set(fold(name)),
            any(t <= significant(own) for t in titles for own in person.titles),
            max(person.places),
        ),
        default=None,
    )


def _compatible(person: Found, name: str, country: PartyCode | None) -> bool:
    agree = person.party is None or country is None or person.party == country
    return agree and same_person(person.name, name)


def add_title(titles: list[str], title: str) -> None:
    """Keep each office once, in its fullest wording."""
    words = significant(title)
    for index, known in enumerate(titles):
        if words <= significant(known):
            return
        if significant(known) < words:
            titles[index] = title
            return
    titles.append(title)


def without_ranks(found: Iterable[Found]) -> None:
    """ "Lt Gen Roe, the army chief" holds one office; "Lt Gen Roe" alone is told by the rank."""
    ranks = tuple(lexicon().offices["words"]["ranks"])
    for person in found:
        told = [t for t in person.titles if not t.endswith(ranks)] or person.titles
        # "The Hon. Kari Moe MP, Minister for Trade" speaks as a minister
        person.titles = [t for t in told if t not in _SEATS] or told


def fuller_titles(found: Iterable[Found], unnamed: Iterable[tuple[str, PartyCode]]) -> None:
    """ "Minister Roe" of a country whose "irrigation minister" nobody else is holds that office."""
    people = list(found)
    held = {(person.party, significant(title)) for person in people for title in person.titles}
    for person in people:
        for index, title in enumerate(person.titles):
            own = significant(title)
            fuller = {
                other for other, code in unnamed
                if code == person.party and own < significant(other)
                and (code, significant(other)) not in held
            }  # fmt: skip
            if len(own) == 1 and len(fuller) == 1:
                person.titles[index] = fuller.pop()
