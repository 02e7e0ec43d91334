"""Letters without which an expression cannot fit: a quick test before many costly ones are tried.

One scan for the letters of all expressions tells which few of them are worth trying.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import ahocorasick

#: Shorter runs of letters stand in nearly every text and tell nothing.
_SHORTEST = 3
_QUANTIFIER = re.compile(r"(?:[*+?]|\{(\d*),?\d*\})\??")
_GROUP = re.compile(r"\((?:\?(?P<look><?[=!]|:|P<\w+>))?")
_UNREAD = re.compile(r"\(\?(?!<?[=!]|:|P<\w+>)")
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]")
_ESCAPE = re.compile(r"\\(?:x[0-9a-f]{2}|.)")
_PLAIN = re.compile(r"[^\\()\[\]|.^$*+?{}]")


def letters_of(expression: str) -> frozenset[str]:
    """Lower-case letters one of which every fitting text has; empty where none are certain."""
    return frozenset() if _UNREAD.search(expression) else _Reader(expression).alternatives()


@dataclass(slots=True)
class _Reader:
    """Reads one regular expression from left to right."""

    expression: str
    at: int = 0

    def alternatives(self) -> frozenset[str]:
        """What one of the branches needs, up to the end of the group."""
        branches = [self._branch()]
        while self.expression.startswith("|", self.at):
            self.at += 1
            branches.append(self._branch())
        return frozenset().union(*branches) if all(branches) else frozenset()

    def _branch(self) -> frozenset[str]:
        needed: list[frozenset[str]] = []
        run = ""
        while self.at < len(self.expression) and self.expression[self.at] not in "|)":
            letter, inner = self._piece()
            times = self._times()
            if times == "once" and letter:
                run += letter
                continue
            needed += [_certain(run), inner if times != "maybe" else frozenset()]
            run = ""
        return max((*needed, _certain(run)), key=_worth, default=frozenset())

    def _piece(self) -> tuple[str, frozenset[str]]:
        """The next letter, or what the next group needs; neither for anything else."""
        for form in (_PLAIN, _CLASS, _ESCAPE):
            if found := form.match(self.expression, self.at):
                self.at = found.end()
                return (found[0].lower() if form is _PLAIN else ""), frozenset()
        if opened := _GROUP.match(self.expression, self.at):
            self.at = opened.end()
            inner = self.alternatives()
            self.at += 1
            return "", frozenset() if opened["look"] in ("!", "<!") else inner
        self.at += 1
        return "", frozenset()

    def _times(self) -> Literal["once", "often", "maybe"]:
        """How often what was just read stands; "maybe" where it may be missing."""
        found = _QUANTIFIER.match(self.expression, self.at)
        if found is None:
            return "once"
        self.at = found.end()
        return "maybe" if found[0][0] in "*?" or found[1] in ("", "0") else "often"


def _certain(run: str) -> frozenset[str]:
    return frozenset((run,)) if len(run) >= _SHORTEST else frozenset()


def _worth(letters: frozenset[str]) -> tuple[int, int]:
    return min((len(each) for each in letters), default=0), -len(letters)


class Sieve:
    """Expressions by number, of which `able` names those that can fit a text at all."""

    def __init__(self, expressions: Sequence[str]) -> None:
        self._always: frozenset[int] = frozenset()
        found: dict[str, set[int]] = {}
        for number, expression in enumerate(expressions):
            letters = letters_of(expression)
            if not letters:
                self._always |= {number}
            for each in letters:
                found.setdefault(each, set()).add(number)
        self._automaton = ahocorasick.Automaton()
        for letters, numbers in found.items():
            self._automaton.add_word(letters, frozenset(numbers))
        self._automaton.make_automaton()

    def able(self, plain: str) -> list[int]:
        """The numbers, in order, of those whose letters stand in a lower-case text."""
        found = set(self._always)
        for _, numbers in self._automaton.iter(plain):
            found |= numbers
        return sorted(found)


def first_fits(expressions: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """What one expression of them all, joined by `|`, would find, one after the other."""
    at = 0
    while True:
        fits = [found for each in expressions if (found := each.search(text, at))]
        first = min(fits, key=lambda found: found.start(), default=None)
        if first is None:
            return
        if first.end() > first.start():
            yield first
        at = max(first.end(), first.start() + 1)
