"""What is put in the place of what."""

import pytest

from servanda.linking.replaces import replaced

CASES = [
    ("shall", "In place of the repair of the mill, a new mill shall be built",
     ("the repair of the mill", "a new mill shall be built")),
    ("agreed", "the grants of 2031 will be replaced by a loan scheme",
     ("the grants of 2031", "a loan scheme")),
    ("agreed", "the line to Ostvik would be given up in favour of a shorter one",
     ("the line to Ostvik", "a shorter one")),
    ("dropped", "an unmet target in favour of a yearly quota",
     ("an unmet target", "a yearly quota")),
    ("agreed", "open it in May instead of June", None),
    ("agreed", "build a mill", None),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "quote", "wanted"), CASES)
def test_replaced(cue: str, quote: str, wanted: tuple[str, str] | None) -> None:
    assert replaced(cue, quote) == wanted
