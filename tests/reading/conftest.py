"""What the tests of the reading room share: one reader, loaded once."""

import pytest

from servanda.reading import Reader, open_reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The embedded reader; loading its language model takes a second or two."""
    return open_reader()
