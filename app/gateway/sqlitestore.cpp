// SPDX-License-Identifier: Apache-2.0
#include "gateway/sqlitestore.h"

#include <QUuid>

#include "gateway/sqlitetransaction.h"

namespace yichuang::gateway {

namespace {

constexpr qint64 schemaVersion = 1;

constexpr char schema[] = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE idempotency(scope TEXT NOT NULL, key TEXT NOT NULL,
    fingerprint BLOB NOT NULL CHECK(length(fingerprint)=32), status INTEGER NOT NULL,
    body BLOB NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY(scope, key)) STRICT, WITHOUT ROWID;
CREATE TABLE case_doc(id TEXT PRIMARY KEY CHECK(length(id)=36), hall TEXT NOT NULL, counter TEXT NOT NULL,
    local_no TEXT NOT NULL, rev INTEGER NOT NULL CHECK(rev>0), digest TEXT NOT NULL CHECK(length(digest)=64),
    state TEXT NOT NULL, later_state TEXT NOT NULL, platform_no TEXT NOT NULL UNIQUE, receipt TEXT NOT NULL,
    complete INTEGER NOT NULL CHECK(complete IN (0,1)), body BLOB NOT NULL, intake_key TEXT NOT NULL, received_ms INTEGER NOT NULL) STRICT;
CREATE INDEX case_intake ON case_doc(intake_key) WHERE intake_key<>'';
CREATE INDEX case_local_no ON case_doc(hall, counter, local_no);
CREATE TABLE manifest(case_id TEXT NOT NULL REFERENCES case_doc(id), sha256 TEXT NOT NULL CHECK(length(sha256)=64),
    size INTEGER NOT NULL CHECK(size>0), source TEXT NOT NULL,
    PRIMARY KEY(case_id, sha256, source)) STRICT, WITHOUT ROWID;
CREATE TABLE document(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL
    REFERENCES case_doc(id), kind TEXT NOT NULL, subject TEXT NOT NULL, digest TEXT NOT NULL, receipt TEXT NOT NULL,
    body BLOB NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX document_case ON document(case_id, seq);
CREATE UNIQUE INDEX document_handover ON document(case_id, subject) WHERE kind='handover';
CREATE TABLE upload(id TEXT PRIMARY KEY CHECK(length(id)=36), case_id TEXT NOT NULL, sha256 TEXT NOT NULL,
    length INTEGER NOT NULL CHECK(length>0), offset INTEGER NOT NULL CHECK(offset BETWEEN 0 AND length),
    type TEXT NOT NULL, metadata BLOB NOT NULL, expires_ms INTEGER NOT NULL,
    done INTEGER NOT NULL CHECK(done IN (0,1))) STRICT;
CREATE INDEX upload_case ON upload(case_id) WHERE done=0;
CREATE INDEX upload_expires ON upload(expires_ms);
CREATE TABLE blob(sha256 TEXT NOT NULL CHECK(length(sha256)=64), case_id TEXT NOT NULL, size INTEGER NOT NULL,
    type TEXT NOT NULL, PRIMARY KEY(sha256, case_id)) STRICT, WITHOUT ROWID;
CREATE TABLE cover_access(seq INTEGER PRIMARY KEY AUTOINCREMENT, hall TEXT NOT NULL, counter TEXT NOT NULL,
    clerk TEXT NOT NULL CHECK(clerk<>''), case_id TEXT NOT NULL CHECK(length(case_id)=36),
    holder_key TEXT NOT NULL CHECK(length(holder_key)=64), purpose TEXT NOT NULL CHECK(purpose<>''),
    entries TEXT NOT NULL, found INTEGER NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX cover_access_holder ON cover_access(holder_key, seq);
CREATE TABLE feed(seq INTEGER PRIMARY KEY AUTOINCREMENT, feed TEXT NOT NULL, hall TEXT NOT NULL, type TEXT NOT NULL,
    ref TEXT NOT NULL, rev INTEGER NOT NULL, doc BLOB NOT NULL) STRICT;
CREATE INDEX feed_scope ON feed(feed, hall, seq);
CREATE TABLE delivery(seq INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL UNIQUE REFERENCES case_doc(id),
    department TEXT NOT NULL, rev INTEGER NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX delivery_department ON delivery(department, seq);
CREATE TABLE guide(id TEXT NOT NULL CHECK(id<>''), version INTEGER NOT NULL CHECK(version>0),
    sha256 TEXT NOT NULL CHECK(length(sha256)=64), body BLOB NOT NULL, at_ms INTEGER NOT NULL,
    PRIMARY KEY(id, version)) STRICT, WITHOUT ROWID;
CREATE TABLE correction(id TEXT PRIMARY KEY CHECK(length(id)=36), hall TEXT NOT NULL,
    digest TEXT NOT NULL CHECK(length(digest)=64), receipt TEXT NOT NULL, state TEXT NOT NULL
    CHECK(state IN ('raised','answered','rectified','fedBack')), body BLOB NOT NULL, at_ms INTEGER NOT NULL) STRICT;
CREATE INDEX correction_open ON correction(at_ms) WHERE state<>'fedBack';
CREATE TABLE serial(year INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
PRAGMA user_version=1;
)sql";

} // namespace

StoreTransaction::~StoreTransaction() = default;
GatewayStore::~GatewayStore() = default;

SqliteStore::SqliteStore(std::unique_ptr<SqliteConnection> connection, Bell &bell)
    : m_connection(std::move(connection)), m_bell(bell)
{
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &directory, Bell &bell)
{
    auto connection = SqliteConnection::open(directory + QStringLiteral("/gateway.db"));
    if (!connection)
        return failure(connection.error());
    std::unique_ptr<SqliteStore> store(new SqliteStore(std::move(*connection), bell));
    const auto prepared = store->prepare();
    if (!prepared)
        return failure(prepared.error());
    return store;
}

Result<> SqliteStore::prepare()
{
    SqliteConnection &connection = *m_connection;
    qint64 version = 0;
    {
        auto rows = connection.query("PRAGMA user_version");
        if (rows.next())
            version = rows.integer(0);
    }
    if (version > schemaVersion)
        return failure(ErrorCode::StorageTooNew, QStringLiteral("schema %1").arg(version));
    if (version == 0) {
        connection.run("BEGIN IMMEDIATE");
        connection.script(schema);
        connection.run("INSERT INTO meta VALUES('epoch', ?)", {QUuid::createUuid().toString(QUuid::WithoutBraces)});
        connection.run("COMMIT");
    }
    auto rows = connection.query("SELECT value FROM meta WHERE name='epoch'");
    if (rows.next())
        m_epoch = rows.text(0);
    if (connection.error())
        return failure(*connection.error());
    return {};
}

Result<> SqliteStore::failed()
{
    const Error error = *m_connection->error();
    m_connection->clearError();
    m_connection->run("ROLLBACK");
    m_connection->clearError();
    return failure(error);
}

Result<> SqliteStore::write(const std::function<bool(StoreTransaction &)> &work)
{
    {
        const std::lock_guard lock(m_mutex);
        SqliteTransaction transaction(*m_connection);
        m_connection->run("BEGIN IMMEDIATE");
        const bool keep = !m_connection->error() && work(transaction);
        if (!m_connection->error())
            m_connection->run(keep ? "COMMIT" : "ROLLBACK");
        if (m_connection->error())
            return failed();
    }
    m_bell.ring();
    return {};
}

Result<> SqliteStore::read(const std::function<void(StoreTransaction &)> &work)
{
    const std::lock_guard lock(m_mutex);
    SqliteTransaction transaction(*m_connection);
    m_connection->run("BEGIN");
    if (!m_connection->error())
        work(transaction);
    if (!m_connection->error())
        m_connection->run("ROLLBACK");
    return m_connection->error() ? failed() : Result<>();
}

} // namespace yichuang::gateway
