"""The examples of the codebook, taken out of its lines."""

import re
from dataclasses import dataclass
from pathlib import Path

CODEBOOK = Path(__file__).parents[2] / "docs" / "codebook.md"

_EXAMPLE = re.compile(
    r"- (?:Not (?:`(?P<taken_for>[^`]+)`): )?`(?P<article>\S+) (?P<id>[ae]\d+)` "
    r"— “(?P<words>[^”]+)” (?P<values>`[^`]+`(?:, `[^`]+`)*): (?P<why>.+)$"
)
_LIKE_ONE = re.compile(r"- (?:Not .*)?`[a-z]\d\d-[^`]+ [ae]\d+`")


@dataclass(frozen=True)
class Example:
    """One line: the words shown, with the coded content marked in acts, and the values named.

    `taken_for` is what a counter-example looks like and is not; `section` the heading above.
    """

    line: int
    section: str
    article: str
    id: str
    words: str
    values: tuple[str, ...]
    taken_for: str | None

    @property
    def is_act(self) -> bool:
        return self.id.startswith("a")

    @property
    def shown(self) -> str:
        """The words as they stand in the text."""
        return self.words.replace("**", "")

    @property
    def marked(self) -> tuple[int, int]:
        """Where the marked content begins and ends within the shown words."""
        before, content, _ = self.words.split("**")
        return len(before), len(before) + len(content)

    def __str__(self) -> str:
        return f"codebook.md:{self.line}: {self.article} {self.id}"


def examples() -> tuple[list[Example], list[str]]:
    """The examples in order, and the lines that look like one and are not."""
    found: list[Example] = []
    strange: list[str] = []
    section = ""
    for number, line in enumerate(CODEBOOK.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("#"):
            section = line.lstrip("# ").strip("`")
        elif match := _EXAMPLE.match(line):
            values = tuple(re.findall(r"`([^`]+)`", match["values"]))
            found.append(
                Example(number, section, match["article"], match["id"], match["words"], values,
                        match["taken_for"])
            )  # fmt: skip
        elif _LIKE_ONE.match(line):
            strange.append(f"codebook.md:{number}: {line[:80]}")
    return found, strange
