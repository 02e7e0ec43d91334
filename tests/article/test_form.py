"""What form a page has, by title, head and signs of a wire."""

import pytest

from servanda.article import parse
from servanda.model.article import Page

BODY = "Malta and Togo agreed to open a ferry line before the summer."


@pytest.mark.parametrize(
    ("head", "body", "form"),
    [
        ("Joint Communiqué Issued following the Visit to Malta", BODY, "joint"),
        ("Togo slams joint statement on ferries", BODY, "press"),
        ("TRILATERAL STATEMENT", BODY, "joint"),
        ("Hon Jane Roe\nMinister of Trade\n\nTogo to fund a ferry for Malta", BODY, "readout"),
        ("5 May 2011 Media Statement\n\nTogo to fund a ferry for Malta", BODY, "readout"),
        ("Press release\n\nTogo ferry", f"LOME, May 5 (Reuters) - {BODY}", "press"),
        ("Press release\n\nTogo ferry", f"Lome, 5 May 2011 - {BODY}", "readout"),
        ("Statement by the Co-Chairs of the Ferry Talks", BODY, "joint"),
        ("Quartet Envoys – Statement", BODY, "joint"),
        ("VALLETTA ACT\nof the Presidents of Malta and Togo", BODY, "joint"),
        ("FERRY SUMMIT\n\n(Extracts from the Final Communiqué)", BODY, "joint"),
        ("Final communiqué hailed by ferrymen", BODY, "press"),
        ("Sea road\n\nJoint statement with the Hon Jane Roe, Minister of Togo", BODY, "joint"),
        ("Statement by the Minister of Ports", BODY, "press"),
        ("Ferry talks: ministers issue final declaration", BODY, "press"),
        ("Agreement between Malta and Togo on Ferries", "They have agreed as follows:", "joint"),
        (
            "Meeting with President of Togo Jane Roe",
            f"The President of Malta said: {BODY}",
            "readout",
        ),
        ("Meeting with Togo ends without a ferry", BODY, "press"),
        ("By ferry\n\nby H.E. Jane Roe, Ambassador of Togo", f"I am glad that my {BODY}", "speech"),
    ],
)
def test_form(head: str, body: str, form: str) -> None:
    page = Page("a", "a.txt", f"{head}\n\n{body}\n\nThey signed a note.\n".encode())
    assert parse(page).form == form
