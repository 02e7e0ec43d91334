"""Where a word begins and ends, for texts in any Latin script."""

import re
import unicodedata

_ENDINGS = re.compile(r"'(?:[sS]|ll|LL|d|D|ve|VE|re|RE)(?![\w'])")
_ADDRESS = re.compile(r"\.[a-z0-9]")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is a whole word or words.

    Letters with their diacritics, digits and inner apostrophes belong to a word; a possessive
    ending does not. Expects a text made `level`.
    """
    return _opens(text, start) and _closes(text, end)


def _opens(text: str, start: int) -> bool:
    if start == 0:
        return True
    before = text[start - 1]
    if before == "'":
        return start == 1 or not _in_word(text[start - 2])
    return not _in_word(before) and before not in "@$"


def _closes(text: str, end: int) -> bool:
    if end == len(text):
        return True
    after = text[end]
    if after == "'":
        return (
            end + 1 == len(text) or not _in_word(text[end + 1]) or bool(_ENDINGS.match(text, end))
        )
    if after == "." and text[end - 1] != ".":
        return not _ADDRESS.match(text, end)
    return not _in_word(after) and after != "$"


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_" or bool(unicodedata.combining(char))
