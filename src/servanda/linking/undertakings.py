"""Candidates -> undertakings: deliverables one by one, standing language by its direction."""

from collections.abc import Sequence

from servanda.linking.candidates import Candidate
from servanda.linking.context import is_bare_document, with_subject
from servanda.linking.folding import fold
from servanda.linking.naming import name_of
from servanda.linking.nature import concrete_part, is_direction
from servanda.linking.profile import profiles
from servanda.linking.replies import reply_ties
from servanda.linking.threads import Thread, threads
from servanda.linking.topics import Topic, topics_in
from servanda.model.codes import UNDERTAKING_TYPES, ActType, Nature, PartyCode
from servanda.model.identity import short_hash
from servanda.model.links import Ref, UndertakingCluster
from servanda.model.reason import Reason

# What shows that something can be done: it was answered, or told of.
_FOLLOWING: frozenset[ActType] = frozenset(("answer", "report", "measure"))


def undertakings(candidates: Sequence[Candidate]) -> tuple[UndertakingCluster, ...]:
    """All undertakings of these candidates, by id; an act may stand in several."""
    ties = reply_ties(candidates)
    tied = _tied(candidates, ties)
    directions = [one for one in candidates if _is_standing(one)]
    apart = {*ties, *(one.id for one in directions)}
    free = [one for one in candidates if one.id not in apart]
    groups = [group for pair in _pairs(free) for group in threads(profiles(pair))]
    deliverables = [group for group in groups if _is_deliverable(group)]
    rest = [one for group in groups if not _is_deliverable(group) for one in _candidates(group)]
    standing = sorted((one for one in (*rest, *directions) if _can_stand(one)), key=_canonical)
    found = [
        *(
            _cluster(_candidates(group), "deliverable", tied, group.reasons)
            for group in deliverables
        ),
        *_directions(standing, tied),
    ]
    return tuple(sorted(found, key=lambda cluster: cluster.id))


Tied = dict[str, list[tuple[Candidate, Reason]]]


def _tied(candidates: Sequence[Candidate], ties: dict[str, tuple[str, Reason]]) -> Tied:
    """Ask's candidate id -> its answers; an answer to an answer counts for the first ask."""
    by_id = {one.id: one for one in candidates}
    found: Tied = {}
    for answer, (ask, reason) in sorted(ties.items()):
        found.setdefault(ask, []).append((by_id[answer], reason))
    return found


