// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include <QList>
#include <QStringList>

#include "core/error.h"
#include "gateway/storerows.h"

namespace yichuang::gateway {

/// The rows as one transaction sees them. A failing statement is remembered by the store: later calls do nothing, finds
/// answer nothing, and GatewayStore::write() rolls back and returns the first error.
class StoreTransaction
{
public:
    StoreTransaction() = default;
    Q_DISABLE_COPY_MOVE(StoreTransaction)
    virtual ~StoreTransaction();

    [[nodiscard]] virtual std::optional<KeyRow> findKey(const QString &scope, const QString &key) = 0;
    virtual void addKey(const KeyRow &row) = 0;

    [[nodiscard]] virtual std::optional<CaseRow> findCase(const QString &id) = 0;
    /// Inserts or replaces.
    virtual void putCase(const CaseRow &row) = 0;
    /// Those of one application, oldest first; none for "".
    [[nodiscard]] virtual QList<CaseRow> casesOfIntake(const QString &intakeKey) = 0;
    /// The greatest local number of a counter, or "".
    [[nodiscard]] virtual QString lastLocalNo(const QString &hall, const QString &counter) = 0;
    /// 1, 2, 3 … of a year, without gaps among committed transactions.
    [[nodiscard]] virtual qint64 nextSerial(int year) = 0;

    /// Replaces all rows of that source.
    virtual void setManifest(const QString &caseId, const QString &source, const QList<ManifestRow> &rows) = 0;
    /// Each file once.
    [[nodiscard]] virtual QList<ManifestRow> manifest(const QString &caseId) = 0;
    /// The files of the manifest that are not stored for this case.
    [[nodiscard]] virtual QStringList missing(const QString &caseId) = 0;

    [[nodiscard]] virtual std::optional<DocumentRow> findDocument(const QString &id) = 0;
    /// In the order of arrival.
    [[nodiscard]] virtual QList<DocumentRow> documents(const QString &caseId) = 0;
    virtual void addDocument(const DocumentRow &row) = 0;

    [[nodiscard]] virtual std::optional<UploadRow> findUpload(const QString &id) = 0;
    /// Inserts or replaces.
    virtual void putUpload(const UploadRow &row) = 0;
    virtual void removeUpload(const QString &id) = 0;
    [[nodiscard]] virtual QList<UploadRow> openUploads(const QString &caseId) = 0;
    [[nodiscard]] virtual QList<UploadRow> expiredUploads(qint64 nowMs) = 0;

    /// Of the case, or of any case when caseId is "".
    [[nodiscard]] virtual std::optional<BlobRow> findBlob(const QString &sha256, const QString &caseId) = 0;
    virtual void putBlob(const BlobRow &row) = 0;

    virtual void addCoverAccess(const CoverAccessRow &row) = 0;
    /// Everything that was asked about one holder, in the order of asking.
    [[nodiscard]] virtual QList<CoverAccessRow> coverAccesses(const QString &holderKey) = 0;

    [[nodiscard]] virtual std::optional<GuideRow> findGuide(const QString &id, int version) = 0;
    virtual void addGuide(const GuideRow &row) = 0;

    [[nodiscard]] virtual std::optional<CorrectionRow> findCorrection(const QString &id) = 0;
    /// Inserts or replaces.
    virtual void putCorrection(const CorrectionRow &row) = 0;
    /// Those that are not answered to the end, oldest first.
    [[nodiscard]] virtual QList<CorrectionRow> openCorrections(int limit) = 0;

    virtual void addChange(const FeedRow &row) = 0;
    /// Rows of the hall, and those of no hall, after a sequence number.
    [[nodiscard]] virtual QList<FeedRow> changes(const QString &feed, const QString &hall, qint64 after, int limit) = 0;
    /// The greatest sequence number ever given in the feed table.
    [[nodiscard]] virtual qint64 lastChange() = 0;

    /// Puts a case into a department's inbox, at the end; a case stands there once.
    virtual void deliver(const DeliveryRow &row) = 0;
    [[nodiscard]] virtual std::optional<DeliveryRow> findDelivery(const QString &caseId) = 0;
    [[nodiscard]] virtual QList<DeliveryRow> deliveries(const QString &department, qint64 after, int limit) = 0;
};

/// Where the gateway keeps everything but the bytes of the files. Calls may come from any thread; writes happen one
/// after the other.
class GatewayStore
{
public:
    GatewayStore() = default;
    Q_DISABLE_COPY_MOVE(GatewayStore)
    virtual ~GatewayStore();

    /// The generation of this store (SYNC L11).
    [[nodiscard]] virtual QString epoch() const = 0;
    /// Runs work in one durable transaction; it is rolled back when work answers false.
    /// Errors: StorageFull, StorageUnavailable, StorageCorrupt.
    virtual Result<> write(const std::function<bool(StoreTransaction &)> &work) = 0;
    /// Runs work on one consistent state; nothing it writes is kept.
    virtual Result<> read(const std::function<void(StoreTransaction &)> &work) = 0;
};

} // namespace yichuang::gateway
