"""Who takes part in an encounter: its parties and the people named for them."""

import re
from collections import Counter

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.people import PARTY, coordinated, names_in, parties_of, titles
from servanda.reading.encounters.reports import LEAD, Report
from servanda.reading.encounters.topics import acting, is_topic
from servanda.reading.encounters.visits import parties_of_visit
from servanda.reading.encounters.words import folded, phrase, says

_BOTH = re.compile(r"(?:The (?:two|pair|duo)|They|Both)\b")


def main_parties(draft: Draft, sentence: Sentence) -> tuple[PartyCode, ...]:
    """The parties that an article's main encounter is between.

    Of the people named in its sentence, of states named one after the other there or in the
    title, else the two most spoken of.
    """
    each = coordinated(draft, sentence.start, sentence.end)
    alone = _own_meeting(draft, sentence) or _named_before(draft, sentence)
    if alone and len(each) < 3:
        return alone
    spans = [(sentence.start, sentence.end), *titles(draft)]
    together = max((coordinated(draft, *span) for span in spans), key=len, default=())
    of_people = parties_of(draft, names_in(draft, sentence))
    if says("local", draft.article.text[sentence.start : sentence.end]) and len(of_people) < 2:
        places = (m.code for m in draft.mentions_in(sentence.start, sentence.end))
        return tuple(dict.fromkeys(places))
    fits = bool(set(of_people) & set(together)) or not of_people
    if together and fits and _of_organisation(draft, together):
        return together
    if len(together) > 2 and len(of_people) == 1:
        # "the minister of Peru met his counterparts of Chile, Bolivia and Ecuador"
        return tuple(dict.fromkeys((*of_people, *together)))
    if len(together) > 2 or (len(together) == 2 and len(of_people) < 2):
        return together
    return of_people if len(of_people) > 1 else _salient(draft, of_people, spans)


def _named_before(draft: Draft, sentence: Sentence) -> tuple[PartyCode, ...]:
    """ "The two leaders met on Tuesday": those whom the sentence before names."""
    words = draft.article.text[sentence.start : sentence.end]
    if sentence.number == 0 or not _BOTH.match(words):
        return ()
    before = draft.sentences[sentence.number - 1]
    listed = coordinated(draft, before.start, before.end)
    if len(listed) > 2:
        home = draft.home or party_of_side(draft.article.side)
        return tuple(dict.fromkeys((*((home,) if home else ()), *listed)))
    found = parties_of(draft, names_in(draft, before))
    return found if len(found) == 2 else ()


def _of_organisation(draft: Draft, together: tuple[PartyCode, ...]) -> bool:
    """Whether a title names an organisation beside a state: who chairs speaks for the former."""
    return any(
        m.sense == "organisation" and m.code in together
        for span in titles(draft)
        if set(coordinated(draft, *span)) == set(together)
        for m in draft.mentions_in(*span)
    )


def _own_meeting(draft: Draft, sentence: Sentence) -> tuple[PartyCode, ...]:
    """The organisation whose own leaders or ministers met among themselves."""
    text = draft.article.text
    for mention in draft.mentions_in(sentence.start, sentence.end):
        if mention.sense != "organisation":
            continue
        before = folded(text[sentence.start : mention.start])
        after = folded(text[mention.end : sentence.end])
        heads = phrase("own_heads_of").search(before) or phrase("own_heads").match(after)
        if heads and phrase("own_meeting").search(after) and not phrase("guests").search(after):
            return (mention.code,)
    return ()


def _salient(
    draft: Draft, of_people: tuple[PartyCode, ...], spans: list[tuple[int, int]]
) -> tuple[PartyCode, ...]:
    """The two parties that sentence, title and lead name, the most spoken of first."""
    lead = [(s.start, s.end) for s in draft.sentences if s.number < LEAD]
    counts = Counter(m.code for m in draft.mentions if m.sense != "place")
    found: list[PartyCode] = list(of_people)
    for group in (spans, lead):
        named = [
            m.code
            for span in group
            for m in acting(draft, *span)
            if m.sense not in ("place", "capital")
        ]
        found += sorted(dict.fromkeys(named), key=lambda code: (-counts[code], named.index(code)))
    found += _of_lead(draft)
    home = draft.home or party_of_side(draft.article.side)
    found += [home] if home else []
    if len(set(found)) < 2:
        told = {m.code for m in draft.mentions if not is_topic(draft, m, 0)}
        found += [code for code, _ in counts.most_common() if code in told]
    return tuple(dict.fromkeys(found))[:2]


def _of_lead(draft: Draft) -> tuple[PartyCode, ...]:
    """The parties of the people named in the lead, of whom one may be known only by an office."""
    return parties_of(
        draft, [name for s in draft.sentences if s.number < LEAD for name in names_in(draft, s)]
    )


# --- of one report ------------------------------------------------------------------------------


