"""Who publishes an article, whose side it is, and what form it has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.article.blocks import Judged
from servanda.article.dateline import credited, dateline_of
from servanda.article.dates import dates_in, without_dates
from servanda.article.form import form_of
from servanda.article.issuer import issuer_of, topic_cut
from servanda.article.joint import organisation_of
from servanda.article.knowledge import anywhere, literal, single, words
from servanda.article.offices import (
    in_small_letters,
    is_holder_line,
    is_joined_letterhead,
    is_office_line,
    is_unit_line,
    owner_in,
)
from servanda.article.outlets import Outlet, masthead_of, outlet_named
from servanda.article.recognise import (
    beside_section,
    closing,
    site_owner,
    with_place,
    without_label,
)
from servanda.article.shape import word_count
from servanda.article.whose import whose, with_state
from servanda.model.codes import Form
from servanda.model.reason import Reason
from servanda.parties import gazetteer

_CAPITALISED = re.compile(r"(?:\d+ )?[A-Z][\w’'.&]*(?:,? (?:[A-Z&][\w’'.&]*|of|and|for|the))*")
_IN_BRACKETS = re.compile(r"\d{4}\W+\(([A-ZÀ-Ỹ][\w-]+(?: [A-ZÀ-Ỹ][\w-]+){0,3})\)$")
_MARGINS = ("byline", "signoff", "other", "caption")
_TOLD = re.compile(
    r"\b(?:told|says? to|said to|tells|informed) ((?:[Tt]he )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
    r"|((?:[Tt]he )?[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}) "
    r"(?:informs|reports|has learn(?:ed|t)|understands)\b"
)
_PARTS = re.compile(r"[|,·/()]| [-–—] |\bby\b|\bsources?:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Origin:
    """An article's outlet, side and form, each None where nothing tells, and the reasons."""

    outlet: str | None
    side: str | None
    form: Form
    reasons: tuple[tuple[str, Reason], ...]


def origin_of(judged: tuple[Judged, ...], title: str | None) -> Origin:
    """The origin that a text's own marks tell."""
    form, form_reason = form_of(judged, title)
    signed, outlet_reason = _outlet(judged, title)
    outlet = whose(signed, judged) if signed and signed.common else signed
    if form == "joint" and outlet and outlet_reason and outlet_reason.rule == "sign-off":
        outlet, outlet_reason = _publisher(outlet, outlet_reason)
    if form is None:
        form = outlet.form if outlet else "press"
        form_reason = Reason("outlet", outlet.name if outlet else "nothing tells otherwise")
    reasons = [("form", form_reason)]
    if outlet_reason:
        reasons.append(("outlet", outlet_reason))
    side = outlet.side if outlet else None
    if side is None and form in ("readout", "speech") and not (outlet and outlet.common):
        told = issuer_of(judged, title or "", abroad=form == "speech")
        if told:
            side = told[0]
            reasons.append(("side", told[1]))
    if form == "joint":
        whole = organisation_of(judged, title or "")
        side = whole or "joint"
        issuers = f"an organ of {whole}" if whole else "several parties together"
        reasons.append(("side", Reason("joint text", f"issued by {issuers}")))
    elif outlet and outlet.side:
        reasons.append(("side", Reason("outlet", f"{outlet.name} speaks for {side}")))
    return Origin(outlet.name if outlet else None, side, form, tuple(reasons))


def _publisher(outlet: Outlet, reason: Reason) -> tuple[Outlet | None, Reason | None]:
    """Who signs a joint text is a party to it; only an outlet that is no office publishes it."""
    return (None, None) if outlet.office else (outlet, reason)


def _outlet(judged: tuple[Judged, ...], title: str | None) -> tuple[Outlet | None, Reason | None]:
    """The strongest sign, but one that tells whose office it is before one that does not."""
    signs = [(with_state(outlet, judged), reason) for outlet, reason in _signs(judged, title)]
    told = [sign for sign in signs if sign[0].side] or signs
    offices = [sign for sign in told if not sign[0].name.startswith("Government of")]
    return next(iter(offices or told), (None, None))


def _signs(judged: tuple[Judged, ...], title: str | None) -> Iterator[tuple[Outlet, Reason]]:
    """What names the outlet, the strongest first: who signs, the dateline, the head, the title."""
    body = [line for line in judged if line.block.kind == "body"]
    for line in reversed(judged):
        if line.block.kind == "signoff":
            yield from _named("sign-off", line.text, credited(line.text) or _on_own_line(line.text))
    for line in body[-1:]:
        signed = closing(line.text)
        yield from _named("agency after the last sentence", signed or "", credited(signed or ""))
    for line in body[:3]:
        dateline = dateline_of(line.text)
        if dateline and dateline.agency:
            outlet = dateline.outlet or Outlet(dateline.agency, dateline.agency, None)
            yield from _named("dateline", dateline.agency, outlet)
    yield from _alone(judged)
    if title:
        yield from _named("title", title, _office_in_title(title))
    yield from _attributed(judged)
    yield from _self_named(judged)


def _self_named(judged: tuple[Judged, ...]) -> Iterator[tuple[Outlet, Reason]]:
    """The paper or agency to which the story's people talk, if the page calls itself so too.

    "..., he told The Harbour Wire" alone may name another paper: its name stands in the head or at
    the foot as well, or is a newspaper's by its words.
    """
    margin = " ".join(line.text for line in judged if line.block.kind in _MARGINS).casefold()
    for line in judged:
        for found in _TOLD.finditer(line.text) if line.block.kind == "body" else ():
            name = next(filter(None, found.groups()))
            own = name.casefold() in margin
            paper = masthead_of(name) if outlet_named(name) is None else None
            outlet = (outlet_named(name) or Outlet(name, name, None)) if own else paper
            yield from _named("named in the story", found.group(), outlet)


