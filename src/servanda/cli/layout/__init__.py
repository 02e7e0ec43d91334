"""What the verbs print for people, as text."""
