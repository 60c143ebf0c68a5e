-- SPDX-License-Identifier: Apache-2.0
-- One month of page bytes. They are kept in pieces, so that a part can be read without the whole: SQLite loads a value
-- entirely before it cuts it.

CREATE TABLE page(
    place INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
    size INTEGER NOT NULL CHECK(size > 0),
    UNIQUE(case_id, sha256)
) STRICT;

CREATE TABLE piece(
    page INTEGER NOT NULL REFERENCES page(place),
    position INTEGER NOT NULL CHECK(position >= 0),
    bytes BLOB NOT NULL,
    PRIMARY KEY(page, position)
) STRICT;

CREATE TRIGGER page_is_write_once BEFORE UPDATE ON page
BEGIN
    SELECT RAISE(ABORT, 'conflict: a page never changes');
END;

CREATE TRIGGER piece_is_write_once BEFORE UPDATE ON piece
BEGIN
    SELECT RAISE(ABORT, 'conflict: a page never changes');
END;
