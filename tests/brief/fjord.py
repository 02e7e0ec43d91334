"""Kenya and Norway as three invented articles tell it: one agency, one ministry, one newspaper."""

from servanda.brief import Material
from servanda.model.reading import Instrument, Quantity, Reading
from servanda.model.reason import Reason
from tests.brief.invented import (
    act,
    article,
    clusters,
    encounter,
    held_by,
    linked,
    material,
    person,
    reading,
    undertaking,
)

MINISTERS = ("Amina Kiptoo", "Liv Håkonsen")
BOTH = ("KE", "NO")
TECHNICIANS = Quantity(1200, "supported", unit="technicians")
MEMORANDUM = "memorandum of understanding on vocational training"
COMMISSION = "Kenya-Norway Joint Commission"


def agency() -> Reading:
    """The talks as Kenya's agency tells them."""
    text = article(
        "savanna",
        "Nairobi (Savanna Wire) - Cabinet Secretary Amina Kiptoo held talks with Norwegian Foreign "
        "Minister Liv Håkonsen in Nairobi on March 4. The two sides hailed the strategic "
        "partnership that they set up two years ago.",
        "Kiptoo called on Norway to support Kenya's programme to train 1,200 technicians by 2027. "
        "She invited her counterpart to receive a Kenyan delegation in Oslo.",
        "Håkonsen announced a plan to spend 45 million USD on a wind farm in Turkana, if the land "
        "is made available. The ministers agreed to convene the 3rd meeting of the Kenya-Norway "
        "Joint Commission in Oslo in 2025, and agreed to deepen cooperation in fisheries.",
        "They exchanged views on the situation in the Horn of Africa. Kenya thanked Norway for its "
        "help after the floods.",
        outlet="Savanna Wire",
        side="KE",
        published="2024-03-05",
        url="https://savanna.example/talks",
    )
    return reading(
        text,
        [
            encounter(
                text, "e1", "held talks with Norwegian Foreign Minister Liv Håkonsen",
                date="2024-03-04", place="Nairobi", participants=MINISTERS,
            ),
            encounter(
                text, "e2", "convene the 3rd meeting", kind="session", status="planned",
                date="2025", place="Oslo", level=None,
            ),
        ],
        [
            act(
                text, "a1", "express", ("KE NO", ""),
                "hailed | the strategic partnership that they set up two years ago",
            ),
            act(
                text, "a2", "request", ("KE", "NO"),
                "called on | support Kenya's programme to train 1,200 technicians by 2027",
                speaker="Amina Kiptoo", owner=("NO",), force="firm", areas=("labour-education",),
                due="2027", due_kind="by", quantities=(TECHNICIANS,),
            ),
            act(
                text, "a3", "invite", ("KE", "NO"), "invited | receive a Kenyan delegation in Oslo",
                speaker="Amina Kiptoo", owner=("NO",), force="firm",
            ),
            act(
                text, "a4", "pledge", ("NO", "KE"),
                "announced | a plan to spend 45 million USD on a wind farm in Turkana",
                speaker="Liv Håkonsen", owner=("NO",), force="firm", areas=("energy-climate",),
                condition="if the land is made available",
                quantities=(Quantity(45_000_000, "owed", currency="USD"),),
            ),
            act(
                text, "a5", "agree", ("KE NO", ""),
                "agreed to | convene the 3rd meeting of the Kenya-Norway Joint Commission in "
                "Oslo in 2025",
                owner=BOTH, force="firm", due="2025", due_kind="in", mechanisms=(COMMISSION,),
            ),
            act(
                text, "a6", "agree", ("KE NO", ""), "agreed to | deepen cooperation in fisheries",
                owner=BOTH, force="firm", areas=("agriculture",),
            ),
            act(
                text, "a7", "discuss", ("KE NO", ""),
                "exchanged views on | the situation in the Horn of Africa", areas=("order",),
            ),
            act(
                text, "a8", "express", ("KE", "NO"),
                "thanked | Norway for its help after the floods",
            ),
        ],
        [
            person(text, "Amina Kiptoo", "KE", "Cabinet Secretary"),
            person(text, "Liv Håkonsen", "NO", "Foreign Minister"),
        ],
    )  # fmt: skip


