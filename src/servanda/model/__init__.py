"""The frozen nouns that the stages hand to each other; nothing here imports a heavy library."""
