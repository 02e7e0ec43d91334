"""Names of standing bodies that are one, or two."""

import pytest

from servanda.linking.bodies import body_key, body_pattern, keys_meet, kinds_meet


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Joint Commission on Ferries", "the ferries committee"),
        ("Swedish-Finnish Joint Ferry Council", "the Ferry Commission"),
        ("Political Dialogue", "the political consultations"),
        ("the Peat Working Group", "the two countries' peat working group"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    assert keys_meet(body_key(one), body_key(other))
    assert kinds_meet(body_key(one), body_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Joint Commission on Ferries", "the Joint Commission on Timber"),
        ("the Peat Forum", "the Joint Peat Committee"),
        ("the Joint Committee", "the Timber Committee"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    mine, theirs = body_key(one), body_key(other)
    assert not (keys_meet(mine, theirs) and kinds_meet(mine, theirs))


def test_a_body_without_words_of_its_own_has_no_key() -> None:
    assert body_key("the Joint Commission") == ""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("He told a press conference of it", None),
        ("Their ship left without the Minister", None),
        ("They convene the two towns' timber commission", "the two towns' timber commission"),
        ("It was put to the Joint Commission on Timber at once", "the Joint Commission on Timber"),
    ],
)  # fmt: skip
def test_bodies_in_running_text(sentence: str, found: str | None) -> None:
    match = body_pattern().search(sentence)
    assert (match.group() if match else None) == found
