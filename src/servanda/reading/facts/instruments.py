"""Named documents in an act's words, and how far each has come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from servanda.model.reading import Instrument
from servanda.reading.facts.instrument_roles import instrument_role
from servanda.reading.facts.knowledge import any_of, lists, words
from servanda.reading.facts.presence import first_words, folded_words_of, words_of
from servanda.reading.facts.spelled import bracket_after, name_start, phrase_end, trimmed

_JOINER = r"(?:on|for|between|concerning|regarding)"
_BETWEEN_ITEMS = re.compile(rf",?\s+and\s+(?={_JOINER}\s)|,\s+(?={_JOINER}\s)")


_ARTICLE = re.compile(r"\b(?:an?|the|its|their|his|her|our|another)\s+(?:new\s+)?$", re.IGNORECASE)
#: "Of his own accord", "with one accord": no document.
_IDIOM = re.compile(r"\b(?:own|one|full|mutual|in)\s+$")


@dataclass(frozen=True, slots=True)
class _Document:
    """A document's name, where it stands, and its head."""

    start: int
    end: int
    name: str
    head: str


def instruments_of(quote: str, act_type: str, cue: str) -> tuple[Instrument, ...]:
    """The documents that `quote` names, in order, each with its role in an act under `cue`.

    "Another on B" takes the head of the item before it. A bare plural ("signed agreements") names
    nothing.
    """
    documents = sorted(_documents(quote, act_type), key=lambda one: (one.start, -one.end))
    kept: list[_Document] = []
    for document in documents:
        if not kept or document.start >= kept[-1].end:
            kept.append(document)
    found = [
        Instrument(one.name, instrument_role(quote, one.start, one.end, act_type, cue))
        for one in _anothers(quote, kept)
    ]
    return tuple({one.name: one for one in reversed(found)}.values())[::-1]


def _documents(quote: str, act_type: str) -> Iterator[_Document]:
    several = tuple(_several(quote))
    yield from several
    if several:
        return
    for match in _heads_in(quote):
        document = _document(quote, match, act_type)
        if document:
            yield document
    if _acronym_words().isdisjoint(words_of(quote)):
        return
    for match in _acronyms().finditer(quote):
        yield _Document(match.start(), match.end(), match[0], match[0])


def _document(quote: str, match: re.Match[str], act_type: str) -> _Document | None:
    head = match[0]
    if head == "accord" and _IDIOM.search(quote, 0, match.start()):
        return None
    if head.casefold() in words("instruments", "concluded") and act_type != "conclude":
        return None
    if re.search(r"\b(?:this|present)\s+(?:[A-Z]\w+\s+)?$", quote[: match.start()]):
        return None
    start = _name_start(quote, match)
    end = _complement(quote, bracket_after(quote, match.end()))
    name = quote[start:end].strip(" ,-–")
    bare = name.casefold() == head.casefold()
    if bare and not _bare_counts(quote, match, act_type):
        return None
    if head[0].islower() and start == match.start() and not _determined(quote, start):
        return None
    if (
        head.casefold() in words("instruments", "plurals")
        and end == match.end()
        and head[0].islower()
    ):
        return None
    return _Document(start, end, name, head)


def _bare_counts(quote: str, match: re.Match[str], act_type: str) -> bool:
    """A head alone names a document only where it is one: "a protocol", "the road map"."""
    head = match[0].casefold()
    if match[0][0].isupper() and " " in head:
        return True
    if head in words("instruments", "plurals"):
        return False
    if head in words("instruments", "vague") and act_type != "conclude":
        return False
    return _determined(quote, match.start())


def _determined(quote: str, at: int) -> bool:
    return at == 0 or _ARTICLE.search(quote, 0, at) is not None


def _name_start(quote: str, match: re.Match[str]) -> int:
    capitals = name_start(quote, match.start())
    if match[0][0].isupper() or capitals < match.start():
        start = trimmed(quote, capitals, match.start(), words("instruments", "leading"))
        if match[0][0].isupper():
            return _with_year(quote, start)
    else:
        start = match.start()
    return _with_year(quote, _modifiers(quote, start))


def _modifiers(quote: str, start: int) -> int:
    """Take in the small words that say which document: "container security agreement"."""
    taken = start
    for _ in range(3):
        match = re.search(r"(?<![\w-])([a-z][a-z-]+)\s+$", quote[:taken])
        if not match or not _modifies(match[1]):
            break
        taken = match.start(1)
    return taken


def _modifies(word: str) -> bool:
    if word in words("instruments", "kinds"):
        return True
    listed = word in words("instruments", "not_modifiers")
    return not (listed or word.endswith(("ing", "ed", "ly")))


def _with_year(quote: str, start: int) -> int:
    match = re.search(r"(?<![\w-])((?:18|19|20)\d\d|\d+-year)\s+$", quote[:start])
    return match.start(1) if match else start


def _complement(quote: str, at: int) -> int:
    """The end of what the document is about: "on fisheries", "between the two chambers"."""
    end = at
    for _ in range(2):
        joined = _joiner().match(quote, end)
        if not joined or _is_time(quote, joined.end()):
            break
        end = bracket_after(quote, _series(quote, phrase_end(quote, joined.end())))
    return _named_or_dated(quote, _untailed(quote, at, end))


