"""Names beside which neither office nor country stands."""

from tests.reading.invented import draft_of, parties, rows


def test_whom_somebody_known_meets_is_of_the_other_side() -> None:
    draft = draft_of(
        "Norway's minister Kari Moe went to Chad. Norway and Chad are friends.",
        "Chad may sell rice, Moe said after her talks with Idriss Saleh. Saleh agreed.",
    )
    assert parties(draft) == {"Kari Moe": "NO", "Idriss Saleh": "TD"}


def test_a_colleague_is_named_in_the_sentence_after() -> None:
    draft = draft_of(
        "OSLO - Norway's minister Kari Moe informed her colleague in Chad by telephone.",
        "Idriss Saleh took it calmly. Chad had asked Norway. Saleh sent thanks.",
    )
    assert parties(draft) == {"Kari Moe": "NO", "Idriss Saleh": "TD"}


def test_one_office_without_a_name_and_one_name_with_mr() -> None:
    draft = draft_of(
        "Chad's ambassador was called in by Norway's minister, Kari Moe. Mr Saleh replied."
    )
    assert rows(draft) == [
        ("Kari Moe", "NO", ("Minister",)),
        ("Saleh", "TD", ("Ambassador",)),
    ]


def test_of_two_names_none_is_taken() -> None:
    draft = draft_of(
        "Norway's minister Kari Moe met Idriss Saleh. Norway and Chad are friends.",
        "Moe met Ali Barka too. Chad waits. Saleh and Barka left.",
    )
    assert parties(draft) == {"Kari Moe": "NO"}


def test_who_speaks_without_an_office_is_of_the_side_that_has_nobody() -> None:
    draft = draft_of(
        "Norway's minister Kari Moe wrote to Chad. Norway and Chad share a lake.",
        "Chad can live with that, Idriss Saleh told reporters.",
    )
    assert parties(draft) == {"Kari Moe": "NO", "Idriss Saleh": "TD"}


def test_a_paper_is_no_speaker() -> None:
    draft = draft_of(
        "Norway's minister Kari Moe wrote to Chad. Norway and Chad share a lake.",
        "Chad can live with that, Sahel Times reported.",
    )
    assert parties(draft) == {"Kari Moe": "NO"}


def test_an_onlooker_is_of_neither_side() -> None:
    draft = draft_of(
        "Norway's minister Kari Moe wrote to Chad. Norway and Chad share a lake.",
        '"Chad can live with that," said Idriss Saleh, a fisherman.',
    )
    assert parties(draft) == {"Kari Moe": "NO"}
