"""Whose somebody is by what they say of a party, and by whose ministry tells of them."""

import re
from collections.abc import Iterator, Sequence

from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.draft import Draft, PersonMention

_SAYS = (
    r"said|says|told|added|adding|affirmed|stressed|noted|pledged|promised|vowed|announced|explained|confirmed|replied|"
    r"reaffirmed|reiterated|underlined|admitted|conceded|acknowledged|disclosed|revealed|recalled|remarked|observed|maintained|emphasi[sz]ed|stated|declared|hoped|denied|assured|insisted|indicated"
)
_SPEECH = re.compile(
    rf"\s+(?:[a-z]+ly\s+|also\s+|later\s+|again\s+|then\s+)?(?:{_SAYS})\b(?:\s+(?:reporters|journalists|lawmakers))?"
    r"(?:\s+on\s+\w+day)?(?:\s+that)?\s+(?:the\s+)?"
)
_DOES = re.compile(
    r"['’]?\s+(?:would|will|was|is|had|has|could|should|remains?|remained|stood|stands|intends|wants|never|fully|always)\b"
    r"(?!\s+(?:also\s+|again\s+)?been\s+(?:asked|told|urged|requested|warned|invited|pressed|reminded|offered|given|handed))"
)
# "Chad is not ready to ..., Minister Roe said": who says it is of Chad; a threat is another's
_MEANS = re.compile(
    r"\s+(?:[a-z]+ly\s+|also\s+|still\s+|now\s+)?(?:"
    r"(?P<weak>(?:will|would|shall)(?!\s+(?:not\s+)?(?:have\s+to|face|pay|regret|suffer|be|bear))|"
    r"wants|intends|plans|cannot|has\s+(?:withdrawn|dropped|decided|accepted|lifted|approved|extended|signed|ratified|"
    r"completed|begun|started|launched|allocated|granted|opened|received|set\s+aside|asked|sought|requested|proposed))|"
    r"hopes|expects|supports|welcomes|regrets|deplores|condemns|rejects|appreciates|values|reaffirms|"
    r"reiterates|urges|demands|calls\s+(?:up)?on|calls\s+for|reserves\s+the\s+right|stands\s+(?:ready|by)|remains\s+(?:committed|ready|open)|"
    r"has\s+(?:offered|agreed)|(?:is|was|are)\s+(?:not\s+|yet\s+|still\s+|also\s+|fully\s+|now\s+){0,2}"
    r"(?:ready|prepared|willing|committed|open|determined|considering|keen|grateful|interested|in\s+no\s+hurry))\b"
)
_ATTRIBUTED = re.compile(r",[\"”]?\s+[^.;,\"“”]{0,60}$")
_SAID = re.compile(rf"(?:,\s+[^.;,]{{1,60}},)?\s+(?:also\s+)?(?:{_SAYS})\b")
_TOWARD = re.compile(
    r"\s+(?:[a-z]+ly\s+|also\s+|again\s+)?(?:thanked|asked|urged|invited|called on|congratulated|"
    r"condemned|accused|warned|criticised|criticized|praised|commended|visited|visits|will visit|"
    r"(?:will |is to )?travels? to|travelled to|traveled to|flew to|flies to|will fly to|"
    r"summoned|has summoned|called in|"
    r"is visiting|arrived in|arrives in|called|requested|appealed to|suggested that|proposed that|"
    r"hoped that|left for|assured|demanded that|rejected)\s+(?:the\s+)?"
)
_RECEIVES = re.compile(
    r"\s+(?:[a-z]+ly\s+|also\s+|later\s+)?(?:received|hosted|met|met\s+with|welcomed|briefed|telephoned|held\s+talks\s+with|"
    r"was\s+received\s+by|greeted)\s+(?:the\s+|a\s+|an\s+)?(?:[a-z]+\s+){0,3}"
    r"(?:[Aa]mbassador|[Mm]inister|[Pp]resident|[Dd]elegation|[Ee]nvoy|[Mm]inisters|[Aa]mbassadors)\s+(?:of|from)\s+(?:the\s+)?"
)
_TOLD = re.compile(
    r"\s+(?:[a-z]+ly\s+|also\s+|later\s+)?(?:told|informed|reminded|assured)\s+(?:the\s+)?"
)
# up to the end of a sentence without another name, then the pronoun
_PRONOUN = re.compile(r"(?:[^.\n]{0,200}?)\.[\"”]?\s+(?:He|She)\b")
_MINISTRY = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:[Mm]inistry|[Oo]ffice|[Gg]overnment|[Pp]residency)"
    rf"(?:\s*,\s*|\s+(?:{_SAYS})\s+(?:that\s+|on\s+\w+day\s+(?:that\s+)?)?)"
    r"(?:(?:the|its)\s+)?(?:[A-Z][\w-]+\s+){0,4}"
)
#: How far before a name the ministry may stand that tells of the person.
_REACH = 120


