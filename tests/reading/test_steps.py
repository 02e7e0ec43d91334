"""A chain of steps in which one needs what none gives is refused when it is built."""

import pytest

from servanda.errors import DataError
from servanda.model.article import Article
from servanda.reading.draft import Draft
from servanda.reading.pipeline import chain
from servanda.reading.steps import Step, checked, step


def named(name: str, *, needs: str = "", gives: str = "") -> Step:
    """A step that gives the article its own name for a home."""
    return step(name, lambda _: name, write_home, needs=needs, gives=gives)


def write_home(draft: Draft, home: str) -> None:
    draft.home = home


def test_a_chain_in_order_is_kept() -> None:
    steps = [named("one", needs="text", gives="a b"), named("two", needs="a", gives="c")]
    assert checked(steps, given=frozenset(("text",))) == tuple(steps)


@pytest.mark.parametrize(
    ("steps", "missing"),
    [
        ([named("two", needs="a")], "step 'two' needs a before"),
        ([named("two", needs="b a")], "needs a, b before"),
        ([named("two", needs="a"), named("one", gives="a")], "step 'two' needs a"),
    ],
)
def test_a_gap_is_told(steps: list[Step], missing: str) -> None:
    with pytest.raises(DataError, match=missing):
        checked(steps, given=frozenset())


def test_a_step_computes_then_writes() -> None:
    draft = Draft(Article("words", "words", ()))
    named("NO")(draft)
    assert draft.home == "NO"


def test_the_readers_own_chain_is_whole() -> None:
    names = [one.name for one in chain()]
    assert names[0] == "parties"
    assert names.index("people") < names.index("encounters") < names.index("acts")
