/** "RAc1": says that a SQLite file is a case (PRAGMA application_id). */
export const applicationId = 0x52416331

/**
 * One entry a version, in order; `user_version` counts those applied. Never change one that was released: add another.
 * Columns that hold text of documents, names or anything a person wrote are sealed (BLOB); the rest is ids, numbers, codes.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE detail (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL) STRICT;

  CREATE TABLE document (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    sealed BLOB NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX document_content ON document (sha256) WHERE removed = 0;

  -- Derived: what reading and detecting made of the originals; may be dropped and made again.
  CREATE TABLE page (
    document_id TEXT NOT NULL REFERENCES document (id),
    page_index INTEGER NOT NULL,
    state TEXT NOT NULL,
    error TEXT,
    confidence REAL,
    words INTEGER NOT NULL,
    width REAL NOT NULL,
    height REAL NOT NULL,
    read_by TEXT,
    detected_by TEXT,
    PRIMARY KEY (document_id, page_index)
  ) STRICT;
  CREATE TABLE page_text (
    document_id TEXT NOT NULL,
    page_index INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    boxes BLOB NOT NULL,
    PRIMARY KEY (document_id, page_index)
  ) STRICT;
  CREATE TABLE page_mark (
    document_id TEXT NOT NULL,
    page_index INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (document_id, page_index)
  ) STRICT;

  -- The truth about decisions: rows are added, never changed.
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    hash TEXT NOT NULL,
    sealed BLOB,
    recorded BLOB
  ) STRICT;
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    hash TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER event_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER event_fixed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER journal_kept BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append only'); END;
  CREATE TRIGGER journal_fixed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append only'); END;

  -- Exports that are under way: where to clear up if the program is killed.
  CREATE TABLE export (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT;
  `,
]
