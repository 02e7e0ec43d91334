"""The first version: articles with their versions and readings, and what is derived from them."""

from importlib import resources

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of `v0001_first.sql`."""
    script = resources.files(__package__ or "servanda.ledger.migrations.versions")
    for statement in script.joinpath("v0001_first.sql").read_text("utf-8").split(";\n"):
        if statement.strip():
            op.execute(statement)
