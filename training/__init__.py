"""Learns the weights by which the reader decides, from the corpus's own readings.

Not part of the package: `make weights` writes `src/servanda/reading/weighing/data/*.toml` anew.
"""
