"""A run that is watched tells how far it is, on standard error only."""

import pytest

from servanda.cli.progress import Bar, Lines, watcher
from servanda.ingest import Progress


def _run(progress: Progress) -> None:
    progress.start(2)
    progress.advance("one.txt")
    progress.advance("[two].txt")
    progress.finish()


def test_plain_lines_count_the_pages(capsys: pytest.CaptureFixture[str]) -> None:
    _run(Lines())
    assert capsys.readouterr() == ("", "[1/2] one.txt\n[2/2] [two].txt\n")


def test_a_bar_keeps_standard_output_free(capsys: pytest.CaptureFixture[str]) -> None:
    _run(Bar())
    assert capsys.readouterr().out == ""


def test_a_bar_that_never_started_can_be_finished() -> None:
    Bar().finish()


def test_without_a_terminal_lines_are_written() -> None:
    assert isinstance(watcher(), Lines)