def ministry() -> Reading:
    """The same talks as Norway's ministry tells them."""
    text = article(
        "readout",
        "1. Foreign Minister Liv Håkonsen met Cabinet Secretary Amina Kiptoo in Nairobi on 4 March "
        "2024.",
        "2. Ms Kiptoo hoped that Norway would support the training of 1,200 technicians in Kenya "
        "by the end of 2027. Ms Håkonsen said that Norway will consider the matter.",
        "3. Norway affirmed that fisheries are a pillar of the strategic partnership.",
        outlet="Ministry of Foreign Affairs of Norway",
        side="NO",
        form="readout",
        published="2024-03-06",
    )
    return reading(
        text,
        [
            encounter(
                text, "e1", "met Cabinet Secretary Amina Kiptoo", date="2024-03-04",
                place="Nairobi", participants=MINISTERS,
            )
        ],
        [
            act(
                text, "b1", "request", ("KE", "NO"),
                "hoped that Norway would | support the training of 1,200 technicians in Kenya by "
                "the end of 2027",
                owner=("NO",), force="intent", areas=("labour-education",), due="2027",
                due_kind="by", quantities=(TECHNICIANS,),
                date_reason=Reason("end-of-year", "by the end of 2027"),
            ),
            act(
                text, "b2", "answer", ("NO", "KE"), "will consider | the matter",
                reply="considers",
            ),
            act(
                text, "b3", "state", ("NO", "KE"),
                "affirmed that | fisheries are a pillar of the strategic partnership",
            ),
        ],
        [person(text, "Liv Håkonsen", "NO", "Foreign Minister")],
    )  # fmt: skip


def newspaper() -> Reading:
    """A visit a year later, with a signing and a protest."""
    text = article(
        "gazette",
        "President Juma Barasa of Kenya arrived in Oslo on 11 June 2025 and met Prime Minister "
        "Eirik Solbakken the next day.",
        "The two leaders signed a memorandum of understanding on vocational training. Solbakken "
        "protested against the detention of two Norwegian divers. Kenya lifted the ban on "
        "Norwegian trawlers.",
        "They reaffirmed that disputes at sea must be settled by law.",
        outlet="Gazette of the North",
        side="third",
    )
    return reading(
        text,
        [
            encounter(
                text, "e1", "met Prime Minister Eirik Solbakken", date="2025-06-12", place="Oslo",
                participants=("Juma Barasa", "Eirik Solbakken"), level="leader", part_of="visit",
            ),
            encounter(
                text, "e2", "arrived in Oslo", kind="visit", date="2025-06-11/2025-06-12",
                place="Norway", participants=("Juma Barasa",), level="leader",
            ),
        ],
        [
            act(
                text, "c1", "conclude", ("KE NO", ""),
                "signed | a memorandum of understanding on vocational training",
                areas=("labour-education",),
                instruments=(Instrument(MEMORANDUM, "signed"),),
            ),
            act(
                text, "c2", "oppose", ("NO", "KE"),
                "protested against | the detention of two Norwegian divers",
                speaker="Eirik Solbakken",
            ),
            act(text, "c3", "measure", ("KE", "NO"), "lifted | the ban on Norwegian trawlers"),
            act(
                text, "c4", "state", ("KE NO", ""),
                "reaffirmed that | disputes at sea must be settled by law", areas=("order",),
            ),
        ],
        [
            person(text, "Juma Barasa", "KE", "President"),
            person(text, "Eirik Solbakken", "NO", "Prime Minister"),
        ],
    )  # fmt: skip


def fjord() -> Material:
    """All three, linked."""
    readings = (agency(), ministry(), newspaper())
    return material(
        readings,
        [
            linked(readings, "savanna:e1", "readout:e1", id="talks"),
            linked(readings, "savanna:e2", id="session"),
            linked(readings, "gazette:e2", id="visit"),
            linked(readings, "gazette:e1", id="summit"),
        ],
        [
            undertaking(readings, "savanna:a2", "readout:b1", "readout:b2", status="acknowledged"),
            undertaking(readings, "savanna:a3", status="open"),
            undertaking(readings, "savanna:a4", status="committed"),
            undertaking(readings, "savanna:a5", status="committed", overdue="unknown"),
        ],
        [
            held_by("Amina Kiptoo", "KE", "Cabinet Secretary", "2024-03-04"),
            held_by("Juma Barasa", "KE", "President", "2025-06-12"),
            held_by("Eirik Solbakken", "NO", "Prime Minister", "2025-06-12"),
            held_by("Liv Håkonsen", "NO", "Foreign Minister", "2024-03-04"),
        ],
        clusters("savanna:a2 readout:b1"),
    )
