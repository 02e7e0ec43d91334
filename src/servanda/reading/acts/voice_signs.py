"""What speaks for and against a party's being the one whose words or deed a cue reports.

Candidates are nobody, each party near the cue, and all of the encounter together. What the rules
found (`speakers.py`), and by which of their ways, is a sign among others: where the party stands in
the sentence and in the one before, who was heard last, who was asked, whose text it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.reading.acts.speakers import Said
from servanda.reading.cues import Cue
from servanda.reading.draft import Draft, Sentence
from servanda.reading.syntax.clauses import is_passive, modality
from servanda.reading.syntax.roles import role_at
from servanda.reading.weighing import Signs
from servanda.reading.who import Context

Parties = tuple[PartyCode, ...]
NOBODY: Parties = ()
_QUOTED, _NAMES, _CODES = (
    re.compile(r"'[^']*'"),
    re.compile(r"[:;].*"),
    re.compile(r"\b[A-Z]{2,}\b"),
)
#: How many code points of a rule's reason are kept as its name.
_LONG = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """A cue, what the rules say of it, and the context as it was before they were asked."""

    draft: Draft
    said: Said
    before: Context

    @property
    def cue(self) -> Cue:
        """The cue."""
        return self.said.cue

    @property
    def found(self) -> Parties:
        """The parties that the rules found, sorted."""
        return tuple(sorted(self.said.by.parties))


def voice_signs(asked: Asked) -> dict[Parties, Signs]:
    """The signs of every candidate, in a fixed order."""
    own = _own_signs(asked)
    near = _near(asked)
    return {
        parties: dict.fromkeys(_of(asked, parties, own, near), 1.0)
        for parties in _candidates(asked, near)
    }


def _candidates(asked: Asked, near: dict[PartyCode, set[str]]) -> list[Parties]:
    together = tuple(sorted(asked.before.pair))
    single = dict.fromkeys([*asked.before.pair, *asked.said.by.parties, *sorted(near)])
    if asked.draft.home:
        single[asked.draft.home] = None
    found = [NOBODY, *((code,) for code in single)]
    found += [many for many in (together, asked.found) if len(many) > 1]
    return list(dict.fromkeys(found))


def _of(
    asked: Asked, parties: Parties, own: list[str], near: dict[PartyCode, set[str]]
) -> set[str]:
    how = _way(asked)
    if not parties:
        told = "speaks" if asked.found else "silent"
        return {"none", f"none: rule {how}", f"none: class {asked.cue.cue_class} rule {told}"} | {
            f"none: {sign}" for sign in own
        }
    signs = set(_of_rule(asked, parties, how))
    if len(parties) > 1:
        return signs | {"all"} | {f"all: {sign}" for sign in own} | set(_of_all(asked, parties))
    return signs | set(_of_one(asked, parties[0], near.get(parties[0], set())))


def _way(asked: Asked) -> str:
    """By which of their ways the rules found who speaks, without names and codes."""
    if not asked.found:
        return "silent"
    plain = _NAMES.sub("", _QUOTED.sub("X", asked.said.by.how))
    return _CODES.sub("P", plain)[:_LONG]


def _subject(cue: Cue) -> str:
    noun = cue.subject
    if noun is None:
        return "none"
    if noun.pos_ == "PRON":
        return noun.lower_
    if noun.tag_ in ("NNS", "NNPS"):
        return "plural"
    return "name" if noun.pos_ == "PROPN" else "noun"


def _own_signs(asked: Asked) -> list[str]:
    """What holds of the cue whoever speaks."""
    cue, subject = asked.cue, _subject(asked.cue)
    signs = [
        f"class {cue.cue_class}",
        f"subject {subject}",
        f"subject {subject} class {cue.cue_class}",
        f"form {asked.draft.article.form}",
        "passive" if is_passive(cue.head) else "active",
        "nested" if cue.outer is not None else "top",
        f"modal {modality(cue.head)}",
    ]
    if cue.subject is not None and cue.subject.pos_ == "NOUN":
        signs.append(f"subject={cue.subject.lemma_.lower()}")
    return signs


def _near(asked: Asked) -> dict[PartyCode, set[str]]:
    """Parties of the cue's sentence and of the one before, with where each stands."""
    found: dict[PartyCode, set[str]] = {}
    sentence = asked.cue.sentence
    at = sentence.at(asked.cue.head)
    for code, place, what in _named(asked.draft, sentence):
        side = "before" if place < at else "after"
        found.setdefault(code, set()).add(f"{side} {what}{role_at(asked.draft, sentence, place)}")
    if sentence.number:
        last = asked.draft.sentences[sentence.number - 1]
        above = "" if last.passage is sentence.passage else "above "
        for code, place, what in _named(asked.draft, last):
            if what != "town ":
                found.setdefault(code, set()).add(
                    f"prev {above}{what}{role_at(asked.draft, last, place)}"
                )
    return found


def _named(draft: Draft, sentence: Sentence) -> Iterator[tuple[PartyCode, int, str]]:
    for mention in draft.mentions_in(sentence.start, sentence.end):
        yield mention.code, mention.start, "town " if mention.sense in ("capital", "place") else ""
    for named in draft.persons_in(sentence.start, sentence.end):
        person = draft.person(named.name)
        if person is not None and person.party:
            yield person.party, named.start, "person "


def _of_rule(asked: Asked, parties: Parties, how: str) -> Iterator[str]:
    if parties == asked.found:
        yield from ("rule", f"rule: {how}", f"rule class {asked.cue.cue_class}")
        yield f"rule subject {_subject(asked.cue)}"
        if len(parties) > 1:
            yield "all rule"


def _of_all(asked: Asked, parties: Parties) -> Iterator[str]:
    if asked.found and set(asked.found) < set(parties):
        yield "all over rule"
        yield f"all over rule class {asked.cue.cue_class}"
    if asked.before.agreed_in == asked.cue.sentence.passage.number:
        yield "all: agreed here"


def _of_one(asked: Asked, code: PartyCode, stands: set[str]) -> Iterator[str]:
    cue, before, subject = asked.cue, asked.before, _subject(asked.cue)
    yield from ("one", f"one: class {cue.cue_class}")
    yield from stands
    yield from (f"subject {subject} {sign}" for sign in stands if sign.startswith("prev"))
    if not asked.found:
        yield from (f"silent {sign}" for sign in stands)
    if code == asked.draft.home:
        yield from ("home", f"home form {asked.draft.article.form}", f"home subject {subject}")
        if not asked.found:
            yield "home silent"
    if code == party_of_side(asked.draft.article.side):
        yield "own text"
    if code in before.pair:
        yield "of the pair"
    if len(asked.found) > 1 and code in asked.found:
        yield "part of rule"
    if asked.said.actor.parties == (code,):
        yield from ("actor", f"actor class {cue.cue_class}")
    yield from _heard(asked, code, subject)


def _heard(asked: Asked, code: PartyCode, subject: str) -> Iterator[str]:
    """Whether the party was heard of or asked last."""
    before = asked.before
    if before.party == code:
        yield from ("party heard", f"party heard subject {subject}")
    person = asked.draft.person(before.person) if before.person else None
    if person is not None and person.party == code:
        yield from ("person heard", f"person heard subject {subject}")
    if before.voice.parties == (code,):
        here = before.voiced_in == asked.cue.sentence.passage.number
        yield "voice here" if here else "voice before"
    if before.asked == code:
        yield "asked last"
    elif before.asked and code in before.pair:
        yield from ("other asked", f"other asked class {asked.cue.cue_class}")
