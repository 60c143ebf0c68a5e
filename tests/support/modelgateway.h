// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <functional>

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include "ports/gatewaylink.h"

namespace yichuang::test {

/// What happens to one call on its way.
struct LineFault
{
    enum Kind {
        None,
        LostBefore, ///< the gateway never hears it
        LostAfter,  ///< the gateway acts, the answer is lost
        Late,       ///< the counter gives up; the gateway acts when actLate() is called
        Cut,        ///< of a piece only `bytes` arrive; other calls: as LostBefore
        Damaged,    ///< as Cut, and one of the bytes that arrived is wrong
        Answer,     ///< the gateway answers `error` and does nothing
    };
    Kind kind = None;
    qint64 bytes = 0;
    LinkError error;
};

/// The gateway as SYNC §2 describes it, in memory: idempotency keys, uploads that survive a cut, feeds with cursors and
/// epochs. Calls are answered at once, or held until a test lets one of them go, in any order. What must never happen
/// is noted in breaches().
class ModelGateway final : public GatewayLink
{
public:
    struct Effect
    {
        QString key;
        QString subjectId;
        CaseId caseId;
        int caseSequence = 0;
        QByteArray digest;
    };
    struct HeldCall
    {
        QString name; ///< "hello", "put", "offset", "append", "feed", "blob"
        OutboxLane lane = OutboxLane::Metadata;
        std::function<void(const LineFault &)> finish;
    };

    ModelGateway();
    ~ModelGateway() override;

    QFuture<LinkResult<GatewayHello>> hello() override;
    QFuture<LinkResult<Acknowledgement>> put(const OutboxEntry &entry) override;
    QFuture<LinkResult<qint64>> uploadOffset(const OutboxEntry &entry) override;
    QFuture<LinkResult<qint64>> append(const OutboxEntry &entry, qint64 offset, const QByteArray &piece) override;
    QFuture<LinkResult<FeedPage>> feed(const QString &name, const QString &cursor, int waitS) override;
    QFuture<LinkResult<QByteArray>> blob(const CaseResult &result) override;

    // the line
    void holdCalls(bool hold) { m_hold = hold; }
    /// Asked for every call that is answered at once; the number counts all calls from 0.
    void setFaults(std::function<LineFault(int call)> faults) { m_faults = std::move(faults); }
    [[nodiscard]] int held() const { return int(m_held.size()); }
    [[nodiscard]] const HeldCall &heldCall(int place) const { return m_held[size_t(place)]; }
    void answer(int place, const LineFault &fault = {});
    /// The counter is gone: held calls are never answered; each arrived or not, as told.
    void dropHeld(const std::function<bool()> &arrived);
    [[nodiscard]] int lateEffects() const { return int(m_late.size()); }
    void actLate(int place);
    [[nodiscard]] int calls() const { return m_calls; }

    // the gateway
    void refuse(const QString &subjectId, const LinkError &error) { m_refusals.insert(subjectId, error); }
    void acceptAgain(const QString &subjectId) { m_refusals.remove(subjectId); }
    /// Comes back under a new epoch: unfinished uploads are gone and no cursor is known any more.
    void restart();
    void setPatchLimit(qint64 bytes) { m_patchLimit = bytes; }
    void setClockOffsetMs(qint64 ms) { m_clockOffsetMs = ms; }
    /// What hello says of the numbers of this counter.
    void setLastNumber(const QString &number) { m_lastNumber = number; }

    // the departments
    void moveCase(const CaseId &caseId, CaseState state);
    CaseResult finishResult(const CaseId &caseId, const QByteArray &bytes);

    // what it holds
    [[nodiscard]] const QList<Effect> &effects() const { return m_effects; }
    [[nodiscard]] bool holdsDigest(const QString &subjectId, const QByteArray &digest) const;
    [[nodiscard]] const QStringList &breaches() const { return m_breaches; }
    [[nodiscard]] qint64 bytesReceived() const { return m_bytesReceived; }
    /// Files that arrived whole but wrong and had to be sent again.
    [[nodiscard]] int wrongFiles() const { return m_wrongFiles; }

private:
    struct Upload
    {
        QByteArray bytes;
        bool stored = false;
    };
    struct Stored
    {
        QByteArray fingerprint;
        Acknowledgement acknowledgement;
    };

    template <typename T>
    QFuture<LinkResult<T>> call(const QString &name, OutboxLane lane,
                                std::function<LinkResult<T>(const LineFault &)> act);
    LinkResult<Acknowledgement> store(const OutboxEntry &entry);
    LinkResult<qint64> offsetOf(const OutboxEntry &entry);
    LinkResult<qint64> appendTo(const OutboxEntry &entry, qint64 offset, QByteArray piece, const LineFault &fault);
    LinkResult<qint64> finishUpload(const OutboxEntry &entry, Upload &upload);
    LinkResult<FeedPage> pageOf(const QString &name, const QString &cursor) const;
    void note(const OutboxEntry &entry);

    bool m_hold = false;
    int m_calls = 0;
    std::function<LineFault(int)> m_faults;
    std::deque<HeldCall> m_held;
    std::deque<std::function<void()>> m_late;
    QHash<QString, LinkError> m_refusals;
    QString m_epoch;
    int m_epochs = 0;
    qint64 m_patchLimit = 8 * 1024 * 1024;
    qint64 m_clockOffsetMs = 0;
    QString m_lastNumber;
    QHash<QString, Stored> m_byKey;
    QHash<QString, QByteArray> m_digests; ///< subject → digest of what is stored for it
    QSet<CaseId> m_cases;
    QMap<QString, Upload> m_uploads;
    QList<Effect> m_effects;
    QList<StatusChange> m_statuses;
    QList<ResultArrival> m_results;
    QHash<QString, QByteArray> m_blobs;
    QStringList m_breaches;
    qint64 m_bytesReceived = 0;
    int m_wrongFiles = 0;
};

/// The error of a call nobody answered.
[[nodiscard]] LinkError noAnswer();

} // namespace yichuang::test
