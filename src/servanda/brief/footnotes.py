"""Footnotes, numbered in the order in which the lines first use them."""

from collections.abc import Iterable

from servanda.brief.material import Told, date_of
from servanda.brief.model import Footnote
from servanda.brief.wording import Names
from servanda.model.article import Article
from servanda.model.quote import Quote, Span
from servanda.model.reading import Reading


class Footnotes:
    """Gives each place in an article its number; the same place keeps it through the brief."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._notes: list[Footnote] = []

    def of_acts(self, tellings: Iterable[Told]) -> tuple[int, ...]:
        """The numbers of the tellings' quotations, each in its whole sentence."""
        numbers = [
            self._number(told.reading, told.act.quote, told.act.sentence, told.date)
            for told in tellings
        ]
        return tuple(sorted(set(numbers)))

    def of_quotes(self, reading: Reading, quotes: Iterable[Quote]) -> tuple[int, ...]:
        """The numbers of other evidence: of an encounter, a person, a title."""
        numbers = [
            self._number(reading, quote, sentence_around(reading, quote), None) for quote in quotes
        ]
        return tuple(sorted(set(numbers)))

    def of_article(self, article: str) -> tuple[int, ...]:
        """The numbers given so far to places in this article."""
        return tuple(note.n for note in self._notes if note.article == article)

    def all(self) -> tuple[Footnote, ...]:
        """The footnotes in order of number."""
        return tuple(self._notes)

    def _number(self, reading: Reading, quote: Quote, sentence: Span, date: str | None) -> int:
        key = (reading.article.id, quote.start, quote.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._notes) + 1
            self._notes.append(self._footnote(reading, quote, sentence, date))
        return self._numbers[key]

    def _footnote(
        self, reading: Reading, quote: Quote, sentence: Span, date: str | None
    ) -> Footnote:
        article = reading.article
        start, end = min(sentence.start, quote.start), max(sentence.end, quote.end)
        return Footnote(
            n=len(self._notes) + 1,
            article=article.id,
            outlet=article.outlet,
            side=article.side,
            date=article.published or date or date_of(reading),
            start=quote.start,
            end=quote.end,
            quote=quote.text,
            sentence=article.text[start:end],
            offset=quote.start - start,
            whose=self._names.side(article.side),
            url=article.url,
            title=article.title,
            invented=article.invented,
        )


def sentence_around(reading: Reading, quote: Quote) -> Span:
    """The sentence of an act that holds the quotation, else the whole paragraph around it.

    Only the reader knows where sentences end; cutting here could show half of one.
    """
    sentences = [act.sentence for act in reading.acts if act.sentence.covers(quote.span)]
    if sentences:
        return min(sentences, key=lambda span: (span.end - span.start, span.start))
    return _paragraph(reading.article, quote.span)


def _paragraph(article: Article, span: Span) -> Span:
    touched = [block.span for block in article.blocks if block.span.overlaps(span)]
    return Span(
        min([span.start, *(block.start for block in touched)]),
        max([span.end, *(block.end for block in touched)]),
    )
