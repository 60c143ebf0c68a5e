-- SPDX-License-Identifier: Apache-2.0
-- The case store. A blank line ends a statement. Times are milliseconds since 1970 UTC, days are YYYY-MM-DD at the
-- counter. Triggers refuse with the name of an error code.

-- The moves of DOMAIN §3.2; filled from the program's own table each time the store is opened.
CREATE TABLE allowed_move(
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY(from_state, to_state)
) STRICT, WITHOUT ROWID;

-- Who may change a case that stands so, and where to: a role, the department's reports, or a chief representative with a
-- letter. Where both states are the same, the case is changed and stays. Filled from the program's own table each time the
-- store is opened, as is the next.
CREATE TABLE allowed_change(
    mover TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    PRIMARY KEY(mover, from_state, to_state)
) STRICT, WITHOUT ROWID;

CREATE TABLE allowed_review(
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY(role, state)
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
    applicant_number TEXT CHECK(applicant_number <> ''),
    opened_ms INTEGER,
    received_ms INTEGER,
    received_day TEXT,
    notice_due TEXT,
    promised_due TEXT,
    running_due TEXT,
    awaited_due TEXT,
    covers_open INTEGER NOT NULL DEFAULT 0,
    covers_missing INTEGER NOT NULL DEFAULT 0,
    items INTEGER NOT NULL DEFAULT 0, -- of a package
    items_done INTEGER NOT NULL DEFAULT 0,
    twin INTEGER NOT NULL DEFAULT 0 CHECK(twin IN (0, 1)), -- the same application stands open elsewhere
    review TEXT NOT NULL CHECK(review IN ('pending', 'approved', 'returned')),
    reviewer_id TEXT NOT NULL,
    has_result INTEGER NOT NULL CHECK(has_result IN (0, 1)),
    changed_by TEXT NOT NULL,
    changed_day TEXT,
    content TEXT NOT NULL CHECK(json_valid(content)),
    CHECK(number IS NOT NULL OR state IN ('DRAFT', 'VOID'))
) STRICT;

CREATE INDEX case_by_state ON case_file(state, opened_ms);

CREATE INDEX case_by_opening ON case_file(opened_ms);

CREATE INDEX case_by_day ON case_file(received_day);

CREATE INDEX case_by_awaited_day ON case_file(awaited_due) WHERE awaited_due IS NOT NULL;

CREATE INDEX case_by_open_covers ON case_file(opened_ms) WHERE covers_open > 0;

-- Whether somebody is here again, and whether the same application was taken in already.
CREATE INDEX case_by_applicant ON case_file(applicant_number) WHERE applicant_number IS NOT NULL;

CREATE TRIGGER case_begins_as_draft BEFORE INSERT ON case_file
WHEN NEW.state <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'wrongState: a case begins as a draft');
END;

CREATE TRIGGER case_moves_as_allowed BEFORE UPDATE OF state ON case_file
WHEN NEW.state <> OLD.state
    AND NOT EXISTS(SELECT 1 FROM allowed_move WHERE from_state = OLD.state AND to_state = NEW.state)
    AND NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.id AND repeated = 1 AND state = NEW.state)
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

