"""Scores of many articles: the rows of the table, confusions of type, false acts."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from servanda.evaluate.count import Count
from servanda.evaluate.load import Gold
from servanda.evaluate.rows import Rows, lines, matched, meetings, persons, spans, values
from servanda.evaluate.sheet import Sheet, empty, sheet

#: The row by which the reader is judged first, and articles are ranked.
LEADING_ROW = "act span+by+type"


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """What was counted in one article; `read` says whether there was a reading of it."""

    reference: Sheet
    machine: Sheet
    read: bool
    counts: Mapping[str, Count]
    confusions: Counter[tuple[str, str]]

    @property
    def false_acts(self) -> int:
        """Acts read in a text that is about no dealings."""
        return len(self.machine.claims) if self.reference.negative else 0


@dataclass(frozen=True, slots=True)
class Scores:
    """All articles together, in the order of the references."""

    articles: tuple[ArticleScore, ...]
    counts: Mapping[str, Count]
    confusions: Counter[tuple[str, str]]

    @property
    def read(self) -> int:
        """How many articles had a reading."""
        return sum(article.read for article in self.articles)

    @property
    def false_acts(self) -> int:
        """Acts read in texts that are about no dealings."""
        return sum(article.false_acts for article in self.articles)


def score(gold: Gold, readings: Mapping[str, Mapping[str, Any]]) -> Scores:
    """Compare readings (as JSON, by article id) with the references that have a text."""
    articles = tuple(_each(gold, readings))
    total: dict[str, Count] = {}
    confusions: Counter[tuple[str, str]] = Counter()
    for article in articles:
        _add(total, iter(article.counts.items()))
        confusions.update(article.confusions)
    return Scores(articles, total, confusions)


def _each(gold: Gold, readings: Mapping[str, Mapping[str, Any]]) -> Iterator[ArticleScore]:
    for name, text in gold.texts.items():
        reference = sheet(gold.readings[name], text)
        reading = readings.get(name)
        machine = empty(name) if reading is None else sheet(reading, text)
        yield score_article(reference, machine, read=reading is not None)


def score_article(reference: Sheet, machine: Sheet, *, read: bool = True) -> ArticleScore:
    """Compare one reading with its reference."""
    acts = matched.matched(reference, machine)
    counts: dict[str, Count] = {}
    for rows in (
        spans.rows(reference, machine),
        matched.rows(reference, machine, acts),
        values.rows(reference, machine, acts),
        persons.rows(reference, machine),
        meetings.rows(reference, machine),
        lines.rows(reference, machine),
    ):
        _add(counts, rows)
    confusions = Counter((one.type, two.type) for one, two in acts if one.type != two.type)
    return ArticleScore(reference, machine, read, counts, confusions)


def _add(counts: dict[str, Count], rows: Rows) -> None:
    for name, count in rows:
        counts[name] = counts.get(name, Count()) + count
