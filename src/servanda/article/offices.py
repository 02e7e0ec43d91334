"""Lines that name an office: a ministry, its press service, whoever holds an office of state."""

import re
from functools import cache

from servanda.article.knowledge import literal, single, words
from servanda.article.shape import ends_sentence, is_names, word_count
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer

_CONNECTORS = frozenset(("of", "the", "for", "and", "in", "to", "de", "des", "du", "at", "on", "s"))
_TOKEN = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_SEGMENTS = re.compile(r"\s*[,/|;·]\s*|\s+[–—-]+\s+")
_OF = re.compile(r"\s(?:of|for|to|in|at)\s")
_LONGEST = 16
_SHORTEST_VERB = 3
_MOST_PARTS, _MOST_WORDS = 3, 7
#: What may stand before a state's name in a letterhead.
_LEAD = re.compile(r"(?:government of )?(?:the )?", re.IGNORECASE)
_POSTED = re.compile(
    r"\b(?:to|in|at|for)(?: the)?(?: [\w’'-]+ (?:of|and)(?: the)?)*\s+$", re.IGNORECASE
)
#: "Embassy Lilongwe": the town where it sits.
_SEAT = re.compile(r"\b(?:embassy|high commission|consulate(?:[- ]general)?|mission),?\s+$", re.I)
_FORMAL_LEAD = re.compile(r"(?:[\w’'-]+ ){0,3}(?:of (?:the )?)?", re.IGNORECASE)


def is_office_line(text: str) -> bool:
    """Whether a line is no more than the name of a ministry or the like."""
    plain = [word for word in _TOKEN.findall(text) if not word[0].isupper()]
    heads = literal("offices", "heads")
    small = in_small_letters(text)
    named = word_count(text) <= 12 and heads.search(small) is not None
    acts = any(map(could_act, _TOKEN.findall(heads.sub(" ", small))))
    return named and not acts and all(word in _CONNECTORS for word in plain)


def in_small_letters(text: str) -> str:
    """A line in capitals as it is written elsewhere: MINISTRY OF TRADE, Ministry of Trade."""
    if not text.isupper():
        return text
    titled = re.sub(r"(?<=[’'])S\b", "s", text.title())
    return re.sub(r"\b(?:Of|For|The|And)\b", lambda found: found[0].lower(), titled)


def is_state_name(text: str) -> bool:
    """Whether a line is no more than a state's formal name: KINGDOM OF MOROCCO."""
    if word_count(text) > 8 or single("furniture", "formal_state").match(text) is None:
        return False
    named = gazetteer().find(text)
    return len(named) == 1 and named[0].end >= len(text.rstrip(" .,:"))


def state_named(text: str) -> tuple[str, PartyCode] | None:
    """The state's name and code of a line such as `Government of the Republic of Malta`."""
    bare = text.strip(" .,:;–—-")
    lead = _LEAD.match(bare)
    name = bare[lead.end() :] if lead else bare
    named = gazetteer().find(name)
    if len(named) != 1 or named[0].end < len(name):
        return None
    formal = is_state_name(name) and _FORMAL_LEAD.fullmatch(name[: named[0].start]) is not None
    if named[0].start and not formal:
        return None
    return in_small_letters(name), named[0].code


def owner_in(text: str) -> PartyCode | None:
    """The party whose office a line names: not the one to which or in which it is posted."""
    for mention in gazetteer().find(text):
        ahead = text[: mention.start]
        seat = mention.sense == "capital" and _SEAT.search(ahead) is not None
        if not seat and _POSTED.search(ahead) is None:
            return mention.code
    return None


def is_holder_line(text: str) -> bool:
    """Whether a line is an office of state with its state: `Prime Minister of Malta`."""
    if _is_organisation(text):
        return True
    held = single("offices", "holders").match(in_small_letters(text))
    if held is None or word_count(text) > _LONGEST or not is_names(text.strip()):
        return False
    named = gazetteer().find(text)
    return len(named) == 1 and named[0].end >= len(text.rstrip(" .,:"))


