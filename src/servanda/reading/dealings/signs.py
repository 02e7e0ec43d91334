"""What a parse shows of whose text it is: who speaks in it, which parties meet in a sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from servanda.model.article import party_of_side
from servanda.model.codes import PartyCode
from servanda.parties import Mention
from servanda.reading.dealings.words import families, family, one_of, voice_of
from servanda.reading.draft import Draft, Sentence
from servanda.reading.encounters.words import folded
from servanda.reading.syntax.tree import Token

#: A party in a sentence: through an office, or by its bare name; a team is called so too.
Standing = Literal["office", "name"]
#: What it weighs that two parties stand in a sentence by their names alone, or one by an office.
NAMES, ONE_OFFICE, OFFICES = 0.5, 1.5, 2.0
Voice = Literal["state", "name", "other"]

_SUBJECTS = ("nsubj", "nsubjpass")
_ROLES = (*_SUBJECTS, "dobj", "dative", "agent")
_TOWARD = ("to", "with", "between", "against", "on", "by", "upon", "toward", "towards")
_PRONOUNS = frozenset(
    ("it", "that", "which", "who", "this", "there", "he", "she", "they", "we", "i", "what", "these")
)
_PLACED = re.compile(r"\b(?:in|from|at|near|across|off|of|to) (?:the )?$")
_CAPITAL = r"[A-ZÀ-ỸĐ][\w'’-]+"
#: Longest words between a state's name and the noun of its office.
_REACH = 90


@dataclass(frozen=True, slots=True)
class Unit:
    """A title or a sentence, with the parties that stand in it and how."""

    start: int
    end: int
    standing: dict[PartyCode, Standing]
    together: bool

    @property
    def bond(self) -> float:
        """How much two parties have to do with each other here: 0 for one party alone."""
        if len(self.standing) < 2:
            return 0.0
        offices = sum(how == "office" for how in self.standing.values())
        return OFFICES if offices > 1 else ONE_OFFICE if offices or self.together else NAMES


@cache
def _office_after(kind: Literal["nouns", "loose"]) -> re.Pattern[str]:
    stop = (
        r"(?!(?:and|in|on|to|for|with|of|that|which|who|from|at|by|after|as|the|a|an|"
        r"is|was|has|had|will|would|said|says)\b)"
    )
    pair = r"(?:(?:, (?:and )?| and |[-–])[a-z][\w-]+){0,3}"  # "Finnish, Irish parliaments"
    between = rf"(?:['’]s?)?{pair}[\s-]+(?:{stop}[\w-]+ (?:and )?){{0,4}}?"
    return re.compile(rf"{between}{one_of(family('offices', kind))}\b")


@cache
def _office_before() -> re.Pattern[str]:
    words = one_of(family("offices", "nouns"))
    forms = "government|republic|kingdom|state|sultanate|[a-z]+ic|federal|united"
    long = rf"(?:(?:{forms}) (?:of )?(?:the )?)*"
    listed = r"(?:(?:[\w'’-]+ ){0,2}[\w'’-]+(?:,|,? and) (?:the )?){0,3}"  # "of Gambia and Senegal"
    return re.compile(
        rf"\b{words}(?: (?:of|for) [\w, &-]{{2,50}}?)?,? (?:of|from) (?:the )?{long}{listed}$"
    )


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(family('offices', 'titles'))}")


@cache
def _guests() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(family('offices', 'guests'))}\b")


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(family('offices', 'together'))}\b")


@cache
def _office_noun() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of([*family('offices', 'nouns'), *family('offices', 'loose')])}$")


@cache
def _named_after_voice() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = one_of(word for name in families("voices") for word in family("voices", name))
    before = rf"\b({words})(?:,| of {_CAPITAL},?)? (?:Dr\.? |Prof\.? )?((?:{_CAPITAL} ?){{2,3}})"
    told = rf"(?:a|an|the|of|who \w+(?: the| a)?) [^,.;]{{0,40}}?\b({words})\b"
    after = rf"((?:{_CAPITAL} ){{1,2}}{_CAPITAL}),? {told}"
    return re.compile(before), re.compile(after)


def is_of_state(office: str) -> bool:
    """Whether an office's title is one that states have ("Chairman" may be anybody's)."""
    return _titles().search(folded(office)) is not None and not voice_of(
        office.split(maxsplit=1)[0]
    )


def units(draft: Draft) -> list[Unit]:
    """The titles and sentences in order, each with the parties that stand in it."""
    spans: list[tuple[int, int, Sentence | None]] = []
    spans += [(b.start, b.end, None) for b in draft.article.blocks if b.kind == "title"]
    spans += [(s.start, s.end, s) for s in draft.sentences]
    return [_unit(draft, *span) for span in spans]


def _unit(draft: Draft, start: int, end: int, sentence: Sentence | None) -> Unit:
    found: dict[PartyCode, Standing] = {}
    words = folded(draft.article.text[start:end])
    looking_on = _guests().search(words)
    taking_part = start + looking_on.start() if looking_on else end
    for mention in draft.mentions_in(start, taking_part):
        how = _standing(draft, mention, sentence)
        if how == "office" or (how and mention.code not in found):
            found[mention.code] = how
    for name in {m.name for m in draft.persons_in(start, taking_part)}:
        person = draft.person(name)
        if person is not None and person.party and any(map(is_of_state, person.offices)):
            found[person.party] = "office"
    own = party_of_side(draft.article.side)
    if own and sentence is not None and _own_office(draft, sentence):
        found[own] = "office"
    together = _together().search(words) is not None
    return Unit(start, end, found, together)


def _own_office(draft: Draft, sentence: Sentence) -> bool:
    """Whether an office without a state's name acts: "the Minister" of who issued the text."""
    spans = [(sentence.at(s.left_edge), sentence.end_of(s)) for s in _subjects(sentence)]
    return any(_ends_as_office(draft, *at) and not any(draft.mentions_in(*at)) for at in spans)


