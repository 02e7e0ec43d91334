"""Whose official text it is where no office names its state: what the text itself gives away."""

import re
from collections import Counter
from collections.abc import Iterator

from servanda.article.blocks import Judged
from servanda.article.dateline import dateline_of
from servanda.article.dates import dates_in, without_dates
from servanda.article.knowledge import pairs, single
from servanda.article.recognise import is_office_line, is_place_and_date
from servanda.article.shape import is_names
from servanda.model.codes import PartyCode
from servanda.model.reason import Reason
from servanda.parties import gazetteer, state_of_place

#: A sign, the state it speaks for and how much it weighs.
Sign = tuple[str, PartyCode, int]

#: What one weak sign (the place of issue) weighs is not enough, two of them or a strong one are.
_ENOUGH = 2
_PLACE = "place of issue"
_WEAK, _STRONG, _SURE = 1, 2, 3
_TOPIC = re.compile(
    r"\b(?:on|about|regarding|concerning|over|against|in response to|at|following)\s", re.IGNORECASE
)
_WITH = re.compile(r"\b(?:with|to|by|for|hosted by)\s+(?P<rest>.+)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:on|about|regarding|concerning|over|against)\s+(?P<rest>\D.+)", re.IGNORECASE
)
_OF_OFFICE = re.compile(
    r"^(?:\w+ ){0,2}(?:remarks|address|speech|statement|message|toast|intervention)\s+"
    r"(?:by|of|from)\s+(?P<who>.+)",
    re.IGNORECASE,
)
#: What a text's own state does in it; of others it also tells what they are and have done.
_ACTS = re.compile(
    r"(?:,[^,.]{2,40},)?\s+"
    r"(?:(?:firmly|strongly|also|deeply|fully|always|therefore|resolutely)\s+)*(?:will|shall|"
    r"has (?:always|taken note|decided|consistently)|"
    r"(?:is|are|remains?|stands?) (?:\w+ly )?(?:ready|committed|"
    r"attached|determined|grateful|pleased|concerned|prepared|convinced|dissatisfied|opposed)|"
    r"(?:support|attache?|believe|urge|call|regret|condemn|consider|welcome|thank|hope|expect|want|oppose|"
    r"reject|reiterate|reaffirm|reserve|suspend|maintain|express|appreciate|deplore|protest|remain|stand|"
    r"demand|request|propose|honou?r|share)e?s)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:urg\w+|calls? (?:on|upon)|ask\w*|warn\w*|condemn\w*|expects?|"
    r"told (?:me|us)|assured (?:me|us))\b"
    r"[^.]{0,30}$"
)
_QUESTION = re.compile(r"(?:Q|QUESTION|Question)\b[^:]{0,40}:|[^.!]*\?$")
_LABEL = re.compile(r"(?P<who>[A-ZÀ-Ỹ][^:.!?,]{2,80}):\s+\S")
_DEMARCHE = re.compile(
    r"\b(?:ambassador|high commissioner|charg[ée]s? d[’']affaires|envoy)\b[^.]{0,60}?"
    r"\bin (?P<place>[A-ZÀ-Ỹ][\w’' -]{2,25}?),?\s+(?:(?:was|has been|were)\s+)?"
    r"(?:invited|summoned|called(?: in)?|asked)\b[^.]{0,20}"
    r"\bto (?:the|our) (?:foreign )?ministry\b",
    re.IGNORECASE,
)
_VISITING = re.compile(r"\bvisiting (?P<guest>[^.]{3,80}?) in (?P<place>[A-ZÀ-Ỹ][\w’' -]{2,25})")
_MEETS = re.compile(
    r"(?P<who>[A-ZÀ-Ỹ][\w’'.-]*(?: [A-ZÀ-Ỹ][\w’'.-]*){0,5}?) "
    r"(?:Meets|Met|Holds (?:Talks|a Meeting|a Phone Call)|"
    r"Has (?:Talks|a (?:Phone|Telephone|Video) Call)|Speaks)"
    r"(?: (?:on|by) the Phone)? with .+"
)
_OPENS = re.compile(
    r"On (?P<date>[^.]{4,40}?)(?: \(?local time\)?)?,? (?P<who>[A-ZÀ-Ỹ][^.,]{3,90}?) "
    r"(?:met|held|had|spoke|talked)\b"
)
#: So many of a transcript's paragraphs say "I" or "we".
_FIRST_PERSON = 0.3
_FORMAL = re.compile(
    r"\b(?:republic|kingdom|federation|state|union|commonwealth|sultanate|emirates?|principality|"
    r"duchy|confederation|government)\b",
    re.IGNORECASE,
)
#: Who is glad to be somewhere is a guest there.
_GUEST = re.compile(
    r"\b(?:glad|pleased|delighted|happy|honou?r(?:ed)?|great|good|privileged?|pleasure) "
    r"to (?:be|visit|return|come)(?: back)?(?: here)?(?: in| to)? "
    r"(?P<place>(?:the )?[A-ZÀ-Ỹ][\w’'-]*(?:,? [A-ZÀ-Ỹ][\w’'-]*){0,2})"
)
_OUR_ENVOY = re.compile(
    r"\b(?:our|the) (?:ambassador|embassy|high commission\w*|consulate) (?:in|to) "
    r"(?P<place>[A-ZÀ-Ỹ][\w’' -]{2,25})",
    re.IGNORECASE,
)


