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


Clause = frozenset[str]


def letters_of(expression: str) -> tuple[Clause, ...]:
    """Sets of lower-case letters, of each of which every fitting text has one."""
    if _UNREAD.search(expression):
        return ()
    reader = _Reader(expression)
    clauses = reader.branch()
    if reader.at == len(expression):
        return tuple(dict.fromkeys(clauses))
    either = _Reader(expression).alternatives()
    return (either,) if either else ()


@dataclass(slots=True)
class _Reader:
    """Reads one regular expression from left to right."""

    expression: str
    at: int = 0

    def alternatives(self) -> Clause:
        """What one of the branches needs, up to the end of the group."""
        branches = [_best(self.branch())]
        while self.expression.startswith("|", self.at):
            self.at += 1
            branches.append(_best(self.branch()))
        return frozenset().union(*branches) if all(branches) else frozenset()

    def branch(self) -> list[Clause]:
        """All that one branch needs."""
        needed: list[Clause] = []
        run = ""
        while self.at < len(self.expression) and self.expression[self.at] not in "|)":
            letter, inner = self._piece()
            times = self._times()
            if times == "once" and letter:
                run += letter
                continue
            needed += [_certain(run), inner if times != "maybe" else frozenset()]
            run = ""
        return [clause for clause in (*needed, _certain(run)) if clause]

    def _piece(self) -> tuple[str, Clause]:
        """The next letter, or what the next group needs; neither for anything else."""
        for form in (_PLAIN, _CLASS, _ESCAPE):
            if found := form.match(self.expression, self.at):
                self.at = found.end()
                return _letter(found[0]) if form is not _CLASS else "", frozenset()
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


def _letter(written: str) -> str:
    """The letter that is meant; none where a backslash makes it something else."""
    mark = written[-1]
    return "" if len(written) > 1 and (mark.isalnum() or len(written) > 2) else mark.lower()


def _certain(run: str) -> Clause:
    return frozenset((run,)) if len(run.strip()) >= _SHORTEST else frozenset()


def _telling(clauses: Sequence[Clause]) -> list[Clause]:
    """Without those that nearly every text meets ("the"), where others are left."""
    kept = [clause for clause in clauses if min(len(each.strip()) for each in clause) > _SHORTEST]
    return kept or list(clauses)


def _best(clauses: list[Clause]) -> Clause:
    """The clause of the longest letters."""
    return max(clauses, key=lambda clause: min(map(len, clause)), default=frozenset())


class Sieve:
    """Expressions by number, of which `able` names those that can fit a text at all."""

    def __init__(self, expressions: Sequence[str]) -> None:
        clauses = [_telling(letters_of(expression)) for expression in expressions]
        self._needs = [len(each) for each in clauses]
        self._always = [number for number, needs in enumerate(self._needs) if not needs]
        found: dict[str, set[tuple[int, int]]] = {}
        for number, each in enumerate(clauses):
            for place, clause in enumerate(each):
                for letters in clause:
                    found.setdefault(letters, set()).add((number, place))
        self._automaton = ahocorasick.Automaton()
        for letters, meets in found.items():
            self._automaton.add_word(letters, frozenset(meets))
        self._automaton.make_automaton()

    def able(self, plain: str) -> list[int]:
        """The numbers, in order, of those whose letters stand in a lower-case text."""
        met = {meets for _, meets in self._automaton.iter(plain)}
        able = list(self._always)
        count: dict[int, int] = {}
        for number, _ in frozenset().union(*met):
            times = count[number] = count.get(number, 0) + 1
            if times == self._needs[number]:
                able.append(number)
        return sorted(able)


def first_fits(expressions: Sequence[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """What one expression of them all, joined by `|`, would find, one after the other."""
    if len(expressions) == 1:
        yield from (found for found in expressions[0].finditer(text) if found.end() > found.start())
        return
    ahead = [found for each in expressions if (found := each.search(text))]
    while ahead:
        first = min(ahead, key=_start)
        if first.end() > first.start():
            yield first
        at = max(first.end(), first.start() + 1)
        nearer = (old if old.start() >= at else old.re.search(text, at) for old in ahead)
        ahead = [found for found in nearer if found]


def _start(found: re.Match[str]) -> int:
    return found.start()