def _ends_as_office(draft: Draft, start: int, end: int) -> bool:
    """Whether a noun phrase ends in an office: "the royal court", "its foreign ministry"."""
    return _office_noun().search(folded(draft.article.text[start:end])) is not None


def _standing(draft: Draft, mention: Mention, sentence: Sentence | None) -> Standing | None:
    text = draft.article.text
    after = folded(text[mention.end : mention.end + _REACH])
    if _office_after("nouns").match(after):
        return "office"
    before = folded(text[max(0, mention.start - _REACH) : mention.start])
    if mention.sense != "demonym" and _office_before().search(before):
        return "office"
    if _office_after("loose").match(after):
        return "name"
    if mention.sense in ("demonym", "place"):
        return None
    if sentence is None:
        return None if _PLACED.search(before) else "name"
    return "name" if _acts(sentence, mention) else None


def _acts(sentence: Sentence, mention: Mention) -> bool:
    """Whether a party's bare name does something, or something is done toward it."""
    token = next(
        (t for t in sentence.tokens if sentence.at(t) < mention.end <= sentence.end_of(t)), None
    )
    if token is None:
        return False
    while token.dep_ in ("conj", "appos") and token.head is not token:
        token = token.head
    return token.dep_ in _ROLES or (token.dep_ == "pobj" and token.head.lower_ in _TOWARD)


# --- who speaks ---------------------------------------------------------------------------------


def voices(draft: Draft) -> list[tuple[Voice, str]]:
    """Who the subjects of a text's verbs are: states, bare names, others with their trade."""
    named = _voices_by_name(draft.article.text)
    found = (
        _voice(draft, sentence, subject, named)
        for sentence in draft.sentences
        for subject in _subjects(sentence)
    )
    return [voice for voice in found if voice is not None]


def _subjects(sentence: Sentence) -> Iterator[Token]:
    for verb in sentence.tokens:
        if verb.pos_ in ("VERB", "AUX"):
            yield from (
                child
                for child in verb.children
                if child.dep_ in _SUBJECTS and child.lower_ not in _PRONOUNS
            )


def _voices_by_name(text: str) -> dict[str, str]:
    """The last names of those whom the text calls a coach, a lawyer, an author, with the trade."""
    plain = text.replace("\n", " ")
    before, after = _named_after_voice()
    found = {m[2].split()[-1]: voice_of(m[1]) for m in before.finditer(plain)}
    for match in after.finditer(plain):
        found.setdefault(match[1].split()[-1], voice_of(match[2]))
    return found


def _voice(
    draft: Draft, sentence: Sentence, subject: Token, named: dict[str, str]
) -> tuple[Voice, str] | None:
    if subject.lower_ == "you":
        return ("other", "guide") if _narrates(draft, sentence) else None
    start, end = sentence.at(subject.left_edge), sentence.end_of(subject)
    at = sentence.at(subject)
    who = next((m.name for m in draft.persons_in(start, sentence.end) if m.start <= at < m.end), "")
    person = draft.person(who) if who else None
    if person is not None and person.party and any(map(is_of_state, person.offices)):
        return "state", person.party
    if subject.pos_ == "PROPN" and subject.text in named:
        return "other", named[subject.text]
    if _ends_as_office(draft, start, end):
        return "state", ""
    parties = list(draft.mentions_in(start, end))
    if parties and parties[-1].end >= end and parties[-1].sense != "demonym":
        return "name", parties[-1].code
    beside = [c.lower_ for c in subject.children if c.dep_ in ("compound", "amod", "nmod")]
    trade = next((t for noun in (subject.lower_, *beside) if (t := voice_of(noun))), "")
    return ("other", trade) if trade else None


# --- who urges ----------------------------------------------------------------------------------


def urgings(draft: Draft) -> int:
    """How many sentences the narrator uses to urge or to ask, as commentators do."""
    text = draft.article.text
    return sum(
        _urges(sentence) or text[sentence.start : sentence.end].rstrip().endswith("?")
        for sentence in draft.sentences
        if _narrates(draft, sentence)
    )


def _narrates(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence of a press report is the narrator's own, without words of others."""
    if draft.article.form != "press" or sentence.passage.label:
        return False
    return _QUOTE.search(draft.article.text[sentence.start : sentence.end]) is None


_QUOTE = re.compile('["“”«»]')


def _urges(sentence: Sentence) -> bool:
    """Whether the main verb is under "should" or "must"."""
    roots = [token for token in sentence.tokens if token.dep_ == "ROOT"]
    return any(
        child.lower_ in ("should", "must", "ought") for root in roots for child in root.children
    )
