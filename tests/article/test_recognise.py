"""Lines that show what they are wherever they stand, and prose that must not be mistaken."""

import pytest

from servanda.article.recognise import closes_story, is_section, recognised, starts_related


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("caption", "ministers-in-rome_2.jpg"),
        ("caption", "Ministers at the talks in Rome (Photo: City Office)"),
        ("caption", "A ship leaves the port of Santos, Brazil, May 5, 2011. REUTERS/Ana Lobo"),
        ("caption", "The two at the signing. (Xinhua/Li Dongmei)"),
        ("caption", "File photo: the harbour of Valletta"),
        ("caption", "Prime Minister Jane Roe (left) and her guest."),
        ("caption", "Minister Jane Roe shakes hands with her guest in Rome"),
        ("caption", "The harbour at dawn. Photo courtesy of the port authority"),
        ("byline", "By Jane Roe"),
        ("byline", "10 October 2003"),
        ("byline", "Updated 10:32 GMT, 5 March 2019"),
        ("byline", "Source:Xinhua Published: 2013-4-13 17:56:56"),
        ("byline", "KATHMANDU, Nov 5"),
        ("byline", "Friday, April 3, 2020, 5:46 p.m. Ministry of Foreign Affairs"),
        ("byline", "Ministry of Foreign Affairs of Japan"),
        ("byline", "Anadolu Agency WORLD"),
        ("byline", "VNA"),
        ("signoff", "(END)"),
        ("signoff", "./."),
        ("signoff", "###"),
        ("signoff", "-30-"),
        ("signoff", "ENDS"),
        ("signoff", "(Reporting by Jane Roe; Editing by John Doe)"),
        ("related", "Read more: Bakers of Gozo win prize"),
        ("signoff", "(HWA)"),
        ("signoff", "(tp, mh)"),
        ("signoff", "With files from the Harbour Agency"),
        ("signoff", "Jane Roe reported from Rome, and John Doe from Lome."),
        ("signoff", "Done at Rome on 5 May 2011, in two originals in the English language."),
        ("signoff", "For the Government of the Republic of Malta: Jane Roe, Ambassador"),
        ("byline", "The below is attributable to Spokesperson Jane Roe:"),
        ("byline", "2018-09-12 20:14:33 | Editor: lihua"),
        ("byline", "Press Trust of India Islamabad"),
        ("byline", "Source: US Embassy in Baghdad"),
        ("byline", "Source: Official website of the President of Russia"),
        ("byline", "State Department Press Office"),
        ("caption", "The harbour at dawn on Tuesday. (Jane Roe/Valletta Courier)"),
        ("other", "President of the Republic of Kazakhstan: Official web-site"),
        ("other", "Share on Facebook"),
        ("other", "Print this page"),
        ("other", "Tags: Malta, Brazil"),
        ("other", "#malta #brazil"),
        ("other", "Home > News > Releases"),
        ("other", "Advertisement"),
        ("other", "Press Release"),
        ("other", "Ref. No. 12/2019"),
        ("other", "Tel: +356 2000 0000"),
        ("other", "This website uses cookies to enhance quality of service."),
        ("other", "Follow us on Facebook"),
    ],
)
def test_lines_that_show_what_they_are(kind: str, text: str) -> None:
    mark = recognised(text)
    assert mark is not None
    assert mark.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "The two sides agreed to share the costs of the photo archive.",
        "By 2030 Malta will cut emissions by half",
        "By the end of the year, both will have ratified the accord.",
        "Trade and investment",
        "1. Security",
        "They welcomed the end of the ban.",
        "Minister Roe and her guest agreed to meet in May.",
        "He thanked the courtesy of his hosts and the people of Malta.",
        "Brazil follows with interest the reforms in Malta",
        "Ministry of Foreign Affairs summons envoy over remarks",
        "(c) exchange experts on dairy farming.",
        "For the Government of Malta the loan was a burden, officials said.",
        "Made in Rome in 2011, the accord binds both countries to share the catch of the bay.",
        "The Harbour Agency reported from Rome that the talks would go on.",
        "Minister Launches Official Website",
        "Independent Malta",
        "They met (twice) in Rome. (The Malta/Brazil panel did not.)",
        "March 5 agreement takes effect in Rome at last",
    ],
)
def test_prose_and_titles_are_left_alone(text: str) -> None:
    assert recognised(text) is None


@pytest.mark.parametrize(
    "text", ["See more", "Related News", "You may also like", "More from World", "Read also:"]
)
def test_announcements(text: str) -> None:
    assert starts_related(text)


@pytest.mark.parametrize(
    "text", ["More jobs for nurses are needed.", "Other", "Top envoy in Rome", "Related"[:3]]
)
def test_no_announcements(text: str) -> None:
    assert not starts_related(text)


@pytest.mark.parametrize(
    "text", ["Politics-Diplomacy", "World", "Trade & Investment", "Law, Education"]
)
def test_sections(text: str) -> None:
    assert is_section(text)


@pytest.mark.parametrize(
    ("text", "closes"),
    [("in 2025./.", True), ("in May.-AA", True), ("in 2025. — VNS", True), ("trade. -0-", True),
     ("of 2025.", False), ("a well-known fact", False), ("said so. — He left", False)],
)  # fmt: skip
def test_closings(text: str, closes: bool) -> None:
    assert closes_story(text) is closes
