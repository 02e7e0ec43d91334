"""The data files of this room, read and checked: who the parties are and what they are called.

data/states.toml         states and territories: names, demonyms, capitals, seats of government
data/organisations.toml  organisations and groups, with members where these are settled
data/places.toml         cities, provinces and islands, by state
data/shared.toml         words that mean more than one party
data/phrases.toml        words around a name that make it something else
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from servanda.errors import DataError
from servanda.model.codes import PartyCode
from servanda.parties.party import KINDS, SENSES, Kind, Party, Sense

#: Keys of an entry that hold words, with the sense in which these mean the party.
STATE_WORDS: dict[str, Sense] = {
    "names": "name",
    "acronyms": "name",
    "demonyms": "demonym",
    "prefixes": "demonym",
    "capitals": "capital",
    "seats": "seat",
}
ORGANISATION_WORDS: dict[str, Sense] = {
    "names": "organisation",
    "acronyms": "organisation",
    "adjectives": "member",
    "seats": "seat",
}
_OTHER_KEYS = frozenset(("name", "kind", "members", "ambiguous", "exact", "note"))
_CODE = re.compile(r"[A-Z][A-Za-z0-9+-]+")
_PLURAL = ("an", "i")


@dataclass(frozen=True, slots=True)
class Word:
    """One word or phrase that means a party.

    `exact`: only as written, no other case or spelling. `prefix`: only before a hyphen (Sino-).
    """

    text: str
    code: PartyCode
    sense: Sense
    ambiguous: bool = False
    also: tuple[PartyCode, ...] = ()
    exact: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words around a name that make it something else; see data/phrases.toml for each."""

    phrases: tuple[str, ...]
    followers: tuple[str, ...]
    house_followers: tuple[str, ...]
    place_followers: tuple[str, ...]
    leaders: tuple[str, ...]
    honorifics: tuple[str, ...]
    family_names: tuple[str, ...]
    words_in_capitals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """All the data files, parsed and checked against each other."""

    parties: tuple[Party, ...]
    words: tuple[Word, ...]
    surroundings: Surroundings


Entry = dict[str, object]


@dataclass(frozen=True, slots=True)
class File:
    """One TOML file by name, for messages that say where a fault is."""

    name: str
    content: Entry

    def fault(self, entry: str, what: str) -> DataError:
        """The error to raise about one entry."""
        return DataError(f"parties/data/{self.name}: [{entry}] {what}")

    def entries(self) -> list[tuple[str, Entry]]:
        """The file's tables by heading; anything else at the top is a fault."""
        found = []
        for heading, entry in self.content.items():
            if not isinstance(entry, dict):
                raise self.fault(heading, "must be a table")
            found.append((heading, entry))
        return found

    def texts(self, heading: str, entry: Entry, name: str) -> tuple[str, ...]:
        """The list of texts under `name`, empty where the key is absent."""
        listed = entry.get(name, [])
        if not isinstance(listed, list) or not all(isinstance(one, str) and one for one in listed):
            raise self.fault(heading, f"{name} must be a list of texts")
        return tuple(listed)


@lru_cache(maxsize=1)
def tables() -> Tables:
    """The package's own data files; raises DataError, naming file and entry, for a fault."""
    return Tables(*_read(_file("states.toml"), _file("organisations.toml")))


def _file(name: str) -> File:
    source = resources.files("servanda.parties") / "data" / name
    return parse(name, source.read_text(encoding="utf-8"))


def parse(name: str, text: str) -> File:
    """The TOML in `text` as a file called `name`."""
    try:
        return File(name, tomllib.loads(text))
    except tomllib.TOMLDecodeError as fault:
        raise DataError(f"parties/data/{name}: {fault}") from fault


def _read(
    states: File, organisations: File
) -> tuple[tuple[Party, ...], tuple[Word, ...], Surroundings]:
    parties = read_parties(states, "state") + read_parties(organisations, "organisation")
    words = read_words(states, STATE_WORDS) + read_words(organisations, ORGANISATION_WORDS)
    words += read_places(_file("places.toml")) + read_shared(_file("shared.toml"))
    check_parties(parties)
    check_words(parties, words)
    return parties, words, read_surroundings(_file("phrases.toml"))


def read_parties(file: File, default: Kind) -> tuple[Party, ...]:
    """The parties of one file, of kind `default` unless an entry names its own."""
    return tuple(_party(file, code, entry, default) for code, entry in file.entries())


