"""Lines and the paragraphs they make."""

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from servanda.article.shape import STOPS


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line: code points `start` to `end` of the text, without its line end."""

    start: int
    end: int
    text: str
    after_blank: bool
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """What is judged as one: a line, or the lines of one paragraph in hard-wrapped text.

    `text` is trimmed and, where lines were joined, joined by spaces.
    """

    lines: tuple[Line, ...]
    text: str

    @property
    def touches(self) -> bool:
        """Whether no blank line parts it from what stands above."""
        return not self.lines[0].after_blank


def lines_of(text: str) -> tuple[Line, ...]:
    """The non-blank lines of `text`, split at LF and nowhere else."""
    found, start, blank = [], 0, True
    for raw in text.split("\n"):
        end = start + len(raw)
        if raw.strip():
            found.append(Line(start, end, raw.strip(), blank, len(raw) - len(raw.lstrip())))
        blank = not raw.strip()
        start = end + 1
    return tuple(found)


def units_of(lines: tuple[Line, ...]) -> tuple[Unit, ...]:
    """The units of a page: its lines, or its paragraphs if it is hard-wrapped."""
    width = _wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if width and groups and _runs_on(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(Unit(tuple(group), " ".join(line.text for line in group)) for group in groups)


def _wrap_width(lines: tuple[Line, ...]) -> int:
    """The column at which a text is wrapped, or 0 where each line is a paragraph."""
    adjoining = [(above, below) for above, below in pairwise(lines) if not below.after_blank]
    running = [above for above, below in adjoining if _breaks_sentence(above, below)]
    if len(running) < 3 or len(running) < 0.3 * len(adjoining):
        return 0
    widths = sorted(len(line.text) for line in running)
    width = int(quantiles(widths, n=10)[-1])
    return width if width <= 120 else 0


def _breaks_sentence(above: Line, below: Line) -> bool:
    return (
        len(above.text) >= 40
        and not above.text.endswith(STOPS)
        and re.match(r"[a-zà-ÿ(]", below.text) is not None
    )


def _runs_on(above: Line, below: Line, width: int) -> bool:
    indented = below.indent > above.indent + 1 and above.text.endswith(STOPS)
    if indented or (above.text.isupper() and not below.text.isupper()):
        return False
    first_word = below.text.split(maxsplit=1)[0]
    return not below.after_blank and len(above.text) + 1 + len(first_word) >= 0.92 * width
