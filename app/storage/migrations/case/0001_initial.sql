-- SPDX-License-Identifier: Apache-2.0
-- The case store. A blank line ends a statement. Times are milliseconds since 1970 UTC, days are YYYY-MM-DD at the
-- counter. Triggers refuse with the name of an error code.

-- The moves of DOMAIN §3.2; filled from the program's own table each time the store is opened.
CREATE TABLE allowed_move(
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY(from_state, to_state)
) STRICT, WITHOUT ROWID;

-- The document is the case; the columns before it are what lists and rules ask for.
CREATE TABLE case_file(
    id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
    revision INTEGER NOT NULL CHECK(revision >= 0),
    state TEXT NOT NULL CHECK(state IN ('DRAFT', 'RECEIVED', 'RETURNED', 'CORRECTION', 'ACCEPTED', 'NOT_ACCEPTED',
        'REVIEW_1', 'REVIEW_2', 'REVIEW_3', 'SUSPENDED', 'EXTENDED', 'DECIDED_YES', 'DECIDED_NO', 'CERTIFIED',
        'NOTIFIED', 'DELIVERED', 'WITHDRAWN', 'TERMINATED', 'ARCHIVED', 'VOID')),
    number TEXT UNIQUE CHECK(number <> ''),
    platform_number TEXT CHECK(platform_number <> ''),
    counter_no TEXT NOT NULL,
    clerk_id TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    item_name TEXT NOT NULL,
    applicant_name TEXT NOT NULL,
    organisation INTEGER NOT NULL CHECK(organisation IN (0, 1)),
    identity_tail TEXT NOT NULL CHECK(length(identity_tail) <= 4),
    opened_ms INTEGER,
    received_ms INTEGER,
    received_day TEXT,
    notice_due TEXT,
    promised_due TEXT,
    running_due TEXT,
    review TEXT NOT NULL CHECK(review IN ('pending', 'approved', 'returned')),
    reviewer_id TEXT NOT NULL,
    has_result INTEGER NOT NULL CHECK(has_result IN (0, 1)),
    content TEXT NOT NULL CHECK(json_valid(content)),
    CHECK(number IS NOT NULL OR state IN ('DRAFT', 'VOID'))
) STRICT;

CREATE INDEX case_by_state ON case_file(state, opened_ms);

CREATE INDEX case_by_opening ON case_file(opened_ms);

CREATE INDEX case_by_day ON case_file(received_day);

CREATE TRIGGER case_begins_as_draft BEFORE INSERT ON case_file
WHEN NEW.state <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'wrongState: a case begins as a draft');
END;

CREATE TRIGGER case_moves_as_allowed BEFORE UPDATE OF state ON case_file
WHEN NEW.state <> OLD.state
    AND NOT EXISTS(SELECT 1 FROM allowed_move WHERE from_state = OLD.state AND to_state = NEW.state)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: no such move');
END;

CREATE TRIGGER case_is_kept BEFORE DELETE ON case_file
WHEN OLD.state <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'wrongState: only a draft can be removed');
END;

CREATE TRIGGER case_number_is_final BEFORE UPDATE OF number ON case_file
WHEN OLD.state <> 'DRAFT' AND OLD.number IS NOT NULL AND NEW.number IS NOT OLD.number
BEGIN
    SELECT RAISE(ABORT, 'conflict: a number is given once');
END;

-- Nobody approves their own case (promise 8).
CREATE TRIGGER case_reviewed_by_another BEFORE UPDATE OF review, reviewer_id, clerk_id ON case_file
WHEN NEW.review <> 'pending' AND (NEW.reviewer_id = '' OR NEW.clerk_id = '' OR NEW.reviewer_id = NEW.clerk_id)
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: reviewed by the clerk who handled it');
END;

CREATE TRIGGER case_begins_unreviewed BEFORE INSERT ON case_file
WHEN NEW.review <> 'pending'
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a draft has no review');
END;

-- Every move, for counts and history.
CREATE TABLE case_move(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id BLOB NOT NULL REFERENCES case_file(id),
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    day TEXT NOT NULL
) STRICT;

