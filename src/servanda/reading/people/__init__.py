"""Who is named in an article, in which office, for which party."""
