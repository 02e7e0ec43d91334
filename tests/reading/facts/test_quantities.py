"""Counts and money: value, unit, currency; and what is none."""

import pytest

from servanda.reading.facts import find_quantities, role_of

MONEY = [
    ("800 000 euros", 800000, "EUR"),
    ("300.000 euros", 300000, "EUR"),
    ("EUR 910 000", 910000, "EUR"),
    ("five and a half million euros", 5500000, "EUR"),
    ("half a billion dollars", 500000000, "USD"),
    ("EC$11.4 million", 11400000, "XCD"),
    ("1,500 crore rupees", 15000000000, "INR"),
    ("USD 20 billion", 20e9, "USD"),
    ("US$ 1.75 billion", 1.75e9, "USD"),
    ("$200m", 200e6, "USD"),
    ("¥20 trillion", 20e12, "JPY"),
    ("26.7 billion yen", 26.7e9, "JPY"),
    ("1,500 crore rupees", 15e9, "INR"),
    ("Rs 84.5 crore", 845e6, "INR"),
    ("12 trillion won", 12e12, "KRW"),
    ("€180m", 180e6, "EUR"),
    ("100,000 U.S. dollars", 1e5, "USD"),
    ("500m yuan", 500e6, "CNY"),
    ("NT$30 million", 30e6, "TWD"),
    ("A$45 million", 45e6, "AUD"),
    ("five million euros", 5e6, "EUR"),
    ("2 lakh taka", 2e5, "BDT"),
]

COUNTS = [
    ("ship 15 000 tonnes of rice", [(15000, "tonnes")]),
    ("open a hundred filling stations", [(100, "filling stations")]),
    ("send half a million doses", [(500000, "doses")]),
    ("receive a quarter of a million Togolese workers", [(250000, "workers")]),
    ("lend two dozen buses", [(24, "buses")]),
    ("three hundred and twenty tents", [(320, "tents")]),
    ("11 of the 46 shipments", [(11, "shipments"), (46, "shipments")]),
    ("63 of the line's 64 pillars", [(63, "pillars"), (64, "pillars")]),
    ("1,100 extra vessel days a year", [(1100, "vessel days a year")]),
    ("hire 20 fisheries observers", [(20, "fisheries observers")]),
    ("list nine New Zealand dairy plants", [(9, "New Zealand dairy plants")]),
    ("lay a 115km pipe", [(115, "km")]),
    ("deliver 200m doses", [(200000000, "doses")]),
    ("let 550 cubic metres of river water a second pass", [(550, "cubic metres a second")]),
    ("raise from 60 to 120 the number of grants", [(60, "grants"), (120, "grants")]),
    ("cut the time from 30 to 10 working days", [(30, "working days"), (10, "working days")]),
    ("the quota, now 940 places, be raised to 2,500", [(940, "places"), (2500, "places")]),
    ("cut the form from 12 pages to four", [(12, "pages"), (4, "pages")]),
    (
        "build ten plants, six by Togo and four by Benin",
        [(10, "plants"), (6, "plants"), (4, "plants")],
    ),
    ("open the gate three days a week", [(3, "days a week")]),
    ("train 300 Kenyan nurses in Lyon", [(300, "nurses")]),
    ("lend a 60-member field crew", [(60, "members")]),
    ("a 70,000 strong workforce by 2040", [(70000, "workforce")]),
    ("sign six cooperation documents", [(6, "cooperation documents")]),
    ("cut duties by 13 percent", [(13, "percent")]),
    ("long permits (4-8 years) for nurses", [(4, "years"), (8, "years")]),
    ("between five and ten years of training", [(5, "years"), (10, "years")]),
    ("raise the number of permits from 300 to 500", [(300, "permits"), (500, "permits")]),
    ("stretch it over 15 years instead of 10", [(15, "years"), (10, "years")]),
    ("grant 2,000 additional transit permits", [(2000, "transit permits")]),
    ("host 40 fellows a year", [(40, "fellows a year")]),
    ("deliver 1.4 million tonnes of rice", [(1.4e6, "tonnes")]),
    ("three of the schemes", [(3, "schemes")]),
    ("free twelve German citizens", [(12, "citizens")]),
    ("send three top officials and two try scorers", [(3, "top officials"), (2, "try scorers")]),
    ("lend 14 Leopard 2 tanks", [(14, "Leopard tanks")]),
    ("lay a 1,200-km pipe", [(1200, "km")]),
    ("send 120 police officers", [(120, "police officers")]),
]

NOTHING = [
    "respect the three islands",
    "patrol the water between our two zones",
    "the two gas companies",
    "translate a 600-page study",
    "sail 200m off the coast",
    "the talks with the P5+1",
    "stay open seven days a week",
    "the line was fourteen months late",
    "the two sides and both countries",
    "the 65th anniversary",
    "Metro Line No. 2 and Article 5",
    "the one-China policy",
    "a 2+2 dialogue of the G7",
    "emissions at 2005 levels",
    "the 1982 United Nations Convention",
    "expand two-way trade",
    "an eight-day tour",
    "answer within two months",
    "over the past 50 years",
    "stay open 24 hours a day",
    "on 3 May 2031 and in 2032",
]


@pytest.mark.parametrize(("words", "value", "currency"), MONEY)
def test_money(words: str, value: float, currency: str) -> None:
    (found,) = find_quantities(f"provide {words} for schools")
    assert (found.value, found.currency, found.unit) == (value, currency, None)


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_counts(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(one.value, one.unit) for one in find_quantities(text)] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity(text: str) -> None:
    assert not find_quantities(text)


def test_a_bare_number_counts_what_the_sentence_has_counted() -> None:
    found = find_quantities("pays 20 million", before="a grant of €90 million, of which Oslo ")
    assert [(one.value, one.currency) for one in found] == [(20000000, "EUR")]
    assert not find_quantities("shelter 1.2 million Rohingya", before="a grant of €90 million to ")


def test_the_dollar_of_a_peso_state_is_that_of_the_united_states() -> None:
    assert find_quantities("pay $2m", home="AR")[0].currency == "USD"


def test_bare_sign_is_the_home_currency() -> None:
    assert [one.currency for one in find_quantities("pay $3 million", home="NZ")] == ["NZD"]


def test_shared_name_is_no_currency_abroad() -> None:
    assert [one.unit for one in find_quantities("pay 5 million pesos")] == ["pesos"]
    assert [one.currency for one in find_quantities("pay 5 million pesos", home="PH")] == ["PHP"]


ROLES = [
    ("train 300 nurses", "pledge", ["owed"]),
    ("support Chad in carrying out a programme to train 900 nurses", "request", ["supported"]),
    ("the 4,000 Peruvians living in Osaka", "express", ["background"]),
    ("help its tech community, including 70 companies", "request", ["background"]),
    ("raise the number of permits from 300 to 500", "pledge", ["background", "owed"]),
    ("lift trade to 30 billion euros from 10 billion euros", "agree", ["owed", "background"]),
    ("France's support for 12 projects", "express", ["supported"]),
    ("pay 90 million euros ($97 million)", "request", ["owed", "background"]),
    ("meet half of the bill of 6 million euros", "request", ["supported"]),
    ("trade reached 4 billion euros", "state", ["background"]),
]


@pytest.mark.parametrize(("quote", "act_type", "roles"), ROLES)
def test_roles(quote: str, act_type: str, roles: list[str]) -> None:
    assert [role_of(one, quote, act_type) for one in find_quantities(quote)] == roles
