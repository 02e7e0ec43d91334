"""Which session an encounter is, where its own evidence does not say."""

from servanda.linking.which_session import Session, sessions_of
from servanda.model.codes import EncounterStatus
from tests.linking.builders import Draft, article


def about(text: str) -> Draft:
    draft = article("a")
    draft.text = f"{text}\n"
    return draft


def session(
    draft: Draft,
    date: str,
    place: str | None,
    status: EncounterStatus = "held",
    main: bool = False,
) -> Draft:
    return draft.met("session", date, who=(), status=status, place=place, words="-", main=main)


def test_place_time_and_tense_tell_the_sessions_of_one_article_apart() -> None:
    draft = about(
        "The ministers met again. They praised the Timber Commission, whose third session was held"
        " in Turku on 3 May 2030, and agreed to convene the fourth in Umea in autumn 2031."
    )
    session(draft, "2030-05-03", "Turku")
    session(draft, "2031-23", "Umea", "planned")
    assert sessions_of(draft.reading()) == {"e1": Session(3, "timber"), "e2": Session(4, "timber")}


def test_the_session_planned_at_a_numbered_one_is_the_next() -> None:
    draft = about(
        "The seventh session of the Timber Commission ended in Turku. The two sides meet again in"
        " Umea next year."
    )
    session(draft, "2030-05-03", "Turku", main=True)
    session(draft, "2031", "Umea", "planned")
    assert sessions_of(draft.reading())["e2"] == Session(8, "timber")


def test_a_session_of_another_body_is_not_the_next() -> None:
    draft = about(
        "The seventh session of the Timber Commission ended in Turku. A peat forum will be held in"
        " Umea in 2031."
    )
    session(draft, "2030-05-03", "Turku", main=True)
    session(draft, "2031", "Umea", "planned")
    assert sessions_of(draft.reading())["e2"].number is None


def test_an_old_date_and_a_new_one_may_be_of_one_session() -> None:
    draft = about(
        "They agreed to put off to spring 2031 the fifth session of the Timber Commission."
    )
    session(draft, "2030-10", None, "postponed")
    session(draft, "2031-21", None, "planned")
    assert set(sessions_of(draft.reading()).values()) == {Session(5, "timber")}


def test_other_encounters_are_left_alone() -> None:
    draft = about("The fifth session of the Timber Commission will be held.").met("talks")
    assert sessions_of(draft.reading()) == {}
