"""The whole story of one run: pages -> parse -> read -> settle.

Pages are taken a handful at a time. Whatever a handful comes to, readings and failures alike, is
recorded in one unit of work together with the links it changes, so a run that is killed leaves a
ledger in order, and the same run started again takes up where it stopped.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from servanda.article import parse
from servanda.errors import ReadingError, ServandaError
from servanda.ingest.progress import Progress, Silent
from servanda.ingest.report import Report, report_of
from servanda.ingest.settle import Known, Settled, Taken, forgive, settle
from servanda.ledger.checks import check
from servanda.ledger.contract import Ledger
from servanda.model.article import Article, Declared, Page
from servanda.model.failure import Failure
from servanda.model.reading import Reading
from servanda.reading.contract import Reader
from servanda.sources import pages

__all__ = ["Report", "prepare", "run"]

#: How many pages are read and recorded together; what a killed run can lose.
HANDFUL = 16


def run(
    sources: Sequence[str],
    *,
    ledger: Ledger,
    reader: Reader,
    declared: Declared = Declared(),  # noqa: B008 - frozen
    progress: Progress | None = None,
) -> Report:
    """Add the articles of these sources to the ledger; adding them again changes nothing.

    What cannot be taken in is set aside, in the ledger and in the report, and the run goes on.
    """
    watcher = progress or Silent()
    settled: list[Settled] = []
    watcher.start(sum(1 for _ in pages(sources, declared=declared)))
    try:
        for handful in _handfuls(pages(sources, declared=declared)):
            taken = take_in(handful, ledger=ledger, reader=reader)
            settled += settle(taken, ledger=ledger)
            for page in handful:
                watcher.advance(page.source)
    finally:
        watcher.finish()
    report = report_of(settled)
    forgive(set(sources) - {failure.source for failure in report.set_aside}, ledger=ledger)
    return report


def take_in(
    handful: Sequence[Page | Failure], *, ledger: Ledger, reader: Reader
) -> tuple[Taken, ...]:
    """What each page comes to: a reading, an article already read by this reader, or a failure."""
    prepared = [page if isinstance(page, Failure) else prepare(page) for page in handful]
    unread = {
        place: article
        for place, article in enumerate(prepared)
        if isinstance(article, Article) and not ledger.has_reading(article, reader.info)
    }
    read = dict(zip(unread, _read(tuple(unread.values()), reader), strict=True))
    return tuple(
        Taken(page.source, _outcome(article, read.get(place), page.source))
        for place, (page, article) in enumerate(zip(handful, prepared, strict=True))
    )


def prepare(page: Page) -> Article | Failure:
    """Parse one page; pure, and picklable both ways."""
    try:
        return parse(page)
    except ServandaError as fault:
        return Failure(page.source, "parse", str(fault))


def _read(articles: Sequence[Article], reader: Reader) -> list[Reading | Failure]:
    results = list(reader.read(articles)) if articles else []
    if len(results) != len(articles):
        raise ReadingError(
            f"the reader {reader.info.name} gave {len(results)} results for {len(articles)} "
            "articles; the reader is at fault, please report it"
        )
    return results


def _outcome(
    article: Article | Failure, result: Reading | Failure | None, source: str
) -> Reading | Known | Failure:
    if isinstance(article, Failure):
        return article
    if isinstance(result, Failure):
        # The reader knows the article by its id; people know it by where it came from.
        return Failure(source, result.stage, result.reason)
    return Known(article) if result is None else _checked(result, source)


def _checked(reading: Reading, source: str) -> Reading | Failure:
    try:
        return check(reading)
    except ServandaError as fault:
        return Failure(source, "record", str(fault))


def _handfuls(found: Iterable[Page | Failure]) -> Iterator[list[Page | Failure]]:
    stream = iter(found)
    while handful := list(islice(stream, HANDFUL)):
        yield handful
