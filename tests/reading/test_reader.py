"""What holds for every reading: the same each time, every sentence accounted for."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.reading.sentences import body, every_case

from servanda.article import parse
from servanda.model.article import Article, Page
from servanda.model.failure import Failure
from servanda.model.quote import Span
from servanda.model.reading import Reading
from servanda.model.reading_json import reading_to_json
from servanda.reading import Reader, open_reader
from servanda.reading.draft import Sentence
from servanda.reading.text.parse import parse_bodies

ROOT = Path(__file__).parents[2]
#: One article of each file of cases: enough kinds of text, few enough to read several times.
ARTICLES = list({case.id.rpartition("-")[0]: case.article for case in every_case()}.values())
#: Whole articles of all kinds: a choice between two that are alike must not go by chance.
FOLDERS = (ROOT / "corpus" / "dev", ROOT / "corpus" / "short")
_SCRIPT = """
from servanda.reading import open_reader
from tests.reading.test_reader import ARTICLES, lines
print(*lines(open_reader(), ARTICLES), sep="\\n")
"""


def lines(reader: Reader, articles: list[Article]) -> list[str]:
    """Readings as the contract prints them, one line each."""
    readings = [each for each in reader.read(articles) if isinstance(each, Reading)]
    return [json.dumps(reading_to_json(reading), ensure_ascii=False) for reading in readings]


def test_two_readers_and_two_orders_give_the_same_bytes(reader: Reader) -> None:
    once = lines(reader, ARTICLES)
    assert len(once) == len(ARTICLES)
    assert lines(open_reader(), ARTICLES) == once
    assert lines(reader, ARTICLES[::-1]) == once[::-1]


def test_company_in_a_batch_changes_nothing(reader: Reader) -> None:
    assert [lines(reader, [article])[0] for article in ARTICLES] == lines(reader, ARTICLES)


@pytest.mark.parametrize("seed", ["1", "4294967295"])
def test_another_process_with_another_seed_gives_the_same_bytes(reader: Reader, seed: str) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _SCRIPT],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.splitlines() == lines(reader, ARTICLES)


def corpus_hash() -> str:
    """A hash of the readings of every second article of the corpus that may be looked at."""
    paths = [path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))][::2]
    articles = [parse(Page(path.stem, str(path), path.read_bytes())) for path in paths]
    return hashlib.sha256("\n".join(lines(open_reader(), articles)).encode()).hexdigest()


def test_no_seed_changes_how_the_corpus_is_read() -> None:
    script = "from tests.reading.test_reader import corpus_hash; print(corpus_hash())"
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(found) == 1


def test_every_sentence_of_the_body_has_an_act_or_a_reason(reader: Reader) -> None:
    articles = [case.article for case in every_case()]
    drafts = parse_bodies(articles)
    for draft, reading in zip(drafts, reader.read(articles), strict=True):
        assert isinstance(reading, Reading)
        assert [one.tokens.text for one in draft.sentences if not _is_told(reading, one)] == []


def _is_told(reading: Reading, sentence: Sentence) -> bool:
    """In an act or left out for a reason; what ends in a colon is the cue of the list below."""
    places = [act.sentence for act in reading.acts] + [act.quote.span for act in reading.acts]
    places += [Span(gap.start, gap.end) for gap in reading.unread if gap.reason]
    told = any(sentence.span.overlaps(place) for place in places)
    return told or sentence.tokens.text.rstrip().endswith(":")


def test_a_text_in_another_language_is_set_aside_with_the_remedy(reader: Reader) -> None:
    article = Article("lettre", "Le ministre a signé.", (), language="fr")
    (failure,) = reader.read([article])
    assert isinstance(failure, Failure)
    assert (failure.source, failure.stage) == ("lettre", "read")
    assert "(fr); give its English version" in failure.reason


def test_a_failure_takes_its_place_among_the_readings(reader: Reader) -> None:
    articles = [
        body("Norway paid.", "one"),
        Article("deux", "Il a signé.", (), language="fr"),
        body("It rained.", "three"),
    ]
    kinds = [(type(each).__name__, _id(each)) for each in reader.read(articles)]
    assert kinds == [("Reading", "one"), ("Failure", "deux"), ("Reading", "three")]


def _id(result: Reading | Failure) -> str:
    return result.source if isinstance(result, Failure) else result.article.id


@pytest.mark.parametrize("text", ["", "Norway, Portugal hold talks"])
def test_an_article_without_a_body_has_no_acts(reader: Reader, text: str) -> None:
    (reading,) = reader.read([Article("bare", text, (), title=text or None, language="en")])
    assert isinstance(reading, Reading)
    assert (reading.acts, reading.encounters, reading.people, reading.unread) == ((), (), (), ())


def test_a_text_about_no_dealings_leaves_every_sentence_unread(reader: Reader) -> None:
    (reading,) = reader.read([body("The home side won two to one. The coach was pleased.")])
    assert isinstance(reading, Reading)
    assert (reading.acts, reading.encounters, reading.people) == ((), (), ())
    assert {gap.reason for gap in reading.unread} == {
        "no encounter of parties is reported (no party is named)"
    }
    assert len(reading.unread) == 2


def test_a_reader_says_which_it_is(reader: Reader) -> None:
    assert reader.info == open_reader().info
    assert reader.info.name == "SyntaxReader"


def test_no_articles_no_readings(reader: Reader) -> None:
    assert list(reader.read([])) == []
