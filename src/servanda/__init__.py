"""Servanda keeps the record of a relationship between states from what is published about it."""

__version__ = "0.1.0"
