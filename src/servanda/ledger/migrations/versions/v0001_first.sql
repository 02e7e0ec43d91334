-- The ledger's first version. Statements end with a semicolon at the end of a line.
CREATE TABLE articles (
    pk INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (pk),
    UNIQUE (id)
);
CREATE TABLE failures (
    source TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (source)
);
CREATE TABLE link_blocks (
    "key" TEXT NOT NULL,
    stamp TEXT NOT NULL,
    PRIMARY KEY ("key")
);
CREATE TABLE clusters (
    block TEXT NOT NULL,
    kind TEXT NOT NULL,
    seat INTEGER NOT NULL,
    id TEXT NOT NULL,
    encounter TEXT,
    name TEXT,
    nature TEXT,
    part_of TEXT,
    realises JSON NOT NULL,
    former_ids JSON NOT NULL,
    reasons JSON NOT NULL,
    PRIMARY KEY (block, kind, seat),
    FOREIGN KEY(block) REFERENCES link_blocks ("key") ON DELETE CASCADE
);
CREATE INDEX clusters_by_id ON clusters (id);
CREATE TABLE former_ids (
    block TEXT NOT NULL,
    former TEXT NOT NULL,
    present TEXT NOT NULL,
    PRIMARY KEY (block, former, present),
    FOREIGN KEY(block) REFERENCES link_blocks ("key") ON DELETE CASCADE
);
CREATE INDEX former_ids_by_former ON former_ids (former);
CREATE TABLE versions (
    pk INTEGER NOT NULL,
    article INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks JSON NOT NULL,
    url TEXT,
    outlet TEXT,
    side TEXT,
    form TEXT,
    title TEXT,
    published TEXT,
    language TEXT,
    invented BOOLEAN NOT NULL,
    reasons JSON NOT NULL,
    is_current BOOLEAN NOT NULL,
    PRIMARY KEY (pk),
    UNIQUE (article, sha256),
    FOREIGN KEY(article) REFERENCES articles (pk) ON DELETE CASCADE
);
CREATE UNIQUE INDEX one_current_version ON versions (article) WHERE is_current;
CREATE TABLE found (
    pk INTEGER NOT NULL,
    version INTEGER NOT NULL,
    act TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (pk),
    FOREIGN KEY(version) REFERENCES versions (pk) ON DELETE CASCADE
);
CREATE INDEX found_by_version ON found (version);
CREATE TABLE members (
    block TEXT NOT NULL,
    kind TEXT NOT NULL,
    seat INTEGER NOT NULL,
    place INTEGER NOT NULL,
    article TEXT NOT NULL,
    ref TEXT NOT NULL,
    PRIMARY KEY (block, kind, seat, place),
    FOREIGN KEY(block, kind, seat) REFERENCES clusters (block, kind, seat) ON DELETE CASCADE,
    FOREIGN KEY(article) REFERENCES articles (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX members_by_ref ON members (article, ref);
CREATE TABLE names (
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    PRIMARY KEY (version, name, url),
    FOREIGN KEY(version) REFERENCES versions (pk) ON DELETE CASCADE
);
CREATE INDEX names_by_name ON names (name);
CREATE INDEX names_by_url ON names (url);
CREATE TABLE readings (
    pk INTEGER NOT NULL,
    version INTEGER NOT NULL,
    reader TEXT NOT NULL,
    reader_version TEXT NOT NULL,
    lexicon TEXT NOT NULL,
    content TEXT NOT NULL,
    stamp TEXT NOT NULL,
    is_current BOOLEAN NOT NULL,
    PRIMARY KEY (pk),
    UNIQUE (version, reader, reader_version, lexicon),
    FOREIGN KEY(version) REFERENCES versions (pk) ON DELETE CASCADE
);
CREATE UNIQUE INDEX one_current_reading ON readings (version) WHERE is_current;
CREATE TABLE encounters (
    reading INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    date TEXT,
    first_day TEXT,
    last_day TEXT,
    level TEXT,
    channel TEXT,
    part_of TEXT,
    knot TEXT NOT NULL,
    PRIMARY KEY (reading, id),
    FOREIGN KEY(reading) REFERENCES readings (pk) ON DELETE CASCADE
);
CREATE INDEX encounters_by_day ON encounters (first_day);
CREATE INDEX encounters_by_knot ON encounters (knot);
CREATE TABLE people (
    reading INTEGER NOT NULL,
    name TEXT NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (reading, name, party),
    FOREIGN KEY(reading) REFERENCES readings (pk) ON DELETE CASCADE
);
CREATE INDEX people_by_party ON people (party);
CREATE TABLE acts (
    reading INTEGER NOT NULL,
    id TEXT NOT NULL,
    encounter TEXT NOT NULL,
    type TEXT NOT NULL,
    force TEXT,
    due TEXT,
    first_due TEXT,
    last_due TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (reading, id),
    FOREIGN KEY(reading, encounter) REFERENCES encounters (reading, id) ON DELETE CASCADE
);
CREATE INDEX acts_by_due ON acts (last_due);
CREATE INDEX acts_by_encounter ON acts (reading, encounter);
CREATE INDEX acts_by_type ON acts (type);
CREATE TABLE encounter_parties (
    reading INTEGER NOT NULL,
    encounter TEXT NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (reading, encounter, party),
    FOREIGN KEY(reading, encounter) REFERENCES encounters (reading, id) ON DELETE CASCADE
);
CREATE INDEX encounter_parties_by_party ON encounter_parties (party);
CREATE TABLE act_parties (
    reading INTEGER NOT NULL,
    act TEXT NOT NULL,
    role TEXT NOT NULL,
    party TEXT NOT NULL,
    PRIMARY KEY (reading, act, role, party),
    FOREIGN KEY(reading, act) REFERENCES acts (reading, id) ON DELETE CASCADE
);
CREATE INDEX act_parties_by_party ON act_parties (party);
CREATE VIRTUAL TABLE found_words USING fts5(words, tokenize = "unicode61 remove_diacritics 2");
-- "Srvd": by this a file is known to be a ledger.
PRAGMA application_id = 1400010340;
