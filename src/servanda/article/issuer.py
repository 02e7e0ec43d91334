"""Whose official text it is where no office names its state: what the text itself gives away."""

import re
from collections import Counter
from collections.abc import Iterator

from servanda.article.blocks import Judged
from servanda.article.dateline import dateline_of
from servanda.article.dates import dates_in, without_dates
from servanda.article.hosts import beside_the_other, hosts, titled_others
from servanda.article.knowledge import literal, pairs, single
from servanda.article.offices import in_small_letters, is_office_line, state_named
from servanda.article.recognise import is_place_and_date
from servanda.article.scenes import (
    STRONG,
    SURE,
    WEAK,
    Sign,
    codes_in,
    envoys,
    is_first_person,
    own_officials,
    scenes,
)
from servanda.article.shape import is_names
from servanda.model.codes import PartyCode
from servanda.model.reason import Reason
from servanda.parties import gazetteer, state_of_place

#: What one weak sign (the place of issue) weighs is not enough, two of them or a strong one are.
_ENOUGH = 2
_PLACE = "place of issue"
_TOPIC = re.compile(
    r"\b(?:on|about|regarding|concerning|over|against|in response to|at|following)\s", re.IGNORECASE
)
_WITH = re.compile(r"\b(?:with|to|by|for|hosted by)\s+(?P<rest>.+)", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:on|about|regarding|concerning|over|against)\s+(?P<rest>\D.+)", re.IGNORECASE
)
_OF_OFFICE = re.compile(
    r"^(?:\w+ ){0,2}"
    r"(?:remarks|address|speech|statement|message|letter|telegram|toast|intervention)\s+"
    r"(?:by|of|from)\s+(?P<who>.+)",
    re.IGNORECASE,
)
#: What a text's own state does in it; of others it also tells what they are and have done.
_ACTS = re.compile(
    r"(?:,[^,.]{2,40},)?\s+"
    r"(?:(?:firmly|strongly|also|deeply|fully|always|therefore|resolutely)\s+)*(?:will|shall|"
    r"does not|has (?:always|never|taken note|decided|consistently)|"
    r"(?:is|are|remains?|stands?) (?:\w+ly )?(?:ready|committed|"
    r"attached|determined|grateful|pleased|concerned|prepared|convinced|dissatisfied|opposed)|"
    r"(?:support|attache?|believe|urge|call|regret|condemn|consider|welcome|thank|hope|expect|want|oppose|"
    r"renew|recall|declare|affirm|confirm|insist|dismisse?|underline|underscore|stresse?|emphasi[sz]e|salute|"
    r"congratulate|condole|extend|intend|decline|refuse|trust|remind|view|regard|repudiate|denounce|commend|"
    r"encourage|appeal|reject|reiterate|reaffirm|reserve|suspend|maintain|express|appreciate|deplore|protest|remain|stand|"
    r"demand|request|propose|honou?r|share)e?s)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:urg\w+|calls? (?:on|upon)|ask\w*|warn\w*|condemn\w*|expects?|"
    r"told (?:me|us)|assured (?:me|us))\b"
    r"[^.]{0,30}$"
)
#: "New Zealand and Chile will" is both; "a conference that Palau will hold" tells of the other.
_NOT_ALONE = re.compile(
    r"\band (?:the )?$|\b(?:which|where|when|whom|if|as) (?:the )?$"
    r"|\b(?:the|an?|any|each|this) (?:[\w-]+ ){1,4}(?<!\band )that (?:the )?$"
)
_QUESTION = re.compile(r"(?:Q|QUESTION|Question)\b[^:]{0,40}:|[^.!]*\?$")
_LABEL = re.compile(r"(?P<who>[A-ZÀ-Ỹ][^:.!?,]{2,80}):\s+\S")
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
        if code not in others or weight == SURE:
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
    own = sum(map(is_first_person, body))
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
    yield from _head_office(judged)
    yield from _address(judged)
    body = [line.text for line in judged if line.block.kind == "body"]
    others = _others(judged, title)
    yield from hosts(body, title, others)
    yield from beside_the_other(judged, body, others)
    labels = [_LABEL.match(text) for text in body]
    yield from _first_speaker(labels)
    yield from scenes(body)
    yield from envoys(body)
    yield from own_officials(body, title)
    if sum(map(bool, labels)) < 2 or any(_QUESTION.match(text) for text in body):
        yield from _own_subject(body, title, others)


def _letterhead(judged: tuple[Judged, ...]) -> Iterator[Sign]:
    """A state's name on a line of its own, formal or beside an office's: KINGDOM OF MOROCCO."""
    lines = [line for line in judged if line.block.kind in ("byline", "other", "signoff", "title")]
    for line in lines:
        stated = state_named(line.text)
        if stated is None:
            continue
        at = judged.index(line)
        beside = any(_is_office(near.text) for near in judged[max(0, at - 1) : at + 2])
        if beside or (_FORMAL.search(line.text) and line.block.kind != "title"):
            yield "letterhead", stated[1], SURE


