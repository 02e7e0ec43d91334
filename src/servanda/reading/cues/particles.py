"""A verb's particle: "called on", "brought the matter up", "put its name to"."""

from collections.abc import Iterator
from functools import lru_cache

from servanda.reading.syntax.gaps import skip
from servanda.reading.syntax.tree import Token, Tree

#: How far behind its verb a particle of several words may begin.
_NEAR = 9
#: How far behind its verb a particle may end.
_REACH = 40
#: An open place of the data ("put ~ name to", "at ~ disposal"), and how much it may hold.
_OPEN = "~"
_WIDTH = 5


def has_particle(head: Token, particle: str) -> bool:
    """Whether the verb stands with this particle; a verb without one needs none."""
    return not particle or next(particle_ends(head, particle), None) is not None


@lru_cache(maxsize=4096)
def _words(particle: str) -> tuple[list[str], frozenset[str]]:
    """The words of a particle in order, and those that have to be there."""
    words = particle.split()
    return words, frozenset(words) - {_OPEN}


def words_near(head: Token) -> frozenset[str]:
    """The words among which a particle of this verb can stand."""
    return frozenset(token.lower_ for token in head.doc[head.i + 1 : head.i + _REACH])


def could_have(particle: str, near: frozenset[str]) -> bool:
    """Whether all words of the particle are among those near the verb: asked before the rest."""
    return _words(particle)[1] <= near


def particle_ends(head: Token, particle: str) -> Iterator[int]:
    """The tokens behind which the content may begin.

    The end of the particle; of one behind its object ("took the request on board") the verb, for
    the object, and then the particle, for what follows it ("left her in no doubt that").
    """
    words = _words(particle)[0]
    end = _joined(head, words)
    if end is not None:
        yield end
        return
    end = _parted(head, words)
    if end is not None:
        yield head.i
        yield end
        return
    end = _distant(head, words)
    if end is not None:
        yield end


#: Prepositions of a verb behind a place or a time: "spoke on television of", "about".
_DISTANT = frozenset(("of", "about"))


def _distant(head: Token, words: list[str]) -> int | None:
    """ "Spoke on state television of a trap": the verb's own preposition, further on."""
    if len(words) > 1 or words[0] not in _DISTANT:
        return None
    behind = [c for c in head.children if c.i > head.i]
    for number, child in enumerate(behind):
        if child.lower_ == words[0] and child.dep_ == "prep":
            between = all(
                c.dep_ in ("prep", "advmod", "npadvmod", "punct") for c in behind[:number]
            )
            return child.i if between else None
    return None


def _joined(head: Token, words: list[str]) -> int | None:
    """The last token of a particle that begins at once, small words passed over."""
    doc, at = head.doc, head.i
    for number, word in enumerate(words):
        if word == _OPEN:
            return _spelt(doc, at + 1, words[number:])
        near = [at + 1, at + 2, skip(doc, at + 1)]
        at = next((k for k in near if at < k < len(doc) and doc[k].lower_ == word), -1)
        if at < 0:
            return None
    return at


def _parted(head: Token, words: list[str]) -> int | None:
    """The last token of a particle that stands behind the verb's object."""
    if words[0] == _OPEN:
        return None
    for child in head.children:
        if child.i > head.i + 1 and child.lower_ == words[0] and _is_adverb(child, words):
            end = _spelt(head.doc, child.i, words)
            if end is not None:
                return end
    if len(words) == 1:
        return None
    near = range(head.i + 2, min(head.i + _NEAR, head.sent.end))
    ends = (_spelt(head.doc, i, words) for i in near if head.doc[i].lower_ == words[0])
    return next((end for end in ends if end is not None), None)


def _is_adverb(child: Token, words: list[str]) -> bool:
    """Whether the word belongs to the verb: "turned the claim down", "called its envoy home"."""
    if child.lower_ == "home":
        return True  # "called its envoy home": the parser takes it for the object
    if child.dep_ == "prt" or len(words) > 1:
        return child.dep_ in ("prt", "prep", "advmod")
    alone = not any(c.dep_ in ("pobj", "pcomp") for c in child.children)
    return child.dep_ in ("prep", "advmod") and alone


def _spelt(doc: Tree, start: int, words: list[str]) -> int | None:
    """The last token of the words that begin at `start`; an open place holds a few tokens."""
    at = start
    for number, word in enumerate(words):
        if word == _OPEN:
            return _behind_open(doc, at, words[number + 1 :])
        if at >= len(doc) or doc[at].lower_ != word:
            return None
        at += 1
    return at - 1


def _behind_open(doc: Tree, start: int, words: list[str]) -> int | None:
    """ "Put his own name to": where the words behind the open place end."""
    for at in range(start + 1, min(start + 1 + _WIDTH, len(doc))):
        if doc[at - 1].is_punct:
            return None
        end = _spelt(doc, at, words)
        if end is not None:
            return end
    return None