def _is_organisation(text: str) -> bool:
    """Whether a line is an organisation's full name: `African Union Commission`."""
    bare = in_small_letters(text.strip(" .,:"))
    named = gazetteer().find(bare)
    whole = len(named) == 1 and named[0].sense == "organisation" and len(bare.split()) > 1
    return (
        whole
        and literal("offices", "bodies").search(bare) is not None
        and (not named[0].start or bare[: named[0].start].casefold() == "the ")
    )


def is_joined_letterhead(text: str) -> bool:
    """Whether a line joins a state or an organisation to its office: `REPUBLIC OF X - CABINET`."""
    parts = [part for part in _SEGMENTS.split(text.strip(" .:")) if part]
    if not 2 <= len(parts) <= _MOST_PARTS or word_count(text) > _LONGEST:
        return False
    whose = [state_named(part) is not None or _is_party(part) for part in parts]
    organs = [is_office_line(part) or is_unit_line(part) or is_organ(part) for part in parts]
    return any(whose) and any(organs) and all(map(any, zip(whose, organs, strict=True)))


def _is_party(text: str) -> bool:
    named = gazetteer().find(text)
    return len(named) == 1 and not named[0].start and named[0].end >= len(text.rstrip(" .,:"))


def is_department(text: str) -> bool:
    """Whether a few names end as a department's does, none of them a headline's verb."""
    small = in_small_letters(text.strip(" .,:"))
    parts = small.split()
    named = is_names(small) and parts[-1] in words("offices", "departments")
    return named and len(parts) <= _MOST_WORDS and not any(map(could_act, parts[:-1]))


def is_organ(text: str) -> bool:
    """Whether a few names end in an organ's: `PEACE AND SECURITY COUNCIL`."""
    small = in_small_letters(text.strip(" .,:"))
    last = small.rsplit(" ", 1)[-1]
    return (
        is_names(small) and last in words("offices", "bodies") and word_count(small) <= _MOST_WORDS
    )


def is_unit_line(text: str) -> bool:
    """Whether a line names a department, and no more but where it belongs or stands.

    `Press and Information Division`, `Publicity Wing, Ministry of Trade, Valletta`: the words
    before an "of" are such as departments are named by, so no headline is taken for one.
    """
    plain = in_small_letters(text.strip(" .:;()[]*–—-")).removeprefix("The ").removeprefix("the ")
    if not plain or word_count(plain) > _LONGEST or re.search(r"[!?“”\"]|\d{4}", plain):
        return False
    if ends_sentence(text) and not text.rstrip().endswith((".", ")")):
        return False
    segments = [segment for segment in _SEGMENTS.split(plain) if segment]
    units = [_is_unit(segment) for segment in segments]
    return bool(units) and units[0] and all(map(_is_named, segments))


def _is_unit(segment: str) -> bool:
    """Whether a name's head is a department's and all words before it are such names' words."""
    opening = _units().match(segment)
    if opening and re.match(r"$|\s(?:of|for|to|in|at|and)\b", segment[opening.end() :]):
        return True
    head = _OF.split(segment, maxsplit=1)[0]
    named = " ".join(_without_parties(head).split())
    if not _units().search(named):
        return False
    return all(_is_unit_word(word) for word in _TOKEN.findall(named))


def _is_unit_word(word: str) -> bool:
    return word in _CONNECTORS or word in _unit_words() or _units().fullmatch(word) is not None


def _without_parties(text: str) -> str:
    for mention in reversed(gazetteer().find(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text.replace("’s ", " ").replace("'s ", " ")


def _is_named(segment: str) -> bool:
    """Whether a segment can be a name: no verb of a headline is among its words."""
    tail = _OF.split(segment, maxsplit=1)[1:]
    inflected = [word for part in tail for word in _TOKEN.findall(part) if could_act(word)]
    return is_names(_OF.sub(" of ", segment)) and not inflected


def could_act(word: str) -> bool:
    """Whether a word may be a headline's verb: it ends as one does, and is no known plural."""
    ends = (
        word.endswith("s") and not word.endswith(("ss", "'s", "’s")) and len(word) > _SHORTEST_VERB
    )
    return ends and word not in words("offices", "plurals") and not gazetteer().find(word)


@cache
def _unit_words() -> frozenset[str]:
    return frozenset(words("offices", "unit_words"))


def _units() -> re.Pattern[str]:
    return literal("offices", "units")
