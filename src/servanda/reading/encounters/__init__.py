"""Which encounters an article reports or announces, when, where, between whom."""
