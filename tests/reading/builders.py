"""Parses built by hand: one line per token, no language model."""

from servanda.reading.syntax.tree import Fields, Token, Tree


def parsed(rows: str) -> Tree:
    """A tree of lines `word lemma TAG POS dep HEAD`, where HEAD is the number of a line from 0.

    A blank line begins a new sentence. Words stand one space apart, marks close to what is before.
    """
    fields: list[Fields] = []
    starts = [0]
    text = ""
    for line in rows.strip().splitlines():
        if not line.strip():
            starts.append(len(fields))
            continue
        word, lemma, tag, pos, dep, head = line.split()
        text += "" if not text or pos == "PUNCT" else " "
        fields.append(Fields(word, len(text), lemma, tag, pos, dep, int(head)))
        text += word
    return Tree(text, fields, starts)


def word(tree: Tree, text: str) -> Token:
    """The first token with these letters."""
    return next(token for token in tree if token.text == text)
