"""Who a pronoun means after what was heard."""

from servanda.reading.who import Context, Who

PAIR = ("NO", "PT")


def test_a_person_is_remembered_with_the_party() -> None:
    context = Context(PAIR)
    context.heard(Who(("NO",), "Siv Aune"))
    context.heard(Who(PAIR))
    assert (context.person, context.party, context.group) == ("Siv Aune", "NO", PAIR)


def test_a_party_leaves_the_person_before() -> None:
    context = Context(PAIR, person="Siv Aune", party="NO")
    context.heard(Who(("PT",)))
    assert (context.person, context.party) == ("Siv Aune", "PT")


def test_the_people_of_one_party_are_a_group() -> None:
    context = Context(PAIR)
    context.heard(Who(("NO",), plural=True))
    assert (context.party, context.group) == ("NO", ("NO",))


def test_nobody_changes_nothing() -> None:
    context = Context(PAIR, person="Siv Aune", party="NO")
    context.heard(Who())
    assert context == Context(PAIR, person="Siv Aune", party="NO")


def test_who_asked_last_is_known_when_the_other_replies() -> None:
    context = Context(PAIR)
    context.note("request", ("NO",), 0)
    assert context.asked == "NO"
    context.note("state", ("PT",), 1)
    assert context.asked == "NO"
    context.note("propose", PAIR, 1)
    assert context.asked is None
