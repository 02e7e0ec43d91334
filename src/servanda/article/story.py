"""One page as the block rules see it: its layout, its tail, and facts about the whole of it."""

import re
from dataclasses import dataclass
from functools import cached_property

from servanda.article.dateline import dateline_of
from servanda.article.knowledge import single
from servanda.article.layout import Layout
from servanda.article.shape import ends_sentence, word_count
from servanda.article.tail import Tail
from servanda.model.codes import BlockKind

#: A kind and what told it.
Decided = tuple[BlockKind, str]
#: Up to so many words a line can be a signature.
FEW_WORDS = 4
#: So many paragraphs at most an office says of itself beneath a text.
_LONGEST_BOILERPLATE = 2
_LONGEST_QUESTION = 14


@dataclass(frozen=True)
class Story:
    """A page's layout with its tail: what the rules look at."""

    layout: Layout
    tail: Tail

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The units' texts."""
        return self.layout.texts

    @cached_property
    def notes(self) -> int:
        """Where notes to editors begin below the story; past the end if there are none."""
        return self._first_like("notes_start", beyond=self.tail.last)

    @cached_property
    def foot(self) -> int:
        """Where the foot of the page begins below the last prose; past the end if it has none."""
        last = max(
            (at for at, prose in enumerate(self.layout.prose) if prose), default=len(self.texts)
        )
        start = self._first_like("foot_start", beyond=last)
        return len(self.texts) if start - 1 in self.tail.related else start

    @cached_property
    def boilerplate(self) -> int:
        """Where an office tells of itself ("About ..."): past the end if it does not."""
        start = self._first_like("about_us", beyond=self.layout.first)
        below = sum(self.layout.prose[start:])
        return start if below <= _LONGEST_BOILERPLATE else len(self.texts)

    @cached_property
    def agency(self) -> str | None:
        """The agency of the dateline with which the story opens."""
        opening = self.layout.first
        found = dateline_of(self.texts[opening]) if opening < len(self.texts) else None
        return found.agency if found else None

    @cached_property
    def questions(self) -> frozenset[int]:
        """Questions that head sections: several, each above an answer, none spoken to anybody."""
        found = [at for at in range(1, len(self.texts) - 1) if self._heads_section(at)]
        return frozenset(found if len(found) > 1 else ())

    def _heads_section(self, at: int) -> bool:
        text, below = self.texts[at], self.texts[at + 1]
        asks = text.endswith("?") and word_count(text) <= _LONGEST_QUESTION
        spoken = re.search(r"[“”\":]|\b(?:you|your|I|we|our|my)\b", text) is not None
        plain = self.layout.marks[at] is None and at > self.layout.first
        answered = self.layout.is_prose(at + 1) and not below.endswith("?")
        return asks and not spoken and plain and answered and ends_sentence(self.texts[at - 1])

    @cached_property
    def last_prose(self) -> int:
        """The story's own last paragraph; -1 if it has none."""
        own = (at for at, prose in enumerate(self.layout.prose) if prose)
        return max((at for at in own if at not in self.tail.related), default=-1)

    @cached_property
    def signatures(self) -> int:
        """Where a document's "Done at ..." or the first of its signatories stands."""
        places = (at for at in range(len(self.texts)) if self.rule(at) == "signatures")
        return next(places, len(self.texts))

    @cached_property
    def only_captions_below(self) -> bool:
        """Whether nothing but pictures' captions and furniture stands below the story."""
        below = [self.mark_kind(at) for at in range(self.tail.last + 1, len(self.texts))]
        return bool(below) and all(kind in ("caption", "other") for kind in below)

    @cached_property
    def last_full(self) -> int:
        """The last line of the story with more than a few words."""
        return max(
            (
                at
                for at, text in enumerate(self.texts)
                if at not in self.tail.related
                and self.mark_kind(at) not in ("byline", "signoff")
                and len(text.split()) > FEW_WORDS
            ),
            default=-1,
        )

    def _first_like(self, key: str, *, beyond: int) -> int:
        pattern = single("furniture", key)
        places = range(beyond + 1, len(self.texts))
        return next((at for at in places if pattern.fullmatch(self.texts[at])), len(self.texts))

    def mark_kind(self, at: int) -> BlockKind | None:
        """What the unit shows itself to be."""
        mark = self.layout.marks[at] if 0 <= at < len(self.texts) else None
        return mark.kind if mark else None

    def rule(self, at: int) -> str | None:
        """The name of the rule by which it shows that."""
        mark = self.layout.marks[at] if 0 <= at < len(self.texts) else None
        return mark.rule if mark else None
