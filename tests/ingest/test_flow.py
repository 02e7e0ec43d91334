"""One run: what it adds, leaves, reads again and sets aside."""

import pickle
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from servanda.errors import ReadingError
from servanda.ingest import Report, run
from servanda.ingest.flow import prepare
from servanda.ledger import Ledger, open_ledger
from servanda.model.article import Article, Declared, Page
from servanda.model.failure import Failure
from servanda.model.reading import ReaderInfo, Reading
from tests.ingest.dispatches import dispatch, write
from tests.ledger.hand import INFO, HandReader, misquoted, read


class Counting(HandReader):
    """Remembers what it was given to read."""

    def __init__(self, info: ReaderInfo = INFO) -> None:
        super().__init__(info)
        self.seen: list[str] = []

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        found = tuple(articles)
        self.seen += [one.id for one in found]
        return super().read(found)


class Lying(HandReader):
    """Quotes words that are not in the text."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        return (misquoted(read(one)) for one in articles)


class Forgetful(HandReader):
    """Gives no result for its last article."""

    def read(self, articles: Iterable[Article]) -> Iterator[Reading | Failure]:
        return super().read(tuple(articles)[:-1])


class Watching:
    """A progress that notes what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def start(self, total: int) -> None:
        self.told.append(f"start {total}")

    def advance(self, name: str) -> None:
        self.told.append(Path(name).name)

    def finish(self) -> None:
        self.told.append("finish")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(str(tmp_path / "ledger.db"), create=True) as opened:
        yield opened


def names(failures: Iterable[Failure]) -> list[tuple[str, str]]:
    return [(Path(one.source).name, one.stage) for one in failures]


def test_a_run_adds_what_it_can_and_sets_the_rest_aside(ledger: Ledger, tmp_path: Path) -> None:
    report = run([str(write(tmp_path / "texts", 4))], ledger=ledger, reader=HandReader())
    assert (report.added, report.versions, report.same, report.taken) == (5, 0, 0, 5)
    assert (report.negative, report.encounters, report.acts) == (1, 4, 8)
    assert names(report.set_aside) == [("faulty.txt", "parse"), ("odd.txt", "read")]
    assert ledger.failures() == report.set_aside
    assert [len(cluster.members) for cluster in ledger.links().encounters] == [2, 2]


def test_the_same_run_again_reads_and_changes_nothing(ledger: Ledger, tmp_path: Path) -> None:
    folder = str(write(tmp_path / "texts", 4))
    run([folder], ledger=ledger, reader=HandReader())
    reader = Counting()
    report = run([folder], ledger=ledger, reader=reader)
    assert report == Report(same=5, set_aside=report.set_aside)
    assert reader.seen == ["odd"]


def test_a_newer_reader_reads_again(ledger: Ledger, tmp_path: Path) -> None:
    folder = str(write(tmp_path / "texts", 2))
    run([folder], ledger=ledger, reader=HandReader())
    newer = ReaderInfo("hand", "2", "0000")
    report = run([folder], ledger=ledger, reader=HandReader(newer))
    assert (report.added, report.same, report.reread) == (0, 3, 3)
    assert {reading.reader for reading in ledger.readings()} == {newer}


def test_a_changed_text_is_a_version_and_is_linked_anew(ledger: Ledger, tmp_path: Path) -> None:
    folder = write(tmp_path / "texts", 2)
    run([str(folder)], ledger=ledger, reader=HandReader())
    (folder / "d001.txt").write_text(dispatch(1).replace("2030-01-14", "2035-02-03"), "utf-8")
    report = run([str(folder)], ledger=ledger, reader=HandReader())
    assert (report.added, report.versions, report.same) == (0, 1, 2)
    assert [len(cluster.members) for cluster in ledger.links().encounters] == [1, 1]


def test_two_texts_of_one_stem_are_both_kept_and_linked(ledger: Ledger, tmp_path: Path) -> None:
    for folder, number in (("one", 0), ("two", 4)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.txt").write_text(dispatch(number), "utf-8")
        run([str(tmp_path / folder)], ledger=ledger, reader=HandReader())
    kept = {one.id for one in ledger.articles()}
    linked = {member.article for one in ledger.links().encounters for member in one.members}
    assert len(kept) == 2
    assert linked == kept
    assert all(id_.startswith("same-") for id_ in kept)


def test_a_source_that_comes_well_is_no_longer_set_aside(ledger: Ledger, tmp_path: Path) -> None:
    missing = tmp_path / "texts"
    assert names(run([str(missing)], ledger=ledger, reader=HandReader()).set_aside) == [
        ("texts", "fetch")
    ]
    folder = write(missing, 1)
    run([str(folder)], ledger=ledger, reader=HandReader())
    (folder / "faulty.txt").write_text("Now it is a plain text.", "utf-8")
    run([str(folder)], ledger=ledger, reader=HandReader())
    assert names(ledger.failures()) == [("odd.txt", "read")]


def test_a_reading_that_misquotes_is_set_aside(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(dispatch(0), "utf-8")
    report = run([str(tmp_path / "a.txt")], ledger=ledger, reader=Lying())
    assert names(report.set_aside) == [("a.txt", "record")]
    assert ledger.articles() == ()


def test_a_reader_that_gives_too_little_is_told_so(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="2 results for 3 articles"):
        run([str(write(tmp_path / "texts", 1))], ledger=ledger, reader=Forgetful())


def test_what_is_declared_holds_for_every_article(ledger: Ledger, tmp_path: Path) -> None:
    folder = str(write(tmp_path / "texts", 2))
    declared = Declared(outlet="The Lima Observer", published="2030-03-01")
    run([folder], ledger=ledger, reader=HandReader(), declared=declared)
    said = {(one.outlet, one.published) for one in ledger.articles()}
    assert said == {("The Lima Observer", "2030-03-01")}


def test_progress_is_told_of_every_page_and_of_the_end(ledger: Ledger, tmp_path: Path) -> None:
    watching = Watching()
    folder = str(write(tmp_path / "texts", 1))
    run([folder], ledger=ledger, reader=HandReader(), progress=watching)
    pages = ["d000.txt", "faulty.txt", "match.txt", "odd.txt"]
    assert watching.told == ["start 4", *pages, "finish"]


def test_preparing_is_picklable_both_ways() -> None:
    page = Page("a", "a.txt", dispatch(0).encode())
    assert pickle.loads(pickle.dumps(prepare))(page) == prepare(page)  # noqa: S301
    assert pickle.loads(pickle.dumps(prepare(page))) == prepare(page)  # noqa: S301
    assert isinstance(prepare(replace(page, content=b"\xff\x00")), Failure)
