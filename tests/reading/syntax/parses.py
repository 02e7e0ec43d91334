"""Parses that several tests of syntax look at."""

from tests.reading.builders import parsed

from servanda.reading.syntax.tree import Tree


def urged() -> Tree:
    """An addressee, then an infinitive with a time between."""
    return parsed(
        """
        Norway Norway NNP PROPN nsubj 1
        urged urge VBD VERB ROOT 1
        Portugal Portugal NNP PROPN dobj 1
        to to TO PART aux 4
        open open VB VERB xcomp 1
        the the DT DET det 6
        port port NN NOUN dobj 4
        . . . PUNCT punct 1
        """
    )


def said() -> Tree:
    """A verb of saying with "that" and a clause in the future."""
    return parsed(
        """
        Norway Norway NNP PROPN nsubj 1
        said say VBD VERB ROOT 1
        that that IN SCONJ mark 6
        the the DT DET det 4
        port port NN NOUN nsubj 6
        would would MD AUX aux 6
        open open VB VERB ccomp 1
        . . . PUNCT punct 1
        """
    )


def left() -> Tree:
    """The content stands before the verb of saying."""
    return parsed(
        """
        The the DT DET det 1
        port port NN NOUN nsubj 2
        opens open VBZ VERB ccomp 5
        , , , PUNCT punct 5
        Norway Norway NNP PROPN nsubj 5
        said say VBD VERB ROOT 5
        . . . PUNCT punct 5
        """
    )


def signed() -> Tree:
    """A passive whose subject is the content."""
    return parsed(
        """
        Two two CD NUM nummod 1
        treaties treaty NNS NOUN nsubjpass 3
        were be VBD AUX auxpass 3
        signed sign VBN VERB ROOT 3
        . . . PUNCT punct 3
        """
    )


def agreed() -> Tree:
    """An adverb and a day between the cue and its infinitive."""
    return parsed(
        """
        They they PRP PRON nsubj 1
        agreed agree VBD VERB ROOT 1
        also also RB ADV advmod 1
        on on IN ADP prep 1
        Monday Monday NNP PROPN pobj 3
        to to TO PART aux 6
        meet meet VB VERB xcomp 1
        . . . PUNCT punct 1
        """
    )
