"""Titles of office by their shape: what stands before the head, the head, its portfolio."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.people.office_after import AfterHead
from servanda.reading.people.office_words import patterns
from servanda.reading.people.titles import OfficeMention, level_within, significant, tidy_title

__all__ = ["OfficeMention", "find_offices", "significant"]


_PRONOUNS = ("its", "their", "our")
#: What firms, parties and rebels have too.
_ANYBODYS = ("leader", "director", "official", "member", "aide", "adviser", "advisor", "commander")


@dataclass(frozen=True, slots=True)
class _Before:
    """What stands before the head: from where the title runs, and whose office it is."""

    lead: int
    start: int
    country: PartyCode | None = None
    former: bool = False


class _Finder:
    """One text with its party mentions by where they start."""

    def __init__(self, text: str, mentions: Mapping[int, Mention]) -> None:
        self._text = text
        self._mentions = mentions
        self._ends = sorted(mentions.values(), key=lambda mention: mention.end)
        self._titles = patterns()
        self._shapes, self._words = self._titles.shapes, self._titles.words
        self._after = AfterHead(text, mentions, self._ends)

    def find(self) -> Iterator[OfficeMention]:
        done = 0
        for match in self._shapes.head.finditer(self._text):
            counts = match.start() >= done and not self._leads_on(match)
            office = self._office(match, done) if counts else None
            if office is not None:
                done = office.end
                yield office

    def _covering(self, at: int) -> PartyCode | None:
        """ "UN High Commissioner for Refugees": the office has the name of a body."""
        return next(
            (m.code for m in self._ends if m.start < at < m.end and m.sense == "organisation"), None
        )

    def _leads_on(self, match: re.Match[str]) -> bool:
        """Whether "chief" only leads on to the head of the title."""
        chief = match["head"] in ("chief", "Chief")
        return chief and self._shapes.leads_on.match(self._text, match.end()) is not None

    def _office(self, match: re.Match[str], done: int) -> OfficeMention | None:
        head = match.group("head")
        start = self._left(match.start(), done, head)
        before = self._before(start, head)
        pieces = self._after.pieces(match.end(), head)
        qualified = start < match.start() or before.country is not None or bool(pieces)
        qualified = qualified or self._is_owned(start, head)
        if head.lower() == "member":
            qualified = bool(pieces) or self._is_of_body(start, match.start())
        if self._is_private(head, match.start(), start) or self._shapes.shadow.search(
            self._text, 0, before.lead
        ):
            return None
        if head in self._words.qualified and not qualified:
            return None
        owner, shown = self._titles.owned_heads.get(head, (None, head))
        country = next((p.country for p in pieces if p.country), None) or before.country or owner
        country = country or self._covering(match.start())
        core = self._text[before.start : match.end()].removesuffix("s" if match["several"] else "")
        end = pieces[-1].end if pieces else match.end()
        title = tidy_title(core.replace(head, shown) + "".join(p.words for p in pieces))
        level = level_within(
            self._titles.levels[head], title, self._text[before.start : match.start()], head
        )
        held = before.former, bool(match["several"])
        return OfficeMention(before.start, end, title, level, country, before.lead, *held)

    def _is_owned(self, start: int, head: str) -> bool:
        """ "the ministry's chief", "its delegate"; "its leader" may be any party's or firm's."""
        owner = self._shapes.owned.search(self._text, 0, start)
        spoken = owner is not None and owner.group().strip().lower() in _PRONOUNS
        return owner is not None and not (spoken and head.lower() in _ANYBODYS)

    def _is_of_body(self, start: int, end: int) -> bool:
        """ "Central Committee member"; of a mere "NATO member" no office is told."""
        return any(word in self._words.bodies for word in self._text[start:end].split())

    def _is_private(self, head: str, at: int, start: int) -> bool:
        """A firm's head: a title of business, or a name right before a small letter's title."""
        if head in self._words.private:
            return True
        firm = head in self._words.corporate and start == at and not self._ends_with_party(at)
        return firm and self._shapes.capital_before.search(self._text, 0, at) is not None

    def _ends_with_party(self, at: int) -> bool:
        return any(mention.end == at - 1 for mention in self._ends)

    # --- before the head -------------------------------------------------------------------

    def _left(self, start: int, floor: int, head: str) -> int:
        """Known words before the head: "Deputy", "Trade and Industry"."""
        first = start
        while True:
            match = self._shapes.before.search(self._text, max(floor, start - 40), start)
            if (
                not match
                or not self._joins(match, head, first - match.end())
                or self._named(match.start())
            ):
                return start
            start = match.start()

    def _named(self, at: int) -> bool:
        """Whether a party's name covers this place: "White House", "South African"."""
        return any(mention.start <= at < mention.end for mention in self._ends)

    def _joins(self, match: re.Match[str], head: str, taken: int) -> bool:
        word, link = match["word"], match["link"] or ""
        if word[0].isupper() != head[0].isupper() and not word[0].isupper():
            return False
        if "," in link:
            return taken > 0 and bool(
                re.search(r"\band\b|&", self._text[match.end() : match.end() + taken])
            )
        return not link or (taken > 0 and " " not in head)

    def _before(self, start: int, head: str) -> _Before:
        """The country right before the title and the adjectives around it."""
        owner = next((m for m in reversed(self._ends) if m.end <= start), None)
        gap = self._shapes.owner.fullmatch(self._text, owner.end, start) if owner else None
        if owner is None or gap is None or not self._fits(gap, owner, head):
            lead, former = self._attributes(start)
            return _Before(lead, start, None, former)
        sender = self._sender(owner, head)
        if sender is not None:
            return self._sent(sender, owner)
        begin = start - len(gap["words"])
        inner = self._shapes.past.search(gap["loose"]) is not None
        lead, outer = self._attributes(owner.start)
        place = owner.sense in ("place", "capital") and head in self._words.local
        return _Before(lead, owner.start if place else begin, owner.code, inner or outer)

    def _sender(self, owner: Mention, head: str) -> Mention | None:
        """Whose "UN ambassador": the party right before; the UN itself, if no one's."""
        if owner.sense != "organisation" or head not in self._words.diplomats:
            return None
        before = next((m for m in reversed(self._ends) if m.end < owner.start), None)
        near = before and self._shapes.accredited.fullmatch(self._text, before.end, owner.start)
        # the UN has envoys, but no ambassadors of its own
        sent = owner if owner.code == "UN" and head.lower() == "ambassador" else None
        return before if near else sent

    def _sent(self, sender: Mention, owner: Mention) -> _Before:
        """Who is sent by one party to another: the latter's name is of the title."""
        lead, former = self._attributes(sender.start)
        if sender is owner:
            return _Before(lead, owner.start, None, former)
        words = self._text[sender.end : owner.start]
        begin = sender.end + len(words) - len(self._shapes.genitive.sub("", words).lstrip())
        return _Before(lead, begin, sender.code, former)

    def _fits(self, gap: re.Match[str], owner: Mention, head: str) -> bool:
        """Unknown words between country and head belong to a minister's title, in the same case."""
        words = gap["words"].split()
        if not words:
            return True
        if words[0] in ("and", "&", "of", "or"):
            return False
        if all(word in self._words.bodies or word in self._words.organs for word in words):
            return True  # "ECOWAS Commission President", "Norwegian embassy spokesman"
        if head.rsplit(maxsplit=1)[
            -1
        ].lower() not in self._words.shaped or self._shapes.head.search(gap["words"]):
            return False
        if head[0].isupper():
            return all(word[0].isupper() or word in ("and", "&", "of") for word in words)
        marked = gap["own"] or owner.sense == "demonym"
        return bool(marked) and len(words) == 1 and words[0].islower()

    def _attributes(self, start: int) -> tuple[int, bool]:
        match = self._shapes.attributes.search(self._text, max(0, start - 60), start)
        if not match:
            return start, False
        return match.start(), self._shapes.past.search(match.group()) is not None


def find_offices(
    text: str, mentions: Mapping[int, Mention], *, several: bool = False
) -> Iterator[OfficeMention]:
    """Every office named in `text`; `mentions` are its party mentions by where they start.

    Offices in the plural are given only where `several` asks for them.
    """
    return (office for office in _Finder(text, mentions).find() if several or not office.several)