def issuer_of(
    judged: tuple[Judged, ...], title: str, *, abroad: bool = False
) -> tuple[PartyCode, Reason] | None:
    """The state whose official text this is and what told, or None where signs fail or disagree.

    Where a text may as well be given `abroad`, as speeches are, its place tells nothing.
    """
    signs = [each for each in _signs(judged, title) if not (abroad and each[0] == _PLACE)]
    weights: Counter[PartyCode] = Counter()
    others = _others(judged, title)
    for _, code, weight in signs:
        if code not in others or weight == _SURE:
            weights[code] += weight
    ranked = weights.most_common(2)
    if not ranked or ranked[0][1] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[1][1] == ranked[0][1]:
        return None
    code = ranked[0][0]
    return code, Reason("issuer", ", ".join(name for name, whose, _ in signs if whose == code))


def topic_cut(title: str) -> str:
    """A title up to where it says what it is about: "Remarks on X's Statement" is nobody's of X."""
    found = _TOPIC.search(title)
    return title[: found.start()] if found else title


def is_transcript(body: list[str]) -> bool:
    """Whether two speakers or more open paragraphs under their labels, and say "we" and "I"."""
    labels = {label["who"] for label in map(_LABEL.match, body) if label and _is_speaker(label)}
    own = sum(1 for text in body if single("forms", "first_person").search(text))
    return len(labels) >= 2 and own >= _FIRST_PERSON * len(body)


def _is_speaker(label: re.Match[str]) -> bool:
    return is_names(label["who"]) and len(label["who"].split()) >= 2


def meets(title: str, body: list[str]) -> bool:
    """Whether a ministry's own page tells whom its minister met, as the ministries of East Asia do.

    The title sets every word in capitals: "Jane Roe Meets with ...". The story opens "On 5 May
    2011, Minister Jane Roe met with ...": the office has no state before it, for it is ours.
    """
    found = _MEETS.fullmatch(title)
    opening = _OPENS.match(body[0]) if found and body else None
    if not found or not opening or not dates_in(opening["date"]):
        return False
    named = gazetteer().find(opening["who"])
    return not named and found["who"].split()[-1] in opening["who"]


def _signs(judged: tuple[Judged, ...], title: str) -> Iterator[Sign]:
    yield from _letterhead(judged)
    yield from _places(judged)
    yield from _title_office(title)
    body = [line.text for line in judged if line.block.kind == "body"]
    labels = [_LABEL.match(text) for text in body]
    yield from _first_speaker(labels)
    yield from _scenes(body)
    if sum(map(bool, labels)) < 2 or any(_QUESTION.match(text) for text in body):
        yield from _own_subject(body)


def _letterhead(judged: tuple[Judged, ...]) -> Iterator[Sign]:
    """A state's name on a line of its own, formal or beside an office's: KINGDOM OF MOROCCO."""
    lines = [line for line in judged if line.block.kind in ("byline", "other", "signoff", "title")]
    for line in lines:
        bare = line.text.strip(" .,:;–—-")
        named = gazetteer().find(bare)
        lead = bare[: named[0].start].strip().casefold() if named else bare
        if len(named) != 1 or named[0].end < len(bare) or lead not in ("", "the", "government of"):
            continue
        at = judged.index(line)
        beside = any(is_office_line(near.text) for near in judged[max(0, at - 1) : at + 2])
        if beside or (_FORMAL.search(bare) and line.block.kind != "title"):
            yield "letterhead", named[0].code, _SURE


