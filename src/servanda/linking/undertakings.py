"""Candidates -> undertakings: deliverables one by one, standing language by its direction."""

from collections.abc import Sequence
from itertools import combinations

from servanda.linking.candidates import Candidate
from servanda.linking.cluster import clusters
from servanda.linking.context import is_bare_document, with_subject
from servanda.linking.folding import fold
from servanda.linking.naming import name_of
from servanda.linking.nature import concrete_part
from servanda.linking.replies import reply_ties
from servanda.linking.same_deliverable import one_deliverable
from servanda.linking.topics import Topic, topics_in
from servanda.linking.worth import worth_comparing
from servanda.model.codes import UNDERTAKING_TYPES, Nature
from servanda.model.identity import short_hash
from servanda.model.links import Ref, UndertakingCluster
from servanda.model.reason import Reason

Grounds = dict[tuple[str, str], Reason]


def undertakings(candidates: Sequence[Candidate]) -> tuple[UndertakingCluster, ...]:
    """All undertakings of these candidates, by id; an act may stand in several."""
    ties = reply_ties(candidates)
    free = [one for one in candidates if one.id not in ties]
    deliverable = [one for one in free if one.nature == "deliverable"]
    standing = [one for one in free if one.nature == "standing" and one.seed]
    tied = _tied(candidates, ties)
    found = [*_deliverables(deliverable, tied), *_directions(standing, tied)]
    return tuple(sorted(found, key=lambda cluster: cluster.id))


Tied = dict[str, list[tuple[Candidate, Reason]]]


def _tied(candidates: Sequence[Candidate], ties: dict[str, tuple[str, Reason]]) -> Tied:
    """Ask's candidate id -> its answers; an answer to an answer counts for the first ask."""
    by_id = {one.id: one for one in candidates}
    found: Tied = {}
    for answer, (ask, reason) in sorted(ties.items()):
        found.setdefault(ask, []).append((by_id[answer], reason))
    return found


def _deliverables(candidates: Sequence[Candidate], tied: Tied) -> list[UndertakingCluster]:
    grounds = _grounds(candidates)
    by_id = {one.id: one for one in candidates}
    groups = clusters(
        [one.id for one in candidates], {pair: reason.weight for pair, reason in grounds.items()}
    )
    members = [[by_id[key] for key in keys] for keys in groups]
    return [
        _cluster(group, "deliverable", tied, _inside(group, grounds))
        for group in members
        if any(one.seed for one in group)
    ]


def _grounds(candidates: Sequence[Candidate]) -> Grounds:
    return {
        (left.id, right.id): reason
        for left, right in worth_comparing(candidates)
        if (reason := one_deliverable(left, right))
    }


def _inside(group: Sequence[Candidate], grounds: Grounds) -> list[Reason]:
    pairs = combinations([one.id for one in group], 2)
    return [grounds[pair] for pair in pairs if pair in grounds]


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
    reasons: list[Reason],
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
