"""Whether a text is issued by several together: its label, whom it names, its voice."""

import re
from collections import Counter

from servanda.article.blocks import Judged
from servanda.article.issuer import topic_cut
from servanda.article.knowledge import single
from servanda.article.offices import is_office_line, is_organ, is_unit_line
from servanda.model.codes import PartyCode
from servanda.parties import gazetteer

#: So many of a text's paragraphs at least open with "the Ministers", "the Council", "they".
_COLLECTIVE = 0.3
#: Who says "I" speaks for himself.
_ALONE = re.compile(r"\b(?:I|[Mm]y|I[’']m|I[’']ve)\b(?![.)])")
_QUOTED = re.compile(r"[“\"][^”\"]{12,}[”\"]")
_ORGAN_SPEAKS = 2
_ORGANS = r"\b(?:authority|council|commission|assembly|committee)\b"
_HEAD_KINDS = ("byline", "other", "heading", "standfirst")


def joint_label(judged: tuple[Judged, ...], title: str) -> str | None:
    """What makes a text a joint one though no "Joint Statement" is its title; None if nothing does.

    A line that says whose joint text it is; a "Final Communiqué" above or beneath the title; a
    document's name above paragraphs that speak of the meeting's members together, none quoted.
    """
    if any(_ALONE.search(line.text) for line in judged if line.block.kind == "body"):
        return None
    heads = _heads(judged)
    for text in heads:
        if single("furniture", "joint_with").fullmatch(text) and gazetteer().find(text):
            return text
    for text in (title, *heads):
        found = single("forms", "joint_final").search(text)
        if found:
            return found.group()
    body = [line.text for line in judged if line.block.kind == "body"]
    treaty = single("forms", "treaty").search(title)
    if treaty and any(map(single("forms", "enacting").search, body)):
        return treaty.group()
    return _document_of_several([title, *heads], body)


def organisation_of(judged: tuple[Judged, ...], title: str) -> PartyCode | None:
    """The organisation whose organ issues a joint text; None for a text of several parties.

    Its letterhead tells, or an organ that the paragraphs open with ("The Authority took note");
    the text names one organisation, and no other party stands in the title beside it.
    """
    heads = [line.text for line in judged if line.block.kind in ("byline", "other", "signoff")]
    alone = [code for text in heads if (code := _organisation_alone(text))]
    body = [line.text for line in judged if line.block.kind == "body"]
    organ = sum(single("forms", "organ_voice").match(text) is not None for text in body)
    organ += re.search(_ORGANS, title, re.IGNORECASE) is not None
    beside = {each.code for each in gazetteer().find(topic_cut(title))}
    if not alone and organ < _ORGAN_SPEAKS:
        return None
    named = Counter(
        mention.code
        for text in (title, *body)
        for mention in gazetteer().find(text)
        if mention.sense == "organisation"
    )
    found = alone[:1] or [code for code, _ in named.most_common(1) if len(named) == 1 or organ > 2]
    return found[0] if found and beside <= {found[0]} else None


def _organisation_alone(text: str) -> PartyCode | None:
    """The organisation that a line names first, with no more than its organ beside it."""
    named = gazetteer().find(text)
    own = len(named) == 1 and named[0].sense == "organisation" and not named[0].start
    rest = text[named[0].end :].strip(" –—-|,.:") if own else ""
    return named[0].code if own and (not rest or is_organ(rest)) else None


def _heads(judged: tuple[Judged, ...]) -> list[str]:
    """The lines above the story, and the title's other lines."""
    whole = " ".join(line.text for line in judged if line.block.kind == "title")
    heads = [whole] if whole else []
    for line in judged:
        if line.block.kind == "body":
            break
        if line.block.kind in _HEAD_KINDS:
            heads.append(line.text)
    return heads


def _document_of_several(heads: list[str], body: list[str]) -> str | None:
    label = next(filter(None, map(single("forms", "document").search, heads)), None)
    gathered = any(single("forms", "gathering").search(text) for text in heads)
    voice, meet = single("forms", "collective_voice"), single("forms", "gathered")
    opens = any(voice.match(text) and meet.match(text) for text in body[:2])
    own_office = any(is_office_line(text) or is_unit_line(text) for text in heads)
    if label is None or not (gathered or opens) or (own_office and not gathered):
        return None
    if any(map(_QUOTED.search, body)):
        return None
    return label.group() if _speaks_together(body) or opens else None


def _speaks_together(body: list[str]) -> bool:
    """Whether paragraphs open with all the members, or resolve in the name of the whole."""
    voice = single("forms", "collective_voice")
    own = sum(voice.match(text) is not None for text in body)
    return own >= 1 and own >= _COLLECTIVE * len(body)