@cache
def _joiner() -> re.Pattern[str]:
    joiners = any_of(words("instruments", "joiners"))
    not_about = (
        r"\d|(?:the\s+)?(?:basis|margins|sidelines|occasion|first|next|end|time|whole|moment)\b"
        r"|(?:principle|terms|conditions?|behalf|board|paper|hold|record|schedule|time|periods?|years"
        r"|months|signature|ratification|approval|which|whether|how|good|now|example|force|place)\b"
    )
    fields = r"in\s+(?=(?:the\s+)?(?:fields?|areas?|sphere|sector|domain)\b)|(?<=ooperation )in\s+"
    return re.compile(rf"\s(?:{fields}|\s*(?:{joiners})\s+(?!{not_about}))", re.IGNORECASE)


def _series(quote: str, at: int) -> int:
    """Go on where the name itself is a list: "Treaty of Friendship, Trade and Navigation"."""
    capital = r"[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*"
    match = re.compile(rf"(?:,\s+{capital})+,?\s+and\s+{capital}").match(quote, at)
    return match.end() if match and re.search(r"[A-Z][\w-]+$", quote[:at]) else at


def _untailed(quote: str, begin: int, end: int) -> int:
    """Drop a preposition that what followed has been cut from."""
    tail = re.search(
        r"\s+(?:in|on|of|for|with|to|at|by|and|the|between|against)$", quote[begin:end]
    )
    return begin + tail.start() if tail else end


def _named_or_dated(quote: str, at: int) -> int:
    """Take in a name in quotation marks, the years of a plan, the year of a treaty."""
    more = re.compile(
        r'\s+["“][A-Z][^"”]{2,80}["”]|\s+for (?:the (?:years|period)\s+)?(?:19'
        r"|20)\d\d\s?[-–]\s?\d{2,4}|\s+of (?:18|19|20)\d\d\b"
    ).match(quote, at)
    return more.end() if more else at


def _is_time(quote: str, at: int) -> bool:
    return bool(
        re.compile(
            r"(?:January|February|March|April|May|June|July|August|September|October|November"
            r"|December|"
            r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
        ).match(quote, at)
    )


def _several(quote: str) -> Iterator[_Document]:
    """One plural head for several subjects: "agreements on A, on B and between C and D"."""
    if _plural_words().isdisjoint(folded_words_of(quote)):
        return
    for match in _list_shape().finditer(quote):
        at = match.start("items")
        singular = _singular(match["head"])
        for item in _BETWEEN_ITEMS.split(match["items"]):
            start = quote.index(item, at)
            at = start + len(item)
            yield _Document(start, at, f"{singular} {item.strip()}", singular)


@cache
def _plural_words() -> frozenset[str]:
    return first_words(word.casefold() for word in words("instruments", "plurals"))


@cache
def _list_shape() -> re.Pattern[str]:
    heads = any_of(words("instruments", "plurals"))
    return re.compile(
        rf"\b(?P<head>{heads}),?\s+(?:(?:were|was|have been|had been)\s+(?:also\s+)?(?:signed"
        rf"|exchanged|inked|concluded|initialled)\s+)?"
        rf"(?P<items>{_JOINER}\s+[^;:.]+?"
        rf"(?:,\s+{_JOINER}\s+[^;:.]+?)*,?\s+and\s+{_JOINER}\s+[^;:.,]+)",
        re.IGNORECASE,
    )


def _singular(head: str) -> str:
    irregular = lists("instruments", "singulars")
    return irregular.get(head.casefold(), (head[:-1],))[0]


def _anothers(quote: str, documents: list[_Document]) -> list[_Document]:
    """Put in the items that only say "another on ..."."""
    if not documents:
        return []
    found = list(documents)
    for match in re.finditer(
        r"\b(?:another|one more|a second|a third)(?=\s+(?:on|for|between|concerning)\s)", quote
    ):
        before = [one for one in documents if one.end <= match.start()]
        if before and not any(one.start <= match.start() < one.end for one in documents):
            end = _complement(quote, match.end())
            head = re.sub(r"\s*\(.*\)$", "", before[-1].head)
            found.append(_Document(match.start(), end, head + quote[match.end() : end], head))
    return sorted(found, key=lambda one: one.start)


def _heads_in(quote: str) -> Iterator[re.Match[str]]:
    if not _head_words().isdisjoint(folded_words_of(quote)):
        yield from _heads().finditer(quote)


@cache
def _head_words() -> frozenset[str]:
    lists_of = ("heads", "plurals", "concluded")
    heads = [head for name in lists_of for head in words("instruments", name)]
    return first_words(head.casefold() for head in heads)


@cache
def _heads() -> re.Pattern[str]:
    lists_of = ("heads", "plurals", "concluded")
    heads = any_of(head for name in lists_of for head in words("instruments", name))
    return re.compile(rf"(?<![\w-])(?i:{heads})(?![\w-])(?!\s+in principle)")


@cache
def _acronym_words() -> frozenset[str]:
    return first_words(words("instruments", "acronyms"))


@cache
def _acronyms() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w(-])(?:{any_of(words('instruments', 'acronyms'))})(?![\w-])")
