"""Whether the words around a name make it something else: a newspaper, a sea, a person."""

import re

from servanda.parties.party import Mention, Sense
from servanda.parties.tables import Surroundings as Lists

#: Senses that locate; a treaty or a games named after a city is neither a place nor a government.
_LOCATING: frozenset[Sense] = frozenset(("capital", "place"))

#: How far before a name its leader may begin, in code points.
_REACH = 60


class Surroundings:
    """The rules of data/phrases.toml, compiled once."""

    def __init__(self, lists: Lists) -> None:
        house = r"(?: [A-Z][\w'-]*)?"
        self._follower = re.compile(f" {_any(lists.followers)}")
        self._house = re.compile(f"{house} {_any(lists.house_followers)}")
        self._place = re.compile(rf"(?: \d{{4}})? {_any(lists.place_followers)}")
        self._leader = re.compile(f"{_any(lists.leaders)} (?:the )?$")
        self._honorific = re.compile(rf"{_any(lists.honorifics)}\.? $")
        self._family = re.compile(rf"{_any(lists.family_names)}(?: [A-Z]\w*)? $")
        self._capitals = frozenset(lists.words_in_capitals)

    def swallow(self, text: str, mention: Mention) -> bool:
        """Whether what stands before or after the mention makes it no party; `text` is level."""
        return self._after(text, mention) or self._before(text, mention)

    def _after(self, text: str, mention: Mention) -> bool:
        rules = [self._follower, self._house]
        if mention.sense in _LOCATING and text[mention.start - 1 : mention.start] != "-":
            rules.append(self._place)
        return any(rule.match(text, mention.end) for rule in rules)

    def _before(self, text: str, mention: Mention) -> bool:
        before = text[max(0, mention.start - _REACH) : mention.start]
        if self._leader.search(before):
            return True
        if mention.sense == "place" and self._family.search(before):
            return True
        return mention.sense != "organisation" and bool(self._honorific.search(before))

    def shouted(self, text: str, mention: Mention) -> bool:
        """Whether the mention may be a common word in a line set in capitals ("JOIN US NOW")."""
        if text[mention.start : mention.end] not in self._capitals:
            return False
        first = text.rfind("\n", 0, mention.start) + 1
        last = text.find("\n", mention.end)
        line = text[first : last if last >= 0 else len(text)]
        return not any(char.islower() for char in line)


def _any(words: tuple[str, ...]) -> str:
    if not words:
        return "(?!)"
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)"
