"""Signs and weights: sums, likelihoods, reasons, and what is said of a file that lacks them."""

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.errors import DataError
from servanda.reading import weighing
from servanda.reading.weighing import Weights, weights

KNOWN = Weights("port", -1.0, {"dredged": 2.0, "ships": 0.5, "silted": -3.0})
NAMES = ("allegiance", "dealing", "main_encounter", "side", "speaker", "voice")


def test_the_total_is_the_bias_and_what_each_sign_weighs() -> None:
    assert KNOWN.total({}) == -1.0
    assert KNOWN.total({"dredged": 1.0, "ships": 4.0}) == 3.0


def test_a_sign_that_is_not_known_weighs_nothing() -> None:
    assert KNOWN.total({"painted": 9.0}) == KNOWN.total({})


def test_the_share_is_even_where_nothing_weighs() -> None:
    assert Weights("port", 0.0, {}).share({"dredged": 1.0}) == 0.5


@given(st.dictionaries(st.sampled_from(sorted(KNOWN.of)), st.floats(-1e6, 1e6)))
def test_the_share_lies_between_nought_and_one_and_grows_with_the_total(
    signs: dict[str, float],
) -> None:
    share = KNOWN.share(signs)
    assert 0.0 < share < 1.0
    assert (share > 0.5) == (KNOWN.total(signs) > 0) or math.isclose(share, 0.5)


def test_reasons_name_the_heaviest_signs_first() -> None:
    told = KNOWN.heaviest({"ships": 1.0, "silted": 1.0, "painted": 1.0})
    assert told == "silted -3.0, ships +0.5"


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_its_weights(name: str) -> None:
    known = weights(name)
    assert known.name == name
    assert known.of


def test_no_file_of_weights_is_left_over() -> None:
    folder = Path(weighing.__file__).parent / "data"
    assert sorted(path.stem for path in folder.glob("*.toml")) == sorted(NAMES)


def test_weights_that_are_not_there_name_the_remedy() -> None:
    with pytest.raises(DataError, match="make weights"):
        weights("weather")
