"""Whose official text it is where no office names its state."""

import pytest

from servanda.article import parse
from servanda.article.issuer import topic_cut
from servanda.model.article import Article, Page


def article(text: str) -> Article:
    return parse(Page("page", "page.txt", text.encode()))


LETTERHEAD = """KINGDOM OF MOROCCO
Ministry of Foreign Affairs, Cooperation and Expatriates

Press Release

Minister receives Ambassador of Chile

The Minister received today the Ambassador of Chile, Ms. Carla Fuentes.

They agreed to open talks on a tax treaty.
"""
STATE_BELOW = """Office of the President
Republic of Korea

Readout of the Summit with the Prime Minister of Denmark

March 3, 2011

President Han Seung-woo met with Prime Minister Lene Dahl and agreed to open a dialogue.
"""
DEMARCHE = """Press Release Regarding the Decision of the Parliament of Malta

We reject this decision and expect that it will be withdrawn in full by the spring.

The Ambassador of Malta in Vienna was summoned to the Ministry today and our protest was conveyed.
"""
TRANSCRIPT = """Meeting with President of Malta Carmel Vella

5 May 2007
10:15
Sirelli, Murani Region

President of Georgia Nino Tavadze: Mr Vella, I am glad to see you in our country again.

Trade between us has grown, and we will open a new line.

Carmel Vella: Thank you. I propose that we sign the treaty in autumn.
"""
SPOKESPERSON = """Spokesperson's Comments on the Ban on Wine

2011-05-05

Today Malta banned the import of wine. Georgia is strongly opposed to this and urges Malta to think.

We hope that the ban will be lifted.
"""
MINISTER = """Media release

Visit to Malta

Minister for Ports and Islands

13 December 2013

I met my counterpart, the Hon John Roe, in Valletta today.

Australia will provide the following:
$3 million for the road to the port of the island
a crane for the wharf at the northern end of the town

I look forward to welcoming the Minister to Perth.
"""
MEETS = """Ren Hua Meets with Minister of Ports of Malta John Roe

On May 5, 2011, Vice Premier Ren Hua met with visiting Minister John Roe of Malta in Beijing.

Ren Hua said that trade had grown and that more ships were welcome.
"""


@pytest.mark.parametrize(
    ("text", "side", "form"),
    [
        (LETTERHEAD, "MA", "readout"),
        (STATE_BELOW, "KR", "readout"),
        (DEMARCHE, "AT", "readout"),
        (TRANSCRIPT, "GE", "speech"),
        (SPOKESPERSON, "GE", "readout"),
        (MINISTER, "AU", "readout"),
        (MEETS, "CN", "readout"),
    ],
)
def test_the_text_gives_its_issuer_away(text: str, side: str, form: str) -> None:
    read = article(text)
    assert (read.side, read.form) == (side, form)


def test_a_guests_speech_does_not_speak_for_the_host() -> None:
    text = """Remarks at the Signing Ceremony

Amman, Jordan

June 12, 2009

Thank you. I am delighted to be in Amman. We will pay for the plant.

Jordan will open it in May, and Jordan stands for peace.
"""
    assert article(text).side is None


def test_a_report_is_nobodys_official_text() -> None:
    assert article("Malta will pay\n\nRIGA - Malta will pay, and we hope Malta will.").side is None


def test_what_a_title_is_about_is_not_who_speaks() -> None:
    assert topic_cut("Remarks on Cuba's Statement") == "Remarks "
    text = """Statement by the Ministry of Foreign Affairs on Cuba's Note

5 May 2012

The note was read.
"""
    assert article(text).side is None


def test_the_subject_of_a_statement_is_not_its_issuer() -> None:
    text = """Statement by the Spokesperson of the Ministry of Ports on the Events in Malta

5 May 2012

We condemn it. Malta will find in us a friend, and Malta remains a pillar of peace.
"""
    assert (article(text).side, article(text).form) == (None, "readout")


def test_the_place_alone_is_not_enough_and_two_speakers_are_nobodys() -> None:
    dated = "Meeting with the King\n\nPress Release\n\nValletta, 3 June 2011\n\nThey met.\n"
    assert article(dated).side is None
    both = "Remarks by the Prime Minister of Malta and the President of Chile\n\nWe will sign it.\n"
    assert article(both).side is None


@pytest.mark.parametrize(
    ("title", "side"),
    [
        (
            "Address by the Taoiseach, Siobhan Roe, at a Dinner of the President of Malta",
            "IE",
        ),
        ("Statement by the Minister of Ports of Ghana at the Maritime Conference in Malta", "GH"),
    ],
)
def test_the_office_in_a_title_tells(title: str, side: str) -> None:
    assert article(f"{title}\n\n5 May 2012\n\nI thank you. We will build a ship.\n").side == side
