"""Whether members of an organisation that seem to act are the organisation itself."""

import pytest
from tests.reading.invented import draft_of

from servanda.reading.encounters.bodies import body_of

COUNCIL = "The Foreign Ministers of ASEAN met in Hanoi on Friday and deplored the delay."


@pytest.mark.parametrize(
    ("title", "text", "parties", "body"),
    [
        ("ASEAN ministers meet", COUNCIL, ("VN", "LA"), "ASEAN"),
        ("ASEAN ministers meet", COUNCIL, ("VN", "NO"), None),
        ("ASEAN ministers meet", COUNCIL, ("VN",), None),
        ("Norway, Portugal meet", "Norway and Portugal met on Friday.", ("NO", "PT"), None),
        ("Vietnam, Laos praise ASEAN", "Vietnam and Laos met on Friday.", ("VN", "LA"), None),
    ],
)
def test_body(title: str, text: str, parties: tuple[str, ...], body: str | None) -> None:
    assert body_of(draft_of(text, title=title), parties) == body
