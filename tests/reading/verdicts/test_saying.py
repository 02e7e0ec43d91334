"""Who speaks and who does not."""

from tests.reading.verdicts.sayings import alone, both, line

from servanda.reading.verdicts.saying import state


def test_one_party_speaks_to_the_others() -> None:
    assert (alone("say").joint, alone("say").others) == (False, ("PT",))
    assert (both("say").joint, both("say").others) == (True, ())


def test_the_weakest_verdict_keeps_its_reason_and_its_subject() -> None:
    verdict = state("a position")
    assert (line(verdict), verdict.rule, verdict.bare) == ("state", "a position", False)
