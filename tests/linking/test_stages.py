"""Parts of the work on a thing, and whose visit it is."""

import pytest

from servanda.linking.stages import offices_in, stages_of

CASES = [
    ("finance a feasibility study for the mill", {"financing", "study"}),
    ("announce the tender", {"tender"}),
    ("complete the internal procedures", {"ratification"}),
    ("open the mill", set()),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_stages(text: str, wanted: set[str]) -> None:
    assert stages_of(text) == wanted


def test_the_longest_name_of_an_office_counts() -> None:
    assert offices_in("He invited the Deputy Prime Minister") == {"deputy prime minister"}