def _places(judged: tuple[Judged, ...]) -> Iterator[Sign]:
    """The capital in which a text is dated."""
    for line in judged:
        place = ""
        if line.block.kind in ("byline", "signoff") and is_place_and_date(line.text):
            place = without_dates(line.text).strip(" ,.")
        elif line.block.kind == "body":
            dateline = dateline_of(line.text)
            place = dateline.place if dateline else ""
        code = state_of_place(place.split(",")[0]) if place else None
        if code:
            yield _PLACE, code, _WEAK
            return


def _title_office(title: str) -> Iterator[Sign]:
    """Whose office the title says is speaking: "Statement by the Minister of ... of Ghana"."""
    spoken = _OF_OFFICE.match(title)
    who = topic_cut(spoken["who"]) if spoken else topic_cut(title)
    for name, code in pairs("offices", "national"):
        if re.search(rf"\b{re.escape(name)}\b", who):
            yield "office of one state", code, _SURE
    if spoken:
        named = {each.code for each in gazetteer().find(who) if each.sense != "capital"}
        if len(named) == 1:
            yield "office in the title", named.pop(), _SURE


def _first_speaker(labels: list[re.Match[str] | None]) -> Iterator[Sign]:
    """Of a transcript's labels the first is the host's: "President of Ghana Jane Roe: ..."."""
    spoken = [label["who"] for label in labels if label]
    if len(spoken) >= 2 and single("furniture", "letterhead_office").match(spoken[0]):
        for mention in gazetteer().find(spoken[0]):
            yield "first speaker", mention.code, _STRONG
            return


def _scenes(body: list[str]) -> Iterator[Sign]:
    """Where a guest is received or an ambassador summoned, there the issuer is at home."""
    for text in body[:4]:
        for pattern in (_DEMARCHE, _VISITING):
            for scene in pattern.finditer(text):
                host = state_of_place(scene["place"].strip())
                if host and host not in _codes(scene.group().split(" in ")[0]):
                    yield "where it took place", host, _STRONG


def _own_subject(body: list[str]) -> Iterator[Sign]:
    """The state in whose name the text itself speaks: "France has taken note", "Japan urges"."""
    found: Counter[PartyCode] = Counter()
    for text in body:
        if _QUESTION.match(text):
            continue
        for mention in gazetteer().find(text):
            side = re.match(r" side\b", text[mention.end :]) is not None
            acts = mention.sense == "name" and _ACTS.match(text, mention.end)
            if (side or acts) and not _ADDRESSED.search(text[: mention.start]):
                found[mention.code] += 1
    ranked = found.most_common(2)
    own = any(single("forms", "first_person").search(text) for text in body)
    if ranked and own and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        yield "speaks in its name", ranked[0][0], _STRONG


def _is_guest(text: str) -> Iterator[PartyCode]:
    for found in _GUEST.finditer(text):
        place = found["place"].strip()
        yield from _codes(place)
        yield from filter(None, [state_of_place(place.split(",")[0])])


def _others(judged: tuple[Judged, ...], title: str) -> frozenset[PartyCode]:
    """States that the text meets: named after "with" in the title, where its own envoys are."""
    partner = _WITH.search(title)
    spoken = _OF_OFFICE.match(title)
    met = _codes(partner["rest"]) if partner and not spoken else frozenset()
    topic = _ABOUT.search(title)
    met |= _codes(topic["rest"]) if topic else frozenset()
    posts = (
        state_of_place(found["place"].strip())
        for line in judged
        if line.block.kind == "body"
        for found in _OUR_ENVOY.finditer(line.text)
        if found.group()[:3].casefold() == "our"
    )
    body = [line.text for line in judged if line.block.kind == "body"]
    visited = {code for text in body[:4] for code in _is_guest(text)}
    return met | visited | frozenset(filter(None, posts))


def _codes(text: str) -> frozenset[PartyCode]:
    return frozenset(mention.code for mention in gazetteer().find(text))