def _party(file: File, code: str, entry: Entry, default: Kind) -> Party:
    if not _CODE.fullmatch(code):
        raise file.fault(code, "a code is a capital and further letters, digits, + or -")
    name = entry.get("name")
    if not isinstance(name, str) or not name:
        raise file.fault(code, "needs a name")
    kind = next((known for known in KINDS if known == entry.get("kind", default)), None)
    if kind is None:
        raise file.fault(code, f"kind must be one of {', '.join(KINDS)}")
    return Party(code, name, kind, file.texts(code, entry, "members"))


def read_words(file: File, senses: dict[str, Sense]) -> tuple[Word, ...]:
    """What the parties of one file are called; its display name is one of a party's names."""
    return tuple(
        word for code, entry in file.entries() for word in _words(file, code, entry, senses)
    )


def _words(file: File, code: str, entry: Entry, senses: dict[str, Sense]) -> list[Word]:
    unknown = sorted(set(entry) - set(senses) - _OTHER_KEYS)
    if unknown:
        raise file.fault(code, f"unknown key {unknown[0]!r}")
    ambiguous = set(file.texts(code, entry, "ambiguous"))
    exact = set(file.texts(code, entry, "exact"))
    words = [
        Word(
            text,
            code,
            sense,
            ambiguous=text in ambiguous,
            exact=kind in ("acronyms", "prefixes") or text in exact,
            prefix=kind == "prefixes",
        )
        for kind, sense in senses.items()
        for text in _texts_of(file, code, entry, kind)
    ]
    _check_marks(file, code, ambiguous | exact, words)
    return _with_plurals(words)


def _texts_of(file: File, code: str, entry: Entry, kind: str) -> tuple[str, ...]:
    listed = file.texts(code, entry, kind)
    return (str(entry["name"]), *listed) if kind == "names" and "name" in entry else listed


def _check_marks(file: File, code: str, marked: set[str], words: list[Word]) -> None:
    stray = sorted(marked - {word.text for word in words})
    if stray:
        raise file.fault(code, f"{stray[0]!r} is marked but is none of this party's words")


def _with_plurals(words: list[Word]) -> list[Word]:
    plurals = [
        Word(f"{word.text}s", word.code, word.sense)
        for word in words
        if word.sense == "demonym" and not word.prefix and word.text.endswith(_PLURAL)
    ]
    return words + plurals


def read_places(file: File) -> tuple[Word, ...]:
    """Cities, provinces and islands: each key is a state's code, each value a list of names."""
    return tuple(
        Word(text, code, "place")
        for code in file.content
        for text in file.texts(code, file.content, code)
    )


def read_shared(file: File) -> tuple[Word, ...]:
    """Words that mean several parties; the first of `parties` is the likeliest."""
    words = []
    for text, entry in file.entries():
        codes = file.texts(text, entry, "parties")
        sense = next((known for known in SENSES if known == entry.get("sense")), None)
        if sense is None or not codes:
            raise file.fault(text, "needs parties and one of the senses " + ", ".join(SENSES))
        words.append(Word(text, codes[0], sense, ambiguous=True, also=codes[1:]))
    return tuple(words)


def read_surroundings(file: File) -> Surroundings:
    """The lists of data/phrases.toml, all of which must be there."""
    missing = sorted(set(Surroundings.__slots__) - set(file.content))
    if missing:
        raise file.fault(missing[0], "the list is missing")
    return Surroundings(*(file.texts(name, file.content, name) for name in Surroundings.__slots__))


def check_parties(parties: tuple[Party, ...]) -> None:
    """Raise DataError for a code given twice or a member that is no party."""
    codes: set[str] = set()
    for party in parties:
        if party.code in codes:
            raise DataError(f"parties/data: the code {party.code} is given twice")
        codes.add(party.code)
    for party in parties:
        stray = sorted(set(party.members) - codes)
        if stray:
            raise DataError(f"parties/data/organisations.toml: [{party.code}] no party {stray[0]}")


def check_words(parties: tuple[Party, ...], words: tuple[Word, ...]) -> None:
    """Raise DataError for a word of two parties that is not in data/shared.toml, or of none."""
    codes = {party.code for party in parties}
    owners: dict[str, str] = {}
    for word in words:
        stray = sorted({word.code, *word.also} - codes)
        if stray:
            raise DataError(f"parties/data: {word.text!r} names {stray[0]}, which is no party")
        if owners.setdefault(word.text, word.code) != word.code:
            raise DataError(
                f"parties/data: {word.text!r} belongs to {owners[word.text]} and {word.code};"
                " move it to shared.toml"
            )