def _alone(judged: tuple[Judged, ...]) -> Iterator[tuple[Outlet, Reason]]:
    """Outlets on lines of their own, and the newspaper's name above the headline."""
    above = True
    for line in judged:
        above = above and line.block.kind not in ("title", "body")
        if line.block.kind in ("byline", "other", "heading"):
            outlet = _on_own_line(line.text) or _bracketed(line) or _agency(line)
            yield from _named("line of its own", line.text, outlet)
        if line.block.kind == "byline" and (above or line.text.startswith(("The ", "Daily "))):
            names = [line.text, *re.split(r"\s*[|»›]\s*|\s+[–—-]\s+", line.text)]
            paper = next(filter(None, map(masthead_of, names)), None)
            yield from _named("newspaper's name", line.text, paper)


def _named(rule: str, seen: str, outlet: Outlet | None) -> Iterator[tuple[Outlet, Reason]]:
    if outlet:
        yield outlet, Reason(rule, seen)


def _on_own_line(text: str) -> Outlet | None:
    if word_count(text) > 24:
        return None
    bare = without_label(text)
    whole = outlet_named(bare) or _site(bare)
    pieces = [part.strip() for part in _PARTS.split(without_dates(text)) if part.strip()]
    parts = [outlet_named(part) for part in pieces]
    parts += [beside_section(text), with_place(bare)]
    known = [outlet for outlet in (whole, *parts) if outlet]
    if known:
        return known[0]
    if is_joined_letterhead(bare):
        return office_of_state(bare)
    told = (office_of_state(bare) if is_office_line(bare) else None) or _unit(bare)
    within = (office_of_state(part) for part in pieces[1:] if is_office_line(part))
    return told or next(filter(None, within), None)


def _unit(text: str) -> Outlet | None:
    """A department or office of state that a line names: an official text, of the state named."""
    name = text.strip(" .:;()[]*–—-")
    if not (is_unit_line(name) or is_holder_line(name)):
        return None
    side = owner_in(name)
    return Outlet(in_small_letters(name), side or name, side, "readout", office=True)


def _site(text: str) -> Outlet | None:
    """The office whose official site a line names, of the state named within it."""
    owner = site_owner(text)
    if owner is None:
        return None
    states = [mention.code for mention in gazetteer().find(owner)]
    side = states[0] if states else None
    return outlet_named(owner) or Outlet(owner, side or owner, side, "readout", office=True)


def _agency(line: Judged) -> Outlet | None:
    """An agency no list knows that calls itself one: `Gulf Coast News Service`."""
    name = line.text.strip()
    known = single("furniture", "agency_names").fullmatch(name) is not None
    return Outlet(name, name, None) if known and line.block.kind == "byline" else None


def _bracketed(line: Judged) -> Outlet | None:
    """An agency no list knows, in brackets after place and date on a line of its own."""
    found = _IN_BRACKETS.search(line.text) if line.block.kind == "byline" else None
    return Outlet(found[1], found[1], None) if found and dates_in(line.text) else None


def office_of_state(text: str) -> Outlet | None:
    """The office of a state that a short line names, such as a foreign ministry; else None.

    Where the line names no state its side is None: the office is known, not whose it is.
    """
    side = owner_in(text)
    text = in_small_letters(text)
    head = _office_head(text)
    if head is None or word_count(text) > 16:
        return None
    name = _tidy(text, head)
    return Outlet(name, side or name, side, "readout", office=True)


def _office_head(text: str) -> str | None:
    found = literal("offices", "heads").search(text)
    return found.group() if found else None


def _tidy(text: str, head: str) -> str:
    """The part of a line that names the office."""
    for part in re.split(r"[|·]| [-–—] |\d", text):
        if head in part:
            bare = part.strip(" ,.:;()").removeprefix("the ").removeprefix("The ")
            return single("offices", "issued_by").sub("", bare)
    return head


def _office_in_title(title: str) -> Outlet | None:
    opens = any(
        title.casefold().startswith(words_) for words_ in words("offices", "readout_titles")
    )
    by = re.search(r"\b(?:by|of|from) (?:the )?(?P<who>[A-Z].+)", title)
    known = outlet_named(by["who"]) if by else None
    if known and known.office:
        return known
    speaks, colon, _ = title.partition(": ")
    if colon and is_unit_line(speaks):
        return office_of_state(speaks) or _unit(speaks)
    return office_of_state(topic_cut(title)) if opens else None


def _attributed(judged: tuple[Judged, ...]) -> Iterator[tuple[Outlet, Reason]]:
    for line in judged[:8]:
        opening = dateline_of(line.text)
        told = anywhere("offices", "attributions").search(
            line.text[opening.end :] if opening else line.text
        )
        if told:
            speaker = office_of_state(told.group(1) or "")
            outlet = speaker or _on_own_line(line.text) or _office_within(line.text)
            yield from _named("attribution", line.text, outlet)


def _office_within(text: str) -> Outlet | None:
    """The first office by name, of three words or more, that a sentence holds."""
    found = [outlet_named(match.group()) for match in _CAPITALISED.finditer(text)]
    return next((outlet for outlet in found if outlet and outlet.office), None)