_OFFICIAL = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}"
    r"(?:[Mm]inistry|[Gg]overnment|[Pp]residency|[Pp]residential office|[Ff]oreign [Oo]ffice)\s+"
    r"(?:said|says|announced|confirmed)\b"
)


def official_voice(draft: Draft) -> PartyCode | None:
    """Whose ministry the lead cites, if one state's only: "..., Lima's foreign ministry said"."""
    lead = draft.sentences[0] if draft.sentences else None
    named = draft.mentions_in(lead.start, lead.end) if lead is not None else ()
    cited = {m.code for m in named if _OFFICIAL.match(draft.article.text, m.end)}
    return cited.pop() if len(cited) == 1 else None


def in_speech(draft: Draft, mention: PersonMention) -> Iterator[tuple[PartyCode, int]]:
    """ "Roe said Chad would ..." speaks for Chad, "Roe thanked Chad" does not."""
    text = draft.article.text
    for start in (mention.end, *_pronoun_after(draft, mention)):
        after = {m.start: m for m in draft.mentions_in(start, start + 90)}
        for pattern, weight in ((_SPEECH, 18), (_TOWARD, -20), (_RECEIVES, -20)):
            match = pattern.match(text, start)
            other = after.get(match.end()) if match else None
            if other is not None and (weight < 0 or _DOES.match(text, other.end)):
                yield other.code, weight
        told = _TOLD.match(text, start)
        other = after.get(told.end()) if told else None
        # a reporter of one's own is told things too ("told Chad's radio")
        if other and other.sense != "demonym" and text[other.end : other.end + 1] not in "'’":
            yield other.code, -20


def in_clause(
    text: str, mentions: Sequence[Mention], place: tuple[int, int]
) -> Iterator[tuple[PartyCode, int]]:
    """ "Chad wants more, Minister Roe said": the party that begins the sentence."""
    for mention in mentions[:1]:
        means = _MEANS.match(text, mention.end)
        if (
            means
            and _ATTRIBUTED.search(text, mention.end, place[0])
            and _SAID.match(text, place[1])
        ):
            # "Iran wants the bomb, Minister Roe said" may be said of it as well
            yield mention.code, 24 if means["weak"] else 40


def told_by(draft: Draft, mention: PersonMention) -> Iterator[tuple[PartyCode, int]]:
    """ "According to Chad's foreign ministry, Roe ..." and "Chad's government said Roe ..."."""
    for other in draft.mentions_in(mention.start - _REACH, mention.start):
        if _MINISTRY.fullmatch(draft.article.text, other.end, mention.start):
            yield other.code, 40


def _pronoun_after(draft: Draft, mention: PersonMention) -> Iterator[int]:
    """Where "he" or "she" ends that begins the next sentence, nobody being named between."""
    text = draft.article.text
    pronoun = _PRONOUN.match(text, mention.end)
    if pronoun is not None:
        yield pronoun.end()