CREATE INDEX case_move_by_day ON case_move(day, to_state);

CREATE INDEX case_move_by_case ON case_move(case_id);

-- What undo and redo of a draft go back to: the draft at a moment of its past, and what was done to it next. The content is
-- the case document in the compressed form of qCompress().
CREATE TABLE draft_moment(
    case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK(number >= 0),
    act TEXT NOT NULL CHECK(act <> ''),
    subject TEXT NOT NULL,
    page INTEGER NOT NULL CHECK(page >= 0),
    content BLOB NOT NULL CHECK(length(content) > 4),
    PRIMARY KEY(case_id, number)
) STRICT;

-- Every page that a draft or its past names: those are in use, although no row of page_file is about them yet.
CREATE TABLE draft_page(
    case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE CASCADE,
    sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
    PRIMARY KEY(case_id, sha256)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draft_past_belongs_to_drafts BEFORE INSERT ON draft_moment
WHEN (SELECT state FROM case_file WHERE id = NEW.case_id) IS NOT 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'wrongState: a filed case has no past to go back to');
END;

CREATE TRIGGER draft_past_ends_at_filing AFTER UPDATE OF state ON case_file
WHEN OLD.state = 'DRAFT' AND NEW.state <> 'DRAFT'
BEGIN
    DELETE FROM draft_moment WHERE case_id = NEW.id;
    DELETE FROM draft_page WHERE case_id = NEW.id;
END;

