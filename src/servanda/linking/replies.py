"""Which ask an answer answers, where its words or its place in the text make that plain."""

from collections.abc import Sequence

from servanda.linking.candidates import Candidate
from servanda.linking.data import strings
from servanda.linking.folding import content, fold, stem
from servanda.linking.likeness import words_alike
from servanda.model.codes import ActType
from servanda.model.reason import Reason

_ASKS: frozenset[ActType] = frozenset(("request", "propose", "invite"))
_SHARED_WORDS = 2
# Line breaks and quotation marks between two sentences that follow on each other.
_GAP = 4
_INVITATION = stem("invitation")
_Tie = tuple[str, Reason]


def reply_ties(candidates: Sequence[Candidate]) -> dict[str, _Tie]:
    """Answer's candidate id -> the ask's candidate id and the ground."""
    asks: dict[str, list[Candidate]] = {}
    for one in candidates:
        if one.types & _ASKS:
            asks.setdefault(one.whole, []).append(one)
    ties = {}
    for answer in candidates:
        there = asks.get(answer.whole, [])
        tie = _tie(answer, [ask for ask in there if _can_answer(answer, ask)])
        if tie:
            ties[answer.id] = tie
    return ties


def _can_answer(answer: Candidate, ask: Candidate) -> bool:
    """Said by one of those asked, who did not ask it themselves."""
    if answer.id == ask.id or answer.types & _ASKS:
        return False
    speakers = {party for act in answer.one_act.tellings for party in act.act.by}
    askers = {party for act in ask.one_act.tellings for party in act.act.by}
    return bool(speakers & ask.owners) and not askers >= speakers


def _tie(answer: Candidate, asks: Sequence[Candidate]) -> _Tie | None:
    if not asks:
        return None
    if points_back(answer):
        return _nearest_invitation(answer, asks) or _last_before(answer, asks)
    if "answer" not in answer.types:
        return None
    return _likest(answer, asks) or _next_after(answer, asks)


def points_back(answer: Candidate) -> bool:
    """Whether its content only says "the proposal", "the invitation"."""
    back = {stem(fold(word)) for word in strings("nature", "pointing_back", "words")}
    words = content(answer.first.act.quote.text)
    return bool(words & back) and not answer.words - back


def _nearest_invitation(answer: Candidate, asks: Sequence[Candidate]) -> _Tie | None:
    """What accepts "an invitation" accepts the nearest of its article, be it told after it."""
    place = answer.first
    if _INVITATION not in content(f"{place.act.cue} {place.act.quote.text}"):
        return None
    near = [
        (abs(telling.act.quote.start - place.act.quote.start), ask.id)
        for ask in asks
        for telling in ask.one_act.tellings
        if "invite" in ask.types and telling.ref.article == place.ref.article
    ]
    if not near:
        return None
    return min(near)[1], Reason("answers", f"{place.ref} takes up the invitation")


def _last_before(answer: Candidate, asks: Sequence[Candidate]) -> _Tie | None:
    """The ask that stands last before the answer in the same article."""
    place = answer.first
    before = [
        (telling.order, ask.id)
        for ask in asks
        for telling in ask.one_act.tellings
        if telling.ref.article == place.ref.article and telling.order < place.order
    ]
    if not before:
        return None
    _, found = max(before)
    return found, Reason("answers", f"{place.ref} points back at the ask before it")


def _next_after(answer: Candidate, asks: Sequence[Candidate]) -> _Tie | None:
    """The ask on the same subject right before the answer, in its own or the last sentence."""
    found = _last_before(answer, asks)
    ask = next((one for one in asks if found and one.id == found[0]), None)
    if ask is None or not _adjoin(ask, answer):
        return None
    return ask.id, Reason("answers", f"{answer.first.ref} follows on the ask")


def _adjoin(ask: Candidate, answer: Candidate) -> bool:
    reply = answer.first
    return any(
        telling.ref.article == reply.ref.article
        and (not reply.act.due or reply.act.reply == "declines")
        and 0 <= reply.act.sentence.start - telling.act.sentence.end <= _GAP
        and set(telling.act.areas) & set(reply.act.areas)
        for telling in ask.one_act.tellings
    )


def _likest(answer: Candidate, asks: Sequence[Candidate]) -> _Tie | None:
    """The one ask that shares most of its telling words; none where two share as much."""
    scored = sorted(
        ((round(words_alike(answer.words, ask.words), 6), ask) for ask in asks
         if len(answer.words & ask.words) >= _SHARED_WORDS),
        key=lambda row: (-row[0], row[1].id),
    )  # fmt: skip
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    shared = ", ".join(sorted(answer.words & scored[0][1].words))
    return scored[0][1].id, Reason("answers", f"shares {shared}", scored[0][0])
