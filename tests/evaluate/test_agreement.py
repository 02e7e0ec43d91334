"""Two readings of one text, scored as a reader would be."""

from pathlib import Path

import pytest

from servanda.errors import UsageError
from servanda.evaluate.agreement import agreement
from servanda.evaluate.load import load_gold
from tests.evaluate.invented import reference, write_gold


def test_only_texts_read_twice_count(tmp_path: Path) -> None:
    write_gold(tmp_path)
    second = reference()
    second["acts"].pop()
    found = agreement(load_gold(tmp_path, tmp_path), {"rail": second}, of=2)
    assert (found.texts, found.of) == (1, 2)
    assert found.scores.counts["act span"].recall == pytest.approx(5 / 6)
    assert found.scores.counts["act span"].precision == 1.0


def test_a_second_reading_without_a_first_is_refused(tmp_path: Path) -> None:
    write_gold(tmp_path)
    with pytest.raises(UsageError, match="moon: there is a second reading"):
        agreement(load_gold(tmp_path, tmp_path), {"moon": reference()}, of=2)
