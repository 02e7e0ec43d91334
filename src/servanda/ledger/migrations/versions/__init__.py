"""One module for each version of the ledger, named by its number."""
