"""Personal names by their shape, whatever the name order, diacritics or capitals."""

import re
import unicodedata
from functools import lru_cache

from servanda.reading.lexicon import lexicon

#: A word that may be part of a name; whether it begins with a capital is asked of the letter.
WORD = (
    r"(?:[^\W\d_a-z]\.(?=[^\W\d_a-z][^\W\d_.])|(?:[^\W\d_a-z]\.){1,2}(?=[^\W\d_a-z]\.\s[^\W\d_a-z][^\W\d_]))?"
    r"[^\W\d_][\w'’ʻ-]*\.?"
)
_PREFIXES = "al|el|as|ash|an|ar|at|az|ad"
#: "Ghislain d'Aubert", "Carla dell'Orto"
_ELIDED = "d|l|dell|dall|degl|nell|sant|t|s"
#: Letters that Unicode does not take apart into a plain letter and an accent.
_PLAIN = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ı": "i", "ħ": "h"}
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
#: "Al Nuaim" and "El Hadj" are written apart, but begin with a capital and so need no rule.
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$|\b(?:Jr|Sr|Ma|St)\.$")
_DAY = re.compile(r"\.?,?\s+\d")
_CAPITAL_NEXT = re.compile(r"\s+([^\W\d_a-z][\w'’-]+)")
_POSSESSIVE = re.compile(r"['’]s$")


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = lexicon().offices["words"]
    particle = _any(words["particles"])
    leading = _any([word for word in words["particles"] if len(word) > 1])
    capital = rf"(?:(?:{_PREFIXES})-|(?:{_ELIDED})['’])?(?=[^\W\d_a-z]){WORD}"
    return re.compile(
        rf"(?:(?:{leading})\s+){{0,2}}{capital}(?:\s+(?:(?:{particle})\s+){{0,3}}{capital}){{0,7}}"
    )


@lru_cache(maxsize=1)
def _honorific() -> re.Pattern[str]:
    table = lexicon().offices["words"]
    words = _any([*table["honorifics"], *table["ranks"]])
    # "Senator the Hon Kari Moe", "the Rt Hon Kari Moe"
    return re.compile(
        rf"(?:the\s+(?=(?:Rt|Right|Hon|Most)\b|Honou?rable))?(?:(?:{words})(?![\w]),?\s+(?:the\s+)?)+"
    )


@lru_cache(maxsize=1)
def _stops() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    words = lexicon().offices["words"]
    return (
        frozenset(words["not_names"]),
        frozenset(words["calendar"]),
        frozenset(words["namesakes"]),
    )


def _any(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def after_honorifics(text: str, at: int) -> int:
    """Where the name itself begins once "H.E.", "Mr." and the like are passed over."""
    match = _honorific().match(text, at)
    return match.end() if match else at


def name_at(text: str, at: int) -> tuple[int, int] | None:
    """The span of a name that begins at `at`, or None.

    Office and calendar words are no names, nor is what is called after a person (a canal).
    """
    match = _pattern().match(text, at)
    end = _end_of_name(text, *match.span()) if match else at
    if end <= at or _is_namesake(text, at, end):
        return None
    return at, end


def _end_of_name(text: str, start: int, stop: int) -> int:
    """Up to the first word that is no name, or to the possessive."""
    foreign, _, _ = _stops()
    end = start
    for word in re.finditer(r"\S+", text[start:stop]):
        at, word_end = start + word.start(), start + word.end()
        plain = re.sub(r"['’]s?$|\.$", "", word.group())
        if plain in foreign and not _may_be_name(text, at, word_end, end):
            break
        if _is_dated(plain, text, word_end) or not _fits(plain):
            break
        end = word_end
        if _POSSESSIVE.search(word.group()) or _ends_sentence(text[start:end]):
            break
    return _without_stop(text, start, _without_particles(text, start, end))


def _is_dated(word: str, text: str, end: int) -> bool:
    """ "May 5" is a day, "Theresa May" is none."""
    return word in _stops()[1] and _DAY.match(text, end) is not None


def _may_be_name(text: str, start: int, end: int, name_end: int) -> bool:
    """ "An" after a name's other part, "He" before one."""
    if text[start:end] not in lexicon().offices["words"]["also_names"]:
        return False
    following = _CAPITAL_NEXT.match(text, end)
    before = name_end < start and not text[name_end:start].strip()
    return before or (following is not None and following.group(1) not in _stops()[0])


def _ends_sentence(words: str) -> bool:
    """A full stop after more than an initial or "Jr"."""
    return words.endswith(".") and not _INITIAL.search(words)


def _fits(word: str) -> bool:
    """A capital begins the word or the part after a prefix; particles are let through."""
    return (
        word[:1].isupper()
        or word in _particles()
        or any(part[:1].isupper() for part in re.split(r"[-'’]", word))
    )


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    return frozenset(lexicon().offices["words"]["particles"])


def _without_particles(text: str, start: int, end: int) -> int:
    """A particle binds to what follows; one left at the end is an ordinary word."""
    while end > start:
        last = re.search(r"\s*(\S+)$", text[start:end])
        if last is None or last.group(1) not in _particles():
            return end
        end = start + last.start()
    return end


def _without_stop(text: str, start: int, end: int) -> int:
    """Drop a possessive and a full stop that ends the sentence, but keep that of an initial."""
    words = text[start:end]
    if _POSSESSIVE.search(words):
        return end - 2
    if words.endswith(("'", "’", "-")) or _ends_sentence(words):
        return end - 1
    return end


def _is_namesake(text: str, start: int, end: int) -> bool:
    """Whether the words name a thing called after a person: a bridge, a canal, a prize."""
    _, _, things = _stops()
    inside = re.findall(r"[\w-]+", text[start:end])[1:]
    after = re.match(r"\s+([\w-]+)", text[end : end + 40])
    following = {after.group(1).lower()} if after else set()
    return bool(things & ({word.lower() for word in inside} | following))


@lru_cache(maxsize=16384)
def fold(name: str) -> tuple[str, ...]:
    """The words of a name without diacritics and case: "Bùi Đức" -> ("bui", "duc").

    Kept, since every capitalised word of an article is asked for several times.
    """
    if name.isascii() and name.isalnum():
        return (name.lower(),)
    plain = unicodedata.normalize("NFD", name.lower().translate(_PLAIN))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return tuple(re.findall(r"\w+", re.sub(r"['’ʻ]", "", plain)))


def same_person(one: str, other: str) -> bool:
    """Whether one name's words are all among the other's, in any order; an initial may stand in."""
    left, right = sorted((fold(one), fold(other)), key=len)
    return bool(left) and any(len(word) > 1 for word in left) and _within(left, right)


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    if set(few) <= set(many):
        return True
    rest = [word for word in many if word not in few]
    for word in (word for word in few if word not in many):
        match = next((other for other in rest if _abbreviates(word, other)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _abbreviates(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))
