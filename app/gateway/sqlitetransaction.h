// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateway/gatewaystore.h"
#include "gateway/sqliteconnection.h"

namespace yichuang::gateway {

/// The rows in SQLite, inside a transaction that SqliteStore began and ends.
class SqliteTransaction final : public StoreTransaction
{
public:
    explicit SqliteTransaction(SqliteConnection &connection) : m_connection(connection) {}

    [[nodiscard]] std::optional<KeyRow> findKey(const QString &scope, const QString &key) override;
    void addKey(const KeyRow &row) override;
    [[nodiscard]] std::optional<CaseRow> findCase(const QString &id) override;
    void putCase(const CaseRow &row) override;
    [[nodiscard]] QList<CaseRow> casesOfIntake(const QString &intakeKey) override;
    [[nodiscard]] QString lastLocalNo(const QString &hall, const QString &counter) override;
    [[nodiscard]] qint64 nextSerial(int year) override;
    void setManifest(const QString &caseId, const QString &source, const QList<ManifestRow> &rows) override;
    [[nodiscard]] QList<ManifestRow> manifest(const QString &caseId) override;
    [[nodiscard]] QStringList missing(const QString &caseId) override;
    [[nodiscard]] std::optional<DocumentRow> findDocument(const QString &id) override;
    [[nodiscard]] QList<DocumentRow> documents(const QString &caseId) override;
    void addDocument(const DocumentRow &row) override;
    [[nodiscard]] std::optional<UploadRow> findUpload(const QString &id) override;
    void putUpload(const UploadRow &row) override;
    void removeUpload(const QString &id) override;
    [[nodiscard]] QList<UploadRow> openUploads(const QString &caseId) override;
    [[nodiscard]] QList<UploadRow> expiredUploads(qint64 nowMs) override;
    [[nodiscard]] std::optional<BlobRow> findBlob(const QString &sha256, const QString &caseId) override;
    void putBlob(const BlobRow &row) override;
    void addCoverAccess(const CoverAccessRow &row) override;
    [[nodiscard]] QList<CoverAccessRow> coverAccesses(const QString &holderKey) override;
    [[nodiscard]] std::optional<GuideRow> findGuide(const QString &id, int version) override;
    void addGuide(const GuideRow &row) override;
    [[nodiscard]] std::optional<CorrectionRow> findCorrection(const QString &id) override;
    void putCorrection(const CorrectionRow &row) override;
    [[nodiscard]] QList<CorrectionRow> openCorrections(int limit) override;
    void addChange(const FeedRow &row) override;
    [[nodiscard]] QList<FeedRow> changes(const QString &feed, const QString &hall, qint64 after, int limit) override;
    [[nodiscard]] qint64 lastChange() override;
    void deliver(const DeliveryRow &row) override;
    [[nodiscard]] std::optional<DeliveryRow> findDelivery(const QString &caseId) override;
    [[nodiscard]] QList<DeliveryRow> deliveries(const QString &department, qint64 after, int limit) override;

private:
    SqliteConnection &m_connection;
};

} // namespace yichuang::gateway
