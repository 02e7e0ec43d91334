"""The ledger's version: which one this program writes, and how an earlier one is brought to it."""

from importlib import resources

from sqlalchemy import Connection, text

PACKAGE = "servanda.ledger.migrations"


def newest() -> str:
    """The version of the ledger that this program writes, as four digits."""
    steps = resources.files(PACKAGE).joinpath("versions").iterdir()
    return max(step.name[1:5] for step in steps if step.name.startswith("v0"))


def version_of(connection: Connection) -> str | None:
    """The version of the ledger behind a connection; None before it has one."""
    tables = connection.execute(
        text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
    ).first()
    if tables is None:
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return str(row.version_num) if row else None


def migrate(connection: Connection) -> None:
    """Bring the ledger to `newest`, each step in its own transaction.

    The connection must not be in a transaction.
    """
    # Alembic is loaded only where there is something to migrate.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    with resources.as_file(resources.files(PACKAGE)) as folder:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        config.set_main_option("path_separator", "os")
        command.upgrade(config, "head")
