"""Who "the two", "both governments" and "the Council" are."""

from tests.reading.invented import draft_of

from servanda.reading.who import Context, resolve


def told(text: str, word: str, pair: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that a word of the last sentence stands for."""
    draft = draft_of(text)
    sentence = draft.sentences[-1]
    head = next(t for t in sentence.tokens if t.text == word)
    return resolve(draft, sentence, head, Context(pair=pair)).parties


def test_both_are_the_two_named_last_where_more_meet() -> None:
    text = "Kazakhstan and Azerbaijan will order ferries. Both governments hope for more."
    assert told(text, "governments", ("RU", "KZ", "AZ")) == ("KZ", "AZ")


def test_both_are_the_two_that_meet_where_nobody_else_is_named() -> None:
    text = "The port was closed. Both governments hope for more."
    assert told(text, "governments", ("NO", "PT")) == ("NO", "PT")
