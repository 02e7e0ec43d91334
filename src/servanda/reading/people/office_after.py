"""What stands after the head of a title: its portfolio, its body, its country, its seat."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.people.office_words import patterns


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch after the head: what of it belongs to the title, and whose office it tells."""

    end: int
    words: str = ""
    country: PartyCode | None = None


class AfterHead:
    """One text with its party mentions, by where they start and in order of their ends."""

    def __init__(self, text: str, mentions: Mapping[int, Mention], ends: Sequence[Mention]) -> None:
        self._text = text
        self._mentions = mentions
        self._ends = ends
        self._shapes, self._words = patterns().shapes, patterns().words

    def pieces(self, end: int, head: str) -> list[Piece]:
        """Portfolios, bodies and countries after the head, one after the other."""
        mission = self._mission(end) if head in self._words.diplomats else None
        pieces: list[Piece] = [mission] if mission else []
        end = mission.end if mission else end
        for _ in range(5):
            piece = self._next(end, head) or self._organ(end, told=bool(pieces)) or self._known(end)
            piece = piece or (
                self._whole(self._shapes.region, end) if pieces else self._loose(end, head)
            )
            if piece is None:
                break
            pieces.append(piece)
            end = piece.end
            if piece.country and not mission and head in self._words.diplomats:
                # "Ambassador of Chad in Accra": where is no part of the title
                place = self._mission(end)
                end = place.end if place else end
                pieces += [Piece(end)] if place else []
        return pieces

    def _next(self, end: int, head: str) -> Piece | None:
        """What is told by a known word: a place, an office, a country, a body."""
        place = self._place(end) if head in self._words.local else None
        return place or self._possessed(end) or self._country(end) or self._body(end)

    def _loose(self, end: int, head: str) -> Piece | None:
        """What only its shape tells: "for ageing", "to the world body", "in the name dispute"."""
        at_length = self._whole(self._shapes.charge, end) or self._whole(self._shapes.seat, end)
        at_length = at_length or self._whole(self._shapes.inset, end) or self._unknown(end)
        if at_length or head not in self._words.engaged:
            return at_length
        match = self._shapes.engaged.match(self._text, end)
        return Piece(match.end()) if match else None

    def _whole(self, shape: re.Pattern[str], end: int) -> Piece | None:
        match = shape.match(self._text, end)
        return Piece(match.end(), match.group()) if match else None

    def _place(self, end: int) -> Piece | None:
        """ "governor of West Sepik": a place of two words, or with the word for what it is."""
        match = self._shapes.region.match(self._text, end) or self._shapes.place.match(
            self._text, end
        )
        if match is None:
            return None
        inside = (m.code for m in self._ends if end < m.start and m.end <= match.end())
        return Piece(match.end(), match.group(), next(inside, None))

    def _organ(self, end: int, *, told: bool) -> Piece | None:
        """ "of the Swedish government": whose it is is no part of the title.

        Nor, where a body is `told` before, is of what it is a part.
        """
        match = self._shapes.organ.match(self._text, end)
        if match is None or self._holds_office(end, match.end()):
            return None
        inside = [m for m in self._ends if end < m.start and m.end < match.start("organ")]
        if not inside:
            small = match["own"] or match["inner"][:1].islower()
            words = "" if told and match["by"] == "of" else match.group()
            return Piece(match.end(), words) if small else None
        if inside[0].start != match.start("inner"):
            return None
        rest = self._shapes.genitive.sub("", self._text[inside[0].end : match.end()])
        words = "" if told and match["by"] == "of" else f" {match['by']} the {rest}"
        return Piece(match.end(), words, inside[0].code)

    def _mission(self, end: int) -> Piece | None:
        """Where a diplomat serves: at an embassy, whose state is theirs, or in a city."""
        match = self._shapes.mission.match(self._text, end)
        if match:
            inside = (m for m in self._ends if end < m.start and m.end < match.end())
            return Piece(match.end(), "", next((m.code for m in inside), None))
        posted = self._shapes.posted.match(self._text, end)
        place = self._mentions.get(posted.end()) if posted else None
        if place is None:
            return self._whole(self._shapes.city, end)
        if place.sense == "demonym":
            return None
        return Piece(place.end, self._text[end : place.end])

    def _possessed(self, end: int) -> Piece | None:
        """The office of an office: "President's adviser", "adviser to the President"."""
        match = self._shapes.possessed.match(self._text, end)
        return Piece(match.end(), match.group()) if match else None

    def _known(self, end: int) -> Piece | None:
        nation = self._shapes.nation.match(self._text, end)
        match = self._shapes.portfolio.match(self._text, end)
        if nation and (not match or nation.end() > match.end()):
            return Piece(nation.end())
        words = self._text[end : self._short_of_name(end, match.end())] if match else ""
        return Piece(end + len(words), words) if words else None

    def _short_of_name(self, start: int, end: int) -> int:
        """ "Affairs of the Islamic Republic of Iran": a state's name is no portfolio."""
        cut = (m.start for m in self._ends if start < m.start < end and self._outlasts(m, end))
        words = self._text[start : next(cut, end)]
        return start + len(re.sub(r"\s+(?:of|in|for)\s+(?:the\s+)?$", "", words))

    def _outlasts(self, mention: Mention, end: int) -> bool:
        """Whether a party's name goes on beyond `end`, or with its body: "of the Thai army"."""
        if end < mention.end:
            return mention.sense == "name"
        body = self._shapes.organ.match(self._text, mention.start - len(" of the "))
        return end == mention.end and body is not None

    def _unknown(self, end: int) -> Piece | None:
        match = self._shapes.unknown.match(self._text, end)
        return Piece(match.end(), match.group()) if match else None

    def _country(self, end: int) -> Piece | None:
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
            return Piece(stop, self._text[end:stop])
        if "Government of" in self._text[end:stop]:
            return Piece(stop, " of the Government", mention.code)
        kept = self._shapes.keeps.search(self._text, max(0, end - 20), end) or self._is_organ(
            mention
        )
        return Piece(stop, self._text[end:stop] if kept else "", mention.code)

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

    def _body(self, end: int) -> Piece | None:
        """ "of the Norwegian National Assembly": the demonym tells the party, not the title."""
        match = self._shapes.body.match(self._text, end)
        if not match or self._holds_office(end, match.end()):
            return None
        over = (m for m in self._ends if match.start("body") < m.start < match.end() < m.end)
        party = next(over, None)
        if party is not None:  # "Politburo of the Communist Party of Cuba"
            return Piece(party.end, self._text[end : party.end], party.code)
        inside = [m for m in self._ends if match.start("body") <= m.start and m.end <= match.end()]
        first = inside[0] if inside else None
        words, country = match.group(), self._whose(inside)
        if first is not None:
            kept = words.endswith(tuple(self._words.kept)) or first.end == match.end()
            owned = self._text[first.end : first.end + 1] in ("'", "’")
            rest = self._shapes.genitive.sub(
                "the " if owned else "", self._text[first.end : match.end()]
            )
            words = words if kept else self._text[end : first.start] + rest
        return Piece(match.end(), words, country)

    def _whose(self, inside: Sequence[Mention]) -> PartyCode | None:
        """ "Russia's Security Council" is Russia's; "Bank of Chad" is Chad's."""
        if not inside:
            return None
        owner = self._text[inside[0].end : inside[0].end + 1] in ("'", "’")
        return inside[0 if owner or inside[0].sense == "demonym" else -1].code

    def _holds_office(self, start: int, end: int) -> bool:
        """Whether another office begins there; "House of Representatives" is none."""
        heads = self._shapes.head.finditer(self._text, start, end)
        return any(
            head.end() < end and not head["several"]
            and self._text[head.end()] not in "'’"  # "the president's office"
            for head in heads
        )  # fmt: skip
