"""Tests; they mirror `src/servanda`."""
