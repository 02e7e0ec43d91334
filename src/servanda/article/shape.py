"""What a line looks like, apart from where it stands."""

import re
from functools import lru_cache

from rapidfuzz.distance import LCSseq

from servanda.article.knowledge import words

STOPS = (".", "!", "?", "…", "。", "！", "？", ".”", '."', ".’", ".'", ".)", "!”", "?”", '!"', '?"')
_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_WIDE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
_LISTED = re.compile(
    r"^(?:[-–—•●▪◦*·‣►+]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s*\S"
    r"|\(?\d{1,3}\)\s?|Article \d|(?![NS]\. [A-Z])[A-Z][.)]\s)"
)
_BULLET = re.compile(r"^[-–—•●▪◦*·‣►+]\s")
_ENUMERATED_HEAD = re.compile(
    r"^(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Za-z])[.):]|(?:Section|Part|Chapter|Article)\b)\s*"
)
_ARTICLE_HEAD = re.compile(
    r"(?:Article|Section|Part|Chapter|Annex|ARTICLE|SECTION|PART|CHAPTER|ANNEX) "
    r"(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:[.:]? ?[-–—]? ?[A-ZÀ-Ỹ].{0,60})?"
)
_SPOKEN = re.compile(
    r"^(?:(?:Q|A|QUESTION|ANSWER|Question|Answer|Journalist|Reporter|Interviewer|Host|Moderator"
    r"|JOURNALIST|REPORTER|INTERVIEWER|HOST|PRESENTER|COMPERE|MODERATOR"
    r"|(?:PRIME |FOREIGN |VICE )?(?:MINISTER|PRESIDENT|AMBASSADOR|SECRETARY|SENATOR|PREMIER)"
    r"|MR\.?|MS\.?|MRS\.?|(?:Mr|Ms|Mrs|Dr)\.? [A-ZÀ-Ỹ][\w’'-]+)\b[^:]{0,40}):\s"
)
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]\.){1,4}$|\b(?:Gov|Gen|Pres|Sen|Jr|Sr|Ltd|Inc|Co|No|Nov|Dec|Jan|Feb|Aug|Sept|Oct)\.$"
)
#: What an editor puts in after a sentence: "[passage omitted]", "[sic]".
_INSERTED = re.compile(r"\s*\[[^\[\]]{2,60}\]\s*$")
_NAMES = re.compile(r"(?<=[a-zà-ÿ,;:’'-] )([A-ZÀ-Ỹ][\w’'-]+)")
_PROSE_WORDS = 8
_LONG_PROSE_WORDS = 25
#: A document's preamble ends its paragraphs with commas; so, when broken off, does a headline.
_OPEN_PROSE_WORDS = 12


def words_of(text: str) -> list[str]:
    """The words of `text`, case folded; two signs of a script without spaces count as one word."""
    return [word.casefold() for word in _WORD.findall(text)]


@lru_cache(maxsize=4096)
def word_count(text: str) -> int:
    """How many words `text` has, fit to compare across scripts."""
    return len(_WORD.findall(text)) + len(_WIDE.findall(text)) // 3


def ends_sentence(text: str) -> bool:
    """Whether `text` ends as a sentence does, a closing quotation mark or bracket aside."""
    told = _INSERTED.sub("", text) or text
    bare = told.rstrip(" \t”\"’')]»")
    return bare.endswith((".", "!", "?", "…", "。", "！", "？")) and not _ABBREVIATED.search(bare)


def is_listed(text: str) -> bool:
    """Whether a line is an item of a list: a bullet, a number, a letter."""
    return _LISTED.match(text) is not None


def is_bullet(text: str) -> bool:
    """Whether a line opens with a bullet or a dash."""
    return _BULLET.match(text) is not None


def is_names(text: str) -> bool:
    """Whether a line is made of capitalised words and the particles between them."""
    small = words("furniture", "name_particles")
    parts = [word for word in text.split() if word[0].isalpha()]
    return bool(parts) and all(word[0].isupper() or word.strip(",") in small for word in parts)


def is_spoken(text: str) -> bool:
    """Whether a line opens with who speaks, as transcripts do."""
    return _SPOKEN.match(text) is not None


def is_prose(text: str) -> bool:
    """Whether a line can be a paragraph of the story's own prose."""
    count = word_count(text)
    if is_spoken(text):
        return True
    closed = ends_sentence(text) or text.endswith((":", ";"))
    closed = closed or (text.endswith(",") and count >= _OPEN_PROSE_WORDS)
    return count >= _LONG_PROSE_WORDS or (count >= _PROSE_WORDS and closed)


def is_headline(text: str) -> bool:
    """Whether a line can be a headline: some words, not closed as a sentence is."""
    count = word_count(text)
    if not 2 <= count <= 32 or text.endswith((",", ";", ":")):
        return False
    return not is_listed(text) and (not ends_sentence(text) or text.rstrip("”\"’'").endswith("?"))


def is_crosshead(text: str) -> bool:
    """Whether a line can be a section title inside a story."""
    bare = _ENUMERATED_HEAD.sub("", text)
    count = word_count(bare)
    numbered = bare != text
    if not 1 <= count <= 14 or text.endswith((",", ";")) or is_spoken(text):
        return False
    if ends_sentence(text) and not text.rstrip("”\"’'").endswith("?"):
        return False
    if text[0].islower():  # a sentence goes on, or an item of a list
        return False
    return numbered or not is_listed(text)


def is_article_head(text: str) -> bool:
    """Whether a line is a treaty's "Article 3" or the like, with or without a short title."""
    return _ARTICLE_HEAD.fullmatch(text) is not None and is_crosshead(text)


def is_numbered_head(text: str) -> bool:
    """Whether a section title carries its number."""
    return is_crosshead(text) and _ENUMERATED_HEAD.match(text) is not None


def section_number(text: str) -> str:
    """What kind of number a line opens with: "I" Roman, "A" letter, "1" figures, "" none."""
    found = re.match(r"\(?(?:([IVX]{1,5})|([A-Z])|(\d{1,2}))[.):]\s", text)
    return (
        next((kind for kind, each in zip("IA1", found.groups(), strict=True) if each), "")
        if found
        else ""
    )


def share_repeated(told: list[str], later: list[str]) -> float:
    """The share of `told` that stand in `later` in the same order."""
    if not told:
        return 0.0
    return float(LCSseq.similarity(told, later)) / len(told)


def names_in(text: str) -> frozenset[str]:
    """The capitalised words of `text` that open no sentence, case folded."""
    return frozenset(match.group(1).casefold() for match in _NAMES.finditer(text))
