"""Reading speed as a ratio to the bare spaCy pipeline on the same texts in the same run.

Both are warmed up; then rounds alternate, so that a machine that slows down slows down both. The
bare pipeline parses the same body lines in the same batches as the reader.
"""

import time
from collections.abc import Callable, Iterator
from statistics import median

from benchmarks.row import Row, examples
from servanda.model.article import Article
from servanda.reading import open_reader
from servanda.reading.text.parse import BATCH, language_model

ROUNDS = 7
TIMES = 2


def rows() -> Iterator[Row]:
    """Words a second of the reader, and its speed as a share of the bare pipeline's."""
    articles = examples(times=TIMES)
    words = sum(len(text.split()) for text in bodies(articles))
    reader = open_reader()

    def read() -> None:
        for _ in reader.read(articles):
            pass

    def parse() -> None:
        for _ in language_model().pipe(bodies(articles), batch_size=BATCH):
            pass

    seconds = rounds(parse, read)
    speed = words / median(ours for _, ours in seconds)
    ratio = median(bare / ours for bare, ours in seconds)
    yield Row("words read a second, one process", f"{speed:,.0f}")
    yield Row("share of the bare pipeline's speed", f"{ratio:.2f}", "at least 0.80")


def bodies(articles: list[Article]) -> list[str]:
    """The body lines of the articles, which are all that is parsed."""
    return [
        article.text[block.start : block.end] for article in articles for block in article.body()
    ]


def rounds(bare: Callable[[], None], ours: Callable[[], None]) -> list[tuple[float, float]]:
    """Seconds of processor time of both, round by round, after one round that is not counted."""
    bare()
    ours()
    found = []
    for number in range(ROUNDS):
        if number % 2:
            first = _seconds(bare)
            found.append((first, _seconds(ours)))
        else:
            first = _seconds(ours)
            found.append((_seconds(bare), first))
    return found


def _seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
