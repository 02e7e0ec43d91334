"""What Alembic runs to migrate: on the connection it is handed, one transaction for each step."""

from alembic import context
from sqlalchemy import Connection


def run() -> None:
    """Migrate the ledger behind the connection in the configuration's attributes."""
    connection: Connection = context.config.attributes["connection"]
    context.configure(connection=connection, transaction_per_migration=True, transactional_ddl=True)
    with context.begin_transaction():
        context.run_migrations()


run()
