"""Evidence: a stretch of an article's text, by code points, with the words themselves."""

from dataclasses import dataclass

from servanda.errors import EvidenceError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `text[start:end]`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise EvidenceError(f"a span cannot run from {self.start} to {self.end}")

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The exact words at a place in one article; build it with `of`, verify it with `check`."""

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if len(self.text) != self.end - self.start or not self.text.strip():
            raise EvidenceError(
                f"a quotation of {len(self.text)} characters"
                f" cannot stand at {self.start}-{self.end}"
            )

    @classmethod
    def of(cls, text: str, start: int, end: int) -> "Quote":
        """Cut the quotation out of `text`, so that it is exact by construction."""
        return cls(start, end, text[start:end])

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)

    def check(self, text: str) -> None:
        """Raise `EvidenceError` unless the words stand in `text` where they are said to."""
        if text[self.start : self.end] != self.text:
            raise EvidenceError(
                f"the words at {self.start}-{self.end} are not {self.text[:60]!r}: "
                "the text has changed since it was read; add it again"
            )


def line_spans(text: str) -> list[Span]:
    """Where each line of a text stands, blank ones too, split at LF only."""
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans
