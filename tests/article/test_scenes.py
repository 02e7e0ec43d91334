"""What an official text's scenes give away of its issuer."""

import pytest

from servanda.article.scenes import STRONG, WEAK, envoys, own_officials, scenes

ANSWERED = [
    "The Ambassador of Chile in La Paz, Mr. Ignacio Larrondo, was called in by the Bolivian "
    "Foreign Ministry and handed a note.",
    "The Ambassador rejected it. The Ambassador also recalled the treaty of 1904.",
]


def test_an_ambassador_who_answers_speaks_for_his_ministry() -> None:
    assert [(code, weight) for _, code, weight in envoys(ANSWERED)] == [
        ("CL", WEAK),
        ("CL", STRONG),
    ]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("The Ambassador of Estonia to Russia was summoned to the Foreign Ministry.", "RU"),
        ("The Ambassador of Malta in Vienna was summoned to the Ministry today.", "AT"),
    ],
)
def test_who_summons_is_at_home(text: str, host: str) -> None:
    assert [code for _, code, _ in scenes([text])] == [host]


def test_our_minister_needs_no_state() -> None:
    body = [
        "The Minister received the Foreign Minister of Niger and his Nigerien colleague.",
        "The Minister said that Ghana would build the road.",
    ]
    assert [(code, weight) for _, code, weight in own_officials(body, "")] == [("GH", STRONG)]


def test_two_states_both_named_tell_nothing() -> None:
    body = ["The President of Ghana met the President of Niger. The President thanked him."]
    assert not list(own_officials(body, ""))
