"""Readings -> the same encounters, the same acts, undertakings; every link keeps its reasons."""

from servanda.linking.linker import link

__all__ = ["link"]
