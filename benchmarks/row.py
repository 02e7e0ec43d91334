"""One line of the table, and the texts that are read."""

from dataclasses import dataclass
from pathlib import Path

from servanda.article import parse
from servanda.model.article import Article, Declared, Page
from servanda.sources import pages

EXAMPLES = Path(__file__).parents[1] / "examples"


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured, with its unit, and what is aimed at."""

    name: str
    measured: str
    aim: str = ""

    def __str__(self) -> str:
        return f"{self.name:34s} {self.measured:>16s}   {self.aim}".rstrip()


def examples(*, times: int = 1) -> list[Article]:
    """The articles of the example dispatches, the whole list repeated `times`."""
    found = pages([str(EXAMPLES)], declared=Declared())
    return [parse(page) for page in found if isinstance(page, Page)] * times
