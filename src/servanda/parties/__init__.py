"""Who can act: states and organisations as data, found in texts by exact lookup."""

from servanda.parties.gazetteer import Gazetteer, gazetteer
from servanda.parties.party import Kind, Mention, Party, Sense
from servanda.parties.places import state_of_place

__all__ = ["Gazetteer", "Kind", "Mention", "Party", "Sense", "gazetteer", "state_of_place"]
