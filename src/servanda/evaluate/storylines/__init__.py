"""How well are articles tied together? Storylines: the same relationship through years.

A storyline is a folder of reference readings with a `corpus.json` that says which encounters are
one, which acts tell of one undertaking, and what became of each.
"""
