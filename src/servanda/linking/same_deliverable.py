"""Whether two acts, of one meeting or of meetings years apart, speak of one deliverable.

A wrong union is worse than a missed one: something that only this deliverable has must match.
"""

from collections.abc import Callable
from itertools import product

from servanda.linking.candidates import Candidate
from servanda.linking.context import moves_a_date
from servanda.linking.features import same_body
from servanda.linking.folding import tokens
from servanda.linking.items import ActItem
from servanda.linking.likeness import dues_clash, numbers_clash, ordinals_clash
from servanda.linking.worth import OF_SHORTER, WORDS
from servanda.model.reason import Reason

# Of all telling words of both, at least this share is shared.
_OF_ALL = 0.3
# Of a report's telling words, this share must be in the commitment that it reports on.
_OF_REPORT = 0.4

Ground = Callable[[Candidate, Candidate], Reason | None]


def one_deliverable(left: Candidate, right: Candidate) -> Reason | None:
    """The ground on which two candidates are one deliverable, or None."""
    if left.parties != right.parties:
        return None
    by_name: tuple[Ground, ...] = (_same_document, _same_meeting, _same_money, _same_count)
    mention = left.only_mentions or right.only_mentions
    grounds = by_name if mention else (*by_name, _same_words, _same_named)
    found = (ground(left, right) for ground in grounds)
    reason = next((reason for reason in found if reason), None)
    if reason is None or _clash(left, right):
        return None
    return reason if reason.rule == "same_document" or _dues_fit(left, right) else None


def _clash(left: Candidate, right: Candidate) -> bool:
    """Other owners, numbers, sessions or dates, or two documents of one act."""
    if left.owners and right.owners and not left.owners & right.owners:
        return True
    if left.subject and right.subject and left.one_act.id == right.one_act.id:
        return True
    mine, theirs = left.one_act.tellings, right.one_act.tellings
    if ordinals_clash(mine, theirs):
        return True
    return numbers_clash(mine, theirs)


def _dues_fit(left: Candidate, right: Candidate) -> bool:
    """No other due date, unless the words say it was moved or it is a later stage of a document."""
    acts = (*left.one_act.tellings, *right.one_act.tellings)
    return not dues_clash(left.one_act.tellings, right.one_act.tellings) or any(
        act.antecedent or moves_a_date(f"{act.act.cue} {act.act.quote.text}") for act in acts
    )


def _tellings(left: Candidate, right: Candidate) -> list[tuple[ActItem, ActItem]]:
    return list(product(left.one_act.tellings, right.one_act.tellings))


def _same_document(left: Candidate, right: Candidate) -> Reason | None:
    for one, other in product(left.documents, right.documents):
        if same_title(one, other) and left.words & right.words:
            return Reason("same_document", f"{one} and {other}", 1.0)
    return None


def same_title(one: str, other: str) -> bool:
    """Whether two names of documents have the same words, or the shorter's all but one."""
    short, long = sorted((set(tokens(one)), set(tokens(other))), key=len)
    return len(short) >= 2 and short <= long and len(long) - len(short) <= 2


def _same_meeting(left: Candidate, right: Candidate) -> Reason | None:
    """The same numbered meeting of the same body."""
    for one, two in _tellings(left, right):
        if one.ordinals & two.ordinals and (body := _shared_body(one, two)):
            return Reason("same_meeting", f"no. {min(one.ordinals & two.ordinals)}, {body}", 1.0)
    return None


def _shared_body(one: ActItem, two: ActItem) -> str | None:
    """A body that both name, be it only in the words of the one for which no body was noted."""
    shared = (
        mine for mine in sorted(one.bodies) if any(same_body(mine, his) for his in two.bodies)
    )
    return next(shared, None) or _body_in_words(one, two) or _body_in_words(two, one)


def _body_in_words(one: ActItem, two: ActItem) -> str | None:
    if two.bodies:
        return None
    words = frozenset(tokens(two.meant))
    return next((body for body in sorted(one.bodies) if words.issuperset(body.split())), None)


def _same_money(left: Candidate, right: Candidate) -> Reason | None:
    """The same sum in the same currency, for the same programme or in the same words."""
    for one, two in _tellings(left, right):
        sums = {row for row in one.amounts & two.amounts if row[0].isupper()}
        if sums and (_shared_body(one, two) or len(left.words & right.words) >= 2):
            currency, value = min(sums)
            return Reason("same_money", f"{value:,.10g} {currency}", 0.95)
    return None


def _same_count(left: Candidate, right: Candidate) -> Reason | None:
    """The same number of something, with words in common that tell what it is for."""
    for one, two in _tellings(left, right):
        values = {value for _, value in one.counted} & {value for _, value in two.counted}
        enough = 1 if one.act.due and one.act.due == two.act.due else 2
        if max(values, default=0.0) >= 10 and len(left.words & right.words) >= enough:
            return Reason("same_number", f"{max(values):,.10g}", 0.9)
    return None


def _same_named(left: Candidate, right: Candidate) -> Reason | None:
    """A report or measure and the commitment it is about: a name and another word in common."""
    shared = left.words & right.words
    if left.reporting == right.reporting or len(shared) < 2 or not left.proper & right.proper:
        return None
    of_shorter = len(shared) / min(len(left.words), len(right.words))
    if of_shorter < _OF_REPORT:
        return None
    return Reason("same_name", ", ".join(sorted(shared)), round(of_shorter / 2, 3))


def _same_words(left: Candidate, right: Candidate) -> Reason | None:
    found = (_shared(mine, his) for mine in left.wordings for his in right.wordings)
    return max((reason for reason in found if reason), key=lambda one: one.weight, default=None)


def _shared(mine: frozenset[str], his: frozenset[str]) -> Reason | None:
    shared = mine & his
    if len(shared) < WORDS:
        return None
    of_shorter = len(shared) / min(len(mine), len(his))
    of_all = len(shared) / len(mine | his)
    if of_shorter < OF_SHORTER or of_all < _OF_ALL:
        return None
    return Reason("same_words", ", ".join(sorted(shared)), round((of_shorter + of_all) / 2, 3))
