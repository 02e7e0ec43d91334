"""Which encounters are linked together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from servanda.ledger.knots import blocks_of, cut_to, knots
from tests.ledger.hand import reading
from tests.ledger.texts import LINE, PORT

KNOTS = st.lists(
    st.lists(st.sampled_from("ABCDEFG"), max_size=4, unique=True).map(
        lambda parties: " ".join(sorted(parties))
    ),
    unique=True,
    max_size=8,
)


def test_a_part_shares_the_knot_of_its_whole() -> None:
    whole = reading("a", f"{PORT}\n{LINE}")
    tied = replace(
        whole, encounters=(whole.encounters[0], replace(whole.encounters[1], part_of="e1"))
    )
    assert knots(whole) == {"e1": "CL WS", "e2": "KE NO"}
    assert set(knots(tied).values()) == {"CL KE NO WS"}


def test_parts_of_one_another_in_a_ring_are_one_knot() -> None:
    whole = reading("a", f"{PORT}\n{LINE}")
    first, second = whole.encounters
    ring = replace(whole, encounters=(replace(first, part_of="e2"), replace(second, part_of="e1")))
    assert len(set(knots(ring).values())) == 1


def test_a_statement_by_one_is_tied_to_those_it_speaks_toward() -> None:
    whole = reading("a", PORT)
    alone = replace(whole, encounters=(replace(whole.encounters[0], parties=("CL",)),))
    assert knots(alone) == {"e1": "CL WS"}


@given(KNOTS)
def test_blocks_part_the_knots_and_share_no_pair(found: list[str]) -> None:
    blocks = blocks_of({knot: ["1"] for knot in found})
    assert sorted(knot for block in blocks for knot in block.knots) == sorted(found)
    pairs = [
        {(one, two) for knot in block.knots for one in knot.split() for two in knot.split()
         if one < two}
        for block in blocks
    ]  # fmt: skip
    assert sum(map(len, pairs)) == len(set().union(*pairs))


@given(KNOTS.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_blocks_do_not_depend_on_order(both: tuple[list[str], list[str]]) -> None:
    one, other = ({knot: [knot] for knot in found} for found in both)
    assert blocks_of(one) == blocks_of(other)


def test_the_stamp_changes_with_the_readings() -> None:
    stamps = [blocks_of({"A B": held})[0].stamp for held in (["1"], ["1", "2"], ["2", "1"])]
    assert stamps[0] != stamps[1] == stamps[2]


def test_cut_to_leaves_people_and_drops_other_encounters() -> None:
    whole = reading("a", f"{PORT}\n{LINE}")
    (block,) = blocks_of({"CL WS": ["1"]})
    cut = cut_to(whole, block)
    assert cut.people == whole.people
    assert [met.id for met in cut.encounters] == ["e1"]
    assert {act.encounter for act in cut.acts} == {"e1"}