-- Everybody who ever changed a case; a review is no change in this sense. Nobody is ever taken out of it.
CREATE TABLE case_handler(
    case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE CASCADE,
    clerk_id TEXT NOT NULL CHECK(clerk_id <> ''),
    PRIMARY KEY(case_id, clerk_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER case_handler_is_kept BEFORE DELETE ON case_handler
WHEN (SELECT state FROM case_file WHERE id = OLD.case_id) <> 'DRAFT'
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: whoever had a hand in a case had it');
END;

CREATE TRIGGER case_handler_never_changes BEFORE UPDATE ON case_handler
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: whoever had a hand in a case had it');
END;

CREATE TRIGGER case_opened_by_a_handler AFTER INSERT ON case_file
WHEN NEW.changed_by <> ''
BEGIN
    INSERT OR IGNORE INTO case_handler VALUES(NEW.id, NEW.changed_by);
END;

CREATE TRIGGER case_changed_by_a_handler AFTER UPDATE ON case_file
WHEN NEW.changed_by <> '' AND NEW.content IS NOT OLD.content
    AND json_extract(NEW.content, '$.review') IS json_extract(OLD.content, '$.review')
BEGIN
    INSERT OR IGNORE INTO case_handler VALUES(NEW.id, NEW.changed_by);
END;

-- Letters of authority of chief representatives (DOMAIN R65, R66, R72); an empty list of items is all of the department.
-- Nobody enters their own, and nobody decides by one what they had a hand in.
CREATE TABLE authority_letter(
    number TEXT PRIMARY KEY NOT NULL CHECK(number <> ''),
    clerk_id TEXT NOT NULL REFERENCES clerk(id),
    department TEXT NOT NULL CHECK(department <> ''),
    guide_ids TEXT NOT NULL CHECK(json_type(guide_ids) = 'array'),
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    scan_reference TEXT NOT NULL CHECK(scan_reference <> ''),
    granted_by TEXT NOT NULL CHECK(granted_by <> '' AND granted_by <> clerk_id),
    CHECK(valid_from <= valid_until)
) STRICT, WITHOUT ROWID;

-- A letter that ends before its time covers nothing from that day on.
CREATE TABLE letter_revocation(
    number TEXT PRIMARY KEY NOT NULL REFERENCES authority_letter(number),
    day TEXT NOT NULL CHECK(day <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER letter_revocation_never_changes BEFORE UPDATE ON letter_revocation
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a letter that was revoked stays revoked');
END;

CREATE TRIGGER letter_revocation_is_kept BEFORE DELETE ON letter_revocation
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a letter that was revoked stays revoked');
END;

CREATE TRIGGER authority_letter_never_changes BEFORE UPDATE ON authority_letter
BEGIN
    SELECT RAISE(ABORT, 'conflict: a letter of authority is not written over');
END;

CREATE TRIGGER authority_letter_is_kept BEFORE DELETE ON authority_letter
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a letter of authority is kept');
END;

-- What the holder of a letter must be qualified by on each day of a decision (DOMAIN R72).
CREATE TABLE letter_need(
    letter TEXT NOT NULL REFERENCES authority_letter(number),
    name TEXT NOT NULL CHECK(name <> ''),
    PRIMARY KEY(letter, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER letter_need_never_changes BEFORE UPDATE ON letter_need
BEGIN
    SELECT RAISE(ABORT, 'conflict: a letter of authority is not written over');
END;

CREATE TRIGGER letter_need_is_kept BEFORE DELETE ON letter_need
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a letter of authority is kept');
END;

-- What those who decide are qualified by, as it was registered (DOMAIN R72); without a last day it is for good.
CREATE TABLE qualification(
    number TEXT PRIMARY KEY NOT NULL CHECK(number <> ''),
    clerk_id TEXT NOT NULL REFERENCES clerk(id),
    name TEXT NOT NULL CHECK(name <> ''),
    issuer TEXT NOT NULL CHECK(issuer <> ''),
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    registered_by TEXT NOT NULL CHECK(registered_by <> '' AND registered_by <> clerk_id),
    CHECK(valid_until IS NULL OR valid_from <= valid_until)
) STRICT, WITHOUT ROWID;

CREATE TABLE qualification_withdrawal(
    number TEXT PRIMARY KEY NOT NULL REFERENCES qualification(number),
    day TEXT NOT NULL CHECK(day <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER qualification_never_changes BEFORE UPDATE ON qualification
BEGIN
    SELECT RAISE(ABORT, 'conflict: a qualification is not written over');
END;

CREATE TRIGGER qualification_is_kept BEFORE DELETE ON qualification
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a qualification is kept');
END;

CREATE TRIGGER qualification_withdrawal_never_changes BEFORE UPDATE ON qualification_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a qualification that was withdrawn stays withdrawn');
END;

CREATE TRIGGER qualification_withdrawal_is_kept BEFORE DELETE ON qualification_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a qualification that was withdrawn stays withdrawn');
END;

-- Agreements by which departments let the centre's clerks act for them (DOMAIN R7, R8). An empty list of clerks is everybody, an
-- empty list of items all of the department. Several departments may sign one agreement.
CREATE TABLE authorisation(
    number TEXT NOT NULL CHECK(number <> ''),
    department TEXT NOT NULL CHECK(department <> ''),
    confirmation TEXT NOT NULL CHECK(confirmation <> ''),
    clerk_ids TEXT NOT NULL CHECK(json_type(clerk_ids) = 'array'),
    acts TEXT NOT NULL CHECK(json_array_length(acts) > 0),
    guide_ids TEXT NOT NULL CHECK(json_type(guide_ids) = 'array'),
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    granted_by TEXT NOT NULL CHECK(granted_by <> ''),
    PRIMARY KEY(number, department),
    CHECK(valid_from <= valid_until)
) STRICT, WITHOUT ROWID;

CREATE TABLE authorisation_revocation(
    number TEXT PRIMARY KEY NOT NULL CHECK(number <> ''),
    day TEXT NOT NULL CHECK(day <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER authorisation_by_another BEFORE INSERT ON authorisation
WHEN EXISTS(SELECT 1 FROM json_each(NEW.clerk_ids) WHERE json_each.value = NEW.granted_by)
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: nobody enters an agreement for themselves');
END;

CREATE TRIGGER authorisation_never_changes BEFORE UPDATE ON authorisation
BEGIN
    SELECT RAISE(ABORT, 'conflict: an agreement is not written over');
END;

CREATE TRIGGER authorisation_is_kept BEFORE DELETE ON authorisation
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: an agreement is kept');
END;

CREATE TRIGGER authorisation_revocation_of_an_agreement BEFORE INSERT ON authorisation_revocation
WHEN NOT EXISTS(SELECT 1 FROM authorisation WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'notFound: there is no such agreement');
END;

CREATE TRIGGER authorisation_revocation_never_changes BEFORE UPDATE ON authorisation_revocation
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: an agreement that was revoked stays revoked');
END;

CREATE TRIGGER authorisation_revocation_is_kept BEFORE DELETE ON authorisation_revocation
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: an agreement that was revoked stays revoked');
END;

-- From the first account on, a case is taken in and its result handed out by whom the department has authorised: of a package
-- by its lead and by every department of an item that is taken in, or whose result goes out, be it the last one or not.
CREATE TRIGGER case_handled_by_who_is_authorised BEFORE UPDATE OF state, content ON case_file
WHEN NEW.state <> 'DRAFT' AND NEW.changed_by <> '' AND EXISTS(SELECT 1 FROM clerk)
    AND NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.id)
    AND EXISTS(SELECT 1 FROM (
            SELECT CASE OLD.state WHEN 'DRAFT' THEN 'takeIn' ELSE 'issue' END AS act,
                json_extract(NEW.content, '$.department') AS department, json_extract(NEW.content, '$.guideId') AS guide_id
            WHERE (OLD.state = 'DRAFT' AND NEW.state <> 'VOID') OR (NEW.state = 'DELIVERED' AND OLD.state <> 'DELIVERED')
            UNION ALL
            SELECT CASE OLD.state WHEN 'DRAFT' THEN 'takeIn' ELSE 'issue' END,
                coalesce(json_extract(item.value, '$.department'), json_extract(NEW.content, '$.department')),
                json_extract(item.value, '$.guideId')
            FROM json_each(NEW.content, '$.components') AS item
            WHERE CASE OLD.state WHEN 'DRAFT'
                THEN NEW.state <> 'VOID' AND json_extract(item.value, '$.state') <> 'NOT_ACCEPTED'
                ELSE json_extract(item.value, '$.state') = 'DELIVERED'
                    AND NOT EXISTS(SELECT 1 FROM json_each(OLD.content, '$.components') AS before
                        WHERE json_extract(before.value, '$.id') = json_extract(item.value, '$.id')
                            AND json_extract(before.value, '$.state') = 'DELIVERED') END
            UNION ALL
            SELECT 'issue', json_extract(NEW.content, '$.department'), json_extract(NEW.content, '$.guideId')
            WHERE OLD.state <> 'DRAFT' AND (SELECT count(*) FROM json_each(NEW.content, '$.components') AS item
                    WHERE json_extract(item.value, '$.state') = 'DELIVERED')
                > (SELECT count(*) FROM json_each(OLD.content, '$.components') AS item
                    WHERE json_extract(item.value, '$.state') = 'DELIVERED')) AS wanted
        WHERE NOT EXISTS(SELECT 1 FROM authorisation AS held
        WHERE held.department = wanted.department
            AND (held.guide_ids = '[]' OR EXISTS(SELECT 1 FROM json_each(held.guide_ids)
                WHERE json_each.value IN (wanted.guide_id, json_extract(NEW.content, '$.guideId'))))
            AND (held.clerk_ids = '[]' OR EXISTS(SELECT 1 FROM json_each(held.clerk_ids)
                WHERE json_each.value = NEW.changed_by))
            AND EXISTS(SELECT 1 FROM json_each(held.acts) WHERE json_each.value = wanted.act)
            AND NEW.changed_day BETWEEN held.valid_from AND held.valid_until
            AND NOT EXISTS(SELECT 1 FROM authorisation_revocation AS revoked
                WHERE revoked.number = held.number AND revoked.day <= NEW.changed_day)))
BEGIN
    SELECT RAISE(ABORT, 'notAuthorised: no department has authorised this person');
END;

-- A store without a single account is one that nobody can work with yet; from the first account on, only accounts whose
-- role may do it change a case (DESIGN promise 8, TRUST S9).
CREATE TRIGGER case_opened_by_who_may BEFORE INSERT ON case_file
WHEN EXISTS(SELECT 1 FROM clerk)
    AND NOT EXISTS(SELECT 1 FROM allowed_change JOIN clerk ON clerk.role = mover AND clerk.removed = 0
        WHERE clerk.id = NEW.changed_by AND from_state = 'DRAFT' AND to_state = 'DRAFT')
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: this person takes in no case');
END;

CREATE TRIGGER case_changed_by_who_may BEFORE UPDATE ON case_file
WHEN EXISTS(SELECT 1 FROM clerk)
    AND NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.id)
    AND (NEW.state = OLD.state
        OR EXISTS(SELECT 1 FROM allowed_move WHERE from_state = OLD.state AND to_state = NEW.state))
    AND NOT EXISTS(SELECT 1 FROM allowed_change WHERE from_state = OLD.state AND to_state = NEW.state
        AND mover = CASE NEW.changed_by WHEN '' THEN 'department'
            ELSE (SELECT role FROM clerk WHERE id = NEW.changed_by AND removed = 0) END)
    AND NOT EXISTS(SELECT 1 FROM allowed_change
        JOIN authority_letter AS letter ON letter.clerk_id = NEW.changed_by
        JOIN clerk ON clerk.id = NEW.changed_by AND clerk.removed = 0 AND clerk.role IN ('clerk', 'supervisor')
        WHERE mover = 'chiefRepresentative' AND from_state = OLD.state AND to_state = NEW.state
            AND letter.department = json_extract(NEW.content, '$.department')
            AND (letter.guide_ids = '[]' OR EXISTS(SELECT 1 FROM json_each(letter.guide_ids)
                WHERE json_each.value = json_extract(NEW.content, '$.guideId')))
            AND NEW.changed_day BETWEEN letter.valid_from AND letter.valid_until
            AND NOT EXISTS(SELECT 1 FROM letter_revocation AS revoked
                WHERE revoked.number = letter.number AND revoked.day <= NEW.changed_day)
            AND NOT EXISTS(SELECT 1 FROM letter_need AS need
                WHERE need.letter = letter.number AND NOT EXISTS(SELECT 1 FROM qualification AS had
                    WHERE had.clerk_id = NEW.changed_by AND had.name = need.name AND had.valid_from <= NEW.changed_day
                        AND (had.valid_until IS NULL OR had.valid_until >= NEW.changed_day)
                        AND NOT EXISTS(SELECT 1 FROM qualification_withdrawal AS gone
                            WHERE gone.number = had.number AND gone.day <= NEW.changed_day)))
            AND NOT EXISTS(SELECT 1 FROM case_handler WHERE case_id = OLD.id AND clerk_id = NEW.changed_by))
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: this person may not change a case that stands so');
END;

CREATE TRIGGER case_reviewed_by_who_may BEFORE UPDATE ON case_file
WHEN EXISTS(SELECT 1 FROM clerk)
    AND NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.id)
    AND NEW.review <> 'pending'
    AND (NEW.review IS NOT OLD.review OR NEW.reviewer_id IS NOT OLD.reviewer_id
        OR json_extract(NEW.content, '$.review') IS NOT json_extract(OLD.content, '$.review'))
    AND (NEW.changed_by IS NOT NEW.reviewer_id
        OR EXISTS(SELECT 1 FROM case_handler WHERE case_id = OLD.id AND clerk_id = NEW.reviewer_id)
        OR NOT EXISTS(SELECT 1 FROM allowed_review JOIN clerk ON clerk.role = allowed_review.role
            WHERE clerk.removed = 0 AND clerk.id = NEW.reviewer_id AND allowed_review.state = OLD.state))
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: only who may review and had no hand in it reviews a case');
END;

-- An approval is final, and what was said in a review is not taken back.
CREATE TRIGGER case_review_is_final BEFORE UPDATE OF review, reviewer_id ON case_file
WHEN OLD.review = 'approved' AND (NEW.review IS NOT OLD.review OR NEW.reviewer_id IS NOT OLD.reviewer_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: an approval is final');
END;

-- Every move, for counts and history. No row is ever taken out of this table nor of the outbox, so the next sequence is
-- always a new one; to have SQLite keep it would be one page more in each transaction.
CREATE TABLE case_move(
    sequence INTEGER PRIMARY KEY,
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

-- Every page and document that a draft or its past names: those are in use, although no row of page_file is about them yet.
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

-- The stored bytes that a case names: page files as they came, and the document that was made of a material's pages. A
-- document that was sent stays named when a later one takes its place.
CREATE TABLE page_file(
    id BLOB PRIMARY KEY NOT NULL CHECK(length(id) = 16),
    case_id BLOB NOT NULL REFERENCES case_file(id),
    material_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    sha256 BLOB NOT NULL CHECK(length(sha256) = 32),
    size INTEGER NOT NULL CHECK(size > 0),
    media_type TEXT NOT NULL,
    page_count INTEGER NOT NULL CHECK(page_count >= 0),
    kind TEXT NOT NULL CHECK(kind IN ('page', 'document'))
) STRICT;

-- One index for both: digests alone lie all over an index, and each page of a case would touch another of its leaves.
CREATE INDEX page_file_by_case ON page_file(case_id, sha256);

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

-- The record is the entry, in the very bytes that its hash is over; everything that is asked for is read out of it, so
-- that nothing can say other than what was hashed.
CREATE TABLE ledger(
    sequence INTEGER PRIMARY KEY,
    record TEXT NOT NULL CHECK(json_valid(record)),
    hash BLOB NOT NULL CHECK(length(hash) = 32),
    case_key TEXT AS (json_extract(record, '$.case')) VIRTUAL,
    clerk_id TEXT AS (json_extract(record, '$.clerkId')) VIRTUAL,
    kind TEXT AS (json_extract(record, '$.kind')) VIRTUAL,
    at TEXT AS (json_extract(record, '$.at')) VIRTUAL,
    clock TEXT AS (json_extract(record, '$.clock')) VIRTUAL,
    said TEXT AS (json_extract(record, '$.said')) VIRTUAL
) STRICT;

CREATE INDEX ledger_by_case ON ledger(case_key, sequence);

CREATE INDEX ledger_by_clerk ON ledger(clerk_id, at);

CREATE INDEX ledger_of_words ON ledger(sequence) WHERE said IS NOT NULL;

CREATE INDEX ledger_of_clocks ON ledger(sequence) WHERE kind = 'clockCompared';

CREATE TRIGGER ledger_grows_at_its_end BEFORE INSERT ON ledger
WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM ledger)
    OR json_extract(NEW.record, '$.sequence') IS NOT NEW.sequence
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

-- What people said in their own words, beside the entry it belongs to: the entry holds SHA-256(salt || content) only. It ends
-- with the purge of its case, and the salt with it.
CREATE TABLE ledger_said(
    sequence INTEGER PRIMARY KEY REFERENCES ledger(sequence),
    case_id BLOB CHECK(length(case_id) = 16),
    salt BLOB NOT NULL CHECK(length(salt) = 32),
    content TEXT NOT NULL CHECK(json_valid(content))
) STRICT;

CREATE INDEX ledger_said_by_case ON ledger_said(case_id);

CREATE TRIGGER ledger_said_goes_with_its_entry BEFORE INSERT ON ledger_said
WHEN NOT EXISTS(SELECT 1 FROM ledger WHERE sequence = NEW.sequence AND said IS NOT NULL
    AND replace(case_key, '-', '') = lower(hex(coalesce(NEW.case_id, x''))))
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: nothing is said without its entry');
END;

CREATE TRIGGER ledger_said_ends_with_the_purge BEFORE INSERT ON ledger_said
WHEN EXISTS(SELECT 1 FROM purge WHERE case_id = NEW.case_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the case was purged');
END;

CREATE TRIGGER ledger_said_never_changes BEFORE UPDATE ON ledger_said
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: what was said is not taken back');
END;

CREATE TRIGGER ledger_said_is_kept BEFORE DELETE ON ledger_said
WHEN OLD.case_id IS NULL
    OR (EXISTS(SELECT 1 FROM case_file WHERE id = OLD.case_id)
        AND NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.case_id AND emptied = 0))
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: what was said is kept until the case is purged');
END;

CREATE TRIGGER ledger_said_ends_with_its_draft AFTER DELETE ON case_file
BEGIN
    DELETE FROM ledger_said WHERE case_id = OLD.id;
END;

-- Heads of the ledger that the counter's key has signed.
CREATE TABLE ledger_checkpoint(
    sequence INTEGER PRIMARY KEY REFERENCES ledger(sequence),
    statement TEXT NOT NULL CHECK(json_valid(statement)),
    signature BLOB NOT NULL CHECK(length(signature) > 0),
    public_key BLOB NOT NULL CHECK(length(public_key) > 0)
) STRICT;

CREATE TRIGGER ledger_checkpoint_is_of_the_head BEFORE INSERT ON ledger_checkpoint
WHEN NEW.sequence IS NOT (SELECT max(sequence) FROM ledger)
    OR NEW.sequence <= (SELECT coalesce(max(sequence), 0) FROM ledger_checkpoint)
    OR json_extract(NEW.statement, '$.hash') IS NOT (SELECT lower(hex(hash)) FROM ledger WHERE sequence = NEW.sequence)
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a checkpoint is of the last entry');
END;

CREATE TRIGGER ledger_checkpoint_is_never_changed BEFORE UPDATE ON ledger_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a checkpoint is kept as it is');
END;

CREATE TRIGGER ledger_checkpoint_is_never_cut BEFORE DELETE ON ledger_checkpoint
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a checkpoint is kept as it is');
END;

CREATE TABLE outbox(
    sequence INTEGER PRIMARY KEY,
    idempotency_key TEXT NOT NULL UNIQUE CHECK(idempotency_key <> ''),
    kind TEXT NOT NULL CHECK(kind IN ('casePut', 'materialPut', 'eventPut', 'guideCorrectionPut')),
    lane INTEGER NOT NULL CHECK(lane IN (0, 1, 2)),
    -- Null for what belongs to no case: it waits for nothing but its own turn.
    case_id BLOB REFERENCES case_file(id) CHECK((case_id IS NULL) = (kind = 'guideCorrectionPut')),
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

-- The only one for what waits: each index is two or three pages more to encrypt when a case is filed.
CREATE INDEX outbox_open ON outbox(case_id, case_sequence) WHERE state <> 'acknowledged';

CREATE TRIGGER outbox_payload_is_frozen BEFORE UPDATE OF sequence, idempotency_key, kind, lane, case_id, case_sequence,
    subject_id, payload, payload_sha256, file_size, media_type, trace_id, created_ms ON outbox
WHEN NOT (EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.case_id AND emptied = 0) AND NEW.payload = x''
    AND NEW.sequence = OLD.sequence AND NEW.idempotency_key = OLD.idempotency_key AND NEW.kind = OLD.kind
    AND NEW.lane = OLD.lane AND NEW.case_id = OLD.case_id AND NEW.case_sequence = OLD.case_sequence
    AND NEW.subject_id = OLD.subject_id AND NEW.payload_sha256 = OLD.payload_sha256 AND NEW.file_size = OLD.file_size
    AND NEW.media_type = OLD.media_type AND NEW.trace_id = OLD.trace_id AND NEW.created_ms IS OLD.created_ms)
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
    case_id BLOB NOT NULL REFERENCES case_file(id) ON DELETE CASCADE,
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
WHEN NOT (EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.case_id AND emptied = 0) AND NEW.fields = '{}'
    AND NEW.id = OLD.id AND NEW.case_id = OLD.case_id AND NEW.kind = OLD.kind AND NEW.title = OLD.title
    AND NEW.number = OLD.number AND NEW.check_token = OLD.check_token AND NEW.ordered_ms IS OLD.ordered_ms)
BEGIN
    SELECT RAISE(ABORT, 'conflict: a paper never changes');
END;

-- The one-time notice of a draft goes with it when the draft is discarded; that it was given stays in the ledger.
CREATE TRIGGER print_order_is_kept BEFORE DELETE ON print_order
WHEN (SELECT state FROM case_file WHERE id = OLD.case_id) <> 'DRAFT'
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
    -- On which days new applications are taken in under it; null: since ever, for ever. The last day is one too late.
    published INTEGER NOT NULL CHECK(published IN (0, 1)),
    offered_from TEXT,
    offered_until TEXT,
    -- Taken out of the content, so that the search can be made ready without reading every document.
    search_words TEXT NOT NULL CHECK(json_type(search_words) = 'object'),
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

-- The catalogue as a clerk found it: what was imported up to a place and offered on that day is known to them.
CREATE TABLE guide_beginning(
    clerk_id TEXT PRIMARY KEY NOT NULL CHECK(clerk_id <> ''),
    place INTEGER NOT NULL,
    day TEXT NOT NULL CHECK(day <> '')
) STRICT, WITHOUT ROWID;

-- Who confirmed to have read what changed up to a version (DOMAIN R95).
CREATE TABLE guide_reading(
    sequence INTEGER PRIMARY KEY,
    clerk_id TEXT NOT NULL CHECK(clerk_id <> ''),
    guide_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    UNIQUE(clerk_id, guide_id, version),
    FOREIGN KEY(guide_id, version) REFERENCES guide(id, version)
) STRICT;

CREATE TRIGGER guide_reading_never_changes BEFORE UPDATE ON guide_reading
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: what was read was read');
END;

CREATE TRIGGER guide_reading_is_kept BEFORE DELETE ON guide_reading
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: what was read was read');
END;

-- The code lists of forms (DOMAIN R39). The content is the packed list; a newer one takes its place, as cases keep the words.
CREATE TABLE reference_list(
    id TEXT PRIMARY KEY NOT NULL CHECK(id <> ''),
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    nodes INTEGER NOT NULL CHECK(nodes > 0),
    content BLOB NOT NULL
) STRICT;

-- What was said to be wrong in a guide (DOMAIN R103). The document is the correction; its way to the owner is in the outbox.
CREATE TABLE guide_correction(
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK(id <> ''),
    clerk_id TEXT NOT NULL CHECK(clerk_id <> ''),
    guide_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL CHECK(json_valid(content)),
    FOREIGN KEY(guide_id, version) REFERENCES guide(id, version)
) STRICT;

CREATE INDEX guide_correction_by_clerk ON guide_correction(clerk_id);

CREATE TRIGGER guide_correction_keeps_what_was_said BEFORE UPDATE ON guide_correction
WHEN NEW.id <> OLD.id OR NEW.clerk_id <> OLD.clerk_id OR NEW.guide_id <> OLD.guide_id OR NEW.version <> OLD.version
    OR json_remove(NEW.content, '$.state', '$.answer', '$.answeredAt')
        <> json_remove(OLD.content, '$.state', '$.answer', '$.answeredAt')
BEGIN
    SELECT RAISE(ABORT, 'conflict: what was raised is not written over');
END;

CREATE TRIGGER guide_correction_is_kept BEFORE DELETE ON guide_correction
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a correction is kept');
END;

-- What a clerk is writing about a guide and has not raised.
CREATE TABLE correction_writing(
    clerk_id TEXT PRIMARY KEY NOT NULL CHECK(clerk_id <> ''),
    content TEXT NOT NULL CHECK(json_valid(content))
) STRICT, WITHOUT ROWID;

CREATE TABLE clerk(
    id TEXT PRIMARY KEY NOT NULL CHECK(id <> ''),
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK(role IN ('clerk', 'supervisor', 'administrator', 'auditor')),
    failed_tries INTEGER NOT NULL CHECK(failed_tries >= 0),
    locked_until_ms INTEGER,
    removed INTEGER NOT NULL DEFAULT 0 CHECK(removed IN (0, 1))
) STRICT;

-- Whoever was removed is not brought back by an old copy of the key slots, and their number is never another person's.
CREATE TRIGGER clerk_stays_removed BEFORE UPDATE ON clerk
WHEN OLD.removed = 1 AND NEW.removed = 0
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: an account that was removed stays removed');
END;

CREATE TRIGGER clerk_is_kept BEFORE DELETE ON clerk
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: an account is removed, never deleted');
END;

CREATE TABLE feed_cursor(
    feed TEXT PRIMARY KEY NOT NULL,
    epoch TEXT NOT NULL,
    cursor TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Reports that were dealt with, so that a page that comes twice is harmless.
CREATE TABLE feed_report(
    case_id BLOB NOT NULL REFERENCES case_file(id),
    component_id TEXT NOT NULL, -- of a package; empty: the case as a whole
    state TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY(case_id, component_id, state, at_ms)
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

-- A key of its own for the pages of each case. This file is encrypted by the data key, which is what wraps these. Without
-- its row no copy of a month's file opens the pages of the case.
CREATE TABLE case_key(
    case_id BLOB PRIMARY KEY NOT NULL CHECK(length(case_id) = 16),
    key BLOB NOT NULL CHECK(length(key) = 32),
    made_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER case_key_never_changes BEFORE UPDATE ON case_key
BEGIN
    SELECT RAISE(ABORT, 'conflict: the key of a case never changes');
END;

CREATE TRIGGER case_key_is_kept BEFORE DELETE ON case_key
WHEN EXISTS(SELECT 1 FROM case_file WHERE id = OLD.case_id AND state <> 'DRAFT')
    AND NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.case_id)
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: the pages of a case are kept until it is purged');
END;

CREATE TRIGGER case_key_ends_with_the_purge BEFORE INSERT ON case_key
WHEN EXISTS(SELECT 1 FROM purge WHERE case_id = NEW.case_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the case was purged');
END;

CREATE TRIGGER case_key_ends_with_its_draft AFTER DELETE ON case_file
BEGIN
    DELETE FROM case_key WHERE case_id = OLD.id;
END;

-- Orders that a case be kept although its time may be over; one stands at a time.
CREATE TABLE legal_hold(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id BLOB NOT NULL REFERENCES case_file(id),
    reason TEXT NOT NULL CHECK(trim(reason) <> ''),
    clerk_id TEXT NOT NULL CHECK(clerk_id <> ''),
    clerk_name TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    released_ms INTEGER,
    released_by TEXT,
    CHECK((released_ms IS NULL) = (released_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX legal_hold_that_stands ON legal_hold(case_id) WHERE released_ms IS NULL;

CREATE TRIGGER legal_hold_of_a_filed_case BEFORE INSERT ON legal_hold
WHEN (SELECT state FROM case_file WHERE id = NEW.case_id) = 'DRAFT'
    OR EXISTS(SELECT 1 FROM purge WHERE case_id = NEW.case_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: only what is filed and not purged is held');
END;

CREATE TRIGGER legal_hold_by_who_may BEFORE INSERT ON legal_hold
WHEN EXISTS(SELECT 1 FROM clerk) AND (SELECT role FROM clerk WHERE id = NEW.clerk_id) IS NOT 'supervisor'
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a supervisor holds a case');
END;

CREATE TRIGGER legal_hold_released_by_who_may BEFORE UPDATE ON legal_hold
WHEN EXISTS(SELECT 1 FROM clerk) AND (SELECT role FROM clerk WHERE id = NEW.released_by) IS NOT 'supervisor'
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a supervisor releases a case');
END;

CREATE TRIGGER legal_hold_is_only_released BEFORE UPDATE ON legal_hold
WHEN OLD.released_ms IS NOT NULL OR NEW.released_ms IS NULL OR NEW.sequence <> OLD.sequence OR NEW.case_id <> OLD.case_id
    OR NEW.reason <> OLD.reason OR NEW.clerk_id <> OLD.clerk_id OR NEW.at_ms <> OLD.at_ms
BEGIN
    SELECT RAISE(ABORT, 'conflict: a hold is released once, and never changes');
END;

-- Its reason may name somebody; that there was a hold stays in the ledger.
CREATE TRIGGER legal_hold_is_kept BEFORE DELETE ON legal_hold
WHEN NOT EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.case_id AND emptied = 0)
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: a hold is kept');
END;

-- What was purged, and by which rule. The row is written first in its transaction and opens the way for what follows; with
-- `emptied` it is done, and the case never changes again. `repeated`: it came back with a backup and was purged anew.
-- `cleared_ms`: the space of its pages was freed as well.
CREATE TABLE purge(
    case_id BLOB PRIMARY KEY NOT NULL REFERENCES case_file(id),
    number TEXT NOT NULL,
    item_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('ARCHIVED', 'RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'TERMINATED', 'VOID')),
    basis TEXT NOT NULL CHECK(basis <> ''),
    kept_from TEXT,
    kept_until TEXT,
    clerk_id TEXT NOT NULL CHECK(clerk_id <> ''),
    clerk_name TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    case_sha256 BLOB NOT NULL CHECK(length(case_sha256) = 32),
    pages_sha256 BLOB NOT NULL CHECK(length(pages_sha256) = 32),
    pages INTEGER NOT NULL CHECK(pages >= 0),
    repeated INTEGER NOT NULL CHECK(repeated IN (0, 1)),
    emptied INTEGER NOT NULL DEFAULT 0 CHECK(emptied IN (0, 1)),
    cleared_ms INTEGER
) STRICT;

CREATE TRIGGER purge_of_what_is_closed BEFORE INSERT ON purge
WHEN NEW.repeated = 0 AND (SELECT state FROM case_file WHERE id = NEW.case_id) IS NOT NEW.state
BEGIN
    SELECT RAISE(ABORT, 'wrongState: only a closed case is purged');
END;

-- Nothing is purged before it was received elsewhere (SYNC C15); a number that was made void was told to nobody.
CREATE TRIGGER purge_of_what_is_acknowledged BEFORE INSERT ON purge
WHEN NEW.repeated = 0
    AND (EXISTS(SELECT 1 FROM outbox WHERE case_id = NEW.case_id AND state <> 'acknowledged')
        OR (NEW.state <> 'VOID' AND NOT EXISTS(SELECT 1 FROM outbox WHERE case_id = NEW.case_id AND kind = 'casePut')))
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the city has not acknowledged all of the case');
END;

CREATE TRIGGER purge_stops_at_a_hold BEFORE INSERT ON purge
WHEN NEW.repeated = 0 AND EXISTS(SELECT 1 FROM legal_hold WHERE case_id = NEW.case_id AND released_ms IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'onHold: a supervisor keeps the case');
END;

CREATE TRIGGER purge_by_who_may BEFORE INSERT ON purge
WHEN NEW.repeated = 0 AND EXISTS(SELECT 1 FROM clerk)
    AND (SELECT role FROM clerk WHERE id = NEW.clerk_id) IS NOT 'administrator'
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: an administrator purges');
END;

CREATE TRIGGER purge_never_changes BEFORE UPDATE OF case_id, number, item_name, state, basis, kept_from, kept_until,
    clerk_id, clerk_name, at_ms, case_sha256, pages_sha256, pages, repeated ON purge
BEGIN
    SELECT RAISE(ABORT, 'conflict: a purge is never written over');
END;

CREATE TRIGGER purge_is_final BEFORE UPDATE OF emptied, cleared_ms ON purge
WHEN NEW.emptied < OLD.emptied OR (OLD.cleared_ms IS NOT NULL AND NEW.cleared_ms IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'conflict: a purge is not taken back');
END;

CREATE TRIGGER purge_is_kept BEFORE DELETE ON purge
BEGIN
    SELECT RAISE(ABORT, 'notAllowed: that a case was purged is kept');
END;

CREATE TRIGGER purged_case_never_changes BEFORE UPDATE ON case_file
WHEN EXISTS(SELECT 1 FROM purge WHERE case_id = OLD.id AND emptied = 1)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the case was purged');
END;

CREATE TRIGGER purged_case_takes_no_page BEFORE INSERT ON page_file
WHEN EXISTS(SELECT 1 FROM purge WHERE case_id = NEW.case_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the case was purged');
END;

CREATE TRIGGER purged_case_takes_no_result BEFORE INSERT ON case_result
WHEN EXISTS(SELECT 1 FROM purge WHERE case_id = NEW.case_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the case was purged');
END;

CREATE TRIGGER purged_case_takes_no_jotting BEFORE INSERT ON case_jotting
WHEN EXISTS(SELECT 1 FROM purge WHERE case_id = NEW.case_id)
BEGIN
    SELECT RAISE(ABORT, 'wrongState: the case was purged');
END;
