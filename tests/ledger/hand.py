"""Readings made by hand: a small, real reader of plain sentences, and one-word builders."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from servanda.model.article import Article, Block
from servanda.model.failure import Failure
from servanda.model.links import Links
from servanda.model.quote import Quote, Span
from servanda.model.reading import Act, Encounter, Person, ReaderInfo, Reading
from servanda.model.reason import Reason

CODES = {"Chile": "CL", "Samoa": "WS", "Kenya": "KE", "Norway": "NO", "Peru": "PE"}
_MET = re.compile(r"On (?P<date>[\dX-]+), (?P<who>\w+(?: and \w+)+) held talks in (?P<place>\w+)\.")
_ACT = re.compile(
    r"(?P<by>\w+) (?P<cue>pledged|asked (?P<to>\w+)) to (?P<what>[^.]+?)(?: by (?P<due>\d{4}))?\."
)
_PERSON = re.compile(r"Minister (?P<name>\w+ \w+) of (?P<state>\w+)")
INFO = ReaderInfo("hand", "1", "0000")


class HandReader:
    """Reads "On 2030-05-04, Chile and Samoa held talks in Apia. Chile pledged to ... by 2031."."""

    def __init__(self, info: ReaderInfo = INFO, *, unreadable: str = "Unreadable") -> None:
        self._info = info
        self._unreadable = unreadable

    @property
    def info(self) -> ReaderInfo:
        return self._info

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        for one in articles:
            if self._unreadable in one.text:
                yield Failure(one.id, "read", "no plain sentences; write some")
            else:
                yield read(one, self._info)


def read(one: Article, info: ReaderInfo = INFO) -> Reading:
    encounters = tuple(
        _encounter(one, number, found) for number, found in enumerate(_MET.finditer(one.text), 1)
    )
    return Reading(
        article=one,
        reader=info,
        people=tuple(_person(one, found) for found in _PERSON.finditer(one.text)),
        encounters=encounters,
        acts=tuple(
            _act(one, number, found, encounters)
            for number, found in enumerate(_ACT.finditer(one.text), 1)
        ),
    )


def article(stem: str, text: str, **particulars: str) -> Article:
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(at, at + len(line), "body"))
        at += len(line) + 1
    reasons = (("language", Reason("by hand", "plain", 0.5)),)
    return Article(stem, text, tuple(blocks), reasons=reasons, **particulars)  # type: ignore[arg-type]


def reading(stem: str, text: str, info: ReaderInfo = INFO, **particulars: str) -> Reading:
    return read(article(stem, text, **particulars), info)


def misquoted(right: Reading) -> Reading:
    """The same reading with other words in its first act than stand in the text."""
    first = right.acts[0]
    quote = replace(first.quote, text=first.quote.text[::-1])
    return replace(right, acts=(replace(first, quote=quote), *right.acts[1:]))


def members(links: Links) -> set[frozenset[str]]:
    """The encounters as sets of "article:encounter"."""
    return {frozenset(map(str, cluster.members)) for cluster in links.encounters}


def _encounter(one: Article, number: int, found: re.Match[str]) -> Encounter:
    return Encounter(
        id=f"e{number}",
        kind="talks",
        status="held",
        date=found["date"],
        place=found["place"],
        parties=tuple(CODES[name] for name in found["who"].split(" and ")),
        participants=tuple(person["name"] for person in _PERSON.finditer(one.text)),
        level="minister",
        channel="state",
        part_of=None,
        main=number == 1,
        evidence=(Quote.of(one.text, found.start(), found.end()),),
        date_reason=Reason("in the sentence", found["date"]),
    )


def _act(one: Article, number: int, found: re.Match[str], encounters: tuple[Encounter, ...]) -> Act:
    by, to = CODES[found["by"]], CODES[found["to"]] if found["to"] else None
    before = [met for met in encounters if met.evidence[0].start < found.start()]
    start, end = found.start("what"), found.end() - 1
    return Act(
        id=f"a{number}",
        encounter=before[-1].id,
        type="request" if to else "pledge",
        by=(by,),
        speaker=None,
        to=(to,) if to else (),
        owner=(to or by,),
        cue=found["cue"],
        quote=Quote.of(one.text, start, end),
        sentence=Span(found.start(), found.end()),
        force="firm",
        due=found["due"],
        due_kind="by" if found["due"] else None,
    )


def _person(one: Article, found: re.Match[str]) -> Person:
    evidence = (Quote.of(one.text, found.start(), found.end()),)
    return Person(found["name"], CODES[found["state"]], ("Minister",), evidence)
