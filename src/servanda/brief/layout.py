"""Lines that fit a terminal: width as displayed, wrapping with a hanging indent, quiet styles."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: Control characters that are no white space, and what overrides the direction of writing.
_STEERING = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_BOLD, _DIM, _END = "\x1b[1m", "\x1b[2m", "\x1b[0m"


def display_width(text: str) -> int:
    """Columns that a terminal needs for `text`: wide characters two, combining ones none."""
    return len(text) if text.isascii() else sum(_columns(letter) for letter in text)


@lru_cache(maxsize=4096)
def _columns(letter: str) -> int:
    if unicodedata.category(letter) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in ("W", "F") else 1


def printable(text: str) -> str:
    """The text without what could steer a terminal or turn the order of words on the screen."""
    return _STEERING.sub("", text)


def wrap(text: str, *, width: int | None, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines of at most `width` columns; `first` leads the first line, `rest` the others.

    Without a width it is one line. A word longer than a line stays whole, so that links can be
    followed; words in scripts without spaces are cut where the line is full.
    """
    text = printable(text)
    if width is None:
        return [first + " ".join(text.split())]
    lines, line, taken = [], first, display_width(first)
    empty = True
    for word in _words(text, width - display_width(rest)):
        room = display_width(word) + (not empty)
        if not empty and taken + room > width:
            lines.append(line)
            line, taken, empty = rest, display_width(rest), True
            room = display_width(word)
        line, taken, empty = line + ("" if empty else " ") + word, taken + room, False
    return [*lines, line]


def _words(text: str, room: int) -> list[str]:
    return [part for word in text.split() for part in _parts(word, room)]


def _parts(word: str, room: int) -> list[str]:
    if display_width(word) <= room or display_width(word) == len(word):
        return [word]
    parts, part = [], ""
    for letter in word:
        if part and display_width(part + letter) > room:
            parts.append(part)
            part = ""
        part += letter
    return [*parts, part]


@dataclass(frozen=True, slots=True)
class Style:
    """Bold and dim on a terminal, nothing in a pipe; colour is never used."""

    on: bool

    def bold(self, text: str) -> str:
        """A heading, or the content within its sentence."""
        return f"{_BOLD}{text}{_END}" if self.on and text else text

    def dim(self, text: str) -> str:
        """What may be passed over: rules and particulars of a source."""
        return f"{_DIM}{text}{_END}" if self.on and text else text
