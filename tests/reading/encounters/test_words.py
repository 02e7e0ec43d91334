"""Which words report, refer to or announce an encounter; no language model is needed."""

import pytest

from servanda.errors import DataError
from servanda.reading.encounters.words import (
    all_triggers,
    compiled,
    folded,
    kinds_in,
    phrase,
    says,
    triggers_in,
)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Chad's foreign ministry summoned the Libyan ambassador on Friday.", "demarche"),
        ("Cuba's embassy was handed a note of protest.", "demarche"),
        ("Chad's envoy, Mr. Idriss Saleh, was called in by the ministry.", "demarche"),
        ("The ambassador was invited to the Foreign Office at noon.", "demarche"),
        ("The consul was presented with a so-called note.", "demarche"),
        ("Togo today delivered a note to the Embassy of Benin.", "demarche"),
        ("The two ministers discussed grain in a phone call.", "call"),
        ("They spoke on the telephone late at night.", "call"),
        ("The session was held remotely.", "online"),
        ("They conferred over Zoom.", "online"),
        ("The joint committee, whose meeting was set for May, has a new chair.", "session"),
        ("The Commission, at the level of deputies, will come together in May.", "session"),
        ("She came away from the talks with a promise.", "talks"),
        ("After two days of talks a pact was ready.", "talks"),
        ("He wrote last night to his counterparts in the region.", "message"),
        ("The minister told newsmen that the ferry would sail.", "briefing"),
        ("She told this newspaper that the ferry would sail.", "briefing"),
        ("Rossi telephoned his counterpart late at night.", "call"),
        ("President Diallo spoke with Prime Minister Sall about the road.", "call"),
        ("They met by video conference.", "online"),
        ("The 12th session of the Joint Economic Commission took place in Doha.", "session"),
        ("They held the second Malta-Libya Maritime Dialogue in Valletta.", "session"),
        ("The premier held two hours of talks with his guest.", "talks"),
        ("The King received the Minister of Trade of Oman.", "talks"),
        ("The ambassador called on President Moana Tui and conveyed greetings.", "talks"),
        ("She sent a message of condolence to the families.", "message"),
        ("The bridge was inaugurated on Sunday.", "ceremony"),
        ("Both presidents witnessed the signing of two accords.", "ceremony"),
        ("He is paying a three-day visit to Iceland.", "visit"),
        ("The president will travel to Oslo on Monday.", "visit"),
        ("The minister told reporters that the ferry would sail.", "briefing"),
        ("They spoke at a joint press conference.", "briefing"),
        ("Peru's envoy was hauled on the carpet over a customs raid.", "demarche"),
        ("The consul got a dressing-down at the ministry.", "demarche"),
        ("He voiced his government's dismay to the Ghanaian ambassador.", "demarche"),
        ("Togo has protested to Benin about the weir.", "demarche"),
        ("The premier had rung his colleague before dawn.", "call"),
        ("When we spoke last Monday I gave her my word.", "call"),
        ("The joint commission resumes in Quito on 3 May.", "session"),
        ("A working group of port captains would meet in June.", "session"),
        ("She sounded out her Omani counterpart.", "talks"),
        ("He was given twenty minutes by the president.", "talks"),
        ("They had breakfast with the visitors.", "talks"),
        ("The two came face to face in Doha.", "talks"),
        ("Talks resume here on Friday.", "talks"),
        ("Lima sent word to Quito that the gate would stay shut.", "message"),
        ("A letter handed in at the mission asks for more time.", "message"),
        ("The ministers cut the ribbon at the new pier.", "ceremony"),
        ("They turned the first sod of a clinic.", "ceremony"),
        ("The king's envoy is due here on 4 May.", "visit"),
        ("She wound up a four-day tour of the islands.", "visit"),
        ("In May the premier returns the visit.", "visit"),
        ("The minister posted on X that the ferry would sail.", "briefing"),
        ("He told a rally in the port that the ferry would sail.", "briefing"),
        ("She said on state radio that the ferry would sail.", "briefing"),
        ("He stood before the gate and read out a statement to the crowd.", "briefing"),
    ],
)
def test_reports(words: str, kind: str) -> None:
    assert kind in {trigger.kind for trigger in triggers_in(words)}


@pytest.mark.parametrize(
    "words",
    [
        "They will keep up visits and exchanges at every level.",
        "Visits by senior leaders have brought the two peoples closer.",
        "The plan has to meet the needs of farmers.",
        "More than 40,000 tourists visited the fort.",
        "The Security Council adopted the text.",
        "He called on the President to release the sailors.",
        "They agreed at first and then changed their minds.",
        "Forty guards were posted to the bridge.",
        "The shipment is due in May.",
        "An answer is expected in the spring.",
        "They smiled for the cameras.",
        "The court will confer the title on him.",
    ],
)
def test_general_words_report_nothing(words: str) -> None:
    assert triggers_in(words) == []


def test_kinds_in_counts_what_only_refers() -> None:
    assert kinds_in("During the talks he asked for help.") == {"talks"}
    assert triggers_in("During the talks he asked for help.") == []


def test_words_that_announce_are_no_reports() -> None:
    found = all_triggers("Both sides will sign the treaty in May.")
    assert [(t.kind, t.strength) for t in found] == [("ceremony", "ahead")]


def test_folding_keeps_places() -> None:
    words = "İzmir’s mayor"
    assert len(folded(words)) == len(words)
    assert folded("Kenya’s\nvisit") == "kenya's visit"


def test_phrases() -> None:
    assert says("accepted", "The invitation was accepted with pleasure.")
    assert not says("accepted", "The invitation was declined.")
    assert says("habit", "to meet twice a year")


def test_faults_of_the_data_name_the_entry() -> None:
    with pytest.raises(DataError, match="no phrases of the name 'nonsense'"):
        phrase("nonsense")
    with pytest.raises(DataError, match=r"encounters\.toml, entry 'talks'"):
        compiled(["("], "entry 'talks'")


def test_stops_inside_initials_end_nothing() -> None:
    assert folded("The U.S. ambassador, H.E. Jane Roe.") == "the u_s_ ambassador, h.e. jane roe."
    assert [t.kind for t in triggers_in("Chad summoned the U.S. ambassador.")] == ["demarche"]