def parties_of_report(
    draft: Draft, report: Report, default: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    """The parties of an encounter beside the main one, whose parties are the `default`."""
    if report.kind == "visit":
        return parties_of_visit(draft, report, default)
    if report.kind == "briefing":
        return speaking(draft, report, default)
    sentence = report.sentence
    of_people = parties_of(draft, names_in(draft, sentence))
    together = coordinated(draft, sentence.start, sentence.end)
    named = _named(draft, sentence, report)
    if report.kind == "message":
        return _of_message(draft, report, (*of_people, *together, *named), default)
    if len(together) > 2:
        return together
    found = tuple(dict.fromkeys((*of_people, *named)))
    if set(found) <= set(default) and len(default) > 1:
        return default
    joined = _widened(draft, report, found, default)
    if joined or len(found) < 2:
        return joined or tuple(dict.fromkeys((*found, *default[:1]))) if found else default
    return found if len(of_people) < 2 or len(together) > 1 else of_people


def _widened(
    draft: Draft, report: Report, found: tuple[PartyCode, ...], default: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    """The main parties with those said to join them; empty where nothing says so."""
    sentence = report.sentence
    words = draft.article.text[sentence.start : sentence.end]
    if says("between", words):
        return default
    joined = _joining(draft, report) or (list(found) if says("both", words) else [])
    invited = re.search(r"\binvit", words) and not set(found) & set(default)
    if not joined and invited and not parties_of(draft, names_in(draft, sentence)):
        joined = list(found)
    return tuple(dict.fromkeys((*default, *joined))) if joined else ()


def _of_message(
    draft: Draft, report: Report, named: tuple[PartyCode, ...], default: tuple[PartyCode, ...]
) -> tuple[PartyCode, ...]:
    """Sender and addressee; a sender known only by an office is the article's home."""
    found = tuple(dict.fromkeys(named))
    before = [m.code for m in draft.mentions_in(report.sentence.start, report.start)]
    people = [m.name for m in draft.persons_in(report.sentence.start, report.start)]
    if not before and not people and draft.home and draft.home not in found:
        found = (draft.home, *found)
    return found if len(found) > 1 else tuple(dict.fromkeys((*found, *default)))


def _named(draft: Draft, sentence: Sentence, report: Report) -> list[PartyCode]:
    """Parties named in the sentence, but not as where it takes place."""
    text = draft.article.text
    kept: list[PartyCode] = []
    for mention in acting(draft, sentence.start, sentence.end):
        before = text[max(sentence.start, mention.start - 6) : mention.start].lower()
        located = re.search(r"\b(?:in|at)\s+(?:the\s+)?$", before)
        if (mention.sense in PARTY and not located) or (
            mention.sense == "capital"
            and re.search(r"\bto\s+$", before)
            and report.kind == "message"
        ):
            kept.append(mention.code)
    return list(dict.fromkeys(kept))


def _joining(draft: Draft, report: Report) -> list[PartyCode]:
    """Parties said to join: "together with their Lithuanian colleague"."""
    text, sentence = draft.article.text, report.sentence
    return [
        mention.code
        for mention in draft.mentions_in(sentence.start, sentence.end)
        if mention.sense in PARTY and says("joining", text[sentence.start : mention.start])
    ]


def speaking(draft: Draft, report: Report, default: tuple[PartyCode, ...]) -> tuple[PartyCode, ...]:
    """The parties that speak at a briefing: both at a joint one, else the speaker's."""
    text, sentence = draft.article.text, report.sentence
    words = text[sentence.start : sentence.end].lower()
    if report.trigger.end == 0 and "joint" in report.why:
        return default
    if says("joint", words):
        return default
    names = speakers(draft, report)
    own = parties_of(draft, names)
    if own:
        return own
    named = [
        m.code
        for m in draft.mentions_in(sentence.start, sentence.end)
        if m.sense in (*PARTY, "capital")
    ]
    if names and len(default) > 1:  # somebody of no known party: of the one side that is named
        return tuple(named[:1]) if len(set(named)) == 1 and named[0] in default else ()
    return tuple(named[:1]) or tuple(code for code in default if code == draft.home) or default[:1]


def speakers(draft: Draft, report: Report) -> list[str]:
    """Who speaks at a briefing: the person named last before its words, else right after them."""
    sentence = report.sentence
    subject = _subject_of(draft, report)
    if subject is not None:
        return [subject]
    before = list(draft.persons_in(sentence.start, report.start + 1))
    beside = list(draft.persons_in(report.start, sentence.end))
    earlier = [m for m in draft.person_mentions if m.end <= sentence.start]
    chosen = before[-1:] or (beside[:1] if not _pronoun(draft, report) else earlier[-1:])
    return [mention.name for mention in chosen]


def _subject_of(draft: Draft, report: Report) -> str | None:
    """The person who is the grammatical subject of "told"."""
    sentence = report.sentence
    verb = next((t for t in sentence.tokens if sentence.at(t) == report.start), None)
    if verb is None or verb.pos_ != "VERB":
        return None
    for child in verb.children:
        if child.dep_ == "nsubj":
            at = sentence.at(child)
            return next(
                (
                    m.name
                    for m in draft.persons_in(sentence.start, sentence.end)
                    if m.start <= at < m.end
                ),
                None,
            )
    return None


def _pronoun(draft: Draft, report: Report) -> bool:
    words = draft.article.text[max(report.sentence.start, report.start - 5) : report.start]
    return bool(re.search(r"\b(?:he|she)\s+$", words, re.IGNORECASE))
