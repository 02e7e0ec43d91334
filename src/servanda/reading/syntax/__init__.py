"""Reading a dependency parse: clauses, and where the content of a cue begins."""
