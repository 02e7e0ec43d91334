"""What was said in public beside the main encounter, where no word for a briefing tells of it."""

import re
from collections.abc import Iterator

from servanda.model.codes import EncounterKind, PartyCode
from servanda.reading.draft import Draft
from servanda.reading.encounters.main import RANK_BRIEFING, at_start, title_lines
from servanda.reading.encounters.reports import PUBLIC_ANSWER, Report, words_of
from servanda.reading.encounters.voices import voices
from servanda.reading.encounters.words import Trigger, all_triggers, folded, phrase, triggers_in

#: "The Chadian foreign ministry later": a ministry right before its verb.
_MINISTRY = re.compile(
    r"(?:the )?(?:[\w'-]+ ){0,3}(?:foreign|defen[cs]e|interior|trade)? ?(?:ministry|government)"
    r"(?:'s)? (?:[\w-]+ ){0,2}"
)
_MEETINGS: frozenset[EncounterKind] = frozenset(("call", "online", "session", "talks"))
#: Kinds in which one side speaks, so that another's public words are not said there.
_ONE_SIDED: frozenset[EncounterKind] = frozenset(("briefing", "message", "demarche"))
_ENVOY = re.compile(r"ambassador|commissioner|charg|envoy|consul", re.IGNORECASE)
#: So far before "a spokesman there said" the sentence before may name the capital.
_BACK = 60
#: Why a title makes a briefing of both sides.
JOINT_REMARKS = "joint remarks that the title names"


def in_public(
    draft: Draft, main: Report, parties: tuple[PartyCode, ...], pair: tuple[PartyCode, ...]
) -> list[Report]:
    """Words said in public beside the main encounter that no word for a briefing tells of.

    A title's "joint press remarks", and the other side's answer to a statement.
    """
    first = main.sentence
    joint = any(
        trigger.kind == "briefing"
        and trigger.strength == "reports"
        and re.search(r"\bjoint\b", folded(words))
        for words in title_lines(draft)
        for trigger in all_triggers(words)
    )
    if joint and main.kind in _MEETINGS:
        return [at_start(first, "briefing", RANK_BRIEFING, JOINT_REMARKS)]
    answers = [_of_outsiders(draft, pair)]
    if main.kind == "briefing" and len(pair) > 1:
        answers.append(_answer(draft, parties, pair))
    if main.kind == "demarche" and len(pair) > 1:
        answers.append(_of_envoys_side(draft, main, pair))
    found = [answer for answer in answers if answer is not None]
    return [*found, *_further(draft, main, pair, found)]


def _further(
    draft: Draft, main: Report, pair: tuple[PartyCode, ...], found: list[Report]
) -> Iterator[Report]:
    """Whoever else is heard in public: the other side of a statement, states that took no part."""
    if main.kind not in _ONE_SIDED:
        return
    heard: set[PartyCode] = set()
    taken = {report.sentence.start for report in found}
    for code, sentence, verb in voices(draft):
        inside = code in pair and main.kind != "briefing"
        if code in heard or inside or sentence.start in taken:
            continue
        heard.add(code)
        start = sentence.at(verb) - sentence.start
        trigger = Trigger("briefing", start, start + len(verb.text), RANK_BRIEFING)
        yield Report(sentence, trigger, "held", PUBLIC_ANSWER, back=False)


def _of_outsiders(draft: Draft, pair: tuple[PartyCode, ...]) -> Report | None:
    """The ministry of a state that took no part, where it answers what the others said."""
    for sentence in draft.sentences[2:]:
        words = words_of(draft, sentence)
        said = phrase("answered").search(words)
        if said is None or triggers_in(words):
            continue
        before = (sentence.start, sentence.start + said.start())
        head = draft.article.text[before[0] : before[1]]
        speaks = {m.code for m in draft.mentions_in(*before)}
        if _MINISTRY.fullmatch(folded(head)) and len(speaks) == 1 and not speaks & set(pair):
            trigger = Trigger("briefing", said.start(), said.end(), RANK_BRIEFING)
            return Report(sentence, trigger, "held", PUBLIC_ANSWER, back=False)
    return None


def _is_summoned(draft: Draft, name: str) -> bool:
    """Whether a person is the envoy of a demarche: what he replies is said there."""
    return any(
        trigger.kind == "demarche"
        for sentence in draft.sentences
        if any(m.name == name for m in draft.persons_in(sentence.start, sentence.end))
        for trigger in triggers_in(words_of(draft, sentence))
    )


def _of_envoys_side(draft: Draft, main: Report, pair: tuple[PartyCode, ...]) -> Report | None:
    """What a ministry or a spokesman of the summoned envoy's state said to it at home."""
    named = draft.persons_in(main.sentence.start, main.sentence.end)
    envoys = [
        p for m in named if (p := draft.person(m.name)) and _ENVOY.search(" ".join(p.offices))
    ]
    side = next((p.party for p in envoys if p.party in pair), None)
    for sentence in draft.sentences[main.sentence.number + 1 :] if side else ():
        words = folded(words_of(draft, sentence))
        spokes = phrase("home_voice").match(words)
        if spokes is None or triggers_in(words_of(draft, sentence)):
            continue
        before = (sentence.start - _BACK, sentence.start + spokes.end())
        if any(m.code == side for m in draft.mentions_in(*before)):
            trigger = Trigger("briefing", spokes.start(), spokes.end(), RANK_BRIEFING)
            return Report(sentence, trigger, "held", PUBLIC_ANSWER, back=False)
    return None


def _answer(
    draft: Draft, parties: tuple[PartyCode, ...], pair: tuple[PartyCode, ...]
) -> Report | None:
    """The first sentence in which the other side's minister or ministry is the one that speaks."""
    for sentence in draft.sentences[1:]:
        said = phrase("answered").search(words_of(draft, sentence))
        if said is None or any(
            trigger.kind == "briefing" or trigger.start < said.end()
            for trigger in triggers_in(words_of(draft, sentence))
        ):
            continue
        before = (sentence.start, sentence.start + said.start())
        people = [draft.person(m.name) for m in draft.persons_in(*before)]
        if any(p is not None and _is_summoned(draft, p.name) for p in people):
            continue
        speaks = {p.party for p in people if p is not None and p.party}
        official = re.search(
            r"\b(?:ministry|government)\b", folded(draft.article.text[before[0] : before[1]])
        )
        speaks |= {m.code for m in draft.mentions_in(*before) if official and not people}
        if speaks and speaks <= set(pair) - set(parties):
            trigger = Trigger("briefing", said.start(), said.end(), RANK_BRIEFING)
            return Report(sentence, trigger, "held", PUBLIC_ANSWER, back=False)
    return None
