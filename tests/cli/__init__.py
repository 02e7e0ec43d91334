"""Tests of `servanda.cli`; the end-to-end ones run the real command."""
