"""Whose voice a text is by whom its "we" speaks to, and by the city it is dated from."""

import re
from collections.abc import Iterator

from servanda.model.article import Block
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer
from servanda.reading.draft import Draft

_OWN_VOICE = re.compile(r"\b(?:[Ww]e|[Oo]ur)\s")
_ADDRESSING = re.compile(
    r"\b[Ww]e\s+(?:(?:have|do|must|will|once|also|again|strongly|firmly|resolutely|solemnly|fully)\s+){0,3}(?:again\s+)?"
    r"(?:urged?|call(?:ed)?\s+(?:up)?on|ask(?:ed)?|warn(?:ed)?|demand(?:ed)?|condemn(?:ed)?|summoned|advised?|remind(?:ed)?|"
    r"invited?|thank(?:ed)?|congratulated?|expect|advise|protested\s+to|expelled)\s+(?:the\s+)?"
)
# "our Ambassador in Accra", "our relations with Chad"
_OURS = re.compile(
    r"\b[Oo]ur\s+(?:[Aa]mbassador|[Ee]mbassy|[Ee]nvoy|[Cc]onsul(?:ate)?|[Cc]onsul\s+[Gg]eneral|mission|citizens|nationals|"
    r"compatriots|relations|friends|neighbou?rs?|partners?)\s+(?:in|to|at|with)\s+(?:the\s+)?"
)
_DATED = re.compile(
    r"(?:\s*[,(]|\s+\(|\s+[|/–—-])?[,\s]+(?:\d{1,2}|[A-Z][a-z]{2,8})\b[.,]?\s+(?:[A-Z][a-z]{2,8}|\d)"
)
#: "Accra - Ghana and Norway signed ..."
_DASHED = re.compile(r"\s+(?:-|–|—|--)\s+(?=[A-Z“\"])|:\s+(?=[A-Z])")
_QUOTES = re.compile(r"[\"“”]")
#: Blocks above the body that may hold place and date.
_HEAD = ("byline", "other", "heading", "standfirst")
#: How long a line of place and date may be.
_LINE = 60


def addressed(draft: Draft) -> frozenset[PartyCode]:
    """The parties that the narrator's own "we" speaks to, whose voice the text is not."""
    if not _OWN_VOICE.search(draft.article.text):
        return frozenset()
    return frozenset(_addressed(draft, {m.start: m.code for m in draft.mentions}))


def _addressed(draft: Draft, codes: dict[int, PartyCode]) -> Iterator[PartyCode]:
    text = draft.article.text
    for passage in draft.passages:
        if passage.label:
            continue
        for pattern in (_ADDRESSING, _OURS):
            for match in pattern.finditer(text, passage.offset, passage.block.end):
                code = codes.get(match.end())
                if code and not _is_quoted(text, passage.offset, match.start()):
                    yield code


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether an odd number of quotation marks stands before, so that somebody else says it."""
    return len(_QUOTES.findall(text, start, at)) % 2 == 1


def dated_from(draft: Draft) -> list[PartyCode]:
    """The states whose capital stands with a date alone above the body: "Oslo, 3 May 1999"."""
    text = draft.article.text
    first = draft.passages[0].offset if draft.passages else 0
    heads = [b for b in draft.article.blocks if b.kind in _HEAD and b.end <= first]
    opening = [draft.passages[0].block] if draft.passages else []
    return [code for block in (*heads, *opening) for code in _dated(_head(text, block))]


def _head(text: str, block: Block) -> str:
    """A block above the body, or the first words of the story."""
    return text[block.start : block.end if block.kind in _HEAD else block.start + _LINE]


def _dated(words: str) -> Iterator[PartyCode]:
    for line in words.split("\n"):
        for mention in gazetteer().find(line[:_LINE])[:1]:
            dated = _DATED.match(line, mention.end) or _DASHED.match(line, mention.end)
            if mention.start == 0 and mention.sense == "capital" and dated:
                yield mention.code


def opening_capital(draft: Draft) -> PartyCode | None:
    """The state whose capital the body opens with, even where it is not spoken of otherwise."""
    first = draft.passages[0] if draft.passages else None
    if first is None:
        return None
    named = draft.mentions_in(first.block.start, max(first.offset, first.block.start + 25))
    capital = next((m for m in named if m.sense == "capital" and not m.ambiguous), None)
    after = draft.article.text[capital.end : capital.end + 2] if capital else ""
    dated = capital is not None and after.lstrip()[:1] in (",", ":", "(", "-", "–", "—", ".")
    return capital.code if capital and dated else None
