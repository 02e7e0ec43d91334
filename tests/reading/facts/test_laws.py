"""Laws that hold for any text: no crash, and every finding is the text's own."""

from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.model.codes import AREAS
from servanda.model.reason import Reason
from servanda.reading.facts import (
    Anchor,
    areas_of,
    due_of,
    find_quantities,
    instruments_of,
    mechanisms_of,
    role_of,
)

DAY = Anchor("2031-05-15", "2031-05-15", 2031, Reason("test", ""))
TEXT = (
    "5|2,000|million|$|euros|The|Peru-Kenya|Committee|on|Fish,|MoU|another|treaty|by|the end of|"
    "2032|May|Monday|(AB)|two|years|within|agreement|and|of|.|-|é"
)
WORDS = st.sampled_from(TEXT.split("|"))


# the first example also loads the data files
@settings(deadline=None)
@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_findings_are_the_texts_own(text: str) -> None:
    for found in find_quantities(text):
        assert 0 <= found.start < found.end <= len(text)
        assert (found.unit is None) != (found.currency is None)
        assert role_of(found, text, "pledge") in ("owed", "supported", "background")
    assert all(name in text for name in mechanisms_of(text))
    assert all(one.name for one in instruments_of(text, "agree", "agreed"))
    assert set(areas_of(text, text)) <= set(AREAS)
    due_of(text, DAY)
