"""A hash of all that the reader knows: words, forms of dates and sums, and learned weights.

A reading names it, so that texts are read again after an edit of any of these files.
"""

import hashlib
from functools import cache
from importlib import resources

#: Packages of the data files, with the folder in which they stand.
_FOLDERS = (
    ("servanda.reading.lexicon", "en"),
    ("servanda.reading.facts", "data"),
    ("servanda.reading.weighing", "data"),
)


@cache
def fingerprint() -> str:
    """Twelve hexadecimal digits over the names and contents of the data files, in order."""
    digest = hashlib.sha256()
    for package, folder in _FOLDERS:
        files = resources.files(package).joinpath(folder).iterdir()
        for path in sorted(files, key=lambda item: item.name):
            if path.name.endswith((".toml", ".tsv")):
                digest.update(f"{package}/{path.name}".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
