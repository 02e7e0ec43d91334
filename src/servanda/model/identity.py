"""Identity that lasts: an anchor is an article's hash and a quote selector.

Ids inside a reading (`a8`, `e1`) hold for that reading alone. Judgements, links and permanent
addresses anchor here, so they survive another reader and another order of arrival.
"""

import hashlib
from dataclasses import dataclass

from servanda.model.quote import Quote


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A place in one text: W3C text position and text quote selectors in one."""

    article_sha256: str
    start: int
    end: int
    exact: str

    @classmethod
    def of(cls, article_sha256: str, quote: Quote) -> "Anchor":
        """The anchor of a quotation in the text with this hash."""
        return cls(article_sha256, quote.start, quote.end, quote.text)

    def id(self, prefix: str) -> str:
        """A short stable id for what stands at this anchor, for example `enc-3f2a9c01bd`."""
        place = (self.article_sha256, str(self.start), str(self.end), self.exact)
        return f"{prefix}-{short_hash(*place)}"


def short_hash(*parts: str, length: int = 10) -> str:
    """The first `length` hex digits of a hash over `parts`, which may hold any text."""
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:length]
