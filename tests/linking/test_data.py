"""The knowledge files are whole, and faults name file and entry."""

import pytest

from servanda.errors import DataError
from servanda.linking.data import entry, numbers, pairs, strings, table
from servanda.linking.topics import topics, topics_in
from servanda.model.codes import ACT_TYPES


def test_types_alike_are_types() -> None:
    named = {type_ for pair in pairs("acts", "types", "alike") for type_ in pair}
    assert named <= set(ACT_TYPES)


def test_a_missing_file_and_entry_are_named() -> None:
    with pytest.raises(DataError, match=r"linking/knowledge/nowhere\.toml"):
        table("nowhere")
    with pytest.raises(DataError, match=r"acts.toml: no entry types.unlike"):
        entry("acts", "types", "unlike")
    with pytest.raises(DataError, match=r"encounters.toml: kin"):
        numbers("encounters", "kin")
    with pytest.raises(DataError, match=r"acts.toml: types.alike"):
        strings("acts", "types", "alike")


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("deepen defence and security cooperation", {"defence-security"}),
        ("ensure food security", {"agriculture"}),
        ("improve the investment climate", {"investment-climate"}),
        ("elevate relations to a new height", {"relationship"}),
        ("boost tourism, contributing to peace in the region", {"people-culture-tourism"}),
        ("support each other within the World Trade Organization", set()),
        ("talk often", set()),
    ],
)
def test_topics(words: str, names: set[str]) -> None:
    assert {topic.name for topic, _ in topics_in(words)} == names


def test_every_topic_has_patterns() -> None:
    assert all(topic.patterns for topic in topics())
