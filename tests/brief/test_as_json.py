import json

from servanda.brief import brief_to_json, compose, party_names
from tests.brief.fjord import fjord

CONTRACT = {"n", "article", "outlet", "side", "date", "start", "end", "quote", "sentence"}


def test_sections_are_arrays_of_lines_with_footnotes() -> None:
    material = fjord()
    printed = json.loads(json.dumps(brief_to_json(compose(material, party_names(material)))))
    assert printed["pair"] == ["KE", "NO"]
    numbers = {note["n"] for note in printed["footnotes"]}
    for lines in printed["sections"].values():
        for line in lines:
            assert line["text"]
            assert set(line["footnotes"]) <= numbers
    assert all(set(note) >= CONTRACT for note in printed["footnotes"])
    assert printed["sections"]["commitments"]