def _is_office(text: str) -> bool:
    head = single("furniture", "letterhead_office").match(text)
    return is_office_line(text) or (head is not None and is_names(text))


def _places(judged: tuple[Judged, ...]) -> Iterator[Sign]:
    """The capital in which a text is dated."""
    for line in judged:
        place = ""
        if line.block.kind in ("byline", "signoff") and is_place_and_date(line.text):
            place = without_dates(line.text).strip(" ,.")
        elif line.block.kind == "signoff" and is_names(line.text):
            place = line.text.rpartition(",")[2].strip()
        elif line.block.kind == "body":
            dateline = dateline_of(line.text)
            place = dateline.place if dateline else ""
        code = state_of_place(place.split(",")[0]) if place else None
        if code:
            yield _PLACE, code, WEAK
            return


def _title_office(title: str) -> Iterator[Sign]:
    """Whose office the title says is speaking: "Statement by the Minister of ... of Ghana"."""
    spoken = _OF_OFFICE.match(title)
    who = topic_cut(spoken["who"]) if spoken else topic_cut(title)
    for name, code in pairs("offices", "national"):
        if re.search(rf"\b{re.escape(name)}\b", who):
            yield "office of one state", code, SURE
    if spoken:
        named = {each.code for each in gazetteer().find(who) if each.sense != "capital"}
        if len(named) == 1:
            yield "office in the title", named.pop(), SURE


def _head_office(judged: tuple[Judged, ...]) -> Iterator[Sign]:
    """An office of one state on a line above the story: PRESS STATEMENT BY WISMA PUTRA."""
    for line in judged:
        if line.block.kind == "body":
            return
        small = in_small_letters(line.text)
        for name, code in pairs("offices", "national"):
            if line.block.kind in ("byline", "other") and re.search(
                rf"\b{re.escape(name)}\b", small
            ):
                yield "office of one state", code, SURE


def _address(judged: tuple[Judged, ...]) -> Iterator[Sign]:
    """The one state that an office's address beneath the text names."""
    last = max((at for at, line in enumerate(judged) if line.block.kind == "body"), default=0)
    for line in judged[last + 1 :]:
        office = literal("offices", "heads").search(in_small_letters(line.text.split(",")[0]))
        named = {mention.code for mention in gazetteer().find(line.text)}
        if office and len(named) == 1 and line.block.kind in ("other", "signoff"):
            yield "office's address", named.pop(), STRONG


def _first_speaker(labels: list[re.Match[str] | None]) -> Iterator[Sign]:
    """Of a transcript's labels the first is the host's: "President of Ghana Jane Roe: ..."."""
    spoken = [label["who"] for label in labels if label]
    if len(spoken) >= 2 and single("furniture", "letterhead_office").match(spoken[0]):
        for mention in gazetteer().find(spoken[0]):
            yield "first speaker", mention.code, STRONG
            return


def _own_subject(body: list[str], title: str, others: frozenset[PartyCode]) -> Iterator[Sign]:
    """The state in whose name the text itself speaks: "France has taken note", "Japan urges"."""
    found: Counter[PartyCode] = Counter()
    for text in (*body, topic_cut(title)):
        if _QUESTION.match(text):
            continue
        for mention in gazetteer().find(text):
            side = re.match(r" side\b", text[mention.end :]) is not None
            acts = mention.sense == "name" and _ACTS.match(text, mention.end)
            ahead = text[: mention.start]
            own = side or (acts and not _NOT_ALONE.search(ahead))
            if own and mention.code not in others and not _ADDRESSED.search(ahead):
                found[mention.code] += 1
    ranked = found.most_common(2)
    own = any(map(is_first_person, body))
    if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
        yield "speaks in its name", ranked[0][0], STRONG if own else WEAK


def _is_guest(text: str) -> Iterator[PartyCode]:
    for found in _GUEST.finditer(text):
        place = found["place"].strip()
        yield from codes_in(place)
        yield from filter(None, [state_of_place(place.split(",")[0])])


def _others(judged: tuple[Judged, ...], title: str) -> frozenset[PartyCode]:
    """States that the text meets: named after "with" in the title, where its own envoys are."""
    partner = _WITH.search(title)
    spoken = _OF_OFFICE.match(title)
    met = codes_in(partner["rest"]) if partner and not spoken else frozenset()
    topic = _ABOUT.search(title)
    met |= codes_in(topic["rest"]) if topic else frozenset()
    posts = (
        state_of_place(found["place"].strip())
        for line in judged
        if line.block.kind == "body"
        for found in _OUR_ENVOY.finditer(line.text)
        if found.group()[:3].casefold() == "our"
    )
    body = [line.text for line in judged if line.block.kind == "body"]
    visited = {code for text in body[:4] for code in _is_guest(text)}
    return met | visited | frozenset(filter(None, posts)) | titled_others(title)
