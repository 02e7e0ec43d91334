"""The ledger's tables as the code sees them; `migrations` is what makes them.

Kept as read: `articles`, `versions`, `names`, `readings`, `failures`. Derived from those and
rebuilt at any time: all others. The tables of derived rows hold what is shown, that is the current
reading of each article's current version.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    true,
)

metadata = MetaData()

articles = Table(
    "articles",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
)

versions = Table(
    "versions",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("article", ForeignKey("articles.pk", ondelete="CASCADE"), nullable=False),
    Column("sha256", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("blocks", JSON, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("side", Text),
    Column("form", Text),
    Column("title", Text),
    Column("published", Text),
    Column("language", Text),
    Column("invented", Boolean, nullable=False),
    Column("reasons", JSON, nullable=False),
    Column("is_current", Boolean, nullable=False),
    UniqueConstraint("article", "sha256"),
)
Index("one_current_version", versions.c.article, unique=True, sqlite_where=versions.c.is_current)

names = Table(
    "names",
    metadata,
    Column("version", ForeignKey("versions.pk", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("url", Text, primary_key=True),
)
Index("names_by_name", names.c.name)
Index("names_by_url", names.c.url)

readings = Table(
    "readings",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("version", ForeignKey("versions.pk", ondelete="CASCADE"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("reader_version", Text, nullable=False),
    Column("lexicon", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("stamp", Text, nullable=False),
    Column("is_current", Boolean, nullable=False),
    UniqueConstraint("version", "reader", "reader_version", "lexicon"),
)
Index("one_current_reading", readings.c.version, unique=True, sqlite_where=readings.c.is_current)

encounters = Table(
    "encounters",
    metadata,
    Column("reading", ForeignKey("readings.pk", ondelete="CASCADE"), primary_key=True),
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("date", Text),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("level", Text),
    Column("channel", Text),
    Column("part_of", Text),
    Column("knot", Text, nullable=False),
)
Index("encounters_by_knot", encounters.c.knot)
Index("encounters_by_day", encounters.c.first_day)

encounter_parties = Table(
    "encounter_parties",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("encounter", Text, primary_key=True),
    Column("party", Text, primary_key=True),
    ForeignKeyConstraint(
        ["reading", "encounter"], ["encounters.reading", "encounters.id"], ondelete="CASCADE"
    ),
)
Index("encounter_parties_by_party", encounter_parties.c.party)

acts = Table(
    "acts",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("encounter", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("force", Text),
    Column("due", Text),
    Column("first_due", Text),
    Column("last_due", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    ForeignKeyConstraint(
        ["reading", "encounter"], ["encounters.reading", "encounters.id"], ondelete="CASCADE"
    ),
)
Index("acts_by_encounter", acts.c.reading, acts.c.encounter)
Index("acts_by_type", acts.c.type)
Index("acts_by_due", acts.c.last_due)

act_parties = Table(
    "act_parties",
    metadata,
    Column("reading", Integer, primary_key=True),
    Column("act", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("party", Text, primary_key=True),
    ForeignKeyConstraint(["reading", "act"], ["acts.reading", "acts.id"], ondelete="CASCADE"),
)
Index("act_parties_by_party", act_parties.c.party)

people = Table(
    "people",
    metadata,
    Column("reading", ForeignKey("readings.pk", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("party", Text, primary_key=True),
)
Index("people_by_party", people.c.party)

#: What full-text search finds: the rowid of the words in `found_words`, and whose words they are.
found = Table(
    "found",
    metadata,
    Column("pk", Integer, primary_key=True),
    Column("version", ForeignKey("versions.pk", ondelete="CASCADE"), nullable=False),
    Column("act", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
Index("found_by_version", found.c.version)

link_blocks = Table(
    "link_blocks",
    metadata,
    Column("key", Text, primary_key=True),
    Column("stamp", Text, nullable=False),
)

clusters = Table(
    "clusters",
    metadata,
    Column("block", ForeignKey("link_blocks.key", ondelete="CASCADE"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("encounter", Text),
    Column("name", Text),
    Column("nature", Text),
    Column("part_of", Text),
    Column("realises", JSON, nullable=False),
    Column("former_ids", JSON, nullable=False),
    Column("reasons", JSON, nullable=False),
)
Index("clusters_by_id", clusters.c.id)

members = Table(
    "members",
    metadata,
    Column("block", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("seat", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column(
        "article",
        ForeignKey("articles.id", onupdate="CASCADE", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("ref", Text, nullable=False),
    ForeignKeyConstraint(
        ["block", "kind", "seat"],
        ["clusters.block", "clusters.kind", "clusters.seat"],
        ondelete="CASCADE",
    ),
)
Index("members_by_ref", members.c.article, members.c.ref)

former_ids = Table(
    "former_ids",
    metadata,
    Column("block", ForeignKey("link_blocks.key", ondelete="CASCADE"), primary_key=True),
    Column("former", Text, primary_key=True),
    Column("present", Text, primary_key=True),
)
Index("former_ids_by_former", former_ids.c.former)

failures = Table(
    "failures",
    metadata,
    Column("source", Text, primary_key=True),
    Column("stage", Text, nullable=False),
    Column("reason", Text, nullable=False),
)

SHOWN = (versions.c.is_current == true(), readings.c.is_current == true())
