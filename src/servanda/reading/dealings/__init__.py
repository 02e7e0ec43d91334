"""The gate: whether an article is about dealings of parties at all."""
