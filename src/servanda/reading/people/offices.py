"""Titles of office by their shape: what stands before the head, the head, its portfolio."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.people.office_words import patterns
from servanda.reading.people.titles import OfficeMention, level_within, significant, tidy_title

__all__ = ["OfficeMention", "find_offices", "significant"]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch after the head: what of it belongs to the title, and whose office it tells."""

    end: int
    words: str = ""
    country: PartyCode | None = None


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

    def find(self) -> Iterator[OfficeMention]:
        done = 0
        for match in self._shapes.head.finditer(self._text):
            office = self._office(match, done) if match.start() >= done else None
            if office is not None:
                done = office.end
                yield office

    def _office(self, match: re.Match[str], done: int) -> OfficeMention | None:
        head = match.group("head")
        start = self._left(match.start(), done, head)
        before = self._before(start, head)
        pieces = self._right(match.end(), head)
        qualified = start < match.start() or before.country is not None or bool(pieces)
        qualified = qualified or self._shapes.owned.search(self._text, 0, start) is not None
        qualified = bool(pieces) if head.lower() == "member" else qualified
        if self._is_private(head, match.start(), start) or self._shapes.shadow.search(
            self._text, 0, before.lead
        ):
            return None
        if head in self._words.qualified and not qualified:
            return None
        owner, shown = self._titles.owned_heads.get(head, (None, head))
        country = next((p.country for p in pieces if p.country), None) or before.country or owner
        core = self._text[before.start : match.end()].removesuffix("s" if match["several"] else "")
        end = pieces[-1].end if pieces else match.end()
        title = tidy_title(core.replace(head, shown) + "".join(p.words for p in pieces))
        level = level_within(
            self._titles.levels[head], title, self._text[before.start : match.start()], head
        )
        held = before.former, bool(match["several"])
        return OfficeMention(before.start, end, title, level, country, before.lead, *held)

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

    # --- after the head --------------------------------------------------------------------

    def _right(self, end: int, head: str) -> list[_Piece]:
        """Portfolios, bodies and countries after the head, one after the other."""
        mission = self._mission(end) if head in self._words.diplomats else None
        pieces: list[_Piece] = [mission] if mission else []
        end = mission.end if mission else end
        for _ in range(5):
            piece = (
                self._possessed(end) or self._country(end) or self._body(end) or self._known(end)
            )
            piece = piece or (self._unknown(end) if not pieces else None)
            if piece is None:
                break
            pieces.append(piece)
            end = piece.end
            if piece.country and not mission and head in self._words.diplomats:
                # "Ambassador of Chad in Accra": where is no part of the title
                place = self._mission(end)
                end = place.end if place else end
                pieces += [_Piece(end)] if place else []
        return pieces

    def _mission(self, end: int) -> _Piece | None:
        """Where a diplomat serves: at an embassy, whose state is theirs, or in a city."""
        match = self._shapes.mission.match(self._text, end)
        if match:
            inside = (m for m in self._ends if end < m.start and m.end < match.end())
            return _Piece(match.end(), "", next((m.code for m in inside), None))
        posted = self._shapes.posted.match(self._text, end)
        place = self._mentions.get(posted.end()) if posted else None
        if place is None or place.sense == "demonym":
            return None
        return _Piece(place.end, self._text[end : place.end])

    def _possessed(self, end: int) -> _Piece | None:
        """The office of an office: "President's adviser", "adviser to the President"."""
        match = self._shapes.possessed.match(self._text, end)
        return _Piece(match.end(), match.group()) if match else None

    def _known(self, end: int) -> _Piece | None:
        nation = self._shapes.nation.match(self._text, end)
        match = self._shapes.portfolio.match(self._text, end)
        if nation and (not match or nation.end() > match.end()):
            return _Piece(nation.end())
        words = self._text[end : self._short_of_name(end, match.end())] if match else ""
        return _Piece(end + len(words), words) if words else None

    def _short_of_name(self, start: int, end: int) -> int:
        """ "Affairs of the Islamic Republic of Iran": a state's name is no portfolio."""
        cut = (m.start for m in self._ends if start < m.start < end < m.end and m.sense == "name")
        words = self._text[start : next(cut, end)]
        return start + len(re.sub(r"\s+(?:of|in|for)\s+(?:the\s+)?$", "", words))

    def _unknown(self, end: int) -> _Piece | None:
        match = self._shapes.unknown.match(self._text, end)
        return _Piece(match.end(), match.group()) if match else None

    def _country(self, end: int) -> _Piece | None:
        link, mention = self._linked(end)
        if link is None or mention is None:
            return None
        stop = mention.end
        if mention.sense == "demonym":
            state = self._shapes.state.match(self._text, stop)
            if state is None:
                return None
            stop = state.end()
        elif self._shapes.heads_body.match(self._text, stop):
            return None
        if link["by"] in ("to", "for"):
            return _Piece(stop, self._text[end:stop])
        if "Government of" in self._text[end:stop]:
            return _Piece(stop, " of the Government", mention.code)
        kept = self._shapes.keeps.search(self._text, max(0, end - 20), end) or self._is_organ(
            mention
        )
        return _Piece(stop, self._text[end:stop] if kept else "", mention.code)

    def _linked(self, end: int) -> tuple[re.Match[str] | None, Mention | None]:
        """ "of Chad", "of the Republic of Chad", whichever of the two is listed as a name."""
        for pattern in (self._shapes.link, self._shapes.long_link):
            link = pattern.match(self._text, end)
            mention = self._mentions.get(link.end()) if link else None
            if mention is not None:
                return link, mention
        return None, None

    def _is_organ(self, mention: Mention) -> bool:
        """An organ stays in the title: "President of the European Commission"."""
        last = self._text[mention.start : mention.end].split()[-1]
        return (
            mention.sense != "name"
            and last in self._words.bodies
            and mention.end - mention.start > len(last)
        )

    def _body(self, end: int) -> _Piece | None:
        """ "of the Norwegian National Assembly": the demonym tells the party, not the title."""
        match = self._shapes.body.match(self._text, end)
        if not match or self._holds_office(end, match.end()):
            return None
        inside = [m for m in self._ends if match.start("body") <= m.start and m.end <= match.end()]
        words, country = match.group(), inside[-1].code if inside else None
        first = inside[0] if inside else None
        if first is not None:
            kept = words.endswith(tuple(self._words.kept)) or first.end == match.end()
            owned = self._text[first.end : first.end + 1] in ("'", "’")
            rest = self._shapes.genitive.sub(
                "the " if owned else "", self._text[first.end : match.end()]
            )
            words = words if kept else self._text[end : first.start] + rest
        return _Piece(match.end(), words, country)

    def _holds_office(self, start: int, end: int) -> bool:
        """Whether another office begins there; "House of Representatives" is none."""
        heads = self._shapes.head.finditer(self._text, start, end)
        return any(head.end() < end and not head["several"] for head in heads)


def find_offices(
    text: str, mentions: Mapping[int, Mention], *, several: bool = False
) -> Iterator[OfficeMention]:
    """Every office named in `text`; `mentions` are its party mentions by where they start.

    Offices in the plural are given only where `several` asks for them.
    """
    return (office for office in _Finder(text, mentions).find() if several or not office.several)