-- What a person has typed about a case and not handed over yet.
CREATE TABLE case_jotting(
    case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE CASCADE,
    place TEXT NOT NULL CHECK(place <> ''),
    clerk_id TEXT NOT NULL CHECK(clerk_id <> ''),
    content TEXT NOT NULL CHECK(json_valid(content)),
    PRIMARY KEY(case_id, place, clerk_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE page_file(
    id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
    case_id BLOB NOT NULL REFERENCES case_file(id),
    material_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
    size INTEGER NOT NULL CHECK(size > 0),
    media_type TEXT NOT NULL,
    page_count INTEGER NOT NULL CHECK(page_count >= 0)
) STRICT;

CREATE INDEX page_file_by_case ON page_file(case_id);

CREATE INDEX page_file_by_digest ON page_file(sha256);

CREATE TRIGGER page_file_is_write_once BEFORE UPDATE OF id, case_id, sha256, size, media_type ON page_file
BEGIN
    SELECT RAISE(ABORT, 'conflict: a page file never changes');
END;

CREATE TABLE case_number(
    number TEXT PRIMARY KEY NOT NULL,
    case_id BLOB NOT NULL UNIQUE CHECK(length(case_id) = 16),
    centre TEXT NOT NULL,
    counter_no TEXT NOT NULL,
    day TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK(serial >= 1),
    UNIQUE(centre, counter_no, day, serial)
) STRICT;

CREATE TRIGGER case_number_never_changes BEFORE UPDATE ON case_number
BEGIN
    SELECT RAISE(ABORT, 'conflict: a number is given once');
END;

CREATE TRIGGER case_number_is_accounted_for BEFORE DELETE ON case_number
BEGIN
    SELECT RAISE(ABORT, 'conflict: a number is never given twice');
END;

CREATE TABLE ledger(
    sequence INTEGER PRIMARY KEY,
    case_id BLOB CHECK(case_id IS NULL OR length(case_id) = 16),
    kind TEXT NOT NULL CHECK(kind <> ''),
    clerk_id TEXT NOT NULL,
    clerk_name TEXT NOT NULL,
    counter_no TEXT NOT NULL,
    at_ms INTEGER,
    body TEXT NOT NULL CHECK(json_valid(body)),
    hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT;

CREATE INDEX ledger_by_case ON ledger(case_id, sequence);

CREATE TRIGGER ledger_grows_at_its_end BEFORE INSERT ON ledger
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: history is only appended to');
END;

CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: history is only appended to');
END;

CREATE TRIGGER ledger_is_never_cut BEFORE DELETE ON ledger
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: history is only appended to');
END;

CREATE TABLE outbox(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    idempotency_key TEXT NOT NULL UNIQUE CHECK(idempotency_key <> ''),
    kind TEXT NOT NULL CHECK(kind IN ('casePut', 'materialPut', 'eventPut')),
    lane INTEGER NOT NULL CHECK(lane IN (0, 1, 2)),
    case_id BLOB NOT NULL REFERENCES case_file(id),
    case_sequence INTEGER NOT NULL CHECK(case_sequence >= 1),
    subject_id TEXT NOT NULL CHECK(subject_id <> ''),
    payload BLOB NOT NULL,
    payload_sha256 BLOB NOT NULL CHECK(length(payload_sha256) = 32),
    file_size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    trace_id TEXT NOT NULL,
    created_ms INTEGER,
    state TEXT NOT NULL DEFAULT 'ready' CHECK(state IN ('ready', 'sending', 'backoff', 'attention', 'acknowledged')),
    attempts INTEGER NOT NULL DEFAULT 0,
    next_due_ms INTEGER,
    last_status INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT 'internal',
    last_detail TEXT NOT NULL DEFAULT '',
    receipt TEXT,
    acknowledged_ms INTEGER,
    UNIQUE(case_id, case_sequence),
    CHECK((state = 'acknowledged') = (receipt IS NOT NULL))
) STRICT;

CREATE INDEX outbox_open ON outbox(case_id, case_sequence) WHERE state <> 'acknowledged';

CREATE INDEX outbox_waiting ON outbox(state) WHERE state <> 'acknowledged';

CREATE TRIGGER outbox_payload_is_frozen BEFORE UPDATE OF sequence, idempotency_key, kind, lane, case_id, case_sequence,
    subject_id, payload, payload_sha256, file_size, media_type, trace_id, created_ms ON outbox
BEGIN
    SELECT RAISE(ABORT, 'conflict: what is to be sent never changes');
END;

CREATE TRIGGER outbox_acknowledgement_is_final BEFORE UPDATE OF state ON outbox
WHEN OLD.state = 'acknowledged' AND NEW.state <> 'acknowledged'
BEGIN
    SELECT RAISE(ABORT, 'wrongState: it was acknowledged');
END;

CREATE TRIGGER outbox_drops_nothing BEFORE DELETE ON outbox
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: nothing is dropped');
END;

CREATE TABLE print_order(
    id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
    case_id BLOB NOT NULL REFERENCES case_file(id),
    kind TEXT NOT NULL CHECK(kind <> ''),
    title TEXT NOT NULL,
    number TEXT NOT NULL,
    check_token TEXT NOT NULL,
    copy_no INTEGER NOT NULL,
    fields TEXT NOT NULL CHECK(json_valid(fields)),
    state TEXT NOT NULL CHECK(state IN ('ordered', 'printed', 'failed')),
    copies INTEGER NOT NULL CHECK(copies >= 0),
    ordered_ms INTEGER
) STRICT;

CREATE INDEX print_order_by_case ON print_order(case_id);

CREATE INDEX print_order_open ON print_order(ordered_ms) WHERE copies = 0;

CREATE TRIGGER print_order_is_frozen BEFORE UPDATE OF id, case_id, kind, title, number, check_token, fields, ordered_ms
    ON print_order
BEGIN
    SELECT RAISE(ABORT, 'conflict: a paper never changes');
END;

CREATE TRIGGER print_order_is_kept BEFORE DELETE ON print_order
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a print order is kept');
END;

CREATE TABLE guide(
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL CHECK(id <> ''),
    version INTEGER NOT NULL CHECK(version >= 1),
    task_name TEXT NOT NULL,
    plain_name TEXT NOT NULL,
    department TEXT NOT NULL,
    catalog_code TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK(sample IN (0, 1)),
    classified INTEGER NOT NULL CHECK(classified IN (0, 1)),
    content TEXT NOT NULL CHECK(json_valid(content)),
    UNIQUE(id, version)
) STRICT;

CREATE TRIGGER guide_version_is_immutable BEFORE UPDATE ON guide
BEGIN
    SELECT RAISE(ABORT, 'conflict: a published version never changes');
END;

CREATE TRIGGER guide_version_is_kept BEFORE DELETE ON guide
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: cases refer to it');
END;

-- Holds the newest version of each item that is not classified; rowid is guide.place.
CREATE VIRTUAL TABLE guide_index USING fts5(bigrams, pinyin, initials, codes, tokenize = 'unicode61', prefix = '1 2 3');

CREATE TABLE clerk(
    id TEXT PRIMARY KEY NOT NULL CHECK(id <> ''),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK(role IN ('clerk', 'supervisor', 'administrator', 'auditor')),
    password_hash TEXT NOT NULL,
    failed_tries INTEGER NOT NULL CHECK(failed_tries >= 0),
    locked_until_ms INTEGER
) STRICT;

CREATE TABLE feed_cursor(
    feed TEXT PRIMARY KEY NOT NULL,
    epoch TEXT NOT NULL,
    cursor TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reports that were dealt with, so that a page that comes twice is harmless.
CREATE TABLE feed_report(
    case_id BLOB NOT NULL REFERENCES case_file(id),
    state TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY(case_id, state, at_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_result(
    id TEXT PRIMARY KEY NOT NULL CHECK(id <> ''),
    case_id BLOB NOT NULL REFERENCES case_file(id),
    name TEXT NOT NULL,
    number TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
    size INTEGER NOT NULL CHECK(size >= 0),
    media_type TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which store this is. Its id is the same in every copy; each restore from a backup begins a new generation. `copied_ms` is
-- set in a copy only: whoever opens a file that has it has a restored store before them.
CREATE TABLE store_identity(
    only_row INTEGER PRIMARY KEY CHECK(only_row = 1),
    id BLOB NOT NULL CHECK(length(id) = 16),
    generation INTEGER NOT NULL CHECK(generation >= 1),
    copied_ms INTEGER,
    restored_ms INTEGER
) STRICT;

CREATE TRIGGER store_identity_only_grows BEFORE UPDATE ON store_identity
WHEN NEW.id <> OLD.id OR NEW.generation < OLD.generation
BEGIN
    SELECT RAISE(ABORT, 'conflict: a store keeps its identity');
END;

CREATE TRIGGER store_identity_is_kept BEFORE DELETE ON store_identity
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a store keeps its identity');
END;

-- Serials that may have been given after the copy was made from which the store was restored: on each day up to
-- `until_day` numbers go on above `serial`.
CREATE TABLE number_floor(
    centre TEXT NOT NULL,
    counter_no TEXT NOT NULL,
    until_day TEXT NOT NULL,
    serial INTEGER NOT NULL CHECK(serial >= 0),
    PRIMARY KEY(centre, counter_no, until_day, serial)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER number_floor_is_kept BEFORE DELETE ON number_floor
BEGIN
    SELECT RAISE(ABORT, 'conflict: a number is never given twice');
END;

CREATE TRIGGER number_floor_never_changes BEFORE UPDATE ON number_floor
BEGIN
    SELECT RAISE(ABORT, 'conflict: a number is never given twice');
END;

-- Cases that cannot be read or lack a page. Their rows stay as they are; they are not opened, and their entries of the
-- outbox wait.
CREATE TABLE damaged_case(
    case_id BLOB PRIMARY KEY NOT NULL CHECK(length(case_id) = 16),
    reason TEXT NOT NULL CHECK(reason IN ('document', 'page')),
    found_ms INTEGER NOT NULL
) STRICT;

-- Pages that no case names, and since when that is known. They are swept a week later.
CREATE TABLE orphan_page(
    case_id BLOB NOT NULL CHECK(length(case_id) = 16),
    sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
    seen_ms INTEGER NOT NULL,
    PRIMARY KEY(case_id, sha256)
) STRICT, WITHOUT ROWID;
