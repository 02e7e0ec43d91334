"""What an official text's scenes give away: who is host, who guest, who needs no state's name."""

import re
from collections import Counter
from collections.abc import Iterator

from servanda.article.knowledge import single
from servanda.article.shape import is_names
from servanda.model.codes import PartyCode
from servanda.parties import Mention, gazetteer, state_of_place

#: A sign, the state it speaks for and how much it weighs.
Sign = tuple[str, PartyCode, int]

WEAK, STRONG, SURE = 1, 2, 3
_ENVOY = (
    r"\b(?:ambassador|high commissioner|charg[ée]s? d[’']affaires|envoy|deputy head of mission)\b"
)
_SUMMONS = r"(?:invited|summoned|called(?: in)?|asked|convoked|convened)\b"
_DEMARCHE = re.compile(
    rf"{_ENVOY}[^.]{{0,60}}?\b(?:in|to) (?P<place>(?:the )?[A-ZÀ-Ỹ][\w’' -]{{2,25}}?),?\s+"
    rf"(?:[^.,]{{3,50}}, )?(?:(?:was|has been|were)\s+)?(?:\w+ )?{_SUMMONS}[^.]{{0,20}}"
    r"\bto (?:the|our) (?:foreign )?ministry\b(?! of foreign affairs (?:of|in)\b| in\b)",
    re.IGNORECASE,
)
_SUMMONED = re.compile(
    rf"(?P<who>[^.;]{{0,90}}{_ENVOY}[^.;]{{0,90}}?)\b(?:was|has been|were)\s+(?:\w+ )?{_SUMMONS}"
    r"[^.;]{0,20}\b(?:to|by) (?P<host>(?:the )?(?:[\w’'-]+ )?(?:foreign |ministry of |external )+"
    r"(?:ministry|affairs)[^.,;]{0,50})",
    re.IGNORECASE,
)
_VISITING = re.compile(r"\bvisiting (?P<guest>[^.]{3,80}?) in (?P<place>[A-ZÀ-Ỹ][\w’' -]{2,25})")
_TITLE_STOP = re.compile(r"\b(Mr|Mrs|Ms|Dr|H\.E|Hon|Amb|Prof)\.")
#: The ambassador's own words at length: his ministry tells what he answered.
_ANSWERS = re.compile(
    r"(?:^|[.”\"] |, )(?:[Tt]he|[Oo]ur) (?:latter )?"
    r"(?:Ambassador|High Commissioner|Charg\S+ d\S+)"
    r"(?: also| further| then| again)? (?:rejected|explained|pointed out|recalled|stressed|replied|"
    r"answered|returned|objected|reminded|underlined|emphasi[sz]ed|informed|stated|denied|refuted|"
    r"drew|noted|made (?:it )?clear|expressed|dismissed|conveyed|reiterated)\b"
)
_OFFICE = (
    r"(?:deputy |vice |vice-|first |prime |foreign |state |crown |acting |interior |trade "
    r"|defen[cs]e )*"
    r"(?:presidents?|ministers?|premiers?|chancellor|king|queen|emir|sultan|prince|secretar(?:y|ies)|"
    r"counterparts?|colleague|speaker|head of (?:state|government|delegation)|delegation)\b"
)
_BEFORE = re.compile(
    rf"\b{_OFFICE}(?: [\w,]+){{0,6}}? of (?:the )?(?:Government of (?:the )?)?$", re.I
)
_AFTER = re.compile(rf"(?:[’']s)? {_OFFICE}", re.I)
_BARE = re.compile(
    r"\b(?:the|hon[’']?ble|honourable)? ?(?:deputy |prime |foreign )*"
    r"(?:minister|president|premier|head of (?:state|government)|crown prince(?:ss)?"
    r"|(?:foreign|cabinet|state) secretary|chancellor|secretary-general)\b(?! of\b)",
    re.I,
)


def scenes(body: list[str]) -> Iterator[Sign]:
    """Where a guest is received or an ambassador summoned, there the issuer is at home."""
    for text in body[:4]:
        for pattern in (_DEMARCHE, _VISITING):
            for scene in pattern.finditer(text):
                if pattern is _VISITING and not is_names(_TITLE_STOP.sub(r"\1", scene["guest"])):
                    continue
                host = state_of_place(scene["place"].strip())
                guests = text[scene.start() : scene.start("place")]
                if host and host not in codes_in(guests):
                    yield "where it took place", host, STRONG


def envoys(body: list[str]) -> Iterator[Sign]:
    """The state whose ambassador was called in and answers, told by his own ministry.

    A host that is named is one sign, though some ministries name themselves so; his answers are
    another.
    """
    for text in body[:4]:
        found = _SUMMONED.search(_TITLE_STOP.sub(r"\1", text))
        sent = _sender(found["who"]) if found else None
        if found is None or sent is None:
            continue
        if codes_in(found["host"]) - {sent}:
            yield "its ambassador was called in abroad", sent, WEAK
        answers = sum(len(_ANSWERS.findall(each)) for each in body)
        if answers:
            yield "its ambassador answers", sent, STRONG if answers > 1 else WEAK
        return


def _sender(who: str) -> PartyCode | None:
    """The state an ambassador is of: `the Ambassador of X in Y`, `X's Ambassador in Y`."""
    envoy = re.search(_ENVOY, who, re.IGNORECASE)
    if envoy is None:
        return None
    for mention in gazetteer().find(who):
        ahead, behind = who[mention.end : envoy.start()], who[envoy.end() : mention.start]
        if mention.end <= envoy.start() and len(ahead.strip("’'s ")) < 3:
            return mention.code
        if mention.start >= envoy.end() and re.fullmatch(r" of (?:the )?", behind):
            return mention.code
    return None


def own_officials(body: list[str], title: str) -> Iterator[Sign]:
    """Of two states the one whose ministers bear no state's name: for us he is "the Minister"."""
    named: Counter[PartyCode] = Counter()
    qualified: Counter[PartyCode] = Counter()
    for text in (title, *body):
        for mention in gazetteer().find(text):
            if mention.sense == "capital":
                continue
            named[mention.code] += 1
            qualified[mention.code] += text is not title and is_office_of(text, mention)
    bare = sum(len(_BARE.findall(text)) for text in body)
    ranked = [code for code, _ in named.most_common(2)]
    if len(ranked) < 2 or not bare:
        return
    for own, other in (ranked, ranked[::-1]):
        if not qualified[own] and qualified[other]:
            yield "its officials need no state", own, STRONG if qualified[other] > 1 else WEAK


def is_office_of(text: str, mention: Mention) -> bool:
    """Whether a state is named as that of an officer: "President of X", "X's Minister"."""
    before = _BEFORE.search(text[max(0, mention.start - 80) : mention.start])
    return before is not None or _AFTER.match(text, mention.end) is not None


def codes_in(text: str) -> frozenset[PartyCode]:
    """The parties that a text names."""
    return frozenset(mention.code for mention in gazetteer().find(text))


def is_first_person(text: str) -> bool:
    """Whether a paragraph says "I" or "we"."""
    return single("forms", "first_person").search(text) is not None