def _pairs(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """The candidates of each pair of parties, in canonical order; directions are left to topics."""
    groups: dict[tuple[PartyCode, ...], list[Candidate]] = {}
    for one in sorted(candidates, key=lambda one: (one.first.order, one.id)):
        groups.setdefault(tuple(sorted(one.parties)), []).append(one)
    return [group for _, group in sorted(groups.items())]


def _candidates(group: Thread) -> list[Candidate]:
    return [one.candidate for one in group.members]


def _is_deliverable(group: Thread) -> bool:
    """Whether it is of something that can be said to be done.

    One of its acts says so; or something is asked or promised that is on no topic of standing
    language, or is answered or reported on.
    """
    acts = _candidates(group)
    if any(one.seed and one.nature == "deliverable" for one in acts):
        return True
    undertaken = [one for one in acts if one.types & UNDERTAKING_TYPES]
    followed = any(one.types & _FOLLOWING for one in acts)
    return bool(undertaken) and (followed or not any(_topics(one) for one in acts))


def _is_standing(one: Candidate) -> bool:
    """Whether it opens as a direction, or asks or promises no more than a topic of such.

    What names a place or a work of its own is more than a topic.
    """
    if is_direction(one.reason):
        return True
    undertakes = one.nature == "standing" and one.types <= UNDERTAKING_TYPES
    return undertakes and not one.proper and bool(_topics(one))


def _can_stand(one: Candidate) -> bool:
    return one.nature == "standing" and one.seed


def _directions(candidates: Sequence[Candidate], tied: Tied) -> list[UndertakingCluster]:
    """One group for each direction between the same parties; what has no direction stands alone."""
    groups: dict[tuple[str, ...], list[Candidate]] = {}
    topics: dict[tuple[str, ...], Topic] = {}
    for one in candidates:
        for topic in _topics(one) or (None,):
            key = _direction_key(one, topic)
            groups.setdefault(key, []).append(one)
            if topic:
                topics[key] = topic
    return [
        _cluster(group, "standing", tied, _direction_reasons(topics.get(key)), topics.get(key))
        for key, group in sorted(groups.items())
    ]


def _topics(one: Candidate) -> tuple[Topic, ...]:
    found = {
        topic.name: topic
        for act in one.one_act.tellings
        for topic, _ in topics_in(act.act.quote.text)
    }
    return tuple(topic for _, topic in sorted(found.items()))


def _direction_key(one: Candidate, topic: Topic | None) -> tuple[str, ...]:
    if topic is None:
        return ("", one.id)
    owners = " ".join(sorted(one.owners)) if topic.by_owner else ""
    return (topic.name, " ".join(sorted(one.parties)), owners)


def _direction_reasons(topic: Topic | None) -> list[Reason]:
    return [Reason("same_direction", topic.name)] if topic else []


def _cluster(
    group: Sequence[Candidate],
    nature: Nature,
    tied: Tied,
    reasons: Sequence[Reason],
    topic: Topic | None = None,
) -> UndertakingCluster:
    answers = [row for one in group for row in tied.get(one.id, [])]
    acts = [*group, *(answer for answer, _ in answers)]
    ids = list(
        dict.fromkeys(
            _undertaking_id(key, topic) for one in sorted(group, key=_canonical) for key in one.keys
        )
    )
    grounds = {*reasons, *(reason for _, reason in answers), *(one.reason for one in group)}
    return UndertakingCluster(
        id=ids[0],
        name=_name(group, topic),
        nature=nature,
        members=_members(acts),
        former_ids=tuple(ids[1:]),
        reasons=tuple(sorted(grounds)),
    )


def _canonical(one: Candidate) -> tuple[bool, tuple[str, int, int, str], str]:
    return (not one.seed, one.first.order, one.id)


def _undertaking_id(key: str, topic: Topic | None) -> str:
    return f"und-{short_hash(key, topic.name if topic else '')}"


def _members(acts: Sequence[Candidate]) -> tuple[Ref, ...]:
    tellings = {act.order: act.ref for one in acts for act in one.one_act.tellings}
    unique = dict.fromkeys(tellings[order] for order in sorted(tellings))
    return tuple(unique)


def _name(group: Sequence[Candidate], topic: Topic | None) -> str:
    """Out of the first act that itself undertakes, around the words of the direction."""
    committing = [one for one in group if one.types & UNDERTAKING_TYPES]
    first = min(committing or group, key=_canonical)
    if first.subject and not is_bare_document(first.subject):
        return name_of(first.subject)
    quote = _quote_with_subject(first)
    if first.nature == "deliverable":
        return name_of(concrete_part(quote))
    place = topic.match(fold(quote)) if topic else None
    if place is None or len(fold(quote)) != len(quote):
        return name_of(quote)
    return name_of(_clause_around(quote, place))


def _quote_with_subject(one: Candidate) -> str:
    """Its first telling's words, with what a bare "be signed" or "take place" is said of."""
    act = one.first
    quote = " ".join(act.act.quote.text.split())
    subject = with_subject(act.before, quote)
    if subject:
        return subject
    return f"{act.antecedent}: {quote}" if act.antecedent else quote


def _clause_around(quote: str, place: tuple[int, int]) -> str:
    """The part between commas that holds `place`, or all of a short quotation."""
    if len(quote) <= 60:
        return quote
    start = max(quote.rfind(mark, 0, place[0]) for mark in (", ", "; ")) + 1
    ends = [at for mark in (", ", "; ") if (at := quote.find(mark, place[1])) > 0]
    clause = quote[max(start, 0) : min(ends, default=len(quote))].strip(" ,;")
    return clause.removeprefix("and ")
