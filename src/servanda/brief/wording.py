"""How the brief speaks: its own fixed words around the articles' words, which stay exact."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from servanda.brief.lexicon import lexicon
from servanda.brief.material import Told
from servanda.model.codes import UNDERTAKING_TYPES, DueKind, PartyCode
from servanda.model.dates import bounds, display, sort_key
from servanda.model.reading import Act, Quantity

_LARGE = ((1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"))
_DENYING = re.compile(r"[\w'’]+")
_CLAUSE = re.compile(r"[,;:()–—]")
_WORD = re.compile(r"\w+")
_OUTSIDE = re.compile(r"\([^()]*\)")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Names:
    """What parties are called in this brief; a code without a name is shown as it is."""

    by_code: dict[PartyCode, str]

    def party(self, code: PartyCode) -> str:
        """The party's display name."""
        return self.by_code.get(code, code)

    def parties(self, codes: Sequence[PartyCode]) -> str:
        """Several parties as one subject, in the order given."""
        return listed([self.party(code) for code in codes])

    def side(self, side: str | None) -> str:
        """Whose account an article is, in words."""
        fixed = {None: "side unknown", "third": "third party", "joint": "joint text"}
        return fixed[side] if side in fixed else f"side of {self.party(side or '')}"


def listed(words: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`; with commas in an entry, `A; and B`."""
    if len(words) < 2:
        return "".join(words)
    comma = "; " if any("," in _OUTSIDE.sub("", word) for word in words) else ", "
    last = "; and " if comma == "; " else " and "
    return comma.join(words[:-1]) + last + words[-1]


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 article`, `2 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def one_line(text: str) -> str:
    """The same words with every run of white space as one space, for display only."""
    return _SPACES.sub(" ", text).strip()


def quoted(text: str) -> str:
    """Exact words in quotation marks that the words themselves do not end."""
    return f"“{text}”" if "”" not in text else f"«{text}»"


def excerpt(text: str, *, limit: int = 120) -> str:
    """The exact words, or as many whole ones from the start as fit, marked as cut."""
    if len(text) <= limit:
        return quoted(text)
    return f"{quoted(text[:limit].rsplit(None, 1)[0].rstrip(',;:'))} …"


# --- acts ----------------------------------------------------------------------------------


def sentence_of(told: Told, names: Names, *, limit: int | None = None) -> str:
    """Who did what: a fixed phrase or the article's own reporting words, then the content.

    The fixed phrase is used only before a bare verb, where it cannot change the sense.
    """
    act = told.act
    content = excerpt(act.quote.text, limit=limit) if limit else quoted(act.quote.text)
    if act.type in UNDERTAKING_TYPES and begins_with_verb(told, names) and _fits(act):
        phrase = lexicon().phrases[act.type][act.force or "firm"]
        asked = names.parties(act.owner or act.to)
        return f"{phrase.format(by=names.parties(act.by), to=asked)} {content}"
    return f"{_subject(told, names)}: {_reporting_words(told)}{content}"


def begins_with_verb(told: Told, names: Names) -> bool:
    """Whether the content begins with a bare verb, so that `asked Japan to` can stand before it."""
    words = lexicon()
    before = _WORD.findall(told.before)
    first = _WORD.match(told.act.quote.text)
    if not before or not first or _denial(told):
        return False
    last, verb = before[-1].lower(), first.group().lower()
    if verb.endswith("ing") and verb not in words.verbs_in_ing:
        return False
    if verb in words.not_verbs:
        return False
    return last in words.before_verb or (_follows_subject(told, last, names) and _is_bare(verb))


def _denial(told: Told) -> str | None:
    """What in the reporting words says no: in the cue, or in the few words before the content."""
    clause = _CLAUSE.split(told.before)[-1]
    near = [*_DENYING.findall(told.act.cue), *_DENYING.findall(clause)[-5:]]
    denials = lexicon().denials
    return next(
        (word for word in near if word.lower() in denials or word[-3:] in ("n't", "n’t")), None
    )


def _follows_subject(told: Told, last: str, names: Names) -> bool:
    if told.act.type not in ("request", "propose"):
        return False
    owners = {names.party(code).lower() for code in told.act.owner}
    return last in lexicon().subjects or last in owners


def _is_bare(verb: str) -> bool:
    return not verb.endswith("s") or verb.endswith("ss")


def _fits(act: Act) -> bool:
    """Whether who is to act is who the fixed phrase of the type says."""
    if act.type in ("request", "invite"):
        return bool(act.owner or act.to)
    if act.type == "propose":
        return len(act.owner) == 2 and set(act.owner) == {*act.by, *act.to}
    return set(act.owner) <= set(act.by)


def _subject(told: Told, names: Names) -> str:
    act = told.act
    who = names.parties(act.by)
    speaker = f" ({act.speaker})" if act.speaker else ""
    toward = f" to {names.parties(act.to)}" if _speaks_to(act) else ""
    return f"{who}{speaker}{toward}"


def _speaks_to(act: Act) -> bool:
    return bool(act.to) and act.type in ("request", "invite", "pledge", "answer")


def _reporting_words(told: Told) -> str:
    """The article's own, `…` where something stands between them and the content."""
    cue, before = one_line(told.act.cue), one_line(told.before)
    denial = _denial(told)
    if denial and denial not in cue:
        return f"… {before[before.rindex(denial) :]} "
    if not cue or cue not in one_line(told.sentence):
        return ""
    if cue not in before:
        # "The session will be held": the verb stands in the words that are quoted anyway
        return "" if cue in one_line(told.act.quote.text) else f"{cue}: "
    gap = "" if before.endswith(cue) else "… "
    shown = cue[:1].lower() + cue[1:] if before.startswith(cue) else cue
    return f"{shown} {gap}"


# --- particulars ---------------------------------------------------------------------------


def due_words(due: str | None, kind: DueKind | None, told: Told | None = None) -> str | None:
    """`due by 2025 (“by the end of 2025”)`, in the article's words where these are known."""
    if not due:
        return None
    words = f"due {kind or 'by'} {display(due)}"
    reason = told.act.date_reason if told and told.act.due == due else None
    own = one_line(reason.detail) if reason else ""
    exact = own and told and own in one_line(told.sentence) and own.lower() not in words.lower()
    return f"{words} ({quoted(own)})" if exact else words


def quantity_words(quantity: Quantity) -> str:
    """`20 billion USD`, `50,000 workers (supported, not owed)`."""
    measure = quantity.currency or quantity.unit or ""
    aside = " (supported, not owed)" if quantity.role == "supported" else ""
    return f"{number_words(quantity.value)} {measure}".strip() + aside


def number_words(value: float) -> str:
    """A number as people write it, never rounded: `50,000`, `1.5 billion`, `2 million`."""
    for size, name in _LARGE:
        scaled = round(value / size, 3)
        if value >= size and scaled * size == value:
            return f"{scaled:g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def quantities_words(quantities: Iterable[Quantity]) -> tuple[str, ...]:
    """What is owed or supported, each once; background figures bind nobody and are left out."""
    words = [quantity_words(one) for one in quantities if one.role != "background"]
    return tuple(dict.fromkeys(words))


def told_by(tellings: Iterable[Told], names: Names) -> str | None:
    """`told by 2 outlets of one side`; None for a single account. Sides count, not outlets."""
    articles = {told.reading.article.id: told.reading.article for told in tellings}
    if len(articles) < 2:
        return None
    sides = sorted({names.side(article.side) for article in articles.values()})
    if len(sides) == 1:
        return f"told in {counted(len(articles), 'article')}, one side only ({sides[0]})"
    return f"told in {counted(len(articles), 'article')}: {listed(sides)}"


def span_words(dates: Sequence[str | None]) -> str:
    """`first 3 May 2024, last 6 June 2025`; what has no year is named apart, never as the last."""
    dated = sorted((one for one in dates if one and bounds(one).first), key=sort_key)
    undated = [display(one) for one in sorted({one for one in dates if one not in dated}, key=str)]
    words = [f"first {display(dated[0])}, last {display(dated[-1])}"] if dated else []
    if dated and dated[0] == dated[-1]:
        words = [f"on {display(dated[0])}"]
    return ", ".join([*words, *(f"also {one}" if dated else one for one in undated)])


def recency(act: tuple[Told, ...]) -> tuple[bool, tuple[tuple[str, str], str, int]]:
    """A key by which the last act of known date is greatest; one without a year is least."""
    date = act[0].date
    return bool(date and bounds(date).first), act[0].order


def standing_of(told: Told, names: Names) -> str:
    """How something stands by one act: `asked of Japan`, `agreed by ...`, or merely spoken of."""
    act = told.act
    if act.type in ("request", "invite"):
        return f"asked of {names.parties(act.owner or act.to)}"
    verbs = {"propose": "proposed", "agree": "agreed", "pledge": "pledged", "conclude": "concluded"}
    verb = verbs.get(act.type, "spoken of")
    wish = "wished for" if act.force == "intent" else verb
    return f"{wish} by {names.parties(act.by)}"


def single_particulars(act: tuple[Told, ...], names: Names) -> list[str | None]:
    """What is to be known of an act told in a line of its own: reply, date, whose accounts."""
    reply = act[0].act.reply
    return [lexicon().replies[reply] if reply else None, display(act[0].date), told_by(act, names)]


def with_particulars(text: str, particulars: Iterable[str | None]) -> str:
    """The sentence, then what is to be known of it after a dash."""
    said = "; ".join(part for part in particulars if part)
    return f"{text} — {said}" if said else text
