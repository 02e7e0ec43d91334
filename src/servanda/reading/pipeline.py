"""The story of one article's reading, step by step."""

from functools import lru_cache

from servanda.model.quote import Span
from servanda.parties import Mention, gazetteer
from servanda.reading import acts, details
from servanda.reading.draft import Draft
from servanda.reading.encounters import prospects
from servanda.reading.encounters import story as encounters
from servanda.reading.people import story as people
from servanda.reading.steps import Step, checked, step


@lru_cache(maxsize=1)
def chain() -> tuple[Step, ...]:
    """parties -> people -> encounters -> acts -> details -> announced encounters."""
    return checked(
        (
            step("parties", _find_parties, _write_parties, needs="sentences", gives="mentions"),
            step(
                "people", people.compute, people.write,
                needs="sentences mentions", gives="people home",
            ),
            step(
                "encounters", encounters.compute, encounters.write,
                needs="sentences mentions people home", gives="encounters anchor",
            ),
            step(
                "acts", acts.compute, acts.write,
                needs="sentences mentions people encounters", gives="acts unread",
            ),
            step("details", details.compute, details.write, needs="acts anchor", gives="facts"),
            step(
                "prospects", prospects.compute, prospects.write,
                needs="acts facts encounters", gives="announced",
            ),
        ),
        given=frozenset(("sentences",)),
    )  # fmt: skip


def _find_parties(draft: Draft) -> list[Mention]:
    """Party mentions in the title and the body, at places of the article."""
    article = draft.article
    spans = [block.span for block in article.blocks if block.kind in ("title", "body")]
    return [mention for span in spans for mention in _within(article.text, span)]


def _within(text: str, span: Span) -> list[Mention]:
    return [
        Mention(m.start + span.start, m.end + span.start, m.code, m.sense, m.ambiguous, m.also)
        for m in gazetteer().find(text[span.start : span.end])
    ]


def _write_parties(draft: Draft, mentions: list[Mention]) -> None:
    draft.mentions = mentions
