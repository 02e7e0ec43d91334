"""Lines at a page's head that name whose page it is: an office, its state, a dignitary."""

from servanda.article.knowledge import single
from servanda.article.offices import (
    could_act,
    in_small_letters,
    is_department,
    is_holder_line,
    is_joined_letterhead,
    is_office_line,
    is_state_name,
    is_unit_line,
)
from servanda.article.recognise import recognised
from servanda.article.shape import is_headline, is_names, word_count

#: So many lines at most stand in a letterhead; so many words at most in a label.
_LETTERHEAD, _LONGEST_LABEL = 4, 8
_DEEPEST_HOLDER = 2


def is_letterhead(texts: tuple[str, ...], at: int) -> bool:
    """Whether a line names an office, its state, or a dignitary above his office."""
    if at < _LETTERHEAD and any(
        names(texts[at]) for names in (is_unit_line, is_holder_line, is_joined_letterhead)
    ):
        return True
    if at < _LETTERHEAD and (_is_label(texts, at) or _is_department(texts, at)):
        return True
    foreign = single("offices", "foreign_heads").match(texts[at])
    if at < _LETTERHEAD and foreign and is_names(texts[at]):
        return True
    if at < _DEEPEST_HOLDER and _is_holder_alone(texts[at]):
        return True
    if is_state_name(texts[at]):
        near = texts[max(0, at - 1) : at + 2]
        return any(is_office_line(text) or is_unit_line(text) for text in near)
    return _names_office(texts[at : at + 2]) or (at > 0 and _names_office(texts[at - 1 : at + 1]))


def _is_holder_alone(text: str) -> bool:
    """A minister's office at the head of his release: MINISTER FOR FOREIGN AFFAIRS."""
    alone = single("offices", "holder_alone").fullmatch(text.strip()) is not None
    small = in_small_letters(text)
    return alone and is_names(small) and not any(map(could_act, small.split()))


def _is_department(texts: tuple[str, ...], at: int) -> bool:
    """Names that end in what departments are called, first or beneath another line's office."""
    above = texts[at - 1] if at else ""
    beneath = at == 0 or is_office_line(above) or is_unit_line(above) or is_holder_line(above)
    return beneath and is_department(texts[at])


def _is_label(texts: tuple[str, ...], at: int) -> bool:
    """Of what kind a text is and whose, above its headline: PRESS STATEMENT BY WISMA PUTRA."""
    label = single("offices", "issued_by").match(texts[at])
    below = texts[at + 1 : at + 2]
    short = word_count(texts[at]) <= _LONGEST_LABEL
    headed = bool(below) and is_headline(below[0]) and recognised(below[0]) is None
    return label is not None and short and headed


def _names_office(pair: tuple[str, ...]) -> bool:
    name, office = single("furniture", "letterhead_name"), single("furniture", "letterhead_office")
    if len(pair) < 2 or not all(map(is_names, pair)):
        return False
    return name.fullmatch(pair[0]) is not None and office.match(pair[1]) is not None
