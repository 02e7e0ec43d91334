"""Tests of `servanda.evaluate`."""
