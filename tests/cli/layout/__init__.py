"""Tests of `servanda.cli.layout`."""
